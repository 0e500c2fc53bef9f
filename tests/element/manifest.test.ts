import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

it('the manifest of the element is up to date (to update: npm run manifest)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-manifest-'))
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js')
  const config = ['--config', 'vite/manifest.config.js', '--outdir', relative(root, folder)]
  execFileSync(process.execPath, [analyzer, 'analyze', ...config], { cwd: root, stdio: 'pipe' })
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  expect(read(join(root, 'public/custom-elements.json'))).toEqual(read(join(folder, 'custom-elements.json')))
  rmSync(folder, { recursive: true })
})

it('the manifest lists the attributes and the public members of the element', () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'public/custom-elements.json'), 'utf8'))
  const [element] = modules[0].declarations
  const names = (list: { name: string }[]) => list.map(each => each.name)
  expect(element.tagName).toBe('newsreel-reader')
  expect(names(element.attributes)).toEqual(['src', 'slide', 'theme', 'view', 'sync-url', 'page'])
  expect(names(element.members)).toEqual(
    expect.arrayContaining(['src', 'syncUrl', 'position', 'count', 'goTo', 'next', 'previous']),
  )
  expect(names(element.members).filter((name: string) => name.startsWith('#'))).toEqual([])
})
