import { describe, expect, it } from 'vitest'
import { prepareHtml } from '../../../../src/import/html/prepare/prepareHtml.ts'
import { LIMITS } from '../../../../src/import/limits.ts'

/** How deep the elements of HTML without void elements are nested. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of html.matchAll(/<\/?\w+>/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The prepared content of the body. */
const bodyOf = (html: string) => /<body>(.*)<\/body><\/html>$/s.exec(prepareHtml(html).html)?.[1]

describe('prepareHtml', () => {
  it.each([
    ['<title>T</title><p>x', '<title>T</title>', '<p>x'],
    [
      '<!doctype html><html><meta charset=utf-8>\n<title>T</title>text<p>x',
      '<meta charset=utf-8>\n<title>T</title>',
      'text<p>x',
    ],
    ['<html><title>T</title><body><p>x</body></html>', '<title>T</title>', '<p>x'],
    ['<head><title>T</title></head><p>x', '<title>T</title>', '<p>x'],
    ['text', '', 'text'],
    ['', '', ''],
  ])('writes the tags of html, head and body that %j leaves out', (html, head, body) => {
    expect(prepareHtml(html).html).toBe(`<html><head>${head}</head><body>${body}</body></html>`)
  })

  it('removes what browsers without script have in the head, where a picture would end it', () => {
    const html =
      '<title>T</title><noscript><img src=a.gif></noscript><meta name=a><p>x<noscript><img src=b.jpg></noscript>'
    const body = '<p>x<noscript><img src=b.jpg></noscript>'
    expect(prepareHtml(html).html).toBe(`<html><head><title>T</title> <meta name=a></head><body>${body}</body></html>`)
    expect(bodyOf('<title>T</title><noscript><p>x')).toBe('<p>x')
  })

  it('keeps the attributes of html, head and body', () => {
    const html = '<html lang="en"><head id="h"><title>T</title></head><body class="a">x</body></html>'
    expect(prepareHtml(html).html).toBe(html)
  })

  it('removes scripts, styles, comments, templates and vector graphics', () => {
    const html =
      'a<script>if (x < 1) "</p>"</script>b<style>p{}</style>c<!-- <p> -->d<template><template>x</template>y</template>e' +
      '<svg><path/><svg></svg></svg>f<SCRIPT src="x"></SCRIPT>g'
    expect(bodyOf(html)?.replace(/\s/g, '')).toBe('abcdefg')
  })

  it('keeps JSON-LD apart', () => {
    expect(prepareHtml('<script type="application/ld+json">{"a":1}</script>').jsonLd).toEqual(['{"a":1}'])
  })

  it('keeps everything else as it is', () => {
    const html = '<!doctype html><p title="a > b" data-x=\'<script>\'>1 < 2 & <b>x</b><br/></p>'
    expect(bodyOf(html)).toBe(html.replace('<!doctype html>', ''))
  })

  it('limits the depth of elements and keeps their text', () => {
    const { html } = prepareHtml(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after</p>`)
    expect(depthOf(html)).toBeLessThanOrEqual(LIMITS.depth + 2)
    expect(html.replace(/<\/?div>/g, '')).toContain('<body>deep<p>after</p></body>')
  })

  it('does not count paragraphs and items without end tags as nested', () => {
    const html = '<p>x'.repeat(1000)
    expect(bodyOf(html)).toBe(html)
  })

  it.each(['<b>', '<a href="', '<!--', '<script>', '<template>', '<svg>', '</b>', '<', "<i title='"])(
    'reads %j a hundred thousand times',
    piece => {
      expect(bodyOf(piece.repeat(100_000))?.length).toBeLessThanOrEqual(piece.length * 100_000)
    },
  )
})
