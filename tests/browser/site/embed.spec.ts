import { expect, test } from '@playwright/test'
import { hostPage, toldTo, typesTold } from '../../support/hostPage.ts'
import { listen, ReaderOnPage } from '../../support/reader.ts'
import { BuiltSite } from '../../support/site.ts'

const ID = 'us-deports-chinese-migrants'

const site = new BuiltSite()
test.beforeAll(() => site.start('/news/'))
test.afterAll(() => site.stop())

test("a site's page for iframes tells the page around of the article and its slides, and goes where that says", async ({
  page,
}) => {
  const said = listen(page)
  const frame = `<iframe id="frame" src="${site.address}${ID}/embed/" data-newsreel data-sync-url width="700" height="600"></iframe>`
  const script = `<script type="module" src="${site.address}newsreel-frame.js"></script>`
  await page.goto(new URL(await hostPage(page, frame + script), site.address).href)
  const inside = page.frameLocator('#frame')
  const reader = new ReaderOnPage(page, undefined, inside)
  await expect.poll(() => typesTold(page)).toEqual(['ready', 'slide'])
  await reader.next.click()
  await reader.isOn(/^2 of 12/)
  await expect(page).toHaveURL(/#homeland-security-statement$/)
  await page.evaluate(() => location.replace('#gripped-by-fear'))
  await reader.isOn(/^11 of 12/)
  expect((await toldTo(page))[0]?.detail).toMatchObject({ count: 12 })
  // It is a part of somebody else's page: no way out into the library, no other article.
  await expect(inside.getByRole('link', { name: 'All articles' })).toHaveCount(0)
  expect(said).toEqual([])
})

test("a site's element reads its articles on another page, with the pictures that were made", async ({ page }) => {
  const said = listen(page)
  const source = `${site.address}articles/${ID}/article.json`
  const element = `<newsreel-reader src="${source}" style="display: block; width: 700px; height: 600px"></newsreel-reader>`
  const script = `<script type="module" src="${site.address}newsreel-element.js"></script>`
  await page.goto(new URL(await hostPage(page, element + script), site.address).href)
  const reader = new ReaderOnPage(page)
  await reader.isOn(/^1 of 12/)
  await reader.next.click()
  await reader.isOn(/^2 of 12/)
  const picture = reader.slide.getByRole('img')
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).currentSrc)).toMatch(/\.avif$/)
  expect(said).toEqual([])
})
