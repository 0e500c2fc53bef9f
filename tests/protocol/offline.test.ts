import { expect, it } from 'vitest'
import { MOST_KEPT, pagesStore, readOfflineMessage } from '../../src/protocol/offline.ts'

const url = 'https://news.example/harbour/'

it('reads what pages ask for, and nothing beside it', () => {
  expect(readOfflineMessage({ type: 'saved?', more: 1 })).toEqual({ type: 'saved?' })
  expect(readOfflineMessage({ type: 'keep', urls: [url], more: 1 })).toEqual({ type: 'keep', urls: [url] })
})

it.each([
  ['nothing', undefined],
  ['a text', 'keep'],
  ['no list', { type: 'keep' }],
  ['a list of other things', { type: 'keep', urls: [url, 1] }],
  ['more than any article has', { type: 'keep', urls: Array(MOST_KEPT + 1).fill(url) }],
  ['another type', { type: 'skipWaiting' }],
])('does not hear %s', (_, data) => expect(readOfflineMessage(data)).toBeNull())

it('keeps sites of one origin apart', () => {
  expect(pagesStore('https://news.example/a/')).not.toBe(pagesStore('https://news.example/b/'))
})
