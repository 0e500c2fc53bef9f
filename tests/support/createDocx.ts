import { createZip, type ZipInput, type ZipOptions } from './createZip.ts'

/** A small Word document. */
export interface DocxInput {
  /** The paragraphs: WordprocessingML. */
  body: string
  /** Further parts, such as pictures. */
  parts?: ZipInput[]
  /** The relations of the document: `<Relationship …/>`. */
  relations?: string
  /** The elements of docProps/core.xml. */
  properties?: string
  styles?: string
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const BUILT_IN = ['Title', 'Subtitle', 'heading 1', 'heading 2', 'caption', 'Quote', 'toc 1']

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
const FORBIDDEN = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g

export const escapeXml = (text: string) =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A paragraph with a style, by its English name. `runs` is a text, or XML from `run` and `picture`. */
export function paragraph(runs: string, style = ''): string {
  const id = style.replaceAll(' ', '')
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`}${runs.startsWith('<') ? runs : run(runs)}</w:p>`
}

/** A piece of text with properties: `<w:b/>`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A picture in the file, by the ID of its relation. */
export const picture = (id: string, alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="" descr="${escapeXml(alt)}"/><a:graphic><a:graphicData><pic:pic>` +
  `<pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>` +
  '</w:drawing></w:r>'

/** The relation of a picture: a file in `word/media`. */
export const pictureRelation = (id: string, file: string): string =>
  `<Relationship Id="${id}" Type="${R}/image" Target="media/${file}"/>`

/** Makes a Word document with the built-in styles. */
export function createDocx(
  { body, parts = [], relations = '', properties = '', styles = '' }: DocxInput,
  options: ZipOptions = {},
): Uint8Array {
  const builtIn = BUILT_IN.map(
    name => `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  const files = [
    {
      name: '[Content_Types].xml',
      content:
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        '<Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'docProps/core.xml',
      content:
        `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
        `xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
    },
    { name: 'word/styles.xml', content: `<w:styles xmlns:w="${W}">${builtIn.join('')}${styles}</w:styles>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content:
        `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
        `xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    },
    ...parts,
  ]
  return createZip(files, options)
}
