import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { language as ar } from '../../src/i18n/ar/reader.lazy.ts'
import { language as de } from '../../src/i18n/de/reader.lazy.ts'
import { en } from '../../src/i18n/en/reader.ts'
import { language as ja } from '../../src/i18n/ja/reader.lazy.ts'
import type { Language } from '../../src/i18n/words.ts'
import { serve } from '../../tests/support/articles.ts'
import { createTestArticle } from '../../tests/support/languages.ts'
import { inspectLayout } from '../../tests/support/layout.ts'
import { writeArticles } from '../../tests/support/manyArticles.ts'
import { ReaderOnPage } from '../../tests/support/reader.ts'
import { TestSite } from '../../tests/support/site.ts'
import { STATES_FOLDER, writeContactSheets } from './contactSheets.ts'
import { japanese } from './japanese.ts'

// Takes screenshots of every state, at every size, light and dark, in four languages: `npm run screenshots:states`.
// `-- -g "cover 412"` takes a few. Each test also checks that nothing is cut off or scrolls sideways with text at 200%.

const SIZES = ['280x400', '412x823', '740x360', '820x1180', '1280x760', '1920x1080', '2560x1440']
const ROOT = join(import.meta.dirname, '../..')
const PHOTO = join(ROOT, 'public/articles/us-deports-chinese-migrants/images/border-evening-1600.webp')

const LANGUAGES: Record<string, { words: Language; article?: object }> = {
  en: { words: en },
  de: { words: de, article: createTestArticle('de', { picture: true }) },
  ar: { words: ar, article: createTestArticle('ar', { picture: true }) },
  ja: { words: ja, article: japanese },
}

type State = { slide?: string; act?: (page: Page, reader: ReaderOnPage) => Promise<void> }
const STATES: Record<string, State> = {
  cover: {},
  slide: { slide: '#section-2' },
  end: { slide: '#end' },
  contents: {
    slide: '#section-2',
    act: async (page, reader) => {
      await reader.contents.click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  menu: {
    slide: '#section-2',
    act: async (page, reader) => {
      await reader.more.click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  album: {
    slide: '#section-2',
    act: async (page, reader) => {
      await reader.slide.locator('.newsreel-enlarge').first().click()
      await expect(
        page.locator('.pswp--open .pswp__item[aria-hidden="false"] .pswp__img:not(.pswp__img--placeholder)'),
      ).toBeVisible()
    },
  },
}

const ERRORS: Record<string, (page: Page) => Promise<string>> = {
  'error-missing': async () => '/no-such-article/',
  'error-broken': page => serve(page, 'broken', '{"version": 1'),
  'error-failed': async page => {
    await page.route('**/articles/failed/article.json', route => route.fulfill({ status: 500 }))
    return '/failed/'
  },
}

for (const size of SIZES) {
  for (const [lang, { words, article }] of Object.entries(LANGUAGES))
    for (const [name, { slide = '', act }] of Object.entries(STATES))
      test(`${name} ${size} ${lang}`, async ({ page }) => {
        await resize(page, size)
        const path = article ? await serve(page, lang, withPhotos(article)) : '/us-deports-chinese-migrants/'
        await page.route(`**/articles/${lang}/photo.webp`, route => route.fulfill({ path: PHOTO }))
        const reader = new ReaderOnPage(page, words)
        await reader.open(path + (article ? slide : slide.replace('section-2', 'border-crisis')))
        await act?.(page, reader)
        await take(page, name, `${size}-${lang}`)
        if (name !== 'album') await checkLargeText(page)
      })
  for (const [name, prepare] of Object.entries(ERRORS))
    test(`${name} ${size}`, async ({ page }) => {
      await resize(page, size)
      await page.goto(await prepare(page))
      await expect(page.locator('.screen')).toBeVisible()
      await take(page, name, size)
      await checkLargeText(page)
    })
}

const SEARCH = 'harbour'
for (const [count, paths] of [
  [60, { library: '', search: '' }],
  [2000, { library: '', 'library-page-2': 'page/2/', topic: `topic/${SEARCH}/`, topics: 'topic/' }],
] as const)
  test.describe(`${count} articles`, () => {
    const site = new TestSite()
    test.beforeAll(async () => {
      test.setTimeout(600_000)
      writeArticles(site.articles, count, { sections: 3, lang: 'en' })
      await site.start('--no-pictures', '--search')
    })
    test.afterAll(() => site.stop())

    for (const size of SIZES)
      for (const [name, path] of Object.entries(paths))
        test(`${name} ${size}`, async ({ page }) => {
          await resize(page, size)
          const response = await page.goto(site.address + path)
          expect(response?.ok(), path).toBe(true)
          if (name === 'search') {
            await page.getByRole('searchbox').fill(SEARCH)
            await expect(page.getByRole('list', { name: /^Results/ })).toBeVisible()
          }
          await take(page, `${name}-of-${count}`, size)
          await checkLargeText(page)
        })
  })

for (const size of SIZES)
  test(`library-of-2 ${size}`, async ({ page }) => {
    await resize(page, size)
    await page.goto('/')
    await expect(page.getByRole('link', { name: /How to Read Slides/ }).first()).toBeVisible()
    await take(page, 'library-of-2', size)
    await checkLargeText(page)
  })

test.afterAll(writeContactSheets)

/** The article with photographs: drawings are never cropped, and get a light stage. */
const withPhotos = (article: object) => JSON.stringify(article).replaceAll('picture.svg', 'photo.webp')

const resize = (page: Page, size: string) => {
  const [width = 0, height = 0] = size.split('x').map(Number)
  return page.setViewportSize({ width, height })
}

/** Takes a screenshot in the light and in the dark theme. */
async function take(page: Page, state: string, name: string): Promise<void> {
  mkdirSync(join(STATES_FOLDER, state), { recursive: true })
  await page.waitForLoadState('networkidle')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(STATES_FOLDER, state, `${name}-${colorScheme}.png`), animations: 'disabled' })
  }
}

/** Expects that nothing is cut off, overlaps or scrolls sideways with text at 200%. */
async function checkLargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await expect.poll(async () => (await inspectLayout(page)).problems, { timeout: 3000 }).toEqual([])
}
