import { isRight } from './rightAnswer.ts'
import { articles, copied, pictures, SITE } from './stores.ts'

type Article = { sections: { body: (Files & { type: string })[] }[] }
type Files = { src?: string; sources?: { src: string }[] }

/**
 * Another file of the same picture, from what is saved: a phone that was turned, or a picture that is opened large,
 * asks for one that nobody kept. Which files show the same is in the article's saved file: names alone could confuse
 * two.
 */
export async function anotherSize(url: URL): Promise<Response | undefined> {
  const [, id, name] = /articles\/([^/]+)\/(.+)$/.exec(url.href.slice(SITE.length)) ?? []
  if (!id || !name) return undefined
  const files = (await figuresOf(id))
    .map(({ src = '', sources = [] }) => [src, ...sources.map(file => file.src)])
    .find(sources => sources.includes(decodeURIComponent(name)) || sources.includes(name))
  for (const file of files ?? []) {
    const address = new URL(file, `${SITE}articles/${id}/`).href
    for (const { cacheName } of [pictures, copied]) {
      const kept = await caches.match(address, { cacheName })
      if (kept && (await isRight(address, kept))) return kept
    }
  }
  return undefined
}

/** The figures of a saved article, of all its versions. */
async function figuresOf(id: string): Promise<Files[]> {
  const store = await caches.open(articles.cacheName)
  const keys = (await store.keys()).filter(({ url }) => url.startsWith(`${SITE}articles/${id}/`))
  const versions: Article[] = await Promise.all(keys.map(async key => (await store.match(key))?.json()))
  return versions.flatMap(({ sections }) =>
    sections.flatMap(({ body }) => body.filter(block => block.type === 'figure')),
  )
}
