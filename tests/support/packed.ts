import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const modules = join(root, 'node_modules')

/**
 * A folder with the app of tests/fixtures/consumer, and in its node_modules the package as `npm pack` makes it; all else
 * that it needs is linked from ours.
 */
export function makeConsumer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-consumer-'))
  cpSync(join(root, 'tests/fixtures/consumer'), folder, { recursive: true })
  // Not built anew, as packing for others is: tests beside this one use what is built.
  if (!existsSync(join(root, 'lib/index.js'))) throw new Error('The package is not built: npm run build:package first.')
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [archive] = readdirSync(folder).filter(name => name.endsWith('.tgz'))
  if (!archive) throw new Error('npm pack made no archive.')
  const own = join(folder, 'node_modules/newsreel')
  mkdirSync(own, { recursive: true })
  execFileSync('tar', ['-xzf', archive, '-C', own, '--strip-components', '1'], { cwd: folder })
  for (const name of readdirSync(modules)) {
    if (name.startsWith('.')) continue
    symlinkSync(join(modules, name), join(folder, 'node_modules', name))
  }
  return folder
}
