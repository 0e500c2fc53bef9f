import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PageAssets } from '../../render/articleDocument.tsx'
import { Failure } from '../output/fail.ts'
import type { Write } from './staticFiles/siteFiles.ts'

type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>

/** What pages load: the names of the files, as paths from the server's root. */
export type SiteAssets = { article: PageAssets; library: string[]; screen: string[]; saved: string }

const START = 'src/hydrate/start/start.ts'
const HYDRATE = 'src/hydrate/hydrate.tsx'
/** What siteBuild.ts keeps out of the style sheet that the first slide waits for. */
const GROUP = /\/(script|noscript)-[^/]+$/
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.map'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // Hashed names first: those that stay import them.
    .sort((a, b) => Number(b.startsWith('assets')) - Number(a.startsWith('assets')))

/**
 * Copies the files that pages load into a site: those of the pages, the element and the iframe's script.
 * @param lib the package's folder of built files
 * @param base the path that the site is served from, with its slash
 * @param offline whether the site's service worker keeps articles, or takes away what an earlier one kept
 * @throws Failure when the package was not built, or the site cannot be written
 */
export async function copyAssets(lib: string, base: string, offline: boolean, write: Write): Promise<SiteAssets> {
  const assets = siteAssets(lib, base)
  for (const from of ['site', 'element'])
    for (const name of files(join(lib, from)))
      if (name !== 'manifest.json') write(name.replaceAll(sep, '/'), readFileSync(join(lib, from, name)))
  for (const [from, to] of [
    [join('worker', offline ? 'keep.js' : 'retire.js'), 'sw.js'],
    ['worker/sw.licenses.md', 'sw.licenses.md'],
    ['../public/favicon.svg', 'favicon.svg'],
  ] as const)
    if (existsSync(join(lib, from))) write(to, readFileSync(join(lib, from)))
  return assets
}

/**
 * The addresses of the files that pages load.
 * @param base the path that the site is served from, with its slash
 * @throws Failure when the package was not built
 */
export function siteAssets(lib: string, base: string): SiteAssets {
  const manifestFile = join(lib, 'site/manifest.json')
  if (!existsSync(manifestFile))
    throw new Failure(3, `${manifestFile} is missing: this copy of Newsreel was not built (npm run build:package).`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const path = (file: string) => base + file
  const cssOf = (name: string) => (manifest[name]?.css ?? [manifest[name]?.file ?? '']).map(path)
  const fileOf = (name: string) => path(manifest[name]?.file ?? '')
  const styles = cssOf(HYDRATE)
  const group = (name?: string) => styles.filter(style => GROUP.exec(style)?.[1] === name)
  const article = {
    styles: group(),
    scriptStyles: group('script'),
    noscriptStyles: group('noscript'),
    script: fileOf(START),
    imports: (manifest[START]?.imports ?? []).map(fileOf),
    again: fileOf('src/hydrate/start/retryStart.ts'),
    modules: [...(manifest[HYDRATE]?.imports ?? []), HYDRATE].map(fileOf),
    icon: path('favicon.svg'),
    leadOn: fileOf('src/hydrate/start/openShared.ts'),
  }
  return {
    article,
    library: [...article.styles, ...cssOf('src/page/library.css')],
    screen: [...article.styles, ...cssOf('src/page/screen.css')],
    saved: fileOf('src/hydrate/offline/savedList.ts'),
  }
}
