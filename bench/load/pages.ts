import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const STYLE =
  'body{margin:0;font:16px/1.5 Georgia,serif}.d{display:flex;height:100vh;overflow-x:auto;scroll-snap-type:x mandatory}.d>*{flex:0 0 100%;overflow-y:auto;scroll-snap-align:start}figure{margin:0}img{display:block;width:100%;height:46vh;object-fit:cover}h1,h2,p,figcaption{margin:12px 20px}'
/** The picture has the place and the size that it has in the library. */
const LIBRARY_STYLE =
  'body{margin:80px 0 0;font:16px/1.5 Georgia,serif}img{display:block;width:100%;height:auto;aspect-ratio:3/2;object-fit:cover}h2,p{margin:12px 20px}'

/**
 * Writes the pages that an article's page is compared with: `/<id>/limit/`, its first slide as plain HTML with the same
 * picture; `/<id>/limit/all/`, all its slides in a plain scroller; and `/<id>/limit/react/`, the first slide with a
 * script that imports react-dom after load.
 * @param site the folder of the built site
 */
export function writeLimits(site: string, id: string): void {
  const html = readFileSync(join(site, id, 'index.html'), 'utf8')
  const slides = html
    .split('class="newsreel-slide"')
    .slice(1, -1) // without the part before the first slide, and the end card
    .map(slide => {
      const parts = slide.match(/<picture>.*?<\/picture>|<(h1|h2|p)\b.*?<\/\1>|<figcaption.*?<\/figcaption>/gs) ?? []
      return `<article>${parts.map(part => part.replace(/ (class|part|data-\w+)="[^"]*"/g, '')).join('')}</article>`
    })
  const page = (body: string[], script = '') =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Limit</title><style>${STYLE}</style>${script}<div class="d">${body.join('')}</div></html>`
  const write = (path: string, text: string) => {
    mkdirSync(join(site, id, path), { recursive: true })
    writeFileSync(join(site, id, path, 'index.html'), text)
  }
  const lazy = slides.map((slide, index) => (index ? slide.replace('loading="eager"', 'loading="lazy"') : slide))
  write('limit', page(slides.slice(0, 1)))
  write('limit/all', page(lazy))
  write('limit/react', page(slides.slice(0, 1), '<script type="module" async src="/react/start.js"></script>'))
}

/**
 * Writes the page that the library is compared with, `/limit/`: its lead story as plain HTML with the same picture.
 * @param site the folder of the built site
 */
export function writeLibraryLimit(site: string): void {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const lead = html.match(/<li class="card card-lead".*?<\/li>/s)?.[0] ?? ''
  const parts = lead.match(/<picture.*?<\/picture>|<(h2|p)\b.*?<\/\1>/gs) ?? []
  const text = parts.map(part => part.replace(/ (class|data-\w+)="[^"]*"/g, '')).join('')
  mkdirSync(join(site, 'limit'), { recursive: true })
  writeFileSync(
    join(site, 'limit/index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Limit</title><style>${LIBRARY_STYLE}</style>${text}</html>`,
  )
}

/** Builds the script of `/limit/react/` like that of Newsreel's pages: it imports react-dom after load. */
export async function buildReact(site: string): Promise<void> {
  const START = '\0start'
  const source =
    "const begin = () => import('react-dom/client').then(({ hydrateRoot }) => { document.title = typeof hydrateRoot })\n" +
    "if (document.readyState === 'complete') begin(); else addEventListener('load', begin, { once: true })"
  process.env['NODE_ENV'] = 'production' // Vite has set another value to run this file
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      { name: 'start', resolveId: id => (id === 'start' ? START : null), load: id => (id === START ? source : null) },
    ],
    build: {
      outDir: join(site, 'react'),
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { start: 'start' }, output: { entryFileNames: '[name].js' } },
    },
    base: '/react/',
  })
}
