import { expect, type Page, test } from '@playwright/test'
import { getOtherOrigin } from '../../support/examples.ts'
import { holdRequests } from '../../support/holdRequests.ts'
import { EMBED, getErrors, getEvents, getEventTypes, hostPage } from '../../support/hostPage.ts'
import { ReaderOnPage, recordConsole } from '../../support/reader.ts'

const frameScript = '<script type="module" src="/newsreel-frame.js"></script>'
const below = '<p style="margin-top: 2000px">The page goes on.</p>'

/** A page on one origin with a reader on another in an iframe. */
async function framed(page: Page, baseURL: string | undefined, attributes = 'data-sync-url height="600"') {
  const frame = `<iframe id="frame" src="${getOtherOrigin(baseURL)}${EMBED}" data-newsreel ${attributes} width="700"></iframe>`
  return hostPage(page, `${frame}${below}<script type="module" src="/newsreel-frame.js"></script>`)
}

const inFrame = (page: Page) => new ReaderOnPage(page, undefined, page.frameLocator('#frame'))

test('the host script sends events for the article, each slide in order, and the end once', async ({
  page,
  baseURL,
}) => {
  const consoleMessages = recordConsole(page, true)
  await page.goto(await framed(page, baseURL))
  const reader = inFrame(page)
  await reader.expectSlide(/^1 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await reader.contents.focus()
  await page.keyboard.press('End')
  await reader.expectSlide('End of article')
  await reader.previous.click()
  await reader.expectSlide(/^12 of 12/)
  await reader.next.click()
  await expect.poll(() => getEventTypes(page)).toHaveLength(7)
  const events = await getEvents(page)
  expect(events.map(({ type, detail }) => [type, detail['id']])).toEqual([
    ['ready', undefined],
    ['slide', 'lead'],
    ['slide', 'homeland-security-statement'],
    ['slide', 'end'],
    ['complete', undefined],
    ['slide', 'asian-hate-crimes'],
    ['slide', 'end'],
  ])
  expect(events.every(({ from }) => from === 'frame')).toBe(true)
  expect(events[0]?.detail).toEqual({
    headline: 'US Deports Large Group of Chinese Migrants in Rare Expulsion',
    count: 12,
  })
  await expect(page.locator('#frame')).toHaveAttribute('title', /^US Deports/)
  expect(consoleMessages).toEqual([])
})

test('the frame opens the slide in the page’s URL, the URL follows, and Back leaves the page', async ({
  page,
  baseURL,
}) => {
  const path = await framed(page, baseURL)
  await page.goto('/examples/page.css')
  await page.goto(`${path}#border-crisis`)
  const reader = inFrame(page)
  await reader.expectSlide(/^5 of 12/)
  await expect(page).toHaveURL(/#border-crisis$/)
  await reader.next.click()
  await expect(page).toHaveURL(/#chinese-immigration$/)
  await page.reload()
  await reader.expectSlide(/^6 of 12/)
  await page.evaluate(() => location.replace('#gripped-by-fear'))
  await reader.expectSlide(/^11 of 12/)
  await reader.contents.focus()
  await page.keyboard.press('Home')
  await reader.expectSlide(/^1 of 12/)
  await expect(page).toHaveURL(/host\.html$/)
  await page.goBack()
  await expect(page).toHaveURL(/page\.css$/)
})

test('a URL without a slide stays until the slide changes; without sync-url it always stays', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${await framed(page, baseURL)}#comments`)
  const reader = inFrame(page)
  await reader.expectSlide(/^1 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  await expect(page).toHaveURL(/#comments$/)
  await reader.next.click()
  await expect(page).toHaveURL(/#homeland-security-statement$/)

  await page.unroute('**/host.html')
  await page.goto('about:blank')
  await page.goto(`${await framed(page, baseURL, 'height="600"')}#border-crisis`)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
  await expect(page).toHaveURL(/#border-crisis$/)
})

test('a late script and a late frame connect to each other', async ({ page, baseURL }) => {
  await page.goto(await hostPage(page, below))
  await page.evaluate(
    src => {
      const frame = document.createElement('iframe')
      Object.assign(frame, { id: 'frame', src, width: '700', height: '600' })
      frame.dataset['newsreel'] = ''
      document.body.prepend(frame)
    },
    `${getOtherOrigin(baseURL)}${EMBED}`,
  )
  const reader = inFrame(page)
  await reader.expectSlide(/^1 of 12/)
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await page.addScriptTag({ type: 'module', url: '/newsreel-frame.js' })
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
  expect((await getEvents(page))[1]?.detail).toMatchObject({ position: 2, hash: '#homeland-security-statement' })
  await page.evaluate(() => document.body.append(document.querySelector('iframe')?.cloneNode() as Node))
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'ready', 'slide'])
})

test('a frame without an article reports why', async ({ page, baseURL }) => {
  const src = `${getOtherOrigin(baseURL)}/nowhere/embed/`
  await page.goto(
    await hostPage(
      page,
      `<iframe id="frame" src="${src}" data-newsreel></iframe><script type="module" src="/newsreel-frame.js"></script>`,
    ),
  )
  await expect.poll(() => getEventTypes(page)).toEqual(['error'])
  expect((await getEvents(page))[0]?.detail).toMatchObject({ code: 'missing' })
})

const heightOf = (page: Page) => page.locator('#frame').evaluate(frame => frame.clientHeight)

test('a frame gets its height if nothing in view moves, and keeps a fixed height', async ({ page }) => {
  const height = () => heightOf(page)
  for (const [attributes, before, after] of [
    ['', 434, 434], // as low as browsers make frames nobody could read in it
    ['height="300"', 300, 434],
    ['height="900"', 900, 434],
    ['height="600" data-height="fixed"', 600, 600],
  ] as const) {
    await page.unroute('**/host.html')
    await page.goto('about:blank')
    const frame = `<iframe id="frame" src="${EMBED}" data-newsreel ${attributes} width="700"></iframe>`
    await page.goto(await hostPage(page, `${frame}<p>After</p>${frameScript}${below}`))
    await expect.poll(() => getEventTypes(page)).toContain('ready')
    await expect.poll(height, { message: attributes }).toBe(before)
    await page.evaluate(() => document.body.style.setProperty('padding-top', '1500px'))
    await expect.poll(height, { message: `${attributes}, out of view` }).toBe(after)
  }
})

test('an article that loads after the handshake opens at the slide in the page’s URL, too', async ({
  page,
  baseURL,
}) => {
  const { release } = await holdRequests(page, '**/article.json')
  await page.goto(`${await framed(page, baseURL)}#border-crisis`)
  await expect(page.frameLocator('#frame').getByRole('heading', { name: 'Loading the article' })).toBeVisible()
  const frame = page.frames().find(each => each.url().endsWith(EMBED))
  await frame?.evaluate(() => new Promise(done => addEventListener('message', done, { once: true })))
  release()
  await inFrame(page).expectSlide(/^5 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
  await expect(page).toHaveURL(/#border-crisis$/)
})

for (const [what, after] of [
  ['with nothing after the frame', ''],
  ['with what follows out of view', '<p style="margin-top: 500px">After</p>'],
  ['with a line that stays in view', '<p style="position: fixed; bottom: 0">Cookies</p>'],
] as const)
  test(`on a short page ${what} the frame gets its height at once`, async ({ page }) => {
    const frame = `<p>Before</p><iframe id="frame" src="${EMBED}" data-newsreel width="700" height="300"></iframe>`
    await page.goto(await hostPage(page, frame + after + frameScript))
    await expect.poll(() => heightOf(page)).toBe(434)
  })

for (const inside of [false, true])
  test(`the frame gets its height after a jump, and the text in view stays${inside ? ', in a box that scrolls' : ''}`, async ({
    page,
  }) => {
    const frame = `<iframe id="frame" src="${EMBED}" data-newsreel width="700" height="300"></iframe>`
    const text = Array.from({ length: 60 }, (_, i) => `<p id="p${i}">Paragraph ${i}</p>`).join('')
    const style = inside ? 'height: 500px; overflow: auto' : ''
    await page.goto(await hostPage(page, `<main tabindex="0" style="${style}">${frame}${text}</main>${frameScript}`))
    await expect.poll(() => getEventTypes(page)).toContain('ready')
    expect(await heightOf(page)).toBe(300)
    const main = page.locator('main')
    if (inside) await main.focus()
    await page.keyboard.press('End')
    await expect.poll(() => heightOf(page)).toBe(434)
    const last = page.locator('#p59')
    await expect(last).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Home')
    await expect(page.locator('#frame')).toBeInViewport()
    expect(await heightOf(page)).toBe(434)
  })

test('a frame that is in view gets its height while the page is hidden', async ({ page }) => {
  const frame = `<iframe id="frame" src="${EMBED}" data-newsreel width="700" height="300"></iframe>`
  await page.goto(await hostPage(page, `${frame}<p>After</p>${frameScript}`))
  await expect.poll(() => getEventTypes(page)).toContain('ready')
  expect(await heightOf(page)).toBe(300)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => heightOf(page)).toBe(434)
})

test('two copies of the script, also classic and of another version, send events once and create no globals', async ({
  page,
}) => {
  const frame = `<iframe id="frame" src="${EMBED}" data-newsreel width="700" height="600"></iframe>`
  const scripts =
    '<script src="/newsreel-frame.js"></script><script type="module" src="/newsreel-frame.js?ver=2"></script>'
  await page.goto(await hostPage(page, `<script>var e = 'mine'</script>${frame}${scripts}`))
  const reader = inFrame(page)
  await reader.expectSlide(/^1 of 12/)
  await reader.next.click()
  await reader.expectSlide(/^2 of 12/)
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
  expect(await getErrors(page)).toEqual([])
  // Classic scripts share one scope: a global of the first would be visible in the next.
  const leaks = await page.evaluate(async () => {
    const source = await (await fetch('/newsreel-frame.js')).text()
    const names = new Set(
      [...source.matchAll(/(?:var|let|const|function|,)\s*([\w$]+)\s*[=(]/g)].map(([, name]) => name),
    )
    const found = [...names].filter(name => {
      const script = document.createElement('script')
      script.text = `window.found = typeof ${name} !== 'undefined' && !(${JSON.stringify(name)} in window)`
      document.body.append(script)
      return (window as unknown as { found: boolean }).found
    })
    return [...found, (window as unknown as { e: string }).e]
  })
  expect(leaks).toEqual(['mine'])
})

test('an iframe that shows a reader later is connected then', async ({ page }) => {
  const frame = `<iframe id="frame" src="${EMBED}" width="700" height="600"></iframe>`
  await page.goto(await hostPage(page, frame + frameScript))
  await inFrame(page).expectSlide(/^1 of 12/)
  await page.locator('#frame').evaluate(each => each.setAttribute('data-newsreel', ''))
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide'])
})

test('the URL of a router on the page is not changed', async ({ page, baseURL }) => {
  await page.goto(`${await framed(page, baseURL)}#/news/12`)
  const reader = inFrame(page)
  await reader.expectSlide(/^1 of 12/)
  await reader.next.click()
  await expect.poll(() => getEventTypes(page)).toEqual(['ready', 'slide', 'slide'])
  await expect(page).toHaveURL(/#\/news\/12$/)
})
