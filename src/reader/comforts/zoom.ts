import 'photoswipe/style.css'
import './zoom.css'
import PhotoSwipe from 'photoswipe'
import { plainText } from '../../article/plainText.ts'
import { safePicture } from '../../article/safeUrl.ts'
import type { Figure } from '../../article/schema.ts'
import { prefersReducedMotion } from '../reducedMotion.ts'
import { laterWords } from '../words/useLaterWords.ts'
import type { Language, Words } from '../words/words.ts'

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
  // There before PhotoSwipe is, which asks at once how much room it takes.
  let box: HTMLElement = document.createElement('div')
  box.className = 'pswp__newsreel-caption'
  box.append(...captionOf(figure, words).map(paragraph))
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
  lightbox.on('uiRegister', () => {
    lightbox.ui?.registerElement({
      name: 'newsreel-caption',
      appendTo: 'root',
      onInit: element => {
        element.append(...box.childNodes)
        box.remove()
        box = element
      },
    })
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
 * The dialog that holds the large picture. It lies over everything, also over a reader on the full screen and over a page
 * whose header is on top of all; it keeps the focus, and gives it back to where it was.
 */
function makeDialog(picture: HTMLImageElement, label: string): HTMLDialogElement {
  const root = picture.getRootNode()
  const dialog = document.createElement('dialog')
  dialog.className = 'newsreel-zoom-dialog'
  dialog.ariaLabel = label
  dialog.tabIndex = -1
  ;(root instanceof ShadowRoot ? root : document.body).append(dialog)
  dialog.showModal()
  dialog.focus({ preventScroll: true })
  return dialog
}

function captionOf(figure: Figure, words: Words): string[] {
  const caption = figure.caption ? plainText(figure.caption) : ''
  return [caption, figure.credit ? words.source(figure.credit) : ''].filter(text => text !== '')
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

/** The largest file of the format that the browser chose for the page, with its size. */
function largestOf(figure: Figure, source: string, picture: HTMLImageElement) {
  const files = (figure.sources ?? []).flatMap(file => {
    const src = safePicture(file.src, source)
    return src ? [{ ...file, src: new URL(src, document.baseURI).href }] : []
  })
  const format = files.find(file => file.src === picture.currentSrc)?.type
  const [largest] = files.filter(file => file.type === format).sort((a, b) => b.width - a.width)
  const { naturalWidth, naturalHeight } = picture
  const { width = 0, height = 0 } = figure
  const natural = width && height ? { width, height } : { width: naturalWidth, height: naturalHeight }
  if (!largest) return { src: picture.currentSrc || picture.src, ...natural }
  return { src: largest.src, width: largest.width, height: (largest.width * natural.height) / natural.width }
}
