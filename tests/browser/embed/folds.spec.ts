import { expect, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { getEvents, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForFrames } from '../../support/waitForFrames.ts'

test('a box that the page collapses opens again on the same slide, and sends no events', async ({ page }) => {
  await serve(page, 'six', article(6))
  const src = '/articles/six/article.json'
  await page.goto(
    await hostPage(
      page,
      `${SCRIPT}<details id="part"><summary>More</summary></details>
      <div id="box" style="width: 900px; overflow: hidden"><newsreel-reader slide="section-5" src="${src}"></newsreel-reader></div>`,
    ),
  )
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^5 of 6/)
  const events = await getEvents(page)
  const isSame = async (how: string) => {
    await reader.expectSlide(/^5 of 6/)
    expect(await getEvents(page), how).toEqual(events)
  }
  type Fold = [name: string, selector: string, property: string, folded: string, opened: string]
  const folds: Fold[] = [
    ['width 0', '#box', 'width', '0', '500px'],
    ['a width of 1 px', '#box', 'width', '1px', '900px'],
    ['no display', '#box', 'display', 'none', 'block'],
    ['height 0', 'newsreel-reader', 'block-size', '0', '500px'],
    ['a least size, and none', '#box', 'width', 'min-content', '900px'],
  ]
  for (const [how, selector, property, folded, opened] of folds)
    for (const value of [folded, opened]) {
      await page
        .locator(selector)
        .evaluate((box, [name, value]) => (box as HTMLElement).style.setProperty(name, value), [
          property,
          value,
        ] as const)
      await waitForFrames(page)
      if (value === opened) await isSame(how)
    }
  const part = page.locator('#part')
  await part.evaluate(details => details.append(document.querySelector('#box') as Element))
  await waitForFrames(page)
  for (const how of ['moved into a closed part', 'a part that closes']) {
    await part.evaluate(details => details.toggleAttribute('open', true))
    await isSame(how)
    await part.evaluate(details => details.toggleAttribute('open', false))
    await waitForFrames(page)
  }
})

test('animating the width of the box keeps the paragraph in view', async ({ page }) => {
  const sections = [{ id: 'lead', body: [] }, section(2, { body: [...(section(2)['body'] as []), ...longBody(30)] })]
  await serve(page, 'long', article(2, { sections }))
  await page.goto(
    await hostPage(
      page,
      `${SCRIPT}<div id="box" style="width: 1200px; height: 600px; transition: width 0.15s"><newsreel-reader
      style="block-size: 100%" slide="section-2" src="/articles/long/article.json"></newsreel-reader></div>`,
    ),
  )
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^2 of 2/)
  const paragraph = page.getByText(/^Paragraph 9\./)
  const module = page.waitForResponse(/keepBlockInView/)
  await paragraph.evaluate(each => each.scrollIntoView({ block: 'start' }))
  await (await module).finished()
  // The first scroll loaded the code that remembers the paragraph. It observes this one.
  await paragraph.evaluate(each => {
    const slide = each.closest('.newsreel-slide')
    const rested = new Promise(done => slide?.addEventListener('scrollend', done, { once: true }))
    slide?.scrollBy({ top: 8, behavior: 'instant' })
    return rested.then(() => {})
  })
  await waitForFrames(page)
  /** Its distance from the upper edge of the slide, in CSS pixels. */
  const distance = () =>
    paragraph.evaluate(each => {
      const slide = each.closest('.newsreel-slide')
      return Math.abs(each.getBoundingClientRect().top - (slide?.getBoundingClientRect().top ?? 0))
    })
  for (const width of ['640px', '1200px', '640px', '1200px']) {
    await page.locator('#box').evaluate(
      (box, value) =>
        new Promise(done => {
          box.addEventListener('transitionend', done, { once: true })
          box.style.width = value
        }),
      width,
    )
    await expect.poll(distance).toBeLessThan(30)
  }
})
