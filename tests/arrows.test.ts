import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Which folder may import which is a set of lint rules in biome.json (ARCHITECTURE.md). This test plants each import,
// allowed and forbidden, in an empty copy of the tree and checks what Biome reports.

const root = join(import.meta.dirname, '..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const copy = mkdtempSync(join(tmpdir(), 'newsreel-arrows-'))
afterAll(() => rmSync(copy, { recursive: true }))
const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))

const IMPORTS = 'lint/style/noRestrictedImports'
const GLOBALS = 'lint/style/noRestrictedGlobals'
const CYCLES = 'lint/suspicious/noImportCycles'
const PROMISES = 'lint/nursery/noFloatingPromises'
type Report = {
  summary: { changed: number; unchanged: number }
  diagnostics: { category: string; location: { path: string } }[]
}

/** Biome's report on the files below a folder. */
function lint(folder: string, cwd: string): Report {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', folder]
  // exits with 1 on findings
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(stdout) as Report
}

const importsIn = ({ diagnostics }: Report) =>
  diagnostics.filter(({ category }) => [IMPORTS, GLOBALS, CYCLES, PROMISES].includes(category))

// All files are planted before the first test and checked in one run: a run takes as long for one file as for a
// hundred.
const planted: string[] = []

/** Plants a file in the copy. @returns a function that gives the rules which Biome reports in it, once the tests run */
function plant(folder: string, text: string, name = `planted-${planted.length}.ts`): () => string[] {
  const path = `src/${folder}/${name}`
  planted.push(path)
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
  return () => found.filter(({ location }) => location.path.endsWith(path)).map(({ category }) => category)
}

let found: Report['diagnostics'] = []
let read = 0
beforeAll(() => {
  const report = lint('src', copy)
  found = importsIn(report)
  read = report.summary.changed + report.summary.unchanged
})

/** What each folder may import of ours. */
const MAY_IMPORT: Record<string, string[]> = {
  article: [],
  check: ['article', 'deck'],
  import: ['article'],
  deck: ['article'],
  i18n: ['article'],
  protocol: [],
  reader: ['article', 'deck', 'i18n'],
  page: ['article', 'deck', 'i18n', 'protocol', 'reader'],
  render: ['article', 'deck', 'i18n', 'protocol', 'reader', 'page'],
  hydrate: ['article', 'deck', 'i18n', 'protocol', 'reader', 'page'],
  app: ['article', 'deck', 'i18n', 'reader', 'page'],
  element: ['article', 'deck', 'i18n', 'reader'],
  frame: ['protocol'],
  worker: ['protocol'],
  cli: ['article', 'check', 'import', 'deck', 'i18n', 'reader', 'page', 'render'],
}
/** Which folders may import a package. */
const PACKAGES: Record<string, string[]> = {
  'react-dom/client': ['reader', 'page', 'render', 'hydrate', 'app', 'element', 'cli'],
  'framer-motion/dom/mini': ['reader'],
  '@tanstack/react-query': ['app'],
  'node:fs': ['cli'],
}
const FOLDERS = Object.keys(MAY_IMPORT)
const use = (from: string) => `import { x } from '${from}'\n\nexport const y = x\n`
const arrows = FOLDERS.flatMap(folder => [
  ...FOLDERS.filter(other => other !== folder).map(other => ({
    folder,
    from: `../${other}/x.ts`,
    isAllowed: MAY_IMPORT[folder]?.includes(other) ?? false,
  })),
  ...Object.entries(PACKAGES).map(([from, folders]) => ({ folder, from, isAllowed: folders.includes(folder) })),
  { folder, from: './x.ts', isAllowed: true },
  { folder, from: '../../tests/support/x.ts', isAllowed: false },
  { folder, from: '../../vite/x.ts', isAllowed: false },
]).map(arrow => ({ ...arrow, rules: plant(arrow.folder, use(arrow.from)) }))
const WAYS = [
  "export { x } from '../reader/x.ts'\n",
  "export * from '../reader/x.ts'\n",
  "import type { X } from '../reader/x.ts'\n\nexport type Y = X\n",
  "export const x = () => import('../reader/x.ts')\n",
  "import '../reader/x.css'\n",
  use('../../reader/deep/x.ts'),
].map(text => [text, plant('deck', text)] as const)
const EXPRESSIONS = ['document.title', 'window.innerWidth', 'globalThis.document', 'location.hash'].flatMap(
  expression =>
    ['deck', 'check', 'import'].map(
      folder => [folder, expression, plant(folder, `export const x = ${expression}\n`)] as const,
    ),
)
const circle = [
  plant('reader', "import { b } from './b.ts'\n\nexport const a = () => b\n", 'a.ts'),
  plant('reader', "import type { a } from './a.ts'\n\nexport const b = 1 as unknown as typeof a\n", 'b.ts'),
]
const floating = plant('app', 'async function load() {}\n\nexport const start = () => {\n  load()\n}\n')

describe('the imports between folders', () => {
  it.each(arrows.filter(({ isAllowed }) => !isAllowed))('src/$folder may not import $from', ({ rules }) => {
    expect(rules()).toEqual([IMPORTS])
  })

  it.each(arrows.filter(({ isAllowed }) => isAllowed))('src/$folder may import $from', ({ rules }) => {
    expect(rules()).toEqual([])
  })

  it.each(WAYS)('are found however they are written: %s', (_text, rules) => {
    expect(rules()).toEqual([IMPORTS])
  })

  it.each(EXPRESSIONS)('src/%s may not use %s', (_folder, _expression, rules) => {
    expect(rules()).toEqual([GLOBALS])
  })

  it('never form a circle, not even of types', () => {
    expect(circle.map(rules => rules())).toEqual([[CYCLES], [CYCLES]])
  })

  it('are checked in every planted file', () => {
    expect(read).toBe(planted.length)
  })

  it('are clean in every file of src, and every folder has its rule', () => {
    const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.\w+$/.test(name),
    )
    const report = lint('src', root)
    expect(importsIn(report)).toEqual([])
    expect(report.summary.changed + report.summary.unchanged).toBe(names.length)
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(FOLDERS.toSorted())
  })
})

describe('promises', () => {
  it('are awaited or marked as ignored', () => {
    expect(floating()).toEqual([PROMISES])
  })
})
