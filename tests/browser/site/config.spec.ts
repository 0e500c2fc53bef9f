import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createAxe } from '../../support/axe.ts'
import { makeArticle, writeArticle } from '../../support/manyArticles.ts'
import { recordConsole } from '../../support/reader.ts'
import { RunningCommand, TestSite } from '../../support/site.ts'

const site = new TestSite()
const FONTS = createRequire(import.meta.url).resolve('@fontsource-variable/newsreader/package.json')
const configFile = join(site.folder, 'newsreel.config.json')
const CONFIG = {
  name: 'Nordlicht',
  out: 'site',
  pictures: false,
  logo: 'logo.svg',
  favicon: 'logo.svg',
  colours: {
    light: { paper: '#e9f5ee', ink: '#10241c', accent: '#0b6e4f' },
    dark: { paper: '#0c1f18', ink: '#e8f5ee', accent: '#5fd3a3' },
  },
  fonts: {
    text: { family: 'Own Text', files: [{ src: 'text.woff2', weight: '200 800' }], display: 'swap' },
    interface: { family: 'Own Interface', files: [{ src: 'interface.woff2', weight: '200 800' }], display: 'swap' },
  },
  footer: [{ text: 'Imprint', href: 'imprint/' }],
  scripts: [{ src: 'https://stats.example/count.js', attributes: { 'data-domain': 'nordlicht.example' } }],
}

test.beforeAll(async () => {
  for (const number of [0, 1])
    writeArticle(site.articles, number, {
      ...makeArticle(number, { sections: 2, lang: 'en' }),
      kicker: 'Sea',
    })
  for (const [name, to] of [
    ['normal', 'text'],
    ['italic', 'interface'],
  ])
    copyFileSync(join(FONTS, `../files/newsreader-latin-wght-${name}.woff2`), join(site.folder, `${to}.woff2`))
  writeFileSync(
    join(site.folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><circle cx="30" cy="30" r="30" fill="#0b6e4f"/></svg>',
  )
  mkdirSync(join(site.folder, 'static/imprint'), { recursive: true })
  writeFileSync(join(site.folder, 'static/imprint/index.html'), '<title>Imprint</title><h1>Imprint</h1>')
  writeFileSync(configFile, JSON.stringify({ ...CONFIG, static: 'static' }))
  await site.start()
})
test.afterAll(() => site.stop())

/** Answers for the server of the statistics: the script sends a request to it. */
async function serveStatistics(page: Page): Promise<string[]> {
  const counted: string[] = []
  await page.route('https://stats.example/**', route => {
    if (route.request().url().endsWith('.js'))
      return route.fulfill({
        contentType: 'text/javascript',
        body: "fetch('https://stats.example/count?' + document.currentScript.dataset.domain + location.pathname)",
      })
    counted.push(new URL(route.request().url()).search)
    return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: 'ok' })
  })
  return counted
}

const getLook = (page: Page) =>
  page.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    fonts: [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replace(/"/g, '')),
  }))

test('every page has the colours, fonts and scripts of the publisher, under its policy', async ({ page }) => {
  const counted = await serveStatistics(page)
  const messages = recordConsole(page)
  for (const path of ['', 'topic/', 'topic/sea/', 'article-00001/']) {
    await page.goto(site.address + path)
    await expect.poll(() => counted).toContain(`?nordlicht.example/${path}`)
    await expect
      .poll(() => getLook(page))
      .toEqual({
        paper: 'rgb(233, 245, 238)',
        fonts: expect.arrayContaining(['Own Text', 'Own Interface']),
      })
    expect((await getLook(page)).fonts).not.toContain('Newsreel Newsreader')
  }
  expect(messages).toEqual([])
  await page.goto(`${site.address}article-00001/embed/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await getLook(page)).paper).toBe('rgb(233, 245, 238)')
  expect(counted).toHaveLength(4)
})

test('the logo names the front page, and the footer leads to the imprint, also from an error page', async ({
  page,
}) => {
  await serveStatistics(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(site.address)
  await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' }).getByRole('img')).toBeVisible()
  expect((await (await createAxe(page)).analyze()).violations).toEqual([])
  await page.goto(`${site.address}nothing/`)
  expect((await getLook(page)).paper).toBe('rgb(12, 31, 24)')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Imprint' }).click()
  await expect(page.getByRole('heading', { name: 'Imprint' })).toBeVisible()
})

test('a preview follows the configuration, and keeps the last look after an error', async ({ page }) => {
  await serveStatistics(page)
  const dev = new RunningCommand(['dev', site.articles, '--port', '0'])
  const expectPaper = (colour: string, shown = page) =>
    expect(shown.locator('html')).toHaveCSS('background-color', colour, { timeout: 15_000 })
  try {
    const address = await dev.address()
    await page.goto(address)
    await expectPaper('rgb(233, 245, 238)')
    const text = readFileSync(configFile, 'utf8')
    writeFileSync(configFile, text.replace('#e9f5ee', '#ffffff'))
    await expectPaper('rgb(255, 255, 255)')
    writeFileSync(configFile, text.replace('"favicon"', '"favicn"'))
    await expect.poll(() => dev.stderr, { timeout: 15_000 }).toContain('Did you mean "favicon"?')
    const other = await page.context().newPage() // this one is reloading
    await other.goto(address)
    await expectPaper('rgb(255, 255, 255)', other)
  } finally {
    await dev.stop()
  }
})
