import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'

/**
 * What other pages load: fixed names at the root of the site, the rest in a folder whose files are named by content.
 */
const ENTRIES = {
  'newsreel-element': 'src/element/newsreelElement.ts',
  'newsreel-frame': 'src/frame/newsreelFrame.ts',
}
const FOLDER = 'assets/newsreel/'
const FILES = /^\/(newsreel-[a-z]+\.js|assets\/newsreel\/[\w.-]+)$/

/**
 * How the files that other pages load are built, beside the app and after it (`vite build --mode element`). All
 * addresses in them are relative, so that they work from any server; style sheets are text in the scripts
 * (src/element/styles.ts), since a link in the page's head would neither reach a shadow root nor stay out of the page.
 */
export const elementBuild: UserConfig = {
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' }, // a library leaves it to its users, and these are no bundlers
  plugins: [dropStyleFiles()],
  build: {
    emptyOutDir: false,
    license: { fileName: 'newsreel-element.licenses.md' },
    // As a library: without it each dynamic import brings Vite's preloader along, a third of what the first script may
    // be.
    lib: { entry: ENTRIES, formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      output: {
        minify: true,
        // It stands on pages as a classic script, too, and would leave its names there.
        postBanner: ({ name }) => (name === 'newsreel-frame' ? '(() => {' : ''),
        postFooter: ({ name }) => (name === 'newsreel-frame' ? '})()' : ''),
        chunkFileNames: chunkFileNames(FOLDER),
        assetFileNames: `${FOLDER}[name]-[hash][extname]`,
      },
    },
  },
}

function dropStyleFiles(): Plugin {
  return {
    name: 'newsreel:drop-style-files',
    enforce: 'pre',
    load: id => (id.endsWith('.css') ? '' : null),
  }
}

/**
 * A Vite plugin that serves those files in dev, built anew each time a page asks for the first of them: the pages in
 * public/examples load what any page would.
 */
export function elementInDev(): Plugin {
  return {
    name: 'newsreel:element-in-dev',
    apply: 'serve',
    configureServer(server) {
      const outDir = join(server.config.cacheDir, 'newsreel-element')
      let built = Promise.resolve<unknown>(undefined)
      server.middlewares.use(async (request, response, next) => {
        const path = FILES.exec(request.url?.split('?')[0] ?? '')?.[1]
        if (!path) return next()
        if (path in entryFiles)
          built = built.then(() => build({ mode: 'element', logLevel: 'warn', build: { outDir } }))
        try {
          await built
        } catch (error) {
          built = Promise.resolve()
          return next(error)
        }
        const file = join(outDir, path)
        if (!existsSync(file)) return next()
        response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'font/woff2')
        response.setHeader('access-control-allow-origin', '*')
        createReadStream(file).pipe(response)
      })
    },
  }
}

const entryFiles = Object.fromEntries(Object.keys(ENTRIES).map(name => [`${name}.js`, true]))
