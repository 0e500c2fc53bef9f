import { expect, type Page, test } from '@playwright/test'
import { ARTICLE, hostPage, SCRIPT } from '../../support/hostPage.ts'
import { ReaderOnPage } from '../../support/reader.ts'
import { waitForTypeface } from '../../support/typeface.ts'
import { waitUntilStable } from '../../support/waitUntilStable.ts'

/** Properties that depend on the layout. Also margins: Chromium sometimes computes `auto` as 0. */
const GEOMETRY = /^(height|width|block-size|inline-size|(perspective|transform)-origin|(bottom|inset|margin).*)$/

/** The computed styles of all elements of a page outside the reader, as `name: style`. */
const stylesOfPage = (page: Page) =>
  page.evaluate(geometry => {
    const styles: Record<string, string> = {}
    const all = [...document.querySelectorAll('html, body, body *')].filter(each => !each.closest('newsreel-reader'))
    for (const [index, element] of all.entries()) {
      const style = getComputedStyle(element)
      const declarations = [...style].filter(name => !new RegExp(geometry).test(name))
      const { left, width } = element.getBoundingClientRect()
      styles[`${index} ${element.localName}`] = [
        `from ${left}, ${width} wide`,
        ...declarations.map(name => `${name}: ${style.getPropertyValue(name)}`),
      ].join('\n')
    }
    return styles
  }, GEOMETRY.source)

for (const name of ['plain', 'hostile', 'wordpress'])
  test(`no style of the reader reaches the example “${name}”`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.route('**/newsreel-element.js', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
    await page.goto(`/examples/${name}.html`)
    const before = await stylesOfPage(page)
    await page.unroute('**/newsreel-element.js')
    await page.reload()
    const reader = new ReaderOnPage(page)
    await reader.expectSlide(/^1 of 12/)
    await waitForTypeface(page)
    await reader.contents.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await stylesOfPage(page)).toEqual(before)
    const names = await page.evaluate(() => [...document.fonts].map(face => face.family.replaceAll('"', '')))
    for (const name of names) expect(name).toMatch(/^Newsre(el|ader) \w+$/)
  })

/** The computed styles of all elements inside the reader, in document order. */
const stylesOfReader = (page: Page) =>
  page.locator('newsreel-reader').evaluate(element =>
    [...(element.shadowRoot?.querySelectorAll('.box *') ?? [])].map(each => {
      const style = getComputedStyle(each)
      const declarations = [...style].map(name => `${name}: ${style.getPropertyValue(name)}`)
      return `${each.localName}.${each.className.toString()}\n${declarations.join('\n')}`
    }),
  )

for (const [what, css] of [
  ['its reset of everything', '@import url("/examples/hostile.css");'],
  ['the theme of WordPress', '@import url("/examples/wordpress.css");'],
  [
    'important rules for every element',
    '* { color: lime !important; font: 40px fantasy !important; display: block !important; float: left !important; animation: none !important }',
  ],
  [
    'what is inherited',
    'html { font-size: 62.5%; letter-spacing: 9px; word-spacing: 2em; text-transform: uppercase; text-indent: 3em; white-space: pre; cursor: wait; direction: rtl; text-align: right; line-height: 4; visibility: visible; font-variant: small-caps; text-shadow: 2px 2px red; quotes: none; hyphens: auto; writing-mode: horizontal-tb }',
  ],
  [
    'classes and ids of the same names',
    '.newsreel, .newsreel-slide, .box, .frame, button, h1, p { border: 9px solid red; background: yellow; transform: rotate(3deg) }',
  ],
] as const)
  test(`the page's style sheet does not reach the reader: ${what}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const size =
      'newsreel-reader { display: block !important; box-sizing: border-box !important; position: static !important; float: none !important; inline-size: 700px !important; block-size: 600px !important; margin: 0 !important; border: 0 !important; padding: 0 !important }'
    const open = async (style: string) => {
      await page.unrouteAll()
      const element = `<newsreel-reader src="${ARTICLE}" slide="2"></newsreel-reader>`
      await page.goto('about:blank')
      await page.goto(await hostPage(page, `<style>${style}\n${size}</style>${element}${SCRIPT}`))
      const reader = new ReaderOnPage(page)
      await reader.expectSlide(/^2 of 12/)
      await waitForTypeface(page)
      await expect
        .poll(() => reader.slide.getByRole('img').evaluate(img => (img as HTMLImageElement).complete))
        .toBe(true)
      // The cue that there is more text may appear a little later, after measuring.
      return waitUntilStable(() => stylesOfReader(page))
    }
    await open('') // loads the typeface for the next pages
    const alone = await open('')
    expect(alone.length).toBeGreaterThan(50)
    const among = await open(css)
    expect(among.length).toBe(alone.length)
    for (const [index, style] of among.entries()) expect(style).toBe(alone[index])
  })
