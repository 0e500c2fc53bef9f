// @vitest-environment node
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createServer, type InlineConfig, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleList } from '../../vite/articleList.ts'

type Entry = { id: string }
const root = mkdtempSync(join(tmpdir(), 'newsreel-vite-'))
const drop = (id: string) => {
  mkdirSync(join(root, 'public/articles', id), { recursive: true })
  const article = { version: 1, headline: id, sections: [{ id: 'lead', body: [] }] }
  writeFileSync(join(root, 'public/articles', id, 'article.json'), JSON.stringify(article))
}
const options: InlineConfig = { root, configFile: false, logLevel: 'silent', plugins: [articleList()] }
const idsOf = (entries: unknown) => (entries as Entry[]).map(entry => entry.id)

beforeAll(() => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>App</title>')
  drop('first')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('a folder added to public/articles', () => {
  let server: ViteDevServer
  let address = ''
  beforeAll(async () => {
    server = await createServer({ ...options, server: { port: 0 } })
    await server.listen()
    address = server.resolvedUrls?.local[0] ?? ''
  })
  afterAll(() => server.close())
  const list = async () => idsOf(await (await fetch(`${address}articles/index.json`)).json())

  it('appears in the list of the running server', async () => {
    expect(await list()).toEqual(['first'])
    drop('second')
    expect(await list()).toEqual(['first', 'second'])
  })

  it('answers 404 for a missing article, not with the page of the app', async () => {
    expect((await fetch(`${address}articles/second/article.json`)).status).toBe(200)
    expect((await fetch(`${address}articles/nowhere/article.json`)).status).toBe(404)
  })

  it('appears in the list of the build, with its files', async () => {
    drop('third')
    await build({ ...options, build: { outDir: 'out' } })
    expect(idsOf(JSON.parse(readFileSync(join(root, 'out/articles/index.json'), 'utf8')))).toContain('third')
    expect(existsSync(join(root, 'out/articles/third/article.json'))).toBe(true)
  })
})
