import type PhotoSwipe from 'photoswipe'
import type { LaterWords } from '../../i18n/words.ts'
import { ICON_PATHS } from '../shared/Icon.tsx'

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
const ARC = 'M12 4.5a7.5 7.5 0 1 1-7.5 7.5'

/** Adds the buttons to zoom and to close, and the sign of a picture that is loading, with PhotoSwipe's class names. */
export function addControls(lightbox: PhotoSwipe, words: LaterWords): void {
  const bar = document.createElement('div')
  bar.className = 'pswp__top-bar pswp__hide-on-close'
  const preloader = document.createElement('div')
  preloader.className = 'pswp__preloader'
  preloader.append(createIcon([ARC]))
  bar.append(
    preloader,
    createButton('zoom', words.zoom, createIcon([MAGNIFIER, PLUS]), () => lightbox.toggleZoom()),
    createButton('close', words.close, createIcon([ICON_PATHS.close]), () => lightbox.close()),
  )
  lightbox.scrollWrap?.append(bar)
  const showLoading = () =>
    preloader.classList.toggle('pswp__preloader--active', lightbox.currSlide?.content.isLoading() ?? false)
  lightbox.on('change', showLoading)
  lightbox.on('loadComplete', showLoading)
  lightbox.on('loadError', showLoading)
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
