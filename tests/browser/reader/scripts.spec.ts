import { expect, test } from '@playwright/test'
import { getTextAttributes } from '../../../src/i18n/writing.ts'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

/** A headline in each script, with its tallest letters above and below the line. */
const HEADLINES = {
  ta: 'துறைமுகச் செய்தி ஸ்ரீ கூ',
  bo: 'གྲུ་ཁའི་གསར་འགྱུར བསྒྲུབས་རྒྱུ',
  dz: 'གྲུ་ཁའི་གསར་འགྱུར',
  my: 'ကျွန်ုပ် ဣန္ဒြေ ကြွေး',
  km: 'ស្ត្រី ខ្ញុំ ព្រឹក',
  th: 'ที่นี่ ญู่ กู้ ฐุ',
  lo: 'ທີ່ນີ້ ຫຼຸ ກູ້',
  hi: 'स्त्री र्ट्रीं हूँ क्षु',
  bn: 'স্ক্রু ক্ষ্ণৌ',
  te: 'స్త్రీ క్ష్మౌ',
  ar: 'العبّارة رجعت إلى الميناء',
  ur: 'کشتی واپس آ گئی',
  he: 'המעבורת חזרה לך',
  zh: '渡轮回港',
  ko: '여객선이 돌아왔다',
  vi: 'Ế Ộ ngự Ằ phỗng',
  yo: 'Ọ̀ṣ́un Ẹ̀gbẹ́',
}

test('lines are high enough for each script, without letter spacing and capitals', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const sections = [{ id: 'lead', body: [{ type: 'paragraph', text: ['Text ', { text: 'stressed', mark: 'em' }] }] }]
  await reader.open(await serve(page, 'scripts', article(1, { kicker: 'Kicker', standfirst: 'First', sections })))
  const measure = (headline: string, attributes: Record<string, string | undefined>) =>
    page.locator('.newsreel').evaluate(
      (root, [headline, attributes]) => {
        for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value ?? '')
        const context = document.createElement('canvas').getContext('2d')
        if (!context) throw new Error('There is no canvas.')
        const parts = [
          ...root.querySelectorAll('.newsreel-slide h1, .newsreel-kicker, .newsreel-standfirst, p:has(> em)'),
        ]
        return parts.map(part => {
          const { font, lineHeight, letterSpacing, textTransform } = getComputedStyle(part)
          context.font = font
          const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = context.measureText(headline)
          return { room: Number.parseFloat(lineHeight) - above - below, letterSpacing, textTransform }
        })
      },
      [headline, attributes] as const,
    )
  const tight: string[] = []
  for (const [lang, headline] of Object.entries(HEADLINES)) {
    const written = getTextAttributes(lang)
    for (const [index, part] of (await measure(headline, written)).entries()) {
      if (part.room < 0) tight.push(`${lang}, part ${index}: ${part.room} px`)
      if (written['data-script'] === 'latin') continue
      expect(part, lang).toMatchObject({ letterSpacing: 'normal', textTransform: 'none' })
    }
  }
  expect(tight).toEqual([])
  for (const [lang, transform] of Object.entries({
    en: 'uppercase',
    ru: 'uppercase',
    ga: 'none',
    crh: 'none',
    hy: 'none',
  })) {
    const [kicker] = await measure('', getTextAttributes(lang))
    expect(kicker?.textTransform, lang).toBe(transform)
  }
})
