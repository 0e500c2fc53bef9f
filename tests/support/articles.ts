import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

const WORDS = 'The measured text is long enough to wrap over several lines and holds names, figures and a quotation. '

type Json = Record<string, unknown>

/** A figure with the picture that `serve` serves, cropped like a photograph. */
export const picture = (more: Json): Json => ({
  ...{ type: 'figure', src: 'picture.svg', fit: 'cover', width: 1600, height: 1000 },
  ...more,
})

/** A section with two paragraphs and a picture. */
export function section(n: number, more: Json = {}): Json {
  return {
    id: `section-${n}`,
    heading: `Heading ${n}`,
    body: [
      { type: 'paragraph', text: `Paragraph of section ${n}. ${WORDS}` },
      picture({ alt: `Picture ${n}`, credit: `Photographer ${n}` }),
      { type: 'paragraph', text: ['With ', { text: `a link ${n}`, href: 'https://example.com/' }, ' in it.'] },
    ],
    ...more,
  }
}

/** An article of `count` slides: a cover without a picture, and count - 1 sections. */
export function article(count: number, more: Json = {}): Json {
  return {
    version: 1,
    lang: 'en',
    headline: 'A tested article',
    cover: 'none',
    sections: [
      { id: 'lead', body: [{ type: 'paragraph', text: 'The lead of the article.' }] },
      ...Array.from({ length: count - 1 }, (_, i) => section(i + 2)),
    ],
    ...more,
  }
}

/** A body far longer than usual. */
export const longBody = (paragraphs = 60) =>
  Array.from({ length: paragraphs }, (_, i) => ({ type: 'paragraph', text: `Paragraph ${i + 1}. ${WORDS.repeat(3)}` }))

/** Serves an article and its picture, which has a single colour. @returns the path of its page in the app */
export async function serve(page: Page, id: string, json: unknown, colour = '#678'): Promise<string> {
  const body = typeof json === 'string' ? json : JSON.stringify(json)
  const externalUrl = body.length > MAX_BYTES_VIA_PLAYWRIGHT ? await serveLarge(page, body) : undefined
  await page.route(`**/articles/${id}/article.json`, route =>
    externalUrl ? route.continue({ url: externalUrl }) : route.fulfill({ contentType: 'application/json', body }),
  )
  await page.route(`**/articles/${id}/picture*.svg`, route =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="${colour}"/></svg>`,
    }),
  )
  return `/${id}/`
}

/** On a busy machine Playwright takes longer to pass larger bodies to the browser than the app's timeout. */
const MAX_BYTES_VIA_PLAYWRIGHT = 1_000_000

async function serveLarge(page: Page, body: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(body))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  page.once('close', () => server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}
