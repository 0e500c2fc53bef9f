// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { advise } from '../../../src/check/advise.ts'

const adviceOn = (lang: unknown) => advise({ lang }, { now: 0 }).map(({ message }) => message)

describe('the rule for lang', () => {
  it.each([
    ['English', 'en'],
    ['german', 'de'],
    ['Deutsch', 'de'],
    ['français', 'fr'],
    ['日本語', 'ja'],
    ['en_US', 'en-US'],
    ['pt_BR', 'pt-BR'],
    ['jp', 'ja'],
    ['cz', 'cs'],
    ['ua', 'uk'],
    ['ger', 'de'],
    ['chi-TW', 'zh-TW'],
  ])('takes %s for %s', (lang, tag) => {
    expect(adviceOn(lang)).toEqual([`"${lang}" names no language. Did you mean "${tag}"?`])
  })

  it.each(['klingon', 'xx', 'toString', 'valueOf'])('has no suggestion for %s', lang => {
    expect(adviceOn(lang)).toEqual([`"${lang}" names no language. Write a tag like en, de or pt-BR.`])
  })

  it.each([
    'en',
    'en-GB',
    'EN-us',
    'de-CH-1996',
    'zh-Hant-TW',
    'sr-Latn',
    'prs',
    'ckb',
    'yue',
    'hsb',
    'eng',
    'iw',
    'x-fiction',
    'und',
    'aoz',
  ])('accepts %s', lang => expect(adviceOn(lang)).toEqual([]))

  it.each([undefined, null, 7, {}])('leaves %j to the schema', lang => {
    expect(adviceOn(lang)).toEqual([])
    expect(advise(lang, { now: 0 })).toEqual([])
  })

  it.each([
    ['en_US', { path: '$.lang', value: 'en-US' }],
    ['Deutsch', { path: '$.lang', value: 'de' }],
    ['ger', { path: '$.lang', value: 'de' }],
    // A guess.
    ['jp', undefined],
  ])('has a fix for %s only if there is no doubt', (lang, fix) => {
    expect(advise({ lang }, { now: 0 })[0]?.fix).toEqual(fix)
  })
})
