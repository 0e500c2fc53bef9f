/** A text of an article as written, and its JSON path. */
export type WrittenText = { path: string; text: string }

const ROOT_KEYS = ['kicker', 'headline', 'standfirst']
const BLOCK_KEYS = ['text', 'cite', 'alt', 'caption', 'credit']

/** All texts that readers will see, in the order of the file, from JSON of any shape. */
export function* textsOf(input: unknown): Generator<WrittenText> {
  const article = objectOf(input)
  for (const key of ROOT_KEYS) yield* spansOf(article[key], `$.${key}`)
  for (const [i, person] of listOf(article['byline']).entries())
    yield* spansOf(objectOf(person)['name'], `$.byline[${i}].name`)
  yield* spansOf(objectOf(article['publisher'])['name'], '$.publisher.name')
  for (const [s, each] of listOf(article['sections']).entries()) {
    const section = objectOf(each)
    yield* spansOf(section['heading'], `$.sections[${s}].heading`)
    for (const [b, block] of listOf(section['body']).entries())
      yield* blockTexts(objectOf(block), `$.sections[${s}].body[${b}]`)
  }
}

function* blockTexts(block: Record<string, unknown>, path: string): Generator<WrittenText> {
  for (const key of BLOCK_KEYS) yield* spansOf(block[key], `${path}.${key}`)
  for (const [i, item] of listOf(block['items']).entries()) yield* spansOf(item, `${path}.items[${i}]`)
}

/** A text is a string, or a list of strings and spans. */
function* spansOf(value: unknown, path: string): Generator<WrittenText> {
  if (typeof value === 'string') yield { path, text: value }
  for (const [i, part] of listOf(value).entries()) {
    const text = typeof part === 'string' ? part : objectOf(part)['text']
    if (typeof text === 'string')
      yield { path: typeof part === 'string' ? `${path}[${i}]` : `${path}[${i}].text`, text }
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
