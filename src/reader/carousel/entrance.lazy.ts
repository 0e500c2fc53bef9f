import { animate } from 'framer-motion/dom/mini'

/** In seconds. Each of four parts starts STAGGER after the last, so it all takes 3 × 0.06 + 0.28 = 0.46 s. */
const DURATION = 0.28
const STAGGER = 0.06
const PARTS = ['credit', 'heading', 'text']
const EASE = [0.2, 0.7, 0.2, 1] as const

/**
 * Animates the entrance of a slide: the picture shrinks slightly, then credit, heading and text fade in one after
 * another. The browser runs the animations (framer-motion's mini animate), so they continue while scripts are busy.
 * Nothing is hidden in the page before.
 * @param isJump fades in the slide as a whole, because after a jump a staggered entrance would leave the page blank
 */
export function animateParts(slide: Element, isJump: boolean): void {
  const findPart = (name: string) => slide.querySelector(`[data-scene="${name}"]`)
  const picture = findPart('picture')
  const parts = PARTS.map(findPart).filter(element => element !== null)
  const timing = { duration: DURATION, ease: EASE }
  if (picture) animate(picture, { transform: ['scale(1.04)', 'none'] }, { ...timing, duration: DURATION + STAGGER })
  if (isJump) animate(slide, { opacity: [0, 1] }, timing)
  if (isJump || parts.length === 0) return
  const delay = (index: number) => STAGGER * (index + 1)
  animate(parts, { opacity: [0, 1], transform: ['translateY(0.7em)', 'none'] }, { ...timing, delay })
}
