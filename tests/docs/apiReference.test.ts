import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeApi, type Entry } from '../../docs/generate/apiReference.ts'

const root = join(import.meta.dirname, '../..')
const config = join(root, 'tsconfig.package.json')
const { files } = JSON.parse(readFileSync(config, 'utf8')) as { files: string[] }
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, { types?: string }>
}
const TEXTS: Record<string, string> = {
  newsreel: 'The reader as a React component. Its styles are `newsreel/styles.css`.',
  'newsreel/article': 'The article as data, without React and without a browser.',
  'newsreel/check': 'Lists what an editor should fix in an article: [check.md](check.md). Runs anywhere.',
  'newsreel/element':
    'Defines `<newsreel-reader>`. [embedding.md](embedding.md) lists its attributes, events, parts and properties.',
  'newsreel/import': 'Makes articles of other formats: [import.md](import.md#in-a-program). Runs anywhere.',
}
/** What package.json exports with types, and the source of each. */
const entries = Object.entries(exports).flatMap(([path, { types }]): Entry[] => {
  const source = files.find(file => types === `./lib/types/${file.replace(/^src\/(.*)\.ts$/, '$1.d.ts')}`)
  const name = path.replace('.', 'newsreel')
  return source ? [{ name, file: join(root, source), text: TEXTS[name] ?? '' }] : []
})
const HEAD = `<!-- \`npm run docs:api\` writes this file from the doc comments in the code. -->

# API

What the package exports. How to use it is in the [README](../README.md#use-it-in-react) and in
[embedding.md](embedding.md#react).
`
const reference = describeApi(config, entries)

it('docs/api.md matches the doc comments (to update: npm run docs:api)', async () => {
  expect(entries.map(entry => entry.name)).toEqual(Object.keys(TEXTS))
  await expect(`${HEAD}\n${reference.text}\n`).toMatchFileSnapshot('../../docs/api.md')
})

it('every public export and member has a doc comment', () => {
  expect(reference.undocumented).toEqual([])
})
