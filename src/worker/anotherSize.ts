import { copied, pages, pictures, SITE } from './stores.ts'

type Files = { src?: string; sources?: { src: string }[] }

/**
 * Another file of the same picture, from what is saved: a phone that was turned, or a picture that is opened large, asks
 * for one that nobody kept. Which files show the same is in the article's saved page: names alone could confuse two.
 */
export async function anotherSize(url: URL): Promise<Response | undefined> {
  const [, id, name] = /articles\/([^/]+)\/(.+)$/.exec(url.href.slice(SITE.length)) ?? []
  const page = id && (await caches.match(`${SITE}${id}/`, { cacheName: pages.cacheName }))
  if (!page || !name) return undefined
  const files = figuresOf(await page.text())
    .map(({ src = '', sources = [] }) => [src, ...sources.map(file => file.src)])
    .find(sources => sources.includes(decodeURIComponent(name)) || sources.includes(name))
  for (const file of files ?? [])
    for (const { cacheName } of [pictures, copied]) {
      const kept = await caches.match(new URL(file, `${SITE}articles/${id}/`).href, { cacheName })
      if (kept) return kept
    }
  return undefined
}

/** The figures of the article that a page holds as data (src/page/pageData.ts). */
function figuresOf(html: string): Files[] {
  const [, json] = /<script type="application\/json" id="newsreel-data">(.*?)<\/script>/s.exec(html) ?? []
  try {
    const { article } = JSON.parse(json ?? '') as { article: { sections: { body: (Files & { type: string })[] }[] } }
    return article.sections.flatMap(({ body }) => body.filter(({ type }) => type === 'figure'))
  } catch {
    return []
  }
}
