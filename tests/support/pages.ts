import { expect } from 'vitest'
import { readArticle } from '../../src/article/readArticle.ts'
import type { Article } from '../../src/article/schema.ts'
import { createSiteEntry, type Site, type SiteEntry } from '../../src/render/site.ts'

/** A site below a base path. */
export const site: Site = {
  address: 'https://news.example/slides/',
  name: 'The Example & Times',
  lang: 'en-GB',
  description: 'News, read as "slides".',
}

/** Texts that break pages which do not escape them. */
export const HOSTILE: Record<string, string> = {
  'a script’s end': '</script><script>alert(1)</script>',
  'a title’s end': '</title></head><body onload="x"><!-- ]]> -->',
  quotes: `"double" 'single' \`tick\` &quot; &amp; &#x3C;`,
  'right to left': 'شحنة \u202eمن\u202c "ميناء" <وصلت>',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 harbour 🚢',
  'controls and halves of emoji': 'a\u0000b\u0008c\ud83dd\ufffee\u0085f\u2028g\u2029h\ti',
  'ten thousand characters': 'Harbour & "pier" <x> '.repeat(500),
  'ten thousand characters without a space': '港'.repeat(10_000),
}

/** Reads an article as the build does. */
export function readAs(json: object): Article {
  const { article } = readArticle({ version: 1, ...json })
  if (!article) throw new Error('The article of the test cannot be read.')
  return article
}

const figure = (name: string, more: object = {}) => ({
  type: 'figure',
  src: `images/${name}.jpg`,
  width: 1000,
  height: 625,
  alt: `What ${name} shows`,
  credit: 'A. Name/Agency',
  sources: [
    { src: `images/${name}-1600.avif`, type: 'image/avif', width: 1600 },
    { src: `images/${name}-1600.jpg`, type: 'image/jpeg', width: 1600 },
    { src: `images/${name}-640.jpg`, type: 'image/jpeg', width: 640 },
  ],
  ...more,
})

/** An article with all fields of version 1. `text` replaces every text of it. */
export function fullArticle(more: object = {}, text = 'The harbour reopens'): Article {
  return readAs({
    lang: 'en-US',
    kicker: text,
    headline: text,
    standfirst: `${text}, after nine years`,
    byline: [{ name: text, url: 'https://news.example/people/ann' }, { name: 'The Harbour Gazette' }],
    published: '2024-07-04',
    modified: '2024-07-05T09:30Z',
    publisher: { name: 'The Harbour Gazette', url: 'https://gazette.example/', logo: 'logo.png' },
    sections: [
      { id: 'lead', body: [{ type: 'paragraph', text: `${text}. The lead.` }, figure('cover', { caption: text })] },
      { id: 'return', heading: text, body: [{ type: 'paragraph', text }, figure('pier', { alt: text, credit: text })] },
      { id: 'crane', heading: 'The crane', body: [{ type: 'list', items: ['One', [{ text, mark: 'em' }]] }] },
      {
        id: 'after',
        body: [
          { type: 'quote', text: `${text} said.` },
          { type: 'figure', alt: 'To come' },
        ],
      },
    ],
    ...more,
  })
}

/** The entry of an article with the required fields only. */
export function entry(id: string, more: object = {}): SiteEntry {
  return createSiteEntry(id, readAs({ headline: `About ${id}`, sections: [{ id: 'a', body: [] }], ...more }))
}

/** Parses a file as XML, and throws if it is not well-formed. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

/** Parses a file as HTML, as browsers do. */
export const parseHtml = (text: string): Document => new DOMParser().parseFromString(text, 'text/html')

/** Replaces the document of the test by a page, so that its elements can be queried by role and name. */
export function show(html: string): Document {
  document.replaceChild(document.importNode(parseHtml(html).documentElement, true), document.documentElement)
  return document
}

/** The content of a meta element, by its name or its property. */
export function meta(document: Document, key: string): string | undefined {
  return (
    document.head.querySelector(`meta[name="${key}"], meta[property="${key}"]`)?.getAttribute('content') ?? undefined
  )
}

/** Returns the texts of all elements with a name, in document order. */
export const getTexts = (parent: Document | Element, name: string): string[] =>
  [...parent.getElementsByTagName(name)].map(element => element.textContent ?? '')
