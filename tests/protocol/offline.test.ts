import { expect, it } from 'vitest'
import { MAX_SAVED_FILES, pagesCacheName, readOfflineMessage } from '../../src/protocol/offline.ts'

const url = 'https://news.example/harbour/'

it('reads valid messages without unknown keys', () => {
  expect(readOfflineMessage({ type: 'isSaved', more: 1 })).toEqual({ type: 'isSaved' })
  expect(readOfflineMessage({ type: 'save', urls: [url], more: 1 })).toEqual({ type: 'save', urls: [url] })
})

it.each([
  ['nothing', undefined],
  ['a text', 'save'],
  ['no list', { type: 'save' }],
  ['a list with a number', { type: 'save', urls: [url, 1] }],
  ['too many files', { type: 'save', urls: Array(MAX_SAVED_FILES + 1).fill(url) }],
  ['another type', { type: 'skipWaiting' }],
])('rejects %s', (_, data) => expect(readOfflineMessage(data)).toBeNull())

it('names a cache for each site of an origin', () => {
  expect(pagesCacheName('https://news.example/a/')).not.toBe(pagesCacheName('https://news.example/b/'))
})
