import { useEffect } from 'react'
import type { ReaderProps } from '../reader/readerProps.ts'
import { ServedReader } from '../reader/ServedReader.tsx'
import { articleJsonPath, type PageData } from './pageData.ts'

/**
 * The content of an article's page, rendered by the server and hydrated by the browser.
 * @param more props that only the browser knows: absolute addresses, callbacks to the page around an iframe
 */
export function PageReader({ data, more }: { data: PageData; more?: Partial<ReaderProps> }) {
  const { article, base, next, embed } = data
  useEffect(repeatImageErrors, [])
  return (
    <main className="article-page">
      <ServedReader
        article={article}
        source={articleJsonPath(data)}
        syncUrl
        wholePage
        embedded={embed ?? false}
        {...(embed ? {} : { home: { href: base }, ...(next ? { next } : {}) })}
        {...more}
      />
    </main>
  )
}

/** Dispatches `error` again for pictures that failed before hydration. An SVG may have no size, so `decode` decides. */
function repeatImageErrors(): void {
  for (const picture of document.images)
    if (picture.complete && !picture.naturalWidth)
      picture.decode().catch(() => picture.dispatchEvent(new Event('error')))
}
