import './usePrinting.css'
import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** What is printed: the full article, drawn for paper (ArticleView). */
export const PAPER = '.newsreel-article:not([tabindex])'

/**
 * Whether the page is being printed, and every slide has to be there: a deck of mounted slides would print two.
 * @returns that, and a way to draw the paper ahead, so that its pictures are loaded
 */
export function usePrinting(
  root: RefObject<HTMLElement | null>,
): [printing: boolean, setPrinting: (printing: boolean) => void] {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser prints what is there when its event is over.
    const onPrint = (event: Event) => {
      flushSync(() => setPrinting(event.type === 'beforeprint'))
      // Pictures look for their files in a microtask.
      queueMicrotask(() => nameMissing(root.current))
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

/** On paper the alt text stands in the gap of a picture that has not come. One may still come before it is printed. */
function nameMissing(root: HTMLElement | null): void {
  for (const picture of root?.querySelectorAll<HTMLImageElement>(`${PAPER} img`) ?? []) {
    if (picture.naturalWidth) continue
    const frame = picture.closest('.newsreel-frame')
    frame?.setAttribute('data-missing', picture.alt)
    picture.onload = () => frame?.removeAttribute('data-missing')
  }
}
