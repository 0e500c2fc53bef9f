import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const screen = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title })
const libraryLink = (page: Page) => page.getByRole('link', { name: 'All articles' })

for (const [what, body, title, detail] of [
  ['HTML instead of JSON', '<!doctype html><h1>Log in</h1>', 'This article can’t be opened.', /web page \(HTML\)/],
  ['truncated JSON', JSON.stringify(article(6)).slice(0, 900), 'This article can’t be opened.', /not valid JSON/],
  [
    'a file of 6 MB',
    `{"headline": "${'x'.repeat(6_000_000)}"}`,
    'This article is too large to open.',
    /larger than 5 MB/,
  ],
  ['no sections', '{"version": 1, "headline": "H", "sections": []}', 'This article is empty.', /No section/],
  ['another document', '[1, 2, 3]', 'This article is empty.', /Expected an object with/],
] as const)
  test(`${what}: shows a message, details for editors, and a link to the library`, async ({ page }) => {
    const consoleMessages = recordConsole(page)
    await page.goto(await serve(page, 'bad', body))
    await expect(screen(page, title)).toBeVisible()
    await expect(page.getByText(detail)).toBeHidden()
    await page.getByText('Details').click()
    await expect(page.getByText(detail)).toBeVisible()
    expect(consoleMessages).toHaveLength(1)
    expect(consoleMessages[0]).toMatch(detail)
    await libraryLink(page).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Newsreel' })).toBeVisible()
  })

test('a missing article is reported at once, without a retry', async ({ page }) => {
  const requests: string[] = []
  page.on('request', request => request.url().includes('/nowhere/article.json') && requests.push(request.url()))
  await page.goto('/nowhere/')
  await expect(screen(page, 'Article not found.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expect(libraryLink(page)).toBeVisible()
  expect(requests).toHaveLength(1)
})

test('a server error is retried automatically, then by the button', async ({ page }) => {
  let requestCount = 0
  await serve(page, 'flaky', article(3))
  await page.route('**/articles/flaky/article.json', route =>
    ++requestCount <= 3 ? route.fulfill({ status: 503, body: 'busy' }) : route.fallback(),
  )
  await page.goto('/flaky/')
  await expect(screen(page, 'Couldn’t load the article.')).toBeVisible()
  expect(requestCount).toBe(3)
  await page.getByRole('button', { name: 'Try again' }).click()
  await new ReaderOnPage(page).expectSlide(/^1 of 3/)
})

test('an article that was opened before opens offline from its saved copy', async ({ page, context }) => {
  const reader = new ReaderOnPage(page)
  await page.goto('/')
  await page.getByRole('link', { name: /Chinese Migrants/ }).click()
  await reader.expectSlide(/^1 of 12/)
  await page.goBack()
  await context.setOffline(true)
  await page.getByRole('link', { name: /Chinese Migrants/ }).click()
  await reader.expectSlide(/^1 of 12/)
  await expect(page.getByText('You’re offline. Showing the saved copy.')).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('You’re offline. Showing the saved copy.')).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 12/)
})

test('an article that was not saved shows an offline message, and opens when online again', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: /How to Read/ })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('link', { name: /How to Read/ }).click()
  await expect(screen(page, 'You’re offline.')).toBeVisible()
  await context.setOffline(false)
  await new ReaderOnPage(page).expectSlide(/^1 of 6/)
})

test('wrong types, unknown blocks and unsafe links are left out, and the rest is shown', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const reader = new ReaderOnPage(page)
  const bad = {
    ...article(3),
    lang: 7,
    kicker: {},
    standfirst: ['no'],
    byline: 'Me',
    published: 'yesterday',
    modified: 20240704,
    publisher: [],
    canonical: 'javascript:alert(1)',
    sections: [
      { id: 'lead', body: 'no list' },
      section(2, { body: [{ type: 'table', rows: [] }, null, { type: 'paragraph', text: 'Still here.' }] }),
      section(3, {
        body: [
          { type: 'figure', src: 7, width: 'wide', height: {}, alt: [], credit: 'Ann', focus: 'left' },
          { type: 'paragraph', text: ['Press ', { text: 'here', href: 'javascript:alert(1)' }] },
        ],
      }),
    ],
  }
  await reader.open(await serve(page, 'bad', bad))
  await reader.expectSlide('1 of 3: A tested article')
  await expect(page.getByText('Part of this article couldn’t be shown.')).toBeVisible()
  await page.getByText('Details').click()
  for (const path of ['$.lang', '$.byline', '$.sections[1].body[0].type', '$.sections[2].body[0].src'])
    await expect(page.getByText(path, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await reader.next.click()
  await expect(reader.slide.getByText('Still here.')).toBeVisible()
  await reader.next.click()
  await reader.expectSlide(/^3 of 3/)
  await expect(reader.slide.getByText('Source: Ann')).toBeVisible()
  await expect(reader.slide.getByText('here')).toBeVisible()
  await expect(reader.slide.getByRole('link')).toHaveCount(0)
  expect(consoleMessages).toHaveLength(1)
  expect(consoleMessages[0]).toContain('$.sections[1].body[0].type')
})

test('a missing picture shows its alt text, its credit and a retry button', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  let there = false
  const path = await serve(page, 'three', article(3))
  await page.route('**/picture.svg', route => (there ? route.fallback() : route.fulfill({ status: 404 })))
  await reader.open(`${path}#section-2`)
  await expect(reader.slide.getByText('Picture couldn’t be loaded')).toBeVisible()
  await expect(reader.slide.getByText('Picture 2')).toBeVisible()
  await expect(reader.slide.getByText('Source: Photographer 2')).toBeVisible()
  await expect(reader.slide.getByText(/^Paragraph of section 2/)).toBeVisible()
  there = true
  await reader.slide.getByRole('button', { name: 'Try again' }).click()
  await expect(reader.slide.getByRole('img', { name: 'Picture 2' })).toBeVisible()
})

test('markup in texts is shown as text, and a heading of a thousand words fits its slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const hostile = '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>'
  const sections = [
    { id: 'lead', body: [{ type: 'paragraph', text: hostile }] },
    section(2, { heading: 'Endless '.repeat(1000) }),
    section(3, { heading: 'x'.repeat(2000) }),
  ]
  await reader.open(await serve(page, 'hostile', article(3, { headline: hostile, sections })))
  await expect(reader.slide.getByRole('heading', { level: 1 })).toHaveText(hostile)
  for (const size of [
    { width: 1280, height: 760 },
    { width: 280, height: 400 },
  ]) {
    await page.setViewportSize(size)
    for (const position of [2, 3]) {
      await page.evaluate(id => {
        location.hash = id
      }, `section-${position}`)
      await reader.expectSlide(new RegExp(`^${position} of 3`))
      expect(await reader.slide.evaluate(slide => slide.scrollWidth - slide.clientWidth)).toBe(0)
      await expect(reader.next).toBeInViewport({ ratio: 1 })
    }
  }
  expect(await page.title()).not.toBe('owned')
})

test('the reader works without storage', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  const reader = new ReaderOnPage(page)
  await page.goto('/')
  await page.getByRole('link', { name: /Chinese Migrants/ }).click()
  await reader.expectSlide(/^1 of 12/)
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  expect(consoleMessages).toEqual([])
})

/** Aborts the first request for each file of a kind. */
async function abortFirstRequests(page: Page, files: RegExp): Promise<void> {
  const aborted = new Set<string>()
  await page.route(files, route => {
    const url = route.request().url()
    if (aborted.has(url)) return route.continue()
    aborted.add(url)
    return route.abort()
  })
}

for (const kind of ['css', 'js'])
  test(`the ${kind} files of dialogs and the player are requested again after a failed request`, async ({ page }) => {
    await abortFirstRequests(page, new RegExp(`/assets/(dialogs|players|changeView)-[^/]*\\.${kind}$`))
    const reader = new ReaderOnPage(page)
    await reader.open(await serve(page, 'six', article(6)))
    await reader.more.click()
    const menu = page.getByRole('dialog', { name: 'More' })
    await expect(menu).toHaveCSS('border-top-width', '1px') // the browser's own is wider
    await menu.getByRole('button', { name: 'Play slides' }).click()
    await expect(page.getByRole('region', { name: 'Playback' })).toHaveCSS('display', 'flex')
  })

test('texts that failed to load are requested again when online, and are in English meanwhile', async ({ page }) => {
  await page.route('**/assets/de-*.js', route => route.abort())
  await page.goto(await serve(page, 'german', article(3, { lang: 'de' })))
  await expect(page.getByRole('button', { name: 'Contents' })).toBeVisible()
  await page.unroute('**/assets/de-*.js')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('button', { name: 'Inhalt' })).toBeVisible()
})

test('missing files, as after a deployment, lead to an offer to reload at the same line', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const files = '**/assets/dialogs-*.js'
  await page.route(files, route => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }))
  const sections = [{ id: 'lead', body: [] }, section(2, { body: longBody(20) })]
  await reader.open(`${await serve(page, 'long', article(2, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 2/)
  await reader.slide.evaluate(slide => slide.scrollTo(0, 500))
  await reader.contents.click()
  await expect(reader.status).toContainText('Couldn’t load.')
  await page.unroute(files)
  await Promise.all([page.waitForEvent('load'), reader.status.getByRole('button', { name: 'Reload' }).click()])
  await reader.expectSlide(/^2 of 2/)
  await expect.poll(() => reader.slide.evaluate(slide => slide.scrollTop)).toBe(500)
  await reader.contents.click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
})

test('a notice is from left to right in an Arabic article, too: it is in English', async ({ page }) => {
  const reader = new ReaderOnPage(page, ar)
  await reader.open(await serve(page, 'bad', article(2, { lang: 'ar', sections: [section(1, { body: [null] })] })))
  const notice = page.getByText('Part of this article couldn’t be shown.')
  await expect(notice).toHaveCSS('direction', 'ltr')
  expect(await notice.evaluate(element => element.closest('[lang]')?.getAttribute('lang'))).toBe('en')
})
