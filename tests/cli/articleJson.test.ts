import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { articleJson } from '../../src/cli/articleJson.ts'
import { fullArticle, HOSTILE } from '../support/pages.ts'

it.each(Object.entries(HOSTILE))('writes an article with %s as JSON, and tells the hash of these bytes', (_, text) => {
  const { bytes, integrity, version } = articleJson(fullArticle({}, text))
  expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(fullArticle({}, text))
  const hash = createHash('sha256').update(bytes)
  expect(version).toMatch(/^[0-9a-f]{8}$/)
  expect(hash.copy().digest('hex').startsWith(version)).toBe(true)
  expect(integrity).toBe(`sha256-${hash.digest('base64')}`)
})
