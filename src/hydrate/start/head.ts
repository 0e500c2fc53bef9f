// The first script of each page, before its styles (vite/headScript.ts). It is `async` on pages in other letters than
// those of the typeface, or with a font of their own.

import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'
import { showFirstPictureFirst } from '../library/firstPicture.ts'
import { retryStart } from './retryStart.ts'

if (!(document.currentScript as HTMLScriptElement).async) showCachedTypeface(':root')
showFirstPictureFirst()
retryStart()
