import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { versionedFileName } from '../../page/pageData.ts'
import type { Site } from '../../render/site.ts'
import { articleJson } from '../articles/articleJson.ts'
import type { LookFile } from '../config/lookFiles.ts'
import { CliError } from '../output/CliError.ts'
import { PictureError } from '../pictures/PictureError.ts'
import { contentSecurityPolicy } from '../serve/contentSecurityPolicy.ts'
import {
  contentTypeOf,
  fileResponse,
  findFile,
  type HttpResponse,
  htmlResponse,
  redirectTo,
} from '../serve/httpResponse.ts'
import type { RequestHandler } from '../serve/startServer.ts'
import { readPublishablePicture } from '../site/articles/copyPictures.ts'
import { isIgnored } from '../site/staticFiles/staticFiles.ts'
import type { ArticleFolder } from './articleFolder.ts'
import type { ChangeFeed } from './changeFeed.ts'
import * as pages from './pages.ts'
import { DEV_PATHS } from './problemPanel.ts'

type DevServer = {
  articles: ArticleFolder
  staticFolder: string | undefined
  changeFeed: ChangeFeed
  /** The package's folder of built files. */
  lib: string
  /** The site as its configuration is now. */
  getSite: () => Promise<Omit<pages.DevPageOptions, 'version'> & { lookFiles: readonly LookFile[] }>
}

/** The articles are unpublished: no page of another origin may frame or load them, and no cache may keep them. */
const createPrivateHeaders = ({ look }: Site) => ({
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy({ sources: look?.policy?.pages }),
  'cross-origin-resource-policy': 'same-origin',
})

/** Renders each page of the site on request, from the files as they are at that moment. Writes nothing to disk. */
export function createDevHandler(server: DevServer): RequestHandler {
  return async path => {
    const { lookFiles, ...page } = await server.getSite()
    const options = { ...page, version: server.changeFeed.getVersion() }
    const lookFile = lookFiles.find(({ file }) => path === `/${file}`)
    if (lookFile) return { type: contentTypeOf(lookFile.file), body: lookFile.bytes }
    const response = await route(path, server, options).catch(error => {
      if (!(error instanceof CliError)) throw error
      // Show only the folder's name: the page may be open on another machine.
      const { folder } = server.articles
      const message = error.message.replaceAll(folder, basename(folder))
      return htmlResponse(pages.errorPage(message, options), 500)
    })
    return { ...response, headers: { ...response.headers, ...createPrivateHeaders(options.site) } }
  }
}

async function route(path: string, server: DevServer, options: pages.DevPageOptions): Promise<HttpResponse> {
  const { articles, changeFeed, lib } = server
  if (path === DEV_PATHS.events) return changeFeed.openStream()
  const ownersFile = staticFileResponse(path, server.staticFolder)
  if (ownersFile) return ownersFile
  if (path === '/') return htmlResponse(pages.libraryPage(await articles.scan(), options))
  const [, first = '', ...rest] = path.split('/')
  const file = findPackageFile(path, lib)
  if (file) return fileResponse(file)
  const response =
    first === 'articles'
      ? await articleFileResponse(rest, articles)
      : await articlePageResponse(first, rest, articles, options)
  return response ?? htmlResponse(pages.notFoundPage(options), 404)
}

/** Answers with a file of the owner (`--static`), but not with a service worker, which would show its cached pages. */
function staticFileResponse(path: string, folder: string | undefined): HttpResponse | null {
  const name = path.slice(1)
  if (!folder || name === 'sw.js' || isIgnored(name)) return null
  const file = findFile(folder, name)
  if (file === 'folder') return findFile(folder, `${name}/`) ? redirectTo(`${path}/`) : null
  return file === null ? null : fileResponse(file)
}

/** Finds a file of the package by its URL path. Returns null if there is none. */
function findPackageFile(path: string, lib: string): string | null {
  const name = path.slice(1)
  const files: Record<string, string> = {
    'favicon.svg': join(lib, '../public/favicon.svg'),
    // A site served earlier at this address may have installed a service worker, which would show its cached pages.
    'sw.js': join(lib, 'worker/retire.js'),
    [DEV_PATHS.script.slice(1)]: join(lib, 'dev/reload.js'),
    [DEV_PATHS.style.slice(1)]: join(lib, 'dev/dev.css'),
  }
  const file = Object.hasOwn(files, name)
    ? files[name]
    : (findFile(join(lib, 'site'), name) ?? findFile(join(lib, 'element'), name))
  return file && file !== 'folder' && existsSync(file) ? file : null
}

/** Answers with a file of an article: its JSON or one of its pictures. */
async function articleFileResponse(
  [id = '', ...rest]: string[],
  articles: ArticleFolder,
): Promise<HttpResponse | null> {
  const folder = articles.findFolder(id)
  if (!folder) return null
  if (/^article(\.[\da-f]{8})?\.json$/.test(rest.join('/'))) {
    const { article } = await articles.readFolder(folder)
    if (!article) return null
    const { bytes, version } = articleJson(article)
    const names = ['article.json', versionedFileName(version)]
    return names.includes(rest.join('/')) ? { type: contentTypeOf('.json'), body: bytes } : null
  }
  try {
    const src = rest.map(encodeURIComponent).join('/')
    return { type: contentTypeOf(src), body: readPublishablePicture(src, folder) }
  } catch (error) {
    if (error instanceof PictureError) return null
    throw error
  }
}

/** Answers with a page of an article: `/id/`, `/id/embed/` or `/id/s/section/`. */
async function articlePageResponse(
  id: string,
  rest: string[],
  articles: ArticleFolder,
  options: pages.DevPageOptions,
): Promise<HttpResponse | null> {
  const all = await articles.scan()
  const scanned = all.find(each => each.id === id)
  if (!scanned) return null
  if (rest.at(-1) !== '') return redirectTo(`/${[id, ...rest].join('/')}/`)
  const { article, problems } = await articles.read(scanned)
  if (!article) return htmlResponse(pages.brokenArticlePage(scanned, problems, options))
  const [kind, section = ''] = rest
  if (rest.length === 1) return htmlResponse(await pages.articlePage(scanned, article, problems, all, options))
  if (kind === 'embed' && rest.length === 2) return htmlResponse(await pages.embedPage(id, article, options))
  const sharePage = kind === 's' && rest.length === 3 ? pages.sharePage(id, article, section, options) : null
  return sharePage === null ? null : htmlResponse(sharePage)
}
