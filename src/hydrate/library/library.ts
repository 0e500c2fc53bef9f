// The script of pages that list articles. They are complete without it.

import { followReadingProgress } from '../../page/library/readingProgress.lazy.ts'
import { nameClickedPicture } from './cardTransition.ts'

/** After the load event, the largest picture is still to be painted. */
const PAUSE_MS = 100

nameClickedPicture()
const list = document.querySelector<HTMLElement>('.library-list')

/**
 * Loads the style sheet of articles for the next page, without using it. rel="prefetch" would leave it out of the
 * memory cache, and Chromium often skips a transition to a page whose sheet comes late.
 */
function loadArticleStyles(): void {
  const href = document.querySelector<HTMLElement>('[data-styles]')?.dataset['styles']
  const link = document.createElement('link')
  if (href) document.head.append(Object.assign(link, { rel: 'stylesheet', media: 'not all', href }))
}

function start(): void {
  if (list) followReadingProgress(list)
  loadArticleStyles()
}

if (document.readyState === 'complete') start()
else addEventListener('load', () => setTimeout(start, PAUSE_MS), { once: true })
