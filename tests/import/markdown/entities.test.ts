import { decodeNamedCharacterReference as decode } from 'decode-named-character-reference'
import { expect, it } from 'vitest'
import { decodeNamedCharacterReference, findEntities } from '../../../src/import/markdown/entities.ts'
import { parseDocument } from '../../support/parseDocument.ts'

it('finds the same characters as the table of all names, and none for unknown names', () => {
  const names = ['copy', 'amp', 'lt', 'Auml', 'NotEqualTilde', 'frac34', 'nbsp', 'CounterClockwiseContourIntegral']
  const others = ['unknown', 'copyX', 'constructor', 'x', 'COPYRIGHT']
  findEntities([...names, ...others].map(name => `a &${name}; b`).join(' '), parseDocument)
  for (const name of [...names, ...others])
    expect([name, decodeNamedCharacterReference(name)]).toEqual([name, decode(name)])
  findEntities('no names', parseDocument)
  expect(decodeNamedCharacterReference('copy')).toBe(false)
})
