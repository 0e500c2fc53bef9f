import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type BrowserType, chromium, firefox, webkit } from '@playwright/test'
import { aptInstall, isDebianRoot, run } from '../../support/apt.ts'
import { getBrowser } from '../../support/findBrowser.ts'
import { type Engine, EngineMissingError } from './Engine.ts'
import { FirefoxEngine } from './FirefoxEngine.ts'
import { PlaywrightEngine } from './PlaywrightEngine.ts'
import { WebKitEngine, type WebKitPrograms } from './WebKitEngine.ts'

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

/** Starts what `findOrInstallEngine` found. */
type Launch = () => Promise<Engine>

const find: Record<EngineName, () => Launch | undefined> = {
  chromium: () => () => PlaywrightEngine.launch(chromium, getBrowser()),
  firefox: () => ownBuild(firefox) ?? installedFirefox(),
  webkit: () => ownBuild(webkit) ?? webKitGtk(),
}
/** Debian's packages of an engine. */
const PACKAGES: Record<EngineName, string[]> = {
  chromium: [],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
}

/**
 * Starts an engine: Playwright's own, where it has been downloaded, else an installed one.
 * @throws EngineMissingError when there is none
 */
async function launchEngine(name: EngineName): Promise<Engine> {
  const launch = find[name]()
  if (launch) return launch()
  throw new EngineMissingError(
    `${name} is not on this machine. Install it (Debian: apt-get install ${PACKAGES[name].join(' ')}; elsewhere: npx ` +
      `playwright install ${name}), and run npm run test:engines again.`,
  )
}

/** An engine that runs, or why there is none. */
export type Launched = { engine: Engine } | { missing: string }

/** Starts an engine. A missing one fails in CI; elsewhere `missing` says what to do. */
export async function tryToLaunch(name: EngineName): Promise<Launched> {
  try {
    return { engine: await launchEngine(name) }
  } catch (error) {
    if (!(error instanceof EngineMissingError) || process.env['CI']) throw error
    return { missing: error.message }
  }
}

/** Installs the engines that are missing: on Debian as root the distribution's, elsewhere Playwright's. */
export function installEngines(): void {
  const missing = ENGINES.filter(name => !find[name]())
  if (!missing.length) return
  const command = join('node_modules', '@playwright', 'test', 'cli.js')
  const packages = missing.flatMap(name => PACKAGES[name])
  const commands = isDebianRoot()
    ? aptInstall(...packages)
    : [[process.execPath, [command, 'install', ...missing]] satisfies [string, string[]]]
  run(`Engines missing: ${missing.join(', ')}`, commands)
}

function ownBuild(type: BrowserType): Launch | undefined {
  return existsSync(type.executablePath()) ? () => PlaywrightEngine.launch(type) : undefined
}

function installedFirefox(): Launch | undefined {
  const program = inPath('firefox-esr') ?? inPath('firefox')
  return program ? () => FirefoxEngine.launch(program) : undefined
}

function webKitGtk(): Launch | undefined {
  const [driver, display, browser] = [inPath('WebKitWebDriver'), inPath('Xvfb'), miniBrowser()]
  if (!driver || !display || !browser) return undefined
  const programs: WebKitPrograms = { driver, display, browser }
  return () => WebKitEngine.launch(programs)
}

const inPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync)

/** The small browser that Debian's package of WebKitGTK contains. */
function miniBrowser(): string | undefined {
  try {
    const files = execFileSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return files.split('\n').find(each => each.endsWith('/MiniBrowser'))
  } catch {
    return undefined
  }
}
