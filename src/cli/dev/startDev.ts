import { isIP } from 'node:net'
import type { Site } from '../../render/site.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { startServer, toUrlHost } from '../serve/startServer.ts'
import { readSiteAssets } from '../site/siteAssets.ts'
import { findStaticFiles } from '../site/staticFiles/staticFiles.ts'
import { ArticleFolder } from './articleFolder.ts'
import { createChangeFeed } from './changeFeed.ts'
import { createDevHandler } from './createDevHandler.ts'
import { createProblemReporter, type LogMessage } from './createProblemReporter.ts'

/** The options of `newsreel dev`. */
export type DevOptions = {
  articles: string
  /** The folder of the owner's files, which replace Newsreel's of the same name. */
  staticFolder?: string
  /** 0 for any free port. */
  port: number
  host: string
  /** The site's name and so on. Its address is known once the server runs. */
  site: Omit<Site, 'address'>
  /** The package's folder of built files. */
  lib: string
  /** Called with each new problem of an article, and when an article has no problems any more. */
  log: LogMessage
}

/**
 * Serves a folder of articles while they are written.
 * @throws {CliError} (code 3) when the folder cannot be read or the port is taken
 */
export async function startDev(options: DevOptions): Promise<{ address: string; close: () => Promise<void> }> {
  const { port, host, lib, log, staticFolder } = options
  const articles = new ArticleFolder(options.articles, options.site.lang)
  // Both throw at once when the folder is missing.
  await articles.scan()
  findStaticFiles(staticFolder)
  if (sharpProblem) log('·', `Pictures are shown but not checked. ${sharpProblem}`)
  const assets = readSiteAssets(lib, '/')
  const reportProblems = createProblemReporter(articles, log)
  const changeFeed = await createChangeFeed(staticFolder ? [options.articles, staticFolder] : [options.articles], {
    onChange: reportProblems,
    onWatchError: message => log('✗', message),
  })
  const site: Site = { ...options.site, address: '' }
  const handler = createDevHandler({ articles, staticFolder, changeFeed, lib, pageOptions: { site, assets } })
  const server = await startServer(port, host, handler, isAllowedHost(host)).catch(async error => {
    await changeFeed.close()
    throw error
  })
  site.address = `http://${toUrlHost(host)}:${server.port}/`
  reportProblems()
  const close = async () => {
    server.close()
    await changeFeed.close()
  }
  return { address: site.address, close }
}

/**
 * Prevents DNS rebinding: a website can point its own host name at this machine, and its pages could then read
 * unpublished articles. So requests must be for an IP address, for localhost or for the name in `--host`.
 */
const isAllowedHost = (host: string) => (name: string) =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === 'localhost' || name === host.toLowerCase()
