import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { SITE_FILES } from '../../render/addresses.ts'
import { CliError } from '../output/CliError.ts'
import { asBase, asFolder, asPort } from './options.ts'

const HELP = `
It sends what the site's own server should send: the policy by kind of page,
compression, and how long what may be kept. It is for a look, not for readers:
any web server or CDN serves those.

Only this machine can see it, unless --host says otherwise.

Examples:
  newsreel serve site
  newsreel serve site --port 8080 --host 0.0.0.0    (for a phone in the same network)`

/** `newsreel serve <site>`: a preview with the headers that the site's server should send. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serves a built site for a look at it, with the headers that its server should send')
    .argument('<site>', 'the folder that newsreel build wrote', asFolder)
    .option('--port <number>', 'the port; 0 for any that is free', asPort, 4173)
    .option('--host <address>', 'whom the server listens to', 'localhost')
    .option('--base <path>', 'the path that it was built for (default: what its front page tells)', asBase)
    .addHelpText('after', HELP)
    .action(async (site: string, { port: wanted, host, ...flags }: { port: number; host: string; base?: string }) => {
      const folder = resolve(site)
      if (!existsSync(join(folder, 'articles')))
        throw new CliError(3, `There is no site in ${folder}. newsreel build makes one.`)
      // Loaded late: other commands do without a server.
      const [{ toUrlHost, startServer }, { createSiteHandler }] = await Promise.all([
        import('../serve/startServer.ts'),
        import('../serve/createSiteHandler.ts'),
      ])
      const base = flags.base ?? baseOf(folder)
      const { port } = await startServer(wanted, host, createSiteHandler(folder, base))
      process.stdout.write(`http://${toUrlHost(host)}:${port}${base}\n`)
    })
}

/** The path that the pages of a site ask for their styles below. Its owner may have brought some of them. */
function baseOf(folder: string): string {
  const pages = ['index.html', SITE_FILES.offline, SITE_FILES.notFound]
    .map(name => join(folder, name))
    .filter(existsSync)
  const bases = pages.map(
    page => /<link rel="stylesheet" href="([^"]*\/)assets\//.exec(readFileSync(page, 'utf8'))?.[1],
  )
  return bases.find(base => base !== undefined) ?? '/'
}
