import { expect, it } from 'vitest'
import { getDirection, getTextAttributes, getWriting, registerWriting } from '../../src/i18n/writing.ts'

it.each([
  ...[
    'ar',
    'ar-EG',
    'he',
    'iw',
    'fa-IR',
    'fa-AF',
    'prs',
    'ur',
    'AR',
    'dv',
    'ckb',
    'ps',
    'sd',
    'ug',
    'yi',
    'nqo',
    'syr',
  ],
  ...[
    'arz',
    'apc',
    'aeb',
    'pnb',
    'skr',
    'bqi',
    'lrc',
    'pa-PK',
    'ku-IQ',
    'uz-AF',
    'az-IR',
    'kk-CN',
    'ks-Arab-IN',
    'rhg',
  ],
  ...['tr-Arab', 'ff-Adlm-GN', 'en-hebr', 'smp', 'und-Thaa', 'yhd'],
])('writes %s from right to left', tag => {
  expect(getDirection(tag)).toBe('rtl')
})

it.each([
  ...[
    'en',
    'en-US',
    'zh-Hans',
    'arn',
    '',
    'hello',
    'toString',
    'constructor',
    'no tag',
    'x-rtl',
    'ar_EG',
    'mul',
    'und',
  ],
  ...['ur-Latn', 'ar-Latn-EG', 'ks-Deva', 'ug-Cyrl', 'sd-Deva-IN', 'ku', 'az', 'pa', 'uz', 'he-Latn', 'mn-Mong', 'am'],
])('writes %j from left to right', tag => {
  expect(getDirection(tag)).toBe('ltr')
})

it.each([
  ['latin', ['en', 'vi', 'ga', 'tr', 'sr-Latn', 'ja-Latn', 'hello', '']],
  ['alphabet', ['ru', 'uk', 'el', 'sr', 'hy', 'tg', 'mn']],
  ['cjk', ['zh', 'zh-TW', 'yue', 'nan', 'wuu', 'ja', 'ko', 'ii', 'zh-Bopo']],
  ['complex', ['ar', 'fa', 'he', 'hi', 'bn', 'ta', 'th', 'lo', 'ka', 'am', 'si', 'mn-Mong', 'dv', 'nqo', 'iu-Cans']],
  ['stacked', ['bo', 'dz', 'my', 'km', 'shn', 'ur', 'ur-PK', 'ur-Arab', 'ks', 'pnb', 'nod', 'fa-Aran']],
])('returns the kind of script %s for its languages', (kind, tags) => {
  expect(tags.filter(tag => getWriting(tag).script !== kind)).toEqual([])
})

it('uses a registered direction and script', () => {
  registerWriting('qaa', { dir: 'rtl', script: 'stacked' })
  expect(getTextAttributes('qaa')).toEqual({ lang: 'qaa', dir: 'rtl', 'data-script': 'stacked' })
})
