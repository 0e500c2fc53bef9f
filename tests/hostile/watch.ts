import { expect, type Page } from '@playwright/test'
import { createBatch, type Expected, expectedOf, read } from './articles.ts'
import type { Inspection } from './inspect.ts'
import { batches } from './payloads.ts'

/** Problems for editors, pictures that are missing, http pictures on secure pages, and what Playwright blocks. */
export const HARMLESS = /^Newsreel: |^Failed to load resource|img-src|blocked by Playwright/

/** Watches a page for everything that a payload may not cause. @returns what it caused */
export async function watch(page: Page, address: string): Promise<string[]> {
  const caused: string[] = []
  const own = new URL(address).host
  const pictures = new Set(batchPictures())
  page.on('dialog', dialog => {
    caused.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => caused.push(`window: ${popup.url()}`))
  page.on('pageerror', error => caused.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(message.text()))
      caused.push(`console: ${message.text()}`)
  })
  await page.context().route(
    url => url.host !== own,
    route => {
      const request = route.request()
      if (request.resourceType() === 'image' && pictures.has(request.url()))
        return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
      caused.push(`request: ${request.url()}`)
      return route.abort()
    },
  )
  return caused
}

/** The addresses of pictures in articles, which may be loaded. */
const batchPictures = () => [...batches.values()].flatMap(texts => expectedOf(read(createBatch(texts))).pictures)

/**
 * HTML parsers change line ends, and leave out the character 0, or replace it in attributes. Spaces around a text are
 * not compared.
 */
export const normalize = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0\ufffd]/g, '')
    .trim()

/** Browsers and Node encode different characters in addresses of mail. */
const decode = (link: string) =>
  link.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Expects each text, picture and link of an article, and nothing that is not allowed. */
export function expectShown(found: Inspection, expected: Partial<Expected>, what: string): void {
  expect(found.problems, what).toEqual([])
  const lost = (all: string[] | undefined, shown: string[]) => {
    const set = new Set(shown.map(normalize))
    return [...new Set(all ?? [])].filter(each => !set.has(normalize(each))).map(each => each.slice(0, 200))
  }
  expect(lost(expected.texts, found.texts), `${what}: texts`).toEqual([])
  expect(lost(expected.alts, found.alts), `${what}: alt texts`).toEqual([])
  expect(lost(expected.links?.map(decode), found.links.map(decode)), `${what}: links`).toEqual([])
}
