import { expect, type Page, test } from '@playwright/test'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'
const OTHER = 'how-to-read-slides'
/** The pictures of the article. */
const PICTURES = 11

test.use({ serviceWorkers: 'allow' })

let site: BuiltSite
test.beforeEach(async () => {
  site = new BuiltSite()
  await site.start()
})
test.afterEach(() => site.stop())

/** The pictures in the caches of the service worker. */
const listSavedPictures = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter(name => name.includes('-pictures-'))
    const stores = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return stores.flatMap(keys => keys.flatMap(({ url }) => (url.includes('/articles/') ? url : [])))
  })

async function visit(page: Page, id = ID, pictures = PICTURES): Promise<void> {
  await page.goto(`${site.address}${id}/`)
  await expect
    .poll(async () => (await listSavedPictures(page)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(pictures)
}

/** Waits until the page is hydrated, and shows the slide. */
async function expectSlide(page: Page, name: RegExp): Promise<void> {
  await expect(page.locator('[aria-roledescription="slide"][inert]').first()).toBeAttached()
  await new ReaderOnPage(page).expectSlide(name)
}

const notice = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })
const OFFLINE = /You’re offline\. Showing the saved copy\./

test('after one visit the article opens offline, with all its pictures and dialogs', async ({ page, context }) => {
  await visit(page)
  // Only the format that this browser shows.
  expect(new Set((await listSavedPictures(page)).map(url => url.split('.').at(-1)))).toEqual(new Set(['avif']))
  await context.setOffline(true)
  const consoleMessages = recordConsole(page)
  await page.reload()
  await expectSlide(page, /^1 of 12/)
  await expect(notice(page, OFFLINE)).toBeVisible()
  const images = page.getByRole('img')
  for (let position = 1; position <= 12; position++) {
    await expectSlide(page, new RegExp(`^${position} of 12`))
    const empty = () => images.evaluateAll(all => all.filter(image => (image as HTMLImageElement).naturalWidth === 0))
    await expect.poll(async () => (await empty()).length).toBe(0)
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
  }
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(consoleMessages).toEqual([])
})

test('larger windows and enlarged pictures use the saved files offline', async ({ page, context }) => {
  await page.setViewportSize({ width: 412, height: 823 })
  await visit(page)
  await context.setOffline(true)
  await page.setViewportSize({ width: 1900, height: 1200 })
  await page.goto(`${site.address}${ID}/#border-crisis`)
  await page.reload()
  await expectSlide(page, /^5 of 12/)
  const slide = page.getByRole('group', { name: /^5 of 12/ })
  const picture = slide.getByRole('img')
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
  await picture.click()
  const large = page.getByRole('dialog').getByRole('img').first()
  await expect.poll(() => large.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300)
})

test('a page that is not saved shows a message and lists the saved articles, and opens once online', async ({
  page,
  context,
}) => {
  await visit(page)
  await context.setOffline(true)
  const consoleMessages = recordConsole(page)
  await page.goto(`${site.address}${OTHER}/`)
  await expect(page.getByRole('heading', { name: 'You’re offline.' })).toBeVisible()
  expect(consoleMessages).toEqual([])
  // The event "online" does not cancel a navigation that has started.
  await page.evaluate(() =>
    addEventListener('click', () => setTimeout(() => dispatchEvent(new Event('online'))), { once: true }),
  )
  await page.getByRole('link', { name: /deport/i }).click()
  await expectSlide(page, /^1 of 12/)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
  // It opens by itself.
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'How to read slides' })).toBeVisible()
})

test('share pages and addresses without a trailing slash open the saved article, and others show a message', async ({
  page,
  context,
}) => {
  await visit(page)
  await page.goto(`${site.address}${ID}/s/border-crisis/`)
  await expectSlide(page, /Border/) // with a network as ever
  await context.setOffline(true)
  await page.goto(`${site.address}${ID}/s/border-crisis/`)
  await expectSlide(page, /Border/)
  await expect(notice(page, OFFLINE)).toBeVisible()
  expect(new URL(page.url()).hash).toBe('#border-crisis')
  await page.goto('about:blank')
  await page.goto(`${site.address}${ID}`) // without its slash
  await expect(notice(page, OFFLINE)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/${ID}/`)
  for (const other of ['', `${ID}/embed/`, 'feed.xml']) {
    await page.goto(site.address + other)
    await expect(page.getByRole('link', { name: /deport/i })).toBeVisible()
  }
  await page.goto(`${site.address}${OTHER}/s/swipe/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/isn’t saved on your device/)
})

test('a saved copy offers the newer version once online, at the same slide', async ({ page, context }) => {
  await visit(page)
  await context.setOffline(true)
  await page.reload()
  await expect(notice(page, OFFLINE)).toBeVisible()
  await expectSlide(page, /^1 of 12/)
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, /^2 of 12/)
  site.editArticle(ID, 'Homeland Security Statement', 'A corrected heading')
  await context.setOffline(false)
  await expect(notice(page, /has been updated/)).toBeVisible()
  await page.getByRole('button', { name: 'Show update' }).click()
  await expectSlide(page, /^2 of 12: A corrected heading/)
  await expect(notice(page, /version|copy/)).toHaveCount(0)
})

test('the notice of an up-to-date saved copy disappears once online', async ({ page, context }) => {
  await visit(page)
  await context.setOffline(true)
  await page.reload()
  await expect(notice(page, OFFLINE)).toBeVisible()
  await context.setOffline(false)
  await expect(notice(page, /copy/)).toHaveCount(0)
})

test('a server that does not respond leads to the saved copy, also from a share page', async ({ page }) => {
  await visit(page)
  site.suspendServer()
  await page.goto(`${site.address}${ID}/s/border-crisis/`)
  await expectSlide(page, /Border/)
  await page.reload()
  await expect(notice(page, /No connection\. Showing the saved copy\./)).toBeVisible()
  site.resumeServer()
  await expect(notice(page, /copy/)).toHaveCount(0)
})

test('a server that does not respond leads to the saved copy for an address without a trailing slash, and to a message for others', async ({
  page,
}) => {
  await visit(page)
  site.suspendServer()
  await page.goto(`${site.address}${ID}?from=mail#border-crisis`)
  await expectSlide(page, /Border/)
  expect(new URL(page.url()).search).toBe('?from=mail')
  const missing = page.getByRole('heading', { name: 'You’re offline.' })
  for (const path of [OTHER, `${OTHER}/`]) {
    await page.goto(site.address + path)
    await expect(missing).toBeVisible()
  }
  // The page opens by itself as soon as the server responds.
  site.resumeServer()
  await expect(page.getByRole('heading', { level: 1, name: 'How to read slides' })).toBeVisible()
})

test('cached error pages, as hosts send for missing files, are not used, and are replaced', async ({
  page,
  context,
}) => {
  await visit(page)
  const replaceCachedFiles = () =>
    page.evaluate(async () => {
      let count = 0
      for (const name of (await caches.keys()).filter(name => !name.includes('expiration'))) {
        const store = await caches.open(name)
        for (const request of await store.keys()) {
          count++
          const body = '<!doctype html><title>Another page</title>'
          await store.put(request, new Response(body, { headers: { 'content-type': 'text/html' } }))
        }
      }
      return count
    })
  expect(await replaceCachedFiles()).toBeGreaterThan(30)
  await visit(page)
  await expectSlide(page, /^1 of 12/)
  const listReplaced = () =>
    page.evaluate(async () => {
      const left: string[] = []
      for (const name of await caches.keys()) {
        const store = await caches.open(name)
        for (const request of await store.keys())
          if ((await (await store.match(request))?.clone().text())?.includes('Another page')) left.push(request.url)
      }
      return left.filter(url => !/\/assets\//.test(url))
    })
  await expect.poll(listReplaced, { timeout: 30_000 }).toEqual([])
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await expectSlide(page, /^1 of 12/)
  await expect(notice(page, OFFLINE)).toBeVisible()
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
})

test('with the data saver on nothing is saved', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const scripts = page.waitForResponse(/\/saveForOffline-/)
  await page.goto(`${site.address}${ID}/`)
  await scripts
  await expectSlide(page, /^1 of 12/)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('an embed page saves nothing', async ({ page }) => {
  await page.goto(`${site.address}${ID}/embed/`)
  await expectSlide(page, /^1 of 12/)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('a build with --no-offline removes the saved copies and the service worker', async ({ page }) => {
  await visit(page)
  site.build('--no-offline')
  await page.reload()
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 60_000 }).toBe(0)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('the page of the next article is prefetched near the end, and not before', async ({ page }) => {
  const ahead: string[] = []
  page.on('request', request => request.url().endsWith(`/${OTHER}/`) && ahead.push(request.url()))
  await page.goto(`${site.address}${ID}/#reducing-migration-ability`)
  await expectSlide(page, /^8 of 12/)
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, /^9 of 12/)
  expect(ahead).toEqual([])
  await page.keyboard.press('End')
  await expect.poll(() => ahead.length).toBe(1)
})
