/** Resolves an attribute's URL against the page. Returns null if it is not an http(s) URL. */
export function resolveHttpUrl(attribute: string | null): string | null {
  if (!attribute?.trim() || !URL.canParse(attribute, document.baseURI)) return null
  const { protocol, href } = new URL(attribute, document.baseURI)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
