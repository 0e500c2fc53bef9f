import { expect, type Page, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { getOtherOrigin } from '../../support/examples.ts'
import { ARTICLE, getErrors, getEvents, getEventTypes, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const fallback = '<a href="/article">The article, elsewhere</a>'
const errorsOf = async (page: Page) =>
  (await getEvents(page)).filter(({ type }) => type === 'error').map(({ detail }) => detail)

const BAD_SRC = { code: 'invalid', attribute: 'src', message: expect.stringContaining('is not an http(s) address') }

/** Opens a page with a reader that has these attributes. */
async function open(page: Page, attributes: string): Promise<void> {
  await page.goto(await hostPage(page, `<newsreel-reader ${attributes}>${fallback}</newsreel-reader>${SCRIPT}`))
}

for (const [what, src, title, detail] of [
  ['a script as src', 'src="javascript:alert(1)"', /^This reader has no article.$/, BAD_SRC],
  ['a data: address', 'src="data:application/json,{}"', /^This reader has no article.$/, BAD_SRC],
  ['an address that is none', 'src="http://"', /^This reader has no article.$/, BAD_SRC],
  ['a missing file', 'src="/articles/none/article.json"', 'Article not found.', { code: 'missing' }],
  ['a web page', 'src="/examples/plain.html"', 'This article can’t be opened.', { code: 'broken' }],
  ['JSON of another kind', 'src="/articles/odd/article.json"', /is empty/, { code: 'unreadable' }],
  ['another origin that does not allow it', 'src="FOREIGN/examples/rtl.json"', /allow this page/, { code: 'failed' }],
] as const)
  test(`with ${what} the element shows the error, and the fallback content stays`, async ({ page, baseURL }) => {
    await serve(page, 'odd', [1, 2])
    await open(page, src.replace('FOREIGN', getOtherOrigin(baseURL)))
    await expect(page.getByRole('alert')).toContainText(title)
    await expect(page.getByRole('link', { name: 'The article, elsewhere' })).toBeVisible()
    await expect.poll(() => errorsOf(page)).toHaveLength(1)
    const [error] = await errorsOf(page)
    expect(error).toMatchObject(detail)
    expect(String(error?.['message'])).toMatch(/\w+ .+\./)
    expect(await getErrors(page)).toEqual([])
    await page.locator('newsreel-reader').evaluate((reader, src) => reader.setAttribute('src', src), ARTICLE)
    await new ReaderOnPage(page).expectSlide(/^1 of 12/)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'The article, elsewhere' })).toBeHidden()
  })

for (const attributes of ['', 'src=""', 'src="  "'])
  test(`without an address (${attributes}) readers see the fallback content, and the console shows the error`, async ({
    page,
  }) => {
    const consoleMessages = recordConsole(page)
    await open(page, attributes)
    await expect.poll(() => errorsOf(page)).toMatchObject([{ code: 'invalid', attribute: 'src' }])
    await expect(page.getByRole('link', { name: 'The article, elsewhere' })).toBeVisible()
    await expect(page.locator('newsreel-reader')).toHaveText('The article, elsewhere')
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(consoleMessages).toMatchObject([expect.stringContaining('<newsreel-reader>: Its src attribute should be')])
    await page.locator('newsreel-reader').evaluate((reader, src) => reader.setAttribute('src', src), ARTICLE)
    await new ReaderOnPage(page).expectSlide(/^1 of 12/)
  })

test('a message without fallback content is centred', async ({ page }) => {
  const element = '<newsreel-reader src="/articles/none/article.json" style="height: 500px"></newsreel-reader>'
  await page.goto(await hostPage(page, element + SCRIPT))
  const text = page.getByRole('alert').getByText('Article not found.')
  await expect(text).toBeVisible()
  const [box, inner] = [await page.locator('newsreel-reader').boundingBox(), await text.boundingBox()]
  const middle = (each: typeof box) => (each ? each.y + each.height / 2 : Number.NaN)
  expect(Math.abs(middle(inner) - middle(box))).toBeLessThan(60)
})

for (const [attribute, value, says] of [
  ['slide', 'nope', /no slide “nope”/],
  ['slide', '99', /no slide “99”/],
  ['slide', '-1', /no slide “-1”/],
  ['slide', 'constructor', /no slide “constructor”/],
  ['view', 'x', /view is “x”, but can only be/],
  ['theme', 'x', /theme is “x”, but can only be/],
  ['page', 'https://', /page is “https:\/\/”, but can only be/],
  ['page', 'mailto:desk@example.com', /page is “mailto:desk@example.com”, but can only be/],
] as const)
  test(`${attribute}="${value}" is reported once, and the article is shown`, async ({ page }) => {
    await open(page, `src="${ARTICLE}" ${attribute}="${value}"`)
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^1 of 12/)
    await expect(page.getByRole('alert')).toContainText(says)
    await reader.next.click()
    await reader.expectSlide(/^2 of 12/)
    expect(await errorsOf(page)).toEqual([{ code: 'invalid', attribute, message: expect.stringMatching(says) }])
    await page.locator('newsreel-reader').evaluate((reader, name) => reader.removeAttribute(name), attribute)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await reader.expectSlide(/^2 of 12/)
    expect(await getErrors(page)).toEqual([])
  })

test('the retry button requests the article again after a server error', async ({ page }) => {
  let fails = true
  await serve(page, 'flaky', article(3))
  await page.route('**/articles/flaky/article.json', route =>
    fails ? route.fulfill({ status: 503, body: '' }) : route.fallback(),
  )
  await open(page, 'src="/articles/flaky/article.json"')
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the article')
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await new ReaderOnPage(page).expectSlide(/^1 of 3/)
  expect(await getEventTypes(page)).toEqual(['error', 'ready', 'slide'])
})

test('if the script fails to load, the fallback content stays, and the console shows the error', async ({ page }) => {
  await page.route('**/assets/newsreel/mount-*.js', route => route.abort())
  await open(page, `src="${ARTICLE}"`)
  await expect.poll(() => errorsOf(page)).toMatchObject([{ code: 'script' }])
  await expect(page.getByRole('link', { name: 'The article, elsewhere' })).toBeVisible()
  expect(await getErrors(page)).toEqual([])
  await page.unroute('**/assets/newsreel/mount-*.js')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await new ReaderOnPage(page).expectSlide(/^1 of 12/)
})

test('if the script fails to load and there is no fallback content, a retry button requests it again', async ({
  page,
}) => {
  await page.route('**/assets/newsreel/mount-*.js', route => route.abort())
  await open(page, `src="${ARTICLE}"`)
  await expect.poll(() => errorsOf(page)).toMatchObject([{ code: 'script' }])
  await page.locator('newsreel-reader').evaluate(reader => reader.replaceChildren())
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('alert')).toContainText('The reader could not be loaded.')
  await page.unroute('**/assets/newsreel/mount-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await new ReaderOnPage(page).expectSlide(/^1 of 12/)
})
