import 'photoswipe/style.css'
import './zoom.lazy.css'
import PhotoSwipe from 'photoswipe'
import { isDrawing } from '../../article/pictureFit.ts'
import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import type { Language } from '../../i18n/words.ts'
import { laterWords } from '../language/useLaterWords.lazy.ts'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'
import { captionParagraphs, makeScrollable } from './zoomCaption.lazy.ts'

/** How many times as large as the window a drawing can get: it is sharp in any size. */
const DRAWING_SCALE = 3

/** What holds the picture that is open: a double click asks twice. */
let opened: HTMLDialogElement | undefined

/**
 * Opens a picture large: PhotoSwipe pinches, pans and closes it (Escape, swipe down, its button).
 * @param source the absolute address of the article.json
 * @param picture the element that shows the figure now: what it has loaded stands in until the large file is there
 * @returns takes it away at once, when the reader that it belongs to goes; nothing where one is open
 */
export function zoom(
  figure: Figure,
  source: string,
  picture: HTMLImageElement,
  language: Language,
): (() => void) | undefined {
  if (opened || !picture.isConnected) return undefined
  const words = laterWords(language)
  const { src, width, height } = largestOf(figure, source, picture)
  const still = prefersReducedMotion()
  const dialog = makeDialog(picture, figure.alt || words.enlarge)
  dialog.toggleAttribute('data-light', picture.hasAttribute('data-fit'))
  // There before PhotoSwipe is, which asks at once how much room it takes.
  const box = document.createElement('div')
  box.className = 'pswp__newsreel-caption pswp__hide-on-close'
  const reader = picture.closest<HTMLElement>('.newsreel')
  if (reader?.lang) box.lang = reader.lang
  if (reader?.dir) box.dir = reader.dir
  box.append(...captionParagraphs(figure, words))
  dialog.append(box)
  opened = dialog
  const lightbox = new PhotoSwipe({
    dataSource: [{ src, msrc: picture.currentSrc, width, height, alt: figure.alt ?? '', element: picture }],
    mainClass: 'newsreel-zoom',
    bgOpacity: 1,
    showHideAnimationType: still ? 'none' : 'fade',
    zoomAnimationDuration: still ? false : 250,
    closeTitle: words.close,
    zoomTitle: words.zoom,
    errorMsg: words.pictureFailed,
    appendToEl: dialog,
    // The dialog does both. PhotoSwipe would ask the document, and in a shadow root that is not where the focus is.
    trapFocus: false,
    returnFocus: false,
    // Room for the caption, so that it lies on no picture.
    paddingFn: () => ({ top: 0, bottom: box.offsetHeight, left: 0, right: 0 }),
  })
  const fitCaption = makeScrollable(box, dialog, () => lightbox.currSlide?.isPannable() ?? false)
  lightbox.on('uiRegister', () => {
    lightbox.element?.append(box)
    fitCaption()
  })
  lightbox.on('resize', fitCaption)
  // What has been loaded knows its size better than the article, which may be wrong or not know that a camera was
  // turned.
  lightbox.on('loadComplete', ({ slide, content }) => {
    const image = content.element
    const size = image instanceof HTMLImageElement ? sizeOf(image, src) : null
    if (!size || isAlike(size, slide)) return
    Object.assign(slide, size)
    slide.resize()
  })
  lightbox.on('firstUpdate', () => {
    for (const name of ['role', 'aria-modal']) lightbox.element?.removeAttribute(name)
    // One picture is no carousel.
    for (const part of lightbox.element?.querySelectorAll('[aria-roledescription]') ?? [])
      part.removeAttribute('aria-roledescription')
  })
  const clear = () => {
    if (opened === dialog) opened = undefined
    dialog.close()
    dialog.remove()
  }
  lightbox.on('destroy', clear)
  // PhotoSwipe takes the keys when it has opened, and can only close then.
  const whenOpen = (task: () => void) => (lightbox.opener.isOpen ? task() : lightbox.on('openingAnimationEnd', task))
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    whenOpen(() => lightbox.close())
  })
  dialog.addEventListener('close', () => opened === dialog && lightbox.destroy())
  lightbox.init()
  return () => {
    if (opened !== dialog) return
    clear()
    whenOpen(() => lightbox.destroy())
  }
}

/**
 * The dialog that holds the large picture. It lies over everything, also over a reader on the full screen and over a
 * page whose header is on top of all; it keeps the focus, and gives it back to where it was.
 */
function makeDialog(picture: HTMLImageElement, label: string): HTMLDialogElement {
  const root = picture.getRootNode()
  const dialog = document.createElement('dialog')
  dialog.className = 'newsreel-zoom-dialog'
  const scale = getComputedStyle(picture).getPropertyValue('--newsreel-text-scale')
  dialog.style.setProperty('--newsreel-text-scale', scale || '1')
  dialog.ariaLabel = label
  dialog.tabIndex = -1
  ;(root instanceof ShadowRoot ? root : document.body).append(dialog)
  dialog.showModal()
  dialog.focus({ preventScroll: true })
  return dialog
}

/** The largest file of the format that the browser chose for the page, with its size. */
function largestOf(figure: Figure, source: string, picture: HTMLImageElement) {
  const files = (figure.sources ?? []).flatMap(file => {
    const src = safePicture(file.src, source)
    return src ? [{ ...file, src: new URL(src, document.baseURI).href }] : []
  })
  const format = files.find(file => file.src === picture.currentSrc)?.type
  const [largest] = files.filter(file => file.type === format).sort((a, b) => b.width - a.width)
  const src = largest?.src ?? (picture.currentSrc || picture.src)
  const { width = 0, height = 0 } = figure
  const size = sizeOf(picture, src) ?? (width && height ? { width, height } : { width: 1600, height: 1000 })
  if (!largest) return { src, ...size }
  return { src, width: largest.width, height: (largest.width * size.height) / size.width }
}

type Size = { width: number; height: number }

/** The size at which a loaded picture is shown at most, in CSS pixels; null while it has none. */
function sizeOf({ naturalWidth: width, naturalHeight: height }: HTMLImageElement, src: string): Size | null {
  if (!width || !height) return null
  const scale = isDrawing(src) ? Math.max(1, DRAWING_SCALE * Math.min(innerWidth / width, innerHeight / height)) : 1
  return { width: width * scale, height: height * scale }
}

/** Whether two sizes are the same but for rounding. */
function isAlike(one: Size, other: Size): boolean {
  return Math.abs(one.width / other.width - 1) < 0.01 && Math.abs(one.height / other.height - 1) < 0.01
}
