import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { holdRequests } from '../../support/holdRequests.ts'
import { photo } from '../../support/pictures.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { TestSite } from '../../support/site.ts'
import { waitForTypeface } from '../../support/typeface.ts'

// Pages that a proxy or a translator changes, or whose files are missing.

const site = new TestSite()

test.beforeAll(async () => {
  const long = Array.from({ length: 60 }, (_, i) => ({ type: 'paragraph', text: `Paragraph ${i + 1} of a long text.` }))
  const mail = { type: 'paragraph', text: 'Write to desk@news.example.  The editors answer.' }
  const figure = { type: 'figure', src: 'pier.jpg', alt: 'The pier', credit: 'A. Name' }
  for (const lang of ['en', 'de']) {
    mkdirSync(join(site.articles, lang), { recursive: true })
    await photo(1200, 800)
      .jpeg()
      .toFile(join(site.articles, lang, 'pier.jpg'))
    const sections = [
      { id: 'lead', body: [mail, figure] },
      ...['two', 'three', 'four'].map(id => ({ id, heading: `Heading ${id}`, body: [mail, ...long] })),
    ]
    const article = { version: 1, lang, headline: 'The harbour', published: '2024-07-04', sections }
    writeFileSync(join(site.articles, lang, 'article.json'), JSON.stringify(article))
  }
  await site.start('--no-offline')
})
test.afterAll(() => site.stop())

const slides = (page: Page) => page.locator('[aria-roledescription="slide"]')
/** Waits until the page is hydrated, and distant slides are unmounted. */
const expectHydrated = (page: Page) => expect(page.locator('.newsreel:not([data-served])')).toHaveCount(1)
const lineOf = (page: Page, index: number) => page.locator(`[data-index="${index}"]`).evaluate(slide => slide.scrollTop)

/** Changes the HTML of the page, as a proxy does. */
async function rewrite(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(`${site.address}en/`, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })
}

/** Goes to the third slide and scrolls its text, before hydration. */
async function readOn(page: Page): Promise<void> {
  const reader = new ReaderOnPage(page)
  await expect(slides(page)).toHaveCount(5)
  for (const index of [1, 2]) {
    await reader.next.click()
    await expect(slides(page).nth(index)).toBeInViewport({ ratio: 0.99 })
  }
  await slides(page)
    .nth(2)
    .evaluate(slide => slide.scrollTo(0, 400))
}

/** The script that hydrates a page. */
const HYDRATE = /\/hydrate-[^/]*\.js$/

/** Opens the page, reads on before it is hydrated, and expects that it stays on the slide. */
async function hydrateAfterReading(page: Page): Promise<void> {
  const { release } = await holdRequests(page, HYDRATE)
  await page.goto(`${site.address}en/`)
  await readOn(page)
  release()
  await expectHydrated(page)
  await new ReaderOnPage(page).expectSlide(/^3 of 4/)
}

for (const [what, change] of [
  [
    'hides addresses',
    (html: string) =>
      html.replaceAll('desk@news.example', '<a class="__cf_email__" href="/cdn">[email&#160;protected]</a>'),
  ],
  ['collapses spaces', (html: string) => html.replaceAll(/ {2,}/g, ' ')],
  ['wraps pictures', (html: string) => html.replaceAll(/<img[^>]*>/g, image => `<span class="lazy">${image}</span>`)],
] as const)
  test(`a page changed by a proxy that ${what} is hydrated at the same slide and line, without a console message`, async ({
    page,
  }) => {
    const consoleMessages = recordConsole(page)
    await rewrite(page, change)
    await hydrateAfterReading(page)
    expect(await lineOf(page, 2)).toBe(400)
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
    expect(consoleMessages).toEqual([])
  })

/** Replaces the text of the page, as browsers do to translate it. */
const translate = () => {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  document.documentElement.className = 'translated-ltr'
  for (const node of nodes) {
    const font = document.createElement('font')
    font.textContent = node.data.replace(/Paragraph/g, 'Absatz').replace(/harbour/g, 'Hafen')
    node.replaceWith(font)
  }
}

test('a page translated before hydration stays translated, and a control that needs scripts hydrates it', async ({
  page,
}) => {
  const consoleMessages = recordConsole(page)
  const { release } = await holdRequests(page, HYDRATE)
  await page.goto(`${site.address}en/`)
  await readOn(page)
  await page.evaluate(translate)
  const begun = page.waitForResponse(/\/hydrate-[^/]*\.js$/)
  release()
  await (await begun).finished()
  const reader = new ReaderOnPage(page)
  await reader.next.click()
  await expect(slides(page).nth(3)).toBeInViewport({ ratio: 0.99 })
  await expect(slides(page).nth(3).getByText('Absatz 1 of')).toBeVisible()
  // Before hydration the label is that of the first slide.
  await page.getByRole('button', { name: /^Previous/ }).click()
  await expect(slides(page).nth(2)).toBeInViewport({ ratio: 0.99 })
  await expect(slides(page)).toHaveCount(5)
  await reader.contents.click()
  await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
  await page.keyboard.press('Escape')
  await reader.expectSlide(/^3 of 4/)
  expect(await lineOf(page, 2)).toBe(400)
  expect(consoleMessages).toEqual([])
})

test('a translation that starts during hydration keeps the slide, without a console message', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  // Called after the fingerprint was compared, and before React hydrates.
  await page.addInitScript(`{
    const translate = ${translate}
    const entries = performance.getEntriesByType.bind(performance)
    performance.getEntriesByType = type => {
      if (type === 'navigation') translate()
      return entries(type)
    }
  }`)
  await hydrateAfterReading(page)
  await expect.poll(() => lineOf(page, 2)).toBe(400)
  expect(consoleMessages).toEqual([])
})

test('every lazy file may fail to load once', async ({ page }) => {
  const lost = new Set<string>()
  await page.route(/\/assets\/(?!start-|head-).*\.(js|css)$|\/article\.[0-9a-f]+\.json$/, async route => {
    const { pathname } = new URL(route.request().url())
    if (lost.has(pathname) || /\/(hydrate|plain)-[^/]*\.css$/.test(pathname)) return route.continue()
    lost.add(pathname)
    return route.abort()
  })
  await page.goto(`${site.address}de/`)
  await expectHydrated(page)
  const reader = new ReaderOnPage(page)
  const open = (name: string) => page.getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('button', { name: 'Inhalt' })).toBeVisible() // in its language
  await open('Inhalt')
  await expect(dialog).toBeVisible()
  await expect(dialog).toHaveCSS('border-top-width', '1px') // the browser's own is wider
  await page.keyboard.press('Escape')
  await reader.slide.getByRole('img').click()
  await expect(dialog.getByRole('img')).toBeVisible()
  expect(await dialog.locator('.pswp').evaluate(element => getComputedStyle(element).position)).toBe('fixed')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('p')
  const player = page.getByRole('region', { name: 'Wiedergabe' })
  await expect(player).toHaveCSS('display', 'flex')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Ganzer Artikel' })).toBeVisible()
  await waitForTypeface(page)
  for (const name of [
    'react',
    'hydrate',
    'script',
    'article',
    'de',
    'dialogs',
    'zoom',
    'players',
    'changeView',
    'typeface',
  ])
    expect(
      [...lost].some(path => path.includes(`/${name}`)),
      name,
    ).toBe(true)
})

for (const [what, files] of [
  ['the script', /\/hydrate-[^/]*\.js$/],
  ['the styles of the interactive parts', /\/script-[^/]*\.css$/],
  ['the article', /\/article\.[0-9a-f]+\.json$/],
  ['React', /\/react-[^/]*\.js$/],
  ['the texts', /\/de-[^/]*\.js$/],
] as const)
  test(`if ${what} cannot be loaded the page says so when it is needed, and reloads at the same line`, async ({
    page,
  }) => {
    // Missing until the reload: the page requests them again by itself, and would withdraw the offer.
    let loads = 0
    page.on('request', request => request.isNavigationRequest() && loads++)
    const notFound = { status: 404, contentType: 'text/html', body: 'Not found' }
    await page.route(files, route => (loads > 1 ? route.continue() : route.fulfill(notFound)))
    await page.goto(`${site.address}de/`)
    await expect(slides(page)).toHaveCount(5)
    const bar = page.getByRole('group', { name: 'Folien' })
    for (const index of [1, 2]) {
      await bar.getByRole('button', { name: /Weiter/ }).click()
      await expect(slides(page).nth(index)).toBeInViewport({ ratio: 0.99 })
    }
    await expect(page.getByText('1 von 4', { exact: true })).toBeHidden() // it would be wrong
    await slides(page)
      .nth(2)
      .evaluate(slide => slide.scrollTo(0, 400))
    const offer = page.getByRole('alert')
    await expect(async () => {
      await bar.getByRole('button', { name: 'Inhalt' }).click()
      await expect(offer).toContainText('Laden fehlgeschlagen', { timeout: 1000 })
    }).toPass()
    await offer.getByRole('button', { name: 'Neu laden' }).click()
    await expectHydrated(page)
    await new ReaderOnPage(page).expectSlide(/^3 von 4/)
    await expect.poll(() => lineOf(page, 2)).toBe(400)
  })

for (const [what, file] of [
  ['first script', /\/head-[^/]*\.js/],
  ['start script', /\/start-[^/]*\.js/],
] as const)
  test(`the ${what} may fail to load once`, async ({ page }) => {
    let isLost = false
    await page.route(file, route => {
      if (isLost) return route.continue()
      isLost = true
      return route.abort()
    })
    await page.goto(`${site.address}en/`)
    await expectHydrated(page)
    expect(isLost).toBe(true)
  })

test('without the start script the page works as without scripts, until the script loads', async ({ page }) => {
  await page.route(/\/start-[^/]*\.js/, route => route.abort())
  await page.goto(`${site.address}en/`)
  const contents = page.getByRole('navigation', { name: 'Contents' })
  await contents.getByRole('link', { name: 'Heading three' }).click()
  await expect(slides(page).nth(2)).toBeInViewport({ ratio: 0.9 })
  await expect(page.getByRole('button')).toHaveCount(0)
  // The script is requested again when the network is back.
  await page.unroute(/\/start-[^/]*\.js/)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expectHydrated(page)
  await new ReaderOnPage(page).expectSlide(/^3 of 4/)
  await expect(contents).toHaveCount(0)
})
