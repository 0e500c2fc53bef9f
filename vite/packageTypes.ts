import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Imports to change for the package: style sheets are removed, because they are one file there; .ts becomes .js. */
const STYLES = /^import '[^']+\.css';\n/gm
const SOURCE = /(from |import\()'(\.[^']+)\.tsx?'/g

/** A Vite plugin that writes the package's type declarations to `types`. */
export function packageTypes(): Plugin {
  return {
    name: 'newsreel:package-types',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const types = join(dir, 'types')
      const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
      execFileSync(process.execPath, [compiler, '-p', 'tsconfig.package.json', '--outDir', types], { stdio: 'inherit' })
      // TypeScript rejects an import of a style sheet without declarations.
      writeFileSync(join(types, 'styles.d.ts'), 'export {}\n')
      for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.d.ts')) continue
        const file = join(types, name)
        const text = readFileSync(file, 'utf8')
        writeFileSync(file, text.replace(STYLES, '').replace(SOURCE, "$1'$2.js'"))
      }
    },
  }
}
