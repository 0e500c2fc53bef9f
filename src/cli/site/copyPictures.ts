import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import { writeChanged } from '../writeWhole.ts'
import { ownPictures } from './ownPictures.ts'

/** Copies an article's own pictures as they are. What is missing is a problem of the article, not of the build. */
export async function copyPictures(
  article: Article,
  folder: string,
  to: string,
): Promise<{ article: Article; problems: Problem[] }> {
  const problems: Problem[] = []
  for (const name of ownPictures(article)) {
    const bytes = await readFile(join(folder, name)).catch(() => null)
    if (bytes) await writeChanged(join(to, name), bytes)
    else problems.push({ path: '$', message: `The picture ${name} is not in the folder.`, level: 'error' })
  }
  return { article, problems }
}
