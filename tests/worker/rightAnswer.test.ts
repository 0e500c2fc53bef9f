import { expect, it } from 'vitest'
import { isRight } from '../../src/worker/rightAnswer.ts'

const SITE = 'https://news.example/slides/'
const answer = (type: string, body = 'x', status = 200) => {
  const response = new Response(body, { status })
  response.headers.delete('content-type')
  if (type) response.headers.set('content-type', type)
  return response
}
const page = '<h1>Harbour</h1><script type="application/json" data-newsreel-held>{}</script>'

it.each([
  ['assets/react-1a2b3c4d.js', 'text/javascript; charset=utf-8', 'x'],
  ['assets/react-1a2b3c4d.js', 'application/javascript', 'x'],
  ['assets/later-1a2b3c4d.css', 'text/css', 'x'],
  ['assets/newsreader-1a2b3c4d.woff2', 'font/woff2', 'x'],
  ['assets/newsreader-1a2b3c4d.woff2', 'application/octet-stream', 'x'],
  ['articles/harbour/article.1a2b3c4d.json', 'application/json', '{}'],
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'image/avif', 'x'],
  // a server that is older than the format
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'application/octet-stream', 'x'],
  ['articles/harbour/pier.JPG?v=2', '', 'x'],
  ['favicon.svg', 'image/svg+xml', '<svg/>'],
  ['harbour/', 'text/html; charset=utf-8', page],
  ['offline.html', 'text/html', '<div id="saved"></div>'],
])('keeps %s as %s', async (path, type, body) => {
  const response = answer(type, body)
  expect(await isRight(SITE + path, response)).toBe(true)
  expect(await response.text()).toBe(body) // it is still to be shown
})

it.each(['assets/react-1a2b3c4d.js', 'assets/later-1a2b3c4d.css', 'assets/newsreader-1a2b3c4d.woff2', 'favicon.svg'])(
  'does not take the page that a host sends for missing files for %s',
  async path => expect(await isRight(SITE + path, answer('text/html', page))).toBe(false),
)

it.each([
  ['articles/harbour/article.1a2b3c4d.json', 'text/html', page],
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'text/html', page],
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'text/plain', 'Not found'],
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'application/json', '{"error":404}'],
  ['assets/react-1a2b3c4d.js', 'text/css', 'x'],
  ['harbour/', 'text/html', '<h1>Welcome on board</h1>'],
  ['harbour/', 'application/json', '{}'],
  ['offline.html', 'text/html', '<h1>Welcome on board</h1>'],
])('does not keep %s as %s', async (path, type, body) => {
  expect(await isRight(SITE + path, answer(type, body))).toBe(false)
})

it('keeps no error, and no part of a file', async () => {
  for (const status of [206, 404, 500])
    expect(await isRight(`${SITE}favicon.svg`, answer('image/svg+xml', 'x', status))).toBe(false)
})
