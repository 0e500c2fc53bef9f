import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { crawl } from './crawl.ts'
import { makeArticle, nameOf, randomFrom, type Shape, writeArticle, writeArticles } from './manyArticles.ts'

/** A series of builds that are killed. */
export type KillOptions = {
  /** An empty folder to work in. */
  folder: string
  /** The package's folder of built files. */
  lib: string
  articles: number
  shape: Shape
  /** How many builds to kill: half of them first builds, into an empty folder, and half builds of what has changed. */
  kills: number
  /** Decides the moments and the changes. */
  seed: number
}

/** One build that was killed, and what a crawl of what it left has found. */
export type Kill = { kind: 'first' | 'again'; after: number; killed: boolean; pages: number; faults: string[] }

const SITE = 'https://news.example/'

/** Kills builds at random moments, with all their processes, and looks after each whether the site is whole. */
export async function* killBuilds(options: KillOptions): AsyncGenerator<Kill> {
  const { folder, lib, articles, shape, kills, seed } = options
  const random = randomFrom(seed)
  const source = join(folder, 'articles')
  const out = join(folder, 'out/site')
  writeArticles(source, articles, shape)
  const numbers = new Set(Array(articles).keys())
  const times = { first: Number.POSITIVE_INFINITY, again: Number.POSITIVE_INFINITY }
  for (let kill = 0; kill < kills; ) {
    const kind = kill < kills / 2 ? 'first' : 'again'
    if (kind === 'first') rmSync(join(folder, 'out'), { recursive: true, force: true })
    else change(source, numbers, shape, random, Math.ceil(articles / 5))
    const started = performance.now()
    const after = Number.isFinite(times[kind]) ? Math.round(times[kind] * (0.1 + 0.9 * random())) : undefined
    const killed = await build(options, after)
    // The next one is killed within the time that this one took, if it was not.
    if (!killed) times[kind] = Math.min(times[kind], performance.now() - started)
    yield { kind, after: after ?? 0, killed, ...crawlSite(out, lib) }
    if (killed) kill++
    // What was killed comes to its end now and then, so that the next one finds a whole site to change.
    if (kind === 'again' && random() < 0.3) await build(options)
  }
  await build(options)
}

/** What is wrong with the site that is there. */
export function crawlSite(out: string, lib: string): { pages: number; faults: string[] } {
  // It may have been killed before it had begun: where there is no site, none is broken.
  if (!existsSync(out)) return { faults: [], pages: 0 }
  const { faults, pages } = crawl(out, { site: SITE, lib })
  return { faults, pages }
}

/** Builds the site. @param after when to kill it, in milliseconds @returns whether it was killed before its end */
export async function build({ folder, lib }: { folder: string; lib: string }, after?: number): Promise<boolean> {
  const args = ['build', join(folder, 'articles'), '-o', join(folder, 'out/site'), '--no-pictures', '--site', SITE]
  const child = spawn(process.execPath, [join(lib, 'cli/newsreel.js'), ...args], { stdio: 'ignore', detached: true })
  const ended = once(child, 'exit')
  if (after !== undefined) {
    await Promise.race([ended, wait(after)])
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL')
  }
  const [code, signal] = await ended
  if (after === undefined && code !== 0) throw new Error(`newsreel build ended with ${code ?? signal}.`)
  return signal === 'SIGKILL'
}

/** What happens in a newsroom: articles come, go and change, and sections are renamed, with their addresses. */
function change(source: string, numbers: Set<number>, shape: Shape, random: () => number, times: number): void {
  const any = () => [...numbers][Math.floor(random() * numbers.size)] ?? 0
  for (let time = 0; time < times; time++) {
    const what = random()
    const number = what < 0.3 ? Math.max(-1, ...numbers) + 1 : any()
    if (what > 0.7 && numbers.size > 3) {
      numbers.delete(number)
      rmSync(join(source, nameOf(number)), { recursive: true })
      continue
    }
    numbers.add(number)
    const article = makeArticle(number, shape) as { headline: string; published: string; sections: { id: string }[] }
    article.headline += ` ${Math.floor(random() * 1000)}`
    if (random() < 0.5) article.published = `201${Math.floor(random() * 10)}-01-01`
    for (const section of article.sections) if (random() < 0.3) section.id += `-${Math.floor(random() * 1000)}`
    writeArticle(source, number, article)
  }
}
