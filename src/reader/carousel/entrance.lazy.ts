import { animate } from 'framer-motion/dom/mini'

/** In seconds. Each of four parts starts STAGGER after the last, so it all takes 3 × 0.06 + 0.28 = 0.46 s. */
const DURATION = 0.28
const STAGGER = 0.06
const PARTS = ['credit', 'heading', 'text']
const EASE = [0.2, 0.7, 0.2, 1] as const

const TIMING = { duration: DURATION, ease: EASE }

/**
 * Animates the entrance of a slide: the picture shrinks slightly, then credit, heading and text fade in one after
 * another. The browser runs the animations (framer-motion's mini animate), so they continue while scripts are busy.
 * Nothing is hidden in the page before.
 */
export function animateParts(slide: Element): void {
  const findPart = (name: string) => slide.querySelector(`[data-scene="${name}"]`)
  const picture = findPart('picture')
  const parts = PARTS.map(findPart).filter(element => element !== null)
  if (picture) animate(picture, { transform: ['scale(1.04)', 'none'] }, { ...TIMING, duration: DURATION + STAGGER })
  if (parts.length === 0) return
  const delay = (index: number) => STAGGER * (index + 1)
  animate(parts, { opacity: [0, 1], transform: ['translateY(0.7em)', 'none'] }, { ...TIMING, delay })
}

/**
 * Fades out the slide that a jump has left, over the slide that it leads to: there is no moment without a slide.
 * Meanwhile the carousel does not snap to it, or it would follow it back to its place.
 */
export function crossFade(left: HTMLElement, slide: HTMLElement, isRtl: boolean): void {
  const distance = Number(slide.dataset['index']) - Number(left.dataset['index'])
  const transform = `translateX(${(isRtl ? -100 : 100) * distance}%)`
  const over = { transform, zIndex: 1 }
  const keyframes = [
    { ...over, opacity: 1 },
    { ...over, opacity: 0 },
  ]
  left.style.scrollSnapAlign = 'none'
  const restore = () => left.style.removeProperty('scroll-snap-align')
  left.animate(keyframes, { duration: DURATION * 1000, easing: 'ease' }).finished.then(restore, restore)
}
