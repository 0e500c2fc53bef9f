import fc from 'fast-check'
import { expect, it } from 'vitest'
import { phpText, readPhpArray } from '../../../src/import/wxr/phpArray.ts'

it('reads arrays in arrays, with lengths in bytes', () => {
  const value = readPhpArray('a:2:{s:5:"width";i:1600;s:10:"image_meta";a:2:{s:6:"credit";s:8:"Ann Lée";i:0;N;}}')
  expect(phpText(value, 'width')).toBe('1600')
  expect(phpText(value, 'image_meta', 'credit')).toBe('Ann Lée')
  expect(phpText(value, 'image_meta', 'missing')).toBeUndefined()
})

it('reads texts whose length is wrong, as after a change of line breaks', () => {
  const value = readPhpArray('a:2:{s:7:"caption";s:12:"One\ntwo";s:6:"credit";s:3:"Ann";}')
  expect(phpText(value, 'credit')).toBe('Ann')
})

it.each([
  ['O:8:"stdClass":0:{}'],
  ['a:1:{s:1:"a";O:1:"b":0:{}}'],
  ['a:9999999:{'],
  [`${'a:1:{i:0;'.repeat(50)}`],
  ['text'],
])('reads no object, and nothing that is broken: %j', text => expect(readPhpArray(text)).toBeUndefined())

it('throws nothing, whatever the text', () => {
  const piece = fc.constantFrom('a:1:{', 's:3:"abc";', 'i:1;', '}', 'N;', 's:', '"', ';', '9', 'é')
  fc.assert(fc.property(fc.array(piece), pieces => void readPhpArray(`a:3:{${pieces.join('')}`)))
})
