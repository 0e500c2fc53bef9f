import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { FILES } from '../../page/addresses.ts'
import { Failure } from '../fail.ts'
import { type Answer, fileAnswer, fileIn, type Handler, htmlAnswer, redirect, startServer } from '../server.ts'
import { ASK, FOREVER, SPECULATION, speculationHeader } from '../site/headersFile.ts'
import { asBase, asPort } from './options.ts'

/** Names that change with their content. */
const HASHED = /\/assets\/|\.[0-9a-f]{8}\.\w+$/

const HELP = `
It sends what the site's own server should send: the policy by kind of page,
compression, and how long what may be kept. It is for a look, not for readers:
any web server or CDN serves those.

Examples:
  newsreel serve site
  newsreel serve site --port 8080 --base /news/    (a site built for that path)`

/** `newsreel serve <site>`: a preview with the headers that the site's server should send. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serves a built site for a look at it, with the headers that its server should send')
    .argument('<site>', 'the folder that newsreel build wrote')
    .option('--port <number>', 'the port; 0 for any that is free', asPort, 4173)
    .option('--base <path>', 'the path that it was built for', asBase, '/')
    .addHelpText('after', HELP)
    .action(async (site: string, { port: wanted, base }: { port: number; base: string }) => {
      const folder = resolve(site)
      if (!existsSync(join(folder, 'articles')))
        throw new Failure(3, `There is no site in ${folder}. newsreel build makes one.`)
      const { port } = await startServer(wanted, undefined, siteHandler(folder, base))
      process.stdout.write(`http://localhost:${port}${base}\n`)
    })
}

/** Answers from the folder of a built site. @param base the path that it was built for, with its slash */
export function siteHandler(folder: string, base: string): Handler {
  return path => {
    const file = path.startsWith(base) ? fileIn(folder, path.slice(base.length)) : null
    if (file === 'folder') return redirect(`${path}/`)
    if (file) return withHeaders(fileAnswer(file), path, base)
    const page = join(folder, '404.html')
    const answer = existsSync(page) ? fileAnswer(page) : htmlAnswer('There is no such page.')
    return { ...withHeaders(answer, '', base), status: 404 }
  }
}

function withHeaders(answer: Answer, path: string, base: string): Answer {
  const own = answer.type.startsWith('text/html')
    ? { 'speculation-rules': speculationHeader(base) }
    : { 'access-control-allow-origin': '*' }
  const headers = { ...answer.headers, 'cache-control': HASHED.test(path) ? FOREVER : ASK, ...own }
  return { ...answer, headers, ...(path === base + FILES.speculation ? { type: SPECULATION } : {}) }
}
