// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { adviseLanguage } from '../../src/check/adviseLanguage.ts'

const adviceOn = (lang: unknown) => adviseLanguage({ lang }).map(({ message }) => message)

describe('adviseLanguage', () => {
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
    expect(adviseLanguage(lang)).toEqual([])
  })
})
