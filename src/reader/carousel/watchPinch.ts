/**
 * Marks a reader while its page is pinched larger: a sideways pan moves the view then, and turns no slide
 * (Carousel.css). In a frame of another origin nobody can tell; in one of the same the page around it is what is
 * pinched.
 * @returns ends it
 */
export function watchPinch(reader: Element): () => void {
  const viewport = outerViewport()
  const update = () => reader.toggleAttribute('data-pinched', (viewport?.scale ?? 1) > 1.01)
  update()
  viewport?.addEventListener('resize', update)
  return () => viewport?.removeEventListener('resize', update)
}

function outerViewport(): VisualViewport | null {
  try {
    return window.top?.visualViewport ?? visualViewport
  } catch {
    return visualViewport
  }
}
