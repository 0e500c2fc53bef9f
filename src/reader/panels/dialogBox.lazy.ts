/** Less room than this, in CSS pixels, is too little for a dialog. */
const MIN_HEIGHT = 320

/**
 * Keeps a dialog in the part of the reader that is in view, where the reader reaches beyond the window and that part
 * has room for it.
 */
export function fitToView(dialog: HTMLElement, root: HTMLElement): void {
  const { top, bottom } = root.getBoundingClientRect()
  const [above, below] = [Math.max(0, -top), Math.max(0, bottom - innerHeight)]
  const fits = bottom - top - above - below >= MIN_HEIGHT
  dialog.parentElement?.style.setProperty('padding-block', fits ? `${above}px ${below}px` : '')
}

/** What stays in reach beside a dialog; a notice is to be heard. */
const KEPT = '.newsreel-cover, .newsreel-status'

/**
 * Makes the rest of the reader inert while a dialog is open, and what is drawn meanwhile.
 * @returns undoes it
 */
export function makeRestInert(dialog: HTMLElement, root: HTMLElement): () => void {
  const covered = new Set<HTMLElement>()
  const cover = () => {
    for (const part of root.children) {
      if (!(part instanceof HTMLElement) || part.inert || part.matches(KEPT) || part.contains(dialog)) continue
      part.inert = true
      covered.add(part)
    }
  }
  cover()
  const parts = new MutationObserver(cover)
  parts.observe(root, { childList: true })
  return () => {
    parts.disconnect()
    for (const part of covered) part.inert = false
    covered.clear()
  }
}

/** Scrolls a dialog's content to a part of it. `scrollIntoView` would move the page around the reader, too. */
export function scrollDialogTo(part: HTMLElement, block: 'center' | 'nearest'): void {
  const body = part.closest('.newsreel-dialog-body')
  if (!body) return
  const [box, view] = [part.getBoundingClientRect(), body.getBoundingClientRect()]
  const [above, below] = [box.top - view.top, box.bottom - view.bottom]
  if (block === 'center') body.scrollTop += (above + below) / 2
  else if (above < 0) body.scrollTop += above
  else if (below > 0) body.scrollTop += below
}
