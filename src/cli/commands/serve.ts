import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { SITE_FILES } from '../../render/addresses.ts'
import { CliError } from '../output/CliError.ts'
import { parseBase, parseFolder, parsePort } from './options.ts'

const HELP = `
Sends the headers that your own server should send: content security policy,
compression and caching. For previews only. To publish the site, use any web
server or CDN.

The site can be opened on this machine only, unless --host is set.

Examples:
  newsreel serve site
  newsreel serve site --host 0.0.0.0    (to test on a phone in your network)`

/** `newsreel serve <site>` */
export function serveCommand(): Command {
  return new Command('serve')
    .description('preview a built site with the headers that its server should send')
    .argument('<site>', 'output folder of newsreel build', parseFolder)
    .option('--port <number>', 'port to listen on; 0 picks a free one', parsePort, 4173)
    .option('--host <address>', 'address to listen on', 'localhost')
    .option('--base <path>', 'URL path that the site was built for (default: read from its pages)', parseBase)
    .addHelpText('after', HELP)
    .action(async (site: string, { host, ...flags }: { port: number; host: string; base?: string }) => {
      const folder = resolve(site)
      if (!existsSync(join(folder, 'articles')))
        throw new CliError(3, `No site found in ${folder}. Run newsreel build first.`)
      // Imported here so that other commands start without it.
      const [{ toUrlHost, startServer }, { createSiteHandler }] = await Promise.all([
        import('../serve/startServer.ts'),
        import('../serve/createSiteHandler.ts'),
      ])
      const base = flags.base ?? findBase(folder)
      const { port } = await startServer(flags.port, host, createSiteHandler(folder, base))
      process.stdout.write(`http://${toUrlHost(host)}:${port}${base}\n`)
    })
}

/**
 * The base path of a site, read from the style sheet links of its own pages. The site's owner may have replaced some.
 */
function findBase(folder: string): string {
  const pages = ['index.html', SITE_FILES.offline, SITE_FILES.notFound]
    .map(name => join(folder, name))
    .filter(existsSync)
  const bases = pages.map(
    page => /<link rel="stylesheet" href="([^"]*\/)assets\//.exec(readFileSync(page, 'utf8'))?.[1],
  )
  return bases.find(base => base !== undefined) ?? '/'
}
