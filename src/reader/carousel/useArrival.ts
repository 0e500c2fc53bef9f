import { useAnimate } from 'framer-motion/mini'
import { useCallback } from 'react'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'

/** Seconds. Four parts, each starting a STEP after the last: the scene is over after 3 × 0.06 + 0.28 = 0.46 s. */
const LENGTH = 0.28
const STEP = 0.06
const PARTS = ['credit', 'heading', 'text']
const ease = [0.2, 0.7, 0.2, 1] as const

/**
 * The scene of arriving on a slide: the picture settles, then the credit, the heading and the text come in, one after
 * another. It is played by the browser's own animations (framer-motion's mini animate), so it goes on while scripts are
 * busy, and it starts from nothing hidden in the page: without script, or with reduced motion, all is simply there.
 * @returns a function that plays the scene on a mounted slide; `crossing` fades the slide itself in, for jumps, and
 * then its parts come with it: one after another they would leave the page blank
 */
export function useArrival(): (slide: Element, crossing?: boolean) => void {
  const [, animate] = useAnimate()
  return useCallback(
    (slide, crossing = false) => {
      if (prefersReducedMotion()) return
      const part = (name: string) => slide.querySelector(`[data-scene="${name}"]`)
      const picture = part('picture')
      const parts = PARTS.map(part).filter(element => element !== null)
      const timing = { duration: LENGTH, ease }
      if (picture) animate(picture, { transform: ['scale(1.04)', 'none'] }, { ...timing, duration: LENGTH + STEP })
      if (crossing) animate(slide, { opacity: [0, 1] }, timing)
      if (crossing || parts.length === 0) return
      const delay = (index: number) => STEP * (index + 1)
      animate(parts, { opacity: [0, 1], transform: ['translateY(0.7em)', 'none'] }, { ...timing, delay })
    },
    [animate],
  )
}
