const SLOT = /^after:(.+)$/
const NO_CONTENT: HostSlideContent[] = []

/** A slide of the page's own, as its children in the element say. */
export type HostSlideContent = {
  /** The name of their slot, which also names the slide. */
  slot: string
  /** The id of the section that it comes after. */
  after: string
  /** What the page calls it; "" leaves it to the reader. */
  label: string
  /** What is only filled in when the slide is near. */
  templates: HTMLTemplateElement[]
}

/** The page's own slides: the element's children with a slot `after:section-id`, those with the same as one slide. */
export function collectHostSlides(element: HTMLElement): HostSlideContent[] {
  const slides = new Map<string, HostSlideContent>()
  for (const child of element.children) {
    const slot = child.getAttribute('slot') ?? ''
    const after = SLOT.exec(slot)?.[1]
    if (!after) continue
    const slide = slides.get(slot) ?? { slot, after, label: '', templates: [] }
    slide.label ||= child.getAttribute('data-label') ?? ''
    if (child instanceof HTMLTemplateElement) slide.templates.push(child)
    slides.set(slot, slide)
  }
  return slides.size ? [...slides.values()] : NO_CONTENT
}
