import { safeLink, safePicture } from '../../src/article/names/safeUrl.ts'
import { plainText } from '../../src/article/plainText.ts'
import { readArticle } from '../../src/article/readArticle.ts'
import type { Article, Text } from '../../src/article/schema.ts'

type Json = Record<string, unknown>

const picture = { type: 'figure', src: 'picture.svg', width: 1600, height: 1000 }

/** A section with a payload in each of its fields. */
const createSection = (text: string): Json => ({
  ...{ id: text, heading: text, [text]: text },
  body: [
    { type: 'paragraph', text },
    { type: 'paragraph', text: ['Before ', { text, href: text }, { text, mark: 'em' }, ' after'] },
    { type: 'paragraph', text: [{ text, href: `https://news.example/?q=${text}`, mark: 'strong' }, text] },
    { type: 'subheading', text },
    { type: 'quote', text, cite: text },
    { type: 'list', ordered: text, items: [text, [{ text, mark: text }], [{ text, href: `mailto:${text}` }]] },
    { ...picture, alt: text, caption: text, credit: text, colour: text, fit: text, focus: text },
    { type: 'figure', ...remotePicture(text), alt: text, caption: [{ text, href: text }], credit: text },
    { type: text, text },
    text,
  ],
})

/** Pictures beside the article would have to exist. */
const remotePicture = (src: string) =>
  safePicture(src, BASE)?.startsWith(FOLDER) ? {} : { src, sources: [{ src, type: 'image/webp', width: 800 }] }
const FOLDER = 'https://news.example/articles/a/'
const BASE = `${FOLDER}article.json`

/** An article with a payload a section. Its own fields hold one payload each. */
export function createBatch(texts: string[]): Json {
  const next = (
    (i = 0) =>
    () =>
      texts[i++ % texts.length] ?? ''
  )()
  return {
    version: 1,
    headline: `Batch ${next()}`,
    kicker: next(),
    standfirst: next(),
    byline: [{ name: next(), url: next() }],
    publisher: { name: next(), url: next() },
    published: next(),
    sections: [{ id: 'lead', body: [{ type: 'paragraph', text: next() }] }, ...texts.map(createSection)],
  }
}

/** A short article with one payload in each of its own fields. */
export const createHead = (text: string): Json => ({
  $schema: text,
  version: text,
  id: text,
  lang: text,
  headline: `A ${text}`,
  kicker: text,
  standfirst: text,
  byline: [{ name: text, url: text }, { name: `By ${text}` }, { name: 'Ann Lee' }],
  published: '2024-07-04',
  modified: text,
  publisher: { name: text, url: text, logo: text },
  canonical: text,
  sections: [
    { id: 'lead', body: [{ ...picture, alt: text, caption: text, credit: text }] },
    { id: text, heading: text, body: [{ type: 'paragraph', text }] },
  ],
})

/** The fields that hold payloads in each of these articles. */
export const FIELDS = { batch: 31, head: 18 }

/** Reads an article as readers and builds do. @throws when it cannot be read */
export function read(json: Json): Article {
  const { article } = readArticle(JSON.parse(JSON.stringify(json)))
  if (!article) throw new Error(`An article cannot be read: ${JSON.stringify(json).slice(0, 200)}`)
  return article
}

/** What an output of an article has to show. */
export type Expected = { texts: string[]; links: string[]; alts: string[]; pictures: string[] }

/** The texts of sections, and the addresses that an article may link to or load. */
export function expectedOf(article: Article): Expected {
  const expected: Expected = { texts: [], links: [], alts: [], pictures: [] }
  const addLink = (href: string | undefined) => {
    const link = href === undefined ? null : safeLink(href)
    if (link) expected.links.push(link)
  }
  const addText = (text: Text) => {
    expected.texts.push(plainText(text))
    if (typeof text !== 'string') for (const part of text) if (typeof part !== 'string') addLink(part.href)
  }
  for (const { name, url } of [...(article.byline ?? []), ...(article.publisher ? [article.publisher] : [])]) {
    expected.texts.push(name)
    addLink(url)
  }
  for (const text of [article.headline, article.kicker, article.standfirst]) if (text) expected.texts.push(text)
  for (const { heading, body } of article.sections) {
    if (heading) expected.texts.push(heading)
    for (const block of body) {
      if (block.type === 'list') for (const item of block.items) addText(item)
      else if (block.type !== 'figure') addText(block.text)
      else {
        if (block.caption) addText(block.caption)
        if (block.credit) expected.texts.push(block.credit)
        if (block.alt && block.src) expected.alts.push(block.alt)
        for (const src of [block.src, ...(block.sources ?? []).map(source => source.src)]) {
          const address = src === undefined ? null : safePicture(src, BASE)
          if (address) expected.pictures.push(address)
        }
      }
      if (block.type === 'quote' && block.cite) expected.texts.push(block.cite)
    }
  }
  return expected
}
