import type { Connect, Plugin } from 'vite'
import { contentSecurityPolicy, FRAMEABLE_PATH } from '../src/cli/serve/contentSecurityPolicy.ts'

/** Files that pages of other origins, and sandboxed frames without an origin, load. */
const CORS_PATHS = /^\/(newsreel-[a-z]+\.js|assets\/|articles\/)/
/** Examples of host pages: they have a policy of their own, or none. */
const EXAMPLES = /^\/examples\//
/** The policy of examples/strict.html: Newsreel is on the same server, and no Trusted Types policy is allowed. */
const STRICT =
  "require-trusted-types-for 'script'; trusted-types 'none'; default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'"

/**
 * A Vite plugin that sets the headers that a server should send: CORS in dev and preview; content security policy and
 * `nosniff` only in preview, because hot reload needs inline styles.
 */
export function serverHeaders(): Plugin {
  return {
    name: 'newsreel:server-headers',
    configureServer: server => void server.middlewares.use(addCorsHeader),
    configurePreviewServer(server) {
      server.middlewares.use(addCorsHeader)
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

const addCorsHeader: Connect.NextHandleFunction = (request, response, next) => {
  if (CORS_PATHS.test(request.url ?? '')) response.setHeader('access-control-allow-origin', '*')
  next()
}
