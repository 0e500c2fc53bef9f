import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createHeaderLookup } from '../../../src/cli/serve/headersFile.ts'
import { createHeadersFile } from '../../../src/cli/site/lists/createHeadersFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'newsreel-headers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const find = createHeaderLookup(folder)
const POLICY = 'content-security-policy'

it('finds the policy of each kind of page, and follows a change', () => {
  expect(find('/news/', POLICY)).toBeUndefined()
  const sources = { pages: { script: ['https://a.example'] }, embeds: { script: ['https://b.example'] } }
  writeFileSync(join(folder, '_headers'), createHeadersFile('/news/', true, sources))
  for (const path of ['/news/', '/news/harbour/', '/news/harbour/s/two/', '/news/page/2/', '/news/404.html'])
    expect(find(path, POLICY), path).toContain("script-src 'self' https://a.example;")
  expect(find('/news/harbour/embed/', POLICY)).toContain("script-src 'self' https://b.example;")
  expect(find('/news/assets/a.css', POLICY)).toBeUndefined()
  writeFileSync(join(folder, '_headers'), '# mine\n/*\n  Content-Security-Policy: default-src *\n\n')
  expect(find('/news/', POLICY)).toBe('default-src *')
})
