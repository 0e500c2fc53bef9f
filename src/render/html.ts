/** What stands in the tags. `true` is an attribute without a value, `undefined` leaves it out. */
export type Attributes = {
  [name: string]: string | number | true | undefined
  /** The policy of our pages drops them (SECURITY.md), and what they were meant to do with them. */
  style?: never
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What has to be written otherwise, and what cannot be written at all: controls, halves of surrogate pairs and
// U+FFFE/F, which XML does not know and HTML only as an error. Controls part words, as the vertical tab of a word
// processor does.
const ESCAPED_IN_TEXT = /[&<>]|[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPED_IN_ATTRIBUTE = new RegExp(`"|${ESCAPED_IN_TEXT.source}`, 'gu')
// Most texts need nothing, and are through with this in a third of the time.
const UNESCAPED = /^[\t\n\r !#-%'-;=?-~\xa0-\ud7ff\ue000-\ufffd]*$/

/** A text as it stands between tags, in HTML and in XML. */
export function escapeText(text: string): string {
  return UNESCAPED.test(text) ? text : text.replace(ESCAPED_IN_TEXT, escapeCharacter)
}

/** A text as it stands in an attribute between double quotes, in HTML and in XML. */
export function escapeAttribute(text: string): string {
  return UNESCAPED.test(text) ? text : text.replace(ESCAPED_IN_ATTRIBUTE, escapeCharacter)
}

const escapeCharacter = (character: string) => ENTITIES[character] ?? (/\p{Cc}/u.test(character) ? ' ' : '')

/**
 * A value as JSON, as it stands in a script element: no `</script>`, no `<!--` can be in it, and older parsers of
 * JavaScript find no end of a line either. What reads it as JSON gets back the same.
 */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const FORBIDDEN = /^(style$|on)/i

/** The names that were looked at: there are few, and many thousand of each. */
const allowedNames = new Set<string>()

function checkAttributeName(name: string): void {
  if (FORBIDDEN.test(name)) throw new Error(`No page of ours may hold the attribute "${name}".`)
  allowedNames.add(name)
}

/** Attributes as they stand in a tag, each after a space, in the order given. */
export function formatAttributes(attributes: Attributes): string {
  let text = ''
  for (const name in attributes) {
    if (!allowedNames.has(name)) checkAttributeName(name)
    const value = attributes[name]
    if (value !== undefined) text += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(`${value}`)}"`
  }
  return text
}

const VOID = new Set(['br', 'hr', 'img', 'link', 'meta', 'source'])

/**
 * An element as HTML.
 * @param content HTML, so text has to be escaped before
 */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const start = `<${name}${formatAttributes(attributes)}>`
  return VOID.has(name) ? start : `${start}${content}</${name}>`
}
