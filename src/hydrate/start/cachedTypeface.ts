// The first script of each page, before its styles (vite/typefaceScript.ts).

import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'

showCachedTypeface(':root')
