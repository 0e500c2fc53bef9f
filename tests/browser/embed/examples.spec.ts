import { expect, test } from '@playwright/test'
import { createAxe } from '../../support/axe.ts'
import { examples, openExample } from '../../support/examples.ts'
import { recordConsole } from '../../support/reader.ts'

for (const example of examples) {
  const { name, slides, rtl, form } = example
  const [forward, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']

  test(`the example “${name}” can be read to its end by clicks, without console messages`, async ({
    page,
    baseURL,
  }) => {
    const consoleMessages = recordConsole(page, true)
    const reader = await openExample(page, example, baseURL)
    for (const slide of slides.slice(1)) {
      await reader.next.click()
      await reader.expectSlide(slide)
    }
    await reader.previous.click()
    await reader.expectSlide(slides.at(-2) ?? '')
    expect(consoleMessages).toEqual([])
  })

  test(`the example “${name}” can be read to its end by keys, while the focus is in it`, async ({ page, baseURL }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' }) // to the same end, sooner
    const reader = await openExample(page, example, baseURL)
    await page.keyboard.press(forward) // for nobody: focus is on the page
    await reader.contents.focus()
    for (const slide of slides.slice(1)) {
      await page.keyboard.press(forward)
      await reader.expectSlide(slide)
    }
    await page.keyboard.press(back)
    await reader.expectSlide(slides.at(-2) ?? '')
  })

  if (form)
    test(`the example “${name}” handles no keys of the page's form`, async ({ page, baseURL }) => {
      const reader = await openExample(page, example, baseURL)
      await reader.next.click()
      await reader.expectSlide(slides[1] ?? '')
      const field = page.getByRole('textbox')
      await field.focus()
      for (const key of ['c', ' ', 'm', 'Home', 'ArrowRight', 'End', 's', 'ArrowLeft', 'PageDown', '?'])
        await page.keyboard.press(key)
      await expect(field).toHaveValue(/^c m(\?s|s\?)$/)
      await expect(reader.within.getByRole('dialog')).toHaveCount(0)
      await reader.expectSlide(slides[1] ?? '')
    })

  test(`axe finds nothing in the example “${name}”`, async ({ page, baseURL }) => {
    const reader = await openExample(page, example, baseURL)
    await reader.next.click()
    await reader.expectSlide(slides[1] ?? '')
    const axe = await createAxe(page)
    // Three of the five readers show the same article, so they have the same name.
    if (name === 'five') axe.disableRules('landmark-unique')
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(node => node.target.flat().join(' '))])).toEqual([])
  })
}
