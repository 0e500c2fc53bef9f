import { expect, it } from 'vitest'
import { readLanguage } from '../../src/import/readLanguage.ts'

it.each([
  ['en_US', 'en-US'],
  ['en-us,en;q=0.5', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['English', 'en'],
  ['Deutsch', 'de'],
  ['default', undefined],
  ['und', undefined],
  ['', undefined],
])('readLanguage makes a tag of "%s"', async (name, tag) => {
  expect(await readLanguage(name)).toBe(tag)
})
