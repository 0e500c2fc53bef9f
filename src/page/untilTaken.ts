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
  carousel.addEventListener('scrollend', rested)
  carousel.addEventListener('touchstart', letGo, { passive: true })
  new MutationObserver((_, observer) => {
    observer.disconnect()
    pressed?.click()
  }).observe(carousel, { attributeFilter: ['data-flow'] })
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

const indexOf = ({ scrollLeft, clientWidth }: HTMLElement) => Math.round(Math.abs(scrollLeft) / clientWidth)

function go(carousel: HTMLElement, index: number): void {
  const sign = getComputedStyle(carousel).direction === 'rtl' ? -1 : 1
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  carousel.scrollTo({ left: sign * index * carousel.clientWidth, behavior: still ? 'instant' : 'smooth' })
}

/** Chromium ends its own snap where that began to go, whatever was asked for meanwhile: then it is asked for again. */
function rested({ target }: Event): void {
  const carousel = slidesOf()
  if (goal === undefined || !carousel || target !== carousel) return
  if (indexOf(carousel) === goal) goal = undefined
  else go(carousel, goal)
}
