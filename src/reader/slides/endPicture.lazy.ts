import { useEffect, useState } from 'react'
import { findCoverFigure } from '../../article/coverFigure.ts'
import { safePicture } from '../../article/names/safeUrl.ts'
import type { Article, Figure } from '../../article/schema.ts'
import { framing } from '../figure/framing.ts'
import { pictureSizes } from '../figure/pictureSizes.ts'
import { sourceSets } from '../figure/sourceSets.ts'
import { usePicturesWait } from '../figure/useFirstPicture.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import type { NextArticle } from './nextArticle.ts'

/** What is needed to draw a picture. */
export type EndPicture = {
  colour: string | undefined
  sets: [type: string, srcSet: string][]
  sizes: string
  attributes: { src: string; width: number | undefined; height: number | undefined } & ReturnType<typeof framing>
}

/** @param source the URL of the article.json that a relative address is relative to */
export function toEndPicture(figure: Figure | undefined, source: string): EndPicture | null {
  const src = figure?.src === undefined ? null : safePicture(figure.src, source)
  if (!figure || src === null) return null
  return {
    colour: figure.colour,
    sets: sourceSets(figure.sources ?? [], source),
    sizes: pictureSizes(figure, 'slide'),
    attributes: { src, width: figure.width, height: figure.height, ...framing(figure) },
  }
}

/** The pictures that were found, by the URL of the article.json. */
const found = new Map<string, EndPicture>()

/**
 * Returns the picture of the next article, from its article.json if the page does not know it. That file is requested
 * when the end card is near, after the first picture, and not offline or while the browser saves data.
 */
export function useNextPicture(next: NextArticle | undefined): EndPicture | null {
  const { picture, article = '' } = next ?? {}
  const isServed = !useHydrated()
  const waits = usePicturesWait() || isServed
  const [, setFound] = useState<EndPicture | null>(null)
  useEffect(() => {
    if (waits || picture || !article || found.has(article)) return
    let isCurrent = true
    void fetchPicture(article).then(fetched => {
      if (fetched) found.set(article, fetched)
      if (isCurrent) setFound(fetched)
    })
    return () => {
      isCurrent = false
    }
  }, [waits, picture, article])
  return picture ? toEndPicture(picture, article) : waits ? null : (found.get(article) ?? null)
}

/** The article is not validated, so whatever throws means that there is no picture. */
async function fetchPicture(url: string): Promise<EndPicture | null> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData || !navigator.onLine) return null
  try {
    const response = await fetch(url, { priority: 'low' })
    const figure = response.ok && findCoverFigure((await response.json()) as Article)
    return figure ? toEndPicture(figure, response.url) : null
  } catch {
    return null
  }
}
