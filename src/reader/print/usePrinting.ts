import './usePrinting.css'
import './usePrinting.noscript.css'
import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Selects the article that is printed: ArticleView with `forPrint`. */
export const PAPER_SELECTOR = '.newsreel-article:not([tabindex])'

/**
 * Renders the full article while the page is printed. The carousel would print its mounted slides only.
 * @returns whether to render it, and a function that renders it before, so that its pictures load
 */
export function usePrinting(
  root: RefObject<HTMLElement | null>,
): [printing: boolean, setPrinting: (printing: boolean) => void] {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints what is rendered when `beforeprint` ends.
    const onPrint = (event: Event) => {
      flushSync(() => setPrinting(event.type === 'beforeprint'))
      // Pictures start to load in a microtask.
      queueMicrotask(() => markMissingPictures(root.current))
    }
    addEventListener('beforeprint', onPrint)
    addEventListener('afterprint', onPrint)
    return () => {
      removeEventListener('beforeprint', onPrint)
      removeEventListener('afterprint', onPrint)
    }
  }, [root])
  return [printing, setPrinting]
}

/** Prints the alt text in place of each picture that has not loaded, unless it loads before the page is printed. */
function markMissingPictures(root: HTMLElement | null): void {
  for (const picture of root?.querySelectorAll<HTMLImageElement>(`${PAPER_SELECTOR} img`) ?? []) {
    if (picture.naturalWidth) continue
    const frame = picture.closest('.newsreel-frame')
    frame?.setAttribute('data-missing', picture.alt)
    picture.onload = () => frame?.removeAttribute('data-missing')
  }
}
