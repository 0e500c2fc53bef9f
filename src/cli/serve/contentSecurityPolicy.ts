/** What a policy is made for. */
export type PolicyOptions = {
  /** Whether any page may have it in an iframe: those that are made for that. Else only pages of the same origin. */
  framed?: boolean
}

/**
 * The Content-Security-Policy that the app and the site run under: nothing inline, nothing from elsewhere but pictures
 * over https. React sets styles through the CSSOM, which the policy allows.
 */
export function contentSecurityPolicy({ framed = false }: PolicyOptions = {}): string {
  return [
    "default-src 'self'",
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    ...(framed ? [] : ["frame-ancestors 'self'"]),
  ].join('; ')
}

/** Paths of pages that are made for the iframes of other pages. */
export const FRAMED = /\/embed\/?(index\.html)?([?#]|$)/
