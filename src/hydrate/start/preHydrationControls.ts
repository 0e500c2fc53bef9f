import { hashForId, idFromHash } from '../../deck/location.ts'

const findCount = () => document.querySelector<HTMLElement>('.newsreel-count')

/** Returns the carousel as the server rendered it; null after hydration. */
const findCarousel = () => document.querySelector<HTMLElement>('.newsreel-carousel[data-flow]')

/**
 * Makes the controls work before hydration. Previous, Next and their keys scroll the carousel. Of the other controls,
 * the last one that was pressed is clicked again after hydration.
 * @param onPress called when a control is pressed that needs hydration
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
    moveBy(isRtl(carousel) ? -step : step)
  })
  addEventListener('hashchange', showAddressedSlide)
  carousel.addEventListener('scrollend', onScrollEnd)
  carousel.addEventListener('touchstart', clearTarget, { passive: true })
  // Observes the page's root, because the whole reader may be rendered again.
  const root = carousel.closest('[data-newsreel-root]') ?? carousel
  new MutationObserver((_, observer) => {
    if (findCarousel()) return
    observer.disconnect()
    findCount()?.style.removeProperty('visibility')
    finishMove(root)
    if (pressed) root.querySelector<HTMLElement>(`[data-name="${pressed}"]`)?.click()
  }).observe(root, { attributeFilter: ['data-flow'], childList: true, subtree: true })
}

/** The direction of each control, by name, and of each key. */
const STEPS: Record<string, number> = { previous: -1, next: 1, ArrowLeft: -1, ArrowRight: 1 }

/** The index of the slide that is scrolled to, until the carousel has stopped there or a finger touches it. */
let targetIndex: number | undefined

function clearTarget(): void {
  targetIndex = undefined
}

function moveBy(by: number): void {
  const carousel = findCarousel()
  if (!carousel) return
  releaseFragment()
  const last = carousel.querySelectorAll(':scope > [data-index]').length - 1
  targetIndex = Math.min(Math.max((targetIndex ?? currentIndex(carousel)) + by, 0), last)
  scrollToIndex(carousel, targetIndex)
}

/** Hydration ends a scroll that is under way: lets the reader go where it led. */
function finishMove(root: Element): void {
  const carousel = root.querySelector<HTMLElement>('.newsreel-carousel')
  if (!carousel || targetIndex === undefined) return
  const steps = targetIndex - currentIndex(carousel)
  if (!steps) scrollToIndex(carousel, targetIndex)
  const key = steps > 0 === isRtl(carousel) ? 'ArrowLeft' : 'ArrowRight'
  for (let i = 0; i < Math.abs(steps); i++) carousel.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

/**
 * Keeps WebKit on the slide that the reader goes to: after the page has loaded or was resized, it scrolls back to the
 * URL's fragment with each layout, until a script scrolls the page.
 */
export function ignoreFragment(): void {
  if (!location.hash) return
  releaseFragment()
  addEventListener('resize', () => setTimeout(releaseFragment))
}

/** Scrolls the page by nothing. */
function releaseFragment(): void {
  if (!location.hash) return
  const { scrollX, scrollY } = window
  scrollTo(scrollX, scrollY + 1) // WebKit ignores 0, 0
  scrollTo(scrollX, scrollY)
}

/** Returns the slide of the URL's fragment; the first slide if there is no fragment. */
function findAddressedSlide(): HTMLElement | undefined {
  const id = idFromHash(location.hash)
  const slides = [...(findCarousel()?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? [])]
  return id ? slides.find(each => getId(each) === id) : slides[0]
}

/** In a page for iframes, slides have `data-anchor`: browsers would scroll the host page to an `id`. */
const getId = ({ id, dataset }: HTMLElement) => id || dataset['anchor'] || ''

/** Scrolls to a slide instantly. `scrollIntoView` in an iframe would scroll the host page too. */
function showSlide(slide: HTMLElement): void {
  slide.parentElement?.scrollTo({ left: slide.offsetLeft, behavior: 'instant' })
}

/** Scrolls to the fragment's slide in an embed page: its slides have no ids, so the browser does not do it. */
function showAddressedSlide(): void {
  const slide = findAddressedSlide()
  if (!slide || slide.id) return
  slide.dataset['target'] = '' // shows its picture, as :target does (Carousel.css)
  showSlide(slide)
}

/** Opens an embed page at the slide of its fragment, as soon as it has styles and a size. */
export function openAtAddress(): void {
  const carousel = findCarousel()
  if (!carousel || !location.hash) return
  const open = () => {
    if (findCarousel() && carousel.scrollLeft === 0) showAddressedSlide()
  }
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
  if (link && !link.sheet) link.addEventListener('load', open, { once: true })
  else open()
  // An iframe may have no size at first. The observer alone is not enough: out of view it runs late.
  new ResizeObserver((_, observer) => {
    if (!carousel.clientWidth) return
    observer.disconnect()
    open()
  }).observe(carousel)
}

const isRtl = (carousel: Element) => getComputedStyle(carousel).direction === 'rtl'

const currentIndex = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round(Math.abs(scrollLeft) / clientWidth)

function scrollToIndex(carousel: HTMLElement, index: number): void {
  const sign = isRtl(carousel) ? -1 : 1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  carousel.scrollTo({ left: sign * index * carousel.clientWidth, behavior: still ? 'instant' : 'smooth' })
}

/** Updates the bar. Scrolls again if Chromium has finished an earlier snap instead of going to the target. */
function onScrollEnd({ target }: Event): void {
  const carousel = findCarousel()
  if (!carousel || target !== carousel) return
  // The server renders the bar of the first slide: its count is wrong on the others.
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

/** The scroll position within the slide, in session storage. The slide itself is in the URL. */
const POSITION_KEY = 'newsreel.place'

/** Saves the slide and its scroll position, for a reload. */
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
    // Storage may be blocked. Then the page opens at the slide of its URL.
  }
}

/** Restores what savePosition saved. */
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
    // Storage may be blocked.
  }
}

/** How many frames to wait for layout: at first, Carousel.css skips the layout of all slides but the first. */
const MAX_FRAMES = 120

function scrollWhenLaidOut(slide: Element, top: number, frames = MAX_FRAMES): void {
  slide.scrollTo({ top, behavior: 'instant' })
  if (slide.scrollTop < top - 1 && frames > 0) requestAnimationFrame(() => scrollWhenLaidOut(slide, top, frames - 1))
}
