// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../../src/article/foldName.ts'
import { misspelt, strangers } from '../../../../src/cli/site/cleanup/spelling.ts'

describe('a name in another spelling', () => {
  it.each([
    ['Harbour', 'hARBOUR'],
    ['Z\u00fcrich', 'zu\u0308rich'],
    ['STRASSE', 'stra\u00dfe'],
    ['STRA\u1e9eE', 'strasse'],
    ['\u039f\u0394\u039f\u03a3', '\u03bf\u03b4\u03cc\u03c2'.normalize('NFD').replace(/\u0301/, '')],
    ['\u212alaus', 'klaus'],
    ['\u0418\u0306', '\u0439'],
  ])('is the same: %s and %s', (one, other) => expect(foldName(one)).toBe(foldName(other)))

  it.each([
    ['zurich', 'z\u00fcrich'],
    ['harbour', 'harbor'],
    ['港', '港口'],
  ])('is not the same: %s and %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)))
})

describe('what a folder lists', () => {
  /** A disk that ignores capitals and the form of accents, and one that does not. */
  const ignorant = () => true
  const exact =
    (...listed: string[]) =>
    (name: string) =>
      listed.includes(name)

  it('is the wanted name in another spelling where the disk takes one for the other, and nothing to remove', () => {
    expect(strangers(['Harbour', 'market', 'old'], ['harbour', 'market'], ignorant)).toEqual(['old'])
    expect(strangers(['zu\u0308rich'], ['z\u00fcrich'], ignorant)).toEqual([])
    const found = misspelt(['Harbour', 'market'], ['harbour', 'market'], ignorant)
    expect(found).toEqual([{ listed: 'Harbour', wanted: 'harbour' }])
  })

  it('is something else where the disk tells the two apart', () => {
    expect(strangers(['Harbour'], ['harbour'], exact('Harbour'))).toEqual(['Harbour'])
    expect(strangers(['Harbour', 'harbour'], ['harbour'], exact('Harbour', 'harbour'))).toEqual(['Harbour'])
    expect(misspelt(['Harbour', 'harbour'], ['harbour'], exact('Harbour', 'harbour'))).toEqual([])
  })

  it('is something to keep when it is wanted in both spellings', () => {
    expect(strangers(['Harbour'], ['Harbour', 'harbour'], ignorant)).toEqual([])
  })
})
