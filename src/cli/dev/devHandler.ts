import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileName } from '../../page/pageData.ts'
import { articleJson } from '../articles/articleJson.ts'
import { Failure } from '../output/fail.ts'
import { PictureFault } from '../pictures/PictureError.ts'
import { contentSecurityPolicy } from '../serve/contentSecurityPolicy.ts'
import { type Answer, fileAnswer, fileIn, type Handler, htmlAnswer, redirect, typeOf } from '../serve/server.ts'
import { readPicture } from '../site/articles/copyPictures.ts'
import type { Changes } from './changes.ts'
import type { Newsroom } from './newsroom.ts'
import * as pages from './pages.ts'
import { DEV_FILES } from './problemPanel.ts'

type Desk = { newsroom: Newsroom; changes: Changes; lib: string; shape: Omit<pages.DevPages, 'version'> }

/** Articles here are not out yet: no page of another origin may frame or load them, nor a cache keep them. */
const PRIVATE = {
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy(),
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * Answers as a site of the articles would, made at the moment somebody asks: nothing is written anywhere, and what is
 * saved meanwhile, or half saved, is what the next answer is made of.
 */
export function devHandler(desk: Desk): Handler {
  return async path => {
    const shape = { ...desk.shape, version: desk.changes.version() }
    const answer = await route(path, desk, shape).catch(error => {
      if (!(error instanceof Failure)) throw error
      // The name of the folder is enough: the page may be open on another machine.
      const { folder } = desk.newsroom
      const message = error.message.replaceAll(folder, basename(folder))
      return htmlAnswer(pages.failurePage(message, shape), 500)
    })
    return { ...answer, headers: { ...answer.headers, ...PRIVATE } }
  }
}

async function route(path: string, desk: Desk, shape: pages.DevPages): Promise<Answer> {
  const { newsroom, changes, lib } = desk
  if (path === DEV_FILES.events) return changes.events()
  if (path === '/') return htmlAnswer(pages.libraryPage(newsroom.list(), shape))
  const [, first = '', ...rest] = path.split('/')
  const file = ownFile(path, lib)
  if (file) return fileAnswer(file)
  const answer =
    first === 'articles' ? await articleFile(rest, newsroom) : await articlePage(first, rest, newsroom, shape)
  return answer ?? htmlAnswer(pages.missingPage(shape), 404)
}

/** A file that comes with the package, or null. */
function ownFile(path: string, lib: string): string | null {
  const name = path.slice(1)
  const own: Record<string, string> = {
    'favicon.svg': join(lib, '../public/favicon.svg'),
    // A site that was served here before may have left its service worker, which would show what it kept.
    'sw.js': join(lib, 'worker/retire.js'),
    [DEV_FILES.script.slice(1)]: join(lib, 'dev/reload.js'),
    [DEV_FILES.style.slice(1)]: join(lib, 'dev/dev.css'),
  }
  const file = Object.hasOwn(own, name)
    ? own[name]
    : (fileIn(join(lib, 'site'), name) ?? fileIn(join(lib, 'element'), name))
  return file && file !== 'folder' && existsSync(file) ? file : null
}

/** What lies in the folder of an article: its JSON as it was read, and its pictures. */
async function articleFile([id = '', ...rest]: string[], newsroom: Newsroom): Promise<Answer | null> {
  const folder = newsroom.folderOf(id)
  if (!folder) return null
  if (/^article(\.[\da-f]{8})?\.json$/.test(rest.join('/'))) {
    const { article } = await newsroom.readAlone(folder)
    if (!article) return null
    const { bytes, version } = articleJson(article)
    return ['article.json', fileName(version)].includes(rest.join('/')) ? { type: typeOf('.json'), body: bytes } : null
  }
  try {
    const src = rest.map(encodeURIComponent).join('/')
    return { type: typeOf(src), body: readPicture(src, folder) }
  } catch (error) {
    if (error instanceof PictureFault) return null
    throw error
  }
}

async function articlePage(
  id: string,
  rest: string[],
  newsroom: Newsroom,
  shape: pages.DevPages,
): Promise<Answer | null> {
  const all = newsroom.list()
  const found = all.find(each => each.id === id)
  if (!found) return null
  if (rest.at(-1) !== '') return redirect(`/${[id, ...rest].join('/')}/`)
  const { article, problems } = await newsroom.read(found)
  if (!article) return htmlAnswer(pages.brokenPage(id, problems, shape))
  const [kind, section = ''] = rest
  if (rest.length === 1) return htmlAnswer(await pages.articlePage(id, article, problems, all, shape))
  if (kind === 'embed' && rest.length === 2) return htmlAnswer(await pages.embedPage(id, article, shape))
  const shared = kind === 's' && rest.length === 3 ? pages.sharedPage(id, article, section, shape) : null
  return shared === null ? null : htmlAnswer(shared)
}
