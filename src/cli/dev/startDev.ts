import { isIP } from 'node:net'
import type { Site } from '../../render/site.ts'
import type { ConfigSource } from '../config/configSource.ts'
import type { LookFile } from '../config/lookFiles.ts'
import { getErrorMessage } from '../output/errorMessage.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { startServer, toUrlHost } from '../serve/startServer.ts'
import { describeEmptyFolder } from '../site/plan/scanArticles.ts'
import { readSiteAssets, withLook } from '../site/siteAssets.ts'
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
  /** The site's configuration, which may change. It replaces `site`. */
  config?: Pick<ConfigSource, 'read' | 'getPaths'>
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
  const { port, host, lib, log, staticFolder, config } = options
  const site: Site = { ...options.site, address: '' }
  const articles = new ArticleFolder(options.articles, () => site)
  // Both throw at once when the folder is missing.
  const isEmpty = (await articles.scan()).length === 0
  findStaticFiles(staticFolder)
  if (isEmpty) log('·', `${describeEmptyFolder(options.articles)} Waiting for one.`)
  if (sharpProblem) log('·', `Pictures are shown but not checked. ${sharpProblem}`)
  const assets = readSiteAssets(lib, '/')
  let lookFiles: readonly LookFile[] = []
  const readConfig = async () => {
    if (!config) return
    const configured = await config.read()
    for (const key of ['description', 'look'] as const) delete site[key]
    Object.assign(site, configured.site)
    lookFiles = configured.lookFiles
  }
  await readConfig()
  let reading: Promise<void> | undefined
  const reportProblems = createProblemReporter(articles, log)
  const folders = [options.articles, ...(staticFolder ? [staticFolder] : []), ...(config?.getPaths() ?? [])]
  const changeFeed = await createChangeFeed(folders, {
    onChange: () => {
      // With an error in the configuration, the last one without stays.
      reading = readConfig().catch(error => log('✗', getErrorMessage(error)))
      reportProblems()
    },
    onWatchError: message => log('✗', message),
  })
  const getSite = async () => {
    await reading
    return { site, assets: withLook(assets, site, '/'), lookFiles }
  }
  const handler = createDevHandler({ articles, staticFolder, changeFeed, lib, getSite })
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
