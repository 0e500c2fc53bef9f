// @vitest-environment node
import { expect, it } from 'vitest'
import { hash } from '../../../src/cli/files/hash.ts'

const SHA256_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

it('returns the SHA-256 in hexadecimal, cut to the length', () => {
  expect(hash('abc', 64)).toBe(SHA256_OF_ABC)
  expect(hash('abc', 8)).toBe(SHA256_OF_ABC.slice(0, 8))
  expect(hash('abc')).toHaveLength(16)
})

it('returns the same hash for a text, its bytes and its parts', () => {
  expect(hash(new TextEncoder().encode('abc'), 64)).toBe(SHA256_OF_ABC)
  expect(hash(['a', new TextEncoder().encode('bc')], 64)).toBe(SHA256_OF_ABC)
})
