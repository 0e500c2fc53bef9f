import { expect, test } from '@playwright/test'
import { language as ar } from '../../../src/i18n/ar/reader.lazy.ts'
import { language as de } from '../../../src/i18n/de/reader.lazy.ts'
import { en } from '../../../src/i18n/en/reader.ts'
import { serve } from '../../support/articles.ts'
import { expectFontsFor } from '../../support/fonts.ts'
import { createTestArticle } from '../../support/languages.ts'
import { inspectLayout } from '../../support/layout.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { listStates, mockDevice } from '../../support/states.ts'
import { findSmallTargets } from '../../support/targets.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const [language, words] of [
  ['de', de],
  ['ar', ar],
] as const)
  test(`in every state and size, texts fit and touch targets are large enough, in ${language}`, async ({ page }) => {
    test.slow()
    await mockDevice(page)
    await page.goto(await serve(page, 'panels', createTestArticle(language, { picture: true })))
    await expectFontsFor(page, language)
    for (const [width, height] of [
      [280, 400],
      [320, 256],
      [412, 823],
      [740, 360],
      [1280, 760],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const { name, open, close } of listStates(page, words)) {
        await open()
        expect.soft((await inspectLayout(page)).problems, `${name}, ${width} × ${height}`).toEqual([])
        expect.soft(await findSmallTargets(page), `${name}, ${width} × ${height}`).toEqual([])
        await close?.()
      }
    }
  })

test('selecting text in a dialog and releasing the mouse outside keeps it open', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'panels', createTestArticle('en', { picture: true })))
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help' })
  const box = await help.getByRole('heading', { name: 'Help' }).boundingBox()
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await page.mouse.down()
  await page.mouse.move(5, 5, { steps: 4 })
  await page.mouse.up()
  await expect(help).toBeVisible()
  await page.mouse.click(5, 5)
  await expect(help).toBeHidden()
})

for (const [width, height] of [
  [280, 400],
  [740, 360],
  [1280, 760],
] as const)
  test(`the contents scroll to both ends under a fixed header, at ${width} × ${height}`, async ({ page }) => {
    const reader = new ReaderOnPage(page)
    await page.setViewportSize({ width, height })
    await reader.open('/us-deports-chinese-migrants/#asian-hate-crimes')
    await reader.contents.click()
    const dialog = page.getByRole('dialog', { name: 'Contents' })
    const entries = dialog.getByRole('link')
    for (const entry of [entries.last(), entries.first()]) {
      await entry.scrollIntoViewIfNeeded()
      await expect(entry).toBeInViewport({ ratio: 0.95 })
      for (const part of [dialog.getByRole('heading'), dialog.getByRole('button', { name: 'Close' })])
        await expect(part).toBeInViewport({ ratio: 1 })
    }
  })

test('the end of the player is visible on the smallest screen', async ({ page }) => {
  await mockDevice(page)
  await page.setViewportSize({ width: 280, height: 400 })
  await page.goto(await serve(page, 'player', createTestArticle('en')))
  const listen = listStates(page, en).find(({ name }) => name === 'listen')
  await listen?.open()
  for (const control of await page.getByRole('region', { name: 'Playback' }).getByRole('button').all())
    await expect(control).toBeInViewport({ ratio: 1 })
})
