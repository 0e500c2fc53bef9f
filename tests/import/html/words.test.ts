import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../src/article/readArticle.ts'
import type { Article } from '../../../src/article/schema.ts'
import { extractBody } from '../../../src/import/html/body/extractBody.ts'
import { decodeEntities } from '../../../src/import/html/metadata/jsonLd.ts'
import { importArticle } from '../../../src/import/importArticle.ts'
import { parseDocument } from '../../support/parseDocument.ts'

let count = 0
/** Words that are nowhere else. */
const words = (length: number) => Array.from({ length }, () => `word${count++}x`).join(' ')
const paragraph = () => `<p>${words(30)}.</p>`

const PARTS = {
  'a date above the text': () => `<p>Published ${words(2)}</p>`,
  'a section above the text': () => `<p>${words(2)}</p>`,
  'a link to another article': () => `${paragraph()}<p>Read more: <a href="/x">${words(4)}</a></p>`,
  'a list of links': () => `${paragraph()}<h3>Related</h3><ul><li><a href="/a">${words(4)}</a></li></ul>`,
  'a sign-up box': () => `${paragraph()}<p>Subscribe to our newsletter ${words(3)}</p>`,
  'a box with facts': () => `${paragraph()}<div class="fact-box"><h3>${words(3)}</h3>${paragraph()}</div>`,
  'an advert': () => `${paragraph()}<div class="advert"><p>${words(8)}</p></div>`,
  'a table': () =>
    `${paragraph()}<table><tr><th>${words(1)}</th><th>${words(1)}</th></tr><tr><td>${words(1)}</td><td></td></tr></table>`,
  'a hidden text': () => `${paragraph()}<p class="sr-only">${words(4)}</p>`,
  'a figure': () => `<figure><img src="f.jpg"><figcaption>${words(5)}</figcaption><p>${words(2)}</p></figure>`,
  'a quote': () => `<blockquote>${paragraph()}<cite>${words(2)}</cite></blockquote>`,
  'an embed': () => `${paragraph()}<iframe src="https://video.example/e/1" title="${words(2)}"></iframe>`,
  'a note about the author': () => `${paragraph()}<p>Ann Lee ${words(4)}.</p>`,
  'the imprint': () => `<p>© 2024 ${words(4)}</p>`,
}

const pageWith = (part: string) => {
  const head = '<meta name="author" content="Ann Lee"><title>The ferry is back at last</title>'
  const text = `${paragraph()}${paragraph()}${part}${paragraph()}${paragraph()}${part.includes('©') ? '' : paragraph()}`
  return `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>The ferry is back at last</h1>${text}</article></body></html>`
}

const importPage = async (content: string) => {
  const result = await importArticle({ content, type: 'text/html', url: 'https://post.example/x' }, { parseDocument })
  if ('refused' in result) throw new Error(result.refused.message)
  return result
}

describe('an imported page', () => {
  it.each(Object.entries(PARTS))(
    'lists each word of the extracted text that is not in the article: %s',
    async (_what, part) => {
      const html = pageWith(part())
      const { article, dropped } = await importPage(html)
      const parse = () => parseDocument(html, 'text/html')
      const extracted = extractBody(parse(), '', 100, parse)?.content.textContent ?? ''
      const found = JSON.stringify([article, dropped])
      const missing = extracted.match(/word\d+x/g)?.filter(word => !found.includes(word))
      expect(extracted).toMatch(/word/)
      expect(missing).toEqual([])
    },
  )

  it.each([
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '</p></div><iframe src="javascript:alert(1)">',
    '&lt;b&gt; {{7*7}} __proto__',
    '\u202Etxt.exe ﷽ 👩‍👩‍👧',
  ])('shows %j as text in each field, with safe addresses only', async hostile => {
    const safe = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const part = `<h2>Head ${safe}</h2><p>${words(30)} ${safe} <a href="${safe}">${safe}</a></p>
      <figure><img src="${safe}" alt="${safe}"><figcaption>${words(3)} ${safe}</figcaption></figure>`
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: `H ${hostile}`,
      author: { name: hostile, url: hostile },
    })
    const script = `<script type="application/ld+json">${data.replaceAll('</', '<\\/')}</script>`
    const { article } = await importPage(pageWith(part).replace('</head>', `${script}</head>`))
    expect(article.headline).toBe(`H ${decodeEntities(hostile)}`)
    expect(problemsOf(article)).toEqual([])
    expect(JSON.stringify(article.sections)).toContain(JSON.stringify(hostile).slice(1, -1))
    expect(JSON.stringify(article)).not.toMatch(/"(?:href|src|url)":"\s*(?!https?:)/i)
  })
})

const problemsOf = (article: Article) =>
  readArticle(JSON.parse(JSON.stringify(article))).problems.filter(({ message }) => !/width|credit|alt/.test(message))
