import { expect, test } from '@playwright/test'
import { article, serve } from '../../support/articles.ts'
import { getEventTypes, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'

const SRC = 'src="/articles/six/article.json"'

test('the element has a width in every kind of layout that sets none, and does not overflow it', async ({ page }) => {
  await serve(page, 'six', article(6))
  const boxes = [
    'display: flex',
    'display: flex; flex-direction: column; align-items: center',
    'display: grid; grid-template-columns: auto auto; justify-content: start',
    'display: inline-grid',
    'display: table-cell',
  ]
  const reader = (style = '') => `<newsreel-reader ${SRC} style="height: 300px; ${style}"></newsreel-reader>`
  const body = [
    ...boxes.map(style => `<main><div style="${style}"><p>Beside</p>${reader()}</div></main>`),
    ...['float: left', 'position: absolute', 'display: inline-block', 'margin: 0 20px'].map(
      style => `<main style="display: flow-root; position: relative; min-height: 300px">${reader(style)}</main>`,
    ),
  ]
  for (const [width, least] of [
    [1280, 600],
    [412, 280],
  ] as const) {
    await page.setViewportSize({ width, height: 760 })
    await page.goto(await hostPage(page, body.join('') + SCRIPT))
    const all = page.locator('newsreel-reader')
    for (const one of await all.all()) {
      const box = await one.boundingBox()
      expect(box?.width, await one.evaluate(each => each.parentElement?.outerHTML)).toBeGreaterThanOrEqual(least)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    }
    await new ReaderOnPage(page, undefined, all.first()).expectSlide(/^1 of 6/)
    await expect.poll(() => getEventTypes(page)).toContain('slide')
    expect(await getEventTypes(page)).not.toContain('complete')
  }
})

test('the buttons of the bar are square in a box of 680 px, but for the pill of the cover', async ({ page }) => {
  await serve(page, 'six', article(6))
  const element = `<newsreel-reader ${SRC} style="width: 680px; height: 480px"></newsreel-reader>`
  await page.goto(await hostPage(page, element + SCRIPT))
  const reader = new ReaderOnPage(page)
  await reader.expectSlide(/^1 of 6/)
  const bar = page.getByRole('group', { name: 'Slides', exact: true })
  for (const control of await bar.getByRole('button').all()) {
    const { width = 0, height = 0 } = (await control.boundingBox()) ?? {}
    const isPill = (await control.getAttribute('data-name')) === 'next'
    expect(height).toBe(48)
    if (isPill) expect(width).toBeGreaterThan(48)
    else expect(width).toBe(48)
  }
})
