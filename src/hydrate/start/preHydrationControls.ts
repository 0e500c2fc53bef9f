import { releaseFragment, showAddressedSlide } from './addressedSlide.ts'
import { currentIndex, findCarousel } from './servedCarousel.ts'

const findCount = () => document.querySelector<HTMLElement>('.newsreel-count')

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

const isRtl = (carousel: Element) => getComputedStyle(carousel).direction === 'rtl'

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
