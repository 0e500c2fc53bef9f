// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { findLinkedFiles } from '../../../src/cli/pictures/svg/linkedFiles.ts'
import { rejectActiveContent } from '../../../src/cli/pictures/svg/rejectActiveContent.ts'
import { readSvgText } from '../../../src/cli/pictures/svg/svgText.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg">'
const doctype = (declarations: string, body = `${SVG}<g/></svg>`) =>
  `<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n${declarations}\n]>\n${body}`
const getRejection = (svg: string) => {
  try {
    rejectActiveContent('map.svg', Buffer.from(svg))
    return null
  } catch (error) {
    return `${error}`
  }
}
const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`)
const repeated = '&a;'.repeat(11_000)

describe('rejectActiveContent', () => {
  it.each([
    [
      'namespaces in entities, as Illustrator writes them',
      doctype(
        '<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n<!-- one more -->\n<!ENTITY ns_ai \'http://ns.adobe.com/AdobeIllustrator/10.0/\'>',
        '<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;"><g/></svg>',
      ),
    ],
    ['entities of entities', doctype('<!ENTITY a "x"><!ENTITY b "&a;&a;">', `${SVG}<text>&b;</text></svg>`)],
    ['a declared namespace', doctype('<!ATTLIST svg xmlns:a CDATA #FIXED "http://ns.adobe.com/a/">')],
    ['a document type alone', `<!DOCTYPE svg>${SVG}</svg>`],
    ['a document type with a file', `<!DOCTYPE svg SYSTEM "svg.dtd" >${SVG}</svg>`],
  ])('accepts an SVG with %s', (_, svg) => {
    expect(getRejection(svg)).toBeNull()
  })

  it.each([
    ['a script', doctype('<!ENTITY a "<script>x()</script>">', `${SVG}&a;</svg>`)],
    ['a script in parts', doctype('<!ENTITY a "scr"><!ENTITY b "<&a;ipt/>">', `${SVG}&b;</svg>`)],
    ['a script in references', doctype('<!ENTITY a "&#60;script/&#62;">', `${SVG}&a;</svg>`)],
    ['a script in references of references', doctype('<!ENTITY a "&#38;#60;script/>">', `${SVG}&a;</svg>`)],
    [
      'a script address in parts',
      doctype('<!ENTITY a "java"><!ENTITY b "script:x()">', `${SVG}<a href="&a;&b;"/></svg>`),
    ],
    ['a default handler', doctype('<!ATTLIST svg onload CDATA "x()">')],
    ['a parameter entity', doctype('<!ENTITY % a "<!ENTITY b \'x\'>"> %a;')],
    ['an external entity', doctype('<!ENTITY a SYSTEM "file:///etc/hostname">', `${SVG}&a;</svg>`)],
    ['a public external entity', doctype('<!ENTITY a PUBLIC "x" "https://example.com/a">', `${SVG}&a;</svg>`)],
    ['circular entities', doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">', `${SVG}&a;</svg>`)],
    ['a billion laughs', doctype(`<!ENTITY a0 "ha">${laughs.join('')}`, `${SVG}&a12;</svg>`)],
    ['a long entity that is used many times', doctype(`<!ENTITY a "${'ha'.repeat(500)}">`, `${SVG}${repeated}</svg>`)],
    [
      'a document type after one in a comment',
      `<!-- <!DOCTYPE svg []> -->${doctype('<!ENTITY a SYSTEM "x">').slice(22)}`,
    ],
    ['a second document type', `<!DOCTYPE svg><!DOCTYPE svg [<!ENTITY a "x">]>${SVG}</svg>`],
  ])('rejects an SVG with %s', (_, svg) => {
    expect(getRejection(svg)).toMatch(/^PictureError: "map.svg" (contains script|contains declarations|has entities)/)
  })
})

describe('findLinkedFiles', () => {
  it.each([
    ['a photograph', '<image href="photo.jpg"/>', ['photo.jpg']],
    ['a photograph in xlink:href', "<image width='9' xlink:href = 'a%20b.png'/>", ['a%20b.png']],
    ['a part of another drawing', '<use xlink:href="icons.svg#pin"/>', ['icons.svg#pin']],
    ['a gradient elsewhere', '<rect fill="url(other.svg#g)"/>', ['other.svg#g']],
    ['a font', '<style>@font-face{font-family:X;src:local(X),url(x.woff2) format("woff2")}</style>', ['x.woff2']],
    ['a quoted font', '<style>@font-face{src:url( "a b.woff" )}</style>', ['a b.woff']],
    [
      'a style sheet',
      '<style><![CDATA[@import "https://fonts.example/css?a&amp;b";]]></style>',
      ['https://fonts.example/css?a&b'],
    ],
    ['a filter in an attribute', '<g style="filter:url(&quot;f.svg#x&quot;)"/>', ['f.svg#x']],
    ['an image of a filter', '<feImage href="noise.png"/>', ['noise.png']],
    ['the same twice', '<image href="a.png"/><image href="a.png"/>', ['a.png']],
    ['an entity', '<image href="&path;a.png"/>', ['images/a.png']],
  ])('finds %s', (_, body, links) => {
    const svg = doctype('<!ENTITY path "images/">', `${SVG}${body}</svg>`)
    expect(findLinkedFiles(readSvgText('map.svg', Buffer.from(svg)))).toEqual(links)
  })

  it.each([
    ['references inside the SVG', '<use href="#pin"/><rect fill="url(#g)"/><image href="data:image/png;base64,AA=="/>'],
    ['hyperlinks', '<a href="https://example.com/"><text>A link</text></a>'],
    ['comments', '<!-- <image href="a.png"/> --><style>/* @import "a.css"; url(b.png) */</style>'],
    ['namespaces and licences', '<metadata><cc:license rdf:resource="https://example.com/"/></metadata>'],
    ['the text of labels', '<text>href="a.png"</text>'],
  ])('ignores %s', (_, body) => {
    expect(findLinkedFiles(`${SVG}${body}</svg>`)).toEqual([])
  })
})
