import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The arrows between the folders (ARCHITECTURE.md) are lint rules in biome.json. This proves that the rules see: each
// forbidden arrow, planted in an empty copy of the house, is found, and nothing else is.

const root = join(import.meta.dirname, '..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const house = mkdtempSync(join(tmpdir(), 'newsreel-arrows-'))
afterAll(() => rmSync(house, { recursive: true }))
const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))

const ARROWS = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals']
type Report = {
  summary: { changed: number; unchanged: number }
  diagnostics: { category: string; location: { path: string } }[]
}

/** What Biome says of the files below a folder. */
function lint(folder: string, cwd: string): Report {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', folder]
  // It exits with 1 where it finds something.
  const { stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  return JSON.parse(stdout) as Report
}

const arrowsIn = ({ diagnostics }: Report) => diagnostics.filter(({ category }) => ARROWS.includes(category))

// All are planted before the first test and found in one run: a run takes as long for one file as for a hundred.
const planted: string[] = []

/** Plants a file in the empty house. @returns which arrows Biome finds in it, once the tests run */
function plant(folder: string, text: string): () => string[] {
  const path = `src/${folder}/planted-${planted.length}.ts`
  planted.push(path)
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
  return () => found.filter(({ location }) => location.path.endsWith(path)).map(({ category }) => category)
}

let found: Report['diagnostics'] = []
let read = 0
beforeAll(() => {
  const report = lint('src', house)
  found = arrowsIn(report)
  read = report.summary.changed + report.summary.unchanged
})

const use = (from: string) => `import { x } from '${from}'\n\nexport const y = x\n`
const anything = ['import', 'check', 'deck', 'reader', 'page', 'app', 'embed', 'cli'].map(folder => `../${folder}/x.ts`)
const outside = (...allowed: string[]) =>
  ['../import/x.ts', '../page/x.ts', '../app/x.ts', '../embed/x.ts', '../cli/x.ts', '../../tests/support/x.ts'].filter(
    from => !allowed.some(folder => from.includes(`/${folder}/`)),
  )
const FORBIDDEN: Record<string, string[]> = {
  article: [...anything, '../../tests/x.ts', 'react', 'framer-motion', '@tanstack/react-query', 'node:fs'],
  worker: ['../article/x.ts', ...anything, '../../tests/x.ts', 'react', 'node:fs'],
  protocol: ['../article/x.ts', ...anything, '../../tests/x.ts', 'react', 'node:fs'],
  deck: [
    '../reader/x.ts',
    ...outside(),
    'react',
    'react-dom/client',
    'framer-motion/mini',
    '@tanstack/react-query',
    'node:fs',
  ],
  check: ['../reader/x.ts', ...outside(), 'react', 'framer-motion/mini', '@tanstack/react-query', 'node:fs'],
  import: [
    '../reader/x.ts',
    '../deck/x.ts',
    ...outside('import'),
    'react',
    'framer-motion',
    '@tanstack/react-query',
    'node:fs',
  ],
  reader: [...outside(), '../check/x.ts', '../protocol/x.ts', '@tanstack/react-query', 'node:fs'],
  page: [...outside('page'), '../check/x.ts', 'framer-motion', '@tanstack/react-query'],
  app: [...outside('app', 'page', 'import'), 'framer-motion', 'framer-motion/mini', 'node:fs'],
  embed: [...outside('embed', 'page', 'import'), '../check/x.ts', 'framer-motion', '@tanstack/react-query', 'node:fs'],
  cli: [...outside('cli', 'page', 'import'), 'framer-motion', '@tanstack/react-query'],
}
const ALLOWED: Record<string, string[]> = {
  article: ['./x.ts', 'valibot'],
  import: ['../article/x.ts'],
  check: ['../article/x.ts', '../deck/x.ts', './x.ts', 'fastest-levenshtein'],
  deck: ['../article/x.ts', './x.ts'],
  reader: ['../article/x.ts', '../deck/x.ts', 'react', 'framer-motion/mini'],
  page: ['../article/x.ts', '../deck/x.ts', '../reader/x.tsx', 'react-dom/server', 'node:fs'],
  protocol: ['./x.ts'],
  worker: ['./x.ts', '../protocol/x.ts', 'workbox-routing'],
  app: ['../article/x.ts', '../protocol/x.ts', '../reader/x.tsx', '@tanstack/react-query', 'react-dom/client'],
  embed: ['../article/x.ts', '../protocol/x.ts', '../reader/x.tsx', 'react-dom/client'],
  cli: ['../article/x.ts', '../import/x.ts', '../check/x.ts', '../page/x.ts', 'node:fs'],
}
const cases = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([folder, froms]) =>
    froms.map(from => [folder, from, plant(folder, use(from))] as const),
  )
const WAYS = [
  "export { x } from '../reader/x.ts'\n",
  "export * from '../reader/x.ts'\n",
  "import type { X } from '../reader/x.ts'\n\nexport type Y = X\n",
  "export const x = () => import('../reader/x.ts')\n",
  "import '../reader/x.css'\n",
].map(text => [text, plant('deck', text)] as const)
const GLOBALS = ['document.title', 'window.innerWidth', 'globalThis.document', 'location.hash'].flatMap(expression =>
  ['deck', 'import', 'check'].map(
    folder => [folder, expression, plant(folder, `export const x = ${expression}\n`)] as const,
  ),
)

describe('the arrows between the folders', () => {
  it.each(cases(FORBIDDEN))('forbid src/%s to import %s', (_folder, _from, arrows) => {
    expect(arrows()).toEqual([ARROWS[0]])
  })

  it.each(cases(ALLOWED))('let src/%s import %s', (_folder, _from, arrows) => {
    expect(arrows()).toEqual([])
  })

  it.each(WAYS)('see every way to import: %s', (_text, arrows) => {
    expect(arrows()).toEqual([ARROWS[0]])
  })

  it.each(GLOBALS)('forbid src/%s to touch %s', (_folder, _expression, arrows) => {
    expect(arrows()).toEqual([ARROWS[1]])
  })

  it('are looked for in every planted file', () => {
    expect(read).toBe(planted.length)
  })

  it('are followed by every file of the source, and every file is read', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.\w+$/.test(name),
    )
    const report = lint('src', root)
    expect(arrowsIn(report)).toEqual([])
    expect(files.length).toBeGreaterThan(60)
    expect(report.summary.changed + report.summary.unchanged).toBe(files.length)
  })
})
