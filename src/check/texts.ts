/** A text of an article as written, and its JSON path. */
export type WrittenText = { path: string; text: string }

const ROOT_KEYS = ['kicker', 'headline', 'standfirst']
const BLOCK_KEYS = ['text', 'cite', 'alt', 'caption', 'credit']

/** Yields all texts that readers will see, in the order of the file, from JSON of any shape. */
export function* listTexts(input: unknown): Generator<WrittenText> {
  const article = toObject(input)
  for (const key of ROOT_KEYS) yield* listSpanTexts(article[key], `$.${key}`)
  for (const [i, person] of toList(article['byline']).entries())
    yield* listSpanTexts(toObject(person)['name'], `$.byline[${i}].name`)
  yield* listSpanTexts(toObject(article['publisher'])['name'], '$.publisher.name')
  for (const [s, each] of toList(article['sections']).entries()) {
    const section = toObject(each)
    yield* listSpanTexts(section['heading'], `$.sections[${s}].heading`)
    for (const [b, block] of toList(section['body']).entries())
      yield* listBlockTexts(toObject(block), `$.sections[${s}].body[${b}]`)
  }
}

function* listBlockTexts(block: Record<string, unknown>, path: string): Generator<WrittenText> {
  for (const key of BLOCK_KEYS) yield* listSpanTexts(block[key], `${path}.${key}`)
  for (const [i, item] of toList(block['items']).entries()) yield* listSpanTexts(item, `${path}.items[${i}]`)
}

/** A text is a string, or a list of strings and spans. */
function* listSpanTexts(value: unknown, path: string): Generator<WrittenText> {
  if (typeof value === 'string') yield { path, text: value }
  for (const [i, part] of toList(value).entries()) {
    const text = typeof part === 'string' ? part : toObject(part)['text']
    if (typeof text === 'string')
      yield { path: typeof part === 'string' ? `${path}[${i}]` : `${path}[${i}].text`, text }
  }
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const toObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
