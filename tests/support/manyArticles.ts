import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Creates a random generator with a seed (linear congruential, modulo 2^32). It returns numbers between 0 and 1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const WORDS =
  `harbour council ferry winter bridge market school river station garden museum island village clinic orchard library
  tower square valley coast railway theatre bakery forest stadium opened closed moved returned promised measured voted
  repaired counted planted waited argued agreed the a this every another of for with under after before near without and
  but while because small old quiet public northern early late wooden narrow empty busy long heavy bright local nine
  seven forty people workers neighbours teachers sailors farmers visitors engineers families morning evening summer
  weather budget plan letter answer question decision promise report morning’s day’s café naïve “again” “never” 3% £40`
    .split(/\s+/)
    .filter(Boolean)

/** A small picture for articles whose pictures are not tested. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><path fill="#678" d="M0 0h1600v900H0z"/></svg>'

/** The size and language of a generated article. */
export type ArticleShape = { sections: number; lang?: string }

/**
 * Generates an article: a lead, then sections of three or four paragraphs, each with a picture and its credit. The same
 * number gives the same article.
 */
export function makeArticle(number: number, { sections, lang = 'en-GB' }: ArticleShape): object {
  const random = createRandom(number + 1)
  const pick = () => WORDS[Math.floor(random() * WORDS.length)] ?? ''
  const words = (count: number) => {
    const text = Array.from({ length: count }, pick).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const sentences = (count: number) =>
    Array.from({ length: count }, () => `${words(8 + Math.floor(random() * 12))}.`).join(' ')
  const paragraph = () => ({ type: 'paragraph', text: sentences(3 + Math.floor(random() * 2)) })
  const linked = () => ({
    type: 'paragraph',
    text: [`${sentences(2)} `, { text: words(3), href: `https://example.org/${number}?a=1&b=2` }, ` ${sentences(1)}`],
  })
  const figure = () => ({
    type: 'figure',
    src: 'images/picture.svg',
    width: 1600,
    height: 900,
    alt: words(8),
    caption: sentences(1),
    credit: `${words(2)}/Agency`,
  })
  const section = (index: number) => ({
    id: index === 0 ? 'lead' : `part-${index + 1}`,
    ...(index === 0 ? {} : { heading: words(5) }),
    body: [paragraph(), figure(), linked(), paragraph(), ...(random() < 0.5 ? [paragraph()] : [])],
  })
  // Old dates: recent ones would be in the news sitemap, which depends on the day of the build.
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 1500))).toISOString().slice(0, 10)
  return {
    version: 1,
    lang,
    kicker: words(1),
    headline: words(7),
    standfirst: sentences(1),
    byline: [{ name: words(2) }],
    published: day,
    modified: `${day}T18:30:00Z`,
    publisher: { name: 'The Example', url: 'https://example.org/' },
    sections: Array.from({ length: sections }, (_, index) => section(index)),
  }
}

/** The folder name of an article. */
export const getArticleName = (number: number): string => `article-${String(number).padStart(5, '0')}`

/** Writes an article and its picture to a folder of articles. */
export function writeArticle(folder: string, number: number, article: object): void {
  const images = join(folder, getArticleName(number), 'images')
  mkdirSync(images, { recursive: true })
  writeFileSync(join(images, 'picture.svg'), PICTURE)
  writeFileSync(join(folder, getArticleName(number), 'article.json'), JSON.stringify(article))
}

/** Writes many articles, from article-00000 on. */
export function writeArticles(folder: string, count: number, shape: ArticleShape): void {
  for (let number = 0; number < count; number++) writeArticle(folder, number, makeArticle(number, shape))
}
