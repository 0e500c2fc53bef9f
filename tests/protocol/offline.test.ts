import { expect, it } from 'vitest'
import { MAX_SAVED_FILES, pagesCacheName, readOfflineMessage } from '../../src/protocol/offline.ts'

const url = 'https://news.example/harbour/'

it('reads valid messages without unknown keys', () => {
  expect(readOfflineMessage({ type: 'saved?', more: 1 })).toEqual({ type: 'saved?' })
  expect(readOfflineMessage({ type: 'keep', urls: [url], more: 1 })).toEqual({ type: 'keep', urls: [url] })
})

it.each([
  ['nothing', undefined],
  ['a text', 'keep'],
  ['no list', { type: 'keep' }],
  ['a list with a number', { type: 'keep', urls: [url, 1] }],
  ['too many files', { type: 'keep', urls: Array(MAX_SAVED_FILES + 1).fill(url) }],
  ['another type', { type: 'skipWaiting' }],
])('rejects %s', (_, data) => expect(readOfflineMessage(data)).toBeNull())

it('names a cache for each site of an origin', () => {
  expect(pagesCacheName('https://news.example/a/')).not.toBe(pagesCacheName('https://news.example/b/'))
})
