/** The sources that a publisher's scripts need, by the name of a directive without "-src": "script", "connect". */
export type PolicySources = { readonly [directive: string]: readonly string[] }

export type PolicyOptions = {
  /** Whether pages of any origin may show the page in an iframe. If not, only those of the same origin may. */
  isFrameable?: boolean
  /** What to allow for a publisher's scripts. With any, no Trusted Types: most scripts of others write HTML. */
  sources?: PolicySources | undefined
  /** Whether the page runs WebAssembly: the search does. */
  runsWasm?: boolean
}

/**
 * The Content-Security-Policy of the app and the site: nothing inline, and nothing from other origins but pictures over
 * https. React sets styles through the CSSOM, which the policy allows. No string becomes HTML or the address of a
 * script, except through two Trusted Types policies: `newsreel-html` parses pages of the site (src/hydrate), and
 * `newsreel-worker` names its service worker.
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const { isFrameable = false, sources = {}, runsWasm = false } = options
  const { img = [], connect = [], script = [], ...others } = sources
  const scripts = [...(runsWasm ? ["'wasm-unsafe-eval'"] : []), ...script]
  const directive = (name: string, allowed: readonly string[]) => [`${name}-src 'self'`, ...allowed].join(' ')
  return [
    "default-src 'self'",
    // Pictures of all https servers are allowed already.
    directive('img', ['https:', 'data:', ...img.filter(source => !source.startsWith('https:'))]),
    directive('connect', connect),
    ...(scripts.length ? [directive('script', scripts)] : []),
    ...Object.entries(others).map(([name, allowed]) => directive(name, allowed)),
    "object-src 'none'",
    "base-uri 'none'",
    ...(Object.keys(sources).length
      ? []
      : ["require-trusted-types-for 'script'", 'trusted-types newsreel-html newsreel-worker']),
    ...(isFrameable ? [] : ["frame-ancestors 'self'"]),
  ].join('; ')
}

/** Paths of pages that other sites may show in an iframe. */
export const FRAMEABLE_PATH = /\/embed\/?(index\.html)?([?#]|$)/
