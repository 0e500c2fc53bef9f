import { expect, test } from '@playwright/test'
import { article, section, serve } from '../../support/articles.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { getErrors, getEvents, getEventTypes, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const reader = (attributes: string) => `<newsreel-reader ${attributes}></newsreel-reader>`
const SIX = '/articles/six/article.json'
const TWO = '/articles/two/article.json'

test('changing src opens the other article at its cover, even if both have a slide with the same id', async ({
  page,
}) => {
  await serve(page, 'six', article(6))
  await serve(page, 'two', article(3, { headline: 'Another' }))
  await page.goto(`${await hostPage(page, reader(`src="${SIX}" sync-url`) + SCRIPT)}#section-2`)
  const shown = new ReaderOnPage(page)
  await shown.expectSlide(/^2 of 6/)
  await shown.next.click()
  await shown.expectSlide(/^3 of 6/)
  await page.locator('newsreel-reader').evaluate((element, src) => element.setAttribute('src', src), TWO)
  await shown.expectSlide('1 of 3: Another')
  await expect(page).toHaveURL(/host\.html$/)
  await shown.next.click()
  await expect(page).toHaveURL(/#section-2$/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide', 'ready', 'slide', 'slide'])
  expect(await getErrors(page)).toEqual([])
})

test('of two articles requested in a row only the last is shown, even if the first arrives later', async ({ page }) => {
  await serve(page, 'six', article(6))
  await serve(page, 'two', article(2))
  const { release } = await holdRequests(page, `**${SIX}`)
  await page.goto(await hostPage(page, reader(`src="${SIX}"`) + SCRIPT))
  await expect(page.getByRole('status')).toContainText('Loading')
  await page.locator('newsreel-reader').evaluate((element, src) => element.setAttribute('src', src), TWO)
  const shown = new ReaderOnPage(page)
  await shown.expectSlide(/^1 of 2/)
  release()
  await shown.next.click()
  await shown.expectSlide(/^2 of 2/)
  expect((await getEvents(page)).filter(({ type }) => type === 'ready')).toHaveLength(1)
  expect(await getErrors(page)).toEqual([])
})

for (const [what, file] of [
  ['its article', '**/articles/six/article.json'],
  ['its script', '**/assets/newsreel/mount-*.js'],
] as const)
  test(`removed while ${what} is loading it sends no events; added again it works`, async ({ page }) => {
    await serve(page, 'six', article(6))
    const { requested, release } = await holdRequests(page, file)
    await page.goto(await hostPage(page, reader(`src="${SIX}"`) + SCRIPT))
    await requested
    const element = await page.locator('newsreel-reader').elementHandle()
    await element?.evaluate(each => each.remove())
    await element?.evaluate(each => document.body.append(each)) // a task later: no mere move
    await element?.evaluate(each => each.setAttribute('theme', 'dark'))
    release()
    const shown = new ReaderOnPage(page)
    await shown.expectSlide(/^1 of 6/)
    await element?.evaluate(each => each.setAttribute('theme', 'light'))
    await shown.next.click()
    await shown.expectSlide(/^2 of 6/)
    await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
    await element?.evaluate(each => each.remove())
    await element?.evaluate(each => each.setAttribute('theme', 'dark'))
    expect(await getEventTypes(page)).toHaveLength(3)
    expect(await getErrors(page)).toEqual([])
  })

test('moved within the page it keeps its slide', async ({ page }) => {
  await serve(page, 'six', article(6))
  await page.goto(await hostPage(page, `${reader(`src="${SIX}"`)}<main></main>${SCRIPT}`))
  const shown = new ReaderOnPage(page)
  await shown.expectSlide(/^1 of 6/)
  for (const position of [2, 3]) {
    await shown.next.click()
    await shown.expectSlide(new RegExp(`^${position} of 6`))
  }
  await page.evaluate(() => {
    const [main, element] = [document.querySelector('main'), document.querySelector('newsreel-reader')]
    if (element) main?.append(element)
  })
  await shown.expectSlide(/^3 of 6/)
  await shown.next.click()
  await shown.expectSlide(/^4 of 6/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide', 'slide', 'slide'])
})

test('properties set before and after the element is defined are applied', async ({ page }) => {
  await serve(page, 'six', article(6))
  await page.goto(await hostPage(page, ''))
  await page.evaluate(src => {
    const early = Object.assign(document.createElement('newsreel-reader'), { src, slide: 3, theme: 'dark' })
    early.id = 'early'
    document.body.append(early)
  }, SIX)
  await page.addScriptTag({ type: 'module', url: '/newsreel-element.js' })
  const early = new ReaderOnPage(page, undefined, page.locator('#early'))
  await early.expectSlide(/^3 of 6/)
  expect(await page.locator('#early').evaluate(each => each.getAttributeNames().sort())).toEqual([
    'id',
    'slide',
    'src',
    'theme',
  ])
  await page.evaluate(src => {
    const late = document.createElement('newsreel-reader')
    document.body.prepend(late)
    Object.assign(late, { src, slide: 'section-4', view: 'slides', id: 'late' })
  }, SIX)
  const late = new ReaderOnPage(page, undefined, page.locator('#late'))
  await late.expectSlide(/^4 of 6/)
  await page.evaluate(() => Object.assign(document.querySelector('#late') as object, { slide: 'end' }))
  await late.expectSlide('End of article')
  await early.expectSlide(/^3 of 6/)
  await page.evaluate(() => Object.assign(document.querySelector('#late') as object, { src: null, slide: null }))
  await expect(page.locator('#late').getByRole('region')).toHaveCount(0)
  await expect.poll(() => getEventTypes(page)).toContain('error')
  expect(await getErrors(page)).toEqual([])
})

test('a clone of a reader is independent, and its template is not instantiated twice', async ({ page }) => {
  await serve(page, 'six', article(6, { sections: [{ id: 'lead', body: [] }, section(2), section(3)] }))
  const body = `<newsreel-reader id="first" src="${SIX}"><template slot="after:lead"><p>An advert</p></template></newsreel-reader>`
  await page.goto(await hostPage(page, body + SCRIPT))
  const first = new ReaderOnPage(page, undefined, page.locator('#first'))
  await first.expectSlide(/^1 of 3/)
  await first.next.click()
  await first.expectSlide('Advertisement')
  await page.locator('#first').evaluate(element => {
    const copy = element.cloneNode(true) as Element
    copy.id = 'copy'
    element.before(copy)
  })
  const copy = new ReaderOnPage(page, undefined, page.locator('#copy'))
  await copy.expectSlide(/^1 of 3/)
  await copy.next.click()
  await copy.expectSlide('Advertisement')
  await expect(page.locator('#copy').getByText('An advert')).toHaveCount(1)
  await first.expectSlide('Advertisement')
})
