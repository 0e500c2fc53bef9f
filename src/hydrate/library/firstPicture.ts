/** How long to wait for the picture of the lead story, in ms. */
const MAX_WAIT_MS = 1500

/**
 * Lets the other pictures of a list wait for that of its lead story, by `data-lead-loading` on the root element
 * (firstPicture.css): they would delay the largest contentful paint by half. To be called before they are there.
 */
export function showFirstPictureFirst(): void {
  const { dataset } = document.documentElement
  if (document.querySelector<HTMLImageElement>('.card-lead img')?.complete) return
  const end = () => delete dataset['leadLoading']
  dataset['leadLoading'] = ''
  document.addEventListener('load', ({ target }) => (target as Element).matches('.card-lead img') && end(), true)
  setTimeout(end, MAX_WAIT_MS)
}
