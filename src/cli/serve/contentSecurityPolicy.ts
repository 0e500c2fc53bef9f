export type PolicyOptions = {
  /** Whether pages of any origin may show the page in an iframe. If not, only those of the same origin may. */
  isFrameable?: boolean
}

/**
 * The Content-Security-Policy of the app and the site: nothing inline, and nothing from other origins but pictures over
 * https. React sets styles through the CSSOM, which the policy allows. No string becomes HTML or the address of a
 * script, except through two Trusted Types policies: `newsreel-html` parses pages of the site (src/hydrate), and
 * `newsreel-worker` names its service worker.
 */
export function contentSecurityPolicy({ isFrameable = false }: PolicyOptions = {}): string {
  return [
    "default-src 'self'",
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types newsreel-html newsreel-worker',
    ...(isFrameable ? [] : ["frame-ancestors 'self'"]),
  ].join('; ')
}

/** Paths of pages that other sites may show in an iframe. */
export const FRAMEABLE_PATH = /\/embed\/?(index\.html)?([?#]|$)/
