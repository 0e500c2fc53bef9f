import { SITE_FILES } from '../../render/addresses.ts'
import { CACHE_FOREVER, REVALIDATE, SPECULATION_TYPE, speculationHeader } from '../site/lists/createHeadersFile.ts'
import { FRAMEABLE_PATH } from './contentSecurityPolicy.ts'
import { createHeaderLookup } from './headersFile.ts'
import { fileResponse, findFile, type HttpResponse, htmlResponse, redirectTo } from './httpResponse.ts'
import type { RequestHandler } from './startServer.ts'

/** Files whose name changes with their content. */
const HASHED_NAME = /^assets\/|\.[0-9a-f]{8}\.\w+$/

const POLICY = 'content-security-policy'

/**
 * Answers from the folder of a built site. The security policy is that of the site's `_headers`, which may allow the
 * publisher's scripts.
 * @param base the path that the site was built for, with its slash
 */
export function createSiteHandler(folder: string, base: string): RequestHandler {
  const home = decodeURIComponent(base)
  const findHeader = createHeaderLookup(folder)
  const withPolicy = (response: HttpResponse, path: string): HttpResponse => {
    const policy = response.type.startsWith('text/html') ? findHeader(encodeURI(path), POLICY) : undefined
    return policy ? { ...response, headers: { ...response.headers, [POLICY]: policy } } : response
  }
  return path => {
    const file = path.startsWith(home) ? findFile(folder, path.slice(home.length)) : null
    if (`${path}/` === home) return redirectTo(home)
    if (file === 'folder') return redirectTo(`${path}/`)
    if (file) return withPolicy(addHeaders(fileResponse(file), path.slice(home.length), base), path)
    const page = findFile(folder, SITE_FILES.notFound)
    const notFound = addHeaders(page ? fileResponse(page) : htmlResponse('Page not found.'), '', base)
    // An iframe shows this page for a removed article.
    const response = FRAMEABLE_PATH.test(path) ? notFound : withPolicy(notFound, home + SITE_FILES.notFound)
    // Without this header a script on another site would see a CORS error instead of the 404.
    return { ...response, status: 404, headers: { ...response.headers, 'access-control-allow-origin': '*' } }
  }
}

/** @param path the path of a file in the site */
function addHeaders(response: HttpResponse, path: string, base: string): HttpResponse {
  const headersByKind = response.type.startsWith('text/html')
    ? { 'speculation-rules': speculationHeader(base) }
    : { 'access-control-allow-origin': '*' }
  const cacheControl = HASHED_NAME.test(path) ? CACHE_FOREVER : REVALIDATE
  const headers = { ...response.headers, 'cache-control': cacheControl, ...headersByKind }
  return { ...response, headers, ...(path === SITE_FILES.speculation ? { type: SPECULATION_TYPE } : {}) }
}
