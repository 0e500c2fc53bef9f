import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, Plugin } from 'vite'
import { compareByDate, type LibraryEntry } from '../src/article/library.ts'
import { checkArticleText } from '../src/check/file/checkArticleText.ts'
import { formatProblem } from '../src/cli/articles/formatProblem.ts'
import { getErrorMessage } from '../src/cli/output/errorMessage.ts'
import { createLibraryEntry } from '../src/deck/createLibraryEntry.ts'

/**
 * A Vite plugin that creates the library's list, articles/index.json, from the folders in public/articles: on each
 * request in dev, once in a build. In dev, saving an article reloads the page. Articles that cannot be read are left
 * out, and reported on the console.
 */
export function articleList(): Plugin {
  let folder = ''
  return {
    name: 'newsreel:article-list',
    configResolved(config) {
      folder = join(config.publicDir, 'articles')
    },
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(folder) && file.endsWith('.json')) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(`${server.config.base}articles`, (request, response, next) => {
        if (request.url?.split('?')[0] !== '/index.json') return createNotFoundHandler(folder)(request, response, next)
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(listArticles(folder)))
      })
    },
    configurePreviewServer(server) {
      const built = join(server.config.root, server.config.build.outDir, 'articles')
      server.middlewares.use(`${server.config.base}articles`, createNotFoundHandler(built))
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'articles/index.json', source: JSON.stringify(listArticles(folder)) })
    },
  }
}

/** Answers 404 for missing files. Vite would answer with the app's page, as for every unknown address. */
function createNotFoundHandler(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodeURIComponent(request.url?.split('?')[0] ?? '')
    if (existsSync(join(folder, path))) return next()
    response.statusCode = 404
    response.end('Not found')
  }
}

/** Reads every article of a folder, newest first. */
export function listArticles(folder: string): LibraryEntry[] {
  if (!existsSync(folder)) return []
  const entries: LibraryEntry[] = []
  for (const { name } of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, name, 'article.json')
    if (!existsSync(file)) continue
    try {
      const { article, problems } = checkArticleText(readFileSync(file, 'utf8'))
      if (article) entries.push(createLibraryEntry(name, article))
      else
        console.warn(
          `${name} is left out of the library:`,
          ...problems.map(each => ['', formatProblem(file, each), each.excerpt].join('\n')),
        )
    } catch (error) {
      console.warn(`${file} is left out of the library: ${getErrorMessage(error)}`)
    }
  }
  return entries.sort(compareByDate)
}
