import { showCachedTypeface } from '../../reader/typeface/cachedTypeface.ts'
import { BASE } from '../route.ts'
import type {} from './earlyRequest.ts'

declare global {
  interface ImportMetaEnv {
    /** The address of firstPicture.ts, set by vite/bootScript.ts: a classic script cannot import it by its path. */
    readonly FIRST_PICTURE: string
  }
}

// The first script of the page. It requests the article, and the script that shows its first picture, while the app's
// scripts are on their way. Every byte delays the page. Whatever throws here is left to the app, which validates the
// article and reports its problems.

showCachedTypeface(':root')
const [id] = location.pathname.slice(BASE.length).split('/')
const folder = `${location.origin}${BASE}articles/${id}/`

if (id && id !== 'index.html') {
  document.documentElement.dataset['page'] = 'article' // shows the skeleton of a slide
  const url = `${folder}article.json`
  const controller = new AbortController()
  const response = fetch(url, controller)
  window.newsreelRequest = { url, response, controller }
  const article = response.then(response => response.clone().json())
  const module: Promise<typeof import('./firstPicture.ts')> = import(/* @vite-ignore */ import.meta.env.FIRST_PICTURE)
  Promise.all([article, module])
    .then(([article, { showPicture }]) => showPicture(article, folder))
    .catch(() => {})
}
