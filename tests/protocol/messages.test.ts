import { expect, test } from 'vitest'
import {
  type FrameMessage,
  type PageMessage,
  pack,
  readFrameMessage,
  readPageMessage,
} from '../../src/protocol/messages.ts'

const frameMessages: FrameMessage[] = [
  { type: 'ready', headline: 'The harbour reopens', count: 12 },
  { type: 'slide', id: 'return', position: 2, count: 12, hash: '#return' },
  { type: 'complete', count: 12 },
  { type: 'share', url: 'https://news.example/harbour/#return' },
  { type: 'error', code: 'missing', message: 'The server has nothing there.' },
  { type: 'size', height: 600 },
]
const pageMessages: PageMessage[] = [
  { type: 'hello' },
  { type: 'goTo', slide: 'end' },
  { type: 'next' },
  { type: 'previous' },
]

test('each side reads the messages of the other, and rejects its own', () => {
  for (const message of frameMessages) {
    expect(readFrameMessage(structuredClone(pack(message)))).toEqual(message)
    expect(readPageMessage(pack(message))).toBeNull()
  }
  for (const message of pageMessages) {
    expect(readPageMessage(structuredClone(pack(message)))).toEqual(message)
    expect(readFrameMessage(pack(message))).toBeNull()
  }
})

const size = { newsreel: 1, type: 'size', height: 600 }

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', '{"newsreel":1,"type":"size","height":600}'],
  ['a number', 600],
  ['a list', [size]],
  ['another version', { ...size, newsreel: 2 }],
  ['a version in words', { ...size, newsreel: '1' }],
  ['no version', { type: 'size', height: 600 }],
  ['an unknown type', { ...size, type: 'navigate' }],
  ['a type of the prototype', { newsreel: 1, type: 'constructor' }],
  ['a type that is the prototype', { newsreel: 1, type: '__proto__' }],
  ['a type that is a list', { ...size, type: ['size'] }],
  ['a key too many', { ...size, html: '<b>' }],
  ['a key of the prototype too many', JSON.parse('{"newsreel":1,"type":"size","height":600,"__proto__":{"a":1}}')],
  ['a key of the prototype in place of one', JSON.parse('{"newsreel":1,"type":"size","__proto__":600}')],
  ['a fragment that is a path', { ...pack(frameMessages[1] as FrameMessage), hash: 'account/delete' }],
  ['a fragment that is a query', { ...pack(frameMessages[1] as FrameMessage), hash: '?sure=1#a' }],
  ['a key too few', { newsreel: 1, type: 'size' }],
  ['a negative size', { ...size, height: -600 }],
  ['no size', { ...size, height: 0 }],
  ['a huge size', { ...size, height: 1e9 }],
  ['an infinite size', { ...size, height: Number.POSITIVE_INFINITY }],
  ['a size that is no number', { ...size, height: Number.NaN }],
  ['a size in words', { ...size, height: '600' }],
  ['half a pixel', { ...size, height: 600.5 }],
  ['an object with a valueOf', { ...size, height: { valueOf: () => 600 } }],
])('rejects a frame message: %s', (_, data) => {
  expect(readFrameMessage(data)).toBeNull()
})

test.each([
  ['goTo without a slide', { newsreel: 1, type: 'goTo' }],
  ['goTo with a number', { newsreel: 1, type: 'goTo', slide: 3 }],
  ['goTo with a text of a million letters', { newsreel: 1, type: 'goTo', slide: 'a'.repeat(1e6) }],
  ['hello with more', { newsreel: 1, type: 'hello', origin: '*' }],
  ['a type of the prototype', { newsreel: 1, type: 'toString' }],
])('rejects a page message: %s', (_, data) => {
  expect(readPageMessage(data)).toBeNull()
})

test('reading returns a new object with known keys only', () => {
  const data = JSON.parse('{"newsreel":1,"type":"complete","count":3}') as object
  const message = readFrameMessage(data)
  expect(message).not.toBe(data)
  expect(Object.keys(message ?? {}).sort()).toEqual(['count', 'type'])
  expect(Object.getPrototypeOf(message)).toBe(Object.prototype)
})
