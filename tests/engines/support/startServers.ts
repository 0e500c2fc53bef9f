import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { article } from '../../support/articles.ts'
import { newsreel, RunningCommand } from '../../support/site.ts'
import { installEngines } from '../drivers/launchEngine.ts'
import { countLive } from './countLive.ts'

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><rect width="1600" height="1000" fill="#678"/></svg>'
const ARTICLES = { four: article(4), arabic: article(4, { lang: 'ar' }) }

/** Pages of others that contain a reader, and the article in them. */
const HOST_PAGES = {
  'element.html': `<script type="module" src="/newsreel-element.js"></script>
    <p><label>A field: <input /></label></p><newsreel-reader src="/articles/four/article.json"></newsreel-reader>`,
  'frame.html': `<script type="module" src="/newsreel-frame.js"></script>
    <iframe src="/four/embed/" title="The article" width="800" height="500" data-newsreel></iframe>`,
  'leaks.html': `<script src="countLive.js"></script><script type="module" src="/newsreel-element.js"></script>
    <main></main>`,
}

/**
 * Installs missing engines, and builds and serves a site of test articles, with pages that embed them.
 * The tests find it by SITE (its address) and SITE_FOLDER.
 */
export default async function startServers(): Promise<() => void> {
  installEngines()
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-engines-site-'))
  for (const [id, content] of Object.entries(ARTICLES)) {
    mkdirSync(join(folder, 'articles', id), { recursive: true })
    writeFileSync(join(folder, 'articles', id, 'article.json'), JSON.stringify(content))
    writeFileSync(join(folder, 'articles', id, 'picture.svg'), PICTURE)
  }
  const site = join(folder, 'site')
  newsreel('build', join(folder, 'articles'), '-o', site)
  mkdirSync(join(site, 'host'))
  writeFileSync(join(site, 'host/page.css'), 'newsreel-reader { display: block; height: 500px }')
  writeFileSync(join(site, 'host/countLive.js'), `(${countLive})()`)
  for (const [name, body] of Object.entries(HOST_PAGES))
    writeFileSync(
      join(site, 'host', name),
      `<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
      <title>A page</title><link rel="icon" href="/favicon.svg" /><link rel="stylesheet" href="page.css" />${body}</html>`,
    )
  const server = new RunningCommand(['serve', site, '--port', '0'])
  process.env['SITE'] = await server.address()
  process.env['SITE_FOLDER'] = site
  return () => {
    server.signal('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}
