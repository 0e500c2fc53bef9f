import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { articleJson } from '../../../src/cli/articles/articleJson.ts'
import { fullArticle, HOSTILE } from '../../support/pages.ts'

it.each(Object.entries(HOSTILE))(
  'serializes an article with %s, and its version is the hash of the bytes',
  (_, text) => {
    const { bytes, version } = articleJson(fullArticle({}, text))
    expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(fullArticle({}, text))
    expect(version).toHaveLength(8)
    expect(createHash('sha256').update(bytes).digest('hex').startsWith(version)).toBe(true)
  },
)
