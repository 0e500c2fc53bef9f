/**
 * Sets `data-pinched` on a reader while its page is zoomed by pinching: a sideways pan then moves the view and turns no
 * slide (Carousel.css). In a frame, the page around it is pinched. Frames of another origin cannot see that.
 * @returns a function that stops watching
 */
export function watchPinch(reader: Element): () => void {
  const viewport = getOuterViewport()
  const update = () => reader.toggleAttribute('data-pinched', (viewport?.scale ?? 1) > 1.01)
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
