import type { Refused } from './adapter.ts'
import type { Source } from './source.ts'
import { isZip } from './zip/isZip.ts'
import { listZip } from './zip/listZip.ts'
import { readZipEnd } from './zip/zipEnd.ts'

/** Searches for text in binary content, one byte or two bytes (UTF-16) a letter. */
function hasText(bytes: Uint8Array, text: string, step: 1 | 2): boolean {
  const codes = [...text].flatMap(letter => (step === 1 ? [letter.charCodeAt(0)] : [letter.charCodeAt(0), 0]))
  const [first = 0] = codes
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true
  }
  return false
}

const begins = ({ bytes }: Source, ...starts: string[]): boolean =>
  starts.some(start => [...start].every((letter, i) => bytes[i] === letter.charCodeAt(0)))

/** The same for starts that texts have, too: "BMW". */
const isBinary = (source: Source, ...starts: string[]): boolean => source.text === '' && begins(source, ...starts)

const isOle = (source: Source) => begins(source, '\xd0\xcf\x11\xe0')

const hasEntry = ({ bytes }: Source, pattern: RegExp): boolean =>
  isZip(bytes) && (listZip(bytes)?.some(({ name }) => pattern.test(name)) ?? false)

/** A part of a file's first bytes: the brand of HEIC and AVIF pictures and of videos, or what a RIFF file holds. */
const brandOf = ({ bytes }: Source): string => String.fromCharCode(...bytes.subarray(4, 12))

// cspell:disable-next-line
const MAIL_FIELDS = [/^(?:mime-version|message-id|from|von|de): /im, /^(?:message-id|subject|betreff|objet|asunto): /im]

/** Whether a text begins with fields, and some of them are only in mails. */
function isMail({ text }: Source): boolean {
  const [fields = ''] = text.split(/\r?\n\r?\n/, 1)
  return (
    /^[\w-]{1,40}: /.test(text) && (/^mime-version: /im.test(fields) || MAIL_FIELDS.every(each => each.test(fields)))
  )
}

const isArchive = ({ text }: Source): boolean => /^content-type: multipart\/related/im.test(text)

const isNamed = ({ name = '' }: Source, extensions: RegExp): boolean => extensions.test(name)

/** Formats that are known, but not imported. The first that fits is taken. */
const FORMATS: { looks: (source: Source) => boolean; code: string; message: string }[] = [
  {
    looks: source => isOle(source) && hasText(source.bytes, 'EncryptedPackage', 2),
    code: 'encrypted',
    message: 'The document is protected with a password. Open it in Word, save a copy without one, and import that.',
  },
  {
    looks: source =>
      hasEntry(source, /^(?:xl|ppt)\//) ||
      isNamed(source, /\.[ct]sv$/i) ||
      (isOle(source) && ['Workbook', 'PowerPoint Document'].some(stream => hasText(source.bytes, stream, 2))),
    code: 'no-text',
    message: 'The file is a spreadsheet or a presentation. Copy its text to a document, and import that.',
  },
  {
    looks: source => (isMail(source) ? !isArchive(source) : isOle(source) && hasText(source.bytes, '__substg', 2)),
    code: 'mail',
    message: 'The file is a mail. Copy its text to a document, and import that.',
  },
  {
    looks: isOle,
    code: 'old-word',
    message: 'The file is in an old format of Word (.doc). Open it in Word, save it as .docx, and import that.',
  },
  {
    looks: source => hasEntry(source, /\.iwa$|^index\.apxl$|^index\.xml\.gz$/),
    code: 'pages',
    message: 'The file is from Pages. Open it there, choose File › Export To › Word, and import the .docx file.',
  },
  {
    looks: source => isZip(source.bytes) && hasText(source.bytes.subarray(0, 200), 'application/vnd.oasis', 1),
    code: 'open-document',
    message: 'The file is an OpenDocument file (.odt). Open it in LibreOffice, save it as .docx, and import that.',
  },
  {
    looks: source => begins(source, '{\\rtf'),
    code: 'rich-text',
    message: 'The file is in Rich Text Format (.rtf). Open it in Word, save it as .docx, and import that.',
  },
  {
    looks: source => begins(source, '%PDF') || /^\s+%PDF-/.test(source.text),
    code: 'pdf',
    message: 'The file is a PDF, which has pages instead of text. Import the document that it was made from.',
  },
  {
    looks: source =>
      begins(source, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*') ||
      isBinary(source, 'BM') ||
      /^(?:....WEBP|ftyp(?:hei|avi|mif))/s.test(brandOf(source)) ||
      /^\s*<(?:[?!][^>]*>\s*<)?svg/.test(source.text),
    code: 'picture',
    message:
      'The file is a picture. Name it in a text beside it, in a line of its own (pier.jpg), and import the text.',
  },
  {
    looks: source => begins(source, 'bplist00') || (isMail(source) && isArchive(source)),
    code: 'web-archive',
    message: 'The file is a web archive, a page in a single file. Save the page as .html, or import its address.',
  },
  {
    looks: ({ text }) => /^\s*(?:\[InternetShortcut\]|<\?xml[^<]*<!DOCTYPE plist)/.test(text),
    code: 'shortcut',
    message: 'The file is a shortcut to a page. Import the address of the page.',
  },
  {
    looks: ({ text }) => /^\s*<\?xml/.test(text) && !/<(?:html|rss|feed|rdf:RDF)\b/i.test(text),
    code: 'unknown-format',
    message: 'The file is XML of no known kind. Export it as .html or .docx, and import that.',
  },
  {
    looks: source => isNamed(source, /\.(?:adoc|asciidoc|org|rst|tex)$/i),
    code: 'other-markup',
    message: 'The file has a markup that cannot be imported. Convert it to Markdown, with pandoc for example.',
  },
  {
    looks: source => begins(source, '\x1f\x8b'),
    code: 'packed',
    message: 'The file is packed with gzip. Unpack it, and import what is inside.',
  },
  {
    looks: source => begins(source, 'PK\x07\x08', 'PK00') || readZipEnd(source.bytes)?.isDivided === true,
    code: 'divided',
    message: 'The file is one of several parts of a ZIP file. Unpack them together, and import what is inside.',
  },
  {
    looks: source => begins(source, 'PK\x05\x06'),
    code: 'empty',
    message: 'The ZIP file is empty.',
  },
  {
    looks: ({ bytes }) => isZip(bytes) && listZip(bytes) === undefined,
    code: 'broken',
    message: 'The file is broken: its end is missing. Get it again, or open it and save it again.',
  },
  {
    looks: source => isZip(source.bytes) && !hasEntry(source, /^word\/|^[^/]+\.html?$/i),
    code: 'packed',
    message: 'The file is a ZIP file with other files. Unpack it, and import what is inside.',
  },
  {
    // Some programs write web pages under this name, which Word opens.
    looks: source => isNamed(source, /\.docx$/i) && !isZip(source.bytes) && !/^\s*</.test(source.text),
    code: 'broken',
    message:
      'The file is named .docx, but is damaged or no Word document. Save it again in Word, or name a plain text .txt.',
  },
  {
    looks: source => source.text === '' && !isZip(source.bytes),
    code: 'unknown-format',
    message: 'The file has no text: it is damaged, or a video, for example. Import its text as .docx, .md or .txt.',
  },
]

/** Why a source is of a known format that cannot be imported; undefined for all others. */
export function refuseKnownFile(source: Source): Refused | undefined {
  const format = FORMATS.find(({ looks }) => looks(source))
  return format && { code: format.code, message: format.message }
}
