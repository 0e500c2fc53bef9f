// The script of pages that list articles. They are complete without it.

import { followReadingProgress } from '../../page/library/readingProgress.lazy.ts'
import { nameClickedPicture } from './cardTransition.ts'

nameClickedPicture()
const list = document.querySelector<HTMLElement>('.library-list')
const start = () => list && followReadingProgress(list)
if (document.readyState === 'complete') start()
else addEventListener('load', start, { once: true })
