import { describe, expect, it } from 'vitest'
import { codesOf, createArticle, FIGURE, problemsOf, withBlocks } from '../../support/advice.ts'

const TEXT = { type: 'paragraph', text: 'Text.' }
const codesOfAlt = (alt: string, more: object = {}, lang?: string) =>
  codesOf({ ...withBlocks({ ...FIGURE, alt, ...more }, TEXT), ...(lang ? { lang } : {}) })

describe('an alt text that says it is a picture', () => {
  it.each([
    ['en', 'Image of the pier'],
    ['en', 'A photo showing two ferries'],
    ['en-GB', 'the photograph of a crowd'],
    ['de', 'Bild von einem Hafen'],
    ['de-AT', 'Das Foto zeigt eine Fähre'],
    ['de', 'Auf dem Bild sieht man den Hafen'],
    ['es', 'Imagen de un puerto'],
    ['es', 'Una fotografía que muestra el puerto'],
    ['fr', 'Photo d’un port'],
    ['fr', 'L’image montre un bateau'],
    ['pt-BR', 'Foto do porto'],
    ['pt', 'A imagem mostra um barco'],
    ['ja', '写真：港の朝'],
    ['ja', '霧の中の桟橋の写真'],
    ['zh', '图为港口'],
    ['zh-TW', '一張港口的照片'],
    ['ar', 'صورة تظهر الميناء'],
    ['ar', 'صورة لميناء قديم'],
    ['it', 'Image'],
    ['de', 'Bild 2'],
  ])('is reported (%s): %s', (lang, alt) => expect(codesOfAlt(alt, {}, lang)).toEqual(['alt-picture-of']))

  it.each([
    ['en', 'The pier in fog'],
    ['en', 'Picture frames on a wall'],
    ['en', 'Photographers wait at the gate'],
    ['de', 'Bilder hängen an einer Wand'],
    ['de', 'Fotografen warten am Tor'],
    ['es', 'Imágenes religiosas en una procesión'],
    ['fr', 'Des photographes devant le port'],
    ['pt', 'Fotógrafos esperam no porto'],
    ['ja', '写真家が港で待つ'],
    ['ja', '亡き父の写真を持つ女性'],
    ['zh', '摄影师在港口等待'],
    ['ar', 'مصور ينتظر في الميناء'],
    // Unknown language: no advice is better than wrong advice.
    ['it', 'Image of a pier'],
  ])('is not seen in others (%s): %s', (lang, alt) => expect(codesOfAlt(alt, {}, lang)).toEqual([]))

  it('is quoted, with what to do', () => {
    const [problem] = problemsOf(withBlocks({ ...FIGURE, alt: 'Image of the pier' }, TEXT))
    expect(problem?.path).toBe('$.sections[1].body[0].alt')
    expect(problem?.message).toBe(
      'The alt text says "Image of", but screen readers announce that it is a picture. Say only what it shows.',
    )
  })
})

describe('an alt text that repeats another text', () => {
  it.each([
    ['The pier in 1912', 'The pier in 1912.'],
    ['the PIER', ['The ', { text: 'pier', mark: 'em' }]],
    ['Die Brücke', 'Die Bru\u0308cke!'],
    ['港の朝', '港の朝。'],
  ])('is reported for the caption: %s', (alt, caption) =>
    expect(codesOfAlt(alt, { caption })).toEqual(['alt-repeats-caption']),
  )

  it('is reported for the headline', () => {
    const article = withBlocks({ ...FIGURE, alt: 'The harbour reopens' }, TEXT)
    expect(codesOf({ ...article, headline: 'The Harbour Reopens' })).toEqual(['alt-repeats-headline'])
  })

  it('is not seen if one of them says more, or there is none', () => {
    expect(codesOfAlt('The pier in 1912', { caption: 'The pier in 1912, before the storm.' })).toEqual([])
    expect(codesOfAlt('', { caption: '' })).toEqual([])
    expect(codesOfAlt('…', { caption: '!' })).toEqual([])
    expect(codesOf(createArticle())).toEqual([])
  })
})

describe('an alt text that is the name of a file', () => {
  it.each([
    ['IMG_1234.JPG', 'a.jpg'],
    ['pier at-noon.jpeg', 'a.jpg'],
    ['DSC-0042', 'images/DSC-0042.jpg?2'],
    ['pier_at_noon', 'pier_at_noon.jpg'],
  ])('is reported: %s', (alt, src) => expect(codesOfAlt(alt, { src })).toEqual(['alt-file-name']))

  it.each([
    ['The pier at noon', 'the-pier-at-noon.jpg'],
    ['Pier', 'pier.jpg'],
    ['Boeing 747-400', 'plane.jpg'],
    ['A screen shows the file name IMG_1234.jpg', 'screen.jpg'],
  ])('is not seen in others: %s', (alt, src) => expect(codesOfAlt(alt, { src })).toEqual([]))
})
