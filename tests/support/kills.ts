import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crawl } from './crawl.ts'
import {
  type ArticleShape,
  createRandom,
  getArticleName,
  makeArticle,
  writeArticle,
  writeArticles,
} from './manyArticles.ts'
import { buildArgs, LIB, runNewsreel, SITE } from './runNewsreel.ts'

export type KillOptions = {
  /** An empty folder for articles and site. */
  folder: string
  articles: number
  shape: ArticleShape
  /** How many builds to kill: half of them first builds, half builds after changes. */
  kills: number
  /** Seed of the random moments and changes. */
  seed: number
}

/** A build, killed or finished, and the errors that a crawl of the site found afterwards. */
export type BuildKill = {
  kind: 'first' | 'again'
  killedAfterMs: number
  isKilled: boolean
  pages: number
  errors: string[]
}

/** Kills builds at random moments, with all their processes, and crawls the site after each. */
export async function* killBuilds(options: KillOptions): AsyncGenerator<BuildKill> {
  const { folder, articles, shape, kills, seed } = options
  const random = createRandom(seed)
  const source = join(folder, 'articles')
  const out = join(folder, 'out/site')
  writeArticles(source, articles, shape)
  const numbers = new Set(Array(articles).keys())
  const durations = { first: Number.POSITIVE_INFINITY, again: Number.POSITIVE_INFINITY }
  for (let kill = 0; kill < kills; ) {
    const kind = kill < kills / 2 ? 'first' : 'again'
    if (kind === 'first') rmSync(join(folder, 'out'), { recursive: true, force: true })
    else changeArticles(source, numbers, shape, random, Math.ceil(articles / 5))
    const startedAt = performance.now()
    const killAfterMs = Number.isFinite(durations[kind])
      ? Math.round(durations[kind] * (0.1 + 0.9 * random()))
      : undefined
    const isKilled = await runBuild(folder, killAfterMs)
    // A build that finished tells how long the next one may take.
    if (!isKilled) durations[kind] = Math.min(durations[kind], performance.now() - startedAt)
    yield { kind, killedAfterMs: killAfterMs ?? 0, isKilled, ...crawlSite(out) }
    if (isKilled) kill++
    // Now and then let a build finish, so that the next one starts from a complete site.
    if (kind === 'again' && random() < 0.3) await runBuild(folder)
  }
  await runBuild(folder)
}

/** Crawls the site. */
export function crawlSite(out: string): { pages: number; errors: string[] } {
  // The build may have been killed before it created the site.
  if (!existsSync(out)) return { errors: [], pages: 0 }
  const { errors, pages } = crawl(out, { site: SITE, lib: LIB })
  return { errors, pages }
}

/**
 * Builds the site.
 * @param killAfterMs when to kill the build
 * @returns whether it was killed before it finished
 */
async function runBuild(folder: string, killAfterMs?: number): Promise<boolean> {
  const args = buildArgs(join(folder, 'articles'), join(folder, 'out/site'))
  const { code, stderr } = await runNewsreel(args, killAfterMs === undefined ? {} : { killAfterMs })
  if (code) throw new Error(`newsreel build ended with ${code}: ${stderr}`)
  return code === null
}

/** Makes random changes: adds, deletes and changes articles, and renames sections. */
function changeArticles(
  source: string,
  numbers: Set<number>,
  shape: ArticleShape,
  random: () => number,
  times: number,
): void {
  const pickNumber = () => [...numbers][Math.floor(random() * numbers.size)] ?? 0
  for (let time = 0; time < times; time++) {
    const choice = random()
    const number = choice < 0.3 ? Math.max(-1, ...numbers) + 1 : pickNumber()
    if (choice > 0.7 && numbers.size > 3) {
      numbers.delete(number)
      rmSync(join(source, getArticleName(number)), { recursive: true })
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
