/**
 * Sets `data-pinched` on a reader while its page is zoomed by pinching: a sideways pan then moves the view and turns no
 * slide (Carousel.css). In a frame, the page around it is pinched. Frames of another origin cannot see that.
 * @param wholePage true to set it on the root of the document too, if the page is ours (page.css)
 * @returns a function that stops watching
 */
export function watchPinch(reader: Element, wholePage: boolean): () => void {
  const viewport = getOuterViewport()
  const elements = wholePage ? [reader, reader.ownerDocument.documentElement] : [reader]
  const update = () => {
    for (const element of elements) element.toggleAttribute('data-pinched', (viewport?.scale ?? 1) > 1.01)
  }
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
