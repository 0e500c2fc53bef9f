/**
 * Warns on the console of a reader that has no styles, or whose box has no size of its own, once it is displayed.
 * @returns what ends the waiting for that
 */
export function warnOfBox(root: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (root.getClientRects().length === 0) return
    observer.disconnect()
    const problem = problemOf(root)
    // biome-ignore lint/suspicious/noConsole: for developers, in development only.
    if (problem) console.warn(`newsreel: ${problem}`)
  })
  observer.observe(root)
  return () => observer.disconnect()
}

function problemOf(root: HTMLElement): string {
  if (!getComputedStyle(root).getPropertyValue('--newsreel-paper'))
    return "The reader has no styles. Add: import 'newsreel/styles.css'"
  const { width, height } = root.getBoundingClientRect()
  const own = sizeWithoutFallback(root)
  const advice = "Give the element around <Reader> a size, for instance style={{ height: '80vh' }}."
  if (!own.height)
    return `The box of the reader has no height, so the reader is ${Math.round(height)} px high. ${advice}`
  return own.width ? '' : `The box of the reader has no width, so the reader is ${Math.round(width)} px wide. ${advice}`
}

/** The size that a reader would have without the fallback of Reader.css. Nothing is drawn meanwhile. */
function sizeWithoutFallback(root: HTMLElement): DOMRect {
  root.style.setProperty('contain-intrinsic-block-size', '0px')
  root.style.setProperty('grid-template-columns', 'minmax(0, 1fr)')
  const size = root.getBoundingClientRect()
  root.style.removeProperty('contain-intrinsic-block-size')
  root.style.removeProperty('grid-template-columns')
  return size
}
