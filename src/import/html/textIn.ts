/** The value of an element of metadata: its attribute `content` or `datetime`, or its text. */
export function contentOf(element: Element | null): string | undefined {
  if (!element) return undefined
  const value = element.getAttribute('content') ?? element.getAttribute('datetime')
  return value?.trim() || textIn(element) || undefined
}

/** An element's text with spaces as browsers show them. */
export function textIn(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
