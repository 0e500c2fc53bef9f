const ATTRIBUTES = ['href', 'src', 'data-src', 'poster'] as const

/** Makes the addresses in a fragment absolute. In a feed they are relative to the address that the feed names. */
export function resolveAddresses(root: ParentNode, base: string | undefined): void {
  if (base === undefined || !/^https?:/i.test(base)) return
  for (const name of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name)?.trim() ?? ''
      if (address === '' || /^(?:#|[a-z][a-z\d+.-]*:)/i.test(address)) continue
      try {
        element.setAttribute(name, new URL(address, base).href)
      } catch {
        // It stays as it is, and the article leaves it out.
      }
    }
  }
}
