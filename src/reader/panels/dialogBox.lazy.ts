/** The minimum height for a dialog, in CSS pixels. */
const MIN_HEIGHT = 320

/** If the reader extends beyond the viewport, moves a dialog into the visible part, unless that part is too small. */
export function fitToView(dialog: HTMLElement, root: HTMLElement): void {
  const { top, bottom } = root.getBoundingClientRect()
  const [above, below] = [Math.max(0, -top), Math.max(0, bottom - innerHeight)]
  const fits = bottom - top - above - below >= MIN_HEIGHT
  dialog.parentElement?.style.setProperty('padding-block', fits ? `${above}px ${below}px` : '')
}

/** What is not made inert: dialogs, and the live region, so that notices are announced. */
const NEVER_INERT = '.newsreel-backdrop, .newsreel-status'

/**
 * Makes the rest of the reader inert while a dialog is open, including elements that are added meanwhile.
 * @returns a function that undoes it
 */
export function makeRestInert(dialog: HTMLElement, root: HTMLElement): () => void {
  const inertParts = new Set<HTMLElement>()
  const makeInert = () => {
    for (const part of root.children) {
      if (!(part instanceof HTMLElement) || part.inert || part.matches(NEVER_INERT) || part.contains(dialog)) continue
      part.inert = true
      inertParts.add(part)
    }
  }
  makeInert()
  const observer = new MutationObserver(makeInert)
  observer.observe(root, { childList: true })
  return () => {
    observer.disconnect()
    for (const part of inertParts) part.inert = false
    inertParts.clear()
  }
}

/**
 * Scrolls a dialog to an element in it. `scrollIntoView` would scroll the host page, too.
 * @param isCentred true to centre the element; else the dialog scrolls no further than necessary
 */
export function scrollDialogTo(part: HTMLElement, isCentred = false): void {
  const body = part.closest('.newsreel-dialog-body')
  if (!body) return
  const [box, view] = [part.getBoundingClientRect(), body.getBoundingClientRect()]
  const [above, below] = [box.top - view.top, box.bottom - view.bottom]
  body.scrollTop += isCentred ? (above + below) / 2 : above < 0 ? above : Math.max(0, below)
}

/**
 * Lets a dialog leave as it came, after React has removed it: it returns without its function, as long as its animation
 * lasts (Dialog.lazy.css). Nothing waits for it. It is the `ref` of the backdrop.
 */
export const letLeave = (backdrop: HTMLElement) => () => {
  const root = backdrop.parentElement as HTMLElement
  const body = backdrop.querySelector('.newsreel-dialog-body') as HTMLElement
  const { scrollTop } = body
  const getAnimations = () => backdrop.getAnimations({ subtree: true })
  // It may still come: then it leaves from where it is.
  const undo = getAnimations().map(animation => {
    const { style } = (animation.effect as KeyframeEffect).target as HTMLElement
    const { cssText } = style
    animation.commitStyles()
    return () => Object.assign(style, { cssText })
  })
  queueMicrotask(() => {
    // In development, StrictMode detaches each ref once and attaches it again.
    if (backdrop.isConnected) for (const undoStyle of undo) undoStyle()
    if (backdrop.isConnected || !root.isConnected) return
    Object.assign(backdrop, { inert: true, ariaHidden: 'true' })
    root.append(backdrop)
    body.scrollTop = scrollTop
    void Promise.allSettled(getAnimations().map(({ finished }) => finished)).then(() => backdrop.remove())
  })
}
