import type { AlbumPicture } from './album.lazy.ts'

/** The pictures of an album where the reader shows them, behind the album. */
export type Places = {
  /** Returns the element that shows a picture, if its slide is mounted. */
  find: (picture: AlbumPicture) => HTMLImageElement | undefined
  /** Shows the slide of a picture. */
  goTo: (picture: AlbumPicture) => void
  /** Scrolls a picture into view, if the album has moved to it. */
  reveal: (picture: AlbumPicture) => void
  /** Hides a picture, which is elsewhere now, and shows the one that was hidden before. */
  hide: (picture: AlbumPicture | undefined) => void
  /** Focuses the button of a picture, if the album has moved to it. */
  focus: (picture: AlbumPicture) => void
}

/**
 * Creates the places of an album's pictures in a reader.
 * @param opened the picture with which the album was opened
 * @param element the element that shows it
 * @param onGo shows the slide with this index
 */
export function createPlaces(
  root: HTMLElement,
  opened: AlbumPicture,
  element: HTMLImageElement,
  onGo: (index: number) => void,
): Places {
  let slide = Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'])
  let hasMoved = false
  let showAgain = () => {}
  const find = (picture: AlbumPicture) => {
    const { src, slides, figure } = picture
    if (!hasMoved && picture === opened && element.isConnected) return element
    const index = slides.includes(slide) ? slide : slides[0]
    const images = root.querySelectorAll<HTMLImageElement>(`[data-index="${index}"] .newsreel-frame img`)
    return [...images].find(image => image.getAttribute('src') === src && image.alt === (figure.alt ?? ''))
  }
  return {
    find,
    goTo(picture) {
      hasMoved = true
      if (picture.slides.includes(slide)) return
      slide = picture.slides[0] ?? slide
      onGo(slide)
    },
    reveal(picture) {
      const image = hasMoved ? find(picture) : undefined
      const scroller = image?.closest('.newsreel-slide, .newsreel-article')
      if (!image || !scroller) return
      const [box, view] = [image.getBoundingClientRect(), scroller.getBoundingClientRect()]
      if (box.top >= view.top && box.bottom <= view.bottom) return
      scroller.scrollBy({ top: box.top - view.top - (view.height - box.height) / 2, behavior: 'instant' })
    },
    hide(picture) {
      showAgain()
      const image = picture && find(picture)
      if (!image) return
      // The light background of a drawing stays where it is.
      const [property, value] = image.dataset['fit'] ? ['object-position', '-9999px'] : ['visibility', 'hidden']
      image.style.setProperty(property, value)
      showAgain = () => image.style.removeProperty(property)
    },
    focus(picture) {
      if (!hasMoved) return
      const button = find(picture)?.closest('.newsreel-frame')?.querySelector<HTMLElement>('.newsreel-enlarge')
      button?.focus({ preventScroll: true })
    },
  }
}
