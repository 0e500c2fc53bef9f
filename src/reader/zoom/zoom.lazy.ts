import 'photoswipe/style.css'
import './zoom.lazy.css'
import PhotoSwipe from 'photoswipe'
import { isSvg } from '../../article/pictureFit.ts'
import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import type { Language } from '../../i18n/words.ts'
import { getAllWords } from '../language/useAllWords.lazy.ts'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'
import { createCaption, makeScrollable } from './zoomCaption.lazy.ts'
import { addControls, WITHOUT_CONTROLS } from './zoomControls.lazy.ts'

/** The maximum size of a drawing (SVG), as a factor of the window's: drawings are sharp at any size. */
const MAX_DRAWING_SCALE = 3

/** The open dialog, if any. There is only one: a double click calls `zoom` twice. */
let openDialog: HTMLDialogElement | undefined

/**
 * Opens a picture in the zoom view. PhotoSwipe handles pinching, panning and closing (Escape, swipe down, its button).
 * @param source the absolute URL of the article.json
 * @param picture the element that shows the figure now; its file is shown until the large one has loaded
 * @returns a function that removes the view at once, or undefined if a view is open already
 */
export function zoom(
  figure: Figure,
  source: string,
  picture: HTMLImageElement,
  language: Language,
): (() => void) | undefined {
  if (openDialog || !picture.isConnected) return undefined
  const words = getAllWords(language)
  const { src, width, height } = findLargestFile(figure, source, picture)
  const isReducedMotion = prefersReducedMotion()
  const dialog = createDialog(picture, figure.alt || words.enlarge)
  dialog.toggleAttribute('data-light', picture.hasAttribute('data-fit'))
  // Append the caption first: PhotoSwipe calls paddingFn, which needs its height, at once.
  const caption = document.createElement('div')
  caption.className = 'pswp__newsreel-caption pswp__hide-on-close'
  const reader = picture.closest<HTMLElement>('.newsreel')
  if (reader?.lang) caption.lang = reader.lang
  if (reader?.dir) caption.dir = reader.dir
  caption.append(...createCaption(figure, words))
  dialog.append(caption)
  openDialog = dialog
  const lightbox = new PhotoSwipe({
    dataSource: [{ src, msrc: picture.currentSrc, width, height, alt: figure.alt ?? '', element: picture }],
    mainClass: 'newsreel-zoom',
    bgOpacity: 1,
    showHideAnimationType: isReducedMotion ? 'none' : 'fade',
    zoomAnimationDuration: isReducedMotion ? false : 250,
    ...WITHOUT_CONTROLS,
    errorMsg: words.pictureFailed,
    appendToEl: dialog,
    // The dialog does both. PhotoSwipe would use document.activeElement, which is wrong inside a shadow root.
    trapFocus: false,
    returnFocus: false,
    // Room for the caption, so that it does not cover the picture.
    paddingFn: () => ({ top: 0, bottom: caption.offsetHeight, left: 0, right: 0 }),
  })
  const updateCaption = makeScrollable(caption, dialog, () => lightbox.currSlide?.isPannable() ?? false)
  lightbox.on('uiRegister', () => {
    addControls(lightbox, words)
    lightbox.element?.append(caption)
    updateCaption()
  })
  lightbox.on('resize', updateCaption)
  // Use the size of the loaded file: the article's may be wrong, or ignore the EXIF orientation.
  lightbox.on('loadComplete', ({ slide, content }) => {
    const image = content.element
    const size = image instanceof HTMLImageElement ? getDisplaySize(image, src) : null
    if (!size || isSameSize(size, slide)) return
    Object.assign(slide, size)
    slide.resize()
  })
  lightbox.on('firstUpdate', () => {
    for (const name of ['role', 'aria-modal']) lightbox.element?.removeAttribute(name)
    // A single picture is not a carousel.
    for (const part of lightbox.element?.querySelectorAll('[aria-roledescription]') ?? [])
      part.removeAttribute('aria-roledescription')
  })
  const removeDialog = () => {
    if (openDialog === dialog) openDialog = undefined
    dialog.close()
    dialog.remove()
  }
  lightbox.on('destroy', removeDialog)
  // PhotoSwipe listens to keys, and can close, only after its opening animation.
  const whenOpen = (task: () => void) => (lightbox.opener.isOpen ? task() : lightbox.on('openingAnimationEnd', task))
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    whenOpen(() => lightbox.close())
  })
  dialog.addEventListener('close', () => openDialog === dialog && lightbox.destroy())
  lightbox.init()
  return () => {
    if (openDialog !== dialog) return
    removeDialog()
    whenOpen(() => lightbox.destroy())
  }
}

/**
 * Creates and opens the dialog that holds the picture. A modal dialog covers everything, also a reader in full screen
 * and headers with a high z-index. It traps the focus, and returns it when it closes.
 */
function createDialog(picture: HTMLImageElement, label: string): HTMLDialogElement {
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

/** Finds the largest file in the format that the browser chose for the page, with its size. */
function findLargestFile(figure: Figure, source: string, picture: HTMLImageElement) {
  const files = (figure.sources ?? []).flatMap(file => {
    const src = safePicture(file.src, source)
    return src ? [{ ...file, src: new URL(src, document.baseURI).href }] : []
  })
  const format = files.find(file => file.src === picture.currentSrc)?.type
  const [largest] = files.filter(file => file.type === format).sort((a, b) => b.width - a.width)
  const src = largest?.src ?? (picture.currentSrc || picture.src)
  const { width = 0, height = 0 } = figure
  const size = getDisplaySize(picture, src) ?? (width && height ? { width, height } : { width: 1600, height: 1000 })
  if (!largest) return { src, ...size }
  return { src, width: largest.width, height: (largest.width * size.height) / size.width }
}

type Size = { width: number; height: number }

/** The maximum size of a loaded picture in the zoom view, in CSS pixels; null if it has not loaded. */
function getDisplaySize({ naturalWidth: width, naturalHeight: height }: HTMLImageElement, src: string): Size | null {
  if (!width || !height) return null
  const scale = isSvg(src) ? Math.max(1, MAX_DRAWING_SCALE * Math.min(innerWidth / width, innerHeight / height)) : 1
  return { width: width * scale, height: height * scale }
}

/** True if two sizes are equal except for rounding. */
function isSameSize(a: Size, b: Size): boolean {
  return Math.abs(a.width / b.width - 1) < 0.01 && Math.abs(a.height / b.height - 1) < 0.01
}
