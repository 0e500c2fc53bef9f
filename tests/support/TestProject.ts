import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSite } from '../../src/cli/site/buildSite.ts'
import type { SiteOptions } from '../../src/cli/site/siteOptions.ts'

/** A temporary folder of articles, the site built from it, and stand-ins for the package's files. */
export class TestProject {
  readonly root = mkdtempSync(join(tmpdir(), 'newsreel-project-'))
  readonly articles = join(this.root, 'articles')
  readonly out = join(this.root, 'site')
  /** The messages of the last build. */
  problems: string[] = []

  constructor() {
    mkdirSync(this.articles)
    this.writeFile('lib/element/newsreel-element.js', 'export {}')
    for (const name of ['head', 'start', 'openShared', 'library'])
      this.writeFile(`lib/site/assets/${name}-12345678.js`, 'export {}')
    const css = (name: string) => ({ file: `assets/${name}-12345678.css` })
    const manifest = {
      'src/hydrate/start/start.ts': { file: 'assets/start-12345678.js' },
      'src/hydrate/start/head.ts': { file: 'assets/head-12345678.js' },
      'src/hydrate/hydrate.tsx': { file: 'assets/hydrate-12345678.js', css: ['assets/hydrate-12345678.css'] },
      'src/hydrate/start/openShared.ts': { file: 'assets/openShared-12345678.js' },
      'src/page/library/libraryPages.css': css('library'),
      'src/hydrate/library/library.ts': { file: 'assets/library-12345678.js' },
      'src/page/screenPages.css': css('screen'),
    }
    this.writeFile('lib/site/manifest.json', JSON.stringify(manifest))
  }

  writeFile(path: string, text: string): void {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  /** Writes an article of three sections. @param more changes of its JSON */
  writeArticle(id: string, more: object = {}): void {
    const sections = ['lead', 'two', 'three'].map((name, i) => ({
      id: name,
      ...(i ? { heading: `${name} of ${id}` } : {}),
      body: [{ type: 'paragraph', text: `Text of ${name}.` }],
    }))
    const json = { version: 1, lang: 'en', headline: `About ${id}`, published: '2024-07-04', sections, ...more }
    this.writeFile(`articles/${id}/article.json`, JSON.stringify(json))
  }

  /** The options of `build`. */
  options(): SiteOptions {
    return {
      articles: this.articles,
      out: this.out,
      cache: join(this.root, 'cache'),
      site: { address: 'https://news.example/', name: 'The Example', lang: 'en' },
      base: '/',
      offline: true,
      pictures: true,
      strict: false,
      lib: join(this.root, 'lib'),
      onProgress: () => {},
      onProblem: message => this.problems.push(message),
    }
  }

  /** Builds the site. @param more changes of the options */
  async build(more: Partial<SiteOptions> = {}) {
    this.problems = []
    return buildSite({ ...this.options(), ...more })
  }

  /** Reads all files of the site, by path. */
  readFiles(): Map<string, string> {
    const entries = readdirSync(this.out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort()
    return new Map(paths.map(path => [path.slice(this.out.length + 1), readFileSync(path, 'latin1')]))
  }
}
