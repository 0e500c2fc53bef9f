import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { language as de } from '../../../src/i18n/de/reader.lazy.ts'
import { language as es } from '../../../src/i18n/es/reader.lazy.ts'
import { formatDate } from '../../../src/i18n/formatDate.ts'
import { language as fr } from '../../../src/i18n/fr/reader.lazy.ts'
import { language as ja } from '../../../src/i18n/ja/reader.lazy.ts'
import { language as pt } from '../../../src/i18n/pt/reader.lazy.ts'
import { language as zh } from '../../../src/i18n/zh/reader.lazy.ts'
import { article, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const languages = { es, fr, de, pt, ar, zh, ja }
const tags = { es: 'es-MX', fr: 'fr', de: 'de-AT', pt: 'pt-BR', ar: 'ar-EG', zh: 'zh-Hans', ja: 'ja-JP' }
const NAMES = Object.keys(languages)

/** The files of words that the page has fetched, by language. */
function fetchedWords(page: Page): Set<string> {
  const found = new Set<string>()
  page.on('request', request => {
    const name = /\/assets\/([a-z]{2})-[^/]+\.js$/.exec(request.url())?.[1]
    if (name && NAMES.includes(name)) found.add(name)
  })
  return found
}

for (const [name, words] of Object.entries(languages))
  test(`an article in ${name} has its interface in ${name}, and loads only that language`, async ({ page }) => {
    const later = words.later
    if (!later) throw new Error('The words of the dialogs are missing.')
    const lang = tags[name as keyof typeof tags]
    const fetched = fetchedWords(page)
    const reader = new ReaderOnPage(page, words)
    await reader.open(
      await serve(page, name, article(12, { lang, published: '2024-07-04', byline: [{ name: 'A. Name' }] })),
    )
    await expect(reader.slide).toHaveAccessibleName(words.slide(1, 12, 'A tested article'))
    await expect(reader.slide.getByText(words.published(formatDate('2024-07-04', lang)), { exact: true })).toBeVisible()
    await expect(reader.slide.getByText(words.by('A. Name'), { exact: true })).toBeVisible()
    await expect(page.getByText(words.minutesLeft(2), { exact: true })).toBeVisible()
    await expect(reader.next).toHaveAccessibleName(`${words.start} – ${words.next('Heading 2')}`)
    await reader.next.click()
    await reader.expectSlide(words.slide(2, 12, 'Heading 2'))
    await expect(reader.status).toHaveText(words.status(words.slide(2, 12, 'Heading 2')))
    await expect(reader.slide.getByText(words.source('Photographer 2'), { exact: true })).toBeVisible()
    await expect(reader.slide.getByRole('button', { name: words.enlarge })).toBeVisible()
    await reader.more.click()
    const menu = page.getByRole('dialog', { name: words.more })
    await expect(menu).toHaveAttribute('lang', words.lang)
    for (const entry of ['play', 'listen', 'share', 'print', 'help'] as const)
      await expect(menu.getByRole('button', { name: { ...words, ...later }[entry] }).first()).toBeVisible()
    await expect(menu.getByRole('status')).toHaveText(later.textSizes[1] ?? '')
    await menu.getByRole('button', { name: later.close }).click()
    await reader.contents.click()
    await expect(page.getByRole('dialog', { name: words.contents })).toBeVisible()
    expect([...fetched]).toEqual([name])
  })

test('English and unsupported languages load no texts', async ({ page }) => {
  const fetched = fetchedWords(page)
  const reader = new ReaderOnPage(page)
  for (const lang of ['en-GB', 'sv']) {
    await reader.open(await serve(page, lang, article(3, { lang })))
    await expect(reader.slide).toHaveAccessibleName('1 of 3: A tested article')
    await reader.contents.click()
    await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible()
    await expect(reader.carousel).toHaveAttribute('lang', lang)
  }
  expect([...fetched]).toEqual([])
})

test('the interface is English if its texts fail to load', async ({ page }) => {
  await page.route('**/assets/fr-*.js', route => route.abort())
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'french', article(3, { lang: 'fr' })))
  await expect(reader.slide).toHaveAccessibleName('1 of 3: A tested article')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^2 of 3/)
})

test('the lines of the interface have the same colour in every script', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const progress = page.locator('.newsreel-progress')
  await reader.open(await serve(page, 'latin', article(3)))
  const colour = await progress.evaluate(line => getComputedStyle(line).backgroundColor)
  expect(colour).toMatch(/^(rgb|oklab)\(/)
  for (const lang of ['ru', 'ja', 'ar', 'th', 'ur', 'my']) {
    await page.goto(await serve(page, lang, article(3, { lang })))
    await expect(reader.carousel).toHaveAttribute('lang', lang)
    await expect(progress, lang).toHaveCSS('background-color', colour)
  }
})

for (const [lang, ratio] of [
  ['ja', 1.3],
  ['ar', 1.5],
  ['ur', 1.9],
] as const)
  test(`headings in ${lang} have a line height of ${ratio}`, async ({ page }) => {
    await page.goto(`${await serve(page, lang, article(3, { lang }))}#section-2`)
    const heading = page.getByRole('heading', { level: 2, name: 'Heading 2' })
    const measured = await heading.evaluate(element => {
      const { lineHeight, fontSize } = getComputedStyle(element)
      return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
    })
    expect(measured).toBeCloseTo(ratio, 2)
  })
