import { expect, type Page, test } from '@playwright/test'
import { getEvents, getEventTypes, hostPage } from '../../support/hostPage.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'

const site = new BuiltSite()
test.beforeAll(() => site.start('/news/'))
test.afterAll(() => site.stop())

test('an embed page sends events to its host page, and follows the fragment of that page', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const frame = `<iframe id="frame" src="${site.address}${ID}/embed/" data-newsreel data-sync-url width="700" height="600"></iframe>`
  const script = `<script type="module" src="${site.address}newsreel-frame.js"></script>`
  await page.goto(new URL(await hostPage(page, frame + script), site.address).href)
  const inside = page.frameLocator('#frame')
  const reader = new ReaderOnPage(page, undefined, inside)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await expect(page).toHaveURL(/#homeland-security-statement$/)
  await page.evaluate(() => location.replace('#gripped-by-fear'))
  await reader.expectSlide(/^11 of 12/)
  expect((await getEvents(page))[0]?.detail).toMatchObject({ count: 12 })
  // An embedded article has no link to the library or to another article.
  await expect(inside.getByRole('link', { name: 'All articles' })).toHaveCount(0)
  expect(consoleMessages).toEqual([])
})

test('the element of a site shows its articles on another page, with the encoded pictures', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  const source = `${site.address}articles/${ID}/article.json`
  const element = `<newsreel-reader src="${source}" style="display: block; width: 700px; height: 600px"></newsreel-reader>`
  const script = `<script type="module" src="${site.address}newsreel-element.js"></script>`
  await page.goto(new URL(await hostPage(page, element + script), site.address).href)
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 12/)
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  const picture = reader.slide.getByRole('img')
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).currentSrc)).toMatch(/\.avif$/)
  expect(consoleMessages).toEqual([])
})

test.describe('an embed page of the same origin, below the window, with a slide in its address', () => {
  const source = (hash: string) => `${site.address}${ID}/embed/${hash}`
  const open = async (page: Page, attributes: string) => {
    const frame = `<iframe id="frame" ${attributes} width="700" height="600"></iframe>`
    const path = await hostPage(page, `<p style="height: 3000px">Before</p>${frame}<p style="height: 900px">After</p>`)
    await page.goto(new URL(path, site.address).href)
    return new ReaderOnPage(page, undefined, page.frameLocator('#frame'))
  }
  const top = (page: Page) => page.evaluate(() => scrollY)
  /** Waits until the page is hydrated. */
  const expectHydrated = (reader: ReaderOnPage) => expect(reader.slide).toHaveCount(1)

  test('opens and changes the slide, also after a reload, and does not scroll the host page', async ({ page }) => {
    const consoleMessages = recordConsole(page)
    const reader = await open(page, `src="${source('#gripped-by-fear')}"`)
    await expectHydrated(reader)
    await reader.expectSlide(/^11 of 12/)
    expect(await top(page)).toBe(0)
    await page.evaluate(() => scrollTo(0, 700))
    const change = (hash: string) => page.evaluate(hash => frames[0]?.location.replace(hash), source(hash))
    await change('#border-crisis')
    await reader.expectSlide(/^5 of 12/)
    const isOld = () => page.evaluate(() => 'old' in (frames[0] ?? {}))
    await page.evaluate(() => {
      Object.assign(frames[0] ?? {}, { old: true })
      frames[0]?.location.reload()
    })
    await expect.poll(isOld).toBe(false)
    await expectHydrated(reader)
    await reader.expectSlide(/^5 of 12/)
    await change('#gripped-by-fear')
    await reader.expectSlide(/^11 of 12/)
    expect(await top(page)).toBe(700)
    expect(consoleMessages).toEqual([])
  })

  test('opens the slide when loaded from a share page without a size', async ({ page }) => {
    const reader = await open(page, `src="${site.address}${ID}/s/gripped-by-fear/" style="display: none"`)
    await expect.poll(() => page.frames()[1]?.url()).toBe(source('#gripped-by-fear'))
    await page.locator('#frame').evaluate(frame => frame.style.removeProperty('display'))
    await expectHydrated(reader)
    await reader.expectSlide(/^11 of 12/)
    expect(await top(page)).toBe(0)
  })
})
