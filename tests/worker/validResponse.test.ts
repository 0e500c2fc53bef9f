import { expect, it } from 'vitest'
import { isValidResponse } from '../../src/worker/validResponse.ts'

const SITE = 'https://news.example/slides/'
const respond = (type: string, body = 'x', status = 200) => {
  const response = new Response(body, { status })
  response.headers.delete('content-type')
  if (type) response.headers.set('content-type', type)
  return response
}
const page = '<h1>Harbour</h1><script type="application/json" data-newsreel-page>{}</script>'

it.each([
  ['assets/react-1a2b3c4d.js', 'text/javascript; charset=utf-8', 'x'],
  ['assets/react-1a2b3c4d.js', 'application/javascript', 'x'],
  ['assets/later-1a2b3c4d.css', 'text/css', 'x'],
  ['assets/newsreader-1a2b3c4d.woff2', 'font/woff2', 'x'],
  ['assets/newsreader-1a2b3c4d.woff2', 'application/octet-stream', 'x'],
  ['articles/harbour/article.1a2b3c4d.json', 'application/json', '{}'],
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'image/avif', 'x'],
  // from a server that does not know the format
  ['articles/harbour/pier-640.1a2b3c4d.avif', 'application/octet-stream', 'x'],
  ['articles/harbour/pier.JPG?v=2', '', 'x'],
  ['favicon.svg', 'image/svg+xml', '<svg/>'],
  ['harbour/', 'text/html; charset=utf-8', page],
  ['offline.html', 'text/html', '<div id="saved"></div>'],
])('accepts %s as %s', async (path, type, body) => {
  const response = respond(type, body)
  expect(await isValidResponse(SITE + path, response)).toBe(true)
  expect(await response.text()).toBe(body) // the body can still be read
})

it.each(['assets/react-1a2b3c4d.js', 'assets/later-1a2b3c4d.css', 'assets/newsreader-1a2b3c4d.woff2', 'favicon.svg'])(
  'rejects the page that a host sends for missing files, instead of %s',
  async path => expect(await isValidResponse(SITE + path, respond('text/html', page))).toBe(false),
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
])('rejects %s as %s', async (path, type, body) => {
  expect(await isValidResponse(SITE + path, respond(type, body))).toBe(false)
})

it('rejects errors and parts of a file', async () => {
  for (const status of [206, 404, 500])
    expect(await isValidResponse(`${SITE}favicon.svg`, respond('image/svg+xml', 'x', status))).toBe(false)
})
