import { expect, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { contrastBetween, measureContrast } from '../../support/contrast.ts'
import { ReaderOnPage } from '../../support/reader.ts'

for (const colour of ['#fff', '#000', '#777'])
  for (const [width, height] of [
    [1280, 760],
    [740, 360],
    [412, 823],
  ] as const)
    test(`the credit has a contrast of 4.5:1 over a picture of ${colour} at ${width} × ${height}`, async ({ page }) => {
      const reader = new ReaderOnPage(page)
      await page.setViewportSize({ width, height })
      await reader.open(`${await serve(page, 'three', article(3), colour)}#section-2`)
      await reader.expectSlide(/^2 of 3/)
      await expect(reader.slide.getByRole('img')).toHaveJSProperty('complete', true)
      expect(await measureContrast(reader.slide.getByText('Source: Photographer 2'))).toBeGreaterThanOrEqual(4.5)
    })

test('a long text has a cue that there is more, which disappears at its end', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  const sections = [{ id: 'lead', body: [] }, section(2, { body: longBody() }), section(3)]
  await reader.open(`${await serve(page, 'long', article(3, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 3/)
  const cue = reader.slide.locator('.newsreel-more')
  await expect(cue).toHaveCSS('opacity', '1')
  await reader.slide.evaluate(slide => slide.scrollTo({ top: slide.scrollHeight, behavior: 'instant' }))
  await expect(cue).toHaveCSS('opacity', '0')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 3/)
  await expect(reader.slide.locator('.newsreel-more')).toHaveCSS('opacity', '0')
})

test('a slide is a tab stop if it scrolls, and only then', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const sections = [{ id: 'lead', body: [] }, section(2, { body: longBody() }), section(3)]
  await reader.open(`${await serve(page, 'long', article(3, { sections }))}#section-2`)
  await reader.expectSlide(/^2 of 3/)
  await reader.next.focus()
  await page.keyboard.press('Tab')
  await expect(reader.slide).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 3/)
  await reader.next.focus()
  await page.keyboard.press('Tab')
  await expect(reader.slide.getByRole('button')).toBeFocused()
})

for (const [width, height] of [
  [280, 400],
  [412, 823],
  [740, 360],
  [1280, 760],
  [2560, 1440],
] as const)
  test(`nothing is clipped or hidden at ${width} × ${height}, and every picture has visible text`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await page.setViewportSize({ width, height })
    await reader.open('/us-deports-chinese-migrants/')
    for (let position = 1; position <= 12; position++) {
      await reader.expectSlide(new RegExp(`^${position} of 12`))
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      expect(await reader.slide.evaluate(slide => slide.scrollWidth - slide.clientWidth)).toBe(0)
      for (const control of [reader.contents, reader.slide.getByRole('heading').first()])
        await expect(control).toBeInViewport({ ratio: 1 })
      // Three lines are visible beside or below the picture before scrolling.
      if (position > 1) {
        const lines = await reader.slide.evaluate(slide => {
          const foot = slide.getBoundingClientRect().bottom
          const text = slide.querySelector('p')
          const line = text ? Number.parseFloat(getComputedStyle(text).lineHeight) : Number.NaN
          return (foot - (text?.getBoundingClientRect().top ?? foot)) / line
        })
        expect(lines, `lines on slide ${position}`).toBeGreaterThan(3)
      }
      await page.keyboard.press('ArrowRight')
    }
  })

for (const colorScheme of ['light', 'dark'] as const)
  test(`the line of the progress has a contrast of 2:1 to the paper, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await new ReaderOnPage(page).open(await serve(page, 'three', article(3)))
    const [line = [], paper = []] = await page.locator('.newsreel-progress').evaluate(line =>
      [line, line.closest('.newsreel-bar') as Element].map(element => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D
        canvas.fillStyle = getComputedStyle(element).backgroundColor
        canvas.fillRect(0, 0, 1, 1)
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      }),
    )
    expect(contrastBetween(line, paper)).toBeGreaterThanOrEqual(2)
  })

test('captions, the bar and dialogs grow with the box, like the text', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'three', article(3))}#section-2`)
  const measure = async () => {
    await reader.more.click()
    const dialog = page.getByRole('dialog', { name: 'More' })
    const texts = [
      reader.slide.locator('p').first(),
      reader.slide.getByText('Source: Photographer 2'),
      page.getByText('2 of 3', { exact: true }),
      dialog.getByRole('heading'),
    ]
    const sizes = texts.map(text => text.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize)))
    const measured = await Promise.all(sizes)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    return measured
  }
  const usual = await measure()
  await page.setViewportSize({ width: 2560, height: 1440 })
  const [body = 0, ...others] = (await measure()).map((size, index) => size / (usual[index] ?? 0))
  expect(body).toBeGreaterThan(1.3)
  for (const growth of others) expect(Math.abs(growth - body)).toBeLessThan(0.05)
})

test('a short text leaves its height to the picture', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.setViewportSize({ width: 412, height: 823 })
  await reader.open('/us-deports-chinese-migrants/#political-climate-of-immigration')
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^11 of 12/)
  const picture = await reader.slide.getByRole('img').boundingBox()
  expect(picture?.height).toBeGreaterThan(412 * 0.75 + 40) // a long text leaves it 0.75 of the width
  expect(await reader.slide.evaluate(slide => slide.scrollHeight - slide.clientHeight)).toBe(0)
})

for (const [width, height, margin] of [
  [1280, 760, 51.2],
  [412, 823, 20],
] as const)
  test(`texts have one margin at ${width} × ${height}`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await page.setViewportSize({ width, height })
    await reader.open(await serve(page, 'three', article(3)))
    const left = async (text: string) => {
      const box = await page.getByText(text, { exact: true }).filter({ visible: true }).first().boundingBox()
      return box?.x
    }
    expect(await left('A tested article')).toBeCloseTo(margin, 0)
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(/^2 of 3/)
    expect(await left('Source: Photographer 2')).toBeCloseTo(margin, 0)
    if (width > 640) expect(await left('A tested article')).toBeCloseTo(margin, 0)
  })

test('a wide box shows all slides in the contents at once', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open('/us-deports-chinese-migrants/')
  await reader.contents.click()
  const links = page.getByRole('dialog', { name: 'Contents' }).getByRole('link')
  await expect(links).toHaveCount(13)
  for (const link of [links.first(), links.last()]) await expect(link).toBeInViewport({ ratio: 1 })
})
