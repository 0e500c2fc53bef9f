// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { advise } from '../../../src/check/advise.ts'
import { TEXT_RULES } from '../../../src/check/rules/textRules.ts'

const CODES = new Set(TEXT_RULES.map(({ code }) => code))
/** The findings of the rules for texts. */
const adviseTexts = (input: unknown) => advise(input, { now: 0 }).filter(({ code }) => CODES.has(code))
const paragraph = (text: unknown) => ({ sections: [{ body: [{ type: 'paragraph', text }] }] })
const messagesOf = (text: unknown) => adviseTexts(paragraph(text)).map(({ message }) => message)

describe('the rules for texts', () => {
  it.each([
    ['an element', 'A <b>bold</b> claim', /^"<b>" is shown as written: texts cannot contain HTML/],
    ['an element with attributes', 'See <a href="https://example.com">this</a>', /texts cannot contain HTML/],
    ['a line break', 'One<br/>two', /texts cannot contain HTML/],
    ['a comment', 'One <!-- two -->', /texts cannot contain HTML/],
    ['a named reference', 'Fish &amp; chips', /^"&amp;" is shown as written: type the character itself \(&\)/],
    ['a decimal reference', 'It&#8217;s', /type the character itself \(’\)/],
    ['a hexadecimal reference', 'It&#x2019;s', /type the character itself \(’\)/],
    ['a reference to half of a character', 'x&#xD800;', /type the character itself\.$/],
    ['a Markdown link', 'See [this](https://example.com/a_b).', /texts cannot contain Markdown.*"href"/],
    ['a relative Markdown link', 'See [this](/a) too', /texts cannot contain Markdown/],
    ['a Markdown picture', '![A pier](pier.jpg)', /texts cannot contain Markdown/],
    ['Markdown stress', 'A **bold** claim', /"mark": "strong"/],
    ['a Markdown heading', '## A slow return', /"heading"/],
    ['a vertical tab', 'One\u000btwo', /U\+000B: replace it with a space/],
    ['half of a character', 'One \ud83d two', /half of a character \(U\+D83D\)/],
    ['a lost letter', 'Caf\ufffd', /stands for a lost letter/],
    ['a wrong encoding', 'MÃ¼ller', /wrong encoding/],
    ['a wrong encoding of an apostrophe', 'itâ€™s', /wrong encoding/],
  ])('warns of %s', (_, text, message) => {
    expect(messagesOf(text)).toEqual([expect.stringMatching(message)])
  })

  it.each([
    'Fish & chips; R&D; AT&T',
    'a < b and c > d, <3, 2<3>1',
    'the <newsreel-reader> element',
    'footnote [1] (see below), f[0](x) and a[b](c)',
    '2 ** 3 ** 4 and __init__.py, snake_case_names',
    '#1 in the charts, #hashtag',
    'tab\tand\nline break, a smiley 😀, Ångström, âge',
    'Ãrea and Âncora',
  ])('accepts %j', text => {
    expect(messagesOf(text)).toEqual([])
  })

  it('check every text of an article, and report its path', () => {
    const x = 'a &amp; b'
    const root = { kicker: x, headline: x, standfirst: x, byline: [{ name: x }], publisher: { name: x } }
    const body = [
      { type: 'paragraph', text: ['plain', x, { text: x, href: 'https://example.com/?a&amp;b' }] },
      { type: 'figure', alt: x, caption: [x], credit: x, src: 'a&amp;b.jpg' },
      { type: 'quote', text: x, cite: x },
    ]
    const list = { type: 'list', items: [x, [{ text: x }]] }
    const pathsOf = (input: unknown) => adviseTexts(input).map(({ path }) => path.replace('$.sections[0].body', ''))
    expect(pathsOf({ ...root, sections: [{ heading: x, body: [list] }] })).toEqual([
      '$.kicker',
      '$.headline',
      '$.standfirst',
      '$.byline[0].name',
      '$.publisher.name',
      '$.sections[0].heading',
      '[0].items[0]',
      '[0].items[1][0].text',
    ])
    expect(pathsOf({ sections: [{ body }] })).toEqual([
      '[0].text[1]',
      '[0].text[2].text',
      '[1].alt',
      '[1].caption[0]',
      '[1].credit',
      '[2].text',
      '[2].cite',
    ])
  })

  it.each([[null], [7], [[]], [{ sections: 7 }], [{ sections: [null, { body: [null, 7, 'x'] }], byline: [null] }]])(
    'ignores input of a wrong shape: %j',
    input => expect(adviseTexts(input)).toEqual([]),
  )

  it('list ten texts of a kind at most, and the number of the others', () => {
    const input = paragraph(Array.from({ length: 150 }, () => '&amp;'))
    expect(adviseTexts(input)).toHaveLength(10)
    expect(advise(input, { now: 0 }).at(-1)).toMatchObject({
      code: 'more-problems',
      message: 'And 140 more problems like these (character-reference).',
    })
  })

  it('correct character references and control characters, and nothing else', () => {
    const fixesOf = (text: string) => adviseTexts(paragraph(text)).map(({ fix }) => fix && 'value' in fix && fix.value)
    expect(fixesOf('Fish &amp; chips &#8211; it&rsquo;s &unknown; &nbsp;')).toEqual([
      'Fish & chips – it’s &unknown; \u00a0',
    ])
    expect(fixesOf('&unknown;')).toEqual([undefined])
    expect(fixesOf('One\u000btwo\u0085three')).toEqual(['One two three'])
    expect(fixesOf('A <b>bold</b> claim')).toEqual([undefined])
    expect(fixesOf('MÃ¼ller')).toEqual([undefined])
  })

  it.each(['<', '[', '![', '**', '&', '&#', '# '.repeat(3), '<b ', '[a](', '[a](/', '__a'])(
    'checks a megabyte of %j in linear time',
    part => expect(adviseTexts(paragraph(part.repeat(1e6 / part.length))).length).toBeLessThan(2),
  )
})
