import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../article/problem.ts'
import type { Article } from '../../article/schema.ts'
import { writeChanged } from '../writeWhole.ts'
import { ownPictures } from './ownPictures.ts'

/** Copies an article's own pictures as they are. What is missing is a problem of the article, not of the build. */
export function copyPictures(article: Article, folder: string, to: string): { article: Article; problems: Problem[] } {
  const problems: Problem[] = []
  for (const name of ownPictures(article)) {
    const bytes = read(join(folder, name))
    if (bytes) writeChanged(join(to, name), bytes)
    else problems.push({ path: '$', message: `The picture ${name} is not in the folder.`, level: 'error' })
  }
  return { article, problems }
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
