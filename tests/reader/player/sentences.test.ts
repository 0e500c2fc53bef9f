import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../src/reader/player/sentences.lazy.ts'

function slide(html: string): Element {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}
const getSpokenTexts = (html: string, lang = 'en') => splitSentences(slide(html), lang).map(({ text }) => text)

describe('splitSentences', () => {
  it('returns headings, paragraphs, lists and quotes in document order', () => {
    const html =
      '<h2>A heading</h2><p>First. Second?</p><ul><li>Three</li></ul><blockquote><p>Four!</p><footer>Ann</footer></blockquote>'
    expect(getSpokenTexts(html)).toEqual(['A heading', 'First.', 'Second?', 'Three', 'Four!', 'Ann'])
  })

  it('omits the byline, dates, kicker, credits, and panels shown in place of pictures', () => {
    const besides = ['imprint', 'kicker', 'panel', 'credits'].map(
      name => `<div class="newsreel-${name}"><p>No.</p></div>`,
    )
    expect(getSpokenTexts(`${besides.join('')}<p>Yes.</p>`)).toEqual(['Yes.'])
    const caption = '<span class="newsreel-caption">Yes.</span><span class="newsreel-credit">No.</span>'
    expect(getSpokenTexts(`<figure><figcaption>${caption}</figcaption></figure>`)).toEqual(['Yes.'])
  })

  it('returns a range with exactly the words of each sentence, also across links and emphasis', () => {
    const html = '<p>It cost <strong>$3.50</strong> in <em>all. Then</em> <a href="#">it</a> closed.</p>'
    const sentences = splitSentences(slide(html), 'en')
    expect(sentences.map(({ text }) => text)).toEqual(['It cost $3.50 in all.', 'Then it closed.'])
    expect(sentences.map(({ range }) => range.toString())).toEqual(sentences.map(({ text }) => text))
  })

  it('omits text without letters and digits', () => {
    expect(getSpokenTexts('<p>* * *</p><p>…</p><p></p>')).toEqual([])
  })

  it('does not end a sentence at initials and abbreviated titles', () => {
    expect(getSpokenTexts('<p>Mr. A. Name of the U.S. Navy spoke. He left.</p>')).toEqual([
      'Mr. A. Name of the U.S. Navy spoke.',
      'He left.',
    ])
    expect(getSpokenTexts('<p>It ends in the U.S.</p>')).toEqual(['It ends in the U.S.'])
  })

  it('splits by the rules of the language', () => {
    expect(getSpokenTexts('<p>港口重新开放。船来了！人们很高兴。</p>', 'zh')).toEqual([
      '港口重新开放。',
      '船来了！',
      '人们很高兴。',
    ])
    expect(getSpokenTexts('<p>أعيد فتح الميناء. هل جاءت السفن؟ نعم.</p>', 'ar')).toHaveLength(3)
  })

  describe('splits a sentence that is too long for a network voice', () => {
    const letters = (text: string) => [...text].length
    const words = (count: number) => Array.from({ length: count }, (_, i) => `harbour${i}`).join(' ')
    const long = {
      'without punctuation': [words(80), 'en'],
      'with commas': [Array.from({ length: 90 }, (_, i) => `crate ${i}`).join(', '), 'en'],
      'with dashes and semicolons': [`${words(14)} — ${words(14)}; ${words(14)}: ${words(14)}.`, 'en'],
      'of initials that end no sentence': [`${'A. B. C. Name, '.repeat(30)}spoke.`, 'en'],
      'in Chinese': [`${'九年来的第一班渡轮今天早上驶离了老港口，'.repeat(12)}人们很高兴。`, 'zh'],
      'in Chinese without a comma': ['渡轮驶离港口'.repeat(40), 'zh'],
      'in Thai': ['เช้านี้เรือข้ามฟากออกจากท่าเรือเก่า'.repeat(20), 'th'],
      'in Khmer': ['ព្រឹកនេះសាឡាងបានចាកចេញពីកំពង់ផែចាស់'.repeat(15), 'km'],
      'in Arabic': ['غادرت العبارة الميناء القديم، '.repeat(15), 'ar'],
      'that is one word': ['long'.repeat(120), 'en'],
    } as const
    it.each(Object.entries(long))('%s', (_, [text, lang]) => {
      const found = getSpokenTexts(`<p>${text}</p>`, lang)
      expect(Math.max(...found.map(letters))).toBeLessThan(200)
      expect(found.length).toBeGreaterThan(1)
      // Nothing is lost, doubled or cut within a word.
      expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      if (lang === 'en' && text.includes(' ')) for (const clause of found) expect(` ${text} `).toContain(` ${clause} `)
    })

    it('after clauses rather than between words, and not at the comma in a number', () => {
      const first = `${words(10)}, 1,000 boats and ${words(3)}`
      expect(getSpokenTexts(`<p>${first}; ${words(12)}</p>`)).toEqual([`${first};`, words(12)])
    })

    it('into parts of at most 60 characters if a character is a syllable', () => {
      for (const clause of getSpokenTexts(`<p>${'渡轮驶离港口'.repeat(40)}</p>`, 'zh'))
        expect(letters(clause)).toBeLessThan(60)
    })
  })
})
