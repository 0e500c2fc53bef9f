// The first script of each page, before its styles (vite/headScript.ts).

import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'
import { showLeadPictureFirst } from '../library/leadPicture.ts'
import { loadStart } from './loadStart.ts'

if ('typeface' in (document.currentScript?.dataset ?? {})) showCachedTypeface(':root')
showLeadPictureFirst()
loadStart()
