import type { Connect, Plugin } from 'vite'
import { contentSecurityPolicy, FRAMEABLE_PATH } from '../src/cli/serve/contentSecurityPolicy.ts'

/**
 * What pages of other origins load, and frames that a sandbox gave none: the element, scripts, styles, articles,
 * pictures.
 */
const OPEN = /^\/(newsreel-[a-z]+\.js|assets\/|articles\/)/
/** Pages that stand in for somebody else's: they have their own policy, or none. */
const EXAMPLES = /^\/examples\//
/** The policy of examples/strict.html: what a careful newsroom allows, with Newsreel on its own server. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'"

/**
 * A Vite plugin that serves the build as a server should: the policy of the app's pages, no guessing of types, and
 * leave for other origins to load what is meant for them. In dev only the last: hot reload needs inline styles.
 */
export function openHeaders(): Plugin {
  return {
    name: 'newsreel:open-headers',
    configureServer: server => void server.middlewares.use(open),
    configurePreviewServer(server) {
      server.middlewares.use(open)
      server.middlewares.use((request, response, next) => {
        const path = request.url ?? ''
        response.setHeader('x-content-type-options', 'nosniff')
        if (!EXAMPLES.test(path)) {
          const policy = contentSecurityPolicy({ isFrameable: FRAMEABLE_PATH.test(path) })
          response.setHeader('content-security-policy', policy)
        } else if (path.startsWith('/examples/strict')) response.setHeader('content-security-policy', STRICT)
        next()
      })
    },
  }
}

const open: Connect.NextHandleFunction = (request, response, next) => {
  if (OPEN.test(request.url ?? '')) response.setHeader('access-control-allow-origin', '*')
  next()
}
