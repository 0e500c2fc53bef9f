import { hashForId, idFromHash } from '../../deck/location.ts'

const findCount = () => document.querySelector<HTMLElement>('.newsreel-count')

/** The slides of a page that script has not taken over. */
const findCarousel = () => document.querySelector<HTMLElement>('.newsreel-carousel[data-flow]')

/**
 * Until the page is taken over, previous and next (and their keys) do what a swipe does, and any other control that is
 * pressed acts when it can: the last one, once.
 * @param onPress called when something is pressed that only script can do
 */
export function startPreHydrationControls(onPress: () => void): void {
  const carousel = findCarousel()
  if (!carousel) return
  let pressed: string | undefined
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !findCarousel()) return
    const name = target.closest<HTMLElement>('.newsreel-bar-button')?.dataset['name']
    const step = STEPS[name ?? '']
    if (step) moveBy(step)
    else if (name || target.closest('.newsreel-frame')) {
      pressed = name ?? pressed
      onPress()
    }
  })
  addEventListener('keydown', event => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    const step = STEPS[key]
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !findCarousel()) return
    event.preventDefault()
    moveBy(key.startsWith('Arrow') && getComputedStyle(carousel).direction === 'rtl' ? -step : step)
  })
  addEventListener('hashchange', showAddressedSlide)
  carousel.addEventListener('scrollend', onScrollEnd)
  carousel.addEventListener('touchstart', clearTarget, { passive: true })
  // The reader around the slides: it may be drawn anew as a whole.
  const root = carousel.closest('[data-newsreel-root]') ?? carousel
  new MutationObserver((_, observer) => {
    if (findCarousel()) return
    observer.disconnect()
    findCount()?.style.removeProperty('visibility')
    if (pressed) root.querySelector<HTMLElement>(`[data-name="${pressed}"]`)?.click()
  }).observe(root, { attributeFilter: ['data-flow'], childList: true, subtree: true })
}

/** The names of controls, and keys. */
const STEPS: Record<string, number> = { previous: -1, next: 1, ArrowLeft: -1, ArrowRight: 1 }

/** The index of the slide that was asked for, until the scroller rests there or a finger takes it. */
let targetIndex: number | undefined

function clearTarget(): void {
  targetIndex = undefined
}

function moveBy(by: number): void {
  const carousel = findCarousel()
  if (!carousel) return
  const last = carousel.querySelectorAll(':scope > [data-index]').length - 1
  targetIndex = Math.min(Math.max((targetIndex ?? currentIndex(carousel)) + by, 0), last)
  scrollToIndex(carousel, targetIndex)
}

/** The slide that the address names: the first where it has no fragment. */
function findAddressedSlide(): HTMLElement | undefined {
  const id = idFromHash(location.hash)
  const slides = [...(findCarousel()?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? [])]
  return id ? slides.find(each => getId(each) === id) : slides[0]
}

/** In a page for iframes, slides have `data-anchor`: browsers would scroll the host page to an `id`. */
const getId = ({ id, dataset }: HTMLElement) => id || dataset['anchor'] || ''

/** Shows a slide at once. `scrollIntoView` would scroll the page around a frame, too. */
function showSlide(slide: HTMLElement): void {
  slide.parentElement?.scrollTo({ left: slide.offsetLeft, behavior: 'instant' })
}

/** Goes to the slide that the address names where the browser does not know it: in a page for iframes. */
function showAddressedSlide(): void {
  const slide = findAddressedSlide()
  if (!slide || slide.id) return
  slide.dataset['target'] = '' // as :target, has its picture shown
  showSlide(slide)
}

/** Opens a page for iframes at the slide that its address names, as soon as it has its styles and a size. */
export function openAtAddress(): void {
  const carousel = findCarousel()
  if (!carousel || !location.hash) return
  const open = () => {
    if (findCarousel() && carousel.scrollLeft === 0) showAddressedSlide()
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

const currentIndex = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round(Math.abs(scrollLeft) / clientWidth)

function scrollToIndex(carousel: HTMLElement, index: number): void {
  const sign = getComputedStyle(carousel).direction === 'rtl' ? -1 : 1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  carousel.scrollTo({ left: sign * index * carousel.clientWidth, behavior: still ? 'instant' : 'smooth' })
}

/** Chromium ends its own snap where that began to go, whatever was asked for meanwhile: then it is asked for again. */
function onScrollEnd({ target }: Event): void {
  const carousel = findCarousel()
  if (!carousel || target !== carousel) return
  // What the server has drawn of the bar is the first slide's.
  const isFirst = currentIndex(carousel) === 0
  const count = findCount()
  if (count) count.style.visibility = isFirst ? '' : 'hidden'
  const previous = document.querySelector('.newsreel-bar-button[data-name="previous"]')
  if (isFirst) previous?.setAttribute('aria-disabled', 'true')
  else previous?.removeAttribute('aria-disabled')
  if (targetIndex === undefined) return
  if (currentIndex(carousel) === targetIndex) targetIndex = undefined
  else scrollToIndex(carousel, targetIndex)
}

/** How far the text is scrolled of the slide that a page is left at for a moment; its address names the slide. */
const POSITION_KEY = 'newsreel.place'

/** Notes where the reader is, for the page that is loaded again at once. */
export function savePosition(): void {
  const carousel = findCarousel()
  if (!carousel) return
  const index = currentIndex(carousel)
  const slide = carousel.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`)
  try {
    const hash = index && slide ? hashForId(getId(slide)) : ''
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
    sessionStorage.setItem(POSITION_KEY, JSON.stringify({ top: slide?.scrollTop }))
  } catch {
    // Storage can be closed to us: the slide is named at least, or it opens at the cover.
  }
}

/** Goes to where the reader was when the page was left by `leave`. */
export function restoreSavedPosition(): void {
  try {
    const { top } = JSON.parse(sessionStorage.getItem(POSITION_KEY) ?? '{}')
    if (typeof top !== 'number') return
    sessionStorage.removeItem(POSITION_KEY)
    const slide = findAddressedSlide()
    if (!slide) return
    showSlide(slide)
    scrollWhenLaidOut(slide, top)
  } catch {
    // As above.
  }
}

/** How many frames a slide may take to be laid out: those behind the first are left aside at first (Carousel.css). */
const MAX_FRAMES = 120

function scrollWhenLaidOut(slide: Element, top: number, frames = MAX_FRAMES): void {
  slide.scrollTo({ top, behavior: 'instant' })
  if (slide.scrollTop < top - 1 && frames > 0) requestAnimationFrame(() => scrollWhenLaidOut(slide, top, frames - 1))
}
