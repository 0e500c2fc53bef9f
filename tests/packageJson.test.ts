import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))

it('lists its entries for Parcel, too, which does not read "exports" by default', () => {
  type Entry = string | { default: string }
  const fileOf = (entry: Entry) => (typeof entry === 'string' ? entry : entry.default)
  const files = Object.entries<Entry>(manifest.exports).map(([name, entry]) => [name, fileOf(entry)] as const)
  const { '.': main, ...paths } = Object.fromEntries(files.filter(([, file]) => file.startsWith('./lib/')))
  expect(manifest.main).toBe(main)
  expect(manifest.alias).toEqual(paths)
})

it('installs no sharp in an app that only shows articles', () => {
  expect(manifest.dependencies).not.toHaveProperty('sharp')
  expect(manifest.peerDependenciesMeta.sharp).toEqual({ optional: true })
})
