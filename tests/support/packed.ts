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
 * Creates a folder with the app of tests/fixtures/consumer. Its node_modules contains the packed package and links to
 * our other modules.
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
 * Creates a folder inside the repository with an app of tests/fixtures/apps and the packed package. Other modules
 * resolve to our node_modules: Next rejects links that lead out of the folder of the nearest lock file.
 */
export function makeApp(name: 'vite' | 'next'): string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const folder = mkdtempSync(join(root, 'test-results', `${name}-app-`))
  cpSync(join(root, 'tests/fixtures/apps', name), folder, { recursive: true })
  unpack(folder)
  return folder
}

/**
 * Creates a folder with the packed package, its command and its dependencies, and nothing else.
 * @param peers optional peer dependencies to install, too
 */
export function installPackage(peers = ['sharp']): string {
  const folder = mkdtempSync(join(tmpdir(), 'newsreel-installed-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const own = unpack(folder)
  const { bin, ...needs } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  const isInstalled = (name: string) => !needs.peerDependenciesMeta[name]?.optional || peers.includes(name)
  link(folder, Object.keys({ ...needs.dependencies, ...needs.peerDependencies }).filter(isInstalled))
  // As `npm install` does.
  mkdirSync(join(folder, 'node_modules/.bin'))
  for (const [name, file] of Object.entries<string>(bin)) {
    chmodSync(join(own, file), 0o755)
    symlinkSync(join('../newsreel', file), join(folder, 'node_modules/.bin', name))
  }
  return folder
}

/** Packs the package, and unpacks it to the place where npm would install it. */
function unpack(folder: string): string {
  // `--ignore-scripts`, because a new build would replace files that parallel tests use.
  if (!existsSync(join(root, 'lib/index.js'))) throw new Error('The package is not built: npm run build:package first.')
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [archive] = readdirSync(folder).filter(name => name.endsWith('.tgz'))
  if (!archive) throw new Error('npm pack created no archive.')
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
