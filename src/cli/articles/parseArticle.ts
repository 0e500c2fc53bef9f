import { removeByteOrderMark } from '../../check/file/checkArticleText.ts'

/**
 * Parses the text of an article's file, and removes `$schema`. Does not validate it.
 * @throws {SyntaxError}
 */
export function parseArticle(text: string): unknown {
  const json: unknown = JSON.parse(removeByteOrderMark(text))
  if (typeof json === 'object' && json !== null && '$schema' in json) delete json.$schema
  return json
}
