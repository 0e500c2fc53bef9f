import { expect, it } from 'vitest'
import { createSource } from '../../src/import/createSource.ts'
import { detectKind } from '../../src/import/detect.ts'

const detect = (content: string) => detectKind(createSource({ content }))

it('finds a feed after declarations and comments', async () => {
  const prolog = '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY nbsp " ">]>\n<!-- one -->\n<!-- two -->\n'
  expect(await detect(`${prolog}<rss version="2.0"><channel></channel></rss>`)).toBe('feed')
  expect(await detect(`${prolog}<html><rss></rss></html>`)).not.toBe('feed')
})

// Froze for minutes while one expression matched all comments.
it('finds a page after many comments', async () => {
  expect(await detect(`<!doctype html>\n${'<!-- cached -->\n'.repeat(28)}<html><p>Text</p></html>`)).toBe('html')
})
