// The first script of each page, before its styles (vite/headScript.ts).

import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'
import { showLeadPictureFirst } from '../library/leadPicture.ts'
import { retryStart } from './retryStart.ts'

if ('typeface' in (document.currentScript?.dataset ?? {})) showCachedTypeface(':root')
showLeadPictureFirst()
retryStart()
