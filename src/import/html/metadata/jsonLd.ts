/** An object of JSON-LD. */
export type LinkedData = Record<string, unknown>

/** Scripts beyond this size hold data of the site, not of the article. */
const MAX_LENGTH = 1_000_000
const MAX_NODES = 5000

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|AnalysisNewsArticle|Review\w*|SocialMediaPosting|DiscussionForumPosting)$/

/** All objects in a page's JSON-LD scripts, in their order. Scripts that are no JSON are skipped. */
export function readJsonLd(scripts: string[]): LinkedData[] {
  const nodes: LinkedData[] = []
  const queue: unknown[] = scripts.map(parse)
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at++) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    else if (isObject(value)) {
      nodes.push(value)
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage'], value['hasPart'])
    }
  }
  return nodes
}

/** The object that describes the article: the one with the most keys, if there are several. */
export function findArticleData(nodes: LinkedData[]): LinkedData | undefined {
  const articles = nodes.filter(
    node => typesOf(node).some(type => ARTICLE.test(type)) && node['headline'] !== undefined,
  )
  const candidates =
    articles.length > 0 ? articles : nodes.filter(node => typesOf(node).some(type => ARTICLE.test(type)))
  return candidates.reduce<LinkedData | undefined>(
    (best, node) => (!best || Object.keys(node).length > Object.keys(best).length ? node : best),
    undefined,
  )
}

/** The types of an object, without the address of their vocabulary. */
export function typesOf(node: LinkedData): string[] {
  return list(node['@type']).map(type => String(type).replace(/^.*[/:#]/, ''))
}

/** A value as a list: JSON-LD writes one value without brackets. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The first text of a value: a string, or the name, text or address of an object. */
export function textOf(value: unknown): string | undefined {
  for (const one of list(value)) {
    if (typeof one === 'string' && one.trim() !== '') return decodeEntities(one.trim())
    if (isObject(one)) {
      const text = textOf(one['name'] ?? one['@value'] ?? one['text'])
      if (text !== undefined) return text
    }
  }
  return undefined
}

/** The address of an object, or a string. */
export function addressOf(value: unknown): string | undefined {
  const [first] = list(value)
  if (typeof first === 'string') return first.trim() || undefined
  if (!isObject(first)) return undefined
  const address = first['url'] ?? first['contentUrl'] ?? first['@id']
  return typeof address === 'string' || Array.isArray(address) ? addressOf(address) : undefined
}

export function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// cspell:disable
/** The names of the characters from U+00A0 to U+00FF, and some for punctuation. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
const ENTITIES = new Map([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', euro: '€' }),
])
// cspell:enable

/** Replaces entities such as `&quot;`, which systems write into JSON by mistake. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? entity
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}

function parse(script: string): unknown {
  if (script.length > MAX_LENGTH) return undefined
  const json = script.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g,
    '',
  )
  try {
    return JSON.parse(json)
  } catch {
    try {
      // Line breaks in strings and a comma at the end are frequent mistakes.
      return JSON.parse(json.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return undefined
    }
  }
}
