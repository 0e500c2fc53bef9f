import type { Article, Figure } from '../../article/schema.ts'
import { BASE } from '../route.ts'
import type {} from './earlyRequest.ts'

// The first script of the page. It requests the article and its first picture while the app's scripts are on their way.
// Every byte delays the page: it has no modules, and tests compare it with those that the app uses (route.ts,
// FigureView). Whatever throws here is left to the app, which validates the article and reports its problems.

const [id] = location.pathname.slice(BASE.length).split('/')
const folder = `${location.origin}${BASE}articles/${id}/`

if (id && id !== 'index.html') {
  document.documentElement.dataset['page'] = 'article' // shows the skeleton of a slide
  const url = `${folder}article.json`
  const controller = new AbortController()
  const response = fetch(url, controller)
  window.newsreelRequest = { url, response, controller }
  response.then(async response => showPicture(await response.clone().json())).catch(() => {})
}

/** Shows the picture of the slide that the address opens, in the skeleton. The article is not validated yet. */
const showPicture = ({ sections }: Article): void => {
  const name = decodeURIComponent(location.hash.slice(1))
  const section = sections.find((section, index) => (name ? section.id === name : !index && !section.heading))
  const figure = section?.body.find(block => block.type === 'figure') as Required<Figure>
  const { src, width, height, focus } = figure
  const isWhole = figure.fit ? figure.fit !== 'cover' : /\.svg([?#]|$)/i.test(src)
  const image = document.querySelector('.skeleton img') as HTMLImageElement
  // In the page, `sizes` is that of a cropped picture of unknown size (pictureSizes).
  let sizes = image.sizes.replaceAll('1.6', (width / height || 1.6).toFixed(2))
  if (isWhole) {
    sizes = sizes.replaceAll('max(', 'min(')
    image.dataset['fit'] = 'contain'
  } else if (focus) image.style.objectPosition = `${focus.x * 100}% ${focus.y * 100}%`
  const elements: Record<string, HTMLSourceElement> = {}
  for (const { src, type, width } of figure.sources ?? []) {
    if (!elements[type]) {
      elements[type] = Object.assign(document.createElement('source'), { type, sizes })
      image.before(elements[type])
    }
    elements[type].srcset += `${resolve(src)} ${width}w,`
  }
  image.src = resolve(src)
}

/** As safePicture. @throws for an unsafe address */
const resolve = (src: string): string => {
  const { href } = new URL(src, folder)
  if (/^https?:\/\//i.test(src) || href.startsWith(folder)) return href
  throw src
}
