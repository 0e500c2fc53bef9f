/** The attributes of an element. `true` is an attribute without a value, `undefined` omits it. */
export type Attributes = {
  [name: string]: string | number | true | undefined
  /** The content security policy of the pages blocks style attributes (SECURITY.md). */
  style?: never
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Characters to escape, and characters to remove, which are invalid in XML and HTML: control characters, lone
// surrogates and U+FFFE/F. A control character becomes a space, since some separate words, such as the vertical tab of
// Word.
const ESCAPED_IN_TEXT = /[&<>]|[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPED_IN_ATTRIBUTE = new RegExp(`"|${ESCAPED_IN_TEXT.source}`, 'gu')
// Most texts need no escaping, and this test takes a third of the time.
const UNESCAPED = /^[\t\n\r !#-%'-;=?-~\xa0-\ud7ff\ue000-\ufffd]*$/

/** Escapes a text for HTML or XML. */
export function escapeText(text: string): string {
  return UNESCAPED.test(text) ? text : text.replace(ESCAPED_IN_TEXT, escapeCharacter)
}

/** Escapes a text for an attribute in double quotes, in HTML or XML. */
export function escapeAttribute(text: string): string {
  return UNESCAPED.test(text) ? text : text.replace(ESCAPED_IN_ATTRIBUTE, escapeCharacter)
}

const escapeCharacter = (character: string) => ENTITIES[character] ?? (/\p{Cc}/u.test(character) ? ' ' : '')

/**
 * Formats a value as JSON for a script element: the result contains no `</script>`, no `<!--`, and no line separators,
 * which older JavaScript parsers reject. JSON.parse returns the same value.
 */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const FORBIDDEN_ATTRIBUTE = /^(style$|on)/i

/** A cache: the same few names are checked many thousand times. */
const allowedNames = new Set<string>()

function checkAttributeName(name: string): void {
  if (FORBIDDEN_ATTRIBUTE.test(name))
    throw new Error(`Pages must not contain the attribute "${name}": the content security policy blocks it.`)
  allowedNames.add(name)
}

/** Formats attributes for a tag, in their order, with a space before each. */
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
 * Formats an HTML element.
 * @param content HTML: escape text first
 */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const start = `<${name}${formatAttributes(attributes)}>`
  return VOID.has(name) ? start : `${start}${content}</${name}>`
}
