// @vitest-environment node
import { expect, it } from 'vitest'
import { advise as adviseOn } from '../../../src/check/advise.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }
const advise = (credit: unknown) => adviseOn({ sections: [{ body: [{ type: 'figure', credit }, TEXT] }] }, { now: 0 })

it.each([
  ['Photo: A. Name', 'Photo:', 'A. Name'],
  ['Source: Reuters', 'Source:', 'Reuters'],
  ['SOURCE:  Photo : A. Name/Agency', 'SOURCE:  Photo :', 'A. Name/Agency'],
  ['Photo by A. Name', 'Photo by', 'A. Name'],
  ['Quelle: Foto: A. Name', 'Quelle: Foto:', 'A. Name'],
  ['Crédit photo : A. Name', 'Crédit photo :', 'A. Name'],
  ['Fotografía: A. Name', 'Fotografía:', 'A. Name'],
  ['Fonte: Imagem: A. Name', 'Fonte: Imagem:', 'A. Name'],
  ['المصدر: رويترز', 'المصدر:', 'رويترز'],
  ['写真：山田', '写真：', '山田'],
  ['写真＝ロイター', '写真＝', 'ロイター'],
  ['图片来源：新华社', '图片来源：', '新华社'],
])('warns of a credit that begins with a label: %s', (credit, label, name) => {
  expect(advise(credit)).toEqual([
    {
      path: '$.sections[0].body[0].credit',
      message: `The credit begins with "${label}", but the reader adds a label itself: write only "${name}".`,
      level: 'warning',
      code: 'credit-label',
      fix: { path: '$.sections[0].body[0].credit', value: name },
    },
  ])
})

it('does not warn of names that contain such a word', () => {
  expect(advise('Photo:')[0]?.message).toMatch(/write only the name\.$/)
  for (const credit of ['A. Name', 'Photo Agency', 'Source Images', 'Bild/A. Name', 'Fotografie Name', '', 7, null])
    expect(advise(credit)).toEqual([])
})

it.each(['Foto de archivo', 'Foto di archivio', 'Symbolbild: A. Name', 'File photo: A. Name'])(
  'leaves a label that tells readers something: %s',
  credit => expect(advise(credit)).toEqual([]),
)

it('checks a hostile credit in linear time', () => {
  for (const credit of ['Photo:'.repeat(100_000), ' '.repeat(1_000_000), '. '.repeat(500_000), 'a'.repeat(1_000_000)])
    expect(advise(credit).length).toBeLessThan(3)
})

it.each([
  'A. Name took this picture of the old pier in May 1912.',
  'A very long note about who made the picture, who owns it, who scanned it, and who gave permission to show it here, on condition that all of them are named in full',
  '写真は港湾局が一九一二年に撮影したものです。',
])('warns of a credit that reads like a sentence: %s', credit => {
  expect(advise(credit).map(({ code }) => code)).toEqual(['credit-sentence'])
})

it.each([
  'A. Name/Example Press via Getty Images',
  'Smith & Co., Inc.',
  'Courtesy of the Example Museum of Modern Art',
  'Dr. A. Name, St. John’s, U.S.A.',
  '山田太郎／港新聞',
])('does not take a credit for a sentence: %s', credit =>
  expect(advise(credit).filter(({ code }) => code === 'credit-sentence')).toEqual([]),
)
