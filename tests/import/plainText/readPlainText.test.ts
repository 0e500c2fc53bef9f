import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plainText.ts'
import { readArticle } from '../../../src/article/readArticle.ts'
import type { Article } from '../../../src/article/schema.ts'
import { type ImportResult, importArticle } from '../../../src/import/importArticle.ts'

// A text in the form in which newsrooms hold slideshows: a heading, a paragraph, a picture that is only words, and
// another paragraph for each slide.

const SLIDES = [
  {
    heading: 'A Slow Return',
    before: 'On Monday, the first ferry in nine years left the old pier with 116 passengers on board.',
    alt: 'Two ferries side by side at a wooden pier.',
    credit: 'Ann Lee/Unsplash',
    after:
      '“We have waited for this for a long time,” said harbour master Bo Diaz, who was on board. “Today we celebrate.”',
  },
  {
    heading: 'What Does It Cost to Repair a Harbour?',
    before: 'The town has spent 12 million on the breakwater, three times as much as the council expected in 2015.',
    alt: "A harbour when it's raining. People are walking along the quay holding umbrellas.",
    credit: 'Public Domain/Wikimedia Commons',
    after: 'Half of the money came from the county, which had refused to pay anything until last year.',
  },
  {
    heading: '5 Boats in 1 Night',
    before: 'The storm of 2015 sank five boats in one night and took most of the breakwater with it.',
    alt: 'Close-up of a captain at the wheel, with a tired expression on his face',
    credit: 'Päivi & Santeri/Wikimedia',
    after: 'Nobody was hurt, but the fishing fleet moved to a port twenty miles to the south.',
  },
  {
    heading: 'THE FISHERMEN COME BACK',
    before: 'Eleven of the fourteen crews that left have now signed new contracts with the harbour office.',
    alt: 'A woman wearing a yellow coat while mending a net',
    credit: 'Us Department of Fisheries/Wikimedia',
    after: 'The other three will decide after the winter, when the new ice house is finished.',
  },
]
const LEAD = ['For the first time in nine years, ferries leave from the old harbour.', 'The town has prepared a party.']

interface Form {
  /** Before each credit. */
  label: string
  /** Between paragraphs. */
  gap: string
  /** Between a description and its credit. */
  creditGap: string
}

function writeText({ label, gap, creditGap }: Form): string {
  const slides = SLIDES.flatMap(({ heading, before, alt, credit, after }) => [
    heading,
    before,
    `${alt}${creditGap}${label}${credit}`,
    after,
  ])
  return ['The Harbour Reopens', 'By: Alex Trent | Published: Jul 04, 2024', ...LEAD, ...slides].join(gap)
}

async function importText(content: string | Uint8Array): Promise<Extract<ImportResult, { article: Article }>> {
  const parseDocument = () => {
    throw new Error('Text needs no parser.')
  }
  const result = await importArticle({ content }, { parseDocument, from: 'text' })
  if ('refused' in result) throw new Error(result.refused.message)
  return result
}

/** Headings and blocks as short lines, to compare the whole article at once. */
const outline = ({ sections }: Article) =>
  sections.flatMap(({ heading, body }) => [
    ...(heading === undefined ? [] : [`# ${heading}`]),
    ...body.map(block => {
      if (block.type === 'figure') return `[${block.alt}] ${block.credit}`
      if (block.type === 'list')
        return block.items.map(item => `${block.ordered ? '+' : '-'} ${plainText(item)}`).join()
      return plainText(block.text)
    }),
  ])

const OUTLINE = [
  ...LEAD,
  ...SLIDES.flatMap(({ heading, before, alt, credit, after }) => [`# ${heading}`, before, `[${alt}] ${credit}`, after]),
]

describe('a slideshow as text', () => {
  const forms = ['Source: ', 'Photo: ', 'Credit: ', 'Image: ', 'Photo by ', 'Photo Credit: ', '© ', ''].flatMap(label =>
    [
      ['\n\n', '\n\n'],
      ['\n\n\n', '\n\n'],
      ['\n\n', '\n'],
      ['\n', '\n'],
      ['\r\n\r\n', '\r\n\r\n'],
      [' \n\t\n', '\n \n'],
    ].map(([gap = '', creditGap = '']) => ({ label, gap, creditGap })),
  )

  it.each(forms)('keeps every heading, paragraph, description and credit in its place: %j', async form => {
    const { article, notes, dropped } = await importText(writeText(form))
    expect(outline(article)).toEqual(OUTLINE)
    expect(article).toMatchObject({ headline: 'The Harbour Reopens', byline: [{ name: 'Alex Trent' }] })
    expect(article.published).toBe('2024-07-04')
    expect([notes, dropped]).toEqual([[], []])
  })

  it('has ids that readArticle keeps', async () => {
    const { article } = await importText(writeText({ label: 'Source: ', gap: '\n\n', creditGap: '\n\n' }))
    expect(readArticle(structuredClone(article))).toEqual({ article, problems: [] })
    expect(article.sections.map(({ id }) => id).slice(0, 3)).toEqual([
      'lead',
      'a-slow-return',
      'what-does-it-cost-to-repair-a-harbour',
    ])
  })

  it('reads a byte order mark, and UTF-16', async () => {
    const text = writeText({ label: 'Source: ', gap: '\r\n\r\n', creditGap: '\r\n\r\n' })
    const utf8 = new TextEncoder().encode(`\ufeff${text}`)
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, letter => letter.charCodeAt(0)).buffer)
    expect(outline((await importText(utf8)).article)).toEqual(OUTLINE)
    expect(outline((await importText(utf16)).article)).toEqual(OUTLINE)
  })

  it.each([
    [
      'de',
      'Von: Alex Trent | Veröffentlicht: 4. Juli 2024',
      'Quelle: ',
      'Wer soll das bezahlen?',
      'Am Montag verließ die erste Fähre den alten Hafen.',
      'Zwei Fähren an einem Steg',
    ],
    [
      'fr',
      'Par : Alex Trent | Publié le : 4 juillet 2024',
      'Crédit photo : ',
      'Qui va payer ?',
      'Lundi, le premier ferry a quitté le vieux port.',
      'Deux ferries devant un quai',
    ],
    [
      'es',
      'Por: Alex Trent | Publicado: 4 de julio de 2024',
      'Fuente: ',
      '¿Quién va a pagar?',
      'El lunes, el primer barco salió del puerto viejo.',
      'Dos barcos junto al muelle',
    ],
    [
      'pt',
      'Por: Alex Trent | Publicado: 4 de julho de 2024',
      'Fonte: ',
      'Quem vai pagar?',
      'Na segunda-feira, o primeiro barco saiu do porto velho com mais de cem pessoas, que não pagaram.',
      'Dois barcos junto ao cais',
    ],
    [
      'ja',
      '文：山田 太郎｜公開日：2024年7月4日',
      '出典：',
      'だれが払うのか',
      '月曜日、最初のフェリーが古い港を出ました。乗客は百人でした。',
      '桟橋に並ぶ二隻のフェリー',
    ],
    [
      'zh',
      '作者：李明｜发布时间：2024年7月4日',
      '图片来源：',
      '谁来付钱？',
      '星期一，第一艘渡轮驶离了旧港口，船上有一百多名乘客。',
      '码头边并排停着两艘渡轮',
    ],
    [
      'ar',
      'بقلم: علي حسن | تاريخ النشر: 4 يوليو 2024',
      'المصدر: ',
      'من سيدفع الثمن؟',
      'غادرت أول عبارة الميناء القديم يوم الاثنين وعلى متنها مئة راكب.',
      'عبارتان عند رصيف خشبي',
    ],
  ])('reads the labels of the language %s', async (lang, meta, label, heading, paragraph, alt) => {
    const credit = 'Ann Lee/Reuters'
    const { article } = await importText(
      ['La Mar', meta, paragraph, heading, paragraph, alt, `${label}${credit}`, paragraph].join('\n\n'),
    )
    expect(outline(article)).toEqual([paragraph, `# ${heading}`, paragraph, `[${alt}] ${credit}`, paragraph])
    expect(article).toMatchObject({ published: '2024-07-04', byline: [{ name: expect.stringMatching(/\S/) }] })
    expect(article.lang).toBe(lang)
  })

  it.each([
    ['Photo by Ann Lee on Unsplash', 'Ann Lee on Unsplash'],
    ['Getty Images', 'Getty Images'],
    ['Source: Ministry of the Sea', 'Ministry of the Sea'],
    ['(Photo: Ann Lee)', 'Ann Lee'],
  ])('reads the credit line %j', async (line, credit) => {
    const { article } = await importText(
      `Title\n\nThe lead is here.\n\nA pier at noon\n\n${line}\n\nMore text is here.`,
    )
    expect(article.sections.flatMap(({ body }) => body)).toContainEqual({
      type: 'figure',
      alt: 'A pier at noon',
      credit,
    })
  })

  it('reads a description and its credit in one line', async () => {
    const { article } = await importText('Title\n\nThe lead.\n\nA pier at noon. Photo: Ann Lee/Agency\n\nMore text.')
    expect(outline(article)).toContain('[A pier at noon.] Ann Lee/Agency')
  })

  it.each([
    'Photo: Jane Doe/Reuters',
    'Photos by Jane Doe',
    'Foto: Jane Doe',
    '写真：山田 太郎',
    'تصوير: علي حسن/رويترز',
  ])('keeps a paragraph as text above a credit without a picture: %j', async credit => {
    const lead = 'The first ferry in nine years left the old harbour on Monday with 116 passengers.'
    const rest = 'The town has spent 12 million on the breakwater, and nobody knows who pays.'
    const whole = [lead, credit, 'Who Pays?', rest, credit].join('\n\n')
    const { article, dropped } = await importText(`Harbour\n\nBy Ann Lee\n\n${whole}`)
    expect(outline(article)).toEqual([lead, '# Who Pays?', rest])
    expect(dropped.map(({ text }) => text)).toEqual([credit, credit])
  })

  it('keeps the last paragraph as text above the credit of the whole text', async () => {
    const texts = [`The town waited. ${'It rained all day and all night. '.repeat(5)}`.trim(), 'Then the sun came out.']
    const { article, dropped } = await importText(['Harbour', ...texts, 'Photos by Jane Doe'].join('\n\n'))
    expect(outline(article)).toEqual(texts)
    expect(dropped).toMatchObject([{ text: 'Photos by Jane Doe', code: 'credit' }])
  })

  it('does not take those who made the text for the credit of a picture', async () => {
    const texts = ['The lead is here.', 'Additional reporting by Ann Lee. Photography by Jane Doe. Edited by Bob Hall.']
    const { article } = await importText(['Harbour', ...texts].join('\n\n'))
    expect(outline(article)).toEqual(texts)
  })

  it.each([
    'pier.jpg',
    'images/pier.jpg',
    '[the pier.jpg]',
    '![](pier.jpg)',
    'Image: pier.jpg',
    'Foto: pier.JPG',
    'https://news.example/pier.webp',
  ])('may name the file of a picture: %j', async line => {
    const src = line.replace(/^(?:\[|!\[\]\(|\w+: )|[\])]$/g, '')
    const labelled = [line, 'Alt: Two boats', 'Caption: The pier at noon.', 'Photo: Ann Lee/Agency']
    const text = ['Harbour', 'The lead.', 'A Slow Return', ...labelled, 'More text.', line, 'The end.'].join('\n\n')
    const { article } = await importText(text)
    expect(article.sections).toMatchObject([
      { body: [{ text: 'The lead.' }] },
      {
        heading: 'A Slow Return',
        body: [
          { src, alt: 'Two boats', caption: 'The pier at noon.', credit: 'Ann Lee/Agency' },
          { text: 'More text.' },
          { src },
          { text: 'The end.' },
        ],
      },
    ])
  })

  it('may describe a picture below the name of its file', async () => {
    const text = 'Harbour\n\nThe lead.\n\npier.jpg\nTwo boats.\nPhoto: Ann Lee\n\nboat.jpg\nA boat at noon.\n\nThe end.'
    const { article } = await importText(text)
    expect(article.sections.flatMap(({ body }) => body).filter(({ type }) => type === 'figure')).toEqual([
      { type: 'figure', src: 'pier.jpg', alt: 'Two boats.', credit: 'Ann Lee' },
      { type: 'figure', src: 'boat.jpg', caption: 'A boat at noon.' },
    ])
  })

  it('does not take a sentence about a source for a credit', async () => {
    const lines = [
      'The minister named no source.',
      'Source code and photos were lost, he said in the harbour.',
      'A storm came.',
      'By noon the fleet had left.',
    ]
    const { article } = await importText(['Title', 'The lead.', ...lines].join('\n\n'))
    expect(outline(article)).toEqual(['The lead.', ...lines])
  })
})

describe('the lines below the headline', () => {
  it.each([
    ['By Alex Trent', 'Alex Trent', undefined],
    ['By Alex Trent and Bo Diaz\nJuly 4, 2024', 'Alex Trent, Bo Diaz', '2024-07-04'],
    ['By Alex Trent, July 4, 2024', 'Alex Trent', '2024-07-04'],
    ['By Alex Trent on July 4, 2024 at 10:30 BST', 'Alex Trent', '2024-07-04T10:30:00+01:00'],
    ['Alex Trent (July 4, 2024)', 'Alex Trent', '2024-07-04'],
    ['Thursday, July 4, 2024, by Alex Trent', 'Alex Trent', '2024-07-04'],
    ['Published by Alex Trent on 4 July 2024', 'Alex Trent', '2024-07-04'],
    ['Veröffentlicht am 4. Juli 2024 von Alex Trent', 'Alex Trent', '2024-07-04'],
    ['Alex Trent | July 4, 2024 | 5 min read', 'Alex Trent', '2024-07-04'],
    ['Published: 2024-07-04T09:30:00Z\nBy: Alex Trent', 'Alex Trent', '2024-07-04T09:30:00Z'],
    ['Alex Trent\nJuly 4, 2024', 'Alex Trent', '2024-07-04'],
    ['By: Alex Trent • Published: 4 July 2024 • Updated: 5 July 2024', 'Alex Trent', '2024-07-04'],
  ])('name authors and dates: %j', async (meta, names, published) => {
    const { article } = await importText(`The Harbour Reopens\n\n${meta}\n\nThe lead is a sentence.`)
    expect(article.byline?.map(({ name }) => name).join(', ')).toBe(names)
    expect(article.published).toBe(published)
    expect(outline(article)).toEqual(['The lead is a sentence.'])
  })

  it.each([
    '文・山田太郎\n\n2026年3月12日',
    '取材・文 山田太郎\n\n写真・佐藤花子\n\n2026年3月12日',
    '文・山田太郎　写真・佐藤花子\n2026年3月12日',
    '2026年3月12日\n取材・文：山田太郎',
  ])('may be Japanese: %j', async meta => {
    const { article } = await importText(`港が再開した\n\n${meta}\n\n最初のフェリーが古い港を出ました。`)
    expect(article).toMatchObject({ byline: [{ name: '山田太郎' }], published: '2026-03-12' })
    expect(outline(article)).toEqual(['最初のフェリーが古い港を出ました。'])
  })

  it.each([
    ['LONDON, July 4, 2024 (Reuters)', ['LONDON', 'Reuters']],
    ['2024年7月4日 東京', ['東京']],
    ['Thursday 4 July 2024 10.30 BST', []],
    ['木曜日 2024年7月4日', []],
  ])('list words beside a date that are no names: %j', async (line, words) => {
    const { article, dropped } = await importText(`Harbour\n\n${line}\n\nThe lead is a sentence.`)
    expect(article.published).toContain('2024-07-04')
    expect(dropped.map(({ text }) => text)).toEqual(words)
  })

  it('may begin with a standfirst', async () => {
    const { article } = await importText('Harbour\n\nFerries are back\n\nBy Alex Trent\n\nThe lead is a sentence.')
    expect(article).toMatchObject({ standfirst: 'Ferries are back', byline: [{ name: 'Alex Trent' }] })
  })

  it('keep only the day of a time without a time zone, and say so', async () => {
    const { article, notes } = await importText('Harbour\n\nPublished: July 4, 2024, 9:30 am\n\nThe lead.')
    expect(article.published).toBe('2024-07-04')
    expect(notes).toMatchObject([{ code: 'no-time-zone', path: '$.published' }])
  })

  it('are not missing if the text begins at once', async () => {
    const lead = 'By noon on July 4, 2024, a hundred ferries had left the harbour and the sea was calm again.'
    const { article } = await importText(`Harbour\n\n${lead}`)
    expect(outline(article)).toEqual([lead])
    expect(article.byline).toBeUndefined()
  })
})

describe('wire copy', () => {
  const WIRE = [
    'HARBOUR-FERRY/ (UPDATE 1)',
    '',
    'Ferries return to harbour after nine years',
    '',
    'By Alex Trent',
    '',
    'OLD HARBOUR, July 4 (Agency) - The first ferry in nine years left the',
    'old harbour on Thursday with more than a hundred passengers on board,',
    'officials said.',
    '',
    'The town has spent 12 million on the breakwater, three times as much as',
    'the council expected when a storm destroyed it.',
    '',
    '(MORE)',
    '',
    'The fishing fleet will follow in the autumn, said the harbour master,',
    'when the new ice house is finished.',
    '',
    '(END)',
    '',
    'Desk: 555-0100',
  ].join('\n')

  it('loses slug and end mark, and its lines are joined to paragraphs', async () => {
    const { article, dropped } = await importText(WIRE)
    expect(article).toMatchObject({
      headline: 'Ferries return to harbour after nine years',
      byline: [{ name: 'Alex Trent' }],
    })
    const texts = outline(article)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toBe(
      'OLD HARBOUR, July 4 (Agency) - The first ferry in nine years left the old harbour on Thursday with more than a ' +
        'hundred passengers on board, officials said.',
    )
    expect(dropped.map(({ text, code }) => `${code}: ${text}`)).toEqual([
      'slug: HARBOUR-FERRY/ (UPDATE 1)',
      'end-mark: (END)',
      'end-mark: Desk: 555-0100',
      'page-mark: (MORE)',
    ])
  })
})

describe('a text', () => {
  it('without headings is divided by length, and says so', async () => {
    const sentence = 'The harbour master counted the boats again and wrote the number into the big book. '
    const paragraphs = Array.from({ length: 12 }, (_, i) => `Day ${i}: ${sentence.repeat(3)}`.trim())
    const { article, notes } = await importText(['Counting Boats', ...paragraphs].join('\n\n'))
    expect(article.sections.length).toBeGreaterThan(2)
    expect(outline(article)).toEqual(paragraphs)
    expect(notes).toMatchObject([{ code: 'sectioned-by-length' }])
    expect(readArticle(structuredClone(article))).toEqual({ article, problems: [] })
  })

  it('may have lists', async () => {
    const { article } = await importText('Title\n\nThe lead.\n\n- one\n- two\n\n1. first\n2. second\n\nThe end of it.')
    expect(outline(article)).toEqual(['The lead.', '- one,- two', '+ first,+ second', 'The end of it.'])
  })

  it('may number its headings', async () => {
    const { article } = await importText(
      'Title\n\n1. The storm\n\nIt came at night.\n\n2. The return\n\nIt took years.',
    )
    expect(outline(article)).toEqual(['# 1. The storm', 'It came at night.', '# 2. The return', 'It took years.'])
  })

  it('keeps short lines at its end as text', async () => {
    const { article } = await importText('Title\n\nThe lead.\n\nThe End of the Story')
    expect(outline(article)).toEqual(['The lead.', 'The End of the Story'])
  })
})

it('takes no picture file and no mark of a press release for the headline', async () => {
  const { article } = await importText('FOR IMMEDIATE RELEASE\n\nThe pier reopens\n\nThe pier is open again.')
  expect(article.headline).toBe('The pier reopens')
  const pictures = await importText('pier.jpg\n\nwall.jpg')
  expect(pictures.article.sections[0]?.body).toMatchObject([{ src: 'pier.jpg' }, { src: 'wall.jpg' }])
})
