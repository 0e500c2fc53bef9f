import { expect, type Locator, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const getLook = (notice: Locator) =>
  notice.evaluate(each => {
    const { backgroundColor, color, fontSize, fontFamily, borderRadius, boxShadow } = getComputedStyle(each)
    const reader = each.closest('.newsreel') as Element
    const bar = reader.querySelector('.newsreel-bar')?.getBoundingClientRect().top ?? 0
    const { left, right, bottom } = each.getBoundingClientRect()
    const middle = reader.getBoundingClientRect().width / 2
    const place = { aboveBar: Math.round(bar - bottom), offCentre: Math.round((left + right) / 2 - middle) }
    return { backgroundColor, color, fontSize, fontFamily, borderRadius, boxShadow, ...place }
  })

for (const [width, height] of [
  [412, 823],
  [1280, 760],
  [740, 360],
  [280, 400],
] as const)
  test(`at ${width} × ${height} all notices look alike, above the bar, and a text can be read above them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const reader = new ReaderOnPage(page)
    const sections = [{ id: 'lead', body: longBody(2) }, section(2, { body: longBody(20) })]
    await reader.open(await serve(page, 'bad', article(2, { sections, byline: 'wrong' })))
    const ofPage = page.getByRole('status').filter({ hasText: 'Part of this article' })
    await expect(ofPage).toBeVisible()
    const look = await getLook(ofPage)
    expect(look.aboveBar).toBeGreaterThan(5)
    await page.keyboard.press('+')
    const ofReader = page.getByRole('status').filter({ hasText: /^Text size/ })
    await expect(ofReader).toBeVisible()
    expect(await getLook(ofReader)).toEqual(look)
    await expect(ofPage).toBeHidden() // one at a time
    await expect(ofPage).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^2 of 2/)
    await reader.slide.evaluate(slide => slide.scrollTo({ top: slide.scrollHeight, behavior: 'instant' }))
    const end = await reader.slide.getByText(/^Paragraph 20\./).boundingBox()
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((await ofPage.boundingBox())?.y ?? 0)
    await reader.slide.evaluate(slide => slide.scrollTo({ top: 0, behavior: 'instant' }))
    await reader.slide.evaluate(slide =>
      Promise.allSettled(slide.getAnimations({ subtree: true }).map(({ finished }) => finished)),
    )
    const heading = reader.slide.getByRole('heading')
    const place = await heading.boundingBox()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(ofPage).toHaveCount(0)
    expect(await heading.boundingBox()).toEqual(place) // nothing moved for it
  })
