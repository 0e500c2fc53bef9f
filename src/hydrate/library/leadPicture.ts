/** How long to wait for the picture of the lead story, in ms. */
const MAX_WAIT_MS = 1500

/**
 * Lets the other pictures of a list wait for that of its lead story: they would delay the largest contentful paint by
 * half. Sets `data-lead-loading` on the root element meanwhile (leadPicture.css). Call it before the body is parsed:
 * later it would hide pictures, and could miss the load event.
 */
export function showLeadPictureFirst(): void {
  const { dataset } = document.documentElement
  dataset['leadLoading'] = ''
  const end = () => delete dataset['leadLoading']
  // Laying out the others takes as long as several frames. So wait until the loaded picture is painted.
  const endAfterPaint = () => requestAnimationFrame(() => setTimeout(end))
  document.addEventListener(
    'load',
    ({ target }) => (target as Element).matches('.card-lead img') && endAfterPaint(),
    true,
  )
  setTimeout(end, MAX_WAIT_MS)
}
