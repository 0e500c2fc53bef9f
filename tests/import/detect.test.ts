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

it.each([
  ['a piece of a page', '<h1>The harbour reopens</h1>\n<p>The first ship came in.</p>'],
  ['a page after a comment', '<!-- saved from url=(0027)https://news.example/ -->\n<html><p>Text</p></html>'],
  ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "a.dtd">\n<html></html>'],
])('takes %s for HTML', async (_, text) => {
  expect(await detect(text)).toBe('html')
})

it.each([
  ['a heading in its first line', '# The harbour reopens\n\nThe first ship came in.'],
  ['a heading below', 'The harbour reopens\n\n## A slow return\n\nIt took a wall.'],
])('takes a text with %s for Markdown', async (_, text) => {
  expect(await detect(text)).toBe('markdown')
})

it.each([
  '<pier.jpg>\n\nThe first ship came in.',
  '<https://news.example>\n\nThe first ship came in.',
  '#harbour\n\nThe first ship came in.\n\n###\n\n# # #',
])('takes other texts for texts: %s', async text => {
  expect(await detect(text)).toBe('text')
})
