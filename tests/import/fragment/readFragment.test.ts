import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../src/import/fragment/readFragment.ts'
import { parseDocument } from '../../support/parseDocument.ts'

const read = (html: string) => readFragment(parseDocument(`<html><body>${html}</body></html>`, 'text/html').body)
const blocks = (html: string) => read(html).blocks

describe('readFragment', () => {
  it('reads paragraphs and headings with their level', () => {
    expect(blocks('<h2>Low tide</h2><p>The pier\n  is   dry.</p><div>Boats <b>lean</b>.</div>')).toEqual([
      { type: 'heading', level: 2, text: 'Low tide' },
      { type: 'paragraph', text: 'The pier is dry.' },
      { type: 'paragraph', text: ['Boats ', { text: 'lean', mark: 'strong' }, '.'] },
    ])
  })

  it('keeps the text of blocks apart', () => {
    expect(blocks('<div>One<div>two</div>three</div>').map(block => 'text' in block && block.text)).toEqual([
      'One',
      'two',
      'three',
    ])
  })

  it('keeps links and emphasis without the spaces around them', () => {
    expect(blocks('<p>See<a href="/tides"> the table </a>and <em>wait</em></p>')).toEqual([
      {
        type: 'paragraph',
        text: ['See ', { text: 'the table', href: '/tides' }, ' and ', { text: 'wait', mark: 'em' }],
      },
    ])
  })

  it('begins a paragraph after two line breaks, but not after one', () => {
    expect(blocks('One<br>line<br> <br>two<br>')).toEqual([
      { type: 'paragraph', text: 'One\nline' },
      { type: 'paragraph', text: 'two' },
    ])
  })

  it('reads a figure with its alt text, caption, credit and size', () => {
    const html =
      '<figure><img src="pier.jpg" width="800" height="450" alt="A pier">' +
      '<figcaption>The pier. <span class="photo-credit">Photo: Ann Lee</span></figcaption></figure>'
    expect(blocks(html)).toEqual([
      {
        type: 'figure',
        src: 'pier.jpg',
        width: 800,
        height: 450,
        alt: 'A pier',
        caption: 'The pier.',
        credit: 'Photo: Ann Lee',
      },
    ])
  })

  it.each([
    '<div class="wp-caption"><a href="big.jpg"><img src="pier.jpg"></a><p class="wp-caption-text">The pier</p></div>',
    '<div><img src="pier.jpg"></div><div class="image__captionText">The pier</div>',
    '<figure><img src="pier.jpg"><p>The pier</p></figure>',
    '<table><tr><td><img src="pier.jpg"></td></tr><tr><td class="caption">The pier</td></tr></table>',
  ])('finds the caption in %s', html => {
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption: 'The pier' }])
  })

  it.each([
    '<img src="data:image/gif;base64,R0" data-src="pier.jpg">',
    '<img src="/img/placeholder.png" data-lazy-src="pier.jpg">',
    '<img data-image-id="1*x.jpeg" src="pier.jpg">',
    '<img src="small.jpg" srcset="small.jpg 400w, pier.jpg 1600w, huge.jpg 9000w">',
    '<picture><source srcset="pier.jpg 2x,"><img src="data:image/gif;base64,R0"></picture>',
    '<img src="data:image/gif;base64,R0" alt="x"><noscript><img src="pier.jpg" alt="x"></noscript>',
    '<figure><img class="lazy" alt="x"><noscript><img src="pier.jpg" alt="x"></noscript></figure>',
    '<picture><source data-lazyimage-srcset="pier.jpg 800w"><img src="data:image/gif;base64,R0"></picture>',
    '<site-image-v2 data-src="pier.jpg" data-alt-text="x"></site-image-v2>',
  ])('finds the address of the picture in %s', html => {
    expect(blocks(html)).toMatchObject([{ type: 'figure', src: 'pier.jpg' }])
    expect(blocks(html)).toHaveLength(1)
  })

  it.each([
    ['an address like a placeholder', `<p>x</p><img src="/a${'-blank'.repeat(50_000)}">`],
    ['line breaks in preformatted text', `<pre>x${'\n'.repeat(200_000)}y</pre>`],
  ])('reads %s of any length', (_what, html) => {
    expect(blocks(html)[0]).toMatchObject({ type: 'paragraph' })
  })

  it('takes a text beside a picture for its caption if it repeats the alt text or ends with a credit', () => {
    const beside = (text: string) =>
      blocks(`<div><div><img src="pier.jpg" alt="Two boats lie at the pier"></div>${text}</div>`)
    const figure = { type: 'figure', src: 'pier.jpg', alt: 'Two boats lie at the pier' }
    const caption = 'Two boats lie at the pier. Ann Lee'
    expect(beside(`<span>${caption}</span>`)).toEqual([{ ...figure, caption }])
    expect(beside('<p>Low water. Photo: Ann Lee</p>')).toEqual([{ ...figure, caption: 'Low water. Photo: Ann Lee' }])
    expect(beside('<p>The ferry left.</p>')).toHaveLength(2)
    expect(beside(`<p><a href="/other">${caption}</a></p>`)).toHaveLength(2)
  })

  it('takes what only its name calls a credit for the caption', () => {
    const html = '<figure><img src="pier.jpg"><small>Two boats lie at the pier, and a third comes in.</small></figure>'
    const caption = 'Two boats lie at the pier, and a third comes in.'
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption }])
  })

  it('finds the credit in a small line, without times, and once', () => {
    const html =
      '<figure><img src="pier.jpg"><figcaption>The pier</figcaption><span class="byline">03:07 min</span>' +
      '<footer>Ann Lee/Agency</footer><span class="credit">Photo: Ann Lee/Agency</span></figure>'
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption: 'The pier', credit: 'Ann Lee/Agency' }])
  })

  it('takes the larger file that a picture is linked to', () => {
    const linked = (href: string) =>
      blocks(`<a href="${href}"><img src="/a/pier-150x150.jpg" width="150" height="150"></a>`)
    expect(linked('/a/pier.jpg')).toEqual([{ type: 'figure', src: '/a/pier.jpg' }])
    for (const href of ['/pier', '/a/quay.jpg', 'javascript:pier.jpg'])
      expect(linked(href)).toEqual([{ type: 'figure', src: '/a/pier-150x150.jpg', width: 150, height: 150 }])
  })

  it('keeps the longer of two credits if it has the other', () => {
    const html =
      '<figure><img src="pier.jpg"><figcaption>The pier <i class="credit">Ann Lee</i> <i class="copyright">Photo © Ann Lee ' +
      '(Agency)</i></figcaption></figure>'
    expect(blocks(html)).toMatchObject([{ credit: 'Photo © Ann Lee (Agency)' }])
  })

  it('takes a text that is named as the description of a picture for its caption', () => {
    const html =
      '<div class="carousel-slide"><picture><img src="pier.jpg"></picture><button>More</button>' +
      '<div class="slide"><span class="count">3 of 12</span><span class="SlideDescription">The pier</span></div></div>'
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption: 'The pier' }])
    expect(blocks('<p class="description">The pier</p>')).toEqual([{ type: 'paragraph', text: 'The pier' }])
  })

  it('reads paragraphs that are named as headings, and elements named as marks and line breaks', () => {
    const html =
      '<p>One</p><p class="article__crosshead">Two</p><div class="Zwischentitel">Three</div><p class="subheading"><img ' +
      'src="pier.jpg"></p>Four<span class="x br"></span><span class="br"></span><span class="strong">Five</span>'
    expect(blocks(html)).toEqual([
      { type: 'paragraph', text: 'One' },
      { type: 'heading', level: 3, text: 'Two' },
      { type: 'heading', level: 3, text: 'Three' },
      { type: 'figure', src: 'pier.jpg' },
      { type: 'paragraph', text: 'Four' },
      { type: 'paragraph', text: [{ text: 'Five', mark: 'strong' }] },
    ])
  })

  it('finds caption and credit in attributes of a picture', () => {
    expect(blocks('<img src="pier.jpg" data-caption="The pier" data-copyright="Ann Lee" data-source="">')).toEqual([
      { type: 'figure', src: 'pier.jpg', caption: 'The pier', credit: 'Ann Lee' },
    ])
  })

  it('does not take a menu with one picture for a figure', () => {
    const html = `<div class="owner"><img src="sign.jpg"><div class="credits">${'Harbour Sport '.repeat(90)}</div></div>`
    expect(blocks(html)[0]).toEqual({ type: 'figure', src: 'sign.jpg' })
  })

  it('tells the caption from other words in a figure', () => {
    const html = '<figure><img src="pier.jpg"><a href="#">Enlarge</a><figcaption>The pier</figcaption></figure>'
    expect(read(html)).toEqual({
      blocks: [{ type: 'figure', src: 'pier.jpg', caption: 'The pier' }],
      dropped: [expect.objectContaining({ text: 'Enlarge', code: 'beside-picture' })],
    })
  })

  it('removes the label of a caption', () => {
    const html = '<figure><img src="pier.jpg"><figcaption><span>Legende:</span> The <i>pier</i></figcaption></figure>'
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption: ['The ', { text: 'pier', mark: 'em' }] }])
  })

  it('keeps the lines of a caption apart', () => {
    const html = '<figure><img src="pier.jpg"><figcaption><p>The pier</p><p>Ann Lee<br>2024</p></figcaption></figure>'
    expect(blocks(html)).toEqual([{ type: 'figure', src: 'pier.jpg', caption: 'The pier\nAnn Lee\n2024' }])
  })

  it('leaves out icons and pictures that count visits, and keeps emoji as text', () => {
    expect(
      blocks(
        '<p>Hi <img src="e.png" alt="🎉"><img src="t.gif" width="1" height="1"><img src="zoom.svg?2" alt="Enlarge"></p>',
      ),
    ).toEqual([{ type: 'paragraph', text: 'Hi 🎉' }])
  })

  it('puts a picture inside a sentence after the paragraph', () => {
    expect(blocks('<p>Before <img src="pier.jpg"> after</p>')).toEqual([
      { type: 'paragraph', text: 'Before after' },
      { type: 'figure', src: 'pier.jpg' },
    ])
  })

  it('reads lists, with the items of nested lists after their item', () => {
    expect(blocks('<ol><li>One<ul><li>a</li><li>b</li></ul></li><li><p>Two</p></li></ol>')).toEqual([
      { type: 'list', isOrdered: true, items: ['One', 'a', 'b', 'Two'] },
    ])
  })

  it('reads terms and descriptions as items', () => {
    expect(blocks('<dl><dt>Ebb</dt><dd>falling</dd><dt>Flood</dt><dt>Slack</dt><dd>still</dd></dl>')).toEqual([
      { type: 'list', isOrdered: false, items: ['Ebb: falling', 'Flood', 'Slack: still'] },
    ])
  })

  it('reads a list of blocks as blocks', () => {
    expect(blocks('<ul><li><h3>One</h3><p>First.</p></li></ul>')).toEqual([
      { type: 'heading', level: 3, text: 'One' },
      { type: 'paragraph', text: 'First.' },
    ])
  })

  it('reads a table as a list, with the headers of its columns', () => {
    const html =
      '<table><tr><th>Harbour</th><th>Boats</th><th>Note</th></tr>' +
      '<tr><td>East</td><td><a href="/12">12</a></td><td></td></tr><tr><td>West</td><td>7</td></tr></table>'
    expect(read(html)).toEqual({
      blocks: [
        {
          type: 'list',
          isOrdered: false,
          items: [['Harbour: East; Boats: ', { text: '12', href: '/12' }], 'Harbour: West; Boats: 7'],
        },
      ],
      dropped: [expect.objectContaining({ text: 'Note', code: 'empty-column' })],
    })
  })

  it('reads a table that arranges blocks as blocks', () => {
    expect(blocks('<table><tr><td><h2>One</h2></td><td>Two</td></tr></table>')).toEqual([
      { type: 'heading', level: 2, text: 'One' },
      { type: 'paragraph', text: 'Two' },
    ])
  })

  it('reads quotes with their source', () => {
    expect(blocks('<blockquote><p>High.</p><p>Low.</p><footer>— Bo Diaz</footer></blockquote>')).toEqual([
      { type: 'quote', text: 'High.' },
      { type: 'quote', text: 'Low.', cite: 'Bo Diaz' },
    ])
  })

  it('links to embeds', () => {
    const html = '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="The tide"><p>No frames</p></iframe>'
    expect(read(html)).toEqual({
      blocks: [
        { type: 'paragraph', text: [{ text: 'The tide', href: 'https://www.youtube.com/watch?v=abcdefghijk' }] },
      ],
      dropped: [expect.objectContaining({ text: 'No frames' })],
    })
  })

  it('lists what is not shown or does nothing in an article', () => {
    const html =
      '<p>Seen<span hidden>one</span></p><div style="display: none"><p>two</p></div><form>three</form>' +
      '<button>four</button><script>five()</script><style>six{}</style><template><p>seven</p></template><!-- eight -->'
    const { blocks: found, dropped } = read(html)
    expect(found).toEqual([{ type: 'paragraph', text: 'Seen' }])
    expect(dropped.map(({ text, code }) => [text, code])).toEqual([
      ['one', 'hidden'],
      ['two', 'hidden'],
      ['three', 'form'],
      ['four', 'form'],
    ])
  })
})
