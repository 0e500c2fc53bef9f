import { isIP } from 'node:net'
import type { Site } from '../../render/site.ts'
import { sharpProblem } from '../pictures/sharp.ts'
import { nameOf, startServer } from '../serve/server.ts'
import { siteAssets } from '../site/assets.ts'
import { watchChanges } from './changes.ts'
import { devHandler } from './devHandler.ts'
import { Newsroom } from './newsroom.ts'
import { problemReporter, type Say } from './problemReporter.ts'

/** What `newsreel dev` is told. */
export type DevOptions = {
  articles: string
  /** 0 for any that is free. */
  port: number
  host: string
  /** What it is called and so on; its address is known when the server runs. */
  site: Omit<Site, 'address'>
  /** The package's folder of built files. */
  lib: string
  /** Called with each problem of an article when it comes, and when an article has none any more. */
  say: Say
}

/**
 * Serves a folder of articles while they are written.
 * @throws Failure (3) when the folder cannot be read, or the port is taken
 */
export async function startDev(options: DevOptions): Promise<{ address: string; close: () => Promise<void> }> {
  const { articles, port, host, lib, say } = options
  const newsroom = new Newsroom(articles, options.site.lang)
  newsroom.list() // a folder that is not there is told at once
  if (sharpProblem) say('·', `Pictures are shown but not checked. ${sharpProblem}`)
  const assets = siteAssets(lib, '/')
  const report = problemReporter(newsroom, say)
  const changes = await watchChanges(articles, { onChange: report, onTrouble: sentence => say('✗', sentence) })
  const site: Site = { ...options.site, address: '' }
  const handler = devHandler({ newsroom, changes, lib, shape: { site, assets } })
  const running = await startServer(port, host, handler, isOwnName(host)).catch(async error => {
    await changes.close()
    throw error
  })
  site.address = `http://${nameOf(host)}:${running.port}/`
  report()
  const close = async () => {
    running.close()
    await changes.close()
  }
  return { address: site.address, close }
}

/**
 * A page of any site may have a name of its own lead to this machine, and then read what that name answers: articles
 * that are not out yet. No such page has a number for its address, or the name that the server was given.
 */
const isOwnName = (host: string) => (name: string) =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === 'localhost' || name === host.toLowerCase()
