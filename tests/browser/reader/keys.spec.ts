import { expect, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { ReaderOnPage } from '../../support/reader.ts'

test('arrows, Space, page keys, Home and End change the slide, in both directions', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  for (const [key, name] of [
    ['ArrowRight', /^2 of 6/],
    [' ', /^3 of 6/],
    ['PageDown', /^4 of 6/],
    ['PageUp', /^3 of 6/],
    ['Shift+ ', /^2 of 6/],
    ['ArrowLeft', /^1 of 6/],
    ['ArrowLeft', /^1 of 6/],
    ['End', 'End of article'],
    ['ArrowRight', 'End of article'],
    ['Home', /^1 of 6/],
  ] as const) {
    await page.keyboard.press(key)
    await reader.expectSlide(name)
  }
})

test('arrows on the focused carousel change the slide, and do not scroll it natively', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await reader.expectSlide(/^1 of 6/)
  await page.locator('.newsreel-carousel').focus()
  const isPrevented = await page.evaluateHandle(() => ({
    value: new Promise(resolve =>
      addEventListener('keydown', event => resolve(event.defaultPrevented), { once: true }),
    ),
  }))
  await page.keyboard.press('ArrowRight')
  expect(await isPrevented.evaluate(({ value }) => value)).toBe(true)
  await reader.expectSlide(/^2 of 6/)
})

test('keys with Ctrl, Alt or Meta, and keys in a form field, are ignored', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-3`)
  await reader.expectSlide(/^3 of 6/)
  await page.evaluate(() => {
    const prevented: boolean[] = []
    Object.assign(window, { prevented })
    addEventListener('keydown', event => {
      if (!event.key.startsWith('Arrow') && event.key !== 'End') return
      prevented.push(event.defaultPrevented)
      event.preventDefault() // or Alt+ArrowLeft would leave the page
    })
  })
  for (const key of ['Control+ArrowRight', 'Alt+ArrowLeft', 'Meta+End', 'Shift+ArrowRight'])
    await page.keyboard.press(key)
  const prevented = () => page.evaluate(() => (window as unknown as { prevented: boolean[] }).prevented)
  await expect.poll(prevented).toEqual([false, false, false, false])
  await page.evaluate(() => document.body.append(document.createElement('input')))
  await page.getByRole('textbox').focus()
  for (const key of ['ArrowRight', ' ', 'End', 'PageDown']) await page.keyboard.press(key)
  await reader.expectSlide(/^3 of 6/)
})

test('Space and PageDown scroll a long text to its end before they change the slide, and back', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await page.emulateMedia({ reducedMotion: 'reduce' }) // or we would press again before the text rests
  const long = section(2, { body: longBody(8) })
  await reader.open(
    `${await serve(page, 'long', article(3, { sections: [{ id: 'lead', body: [] }, long, section(3)] }))}#section-2`,
  )
  await reader.expectSlide(/^2 of 3/)
  const slide = await reader.slide.elementHandle()
  const left = () => slide?.evaluate(each => Math.round(each.scrollHeight - each.clientHeight - each.scrollTop))
  expect(await left()).toBeGreaterThan(400)
  for (let presses = 0; ((await left()) ?? 0) > 2; presses++) {
    const rest = (await left()) ?? 0
    await page.keyboard.press(presses % 2 ? 'Space' : 'PageDown')
    await expect.poll(left).toBeLessThan(rest)
    expect(presses, 'the end of the text is reached').toBeLessThan(60)
  }
  await reader.expectSlide(/^2 of 3/)
  await page.keyboard.press('Space')
  await reader.expectSlide(/^3 of 3/)
  await page.keyboard.press('PageUp')
  await reader.expectSlide(/^2 of 3/)
})

test('ArrowDown scrolls the text and never changes the slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  const sections = [{ id: 'lead', body: longBody(8) }, section(2)]
  await reader.open(await serve(page, 'long', article(2, { sections })))
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown')
  await expect.poll(() => reader.slide.evaluate(each => each.scrollTop)).toBeGreaterThan(60)
  await reader.expectSlide(/^1 of 2/)
})

test('keys still work after the slide with the focused link was unmounted', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#section-2`)
  await reader.expectSlide(/^2 of 6/)
  await reader.slide.getByRole('link').focus()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^3 of 6/)
  await expect(reader.carousel).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide(/^4 of 6/)
})

test('the focus stays in the reader when the end card goes back to the first slide', async ({ page }) => {
  const reader = new ReaderOnPage(page)
  await reader.open(`${await serve(page, 'six', article(6))}#end`)
  await reader.slide.getByRole('button', { name: 'Read again' }).focus()
  await page.keyboard.press('Enter')
  await reader.expectSlide(/^1 of 6/)
  await expect(reader.carousel).toBeFocused()
})

test('a page translated by the browser still works', async ({ page }) => {
  const thrown: string[] = []
  page.on('pageerror', error => thrown.push(error.message))
  page.on('console', message => message.type() === 'error' && thrown.push(message.text()))
  const reader = new ReaderOnPage(page)
  await reader.open(await serve(page, 'six', article(6)))
  await page.evaluate(() => {
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      while (walker.nextNode()) found.push(walker.currentNode as Text)
      for (const text of found) {
        if (!text.data.trim() || text.parentElement?.closest('font, script')) continue
        const font = document.createElement('font')
        const inner = document.createElement('font')
        text.replaceWith(font)
        inner.textContent = `¡${text.data}!`
        font.append(inner)
      }
    }
    wrap()
    new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  for (let position = 2; position <= 6; position++) {
    await page.keyboard.press('ArrowRight')
    await reader.expectSlide(new RegExp(`^${position} of 6`))
    await expect(reader.slide.getByRole('heading')).toHaveText(`¡Heading ${position}!`)
  }
  await page.keyboard.press('ArrowRight')
  await reader.expectSlide('End of article')
  await reader.contents.click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Heading 3/ })
    .click()
  await reader.expectSlide(/^3 of 6/)
  expect(thrown).toEqual([])
})
