/** The slides of a page that script has not taken over. */
const slidesOf = () => document.querySelector<HTMLElement>('.newsreel-carousel[data-flow]')

/**
 * Until the page is taken over, previous and next (and their keys) do what a swipe does, and any other control that is
 * pressed acts when it can: the last one, once.
 */
export function actUntilTaken(): void {
  const carousel = slidesOf()
  if (!carousel) return
  let pressed: HTMLElement | undefined
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && slidesOf() ? target.closest<HTMLElement>('.newsreel-bar-button') : null
    const step = STEPS[button?.dataset['name'] ?? '']
    if (step) turn(step)
    else pressed = button ?? pressed
  })
  addEventListener('keydown', event => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    const step = STEPS[key]
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !slidesOf()) return
    event.preventDefault()
    turn(key.startsWith('Arrow') && getComputedStyle(carousel).direction === 'rtl' ? -step : step)
  })
  new MutationObserver((_, observer) => {
    observer.disconnect()
    pressed?.click()
  }).observe(carousel, { attributeFilter: ['data-flow'] })
}

/** The names of controls, and keys. */
const STEPS: Record<string, number> = { previous: -1, next: 1, ArrowLeft: -1, ArrowRight: 1 }

function turn(by: number): void {
  const carousel = slidesOf()
  if (!carousel) return
  const sign = getComputedStyle(carousel).direction === 'rtl' ? -1 : 1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  carousel.scrollBy({ left: sign * by * carousel.clientWidth, behavior: still ? 'instant' : 'smooth' })
}
