import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plainText.ts'
import { readFragment } from '../../../src/import/fragment/readFragment.ts'
import { parseDocument } from '../../support/parseDocument.ts'

const TAGS =
  'p div span b em a h2 h5 ul ol li dl dt dd table tr td th caption blockquote cite footer q figure figcaption ' +
  'picture section aside nav form button pre noscript details summary small sub my-element'
const OPENINGS = [
  ...TAGS.split(' '),
  'div class="caption"',
  'span class="credit"',
  'p class="source"',
  'div hidden',
  'span style="display:block"',
  'table role="presentation"',
  'td colspan="3"',
  'a href="/x"',
]
const EMPTY = [
  '<br>',
  '<hr>',
  '<img src="a.jpg" alt="">',
  '<figure><img src="a.jpg">',
  '<img>',
  ' ',
  '\n',
  '<!-- x -->',
  '&nbsp;',
]

interface Tree {
  opening: string
  children: (Tree | string)[]
}
const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>(tie => ({
  child: fc.oneof({ maxDepth: 7 }, fc.constantFrom('word', 'word', ...EMPTY), tie('tree')),
  tree: fc.record({ opening: fc.constantFrom(...OPENINGS), children: fc.array(tie('child'), { maxLength: 5 }) }),
}))

/** Writes HTML, with a different word at each place of one. */
function write(node: Tree | string, next: () => string): string {
  if (node === 'word') return next()
  if (typeof node === 'string') return node
  const name = node.opening.split(' ')[0]
  return `<${node.opening}>${node.children.map(child => write(child, next)).join('')}</${name}>`
}

describe('readFragment', () => {
  it('keeps each word in a block or in what was dropped, and makes up none', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), trees => {
        let count = 0
        const html = trees.map(one => write(one, () => ` w${++count}w `)).join('')
        const body = parseDocument(`<html><body>${html}</body></html>`, 'text/html').body
        const { blocks, dropped } = readFragment(body)
        const texts = blocks.flatMap(block => {
          if (block.type === 'list') return block.items.map(plainText)
          if (block.type === 'figure') return [plainText(block.caption ?? ''), block.credit ?? '']
          return [plainText(block.text), block.type === 'quote' ? (block.cite ?? '') : '']
        })
        const words = [...texts, ...dropped.map(({ text }) => text)].flatMap(text => text.match(/w\d+w/g) ?? [])
        const expected = Array.from({ length: count }, (_, index) => `w${index + 1}w`)
        expect([...new Set(words)].sort()).toEqual(expected.sort())
        // No text runs into the next: between two words is whitespace, or a separator that a list or table adds.
        expect(texts.join('\n')).not.toMatch(/w\d+ww\d+w/)
      }),
      { numRuns: 150 },
    )
  })

  it('reads nesting of any depth', () => {
    const body = parseDocument('<html><body><p>x</p></body></html>', 'text/html').body
    let inner: Element = body
    for (let depth = 0; depth < 20_000; depth++) {
      const child = body.ownerDocument.createElement(depth % 2 ? 'div' : 'b')
      inner.append(child)
      inner = child
    }
    inner.append('deep')
    expect(readFragment(body).blocks).toEqual([
      { type: 'paragraph', text: 'x' },
      { type: 'paragraph', text: [{ text: 'deep', mark: 'strong' }] },
    ])
  })
})
