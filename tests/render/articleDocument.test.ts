import { expect, it } from 'vitest'
import type { Article } from '../../src/article/schema.ts'
import { articleJson } from '../../src/cli/articles/articleJson.ts'
import { Fingerprint } from '../../src/page/fingerprint.ts'
import { PAGE_DATA_ATTRIBUTE } from '../../src/protocol/offline.ts'
import { articleDocument, joinParts, renderPageAndEmbed } from '../../src/render/articleDocument.tsx'
import { createPageMeta } from '../../src/render/head.ts'
import { findHtmlErrors } from '../support/htmlErrors.ts'
import { fullArticle, HOSTILE, parseHtml, site } from '../support/pages.ts'

const assets = {
  styles: ['/a.css'],
  scriptStyles: ['/later.css'],
  noscriptStyles: ['/plain.css'],
  headScript: '/head.js',
  modules: ['/b.js', '/c.js'],
  icon: '/favicon.svg',
  start: ['/a.js', '/e.js'],
  shareScript: '/d.js',
}

const versionOf = (article: Article) => articleJson(article).version

async function draw(text?: string, embed?: true) {
  const article = text === undefined ? fullArticle() : fullArticle({}, text)
  const data = { id: 'harbour', article, version: versionOf(article), base: '/', ...(embed ? { embed } : {}) }
  return articleDocument(data, assets, createPageMeta(article, 'harbour', site))
}

it('is valid HTML, as a page and as an embed', async () => {
  expect(await findHtmlErrors(await draw())).toEqual([])
  expect(await findHtmlErrors(await draw(undefined, true))).toEqual([])
})

it.each(Object.entries(HOSTILE))('escapes %s in texts, attributes and scripts', async (_, text) => {
  const html = await draw(text)
  const page = parseHtml(html)
  expect(page.querySelectorAll('script:not([type], [src])')).toHaveLength(0)
  expect(page.querySelectorAll('[onload], [onerror], [style], main style, main script')).toHaveLength(0)
  const [, data = ''] = html.split(` ${PAGE_DATA_ATTRIBUTE}>`)
  const json = data.slice(0, data.indexOf('</script>'))
  expect(JSON.parse(json)).toMatchObject({ id: 'harbour', base: '/' })
})

it('names the article’s file by a hash of its content, so that a page never loads another version', async () => {
  const name = (html: string) => parseHtml(html).querySelector('script[data-modules]')?.getAttribute('data-article')
  const address = `/articles/harbour/article.${versionOf(fullArticle())}.json`
  expect(name(await draw())).toBe(address)
  expect(name(await draw(undefined, true))).toBe(address)
  expect(name(await draw('Another text'))).not.toBe(address)
})

it('has all sections in the order of the article, and contents that work without scripts', async () => {
  const html = await draw()
  const article = fullArticle()
  const places = article.sections.map(({ id }) => html.indexOf(` id="${id}"`))
  expect(places.every(place => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  for (const { id } of article.sections) expect(html).toContain(`href="#${id}"`)
})

it('has no ids in the embed, because browsers would scroll the host page to the slide', async () => {
  const article = fullArticle()
  const document = parseHtml(await draw(undefined, true))
  const names = [...document.querySelectorAll('[data-anchor]')].map(slide => slide.getAttribute('data-anchor'))
  expect(names).toEqual([...article.sections.map(({ id }) => id), 'end'])
  for (const id of names) expect(document.getElementById(`${id}`)).toBeNull()
  // Without scripts its contents link to the article's own page.
  const [first] = article.sections
  expect(await draw(undefined, true)).toContain(`<a target="_blank" href="/harbour/#${first?.id}"`)
})

it.each([
  ['en', ''],
  ['de', '<a class="newsreel-home" href="/">no link</a>'],
  ['ar', '</a></button>'],
  ['zh', '\ufeff港'],
])('renders page and embed together as it renders each alone (%s)', async (lang, text) => {
  const article = { ...fullArticle({}, text || undefined), lang }
  for (const next of [undefined, { href: '/pier/', headline: text || 'The pier' }]) {
    const own = { id: 'harbour', article, version: versionOf(article), base: '/' }
    const data = { ...own, offline: true, ...(next ? { next } : {}) }
    const [pageMeta, embedMeta] = [
      { head: 'head', end: 'end' },
      { head: 'framed', end: '' },
    ]
    const { page, embed } = await renderPageAndEmbed(data, assets, { page: pageMeta, embed: embedMeta })
    expect(joinParts(page)).toBe(await articleDocument(data, assets, pageMeta))
    expect(joinParts(embed)).toBe(await articleDocument({ ...own, embed: true }, assets, embedMeta))
  }
})

const readFingerprints = (html: string) => {
  const page = parseHtml(html)
  const [root, inline] = [page.querySelector('[data-newsreel-root]'), page.querySelector(`[${PAGE_DATA_ATTRIBUTE}]`)]
  if (!root || !inline) throw new Error('The page has no article.')
  const written = (JSON.parse(inline.textContent ?? '') as { fingerprint: string }).fingerprint
  return { root, written, now: () => `${new Fingerprint().addElement(root)}` }
}

it.each(Object.entries(HOSTILE))('has a fingerprint that matches after browsers have parsed %s', async (_, text) => {
  for (const html of [await draw(text), await draw(text, true)]) {
    const { written, now } = readFingerprints(html)
    expect(now()).toBe(written)
  }
})

it.each([
  ['a hidden e-mail address', '<a class="x">[email protected]</a>'],
  ['other words', 'Der Hafen'],
  ['one more space', 'The  harbour reopens'],
  ['another quotation mark', 'The harbour reopens’'],
  ['elements added by a translator', '<font>The harbour reopens</font>'],
  ['a comment', 'The harbour<!-- --> reopens'],
])('has a fingerprint that does not match a page with %s', async (_, html) => {
  const { root, written, now } = readFingerprints(await draw())
  const heading = root.querySelector('h1')
  if (heading) heading.innerHTML = html
  expect(now()).not.toBe(written)
})
