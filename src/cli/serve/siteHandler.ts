import { FILES } from '../../render/addresses.ts'
import { ASK, FOREVER, SPECULATION, speculationHeader } from '../site/lists/headersFile.ts'
import { type Answer, fileAnswer, fileIn, type Handler, htmlAnswer, redirect } from './server.ts'

/** Names that change with their content. */
const HASHED = /^assets\/|\.[0-9a-f]{8}\.\w+$/

/** Answers from the folder of a built site. @param base the path that it was built for, with its slash */
export function siteHandler(folder: string, base: string): Handler {
  const home = decodeURIComponent(base)
  return path => {
    const file = path.startsWith(home) ? fileIn(folder, path.slice(home.length)) : null
    if (`${path}/` === home) return redirect(home)
    if (file === 'folder') return redirect(`${path}/`)
    if (file) return withHeaders(fileAnswer(file), path.slice(home.length), base)
    const page = fileIn(folder, FILES.notFound)
    const answer = page ? fileAnswer(page) : htmlAnswer('There is no such page.')
    const missing = withHeaders(answer, '', base)
    // Who asks from elsewhere shall know that it is missing, rather than forbidden.
    return { ...missing, status: 404, headers: { ...missing.headers, 'access-control-allow-origin': '*' } }
  }
}

/** @param path of a file in the site */
function withHeaders(answer: Answer, path: string, base: string): Answer {
  const own = answer.type.startsWith('text/html')
    ? { 'speculation-rules': speculationHeader(base) }
    : { 'access-control-allow-origin': '*' }
  const headers = { ...answer.headers, 'cache-control': HASHED.test(path) ? FOREVER : ASK, ...own }
  return { ...answer, headers, ...(path === FILES.speculation ? { type: SPECULATION } : {}) }
}
