import './morphView.lazy.css'
import { findSection } from '../memory/blockPosition.lazy.ts'
import { prefersReducedMotion } from '../shared/reducedMotion.ts'
import type { View } from '../shared/session.ts'

/** How long to wait for the new view. Nothing else is rendered meanwhile. */
const RENDER_WAIT_MS = 1000
/** How long to wait for the picture of the new view, with the old one on the screen. */
const PICTURE_WAIT_MS = 150
/** How far a part must be in view, in CSS pixels. The bar is lower than that. */
const MIN_VISIBLE = 60
const INPUTS = ['pointerdown', 'wheel', 'keydown', 'touchstart']
const SUPPORTS_TYPES = 'selector(:active-view-transition-type(newsreel-article))'

/**
 * Changes the view in a view transition: the picture of the slide and its heading move to their places in the full
 * article, or back, while the rest fades. Only where the reader is the whole window, since the page of a host is not
 * ours to animate. Any input ends it at once.
 * @param index the index of the slide
 * @param change changes the view; resolves when it is rendered and scrolled to its place
 */
export function morphView(root: HTMLElement, index: number, view: View, change: () => Promise<void>): void {
  const { width, height } = root.getBoundingClientRect()
  const isWhole = root.getRootNode() === document && width >= innerWidth - 1 && height >= innerHeight - 1
  if (!isWhole || prefersReducedMotion() || document.hidden || !globalThis.CSS?.supports(SUPPORTS_TYPES))
    return void change()
  const named: HTMLElement[] = []
  const name = (parts: Partial<Record<string, HTMLElement | null>>) => {
    for (const [part, element] of Object.entries(parts)) {
      if (!element) continue
      element.style.viewTransitionName = `newsreel-${part}`
      named.push(element)
    }
  }
  const clear = () => {
    for (const element of named.splice(0)) element.style.viewTransitionName = ''
  }
  const old = findParts(root, index)
  const lines = countLines(old.heading)
  const focus = view === 'article' ? readFocus(old.picture?.querySelector('img')) : ''
  name(old)
  const transition = document.startViewTransition({
    types: [`newsreel-${view}`],
    update: async () => {
      clear()
      await Promise.race([change(), wait(RENDER_WAIT_MS)])
      const { picture, enlarge, heading, ...others } = findParts(root, index)
      const [img, before] = [picture?.querySelector('img'), old.picture?.querySelector('img')]
      const isShared = img && before && (await isLoaded(img))
      name({
        ...others,
        picture: isShared ? picture : null,
        enlarge: isShared ? enlarge : null,
        heading: countLines(heading) === lines ? heading : null,
      })
      if (isShared) document.documentElement.style.setProperty('--newsreel-focus', focus || readFocus(img))
    },
  })
  const end = new AbortController()
  const skip = () => transition.skipTransition()
  for (const type of INPUTS) addEventListener(type, skip, { capture: true, passive: true, signal: end.signal })
  const onEnd = () => {
    end.abort()
    clear()
    document.documentElement.style.removeProperty('--newsreel-focus')
  }
  transition.finished.then(onEnd, onEnd)
  transition.ready.catch(() => {}) // skipped
}

/**
 * Finds the parts that move, or that lie on one that does: the picture of a section, else its heading, which would
 * cross the picture. Only parts in view, and no picture behind words.
 */
function findParts(root: HTMLElement, index: number) {
  const section = index > 0 ? findSection(root, index) : null
  const frame = section?.querySelector<HTMLElement>('.newsreel-figure > .newsreel-frame')
  const picture = frame && isInView(frame) && frame.querySelector('img:not([data-fit])') ? frame : null
  const caption = picture?.parentElement?.querySelector('figcaption')
  const heading = section?.querySelector('h2')
  const isOnPicture = picture && caption && bottomOf(caption) <= bottomOf(picture)
  return {
    picture,
    enlarge: picture?.querySelector<HTMLElement>('.newsreel-enlarge'),
    caption: isOnPicture ? caption : null,
    heading: heading && !picture && isInView(heading) ? heading : null,
    bar: root.querySelector<HTMLElement>('.newsreel-bar'),
  }
}

const bottomOf = (element: Element) => Math.floor(element.getBoundingClientRect().bottom)

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > MIN_VISIBLE && top < innerHeight - MIN_VISIBLE
}

/** Reads which point of a cropped picture stays in view. */
const readFocus = (img: Element | null | undefined) => (img ? getComputedStyle(img).objectPosition : '')

/** Counts the lines of a heading: one that breaks elsewhere would jump. */
function countLines(heading: HTMLElement | null): number {
  if (!heading) return 0
  return Math.round(heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight))
}

async function isLoaded(picture: HTMLImageElement): Promise<boolean> {
  picture.loading = 'eager' // the browser looks for those in view when it renders, which it does not do now
  const decoded = picture.decode().then(
    () => true,
    () => false,
  )
  return Promise.race([decoded, wait(PICTURE_WAIT_MS)])
}

const wait = (ms: number) => new Promise<false>(done => setTimeout(done, ms, false))
