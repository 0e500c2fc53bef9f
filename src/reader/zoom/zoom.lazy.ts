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
import { createCaption, createCaptionBox, makeScrollable } from './zoomCaption.lazy.ts'
import { addControls, WITHOUT_CONTROLS } from './zoomControls.lazy.ts'
import { createDialog } from './zoomDialog.lazy.ts'

/** How much larger than on its slide a picture opens, at least. Sizes are rounded to pixels: never below 1.25. */
const MIN_ENLARGEMENT = 1.26
/** How much larger than at first a double tap or a pinch makes it. */
const ZOOM = 2
const DURATION_MS = 250
/** How far beyond its edge a picture must be pulled to show the next one. It follows a third of the finger's way. */
const MIN_PULL_PX = 10

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
    paddingFn: (_size, _item, index) => ({ top: 0, bottom: measureCaption(getPicture(index)), left: 0, right: 0 }),
  })
  const getCurrent = () => getPicture(album.currIndex)

  // The heights are kept: PhotoSwipe asks for them while the reader pans.
  let captionHeights = new Map<AlbumPicture, number>()
  const measureCaption = (picture: AlbumPicture) => {
    const known = captionHeights.get(picture)
    if (known !== undefined) return known
    const probe = caption.cloneNode() as HTMLElement
    probe.append(...createCaption(picture.figure, words))
    caption.before(probe)
    const height = probe.offsetHeight
    probe.remove()
    captionHeights.set(picture, height)
    return height
  }
  album.on('beforeResize', () => {
    captionHeights = new Map()
  })
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
  // PhotoSwipe closes by a vertical drag only where the whole picture is in view. Ours opens larger.
  const allowDragToClose = (isAllowed: boolean) => {
    const slide = album.currSlide
    if (!slide) return
    const { zoomLevels, bounds, currZoomLevel } = slide
    const isWholeInHeight = bounds.min.y === bounds.max.y && currZoomLevel <= zoomLevels.initial
    zoomLevels.fit = isAllowed && isWholeInHeight ? zoomLevels.initial : zoomLevels.min
  }
  album.on('pointerMove', () => allowDragToClose(album.gestures.dragAxis === 'y'))
  album.on('pointerUp', () => {
    allowDragToClose(false)
    const steps = getSwipe(album)
    if (steps) queueMicrotask(() => album.mainScroll.moveIndexBy(steps, !isReducedMotion))
  })

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
  // PhotoSwipe listens to keys, and can close and show other pictures, only after its opening animation.
  const whenOpen = (task: () => void) => (album.opener.isOpen ? task() : album.on('openingAnimationEnd', task))
  const { goTo: goToPicture, toggleZoom, close } = album
  album.goTo = index => whenOpen(() => goToPicture.call(album, index))
  album.toggleZoom = () => whenOpen(() => toggleZoom.call(album))
  album.close = () => whenOpen(() => close.call(album))
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

/**
 * The direction of a swipe that has pulled the picture beyond its edge. Alone, PhotoSwipe would want a second swipe for
 * the next picture: the first only pans to the edge.
 */
function getSwipe({ gestures, mainScroll, currSlide }: PhotoSwipe): -1 | 0 | 1 {
  const { isDragging, dragAxis, isMultitouch } = gestures
  if (!currSlide || !isDragging || dragAxis !== 'x' || isMultitouch || mainScroll.isShifted()) return 0
  const { pan, bounds } = currSlide
  if (pan.x > bounds.min.x + MIN_PULL_PX) return -1
  return pan.x < bounds.max.x - MIN_PULL_PX ? 1 : 0
}
