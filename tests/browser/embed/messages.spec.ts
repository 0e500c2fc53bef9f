import { expect, type Page, test } from '@playwright/test'
import { getOtherOrigin } from '../../support/examples.ts'
import { EMBED, getEventTypes, hostPage } from '../../support/hostPage.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

/** Valid messages to the page and to the frame, which would have an effect if their sender were accepted. */
const TO_PAGE = [
  { newsreel: 1, type: 'ready', headline: 'Hacked', count: 3 },
  { newsreel: 1, type: 'slide', id: 'hacked', position: 2, count: 3, hash: '#hacked' },
  { newsreel: 1, type: 'complete', count: 3 },
  { newsreel: 1, type: 'error', code: 'failed', message: 'Hacked' },
  { newsreel: 1, type: 'share', url: 'https://example.com/' },
  { newsreel: 1, type: 'size', height: 1000 },
]
const TO_FRAME = [
  { newsreel: 1, type: 'hello' },
  { newsreel: 1, type: 'goTo', slide: '7' },
  { newsreel: 1, type: 'next' },
]
/** Messages that are invalid from any sender. */
const INVALID = [
  ...[-600, 0, 1e9, 600.5, '600', null].map(height => ({ newsreel: 1, type: 'size', height })),
  ...[2, '1', 0, null].map(newsreel => ({ newsreel, type: 'next' })),
  ...['navigate', 'constructor', '__proto__', 'toString', ''].map(type => ({ newsreel: 1, type })),
  { newsreel: 1, type: 'size', height: 1000, constructor: 'x' },
  { newsreel: 1, type: 'next', html: '<script>alert(1)</script>' },
  { newsreel: 1, type: 'slide', id: 'x', position: -1, count: 1e12, hash: '#x' },
  null,
  'next',
  [],
  1,
]

/** A page with frames of another origin: its reader, a blank one, and a blank one that is sandboxed. */
async function open(page: Page, baseURL: string | undefined): Promise<ReaderOnPage> {
  const other = getOtherOrigin(baseURL)
  await page.route('**/blank.html', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  const body = `<iframe id="frame" src="${other}${EMBED}" title="As it was" data-newsreel data-sync-url data-height="fixed"
      width="700" height="500"></iframe>
    <iframe name="blank" src="${other}/blank.html"></iframe>
    <iframe name="sandboxed" src="${other}/blank.html" sandbox="allow-scripts"></iframe>
    <script type="module" src="/newsreel-frame.js"></script>`
  await page.goto(await hostPage(page, body))
  const reader = new ReaderOnPage(page, undefined, page.frameLocator('#frame'))
  await reader.expectSlide(/^1 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  return reader
}

/** Expects that the messages had no effect, and that page and frame still communicate. */
async function expectNoEffect(page: Page, reader: ReaderOnPage): Promise<void> {
  await reader.expectSlide(/^1 of 12/)
  expect(await getEventTypes(page)).toEqual(['ready', 'slide'])
  await expect(page.locator('#frame')).toHaveAttribute('title', 'As it was')
  await expect(page).toHaveURL(/host\.html$/)
  await reader.next.click()
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
  await expect(page).toHaveURL(/#homeland-security-statement$/)
}

for (const name of ['blank', 'sandboxed'] as const)
  test(`messages from another frame (${name}) reach neither the page nor the reader`, async ({ page, baseURL }) => {
    const consoleMessages = recordConsole(page)
    const reader = await open(page, baseURL)
    const replies = await page.frame(name)?.evaluate(
      async ([toPage, toFrame]) => {
        let answers = 0
        addEventListener('message', () => answers++)
        for (const message of toPage) parent.postMessage(message, '*')
        for (const message of toFrame) parent.frames[0]?.postMessage(message, '*')
        // A valid message after them, to the same window: when it has arrived, so have the others.
        const { port1, port2 } = new MessageChannel()
        await new Promise(done => {
          port1.onmessage = done
          port2.postMessage('')
        })
        return answers
      },
      [
        [...TO_PAGE, ...INVALID],
        [...TO_FRAME, ...INVALID],
      ] as const,
    )
    expect(replies).toBe(0)
    await expectNoEffect(page, reader)
    expect(consoleMessages).toEqual([])
  })

test('messages from the page to itself, and malformed messages to the frame, are ignored', async ({
  page,
  baseURL,
}) => {
  const consoleMessages = recordConsole(page)
  const reader = await open(page, baseURL)
  await page.evaluate(
    ([toPage, twisted]) => {
      for (const message of toPage) postMessage(message, '*')
      for (const message of [...twisted, JSON.parse('{"newsreel":1,"type":"next","__proto__":{"x":1}}')])
        frames[0]?.postMessage(message, '*')
    },
    [TO_PAGE, INVALID] as const,
  )
  await expectNoEffect(page, reader)
  expect(consoleMessages).toEqual([])
})

test('ten thousand messages from all sides do not block the reader', async ({ page, baseURL }) => {
  const consoleMessages = recordConsole(page)
  const reader = await open(page, baseURL)
  const flood = ([messages, times]: readonly [unknown[], number]) => {
    for (let i = 0; i < times; i++)
      for (const message of messages) for (const to of [parent, parent.frames[0]]) to?.postMessage(message, '*')
  }
  const messages = [...TO_PAGE, ...TO_FRAME, ...INVALID]
  const times = Math.ceil(10_000 / messages.length)
  await Promise.all(['blank', 'sandboxed'].map(name => page.frame(name)?.evaluate(flood, [messages, times] as const)))
  await page.evaluate(flood, [INVALID, Math.ceil(10_000 / INVALID.length)] as const)
  await expectNoEffect(page, reader)
  expect(consoleMessages).toEqual([])
})

test('messages of a frame that has navigated to another origin are ignored', async ({ page, baseURL }) => {
  const consoleMessages = recordConsole(page)
  await open(page, baseURL)
  const third = getOtherOrigin(baseURL).replace('elsewhere', 'third')
  await page.locator('#frame').evaluate((frame, to) => {
    ;(frame as HTMLIFrameElement).contentWindow?.location.replace(to)
  }, `${third}/blank.html`)
  await expect.poll(() => page.frames().some(frame => frame.url() === `${third}/blank.html`)).toBe(true)
  const gone = page.frames().find(frame => frame.url() === `${third}/blank.html`)
  await gone?.evaluate(messages => {
    for (const message of messages) parent.postMessage(message, '*')
    parent.postMessage('last', '*')
  }, TO_PAGE)
  expect(await getEventTypes(page)).toEqual(['ready', 'slide'])
  await expect(page.locator('#frame')).toHaveAttribute('title', 'As it was')
  await expect(page).toHaveURL(/host\.html$/)
  // The browser logs an error for the `hello` to the former origin.
  expect(consoleMessages.filter(each => !each.includes('target origin'))).toEqual([])
})

test('a page without a handshake, or without an origin, cannot control a reader', async ({ page, baseURL }) => {
  const consoleMessages = recordConsole(page)
  const src = `${getOtherOrigin(baseURL)}${EMBED}`
  await page.goto(await hostPage(page, `<iframe id="frame" src="${src}" width="700" height="500"></iframe>`))
  const reader = new ReaderOnPage(page, undefined, page.frameLocator('#frame'))
  await reader.expectSlide(/^1 of 12/)
  await page.evaluate(() => frames[0]?.postMessage({ newsreel: 1, type: 'next' }, '*'))
  await page.evaluate(() => frames[0]?.postMessage({ newsreel: 1, type: 'goTo', slide: '7' }, '*'))
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)

  await page.evaluate(address => {
    const inside = `<iframe src="${address}" width="700" height="500"></iframe><script>
      addEventListener('message', () => document.body.append('answered'))
      document.querySelector('iframe').onload = ({ target }) => {
        for (const type of ['hello', 'next']) target.contentWindow.postMessage({ newsreel: 1, type }, '*')
      }</script>`
    document.body.innerHTML = ''
    const frame = document.createElement('iframe')
    Object.assign(frame, { id: 'outer', srcdoc: inside, width: '750', height: '600' })
    frame.setAttribute('sandbox', 'allow-scripts')
    document.body.append(frame)
  }, src)
  const outer = page.frameLocator('#outer')
  const inner = new ReaderOnPage(page, undefined, outer.frameLocator('iframe'))
  await inner.expectSlide(/^1 of 12/)
  await inner.next.click()
  await inner.expectSlide(/^2 of 12/)
  await expect(outer.getByText('answered')).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})
