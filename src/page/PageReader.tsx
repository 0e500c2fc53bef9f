import { useEffect } from 'react'
import type { ReaderProps } from '../reader/readerProps.ts'
import { ServedReader } from '../reader/ServedReader.tsx'
import { articleJsonPath, type PageData } from './pageData.ts'

/**
 * The inside of an article's page, the same on the server and in the browser.
 * @param more what only a browser can give: addresses with an origin, the page around an iframe
 */
export function PageReader({ data, more }: { data: PageData; more?: Partial<ReaderProps> }) {
  const { article, base, next, embed } = data
  useEffect(redispatchImageErrors, [])
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

/**
 * Tells again that a picture has failed: nobody was there yet. A drawing may have no size of its own, so it is asked.
 */
function redispatchImageErrors(): void {
  for (const picture of document.images)
    if (picture.complete && !picture.naturalWidth)
      picture.decode().catch(() => picture.dispatchEvent(new Event('error')))
}
