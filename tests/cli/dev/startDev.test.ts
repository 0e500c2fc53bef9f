// @vitest-environment node
import { once } from 'node:events'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArticleFolder } from '../../../src/cli/dev/articleFolder.ts'
import { startDev } from '../../../src/cli/dev/startDev.ts'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

/** File system events can be late on a busy machine. */
const SOON = { timeout: 15_000 }

let project: TestProject
let dev: Awaited<ReturnType<typeof startDev>>
let logged: string[]
const get = async (path: string) => {
  const response = await fetch(`${dev.address}${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const page = async (path: string) => (await get(path)).text
const start = async (more: { staticFolder?: string } = {}) => {
  const log = (mark: string, message: string) => logged.push(`${mark} ${message}`)
  const site = { name: 'The Example', lang: 'en' }
  const options = { articles: project.articles, port: 0, host: 'localhost', site, log }
  dev = await startDev({ ...options, lib: join(project.root, 'lib'), ...more })
}

beforeEach(async () => {
  logged = []
  project = new TestProject()
  project.writeArticle('harbour')
  project.writeArticle('market', { published: '2024-07-01' })
  await start()
})
afterEach(async () => {
  await dev.close()
  rmSync(project.root, { recursive: true, force: true })
})

/** Collects the versions that the server sends to an open page. */
async function listenForVersions(): Promise<{ versions: string[]; stop: () => void }> {
  const controller = new AbortController()
  const response = await fetch(`${dev.address}.newsreel/events`, { signal: controller.signal })
  const versions: string[] = []
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read())
      versions.push(...chunk.value.split('\n\n').filter(Boolean))
  }
  read().catch(() => {})
  await vi.waitFor(() => expect(versions).toHaveLength(1), SOON)
  return { versions, stop: () => controller.abort() }
}

describe('newsreel dev', { timeout: 30_000 }, () => {
  it("serves the owner's files as the site will have them, also in place of Newsreel's, and reloads for them", async () => {
    await dev.close()
    project.writeFile('static/about/index.html', '<p>About us')
    project.writeFile('static/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    project.writeFile('static/sw.js', 'its pages would be shown')
    project.writeFile('static/.git/config', 'private')
    project.writeFile('outside.txt', 'private')
    await start({ staticFolder: join(project.root, 'static') })
    expect(await page('about/')).toBe('<p>About us')
    expect(await page('about')).toBe('<p>About us')
    expect(await page('favicon.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await page('sw.js')).not.toContain('its pages')
    expect((await get('.git/config')).status).toBe(404)
    expect((await get('..%2foutside.txt')).status).toBe(404)
    expect(await page('harbour/')).toContain('<html')
    const { versions, stop } = await listenForVersions()
    project.writeFile('static/about/index.html', '<p>About us, corrected')
    await vi.waitFor(() => expect(versions).toHaveLength(2), SOON)
    stop()
  })

  it("says which folder of the owner's files cannot be read", async () => {
    await dev.close()
    await expect(start({ staticFolder: join(project.root, 'gone') })).rejects.toThrow(/gone cannot be read/)
    await start()
  })

  it.each([
    ['localhost', 200],
    ['127.0.0.1', 200],
    ['[::1]', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['', 400],
  ])('answers requests for host %j with %d, against DNS rebinding', async (name, status) => {
    const { port } = new URL(dev.address)
    const sent = request({ host: 'localhost', port, path: '/articles/harbour/article.json', setHost: false })
    if (name) sent.setHeader('host', `${name}:${port}`)
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const text = (await response.setEncoding('utf8').toArray()).join('')
    expect(text.includes('About harbour')).toBe(status === 200)
    expect(response.statusCode).toBe(status)
  })

  it('shows the articles as they will be published, with a link to the next one, and writes nothing', async () => {
    const html = await page('harbour/')
    expect(html).toContain('About harbour')
    expect(html).toContain('href="/market/"')
    expect(html).not.toMatch(/newsreel-problems/)
    expect((await page('harbour/embed/')).includes('"embed":true')).toBe(true)
    expect(await page('harbour/s/two/')).toContain('two of harbour')
    expect(await page('')).toMatch(/About harbour[\s\S]*About market/)
    expect(() => project.readFiles()).toThrow(/ENOENT/)
  })

  it('shows each problem with its code and position, always escaped', async () => {
    project.writeArticle('harbour', {
      '<img src=x onerror=alert(1)>': 1,
      sections: [{ id: 'a', body: [{ type: '<script>' }] }],
    })
    const html = await page('harbour/')
    expect(html).toContain('1 error, 2 warnings in harbour/article.json')
    expect(html).toMatch(/harbour\/article\.json:1:\d+ \$\[&quot;&lt;img|harbour\/article\.json:1:\d+ \$\["&lt;img/)
    expect(html).toMatch(/harbour\/article\.json:1:\d+ \$\.sections\[0\]\.body\[0\]\.type/)
    expect(html).toMatch(/the block is skipped\. \[unknown-block\]/)
    expect(html).not.toMatch(/<img src=x|<script>"/)
  })

  it('shows why an article cannot be shown, until it is fixed', async () => {
    const whole = readFileSync(join(project.articles, 'harbour/article.json'), 'utf8')
    writeFileSync(join(project.articles, 'harbour/article.json'), whole.slice(0, 40))
    expect(await page('harbour/')).toMatch(/“harbour” cannot be shown[\s\S]*harbour\/article\.json:1:\d+/)
    expect(await page('')).toMatch(
      /Cannot be shown[\s\S]*1 of 2 articles has problems|1 of 2 articles has problems[\s\S]*Cannot be shown/,
    )
    expect(await page('market/')).toContain('About market')
    writeFileSync(join(project.articles, 'harbour/article.json'), whole)
    expect(await page('harbour/')).toContain('Text of lead.')
    rmSync(join(project.articles, 'harbour/article.json'))
    mkdirSync(join(project.articles, 'harbour/article.json'))
    expect(await page('harbour/')).toContain('Cannot read the file: it is a folder')
    expect(await page('harbour/')).not.toContain(project.root)
  })

  it('shows an article in Markdown, with its problems, and reloads when it is saved', async () => {
    project.writeFile(
      'articles/pier/article.md',
      '# The pier\n\nThe lead.\n\n## Boats\n\nTwo [here](https://a.example/).\n',
    )
    const { versions, stop } = await listenForVersions()
    await vi.waitFor(async () => expect(await page('pier/')).toContain('The lead.'), SOON)
    expect(await page('pier/')).toContain(`${join('pier', 'article.md')}:7:6`)
    expect((await get('articles/pier/article.json')).text).toContain('"headline":"The pier"')
    const count = versions.length
    project.writeFile('articles/pier/article.md', '# The pier\n\nThe lead is longer.\n')
    await vi.waitFor(() => expect(versions.length).toBeGreaterThan(count), SOON)
    expect(await page('pier/')).toContain('The lead is longer.')
    stop()
  })

  it('says that it waits for a first article', async () => {
    await dev.close()
    rmSync(project.articles, { recursive: true })
    mkdirSync(project.articles)
    logged = []
    await start()
    expect(logged).toEqual([expect.stringMatching(/^· There is no article in .* Waiting for one\.$/)])
    project.writeArticle('first')
    expect(await page('')).toContain('About first')
  })

  it('follows deleted, renamed and new articles, and survives the removal of the whole folder', async () => {
    rmSync(join(project.articles, 'market/article.json'))
    expect((await get('market/')).status).toBe(404)
    renameSync(join(project.articles, 'harbour'), join(project.articles, 'pier'))
    expect((await get('harbour/')).status).toBe(404)
    expect(await page('pier/')).toContain('About harbour')
    rmSync(project.articles, { recursive: true })
    expect(await page('')).toMatch(/Nothing can be shown|No articles yet/)
    expect(await page('')).not.toContain(project.root) // the page may be open on another machine
    mkdirSync(project.articles)
    expect(await page('')).toContain('No articles yet')
    project.writeArticle('late')
    expect(await page('late/')).toContain('About late')
  })

  it('serves the current version of a picture, reports a missing one, and opens no other file', async () => {
    const figures = ['pier.png', 'gone.png', 'linked.png'].map(src => ({
      type: 'figure',
      src,
      alt: 'A',
      credit: 'C',
      width: 9,
      height: 9,
    }))
    project.writeArticle('harbour', { sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'T' }, ...figures] }] })
    project.writeFile('secret.png', 'mine')
    symlinkSync(join(project.root, 'secret.png'), join(project.articles, 'harbour/linked.png'))
    await photo(20, 10).png().toFile(join(project.articles, 'harbour/pier.png'))
    const before = (await get('articles/harbour/pier.png')).text
    await photo(30, 10).png().toFile(join(project.articles, 'harbour/pier.png'))
    const { text, headers } = await get('articles/harbour/pier.png')
    expect(text).not.toBe(before)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await page('harbour/')).toMatch(
      /"gone\.png" does not exist[\s\S]*article\.json:1:\d+ \$\.sections\[0\]\.body\[2\]\.src/,
    )
    for (const path of ['gone.png', 'linked.png', 'article.json%2f..%2f..%2f..%2fsecret.png', 'notes.txt'])
      expect((await get(`articles/harbour/${path}`)).status).toBe(404)
  })

  it('shows a transparent chart uncropped, and reports wrong sizes and files that an SVG links to', async () => {
    const figure = { type: 'figure', alt: 'A', credit: 'C', width: 400, height: 300 }
    const body = ['chart.png', 'turned.jpg', 'map.svg'].map(src => ({ ...figure, src }))
    project.writeArticle('harbour', { sections: [{ id: 'a', body }] })
    const chart = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M9 9h99v9z"/></svg>'
    await sharp(Buffer.from(chart)).png().toFile(join(project.articles, 'harbour/chart.png'))
    await photo(400, 300).withMetadata({ orientation: 6 }).toFile(join(project.articles, 'harbour/turned.jpg'))
    writeFileSync(join(project.articles, 'harbour/map.svg'), chart.replace('<path', '<image href="photo.jpg"/><path'))
    const html = await page('harbour/')
    expect(html).toContain('"chart.png" is partly transparent, so it is shown uncropped')
    expect(html).toContain('"turned.jpg" is 300 × 400 pixels after rotation')
    expect(html).toContain('"map.svg" links to "photo.jpg"')
    expect(html).toMatch(/<img [^>]*src="[^"]*chart\.png"[^>]*data-fit="contain"/)
    expect(html).not.toMatch(/turned\.jpg"[^>]*data-fit/)
  })

  it.each([
    'articles/harbour/article.json',
    'articles/harbour/oembed.json',
    'harbour/',
    'harbour/embed/',
    'harbour/s/two/',
    '',
    'nowhere/',
    '.newsreel/reload.js',
  ])('lets no page of another origin read, load or frame /%s, because articles are unpublished', async path => {
    const { headers } = await get(path)
    expect(headers.get('access-control-allow-origin')).toBe(null)
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  })

  it('does not scan all articles to serve a file of one', async () => {
    await dev.close()
    await photo(20, 10).png().toFile(join(project.articles, 'harbour/pier.png'))
    await start()
    const scan = vi.spyOn(ArticleFolder.prototype, 'scan')
    for (const path of ['pier.png', 'article.json']) expect((await get(`articles/harbour/${path}`)).status).toBe(200)
    for (const id of ['nowhere', 'Harbour', 'harbour%2f..%2fharbour', '%5c..%5charbour'])
      expect((await get(`articles/${id}/article.json`)).status).toBe(404)
    expect(scan).not.toHaveBeenCalled()
  })

  it('notifies pages a few times for a hundred saves, always after the last one', async () => {
    const { versions, stop } = await listenForVersions()
    for (let i = 0; i < 100; i++) {
      project.writeArticle('harbour', { standfirst: `Version ${i}.` })
      await new Promise(resolve => setImmediate(resolve))
    }
    await vi.waitFor(() => expect(versions.length).toBeGreaterThan(1), SOON)
    await vi.waitFor(async () =>
      expect(await page('harbour/')).toContain(`data-newsreel-version="${versions.at(-1)?.slice(6)}"`),
    )
    expect(await page('harbour/')).toContain('Version 99.')
    expect(versions.length).toBeLessThan(50)
    stop()
  })

  it('still notifies pages after the whole folder was removed and put back', async () => {
    const { versions, stop } = await listenForVersions()
    const away = join(project.root, 'away')
    renameSync(project.articles, away)
    await vi.waitFor(async () => expect(await page('')).toContain('Nothing can be shown'))
    await vi.waitFor(() => expect(versions.length).toBeGreaterThan(1), SOON)
    renameSync(away, project.articles)
    expect(await page('harbour/')).toContain('About harbour')
    for (const standfirst of ['One.', 'Two.', 'Three.']) {
      const countBefore = versions.length
      const timer = setInterval(
        () => project.writeArticle('harbour', { standfirst: `${standfirst} ${Date.now()}` }),
        50,
      )
      await vi.waitFor(() => expect(versions.length).toBeGreaterThan(countBefore), SOON)
      clearInterval(timer)
    }
    stop()
  })

  it('logs the problems of an article when they change', async () => {
    expect(logged).toEqual([])
    const whole = readFileSync(join(project.articles, 'harbour/article.json'), 'utf8')
    writeFileSync(join(project.articles, 'harbour/article.json'), '{')
    await vi.waitFor(() => expect(logged.join()).toMatch(/✗ .*harbour\/article\.json:1:2: /), SOON)
    writeFileSync(join(project.articles, 'harbour/article.json'), whole)
    await vi.waitFor(() => expect(logged.at(-1)).toMatch(/✓ .*harbour\/article\.json: no problems/), SOON)
  })

  it('logs a missing or broken picture, until it is fixed', async () => {
    const figure = { type: 'figure', src: 'gone.png', alt: 'A', credit: 'C', width: 400, height: 300 }
    project.writeArticle('harbour', { sections: [{ id: 'a', body: [figure] }] })
    await vi.waitFor(
      () => expect(logged.join()).toMatch(/✗ .*harbour\/article\.json:1:\d+: \S+\.src: "gone\.png" does not exist/),
      SOON,
    )
    const png = await photo(400, 300).png().toBuffer()
    const brokenFiles: [RegExp, string | Buffer][] = [
      [/git lfs pull/, 'version https://git-lfs.github.com/spec/v1'],
      [/web page/, '<!doctype html>'],
      [/HEIC/, Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(99)])],
      [/is TIFF, which browsers cannot show/, await photo(400, 300).tiff().toBuffer()],
      [/cannot be read/, png.subarray(0, -99)],
    ]
    for (const [message, bytes] of brokenFiles) {
      writeFileSync(join(project.articles, 'harbour/gone.png'), bytes)
      await vi.waitFor(() => expect(logged.at(-1)).toMatch(message), SOON)
    }
    writeFileSync(join(project.articles, 'harbour/gone.png'), png)
    await vi.waitFor(() => expect(logged.at(-1)).toMatch(/✓ .*harbour\/article\.json: no problems/), SOON)
  })

  it('rejects when the folder does not exist', async () => {
    await dev.close()
    rmSync(project.articles, { recursive: true })
    await expect(start()).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/cannot be read/) })
  })
})
