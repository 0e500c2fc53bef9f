import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSite } from '../../src/cli/site/buildSite.ts'
import type { SiteOptions } from '../../src/cli/site/siteOptions.ts'

/** A folder of articles, a site that is built from it, and a stand-in for the package's files. */
export class TestProject {
  readonly root = mkdtempSync(join(tmpdir(), 'newsreel-project-'))
  readonly articles = join(this.root, 'articles')
  readonly out = join(this.root, 'site')
  /** What the last build said, a sentence for each problem. */
  problems: string[] = []

  constructor() {
    mkdirSync(this.articles)
    this.writeFile('lib/element/newsreel-element.js', 'export {}')
    for (const name of ['start', 'retryStart', 'openShared'])
      this.writeFile(`lib/site/assets/${name}-12345678.js`, 'export {}')
    const css = (name: string) => ({ file: `assets/${name}-12345678.css` })
    const manifest = {
      'src/hydrate/start/start.ts': { file: 'assets/start-12345678.js' },
      'src/hydrate/start/retryStart.ts': { file: 'assets/retryStart-12345678.js' },
      'src/hydrate/hydrate.tsx': { file: 'assets/hydrate-12345678.js', css: ['assets/hydrate-12345678.css'] },
      'src/hydrate/start/openShared.ts': { file: 'assets/openShared-12345678.js' },
      'src/page/library.css': css('library'),
      'src/page/screen.css': css('screen'),
    }
    this.writeFile('lib/site/manifest.json', JSON.stringify(manifest))
  }

  writeFile(path: string, text: string): void {
    const file = join(this.root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  /** Puts an article there, of three sections. */
  writeArticle(id: string, more: object = {}): void {
    const sections = ['lead', 'two', 'three'].map((name, i) => ({
      id: name,
      ...(i ? { heading: `${name} of ${id}` } : {}),
      body: [{ type: 'paragraph', text: `Text of ${name}.` }],
    }))
    const json = { version: 1, lang: 'en', headline: `About ${id}`, published: '2024-07-04', sections, ...more }
    this.writeFile(`articles/${id}/article.json`, JSON.stringify(json))
  }

  /** What a build of this project is told. */
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
      onProblem: sentence => this.problems.push(sentence),
    }
  }

  async build(more: Partial<SiteOptions> = {}) {
    this.problems = []
    return buildSite({ ...this.options(), ...more })
  }

  /** Every file of the site, by its path. */
  readFiles(): Map<string, string> {
    const entries = readdirSync(this.out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort()
    return new Map(paths.map(path => [path.slice(this.out.length + 1), readFileSync(path, 'latin1')]))
  }
}
