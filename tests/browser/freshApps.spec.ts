import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { build, createServer as createDevServer, preview } from 'vite'
import { makeApp } from '../support/packed.ts'
import { ReaderOnPage, recordConsole } from '../support/reader.ts'
import { snippet } from '../support/snippets.ts'

// New apps as their own tools make them, without a setting of ours: the packed package, and code copied from our
// documents.
test.describe.configure({ mode: 'serial' })
const ADDRESS = 'https://news.example/articles/harbour/article.json'
const json = readFileSync(join(import.meta.dirname, '../fixtures/apps/article.json'))
const articles = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }).end(json)
})
const addressOf = (address: AddressInfo | string | null) =>
  `http://localhost:${typeof address === 'object' ? address?.port : address}/`
test.beforeAll(() => new Promise<void>(done => articles.listen(0, done)))
test.afterAll(() => articles.close())

/** Writes code of our documents into an app, with an article that is there. */
function paste(folder: string, document: string, name: string, file = name): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), snippet(document, name).replace(ADDRESS, addressOf(articles.address())))
}

/** The colours that people see, by what has them. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
    return {
      paper: style('.newsreel').backgroundColor,
      ink: style('.newsreel').color,
      line: style('.newsreel-bar').borderBlockStartColor,
      accent: style('.newsreel-kicker').color,
      progress: style('.newsreel-progress i').backgroundColor,
    }
  })
const accents = { light: 'rgb(168, 40, 30)', dark: 'rgb(240, 138, 117)' }
const colours = {
  light: { paper: 'rgb(251, 249, 245)', ink: 'rgb(23, 25, 29)', line: 'rgb(226, 221, 211)' },
  dark: { paper: 'rgb(20, 22, 26)', ink: 'rgb(236, 233, 226)', line: 'rgb(44, 47, 54)' },
}
const expected = (scheme: 'light' | 'dark') => ({
  ...colours[scheme],
  accent: accents[scheme],
  progress: accents[scheme],
})

/** Wants the reader of a page to have its colours in both schemes, its size, and nothing on the console. */
async function expectReader(page: Page, address: string): Promise<void> {
  const consoleMessages = recordConsole(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
  await expect(page.locator('[aria-roledescription="slide"]')).toHaveCount(2)
  await expect(page.getByRole('heading', { level: 1, name: 'The harbour reopens' })).toBeInViewport({ ratio: 1 })
  expect(await coloursOf(page)).toEqual(expected('light'))
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await coloursOf(page)).toEqual(expected('dark'))
  await page.locator('body').evaluate(body => body.style.setProperty('--newsreel-scheme', 'light'))
  expect(await coloursOf(page)).toEqual(expected('light'))
  const box = await new ReaderOnPage(page).carousel.boundingBox()
  expect(Math.round(box?.height ?? 0)).toBe(608) // 80vh of 760 px
  expect(box?.width).toBeGreaterThan(1200)
  await new ReaderOnPage(page).next.click()
  await new ReaderOnPage(page).expectSlide(/^2 of 2/)
  expect(consoleMessages).toEqual([])
}

for (const [title, document, name, more] of [
  ['the code of the README', 'README.md', 'src/main.tsx', []],
  ['a component', 'docs/embedding.md', 'src/App.tsx', ['src/main.tsx']],
] as const)
  test(`in a Vite app ${title} shows an article in its colours`, async ({ page }) => {
    const folder = makeApp('vite')
    paste(folder, document, name)
    for (const file of more) writeFileSync(join(folder, file), MAIN)
    await build({ root: folder, logLevel: 'error' })
    const server = await preview({ root: folder, logLevel: 'error', preview: { port: 0 } })
    await expectReader(page, addressOf(server.httpServer.address()))
    await server.close()
    rmSync(folder, { recursive: true })
  })

test('in a Next app a server component shows an article in its colours', async ({ page }) => {
  test.slow() // It compiles the app.
  const folder = makeApp('next')
  writeFileSync(join(folder, 'app/article.json'), json)
  paste(folder, 'docs/embedding.md', 'app/page.tsx', 'app/page.jsx')
  // Without TypeScript, whose newest version Next does not know.
  const next = join(import.meta.dirname, '../../node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' })
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', '--port', `${port}`], { cwd: folder, env, stdio: 'ignore' })
  const address = addressOf(`${port}`)
  const isUp = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp).toBe(true)
  await expectReader(page, address)
  server.kill()
  await once(server, 'exit')
  rmSync(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}

/** What Vite's template has beside the component. */
const MAIN = `import { createRoot } from 'react-dom/client'
import App from './App.tsx'

createRoot(document.getElementById('root')!).render(<App />)
`

test('in development a reader in a box without a size uses a default and logs a warning', async ({ page }) => {
  const folder = makeApp('vite')
  paste(folder, 'README.md', 'src/main.tsx')
  const main = join(folder, 'src/main.tsx')
  writeFileSync(
    main,
    readFileSync(main, 'utf8')
      .replace(/<div[^>]*>/, '<>')
      .replace('</div>', '</>'),
  )
  delete process.env['NODE_ENV'] // a build in this process leaves it at production
  const server = await createDevServer({ root: folder, logLevel: 'error', server: { port: 0, hmr: false, ws: false } })
  await server.listen()
  const consoleMessages = recordConsole(page)
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('body { display: flex; flex-direction: column } #root { margin: 0 auto }')
      document.adoptedStyleSheets = [sheet]
    })
  })
  await page.goto(addressOf(server.httpServer?.address() ?? null))
  const { carousel } = new ReaderOnPage(page)
  await expect(carousel).toHaveCSS('block-size', '532px') // 70svh of 760 px
  await expect(carousel).toHaveCSS('inline-size', '960px')
  const warnings = () => consoleMessages.filter(line => line.includes('newsreel:'))
  await expect.poll(warnings).toEqual([expect.stringContaining('has no height, so the reader is 532 px high')])
  await page.setViewportSize({ width: 412, height: 823 })
  expect((await carousel.boundingBox())?.width).toBeLessThanOrEqual(412)
  await server.close()
  rmSync(folder, { recursive: true })
})
