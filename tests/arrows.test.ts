import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

// The arrows between the folders (ARCHITECTURE.md) are lint rules in biome.json. This proves that the rules see: each
// forbidden arrow, planted in an empty copy of the house, is found, and nothing else is.

const root = join(import.meta.dirname, '..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const house = mkdtempSync(join(tmpdir(), 'newsreel-arrows-'))
afterAll(() => rmSync(house, { recursive: true }))
const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))

const ARROWS = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals']

/** The arrows that Biome finds in one file, and how many files it says it read. */
function lint(path: string, text: string): { found: string[]; read: number } {
  const file = join(house, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return run(['lint', '--reporter=json', file], house)
}

function run(args: string[], cwd: string): { found: string[]; read: number } {
  let out: string
  try {
    out = execFileSync(process.execPath, [biome, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    out = (error as { stdout: string }).stdout
  }
  const { summary, diagnostics } = JSON.parse(out) as {
    summary: { changed: number; unchanged: number }
    diagnostics: { category: string }[]
  }
  return {
    found: diagnostics.map(each => each.category).filter(each => ARROWS.includes(each)),
    read: summary.changed + summary.unchanged,
  }
}

const use = (from: string) => `import { x } from '${from}'\n\nexport const y = x\n`
const anything = ['import', 'deck', 'reader', 'page', 'app', 'embed', 'cli'].map(folder => `../${folder}/x.ts`)
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
  import: [
    '../reader/x.ts',
    '../deck/x.ts',
    ...outside('import'),
    'react',
    'framer-motion',
    '@tanstack/react-query',
    'node:fs',
  ],
  reader: [...outside(), '../protocol/x.ts', '@tanstack/react-query', 'node:fs'],
  page: [...outside('page'), 'framer-motion', '@tanstack/react-query'],
  app: [...outside('app', 'page', 'import'), 'framer-motion', 'framer-motion/mini', 'node:fs'],
  embed: [...outside('embed', 'page', 'import'), 'framer-motion', '@tanstack/react-query', 'node:fs'],
  cli: [...outside('cli', 'page', 'import'), 'framer-motion', '@tanstack/react-query'],
}
const ALLOWED: Record<string, string[]> = {
  article: ['./x.ts', 'valibot'],
  import: ['../article/x.ts'],
  deck: ['../article/x.ts', './x.ts'],
  reader: ['../article/x.ts', '../deck/x.ts', 'react', 'framer-motion/mini'],
  page: ['../article/x.ts', '../deck/x.ts', '../reader/x.tsx', 'react-dom/server', 'node:fs'],
  protocol: ['./x.ts'],
  worker: ['./x.ts', '../protocol/x.ts', 'workbox-routing'],
  app: ['../article/x.ts', '../protocol/x.ts', '../reader/x.tsx', '@tanstack/react-query', 'react-dom/client'],
  embed: ['../article/x.ts', '../protocol/x.ts', '../reader/x.tsx', 'react-dom/client'],
  cli: ['../article/x.ts', '../import/x.ts', '../page/x.ts', 'node:fs'],
}
const cases = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([folder, froms]) => froms.map(from => [folder, from] as const))

describe('the arrows between the folders', () => {
  it.each(cases(FORBIDDEN))('forbid src/%s to import %s', (folder, from) => {
    expect(lint(`src/${folder}/planted.ts`, use(from)).found).toEqual([ARROWS[0]])
  })

  it.each(cases(ALLOWED))('let src/%s import %s', (folder, from) => {
    const { found, read } = lint(`src/${folder}/planted.ts`, use(from))
    expect(found).toEqual([])
    expect(read).toBe(1)
  })

  it.each([
    "export { x } from '../reader/x.ts'\n",
    "export * from '../reader/x.ts'\n",
    "import type { X } from '../reader/x.ts'\n\nexport type Y = X\n",
    "export const x = () => import('../reader/x.ts')\n",
    "import '../reader/x.css'\n",
  ])('see every way to import: %s', text => {
    expect(lint('src/deck/planted.ts', text).found).toEqual([ARROWS[0]])
  })

  it.each(['document.title', 'window.innerWidth', 'globalThis.document', 'location.hash'])(
    'forbid src/deck and src/import to touch %s',
    expression => {
      for (const folder of ['deck', 'import'])
        expect(lint(`src/${folder}/planted.ts`, `export const x = ${expression}\n`).found).toEqual([ARROWS[1]])
    },
  )

  it('are followed by every file of the source, and every file is read', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.\w+$/.test(name),
    )
    const { found, read } = run(['lint', '--reporter=json', 'src'], root)
    expect(found).toEqual([])
    expect(files.length).toBeGreaterThan(60)
    expect(read).toBe(files.length)
  })
})
