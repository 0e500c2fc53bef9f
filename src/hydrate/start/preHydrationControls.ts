const countOf = () => document.querySelector<HTMLElement>('.newsreel-count')

/** The slides of a page that script has not taken over. */
const slidesOf = () => document.querySelector<HTMLElement>('.newsreel-carousel[data-flow]')

/**
 * Until the page is taken over, previous and next (and their keys) do what a swipe does, and any other control that is
 * pressed acts when it can: the last one, once.
 * @param onPress called when something is pressed that only script can do
 */
export function actUntilTaken(onPress: () => void): void {
  const carousel = slidesOf()
  if (!carousel) return
  let pressed: string | undefined
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !slidesOf()) return
    const name = target.closest<HTMLElement>('.newsreel-bar-button')?.dataset['name']
    const step = STEPS[name ?? '']
    if (step) turn(step)
    else if (name || target.closest('.newsreel-frame')) {
      pressed = name ?? pressed
      onPress()
    }
  })
  addEventListener('keydown', event => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    const step = STEPS[key]
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !slidesOf()) return
    event.preventDefault()
    turn(key.startsWith('Arrow') && getComputedStyle(carousel).direction === 'rtl' ? -step : step)
  })
  addEventListener('hashchange', goToAnchor)
  carousel.addEventListener('scrollend', rested)
  carousel.addEventListener('touchstart', letGo, { passive: true })
  // The reader around the slides: it may be drawn anew as a whole.
  const root = carousel.closest('[data-newsreel-root]') ?? carousel
  new MutationObserver((_, observer) => {
    if (slidesOf()) return
    observer.disconnect()
    countOf()?.style.removeProperty('visibility')
    if (pressed) root.querySelector<HTMLElement>(`[data-name="${pressed}"]`)?.click()
  }).observe(root, { attributeFilter: ['data-flow'], childList: true, subtree: true })
}

/** The names of controls, and keys. */
const STEPS: Record<string, number> = { previous: -1, next: 1, ArrowLeft: -1, ArrowRight: 1 }

/** The index of the slide that was asked for, until the scroller rests there or a finger takes it. */
let goal: number | undefined

function letGo(): void {
  goal = undefined
}

function turn(by: number): void {
  const carousel = slidesOf()
  if (!carousel) return
  const last = carousel.querySelectorAll(':scope > [data-index]').length - 1
  goal = Math.min(Math.max((goal ?? indexOf(carousel)) + by, 0), last)
  go(carousel, goal)
}

/** The slide that the address names: the first where it has no fragment. */
function namedSlide(): HTMLElement | undefined {
  const id = location.hash.slice(1).replace(/:~:.*/s, '')
  const slides = [...(slidesOf()?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? [])]
  try {
    const name = decodeURIComponent(id)
    return name ? slides.find(each => (each.id || each.dataset['anchor']) === name) : slides[0]
  } catch {
    return undefined // not an address of ours
  }
}

/** Shows a slide at once. `scrollIntoView` would scroll the page around a frame, too. */
function show(slide: HTMLElement): void {
  slide.parentElement?.scrollTo({ left: slide.offsetLeft, behavior: 'instant' })
}

/** Goes to the slide that the address names where the browser does not know it: in a page for iframes. */
function goToAnchor(): void {
  const slide = namedSlide()
  if (!slide || slide.id) return
  slide.dataset['target'] = '' // as :target, has its picture shown
  show(slide)
}

/** Opens a page for iframes at the slide that its address names, as soon as it has its styles and a size. */
export function openAtAnchor(): void {
  const carousel = slidesOf()
  if (!carousel || !location.hash) return
  const open = () => {
    if (slidesOf() && carousel.scrollLeft === 0) goToAnchor()
  }
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
  if (link && !link.sheet) link.addEventListener('load', open, { once: true })
  else open()
  // A frame may be folded at first. One that is out of view hears of its size late, hence not this alone.
  new ResizeObserver((_, observer) => {
    if (!carousel.clientWidth) return
    observer.disconnect()
    open()
  }).observe(carousel)
}

const indexOf = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round(Math.abs(scrollLeft) / clientWidth)

function go(carousel: HTMLElement, index: number): void {
  const sign = getComputedStyle(carousel).direction === 'rtl' ? -1 : 1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  carousel.scrollTo({ left: sign * index * carousel.clientWidth, behavior: still ? 'instant' : 'smooth' })
}

/** Chromium ends its own snap where that began to go, whatever was asked for meanwhile: then it is asked for again. */
function rested({ target }: Event): void {
  const carousel = slidesOf()
  if (!carousel || target !== carousel) return
  // What the server has drawn of the bar is the first slide's.
  const isFirst = indexOf(carousel) === 0
  const count = countOf()
  if (count) count.style.visibility = isFirst ? '' : 'hidden'
  const previous = document.querySelector('.newsreel-bar-button[data-name="previous"]')
  if (isFirst) previous?.setAttribute('aria-disabled', 'true')
  else previous?.removeAttribute('aria-disabled')
  if (goal === undefined) return
  if (indexOf(carousel) === goal) goal = undefined
  else go(carousel, goal)
}

/** How far the text is scrolled of the slide that a page is left at for a moment; its address names the slide. */
const PLACE = 'newsreel.place'

/** Notes where the reader is, for the page that is loaded again at once. */
export function leave(): void {
  const carousel = slidesOf()
  if (!carousel) return
  const index = indexOf(carousel)
  const slide = carousel.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`)
  try {
    const hash = index && slide ? `#${encodeURIComponent(slide.id || slide.dataset['anchor'] || '')}` : ''
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
    sessionStorage.setItem(PLACE, JSON.stringify({ top: slide?.scrollTop }))
  } catch {
    // Storage can be closed to us: the slide is named at least, or it opens at the cover.
  }
}

/** Goes to where the reader was when the page was left by `leave`. */
export function comeBack(): void {
  try {
    const { top } = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}')
    if (typeof top !== 'number') return
    sessionStorage.removeItem(PLACE)
    const slide = namedSlide()
    if (!slide) return
    show(slide)
    scrollWhenLaid(slide, top)
  } catch {
    // As above.
  }
}

/** How many frames a slide may take to be laid out: those behind the first are left aside at first (Carousel.css). */
const FRAMES = 120

function scrollWhenLaid(slide: Element, top: number, frames = FRAMES): void {
  slide.scrollTo({ top, behavior: 'instant' })
  if (slide.scrollTop < top - 1 && frames > 0) requestAnimationFrame(() => scrollWhenLaid(slide, top, frames - 1))
}
