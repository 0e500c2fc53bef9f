import { animate } from 'framer-motion/dom/mini'

/** In seconds. Each of four parts starts STAGGER after the last, so it all takes 3 × 0.06 + 0.28 = 0.46 s. */
const DURATION = 0.28
const STAGGER = 0.06
const PARTS = ['credit', 'heading', 'text']
const EASE = [0.2, 0.7, 0.2, 1] as const
/** The text of the slide that a jump leaves fades out in this time: two texts in one place cannot be read. In ms. */
const TEXT_LEAVES_MS = 120
/** As in SlideFrame.script.css: `none` would lay the parts out again. */
const AT_REST = 'translate(0)'
const TIMING = { duration: DURATION, ease: EASE }

/**
 * Animates the entrance of a slide: the picture shrinks slightly, then credit, heading and text fade in one after
 * another. The browser runs the animations (framer-motion's mini animate), so they continue while scripts are busy.
 * Nothing is hidden in the page before.
 * @param isJump fades out the slide that the carousel leaves instead of staggering, which would leave the page blank
 */
export function animateParts(slide: HTMLElement, isJump: boolean): void {
  const findPart = (name: string) => slide.querySelector(`[data-scene="${name}"]`)
  const picture = findPart('picture')
  const parts = PARTS.map(findPart).filter(element => element !== null)
  if (picture) animate(picture, { transform: ['scale(1.04)', AT_REST] }, { ...TIMING, duration: DURATION + STAGGER })
  if (isJump) fadeOutCurrent(slide)
  if (isJump || parts.length === 0) return
  const delay = (index: number) => STAGGER * (index + 1)
  animate(parts, { opacity: [0, 1], transform: ['translateY(0.7em)', AT_REST] }, { ...TIMING, delay })
}

/**
 * Fades out the current slide over the one that a jump leads to. It is a copy: the carousel can unmount the slide
 * itself, and Chromium, which remembers the slide to which it has snapped, does not follow it here. A slide of the host
 * page has no copy, since it may load something.
 */
function fadeOutCurrent(target: HTMLElement): void {
  const current = target.parentElement?.querySelector<HTMLElement>('.newsreel-slide:not([inert], [data-kind="host"])')
  if (!current || current === target) return
  const { scrollTop } = current
  const copy = current.cloneNode(true) as HTMLElement
  copy.removeAttribute('data-index')
  copy.inert = true
  const { insetInlineStart } = target.style
  Object.assign(copy.style, { insetInlineStart, scrollSnapAlign: 'none', zIndex: 1 })
  target.after(copy)
  for (const picture of copy.querySelectorAll('img')) picture.decoding = 'sync'
  copy.scrollTop = scrollTop
  // Not by framer-motion, which keeps each copy in Firefox.
  for (const part of copy.querySelectorAll(PARTS.map(name => `[data-scene="${name}"]`).join()))
    part.animate({ opacity: [1, 0] }, { duration: TEXT_LEAVES_MS, fill: 'forwards' })
  const { finished } = copy.animate({ opacity: [1, 0] }, DURATION * 1000)
  void finished.then(() => copy.remove())
}
