const SLOT = /^after:(.+)$/
const NO_CONTENT: HostSlideContent[] = []

/** A slide with content of the host page, as declared by the element's children. */
export type HostSlideContent = {
  /** The name of the slot, which is also the slide's id. */
  slot: string
  /** The id of the section before it. */
  after: string
  /** Its label; "" for the default. */
  label: string
  /** Templates, which are filled in when the slide is mounted. */
  templates: HTMLTemplateElement[]
}

/** Collects the children with a slot `after:section-id`. Children with the same slot form one slide. */
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
