/** Gives links of Google Docs their own address: they lead through `https://www.google.com/url?q=…`. */
export function unwrapLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll('a[href*="google.com/url?"]')) {
    const target = readRedirect(link.getAttribute('href') ?? '')
    if (target) link.setAttribute('href', target)
  }
}

function readRedirect(href: string): string | undefined {
  try {
    const { hostname, pathname, searchParams } = new URL(href)
    if (!/^(?:www\.)?google\.com$/.test(hostname) || pathname !== '/url') return undefined
    return searchParams.get('q') ?? searchParams.get('url') ?? undefined
  } catch {
    return undefined
  }
}
