import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../../article/schema.ts'
import { readArticleText, readSoundText } from '../../articles/readArticleText.ts'
import { Failure } from '../../output/fail.ts'
import { hashOf } from '../cache/state.ts'

/**
 * Reads an article that was looked at before.
 * @param sound as ArticleToBuild has it
 * @throws Failure (3) when it has changed since, and cannot be shown any more
 */
export function readAgain(folder: string, sound?: string): { written: Article; text: string } {
  const file = join(folder, 'article.json')
  try {
    const bytes = readFileSync(file)
    const text = bytes.toString()
    if (sound && hashOf(bytes) === sound) return { written: readSoundText(text), text }
    const { article } = readArticleText(text)
    if (article) return { written: article, text }
  } catch {
    // It was there and could be read a moment ago.
  }
  throw new Failure(3, `${file} changed while the site was built. Build it again.`)
}
