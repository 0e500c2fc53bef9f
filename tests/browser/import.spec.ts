import { expect, test } from '@playwright/test'
import { importArticle } from '../../src/import/index.ts'
import { openImport, type PageSource } from '../support/browserImport.ts'
import { parseDocument } from '../support/parseDocument.ts'

// `newsreel/import` in Chromium.

/** What scripts may weigh after gzip, in bytes: to import a source of each kind, and all of them without Word's. */
const MAX_BYTES = { text: 31_000, html: 52_000, markdown: 55_000 }
const MAX_ALL_BYTES = 147_000
/** What they may weigh for a page or Markdown in one other script than Latin. */
const MAX_OTHER_BYTES = 55_000

/** A page with what parsers read differently. */
const PAGE = `<!DOCTYPE html>
<html lang=en-GB>
<head><noscript><img src="https://count.example/pixel.gif" width=1 height=1></noscript>
<meta http-equiv="Content-Security-Policy" content="base-uri 'self'">
<title>The harbour reopens | The Example</title>
<meta property="og:title" content="The harbour reopens">
<meta name="author" content="Ann Lee">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The harbour reopens","datePublished":"2024-07-04T09:30:00+02:00"}</script>
</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<img src="/banner.jpg" alt="The Example" width="1200" height="90">
<article><h1>The harbour reopens</h1>
<figure><img srcSet="/pier-400.jpg 400w, /pier-1600.jpg 1600w" src="/pier-400.jpg" WIDTH=1600 height=900 alt="Two boats at the pier">
<figcaption>The first boats in nine years. <span class=credit>Photo: Bo Diaz</span></figcaption></figure>
<p>The first ship came in at noon, and <a href="/people/harbour-master">the harbour master</a> rang a bell that nobody in
the town had heard for nine years &mdash; not once, since the storm had broken the western wall.
<p>People stood on the quay, some with flags, others with <em>bread and salt</em>, as the custom of the islands asks.
<h2>A slow return</h2>
<p>It took <a href="#wall">a wall</a>, two engineers and a loan of four million. The council voted three times, and the
third vote was won by one hand: that of a farmer who owns no boat, but has a daughter who does.
<table><tr><th>Year<th>Ships<tr><td>2014<td>312<tr><td>2024<td>3</table>
<ul><li>The ferry runs on <b>Mondays</b>.<li>The market opens in autumn.</ul>
<p>Nobody knows yet who will repair the eastern wall, which has stood since the days of sail and looks like it.
<blockquote>We waited, and then we stopped waiting. <cite>A neighbour</cite></blockquote>
</article><footer>© The Example</footer></body></html>`

const TEXT = `The harbour reopens
By: Ann Lee | Published: July 4, 2024

The first ship came in at noon.

A Slow Return

Two boats at the pier.
Source: Bo Diaz/Agency

It took a wall, two engineers and a loan of four million.
`

const MARKDOWN = `---
title: The harbour reopens
author: Ann Lee
date: 2024-07-04
---

The first ship &copy; came in at *noon*[^1] &mdash; &unknown; &copyX; &NotEqualTilde; &amp;copy;.

## A slow return

![Two boats](https://news.example/pier.jpg "The first boats. Photo: Bo Diaz")

| Year | Ships |
| ---- | ----- |
| 2024 | 3     |

<figure><img src="https://news.example/wall.jpg" alt="The wall"><figcaption>The wall. Photo: Ann Lee</figcaption></figure>

[^1]: At twelve, to be exact.
`

const SOURCES: Record<keyof typeof MAX_BYTES, PageSource> = {
  html: { content: new TextEncoder().encode(PAGE), type: 'text/html', url: 'https://news.example/2024/harbour' },
  text: { content: TEXT },
  markdown: { content: MARKDOWN, name: 'harbour.md' },
}

for (const [kind, source] of Object.entries(SOURCES))
  test(`${kind} gives the same article in Chromium as in Node`, async ({ page }) => {
    const { importArticle: importInBrowser, loaded } = await openImport(page)
    const there = await importInBrowser(source)
    expect(there).toEqual(await importArticle(source, { parseDocument }))
    expect(there).toMatchObject({ article: { headline: 'The harbour reopens' } })
    expect(JSON.stringify(there)).not.toContain('import.example')
    const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0)
    // biome-ignore lint/suspicious/noConsole: shows the size in every run.
    console.log(`newsreel/import for ${kind}, gzip: ${bytes} bytes`)
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES[kind as keyof typeof MAX_BYTES])
    expect(bytes).toBeGreaterThan(10_000)
  })

// cspell:disable
/** Texts in each group of scripts whose words load together. */
const OTHER_SCRIPTS = [
  {
    lang: 'ru',
    words: 'cyrillicGreek',
    caption: 'Причал. Фото: Анна Ли',
    credit: 'Анна Ли',
    text: 'Корабль пришёл в порт. ',
    headings: ['Возвращение', 'Новая стена'],
  },
  {
    lang: 'el',
    words: 'cyrillicGreek',
    caption: 'Η αποβάθρα. Φωτογραφία: Άννα Λι',
    credit: 'Άννα Λι',
    text: 'Το πλοίο έφτασε στο λιμάνι. ',
    headings: ['Η επιστροφή', 'Ο νέος τοίχος'],
  },
  {
    lang: 'ar',
    words: 'arabicIndic',
    caption: 'الرصيف. المصدر: رويترز',
    credit: 'رويترز',
    text: 'وصلت السفينة إلى الميناء ظهرا. ',
    headings: ['العودة', 'الجدار الجديد'],
  },
  {
    lang: 'ja',
    words: 'eastAsian',
    caption: '港の桟橋。写真：山田花子',
    credit: '山田花子',
    text: '最初の船が正午に入港した。',
    headings: ['帰還', '新しい壁'],
  },
]
// cspell:enable
const LATIN_CAPTION = 'The first boats in nine years. <span class=credit>Photo: Bo Diaz</span>'
const sum = (loaded: ReadonlyMap<string, number>) => [...loaded.values()].reduce((total, each) => total + each, 0)

for (const { lang, words, caption, credit, text, headings } of OTHER_SCRIPTS) {
  const prose = text.repeat(12)
  const sources: Record<string, PageSource> = {
    page: {
      content: PAGE.replace('en-GB', lang)
        .replace(LATIN_CAPTION, caption)
        .replace('<h2>A slow return</h2>', '')
        .replace('<table>', `<p><b>${headings[0]}</b><p>${prose}<p><b>${headings[1]}</b><p>${prose}<table>`),
      type: 'text/html',
      url: 'https://news.example/2024/harbour',
    },
    'Markdown text': {
      content: MARKDOWN.replace('The first boats. Photo: Bo Diaz', caption).replace(
        '## A slow',
        `${prose}\n\n## A slow`,
      ),
      name: 'harbour.md',
    },
  }
  for (const [kind, source] of Object.entries(sources))
    test(`a ${kind} in ${lang} loads the words of its scripts only`, async ({ page }) => {
      const { importArticle: importInBrowser, loaded } = await openImport(page)
      const there = await importInBrowser(source)
      expect(there).toEqual(await importArticle(source, { parseDocument }))
      expect(JSON.stringify(there)).toContain(`"credit":"${credit}"`)
      if (kind === 'page')
        for (const heading of headings) expect(JSON.stringify(there)).toContain(`"heading":"${heading}"`)
      const files = [...loaded.keys()].map(name => name.split('-')[0] ?? '')
      expect(files.filter(name => OTHER_SCRIPTS.some(each => each.words === name))).toEqual([words])
      // biome-ignore lint/suspicious/noConsole: shows the size in every run.
      console.log(`newsreel/import for a ${kind} in ${lang}, gzip: ${sum(loaded)} bytes`)
      expect(sum(loaded)).toBeLessThanOrEqual(MAX_OTHER_BYTES)
    })
}

test('words in other scripts than Latin load for texts that have such letters, however they are written', async ({
  page,
}) => {
  const { importArticle: importInBrowser, loaded } = await openImport(page)
  const words = () =>
    [...loaded.keys()].map(name => name.split('-')[0] ?? '').filter(name => /cyrillic|arabic|east/.test(name))
  await importInBrowser(SOURCES.html)
  expect(words()).toEqual([])
  const caption = [...'Причал. Фото: Анна Ли'].map(letter => `&#${letter.codePointAt(0)};`).join('')
  const source: PageSource = { content: PAGE.replace(LATIN_CAPTION, caption), type: 'text/html' }
  const there = await importInBrowser(source)
  expect(there).toEqual(await importArticle(source, { parseDocument }))
  expect(JSON.stringify(there)).toContain('"credit":"Анна Ли"')
  expect(words()).toEqual(['cyrillicGreek'])
  const mixed: PageSource = { ...source, content: PAGE.replace(LATIN_CAPTION, '港の桟橋。写真：山田花子') }
  expect(JSON.stringify(await importInBrowser(mixed))).toContain('"credit":"山田花子"')
  expect(words()).toEqual(['cyrillicGreek', 'eastAsian'])
})

test('a page without an address keeps no address of the page that imports it', async ({ page }) => {
  const source: PageSource = { content: PAGE, type: 'text/html' }
  const there = await (await openImport(page)).importArticle(source)
  expect(there).toEqual(await importArticle(source, { parseDocument }))
  expect(JSON.stringify(there)).not.toContain('import.example')
})

test('all scripts of newsreel/import without those for Word weigh at most 147 kB', async ({ page }) => {
  const { scripts } = await openImport(page)
  const own = [...scripts].filter(([name]) => !/docx|mammoth/i.test(name))
  const bytes = own.reduce((sum, [, each]) => sum + each, 0)
  // biome-ignore lint/suspicious/noConsole: shows the size in every run.
  console.log(`newsreel/import without Word, gzip: ${bytes} bytes in ${own.length} scripts`)
  expect(bytes).toBeLessThanOrEqual(MAX_ALL_BYTES)
})
