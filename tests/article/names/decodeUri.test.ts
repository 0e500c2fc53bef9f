import { expect, it } from 'vitest'
import { decodeUri } from '../../../src/article/names/decodeUri.ts'

it('decodes percent-encoded text', () => {
  expect(decodeUri('%C3%A9t%C3%A9')).toBe('été')
  expect(decodeUri('plain')).toBe('plain')
  expect(decodeUri('')).toBe('')
})

it.each(['100%', '%zz', '%C3'])('returns null for the invalid encoding %j', text => {
  expect(decodeUri(text)).toBeNull()
})
