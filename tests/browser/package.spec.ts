import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { build, parseAst } from 'vite'
import { makeConsumer } from '../support/packed.ts'
import { ReaderOnPage, recordConsole } from '../support/reader.ts'
import { snippet } from '../support/snippets.ts'

// The packed package, installed in another app.
test.describe.configure({ mode: 'serial' })
const bin = (name: string) => join(import.meta.dirname, '../../node_modules/.bin', name)
const reading = { lang: 'de', controls: 'Folien' }
let folder = ''

test.beforeAll(async () => {
  test.slow()
  folder = makeConsumer()
  const common = { root: folder, configFile: false, logLevel: 'error', mode: 'production' } as const
  const input = (file: string) => ({ rolldownOptions: { input: join(folder, file) }, target: 'es2022', minify: false })
  const names = { entryFileNames: '[name].js', assetFileNames: '[name][extname]' }
  const app = input('main.tsx')
  await build({
    ...common,
    build: { ...app, rolldownOptions: { ...app.rolldownOptions, output: names }, assetsInlineLimit: 0 },
  })
  await build({ ...common, build: { ...input('server.tsx'), ssr: true, outDir: 'server' } })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Serves files of the consumer's folder as its own server would. */
async function serveFolder(page: Page, html: string): Promise<void> {
  await page.route('http://consumer.example/**', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    const file = pathname.startsWith('/newsreel/')
      ? join(folder, 'node_modules/newsreel/lib/element', pathname.slice('/newsreel/'.length))
      : join(folder, pathname === '/article.json' ? '' : 'dist', pathname)
    return route.fulfill({ path: file })
  })
}

test('its types compile in a strict TypeScript app', () => {
  execFileSync(bin('tsc'), ['-p', folder], { stdio: 'pipe' })
})

test('the element can be imported on a server, and does nothing there', () => {
  const code =
    "const { NewsreelReaderElement } = await import('newsreel/element'); console.log(NewsreelReaderElement.name)"
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], options)
})

test('the code of docs/import.md imports a saved page in Node', () => {
  writeFileSync(join(folder, 'import.mjs'), snippet('docs/import.md', 'import.mjs'))
  const text = '<p>The first ship came in at noon, and the harbour master rang a bell that nobody had heard.</p>'
  const page = `<!doctype html><title>The harbour</title><article><h1>The harbour</h1>${text.repeat(5)}</article>`
  writeFileSync(join(folder, 'saved-page.html'), page)
  const json = execFileSync(process.execPath, ['import.mjs'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  expect(JSON.parse(json)).toMatchObject({ headline: 'The harbour', sections: [{ id: 'lead' }] })
})

test('its components import no package that is not a dependency', () => {
  const own = join(folder, 'node_modules/newsreel')
  const needs = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  expect(needs.peerDependenciesMeta).toEqual({
    linkedom: { optional: true },
    pagefind: { optional: true },
    sharp: { optional: true },
  })
  const imported = ['lib', 'lib/chunks'].flatMap(name => importsIn(join(own, name)))
  expect([...new Set(imported)].sort()).toEqual([...Object.keys(needs.dependencies), 'react', 'react-dom'].sort())
})

/** The packages that the modules of a folder import. */
function importsIn(path: string): string[] {
  const files = readdirSync(path).filter(name => name.endsWith('.js'))
  const sources = files.flatMap(name => sourcesIn(parseAst(readFileSync(join(path, name), 'utf8'))))
  const packages = sources.filter(source => !source.startsWith('.') && source !== 'newsreel/styles.css')
  return packages.map(source => source.split('/')[0] ?? '')
}

/** What the imports in a syntax tree name. */
function sourcesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, source } = node as { type?: string; source?: { value?: unknown } | null }
  const isImport = /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(type ?? '')
  const own = isImport && typeof source?.value === 'string' ? [source.value] : []
  return [...own, ...Object.values(node).flatMap(sourcesIn)]
}

test('a server renders every slide, and the page hydrates without a console message', async ({ page }) => {
  const html = execFileSync(process.execPath, [join(folder, 'server/server.js')], { encoding: 'utf8' })
  for (const text of ['Der Hafen öffnet wieder', 'Drei Schiffe in der Woche.', 'Der Kran.', 'Our letter, each Friday'])
    expect(html).toContain(text)
  const consoleMessages = recordConsole(page)
  const styles = '<link rel="stylesheet" href="/main.css">'
  await serveFolder(
    page,
    `<!doctype html><html lang="de"><head><meta charset="utf-8">${styles}</head><body><div id="root">${html}</div><script type="module" src="/main.js"></script></body></html>`,
  )
  await page.goto('http://consumer.example/')
  const slides = page.locator('[aria-roledescription="slide"]')
  await expect(slides).toHaveCount(2) // taken over: those beyond the neighbour are gone
  await page
    .getByRole('group', { name: reading.controls, exact: true })
    .getByRole('button', { name: /Weiter/ })
    .click()
  type Consumer = { handle: { current: { next: () => void } }; shown: { id: string; position: number }[] }
  const shown = () =>
    page.evaluate(() => (window as unknown as Consumer).shown.map(({ id, position }) => `${id} ${position}`))
  await expect.poll(shown).toEqual(['one 1', 'two 2'])
  await page.evaluate(() => (window as unknown as Consumer).handle.current.next())
  await expect(page.getByText('Our letter, each Friday')).toBeInViewport()
  await expect.poll(shown).toEqual(['one 1', 'two 2', 'letter 2'])
  expect(consoleMessages).toEqual([])
})

// Rolldown alone leaves the addresses of assets as they are, like esbuild and Rollup.
test('a bundle without assets finds the typeface that is copied as docs/embedding.md says', () => {
  writeFileSync(join(folder, 'all.js'), "export * from 'newsreel'\nexport * from 'newsreel/element'\n")
  const options = ['--dir', 'bundle', '--external', 'newsreel/styles.css', '--logLevel', 'silent']
  execFileSync(bin('rolldown'), ['all.js', ...options], { cwd: folder, stdio: 'pipe' })
  const commands = readFileSync('docs/embedding.md', 'utf8').match(/cp \S+\.woff2 dist/g) ?? []
  for (const command of commands) execFileSync('sh', ['-c', command.replace('dist', 'bundle')], { cwd: folder })
  const scripts = readdirSync(join(folder, 'bundle')).filter(name => name.endsWith('.js'))
  const addresses = scripts.flatMap(name =>
    [
      ...readFileSync(join(folder, 'bundle', name), 'utf8').matchAll(
        /new URL\(.([^()]+\.woff2)., import\.meta\.url\)/g,
      ),
    ].map(([, address = '']) => address),
  )
  expect(addresses).toHaveLength(4) // upright and italic, for React and the element
  for (const address of addresses) expect(existsSync(join(folder, 'bundle', address)), address).toBe(true)
})

test('its element works on a plain page with a script tag', async ({ page }) => {
  const consoleMessages = recordConsole(page)
  await serveFolder(page, readFileSync(join(folder, 'plain.html'), 'utf8'))
  await page.goto('http://consumer.example/')
  await expect(page.getByRole('heading', { level: 1, name: 'Der Hafen öffnet wieder' })).toBeVisible()
  expect(await new ReaderOnPage(page).carousel.getAttribute('lang')).toBe(reading.lang)
  expect(consoleMessages).toEqual([])
})
