import 'photoswipe/style.css'
import './zoom.lazy.css'
import PhotoSwipe from 'photoswipe'
import type { Figure } from '../../article/schema.ts'
import type { Deck } from '../../deck/buildDeck.ts'
import type { Language } from '../../i18n/words.ts'
import { framing } from '../figure/framing.ts'
import { getAllWords } from '../language/useAllWords.lazy.ts'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'
import { type AlbumPicture, findFigure, listPictures } from './album.lazy.ts'
import { getWidthInFrame, measureCrop } from './crop.lazy.ts'
import { findLargestFile, getDisplaySize, getShownType, isSameSize } from './largestFile.lazy.ts'
import { createPlaces } from './places.lazy.ts'
import { createCaption, createCaptionBox, createCaptionHeights, makeScrollable } from './zoomCaption.lazy.ts'
import { addControls, WITHOUT_CONTROLS } from './zoomControls.lazy.ts'
import { createDialog } from './zoomDialog.lazy.ts'
import { addGestures } from './zoomGestures.lazy.ts'
import { deferUntilOpen } from './zoomOpening.lazy.ts'

/** How much larger than on its slide a picture opens, at least. Sizes are rounded to pixels: never below 1.25. */
const MIN_ENLARGEMENT = 1.26
/** How much larger than at first a double tap or a pinch makes it. */
const ZOOM = 2
const DURATION_MS = 250

/** The open dialog, if any. There is only one: a double click calls `zoom` twice. */
let openDialog: HTMLDialogElement | undefined

/**
 * Opens the album: the article's pictures, enlarged. PhotoSwipe handles pinching, panning, swiping and closing (Escape,
 * swipe down, its button). The reader behind it follows to the slide of the picture.
 * @param figure the picture to open with
 * @param element the element that shows it now: the picture grows out of it
 * @param source the absolute URL of the article.json
 * @param goTo shows the slide with this index
 * @returns a function that removes the album at once, or undefined if one is open already
 */
export function zoom(
  figure: Figure,
  element: HTMLImageElement,
  deck: Deck,
  source: string,
  language: Language,
  goTo: (index: number) => void,
): (() => void) | undefined {
  const root = element.closest<HTMLElement>('.newsreel')
  const pictures = listPictures(deck, source)
  const opened = findFigure(pictures, figure)
  if (openDialog || !root || !opened) return undefined
  const words = getAllWords(language)
  const isRtl = root.dir === 'rtl'
  // PhotoSwipe knows no direction: from right to left, its first picture is our last.
  if (isRtl) pictures.reverse()
  const places = createPlaces(root, opened, element, goTo)
  const isReducedMotion = prefersReducedMotion()
  const dialog = createDialog(element)
  const caption = createCaptionBox(root)
  dialog.append(caption) // before PhotoSwipe calls paddingFn, which needs its height
  openDialog = dialog
  const captionHeights = createCaptionHeights(caption, words)

  const type = getShownType(opened, source, element)
  const items = pictures.map(picture => ({
    ...findLargestFile(picture, source, type, places.find(picture)),
    ...(picture === opened ? { msrc: element.currentSrc } : {}),
    alt: picture.figure.alt ?? '',
    picture,
  }))
  const getPicture = (index: number) => pictures[index] as AlbumPicture
  /** The factor between a file and the picture on its slide. A slide that is not mounted has a frame like others. */
  const getScaleOnSlide = (index: number) => {
    const picture = getPicture(index)
    const item = items[index] as (typeof items)[number]
    const image = places.find(picture)
    const crop = image && measureCrop(image, item)
    if (crop) return crop.width / item.width
    const frame = root.querySelector('[data-place="slide"] > .newsreel-frame') ?? element
    return getWidthInFrame(frame.getBoundingClientRect(), picture.figure, item) / item.width
  }
  const album = new PhotoSwipe({
    dataSource: items,
    index: pictures.indexOf(opened),
    loop: false,
    preload: [1, 1],
    mainClass: 'newsreel-zoom',
    bgOpacity: 1,
    showHideAnimationType: isReducedMotion ? 'none' : 'zoom',
    showAnimationDuration: DURATION_MS,
    hideAnimationDuration: DURATION_MS,
    zoomAnimationDuration: isReducedMotion ? false : DURATION_MS,
    initialZoomLevel: levels => Math.max(levels.fit, MIN_ENLARGEMENT * getScaleOnSlide(levels.index)),
    secondaryZoomLevel: levels => ZOOM * levels.initial,
    maxZoomLevel: levels => Math.max(1, ZOOM * levels.initial),
    ...WITHOUT_CONTROLS,
    errorMsg: words.pictureFailed,
    appendToEl: dialog,
    // The dialog does both. PhotoSwipe would use document.activeElement, which is wrong inside a shadow root.
    trapFocus: false,
    returnFocus: false,
    // Room for the caption, so that it does not cover the picture.
    paddingFn: (_size, _item, index) => ({
      top: 0,
      bottom: captionHeights.measure(getPicture(index).figure),
      left: 0,
      right: 0,
    }),
  })
  const getCurrent = () => getPicture(album.currIndex)

  album.on('beforeResize', captionHeights.clear)
  // At first the arrow keys scroll the caption; in an enlarged picture they pan.
  const isZoomed = () => !!album.currSlide && album.currSlide.currZoomLevel > album.currSlide.zoomLevels.initial
  const updateCaption = makeScrollable(caption, dialog, isZoomed)
  const showCurrent = () => {
    const { figure } = getCurrent()
    dialog.ariaLabel = figure.alt || words.enlarge
    caption.replaceChildren(...createCaption(figure, words))
    caption.scrollTop = 0
    updateCaption()
  }
  album.on('uiRegister', () => {
    addControls(album, pictures, isRtl, words)
    album.element?.append(caption)
  })
  album.on('resize', updateCaption)
  album.on('change', () => {
    if (!album.opener.isOpen) return // the first picture, shown above
    showCurrent()
    places.goTo(getCurrent())
    // The arrow that had the focus is gone at the first and the last picture.
    if (!dialog.matches(':focus-within')) dialog.focus({ preventScroll: true })
  })

  // Use the size of the loaded file: the article's may be wrong, or ignore the EXIF orientation.
  album.on('loadComplete', ({ slide, content }) => {
    const image = content.element
    const size = image instanceof HTMLImageElement ? getDisplaySize(image, content.data.src ?? '') : null
    if (!size || isSameSize(size, content)) return
    Object.assign(items[content.index] ?? {}, size)
    Object.assign(content, size)
    if (!slide) return
    Object.assign(slide, size)
    slide.resize()
  })
  album.on('afterSetContent', ({ slide }) => {
    slide.container.toggleAttribute('data-light', framing(getPicture(slide.index).figure)['data-fit'] !== undefined)
  })
  // Center the focus point.
  album.on('initialZoomPan', ({ slide }) => {
    const { 'data-x': x, 'data-y': y } = framing(getPicture(slide.index).figure)
    if (x === undefined || y === undefined) return
    const { bounds, currZoomLevel, panAreaSize, pan, width, height } = slide
    pan.x = bounds.correctPan('x', Math.round(panAreaSize.x / 2 - (x / 10) * width * currZoomLevel))
    pan.y = bounds.correctPan('y', Math.round(panAreaSize.y / 2 - (y / 10) * height * currZoomLevel))
  })

  // The picture grows out of its slide and returns to it. Hidden there meanwhile, so that it is not seen twice.
  album.on('thumbBounds', event => {
    const image = places.find(getPicture(event.index))
    const item = items[event.index]
    const crop = image && item && measureCrop(image, item)
    if (!crop) return
    const { frame, x, y, width } = crop
    const innerRect = { x, y, w: frame.width, h: frame.height }
    Object.assign(event, { thumbBounds: { x: frame.x + x, y: frame.y + y, w: width, innerRect } })
  })
  const hidePicture = () => places.hide(getCurrent())
  for (const event of ['openingAnimationStart', 'closingAnimationStart', 'verticalDrag', 'pinchClose'] as const)
    album.on(event, hidePicture)
  addGestures(album, isReducedMotion)

  album.on('firstUpdate', () => {
    showCurrent()
    for (const name of ['role', 'aria-modal']) album.element?.removeAttribute(name)
    // The dialog is no carousel for screen readers: it shows one picture, which the controls change.
    for (const part of album.element?.querySelectorAll('[aria-roledescription]') ?? [])
      part.removeAttribute('aria-roledescription')
  })
  album.on('close', () => places.reveal(getCurrent()))
  const removeDialog = () => {
    if (openDialog === dialog) openDialog = undefined
    places.hide(undefined)
    dialog.close()
    dialog.remove()
    places.focus(getCurrent())
  }
  album.on('destroy', removeDialog)
  const whenOpen = deferUntilOpen(album)
  dialog.addEventListener('cancel', event => {
    event.preventDefault()
    album.close()
  })
  dialog.addEventListener('close', () => openDialog === dialog && album.destroy())
  album.init()
  return () => {
    if (openDialog !== dialog) return
    removeDialog()
    whenOpen(() => album.destroy())
  }
}
