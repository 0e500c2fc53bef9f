/**
 * Sets `data-pinched` on an element while its page is zoomed by pinching. On a reader, a sideways pan then moves the
 * view and turns no slide (Carousel.css); on the root of our own pages, it does not navigate back (page.css). In a
 * frame, the page around it is pinched. Frames of another origin cannot see that.
 * @returns a function that stops watching
 */
export function watchPinch(element: Element): () => void {
  const viewport = getOuterViewport()
  const update = () => element.toggleAttribute('data-pinched', (viewport?.scale ?? 1) > 1.01)
  update()
  viewport?.addEventListener('resize', update)
  return () => viewport?.removeEventListener('resize', update)
}

function getOuterViewport(): VisualViewport | null {
  try {
    return window.top?.visualViewport ?? visualViewport
  } catch {
    return visualViewport
  }
}
