import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { PageAssets } from '../../render/articleDocument.tsx'
import type { FirstFiles } from '../../render/documentShell.ts'
import type { LibraryAssets } from '../../render/library/libraryPage.ts'
import type { Site } from '../../render/site.ts'
import { CliError } from '../output/CliError.ts'
import type { WriteSiteFile } from './staticFiles/siteFiles.ts'

type AssetManifest = Record<string, { file: string; imports?: string[]; css?: string[] }>

/** The URL paths of the files that pages load. */
export type SiteAssets = {
  article: PageAssets
  library: LibraryAssets
  screen: FirstFiles
  savedListScript: string
  /** The styles of what a configuration adds to lists and messages. */
  siteLinks: string[]
  /** The search field of lists. */
  search: { styles: string[]; script: string }
}

const START = 'src/hydrate/start/start.ts'
const HYDRATE = 'src/hydrate/hydrate.tsx'
/** Style sheets that vite/siteBuild.ts keeps out of the one that the first slide waits for. */
const STYLE_GROUP = /\/(script|noscript|later)-[^/]+$/
const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.map'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    // Hashed files first: files with fixed names import them.
    .sort((a, b) => Number(b.startsWith('assets')) - Number(a.startsWith('assets')))

/**
 * Copies the files that pages load into a site: scripts and styles, the element and the iframe's script.
 * @param lib the package's folder of built files
 * @param base the path that the site is served from, with its slash
 * @param offline whether the service worker keeps articles; if not, it deletes those that an earlier one kept
 * @throws {CliError} (code 3) when the package was not built, or the site cannot be written
 */
export async function copyAssets(
  lib: string,
  base: string,
  offline: boolean,
  write: WriteSiteFile,
): Promise<SiteAssets> {
  const assets = readSiteAssets(lib, base)
  for (const from of ['site', 'element'])
    for (const name of listFiles(join(lib, from)))
      if (name !== 'manifest.json') write(name.replaceAll(sep, '/'), readFileSync(join(lib, from, name)))
  for (const [from, to] of [
    [join('worker', offline ? 'keep.js' : 'retire.js'), 'sw.js'],
    ['worker/sw.licenses.md', 'sw.licenses.md'],
    ['../public/favicon.svg', 'favicon.svg'],
  ] as const)
    if (existsSync(join(lib, from))) write(to, readFileSync(join(lib, from)))
  return assets
}

/** Adds the look of a site and its search to the files that its pages load. */
export function withLook(plain: SiteAssets, { look, search }: Pick<Site, 'look' | 'search'>, base: string): SiteAssets {
  const assets = search ? withSearch(plain) : plain
  if (!look) return assets
  const { article, library, screen, siteLinks } = assets
  const hasLinks = look.header || look.footer || look.footerText || look.logo
  const links = hasLinks ? siteLinks : []
  const { hasTextFont } = look
  return {
    ...assets,
    article: { ...article, hasTextFont, look: { look, base } },
    library: { ...library, hasTextFont, styles: [...library.styles, ...links] },
    screen: { ...screen, hasTextFont, styles: [...screen.styles, ...links] },
  }
}

const withSearch = (assets: SiteAssets): SiteAssets => ({
  ...assets,
  library: {
    ...assets.library,
    styles: [...assets.library.styles, ...assets.search.styles],
    searchScript: assets.search.script,
  },
})

/**
 * Reads the URL paths of the files that pages load.
 * @param base the path that the site is served from, with its slash
 * @throws {CliError} (code 3) when the package was not built
 */
export function readSiteAssets(lib: string, base: string): SiteAssets {
  const manifestFile = join(lib, 'site/manifest.json')
  if (!existsSync(manifestFile))
    throw new CliError(3, `${manifestFile} is missing: this copy of Newsreel was not built (npm run build:package).`)
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as AssetManifest
  const toPath = (file: string) => base + file
  const getStyles = (name: string) => (manifest[name]?.css ?? [manifest[name]?.file ?? '']).map(toPath)
  const getScript = (name: string) => toPath(manifest[name]?.file ?? '')
  const styles = getStyles(HYDRATE)
  const getStyleGroup = (name?: string) => styles.filter(style => STYLE_GROUP.exec(style)?.[1] === name)
  const headScript = getScript('src/hydrate/start/head.ts')
  const article = {
    headScript,
    styles: getStyleGroup(),
    scriptStyles: [...getStyleGroup('script'), ...getStyleGroup('later')],
    noscriptStyles: [...getStyleGroup('noscript'), ...getStyleGroup('later')],
    start: [START, ...(manifest[START]?.imports ?? [])].map(getScript),
    modules: [...(manifest[HYDRATE]?.imports ?? []), HYDRATE].map(getScript),
    icon: toPath('favicon.svg'),
    shareScript: getScript('src/hydrate/start/openShared.ts'),
  }
  return {
    article,
    library: {
      headScript,
      styles: getStyles('src/page/library/libraryPages.css'),
      script: getScript('src/hydrate/library/library.ts'),
      articleStyles: article.styles[0] ?? '',
    },
    screen: { headScript, styles: getStyles('src/page/screenPages.css') },
    savedListScript: getScript('src/hydrate/offline/savedList.ts'),
    siteLinks: getStyles('src/page/siteLinks.css'),
    search: {
      styles: getStyles('src/page/library/search.css'),
      script: getScript('src/hydrate/library/searchField.ts'),
    },
  }
}
