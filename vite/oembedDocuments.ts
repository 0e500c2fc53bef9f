import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { readArticle } from '../src/article/readArticle.ts'
import { createOEmbed } from '../src/cli/articles/oembed.ts'

const DOCUMENT = /^\/articles\/([^/]+)\/oembed\.json$/

/**
 * A Vite plugin that serves and builds the oEmbed document of each article, articles/<id>/oembed.json. Use it before
 * articleList. The documents contain absolute URLs, so a build writes them only if the environment variable SITE is set
 * to the address of the site, such as https://news.example/.
 */
export function oembedDocuments(): Plugin {
  let folder = ''
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const id = DOCUMENT.exec(request.url?.split('?')[0] ?? '')?.[1]
    const text = id && createDocument(folder, decodeURIComponent(id), `http://${request.headers.host}/`)
    if (!text) return next()
    response.setHeader('content-type', 'application/json')
    response.end(text)
  }
  return {
    name: 'newsreel:oembed',
    configResolved(config) {
      folder = join(config.publicDir, 'articles')
    },
    configureServer: server => void server.middlewares.use(answer),
    configurePreviewServer: server => void server.middlewares.use(answer),
    generateBundle() {
      const site = process.env['SITE']
      if (!site) return
      for (const id of existsSync(folder) ? readdirSync(folder) : []) {
        const source = createDocument(folder, id, site.endsWith('/') ? site : `${site}/`)
        if (source) this.emitFile({ type: 'asset', fileName: `articles/${id}/oembed.json`, source })
      }
    },
  }
}

function createDocument(folder: string, id: string, site: string): string | null {
  const file = join(folder, id, 'article.json')
  if (!file.startsWith(join(folder, '/')) || !existsSync(file)) return null
  try {
    const { article } = readArticle(JSON.parse(readFileSync(file, 'utf8')))
    return article && JSON.stringify(createOEmbed(id, article, site))
  } catch {
    return null // articleList reports the problem
  }
}
