import { expect, type Page, test } from '@playwright/test'
import { article, longBody, section, serve } from '../../support/articles.ts'
import { createAxe } from '../../support/axe.ts'
import { ReaderOnPage } from '../../support/reader.ts'

async function isClean(page: Page, what: string): Promise<void> {
  // During the entrance animation, texts are half transparent: axe would report low contrast.
  const playing = () =>
    page.evaluate(() => document.getAnimations().filter(each => each.playState === 'running').length)
  await expect.poll(playing, { message: what }).toBe(0)
  const { violations } = await (await createAxe(page)).analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(node => node.target.join(' ')) }))
  expect(found, what).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('on the cover, every section, the end and in the contents', async ({ page }) => {
      test.slow()
      const reader = new ReaderOnPage(page)
      await reader.open('/us-deports-chinese-migrants/')
      for (let position = 1; position <= 12; position++) {
        await reader.expectSlide(new RegExp(`^${position} of 12`))
        await isClean(page, `slide ${position}`)
        await page.keyboard.press('ArrowRight')
      }
      await reader.expectSlide('End of article')
      await isClean(page, 'the end')
      await reader.contents.click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await isClean(page, 'the contents')
    })

    test('on a phone: cover, section, long text, and a picture that is missing, failed or not available yet', async ({
      page,
    }) => {
      const reader = new ReaderOnPage(page)
      await page.setViewportSize({ width: 412, height: 823 })
      const figure = { type: 'figure', alt: 'Still to come', credit: 'Ann' }
      const sections = [
        { id: 'lead', body: [{ type: 'paragraph', text: 'The lead.' }] },
        section(2),
        section(3, { body: longBody() }),
        section(4, { body: [{ type: 'paragraph', text: 'No picture.' }] }),
        section(5, {
          body: [figure, { type: 'subheading', text: 'Inside' }, { type: 'quote', text: 'So.', cite: 'Ann' }],
        }),
        section(6, {
          body: [
            { ...figure, src: 'missing.jpg', width: 16, height: 9 },
            { type: 'list', items: ['a', 'b'] },
          ],
        }),
      ]
      await reader.open(await serve(page, 'kinds', article(6, { sections })))
      for (let position = 1; position <= 6; position++) {
        await reader.expectSlide(new RegExp(`^${position} of 6`))
        await isClean(page, `slide ${position}`)
        await page.keyboard.press('ArrowRight')
      }
      await reader.expectSlide('End of article')
      await isClean(page, 'the end')
    })

    test('in the library, while loading, and on each error screen', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('link', { name: /Chinese Migrants/ })).toBeVisible()
      await isClean(page, 'the library')
      await page.route('**/articles/pending/article.json', () => {})
      await page.goto('/pending/')
      await expect(page.getByRole('heading', { level: 1, name: 'Loading the article' })).toBeVisible()
      await isClean(page, 'loading')
      for (const [path, body, title] of [
        ['/nowhere/', undefined, 'Article not found.'],
        ['/a/b/c/', undefined, 'Page not found.'],
        ['/broken/', '<html>', 'This article can’t be opened.'],
        ['/empty/', '{}', 'This article is empty.'],
      ] as const) {
        if (body) await serve(page, path.replaceAll('/', ''), body)
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        if (body) await page.getByText('Details').click()
        await isClean(page, title)
      }
    })
  })
