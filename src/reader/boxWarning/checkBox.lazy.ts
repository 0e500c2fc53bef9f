/**
 * Logs a warning if a reader has no styles or its box has no size of its own. Waits until the reader is displayed.
 * @returns a function that stops waiting
 */
export function checkBox(root: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (root.getClientRects().length === 0) return
    observer.disconnect()
    const warning = getWarning(root)
    // biome-ignore lint/suspicious/noConsole: for developers, in development only.
    if (warning) console.warn(`newsreel: ${warning}`)
  })
  observer.observe(root)
  return () => observer.disconnect()
}

/** The warning about a reader, or an empty string. */
function getWarning(root: HTMLElement): string {
  if (!getComputedStyle(root).getPropertyValue('--newsreel-paper'))
    return "The reader has no styles. Add: import 'newsreel/styles.css'"
  const { width, height } = root.getBoundingClientRect()
  const own = measureWithoutFallback(root)
  const fix = "Give the element around <Reader> a size, for instance style={{ height: '80vh' }}."
  if (!own.height) return `The box of the reader has no height, so the reader is ${Math.round(height)} px high. ${fix}`
  return own.width ? '' : `The box of the reader has no width, so the reader is ${Math.round(width)} px wide. ${fix}`
}

/** The size that a reader would have without the fallback of Reader.css. Causes no paint. */
function measureWithoutFallback(root: HTMLElement): DOMRect {
  root.style.setProperty('contain-intrinsic-block-size', '0px')
  root.style.setProperty('grid-template-columns', 'minmax(0, 1fr)')
  const size = root.getBoundingClientRect()
  root.style.removeProperty('contain-intrinsic-block-size')
  root.style.removeProperty('grid-template-columns')
  return size
}
