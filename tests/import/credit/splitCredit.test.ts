import { beforeAll, describe, expect, it } from 'vitest'
import type { Text } from '../../../src/article/schema.ts'
import { cleanCredit } from '../../../src/import/credit/cleanCredit.ts'
import { splitCredit } from '../../../src/import/credit/splitCredit.ts'
import { loadOtherScripts } from '../../../src/import/otherScripts/otherScripts.ts'

// importArticles loads them for the texts that need them.
beforeAll(() => loadOtherScripts())

describe('splitCredit finds the credit of a caption', () => {
  it.each([
    ['The pier at noon. Photo: Ann Lee', 'The pier at noon.', 'Ann Lee'],
    ['The pier at noon (Photo by Ann Lee/Agency)', 'The pier at noon', 'Ann Lee/Agency'],
    ['The pier at noon. (AP Photo/Ann Lee)', 'The pier at noon.', 'AP Photo/Ann Lee'],
    ['The pier at noon | Reuters', 'The pier at noon', 'Reuters'],
    ['The pier opens at noon — Ann Lee', 'The pier opens at noon', 'Ann Lee'],
    ['The pier opens at noon. Ann Lee/Getty Images', 'The pier opens at noon.', 'Ann Lee/Getty Images'],
    ['The pier opens at noonPhoto: Ann Lee', 'The pier opens at noon', 'Ann Lee'],
    ['The pier at noon [Bo Diaz/Reuters].', 'The pier at noon', 'Bo Diaz/Reuters'],
    ['The pier (left) at noon. Supplied', 'The pier (left) at noon.', 'Supplied'],
    ['The pier at noon © 2024 Ann Lee/Agency', 'The pier at noon', 'Ann Lee/Agency'],
    ['The pier opens in Ayton.Ann Lee / Reuters file', 'The pier opens in Ayton.', 'Ann Lee / Reuters file'],
    ['The pier at noon. Image copyright EPA', 'The pier at noon.', 'EPA'],
    ['Die Brücke am Abend © ABC Foto: Anna Groß', 'Die Brücke am Abend', 'Anna Groß'],
    ['Die Brücke am Abend. Foto: Anna Groß/dpa', 'Die Brücke am Abend.', 'Anna Groß/dpa'],
    ['Die Brücke am Abend (Archivbild). Quelle: imago', 'Die Brücke am Abend (Archivbild).', 'imago'],
    ['Le quai rouvre lundi. Crédit photo : Anne Lys', 'Le quai rouvre lundi.', 'Anne Lys'],
    ['El muelle abre este lunes. EFE/ Ana Díaz', 'El muelle abre este lunes.', 'EFE/ Ana Díaz'],
    ['O cais reabre na segunda. Foto: Ana Dias/Lusa', 'O cais reabre na segunda.', 'Ana Dias/Lusa'],
    ['Il molo riapre lunedì. Fonte: Ansa', 'Il molo riapre lunedì.', 'Ansa'],
    ['De kade gaat weer open. Beeld Piet Smit', 'De kade gaat weer open.', 'Piet Smit'],
    ['ÅPENT: Kaia er åpen igjen. Foto: Kari Lie / NTB', 'ÅPENT: Kaia er åpen igjen.', 'Kari Lie / NTB'],
    ['Nabrzeże znów otwarte. Fot. Anna Nowak / PAP', 'Nabrzeże znów otwarte.', 'Anna Nowak / PAP'],
    ['Причал открыт. Фото: Анна Ли / ТАСС', 'Причал открыт.', 'Анна Ли / ТАСС'],
    ['İskele açıldı. Fotoğraf: Ayşe Kaya', 'İskele açıldı.', 'Ayşe Kaya'],
    ['桟橋を歩く人たち（写真：山田花子）', '桟橋を歩く人たち', '山田花子'],
    ['桟橋を歩く人たち＝共同', '桟橋を歩く人たち', '共同'],
    ['码头重新开放。图片来源：新华社', '码头重新开放。', '新华社'],
    ['부두가 다시 열렸다. [사진 = 연합뉴스]', '부두가 다시 열렸다.', '연합뉴스'],
    ['الرصيف مفتوح من جديد. تصوير: رويترز', 'الرصيف مفتوح من جديد.', 'رويترز'],
  ])('%s', (whole, caption, credit) => {
    expect(splitCredit(whole)).toEqual({ caption, credit })
  })

  it.each([
    ['Photo: Ann Lee', 'Ann Lee'],
    ['Illustration by Ann Lee', 'Ann Lee'],
    ['Getty Images', 'Getty Images'],
    ['annlee - stock.adobe.com', 'annlee - stock.adobe.com'],
  ])('leaves no caption of a text that is all credit: %s', (whole, credit) => {
    expect(splitCredit(whole)).toEqual({ credit })
  })

  it('takes a last line of its own, and a credit before the caption', () => {
    expect(splitCredit('The pier at noon\nAnn Lee/Reuters')).toEqual({
      caption: 'The pier at noon',
      credit: 'Ann Lee/Reuters',
    })
    expect(splitCredit('Photo: Ann Lee\nThe pier at noon')).toEqual({ caption: 'The pier at noon', credit: 'Ann Lee' })
    expect(splitCredit('Reuters\nThe pier at noon')).toEqual({ caption: 'The pier at noon', credit: 'Reuters' })
  })

  it('takes a single name in brackets after an English sentence', () => {
    expect(splitCredit('The pier at noon. (Harborphoto)', 'en-US')).toEqual({
      caption: 'The pier at noon.',
      credit: 'Harborphoto',
    })
    expect(splitCredit('The pier of Lisbon. (Lisbon)', 'en')).toEqual({ caption: 'The pier of Lisbon. (Lisbon)' })
  })

  it('keeps links and emphasis of the caption', () => {
    const caption: Text = ['The ', { text: 'pier', mark: 'em' }, ' at noon. ', { text: 'Photo: Ann Lee', mark: 'em' }]
    expect(splitCredit(caption)).toEqual({
      caption: ['The ', { text: 'pier', mark: 'em' }, ' at noon.'],
      credit: 'Ann Lee',
    })
  })
})

describe('splitCredit takes no words of a caption for a credit', () => {
  it.each([
    'Image: two boats in the harbour',
    'Image: The Old Pier',
    'Photo: the mayor opens the pier',
    'Bild: So sah es aus',
    'The ministers pose for a family photo in Rome',
    'Ana y Luis. Foto de familia',
    'The ministers met in Paris. Reuters reported it',
    'Getty Images fell 5% on Monday',
    'The mayor spoke to Reuters',
    'The pier at noon (left)',
    'The pier (archive photo)',
    'The pier opened in the old town. (Lisbon)',
    'Ann Lee / Bo Diaz',
    'The pier opens. 12/2024',
    'The sign on the pier reads ƒ©˙∆',
    'Die neue Fähre liegt am Kai. Alter Hafen',
  ])('%s', caption => {
    expect(splitCredit(caption, 'de')).toEqual({ caption })
  })

  it('has nothing for a blank caption', () => {
    expect(splitCredit(' \n ')).toEqual({})
  })
})

it.each([
  ['Photo: Source: Ann Lee/Agency.', 'Ann Lee/Agency'],
  ['(Photo courtesy of Ann Lee)', 'Ann Lee'],
  ['Photo by Ann Lee on Unsplash', 'Ann Lee on Unsplash'],
  ['Copyright 2024 Ann Lee. All rights reserved.', 'Ann Lee'],
  ['写真提供＝山田花子', '山田花子'],
  ['Bild © Ann Lee (hb)', 'Ann Lee (hb)'],
  ['新华社记者 李明摄', '新华社记者 李明'],
  ['Ann Lee Inc.', 'Ann Lee Inc.'],
  ['Picturehouse Ltd', 'Picturehouse Ltd'],
  ['Photo:', undefined],
])('cleanCredit leaves only the name: %s', (text, credit) => {
  expect(cleanCredit(text)).toBe(credit)
})
