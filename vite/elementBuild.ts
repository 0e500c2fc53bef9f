import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type UserConfig } from 'vite'
import { chunkFileNames } from './chunkFileNames.ts'
import { reactAsModules } from './reactAsModules.ts'

/** The scripts that other pages load. Their names are fixed; the chunks in FOLDER have a hash in their name. */
const ENTRIES = {
  'newsreel-element': 'src/element/newsreelElement.ts',
  'newsreel-frame': 'src/frame/newsreelFrame.ts',
}
const FOLDER = 'assets/newsreel/'
const FILES = /^\/(newsreel-[a-z]+\.js|assets\/newsreel\/[\w.-]+)$/

/**
 * Builds the scripts for other pages into the app's folder (`vite build --mode element`). All addresses are relative,
 * so that they work on any server. Style sheets are texts in the scripts (src/element/content/styles.ts): a link in
 * the page's head would not reach a shadow root, and would style the host page.
 */
export const elementBuild: UserConfig = {
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' }, // bundlers replace it, but these scripts are used without one
  plugins: [dropStyleFiles(), reactAsModules()],
  build: {
    emptyOutDir: false,
    license: { fileName: 'newsreel-element.licenses.md' },
    // In library mode, because otherwise dynamic imports add Vite's preloader, a third of the first script's budget.
    lib: { entry: ENTRIES, formats: ['es'], fileName: (_, name) => `${name}.js` },
    rolldownOptions: {
      output: {
        minify: true,
        // Pages may load it as a classic script, too: do not create global variables.
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

/** A Vite plugin that builds these files after the app, into the same folder. A build empties that folder first. */
export function elementAfterApp(): Plugin {
  let outDir = ''
  return {
    name: 'newsreel:element-after-app',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    writeBundle: {
      sequential: true,
      handler: async () => void (await build({ mode: 'element', build: { outDir } })),
    },
  }
}

/**
 * A Vite plugin that serves these files in dev, for the pages in public/examples. Builds them again whenever a page
 * requests an entry.
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
