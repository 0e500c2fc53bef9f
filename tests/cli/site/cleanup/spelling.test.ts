// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../../src/article/names/foldName.ts'
import { findMisspelled, findUnexpected } from '../../../../src/cli/site/cleanup/spelling.ts'

describe('foldName', () => {
  it.each([
    ['Harbour', 'hARBOUR'],
    ['Z\u00fcrich', 'zu\u0308rich'],
    ['STRASSE', 'stra\u00dfe'],
    ['STRA\u1e9eE', 'strasse'],
    ['\u039f\u0394\u039f\u03a3', '\u03bf\u03b4\u03cc\u03c2'.normalize('NFD').replace(/\u0301/, '')],
    ['\u212alaus', 'klaus'],
    ['\u0418\u0306', '\u0439'],
  ])('treats %s and %s as the same name', (one, other) => expect(foldName(one)).toBe(foldName(other)))

  it.each([
    ['zurich', 'z\u00fcrich'],
    ['harbour', 'harbor'],
    ['港', '港口'],
  ])('tells %s and %s apart', (one, other) => expect(foldName(one)).not.toBe(foldName(other)))
})

describe('findUnexpected and findMisspelled', () => {
  /** A disk that ignores case and the form of accents, and one that does not. */
  const ignorant = () => true
  const exact =
    (...listed: string[]) =>
    (name: string) =>
      listed.includes(name)

  it('accept another spelling of an expected name when the disk treats them as the same', () => {
    expect(findUnexpected(['Harbour', 'market', 'old'], ['harbour', 'market'], ignorant)).toEqual(['old'])
    expect(findUnexpected(['zu\u0308rich'], ['z\u00fcrich'], ignorant)).toEqual([])
    const found = findMisspelled(['Harbour', 'market'], ['harbour', 'market'], ignorant)
    expect(found).toEqual([{ found: 'Harbour', expected: 'harbour' }])
  })

  it('refuse another spelling when the disk tells them apart', () => {
    expect(findUnexpected(['Harbour'], ['harbour'], exact('Harbour'))).toEqual(['Harbour'])
    expect(findUnexpected(['Harbour', 'harbour'], ['harbour'], exact('Harbour', 'harbour'))).toEqual(['Harbour'])
    expect(findMisspelled(['Harbour', 'harbour'], ['harbour'], exact('Harbour', 'harbour'))).toEqual([])
  })

  it('accept both spellings when both are expected', () => {
    expect(findUnexpected(['Harbour'], ['Harbour', 'harbour'], ignorant)).toEqual([])
  })
})
