import { findValue, parsePath } from './jsonPath.ts'

/** Where editors write a text, and what its place takes: the path, and the JSON. */
const SHAPES: readonly [path: RegExp, write: (text: string) => string][] = [
  [/^\$\.byline$/, text => `[{ "name": ${text} }]`],
  [/^\$\.byline\[\d+\]$/, text => `{ "name": ${text} }`],
  [/^\$\.publisher$/, text => `{ "name": ${text} }`],
  [/^\$\.cover$/, text => `{ "figure": ${text} }`],
  [/\.body$/, text => `[{ "type": "paragraph", "text": ${text} }]`],
  [/\.body\[\d+\]$/, text => `{ "type": "paragraph", "text": ${text} }`],
  [/\.items$/, text => `[${text}]`],
]

/**
 * Shows how to write a text at a place that takes a list or an object; "" if it is no text, or another place.
 * @param input the article
 */
export function showShape(path: string, input: unknown): string {
  const write = SHAPES.find(([place]) => place.test(path))?.[1]
  const value = write && findValue(input, parsePath(path))
  return write && typeof value === 'string' ? ` Write ${write(JSON.stringify(shorten(value)))}.` : ''
}

/** "www.news.example/harbour": an address as people write it. */
const BARE_ADDRESS = /^(?:www\.[a-z\d.-]{1,100}|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,9}(?=\/))(?:\/\S{0,300})?$/i
const ADDRESS_KEY = /\.(?:href|url|canonical)$/

/** Shows how to write an address without its beginning; "" if it is none, or at another place. */
export function showAddress(path: string, input: unknown): string {
  const value = ADDRESS_KEY.test(path) ? findValue(input, parsePath(path)) : undefined
  return typeof value === 'string' && BARE_ADDRESS.test(value) ? ` Write "https://${value}".` : ''
}

const MAX_SHOWN = 40

const shorten = (text: string) => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text)
