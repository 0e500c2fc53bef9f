import { expect, type Page, test } from '@playwright/test'
import { article, section, serve } from '../../support/articles.ts'
import { getErrors, getEvents, getEventTypes, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'

/** A page with a reader of six slides. */
async function write(page: Page, attributes = '', more = ''): Promise<string> {
  await serve(page, 'six', article(6))
  const element = `<newsreel-reader src="/articles/six/article.json" ${attributes}></newsreel-reader>`
  return hostPage(page, element + more + SCRIPT)
}

/** Calls a method of the element, as the page's script would. */
const call = (page: Page, what: (reader: HTMLElementTagNameMap['newsreel-reader']) => unknown) =>
  page.locator('newsreel-reader').evaluate(what)

test.describe('with sync-url', () => {
  test('opens the slide in the URL, updates the URL, and Back leaves the page', async ({ page }) => {
    const path = await write(page, 'sync-url slide="2"')
    await page.goto('/examples/page.css')
    await page.goto(`${path}#section-3`)
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^3 of 6/)
    for (const position of [4, 5]) {
      await reader.next.click()
      await reader.expectSlide(new RegExp(`^${position} of 6`))
      await expect(page).toHaveURL(new RegExp(`#section-${position}$`))
    }
    await page.reload()
    await reader.expectSlide(/^5 of 6/)
    await page.evaluate(() => location.replace('#section-2'))
    await reader.expectSlide(/^2 of 6/)
    await reader.previous.click()
    await reader.expectSlide(/^1 of 6/)
    await expect(page).toHaveURL(/host\.html$/)
    await page.goBack()
    await expect(page).toHaveURL(/page\.css$/)
  })

  test('a URL without a slide stays until the slide changes', async ({ page }) => {
    await page.goto(`${await write(page, 'sync-url')}#comments`)
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^1 of 6/)
    await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
    await expect(page).toHaveURL(/#comments$/)
    await reader.next.click()
    await expect(page).toHaveURL(/#section-2$/)
    await page.evaluate(() => location.replace('#comments'))
    await reader.expectSlide(/^2 of 6/)
    await expect(page).toHaveURL(/#comments$/)
  })

  test('the URL of a router on the page is not changed, until it names a slide', async ({ page }) => {
    await page.goto(`${await write(page, 'sync-url')}#/news/12`)
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^1 of 6/)
    await reader.next.click()
    await reader.expectSlide(/^2 of 6/)
    await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
    await expect(page).toHaveURL(/#\/news\/12$/)
    await page.evaluate(() => location.replace('#section-4'))
    await reader.expectSlide(/^4 of 6/)
    await reader.next.click()
    await expect(page).toHaveURL(/#section-5$/)
  })

  test('keeps the history state of the page', async ({ page }) => {
    await page.goto(await write(page, 'sync-url'))
    await page.evaluate(() => history.replaceState({ of: 'the page' }, ''))
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^1 of 6/)
    await reader.next.click()
    await expect(page).toHaveURL(/#section-2$/)
    expect(await page.evaluate(() => history.state)).toEqual({ of: 'the page' })
  })
})

test('without sync-url the URL is neither read nor changed', async ({ page }) => {
  await page.goto(`${await write(page)}#section-3`)
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 6/)
  await reader.contents.focus()
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await expect.poll(() => getEventTypes(page)).toContain('complete')
  await expect(page).toHaveURL(/#section-3$/)
  await page.evaluate(() => location.replace('#section-2'))
  await reader.expectSlide('End of article')
})

test('its events bubble, cross shadow roots, and are in order, with one for the end', async ({ page }) => {
  await page.goto(await write(page))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 6/)
  await page.evaluate(() => {
    const seen: boolean[] = []
    Object.assign(window, { seen })
    addEventListener('newsreel:slide', event => seen.push(event.bubbles, event.composed, event.cancelable))
  })
  await reader.contents.focus()
  // A slide is reported when the reader stays on it. A slide that is only passed is not.
  for (const [key, name, eventCount] of [
    ['ArrowRight', /^2 of 6/, 3],
    ['End', 'End of article', 5],
    ['ArrowLeft', /^6 of 6/, 6],
    ['ArrowRight', 'End of article', 7],
  ] as const) {
    await page.keyboard.press(key)
    await reader.expectSlide(name)
    await expect.poll(() => getEventTypes(page)).toHaveLength(eventCount)
  }
  const events = await getEvents(page)
  expect(events.map(({ type, detail }) => `${type} ${detail['id'] ?? detail['count']}`)).toEqual([
    'ready 6',
    'slide lead',
    'slide section-2',
    'slide end',
    'complete 6',
    'slide section-6',
    'slide end',
  ])
  expect(events[0]?.detail).toEqual({
    src: new URL('/articles/six/article.json', page.url()).href,
    headline: 'A tested article',
    count: 6,
    problems: [],
  })
  expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen.slice(0, 3))).toEqual([
    true,
    true,
    false,
  ])
})

test('an article without a lead counts its cover, and its problems are reported', async ({ page }) => {
  await serve(page, 'odd', article(3, { sections: [section(1), section(2)], colour: 'red' }))
  await page.goto(await hostPage(page, `<newsreel-reader src="/articles/odd/article.json"></newsreel-reader>${SCRIPT}`))
  await new ReaderOnPage(page).expectSlide(/^1 of 3/)
  const [ready, first] = await getEvents(page)
  expect(ready?.detail).toMatchObject({ count: 3, problems: [{ path: expect.stringContaining('colour') }] })
  expect(first?.detail).toEqual({ id: 'cover', position: 1, count: 3 })
})

test('methods change the slide and properties return it, from the first event on', async ({ page }) => {
  const path = await write(page)
  await page.addInitScript(() => {
    const results: unknown[] = []
    Object.assign(window, { results })
    addEventListener('newsreel:ready', event => {
      const reader = event.target as HTMLElementTagNameMap['newsreel-reader']
      results.push(reader.position, reader.count, reader.goTo('section-3'))
    })
  })
  await page.goto(path)
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^3 of 6/)
  expect(await page.evaluate(() => (window as unknown as { results: unknown[] }).results)).toEqual([1, 6, true])
  await call(page, each => each.next())
  await reader.expectSlide(/^4 of 6/)
  await call(page, each => each.previous())
  await reader.expectSlide(/^3 of 6/)
  expect(await call(page, each => [each.position, each.count])).toEqual([3, 6])
  expect(await call(page, each => each.goTo(5))).toBe(true)
  await reader.expectSlide(/^5 of 6/)
  expect(await call(page, each => each.position)).toBe(5)
  expect(await call(page, each => [each.goTo('nope'), each.goTo(0), each.goTo(99), each.goTo('')])).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(await call(page, each => each.goTo('end'))).toBe(true)
  await reader.expectSlide('End of article')
  await call(page, each => each.next())
  await reader.expectSlide('End of article')
  await call(page, each => each.setAttribute('view', 'article'))
  await expect(reader.within.getByRole('button', { name: 'Slides' })).toBeVisible()
  expect(await getErrors(page)).toEqual([])
})

test('methods and properties work before an article is loaded', async ({ page }) => {
  await page.goto(await hostPage(page, `<newsreel-reader></newsreel-reader>${SCRIPT}`))
  await expect.poll(() => getEventTypes(page)).toEqual(['error'])
  expect(
    await call(page, each => {
      each.next()
      each.previous()
      return [each.position, each.count, each.goTo(1), each.src, each.slide, each.theme, each.view, each.syncUrl]
    }),
  ).toEqual([0, 0, false, null, null, null, 'slides', false])
  expect(await getErrors(page)).toEqual([])
})
