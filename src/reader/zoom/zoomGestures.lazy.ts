import type PhotoSwipe from 'photoswipe'

/** How far beyond its edge a picture must be pulled to show the next one. It follows a third of the finger's way. */
const MIN_PULL_PX = 10

/**
 * Adds gestures that PhotoSwipe has only for pictures that are wholly in view; those of the album open larger: a
 * vertical drag closes it, and a swipe beyond the edge of a picture shows the next one.
 * @param isReducedMotion whether the next picture appears at once
 */
export function addGestures(album: PhotoSwipe, isReducedMotion: boolean): void {
  album.on('pointerMove', () => allowDragToClose(album, album.gestures.dragAxis === 'y'))
  album.on('pointerUp', () => {
    allowDragToClose(album, false)
    const steps = getSwipe(album)
    if (steps) queueMicrotask(() => album.mainScroll.moveIndexBy(steps, !isReducedMotion))
  })
}

function allowDragToClose({ currSlide }: PhotoSwipe, isAllowed: boolean): void {
  if (!currSlide) return
  const { zoomLevels, bounds, currZoomLevel } = currSlide
  const isWholeInHeight = bounds.min.y === bounds.max.y && currZoomLevel <= zoomLevels.initial
  zoomLevels.fit = isAllowed && isWholeInHeight ? zoomLevels.initial : zoomLevels.min
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
