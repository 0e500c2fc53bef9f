import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const WIDTHS = [640, 1000, 1600, 2400]
const words = { type: 'paragraph', text: 'A paragraph.' }

/** A picture in two formats and four widths, in the order in which editors may list them. */
const figure = (name: string, more: object = {}) => ({
  type: 'figure',
  src: `picture-${name}.jpg`,
  sources: WIDTHS.flatMap(width => [
    { src: `picture-${name}-${width}-a.jpg`, type: 'image/avif', width },
    { src: `picture-${name}-${width}-w.jpg`, type: 'image/webp', width },
  ]),
  width: 1600,
  height: 900,
  fit: 'cover',
  alt: `Picture ${name}`,
  credit: 'Ann/Agency',
  ...more,
})

const pictures = {
  cover: figure('cover'),
  portrait: figure('portrait', { width: 800, height: 1200, focus: { x: 0.2, y: 0.9 } }),
  chart: figure('chart', { src: 'picture-chart.svg', fit: undefined }),
  unsized: figure('unsized', { width: undefined, height: undefined }),
  single: figure('single', { sources: undefined }),
}
const sections = Object.entries(pictures).map(([id, picture], index) => ({
  id,
  ...(index ? { heading: `The ${id}` } : {}),
  body: [words, picture],
}))
const pictured = article(5, { sections })

/** Serves an article and its pictures. @returns the path of its page */
async function servePictured(page: Page, id: string, json: unknown = pictured): Promise<string> {
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900"/></svg>'
  await page.route('**/picture-*', route => route.fulfill({ contentType: 'image/svg+xml', body }))
  return serve(page, id, json)
}

/** Opens a page and keeps the app's scripts away until `release` is called. */
async function openWithoutApp(page: Page, path: string) {
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  const { release } = await holdRequests(page, '**/assets/first-*.js')
  await page.goto(path, { waitUntil: 'commit' })
  return { release, findPictures: () => requests.filter(each => each.includes('/picture-')), requests }
}

const open = (browser: Browser, [width, height, deviceScaleFactor]: readonly [number, number, number]) =>
  browser.newPage({
    baseURL: test.info().project.use.baseURL as string,
    viewport: { width, height },
    deviceScaleFactor,
  })

test('the boot script has at most 700 bytes', () => {
  const file = readdirSync('dist/assets').find(name => /^boot-.*\.js$/.test(name))
  expect(gzipSync(readFileSync(`dist/assets/${file}`)).length).toBeLessThanOrEqual(700)
})

test('the boot script and the styles are requested first, and modules with low priority', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const requests: [file: string, priority: string][] = []
  session.on('Network.requestWillBeSent', ({ request: { url, initialPriority } }) => {
    const [, file] = /\/assets\/([a-z]+-[^/]*\.(?:js|css))$/i.exec(url) ?? []
    if (file) requests.push([file.replace(/-.*\./, '.'), initialPriority])
  })
  await new ReaderOnPage(page).open(await servePictured(page, 'pictured'))
  expect(requests.slice(0, 4).map(([file]) => file)).toEqual(['boot.js', 'first.css', 'react.js', 'first.js'])
  expect(requests.slice(0, 4).map(([, priority]) => priority)).toEqual(['High', 'VeryHigh', 'Low', 'Low'])
})

for (const screen of [
  [412, 823, 2],
  [1280, 760, 1],
  [740, 360, 3],
] as const)
  test(`the first picture is requested before the app runs, once and in the width of the figure, at ${screen}`, async ({
    browser,
  }) => {
    const page = await open(browser, screen)
    const path = await servePictured(page, 'pictured')
    for (const [index, id] of Object.keys(pictures).entries()) {
      const { release, findPictures, requests } = await openWithoutApp(page, `${path}${index ? `#${id}` : ''}`)
      await expect.poll(findPictures, id).toHaveLength(1)
      const shown = page.locator('.skeleton img')
      await expect.poll(() => shown.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
      const before = await shown.evaluate(image => {
        const { objectFit, padding, objectPosition } = getComputedStyle(image)
        return { box: image.getBoundingClientRect().toJSON(), objectFit, padding, objectPosition }
      })
      release()
      const picture = new ReaderOnPage(page).slide.getByRole('img', { name: `Picture ${id}` })
      await expect(picture).toBeVisible()
      const after = await picture.evaluate(image => {
        const { objectFit, padding, objectPosition } = getComputedStyle(image)
        return { box: image.getBoundingClientRect().toJSON(), objectFit, padding, objectPosition }
      })
      // A chart leaves room for its credit, which is not known before.
      if (id !== 'chart') expect(before, id).toEqual(after)
      const source = await picture.evaluate(image => new URL((image as HTMLImageElement).currentSrc).pathname)
      expect(findPictures().filter(each => each.includes(`-${id}`))).toEqual([source])
      expect(requests.filter(each => each.endsWith('article.json'))).toHaveLength(1)
      await page.goto('about:blank')
    }
    await page.close()
  })

test('the embed page requests its first picture before the app runs, too', async ({ page }) => {
  await servePictured(page, 'pictured')
  const { release, findPictures } = await openWithoutApp(page, '/pictured/embed/#portrait')
  await expect.poll(findPictures).toHaveLength(1)
  expect(findPictures()[0]).toContain('picture-portrait')
  release()
  await new ReaderOnPage(page).expectSlide(/^2 of 5/)
})

test('no picture is requested early for a cover without one, for a slide that is missing, or from elsewhere', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const plain = article(3)
  const unsafe = (src: string) =>
    article(1, { sections: [{ id: 'lead', body: [{ ...figure('unsafe', { sources: undefined }), src }] }] })
  for (const [json, hash] of [
    [plain, ''],
    [plain, '#nowhere'],
    [unsafe('../picture-elsewhere.jpg'), ''],
    [unsafe('javascript:/picture-unsafe'), ''],
    [unsafe('//picture.example/picture-elsewhere.jpg'), ''],
  ] as const) {
    const path = await servePictured(page, 'plain', json)
    const { release, findPictures, requests } = await openWithoutApp(page, `${path}${hash}`)
    await expect.poll(() => requests.filter(each => each.endsWith('article.json'))).toHaveLength(1)
    await page.evaluate(() => window.newsreelRequest?.response.then(response => response.clone().text()))
    expect(findPictures()).toEqual([])
    release()
    await expect(new ReaderOnPage(page).slide).toBeVisible()
    await page.goto('about:blank')
  }
  expect(consoleMessages.filter(each => each.startsWith('thrown'))).toEqual([])
})

for (const outcome of ['has loaded', 'has failed'])
  test(`pictures of the next slides wait until the first ${outcome}`, async ({ page }) => {
    await servePictured(page, 'pictured')
    if (outcome === 'has failed') await page.route('**/picture-cover-*', route => route.abort())
    const { release: end } = await holdRequests(page, '**/picture-cover-*')
    const { release, findPictures } = await openWithoutApp(page, '/pictured/')
    release()
    const next = page.locator('[data-index="1"]')
    await expect(next).toBeAttached()
    await expect(next.locator('img')).toBeAttached()
    expect(findPictures()).toHaveLength(1)
    end()
    await expect.poll(() => findPictures().filter(each => each.includes('portrait')).length).toBe(1)
  })

test('a reader who goes on before the first picture has loaded sees the next one', async ({ page }) => {
  await servePictured(page, 'pictured')
  await page.route('**/picture-cover-*', () => {})
  const reader = new ReaderOnPage(page)
  await page.goto('/pictured/', { waitUntil: 'commit' })
  await reader.expectSlide(/^1 of 5/)
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 5/)
  const picture = reader.slide.getByRole('img', { name: 'Picture portrait' })
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
})
