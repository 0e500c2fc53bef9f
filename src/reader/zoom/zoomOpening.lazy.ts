import type PhotoSwipe from 'photoswipe'

/**
 * Makes closing, zooming and going to another picture wait for the opening animation: until then, PhotoSwipe ignores
 * them. To be called before `album.init()`.
 * @returns a function that runs a task once the album is open
 */
export function deferUntilOpen(album: PhotoSwipe): (task: () => void) => void {
  const whenOpen = (task: () => void) => (album.opener.isOpen ? task() : album.on('openingAnimationEnd', task))
  const { goTo, toggleZoom, close } = album
  album.goTo = index => whenOpen(() => goTo.call(album, index))
  album.toggleZoom = () => whenOpen(() => toggleZoom.call(album))
  album.close = () => whenOpen(() => close.call(album))
  return whenOpen
}
