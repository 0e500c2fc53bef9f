import { describe, expect, it } from 'vitest'
import { prepareHtml } from '../../../src/import/html/prepareHtml.ts'

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

describe('prepareHtml', () => {
  it('removes scripts, styles, comments, templates and vector graphics', () => {
    const html =
      'a<script>if (x < 1) "</p>"</script>b<style>p{}</style>c<!-- <p> -->d<template><template>x</template>y</template>e' +
      '<svg><path/><svg></svg></svg>f<SCRIPT src="x"></SCRIPT>g'
    expect(prepareHtml(html).html.replace(/\s/g, '')).toBe('abcdefg')
  })

  it('keeps JSON-LD apart', () => {
    expect(prepareHtml('<script type="application/ld+json">{"a":1}</script>').jsonLd).toEqual(['{"a":1}'])
  })

  it('keeps everything else as it is', () => {
    const html = '<!doctype html><p title="a > b" data-x=\'<script>\'>1 < 2 & <b>x</b><br/></p>'
    expect(prepareHtml(html).html).toBe(html.replace('<!doctype html>', ''))
  })

  it('limits the depth of elements and keeps their text', () => {
    const { html } = prepareHtml(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after</p>`)
    expect(depthOf(html)).toBeLessThanOrEqual(257)
    expect(html.replace(/<\/?div>/g, '')).toBe('deep<p>after</p>')
  })

  it('does not count paragraphs and items without end tags as nested', () => {
    const html = '<p>x'.repeat(1000)
    expect(prepareHtml(html).html).toBe(html)
  })

  it.each(['<b>', '<a href="', '<!--', '<script>', '<template>', '<svg>', '</b>', '<', "<i title='"])(
    'reads %j a hundred thousand times',
    piece => {
      expect(prepareHtml(piece.repeat(100_000)).html.length).toBeLessThanOrEqual(piece.length * 100_000)
    },
  )
})
