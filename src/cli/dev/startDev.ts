import { isIP } from 'node:net'
import { relative } from 'node:path'
import type { Site } from '../../page/site.ts'
import { messageOf } from '../fail.ts'
import { sentenceOf } from '../readArticleText.ts'
import type { Mark } from '../say.ts'
import { nameOf, startServer } from '../server.ts'
import { siteAssets } from '../site/assets.ts'
import type { ScannedArticle } from '../site/scanArticles.ts'
import { watchChanges } from './changes.ts'
import { devHandler } from './devHandler.ts'
import { Newsroom } from './newsroom.ts'

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
  /** Told of each problem of an article when it comes, and when an article has none any more. */
  say: (mark: Mark, sentence: string) => void
}

/**
 * Serves a folder of articles while they are written.
 * @throws Failure (3) when the folder cannot be read, or the port is taken
 */
export async function startDev(options: DevOptions): Promise<{ address: string; close: () => Promise<void> }> {
  const { articles, port, host, lib, say } = options
  const newsroom = new Newsroom(articles, options.site.lang)
  newsroom.list() // a folder that is not there is told at once
  const assets = siteAssets(lib, '/')
  const tell = teller(newsroom, say)
  const changes = await watchChanges(articles, { onChange: tell, onTrouble: sentence => say('✗', sentence) })
  const site: Site = { ...options.site, address: '' }
  const handler = devHandler({ newsroom, changes, lib, shape: { site, assets } })
  const running = await startServer(port, host, handler, isOwnName(host)).catch(async error => {
    await changes.close()
    throw error
  })
  site.address = `http://${nameOf(host)}:${running.port}/`
  tell()
  const close = async () => {
    running.close()
    await changes.close()
  }
  return { address: site.address, close }
}

/**
 * A page of any site may have a name of its own lead to this machine, and then read what that name answers: articles that
 * are not out yet. No such page has a number for its address, or the name that the server was given.
 */
const isOwnName = (host: string) => (name: string) =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === 'localhost' || name === host.toLowerCase()

/** Tells the problems of those articles whose problems have changed. */
function teller(newsroom: Newsroom, say: DevOptions['say']): () => void {
  let told = new Map<string, string>()
  return () => {
    const now = new Map<string, string>()
    for (const { id, file, problems } of foundIn(newsroom, say)) {
      const sentences = problems.map(problem => sentenceOf(relative('', file), problem))
      now.set(id, sentences.join('\n'))
      if (now.get(id) === (told.get(id) ?? '')) continue
      for (const [i, sentence] of sentences.entries()) say(problems[i]?.level === 'error' ? '✗' : '·', sentence)
      if (sentences.length === 0) say('✓', `${relative('', file)}: no problems`)
    }
    told = now
  }
}

function foundIn(newsroom: Newsroom, say: DevOptions['say']): ScannedArticle[] {
  try {
    return newsroom.list()
  } catch (error) {
    say('✗', messageOf(error))
    return []
  }
}
