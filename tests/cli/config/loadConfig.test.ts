import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { getContrast } from '../../../src/cli/config/colours.ts'
import { loadConfig } from '../../../src/cli/config/loadConfig.ts'

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
)

let root: string
let messages: string[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsreel-config-'))
  messages = []
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | object) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
}
const load = (file?: string) => loadConfig(join(root, 'articles'), file, message => messages.push(message))

it('is empty without a file', async () => {
  expect(await load()).toMatchObject({ config: {}, look: undefined, files: [], sources: [] })
})

it('is found in the folder of articles and beside it, but not in both', async () => {
  write('newsreel.config.json', { name: 'Beside' })
  expect((await load()).config.name).toBe('Beside')
  write('articles/newsreel.config.json', { name: 'Inside' })
  await expect(load()).rejects.toThrow(/both configure the site: remove one/)
  rmSync(join(root, 'newsreel.config.json'))
  expect((await load()).config.name).toBe('Inside')
})

it('is a file that --config names, not a folder', async () => {
  write('other/site.json', { name: 'Other' })
  expect((await load(join(root, 'other/site.json'))).config.name).toBe('Other')
  await expect(load(join(root, 'other'))).rejects.toThrow(/other is a folder: name the configuration itself, such as /)
  await expect(load(join(root, 'nothing.json'))).rejects.toThrow(/nothing\.json does not exist/)
})

it('may be the default export of a module, which is read again when it changes', async () => {
  write('newsreel.config.mjs', 'export default { name: "First" }')
  expect((await load()).config.name).toBe('First')
  write('newsreel.config.mjs', 'export default { name: "Second one" }')
  expect((await load()).config.name).toBe('Second one')
  write('newsreel.config.mjs', 'export default {')
  await expect(load()).rejects.toThrow(/newsreel\.config\.mjs cannot be used: /)
})

it('names the line and column of wrong keys and values, and what was meant', async () => {
  write('newsreel.config.json', { name: 'N', colors: {}, fonts: { text: { famly: 'X' } } })
  await expect(load()).rejects.toThrow(/newsreel\.config\.json has errors: correct them\.$/)
  expect(messages).toEqual([
    expect.stringMatching(/config\.json:3:3: \$\.colors: .*Did you mean "colours"\?/),
    expect.stringMatching(/:5:5: \$\.fonts\.text\.family: "family" is missing/),
    expect.stringMatching(/:6:7: \$\.fonts\.text\.famly: .*Did you mean "family"\?/),
  ])
})

it.each([
  [{ title: 'N' }, 'name'],
  [{ 'site-title': 'N' }, 'name'],
  [{ url: 'https://news.example/' }, 'site'],
  [{ baseURL: 'https://news.example/' }, 'site'],
  [{ language: 'de' }, 'lang'],
  [{ color: {} }, 'colours'],
  [{ colours: { light: { background: '#fff' } } }, 'paper'],
  [{ colours: { dark: { text: '#fff' } } }, 'ink'],
  [{ colours: { dark: { primary: '#fff' } } }, 'accent'],
  [{ font: {} }, 'fonts'],
  [{ navigation: [] }, 'header'],
  [{ header: [{ text: 'A', href: 'a/', url: 'a/' }] }, 'href'],
  [{ header: [{ text: 'A', href: 'a/', title: 'A' }] }, 'text'],
  [{ publisher: { name: 'N', title: 'N' } }, 'name'],
  [{ publisher: { name: 'N', website: 'https://news.example/' } }, 'url'],
  [{ css: 'a.css' }, 'theme'],
  [{ output: 'site' }, 'out'],
])('knows what others call its keys: %j', async (config, meant) => {
  write('newsreel.config.json', config)
  await expect(load()).rejects.toThrow(/has errors/)
  expect(messages).toEqual([expect.stringContaining(`Did you mean "${meant}"?`)])
})

it('suggests no key of an article', async () => {
  write('newsreel.config.json', { kicker: 'N', sections: [], date: 'x' })
  await load()
  expect(messages.join()).not.toMatch(/Did you mean/)
})

it('names the line of a syntax error', async () => {
  write('newsreel.config.json', '{\n  "name": "N"\n  "lang": "de"\n}')
  await expect(load()).rejects.toThrow(/has errors/)
  expect(messages[0]).toMatch(/newsreel\.config\.json:[23]:\d+: /)
})

it('reports files that are missing, or not what they should be', async () => {
  write('font.woff2', 'not a font')
  write('logo.png', 'not a picture, but long enough to have a head')
  write('newsreel.config.json', {
    logo: 'logo.png',
    favicon: 'missing.svg',
    fonts: { text: { family: 'X', files: [{ src: 'font.woff2' }] } },
  })
  await expect(load()).rejects.toThrow(/has errors/)
  expect(messages.join('\n')).toMatch(/"font\.woff2" is not a font/)
  expect(messages.join('\n')).toMatch(/"logo\.png" is damaged/)
  expect(messages.join('\n')).toMatch(/"missing\.svg" does not exist/)
})

it('warns of colours that are hard to read, with the ratio, and uses them', async () => {
  write('newsreel.config.json', { colours: { light: { accent: '#fa0' }, dark: { paper: '#000', ink: '#fff' } } })
  const { look } = await load()
  expect(messages).toEqual([
    expect.stringMatching(/\$\.colours\.light\.accent: #ffaa00 on the paper #fbf9f5 has a contrast of 1\.\d:1\./),
  ])
  expect(look?.paper).toEqual({ light: '#fbf9f5', dark: '#000000' })
})

it.each([
  ['light', '#e9f5ee', '#10241c'],
  ['dark', '#0c1f18', '#e8f5ee'],
  ['light', '#ffffff', '#595959'],
] as const)('mixes a grey that is easy to read: %s, %s, %s', async (scheme, paper, ink) => {
  write('newsreel.config.json', { colours: { [scheme]: { paper, ink } } })
  const { files } = await load()
  const css = files.find(({ type }) => type === 'text/css')?.bytes.toString() ?? ''
  const pair = /--newsreel-muted:light-dark\((#\w+),(#\w+)\)/.exec(css)?.slice(1) ?? []
  expect(getContrast(pair[scheme === 'light' ? 0 : 1] ?? '#000000', paper)).toBeGreaterThanOrEqual(4.5)
})

it('gives fonts a name with their hash, and preloads the upright one only', async () => {
  for (const name of ['a.woff2', 'b.woff2']) copyFileSync(FONT, join(root, name))
  appendFileSync(join(root, 'b.woff2'), '\0')
  const files = [
    { src: 'a.woff2', weight: '200 800' },
    { src: 'b.woff2', weight: '200 800', style: 'italic' },
  ]
  write('newsreel.config.json', { fonts: { text: { family: 'Own', files } } })
  const { look, files: written, sources } = await load()
  expect(look?.preloads).toEqual([
    { file: expect.stringMatching(/^assets\/font-[\da-f]{8}\.woff2$/), type: 'font/woff2' },
  ])
  const theme = written.find(({ file }) => file === look?.theme)?.bytes.toString()
  expect(theme).toContain('--newsreel-font:"Own", ')
  expect(theme).toMatch(/font-weight:200 800;font-style:italic;font-display:optional/)
  expect(sources).toContain(join(root, 'b.woff2'))
})

it('takes tokens from a theme.css, alone or beside a configuration, and nothing else', async () => {
  const tokens = ':root {\n  /* a { } */\n  --newsreel-paper: light-dark(#fff, #101418);\n}\n'
  write('theme.css', `${tokens}@media (min-width: 60em) { :root { --newsreel-accent: #000 } }`)
  const { look } = await load()
  expect(look).toMatchObject({
    theme: expect.stringMatching(/^assets\/theme-/),
    paper: { light: '#fff', dark: '#101418' },
  })
  write('theme.css', `${tokens}.newsreel { color: red }\n:root { --newsreel-papr: #fff }`)
  await expect(load()).rejects.toThrow(/has errors/)
  expect(messages.join('\n')).toMatch(/theme\.css:5:1: ".newsreel": only :root/)
  expect(messages.join('\n')).toMatch(/theme\.css:6:9: .*Did you mean "--newsreel-paper"\?/)
})

it('allows what scripts need, in iframes only if they run there', async () => {
  const allow = { frame: ['https://b.example'], style: ["'unsafe-inline'"] }
  const scripts = [
    { src: 'https://a.example/x.js', embeds: true },
    { src: 'https://b.example/y.js', allow },
  ]
  write('newsreel.config.json', { scripts })
  expect((await load()).look?.policy).toEqual({
    pages: {
      script: ['https://a.example', 'https://b.example'],
      connect: ['https://a.example', 'https://b.example'],
      frame: ['https://b.example'],
      style: ["'unsafe-inline'"],
    },
    embeds: { script: ['https://a.example'], connect: ['https://a.example'] },
  })
  write('newsreel.config.json', { scripts: [{ src: 'http://a.example/x.js', allow: { script: ["'unsafe-eval'"] } }] })
  await expect(load()).rejects.toThrow(/has errors/)
})

it.each(['javascript:alert(1)', 'data:text/html,x', '//other.example/'])('rejects the link %s', async href => {
  write('newsreel.config.json', { footer: [{ text: 'x', href }] })
  await expect(load()).rejects.toThrow(/has errors/)
  expect(messages[0]).toMatch(/"href" must be a path on the site/)
})
