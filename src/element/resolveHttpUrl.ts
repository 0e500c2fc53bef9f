/** The absolute address that an attribute names, as the page around reads it; null when it names none of the web. */
export function resolveHttpUrl(attribute: string | null): string | null {
  if (!attribute?.trim() || !URL.canParse(attribute, document.baseURI)) return null
  const { protocol, href } = new URL(attribute, document.baseURI)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
