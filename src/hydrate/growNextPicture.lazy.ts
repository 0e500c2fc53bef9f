/** The next article's link, at the end of the slides or of the full article. */
const LINK = ':is(.newsreel-slide:not([inert]), .newsreel-article) .newsreel-next-article'

/**
 * When the page goes to the next article, names the picture of the end card, so that it grows into that article's cover
 * (coverTransition.css). A picture with a name hides what has none, so the words around it and the bar have names, too.
 * Nothing of this is left when the reader comes back.
 */
export function growNextPicture(): void {
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    const link = document.querySelector<HTMLAnchorElement>(LINK)
    const frame = link?.querySelector<HTMLElement>('.newsreel-frame')
    if (!viewTransition || !frame || link?.href !== activation?.entry.url) return
    const styled: HTMLElement[] = []
    const style = (element: HTMLElement | null | undefined, styles: Partial<CSSStyleDeclaration>) => {
      if (!element) return
      Object.assign(element.style, styles)
      styled.push(element)
    }
    const [slide, img] = [frame.closest('.newsreel-slide'), frame.querySelector('img')]
    const whole = slide && img ? findSeenPart(frame, img, slide) : null
    style(img, whole?.img ?? {})
    style(frame, { ...whole?.frame, viewTransitionName: 'newsreel-cover' })
    style(link?.querySelector<HTMLElement>('.newsreel-hero-text'), fadingAs('newsreel-words'))
    style(frame.parentElement, { background: 'none' }) // it would stay behind
    // Opaque and of full height, over what sticks out of the picture's place.
    const text = slide?.querySelector<HTMLElement>('.newsreel-text')
    const alignContent = text ? getComputedStyle(text).alignSelf : ''
    const paper = { alignContent, alignSelf: 'stretch', background: 'var(--newsreel-paper)' }
    style(text, { ...fadingAs('newsreel-text'), ...paper })
    style(document.querySelector<HTMLElement>('.newsreel-bar'), { ...fadingAs('newsreel-bar'), zIndex: '1' })
    const clear = () => {
      for (const element of styled) element.removeAttribute('style')
    }
    viewTransition.finished.then(clear, clear)
  })
}

const fadingAs = (viewTransitionName: string) => ({ viewTransitionName, viewTransitionClass: 'newsreel-words' })

/**
 * Finds the part of a cropped picture that is seen in its frame, on the cover or in between. The frame takes its shape,
 * so that the picture is not enlarged to fill the cover, whose shape is another.
 */
function findSeenPart(frame: HTMLElement, img: HTMLImageElement, slide: Element) {
  const { objectFit, objectPosition } = getComputedStyle(img)
  const { naturalWidth, naturalHeight } = img
  if (objectFit !== 'cover' || !naturalWidth) return null
  const [focusX = 50, focusY = 40] = objectPosition.split(' ').map(Number.parseFloat)
  const scale = Math.max(frame.clientWidth / naturalWidth, frame.clientHeight / naturalHeight)
  const [width, height] = [naturalWidth * scale, naturalHeight * scale]
  const coverHeight = slide.clientHeight * (innerWidth > innerHeight ? 1 : 0.58)
  const coverScale = Math.max(slide.clientWidth / width, coverHeight / height)
  const x = getSpan(width, frame.clientWidth, slide.clientWidth / coverScale, focusX / 100, 0.5)
  const y = getSpan(height, frame.clientHeight, coverHeight / coverScale, focusY / 100, 0.4)
  const place = (left: number, top: number, width: number, height: number) => ({
    inset: `${top}px auto auto ${left}px`,
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  })
  return {
    frame: place(x.start - x.seen, y.start - y.seen, x.length, y.length),
    img: place(-x.start, -y.start, width, height),
  }
}

/**
 * Along one side of a picture: the shortest part that contains what is seen now, and of which coverTransition.css then
 * shows what the cover shows.
 * @param seenLength how much is seen now
 * @param coverLength how much the cover shows
 * @param focus the point that cropping keeps in view
 * @param position the same, in coverTransition.css
 */
function getSpan(whole: number, seenLength: number, coverLength: number, focus: number, position: number) {
  const seen = focus * (whole - seenLength)
  const cover = focus * (whole - coverLength)
  const before = (cover - seen) / position
  const after = (seen + seenLength - cover - coverLength) / (1 - position)
  const more = Math.max(0, before, after)
  const start = Math.max(0, cover - position * more)
  return { seen, start, length: Math.min(whole, cover + coverLength + (1 - position) * more) - start }
}
