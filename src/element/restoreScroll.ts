/**
 * Restores the slide after a move within the page, which resets all scroll positions. Hiding the content for one frame
 * makes the carousel scroll to its slide, as it does whenever it becomes visible.
 * @param rootMargin the distance to the viewport at which a hidden element is restored
 */
export function restoreScroll(host: HTMLElement, box: HTMLElement, rootMargin: string): void {
  box.style.display = 'none'
  const show = () => void box.style.removeProperty('display')
  if (host.checkVisibility()) {
    requestAnimationFrame(() => requestAnimationFrame(show))
    return
  }
  // In a hidden part of the page, wait until it is shown.
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.at(-1)?.isIntersecting) return
      observer.disconnect()
      show()
    },
    { rootMargin },
  )
  observer.observe(host)
}
