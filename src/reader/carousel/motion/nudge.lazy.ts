import { readStored, writeStored } from '../../memory/storage.ts'

/** How long the cover must be in view without any input. */
const REST_MS = 1500
const DURATION_MS = 650
const DISTANCE_PX = 36
/** How much of the reader must be in view. */
const VISIBLE_PART = 0.6
const INPUTS = ['pointerdown', 'touchstart', 'wheel', 'keydown', 'scroll']

/**
 * Moves the cover a little aside and back, so that the next slide peeks in, once the cover has been at rest for a
 * while. An input in the reader prevents it, and ends it at once; another input on the page delays it. It happens at
 * most once on a device.
 * @param controller prevents or ends it when aborted
 */
export function nudgeWhenAtRest(root: HTMLElement, isRtl: boolean, controller: AbortController): void {
  const { signal } = controller
  if (signal.aborted) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let isInView = false
  let animations: Animation[] = []
  const finish = () => {
    writeStored('nudged', true)
    controller.abort()
  }
  const wait = () => {
    clearTimeout(timer)
    timer = isInView ? setTimeout(nudge, REST_MS) : undefined
  }
  const nudge = () => {
    const slides = root.querySelectorAll('[data-index="0"]:not([inert]), [data-index="1"]')
    const isBusy = document.hidden || root.querySelector('dialog[open], .newsreel-player')
    if (slides.length < 2 || isBusy || readStored('nudged')) return controller.abort()
    const away = `translateX(${isRtl ? DISTANCE_PX : -DISTANCE_PX}px)`
    const frames = [
      { transform: 'none', easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
      { transform: away, easing: 'cubic-bezier(0.4, 0, 0.3, 1)', offset: 0.42 },
      { transform: 'none' },
    ]
    animations = [...slides].map(slide => slide.animate(frames, DURATION_MS))
    animations[0]?.finished.then(finish, () => {})
  }
  const observer = new IntersectionObserver(
    entries => {
      isInView = entries.at(-1)?.isIntersecting === true
      wait()
    },
    { threshold: VISIBLE_PART },
  )
  observer.observe(root)
  const onInput = (event: Event) => {
    if (animations.length || event.composedPath().includes(root)) finish()
    else wait()
  }
  for (const type of INPUTS) addEventListener(type, onInput, { capture: true, passive: true, signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const animation of animations) animation.cancel()
  })
}
