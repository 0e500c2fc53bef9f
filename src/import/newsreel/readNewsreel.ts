import { readArticle } from '../../article/readArticle.ts'
import type { Adapter } from '../adapter.ts'
import { readJson } from '../json.ts'

/** Newsreel's own article JSON: the valid part stays as it is. */
export const readNewsreel: Adapter = async function* readNewsreel(source) {
  const { article, problems } = readArticle(readJson(source))
  if (article) yield { article }
  else yield { refused: { code: 'no-article', message: problems.map(({ message }) => message).join(' ') } }
}
