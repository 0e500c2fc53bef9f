// @vitest-environment node
import { expect, it } from 'vitest'
import { adviseCredits } from '../../src/check/adviseCredits.ts'

const advise = (credit: unknown) => adviseCredits({ sections: [{ body: [{ type: 'figure', credit }] }] })

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
  ['图片来源：新华社', '图片来源：', '新华社'],
])('warns of a credit that begins with a label: %s', (credit, label, name) => {
  expect(advise(credit)).toEqual([
    {
      path: '$.sections[0].body[0].credit',
      message: `The credit begins with "${label}", but the reader adds a label itself: write only "${name}".`,
      level: 'warning',
    },
  ])
})

it('does not warn of names that contain such a word', () => {
  expect(advise('Photo:')[0]?.message).toMatch(/write only the name\.$/)
  for (const credit of ['A. Name', 'Photo Agency', 'Source Images', 'Bild/A. Name', 'Fotografie Name', '', 7, null])
    expect(advise(credit)).toEqual([])
})

it('checks a hostile credit in linear time', () => {
  expect(advise('Photo:'.repeat(100_000))).toHaveLength(1)
  expect(advise(' '.repeat(1_000_000))).toEqual([])
})
