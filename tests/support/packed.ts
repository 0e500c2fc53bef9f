import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const modules = join(root, 'node_modules')

/**
 * A folder with the app of tests/fixtures/consumer, and in its node_modules the package as `npm pack` makes it; all
 * else that it needs is linked from ours.
 */
export function makeConsumer(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-consumer-'))
  cpSync(join(root, 'tests/fixtures/consumer'), folder, { recursive: true })
  unpack(folder)
  link(
    folder,
    readdirSync(modules).filter(name => !name.startsWith('.')),
  )
  return folder
}

/**
 * A folder inside the repository with the app of tests/fixtures/apps, and the package as `npm pack` makes it. What else
 * it needs it finds in our node_modules: Next refuses links that lead out of the folder of the nearest lock file.
 */
export function makeApp(name: 'vite' | 'next'): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const folder = mkdtempSync(join(root, 'test-results', `${name}-app-`))
  cpSync(join(root, 'tests/fixtures/apps', name), folder, { recursive: true })
  unpack(folder)
  return folder
}

/**
 * A folder in which nothing is installed but the package as `npm pack` makes it, with its command, and what its
 * package.json says it needs.
 * @param peers optional peers that are installed too
 */
export function makeNewsroom(peers = ['sharp']): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-newsroom-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const own = unpack(folder)
  const { bin, ...needs } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  const isInstalled = (name: string) => !needs.peerDependenciesMeta[name]?.optional || peers.includes(name)
  link(folder, Object.keys({ ...needs.dependencies, ...needs.peerDependencies }).filter(isInstalled))
  // As npm install does it.
  mkdirSync(join(folder, 'node_modules/.bin'))
  for (const [name, file] of Object.entries<string>(bin)) {
    chmodSync(join(own, file), 0o755)
    symlinkSync(join('../newsreel', file), join(folder, 'node_modules/.bin', name))
  }
  return folder
}

/** Packs the package, and unpacks it where npm would. */
function unpack(folder: string): string {
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
  rmSync(join(folder, archive))
  return own
}

function link(folder: string, names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(modules, name), join(folder, 'node_modules', name))
  }
}
