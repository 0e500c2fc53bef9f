import { getCover, isFigure } from '../../article/coverFigure.ts'
import { getPictureFit } from '../../article/pictureFit.ts'
import type { Article, Figure } from '../../article/schema.ts'

// Runs before the app, so it has few modules. Tests compare it with FigureView.

/**
 * Shows the picture of the slide that the address opens, in the skeleton.
 * @param article not validated yet
 * @param folder the address of its folder
 */
export function showPicture(article: Article, folder: string): void {
  const name = decodeURIComponent(location.hash.slice(1))
  const [lead] = article.sections
  const section = name ? article.sections.find(({ id }) => id === name) : lead
  const cover =
    name && (section !== lead || lead?.heading) ? null : getCover(article, lead?.heading ? [] : (lead?.body ?? []))
  const figure = (cover ? cover.picture : section?.body.find(isFigure)) as Figure & { src: string }
  const { src, width, height, focus, sources = [] } = figure
  /** As safePicture. @throws for an unsafe address */
  const resolve = (src: string): string => {
    const { href } = new URL(src, folder)
    if (/^https?:\/\//i.test(src) || href.startsWith(folder)) return href
    throw src
  }
  const image = document.querySelector('.skeleton img') as HTMLImageElement
  // In the page, `sizes` is that of a cropped picture of unknown size (pictureSizes) that lies behind the words.
  let { sizes } = image
  if (cover?.place !== 'cover') {
    const box = document.querySelector('.newsreel-figure') as HTMLElement
    const slide = box.parentElement as HTMLElement
    slide.dataset['picture'] = box.dataset['place'] = 'slide'
    // Moving the lines would count as a layout shift, new ones do not.
    slide.lastChild?.replaceWith(slide.lastChild.cloneNode(true))
    sizes = image.dataset['sizes'] as string
  }
  sizes = sizes.replaceAll('1.6', (Number(width) / Number(height) || 1.6).toFixed(2))
  if (getPictureFit(figure) === 'contain') {
    sizes = sizes.replaceAll('max(', 'min(')
    image.dataset['fit'] = 'contain'
  } else if (focus) image.style.objectPosition = `${focus.x * 100}% ${focus.y * 100}%`
  const elements: Record<string, HTMLSourceElement> = {}
  for (const { src, type, width } of sources) {
    if (!elements[type]) {
      elements[type] = Object.assign(document.createElement('source'), { type, sizes })
      image.before(elements[type])
    }
    elements[type].srcset += `${resolve(src)} ${width}w,`
  }
  image.src = resolve(src)
}
