/** The address of the same page in WordPress' REST API, if the page names it in its head. */
export function findWordPressTwin(document: ParentNode, base?: string): string | undefined {
  for (const link of document.querySelectorAll('link[rel~="alternate"][type="application/json"][href]')) {
    try {
      const url = new URL(link.getAttribute('href') ?? '', base)
      const isPost = /\/wp\/v2\/[\w-]+\/\d+\/?$/.test(url.searchParams.get('rest_route') ?? url.pathname)
      if (!isPost || !/^https?:$/.test(url.protocol)) continue
      url.searchParams.set('_embed', '1')
      return url.href
    } catch {
      // a relative address without a base
    }
  }
  return undefined
}
