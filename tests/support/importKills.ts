import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readArticle } from '../../src/article/readArticle.ts'
import { createRandom } from './manyArticles.ts'
import { runNewsreel } from './runNewsreel.ts'

export type ImportKillOptions = {
  /** An empty folder. */
  folder: string
  /** The content of each picture. */
  picture: Buffer
  sources: number
  kills: number
  /** Seed of the random moments. */
  seed: number
}

/** An import that was killed or has finished, and what is wrong with the articles afterwards. */
export type ImportKill = { killedAfterMs: number; isKilled: boolean; articles: number; errors: string[] }

/** Kills imports of changing sources at random moments, and checks the articles after each. Then lets one finish. */
export async function* killImports(options: ImportKillOptions): AsyncGenerator<ImportKill> {
  const { folder, picture, sources, kills, seed } = options
  const random = createRandom(seed)
  const server = createServer((_, response) => response.end(picture)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let duration = Number.POSITIVE_INFINITY
  try {
    for (let kill = 0; kill < kills; ) {
      // Some sources get other texts and pictures. Half of the imports begin without articles.
      for (let i = 0; i < sources; i++)
        if (kill === 0 || random() < 0.3) writeSource(folder, i, origin, Math.floor(random() * 1000))
      if (random() < 0.5) rmSync(join(folder, 'articles'), { recursive: true, force: true })
      const killAfterMs = Number.isFinite(duration) ? Math.round(duration * (0.2 + 0.8 * random())) : undefined
      const startedAt = performance.now()
      const isKilled = await runImport(options, killAfterMs)
      if (!isKilled) duration = Math.min(duration, performance.now() - startedAt)
      else kill++
      yield { killedAfterMs: killAfterMs ?? 0, isKilled, ...checkArticles(folder, picture) }
    }
    await runImport(options)
    yield { killedAfterMs: 0, isKilled: false, ...checkArticles(folder, picture) }
  } finally {
    server.close()
  }
}

function writeSource(folder: string, number: number, origin: string, version: number): void {
  const figures = [1, 2].map(i => `![Boat ${i}](${origin}/${number}-${version % 5}-${i}.jpg "Photo: Ann Lee")`)
  const text = `Version ${version} of the text. `.repeat(400)
  writeFileSync(join(folder, `${number}.md`), `# Story ${number}\n\n${text}\n\n${figures.join('\n\n')}\n\nThe end.\n`)
}

/** @returns whether the import was killed before it had finished */
async function runImport({ folder, sources }: ImportKillOptions, killAfterMs?: number): Promise<boolean> {
  const files = Array.from({ length: sources }, (_, i) => join(folder, `${i}.md`))
  const args = ['import', ...files, '-o', join(folder, 'articles'), '--allow-private']
  const { code, stderr } = await runNewsreel(args, killAfterMs === undefined ? {} : { killAfterMs })
  if (code) throw new Error(`newsreel import ended with ${code}: ${stderr}`)
  return code === null
}

/** Checks that every article is complete, with all its pictures and texts of one version. */
function checkArticles(folder: string, picture: Buffer): { articles: number; errors: string[] } {
  const out = join(folder, 'articles')
  const names = existsSync(out) ? readdirSync(out).filter(name => !name.startsWith('.')) : []
  return { articles: names.length, errors: names.flatMap(name => checkArticle(join(out, name), picture)) }
}

function checkArticle(folder: string, picture: Buffer): string[] {
  const file = join(folder, 'article.json')
  if (!existsSync(file)) return [`${file} is missing`]
  const text = readFileSync(file, 'utf8')
  const { article, problems } = readArticle(JSON.parse(text))
  const versions = new Set(text.match(/Version \d+/g))
  const figures = article?.sections.flatMap(({ body }) => body.filter(block => block.type === 'figure')) ?? []
  const broken = figures.filter(({ src = '' }) => {
    const path = join(folder, src)
    return /^https?:/.test(src) || !existsSync(path) || !readFileSync(path).equals(picture)
  })
  return [
    ...problems.map(({ message }) => `${file}: ${message}`),
    ...broken.map(({ src }) => `${file}: ${src} is not complete`),
    ...(versions.size === 1 && text.includes('The end.') ? [] : [`${file} has the text of ${versions.size} versions`]),
    ...(figures.length === 2 ? [] : [`${file} has ${figures.length} figures`]),
  ]
}
