import { expect, type Page, test } from '@playwright/test'
import { createAxe } from '../../support/axe.ts'
import { makeArticle, writeArticle } from '../../support/manyArticles.ts'
import { recordConsole } from '../../support/reader.ts'
import { getShifts, recordShifts } from '../../support/shifts.ts'
import { TestSite } from '../../support/site.ts'

const site = new TestSite()

/** An article with these words in its second section. */
const write = (number: number, headline: string, text: string, lang = 'en') => {
  const article = makeArticle(number, { sections: 2, lang }) as { sections: object[] }
  const body = [{ type: 'paragraph', text }]
  const sections = [...article.sections, { id: 'more', heading: 'More', body }]
  writeArticle(site.articles, number, { ...article, headline, sections, kicker: 'Sea' })
}

test.beforeAll(async () => {
  for (let number = 0; number < 61; number++) write(number, `Report ${number}`, 'Every boat returned at dusk.')
  write(61, 'The lighthouse keeper', 'Nobody has seen the <b>phosphorescence</b> & its colour since.')
  write(62, 'ميناء', 'عادت السفينة إلى الميناء القديم.', 'ar')
  await site.start('--no-pictures', '--search')
})
test.afterAll(() => site.stop())

const getField = (page: Page) => page.getByRole('searchbox', { name: 'Search articles' })

test('readers find an article by its words, from every list, with the keyboard alone', async ({ page }) => {
  const messages = recordConsole(page)
  const requests: string[] = []
  page.on('request', request => requests.push(new URL(request.url()).pathname))
  for (const path of ['', 'page/2/', 'topic/sea/']) {
    await page.goto(site.address + path)
    await getField(page).focus()
    expect(requests.filter(each => /pagefind|\/search-/.test(each))).toEqual([])
    await page.keyboard.type('phosphorescence')
    await expect(page.getByRole('status')).toHaveText('Results: 1')
    const results = page.getByRole('list', { name: 'Results: 1' }).getByRole('listitem')
    await expect(results).toHaveCount(1)
    await expect(results).toContainText('Nobody has seen the <b>phosphorescence</b> & its colour since.')
    await expect(results.getByRole('time')).toBeVisible()
    await expect(results).toContainText(/\d min$/)
    await expect(page.getByRole('list', { name: 'Articles' })).toBeHidden()
    requests.length = 0
  }
  expect((await (await createAxe(page)).analyze()).violations).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/article-00061\/$/)
  await page.goBack()
  await expect(page.getByRole('status')).toHaveText('Results: 1')
  await expect(getField(page)).toHaveValue('phosphorescence')
  await getField(page).fill('')
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  expect(messages).toEqual([])
})

test('a printed list has no search field', async ({ page }) => {
  await page.goto(site.address)
  await expect(getField(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(getField(page)).toBeHidden()
})

test('many results come in parts, and another language is found', async ({ page }) => {
  await recordShifts(page)
  await page.goto(site.address)
  await getField(page).fill('boats')
  await expect(page.getByRole('status')).toHaveText('Results: 61')
  const items = page.getByRole('list', { name: 'Results: 61' }).getByRole('listitem')
  await expect(items).toHaveCount(12)
  expect(await getShifts(page)).toEqual([])
  await page.getByRole('button', { name: 'More results' }).click()
  await expect(items).toHaveCount(24)
  await expect(items.nth(12).getByRole('link')).toBeFocused()
  await getField(page).fill('السفينة')
  await expect(page.getByRole('link', { name: 'ميناء' })).toBeVisible()
  await getField(page).fill('xylophone')
  await expect(page.getByRole('status')).toHaveText('Nothing found for “xylophone”.')
})

test('without a network a sentence says so, and the search works once it is back', async ({ page, context }) => {
  await page.goto(site.address)
  await context.setOffline(true)
  await getField(page).fill('phosphorescence')
  await expect(page.getByRole('status')).toHaveText(/needs a network connection/)
  await context.setOffline(false)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Results: 1')
})

test('without script there is no search field', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(site.address)
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await context.close()
})
