import type PhotoSwipe from 'photoswipe'
import type { LaterWords, Words } from '../../i18n/words.ts'
import { languageAttributes } from '../language/words.ts'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'
import type { AlbumPicture } from './album.lazy.ts'

/** Options that leave out PhotoSwipe's own controls: it writes them as HTML, which Trusted Types forbid. */
export const WITHOUT_CONTROLS = {
  arrowPrev: false,
  arrowNext: false,
  close: false,
  counter: false,
  preloader: false,
  zoom: false,
}

const MAGNIFIER = 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5M8 10.5h5'
/** Makes a plus of the magnifier's minus. PhotoSwipe's styles hide it while the picture is zoomed. */
const PLUS = 'M10.5 8v5'
/** Points to the left. PhotoSwipe's styles mirror it for the other button. */
const ARROW = 'm14.5 5-7 7 7 7'
const ARC = 'M12 4.5a7.5 7.5 0 1 1-7.5 7.5'

/**
 * Adds the buttons to show other pictures, to zoom and to close, the counter, and the sign of a picture that is
 * loading, with PhotoSwipe's class names.
 * @param pictures the pictures in PhotoSwipe's order
 * @param isRtl true if that is the reverse of the article's order
 */
export function addControls(
  lightbox: PhotoSwipe,
  pictures: AlbumPicture[],
  isRtl: boolean,
  words: Words & LaterWords,
): void {
  const bar = document.createElement('div')
  bar.className = 'pswp__top-bar pswp__hide-on-close'
  bar.dir = isRtl ? 'rtl' : 'ltr' // the page may have another direction
  const preloader = document.createElement('div')
  preloader.className = 'pswp__preloader'
  preloader.append(createIcon([ARC]))
  bar.append(
    createCounter(lightbox, pictures, isRtl, words),
    preloader,
    createButton('zoom', words.zoom, createIcon([MAGNIFIER, PLUS]), () => lightbox.toggleZoom()),
    createButton('close', words.close, createIcon([LAZY_ICON_PATHS.close]), () => lightbox.close()),
  )
  lightbox.scrollWrap?.append(bar, ...createArrows(lightbox, pictures, isRtl, words))
  const showLoading = () =>
    preloader.classList.toggle('pswp__preloader--active', lightbox.currSlide?.content.isLoading() ?? false)
  lightbox.on('change', showLoading)
  lightbox.on('loadComplete', showLoading)
  lightbox.on('loadError', showLoading)
}

/** The place of a picture in the article, from 1. */
const getPlace = (index: number, count: number, isRtl: boolean) => (isRtl ? count - index : index + 1)

function createCounter(lightbox: PhotoSwipe, pictures: AlbumPicture[], isRtl: boolean, words: Words): HTMLElement {
  const counter = document.createElement('div')
  const [shown, spoken] = [document.createElement('span'), document.createElement('span')]
  counter.className = 'pswp__counter'
  shown.ariaHidden = 'true'
  spoken.role = 'status'
  spoken.className = 'pswp__newsreel-status'
  Object.assign(counter, languageAttributes(words))
  counter.append(shown, spoken)
  lightbox.on('change', () => {
    const [place, count] = [getPlace(lightbox.currIndex, pictures.length, isRtl), pictures.length]
    shown.textContent = words.position(place, count)
    // The name of the dialog says what it opens with.
    if (!lightbox.opener.isOpen) return
    spoken.textContent = words.slide(place, count, pictures[lightbox.currIndex]?.figure.alt ?? '')
  })
  return counter
}

/** Creates the buttons for the picture to the left and to the right. */
function createArrows(lightbox: PhotoSwipe, pictures: AlbumPicture[], isRtl: boolean, words: Words): HTMLElement[] {
  const count = pictures.length
  const create = (side: 'prev' | 'next', step: -1 | 1) => {
    const button = createButton('arrow', '', createIcon([ARROW]), () => lightbox[side]())
    button.classList.add(`pswp__button--arrow--${side}`, 'pswp__hide-on-close')
    const label = step > 0 === isRtl ? words.previous : words.next
    lightbox.on('change', () => {
      const index = lightbox.currIndex + step
      const picture = pictures[index]
      button.disabled = !picture
      if (picture)
        button.title = button.ariaLabel = label(
          picture.figure.alt || words.position(getPlace(index, count, isRtl), count),
        )
    })
    return button
  }
  return [create('prev', -1), create('next', 1)]
}

function createButton(name: string, title: string, icon: SVGElement, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `pswp__button pswp__button--${name}`
  button.title = title
  button.ariaLabel = title
  button.append(icon)
  button.addEventListener('click', onClick)
  return button
}

/** Draws each path twice: first its dark outline, which shows on a light picture. */
function createIcon(paths: string[]): SVGSVGElement {
  const create = <K extends keyof SVGElementTagNameMap>(name: K): SVGElementTagNameMap[K] =>
    document.createElementNS('http://www.w3.org/2000/svg', name)
  const icon = create('svg')
  icon.classList.add('pswp__icn')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  for (const isShadow of [true, false])
    for (const d of paths) {
      const path = create('path')
      path.setAttribute('d', d)
      path.classList.toggle('pswp__icn-shadow', isShadow)
      path.classList.toggle('pswp__zoom-icn-bar-v', d === PLUS)
      icon.append(path)
    }
  return icon
}
