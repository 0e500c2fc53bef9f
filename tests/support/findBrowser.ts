import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { aptInstall, isDebianRoot, run } from './apt.ts'

/** Chromium's headless shell is what Playwright itself drives without a window: it takes half the processor time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const BROWSERS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'msedge']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['LOCALAPPDATA'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
]

/**
 * The browser for the tests: CHROME_PATH, an installed headless shell, Playwright's own Chromium, an installed Chrome
 * or Chromium.
 * @param isWhole true to find a whole browser only, as benchmarks need
 * @throws when CHROME_PATH is set and is not a program
 */
function findBrowser(isWhole = false): string | undefined {
  const path = process.env['CHROME_PATH']
  if (path) {
    if (isProgram(path)) return path
    throw new Error(`CHROME_PATH is ${path}, which is not a program. Correct it or unset it.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const inPath = (names: string[]) => names.flatMap(name => folders.map(folder => join(folder, name)))
  const shells = isWhole ? [] : inPath(SHELLS)
  return [...shells, chromium.executablePath(), ...inPath(BROWSERS), ...ELSEWHERE].find(isProgram)
}

/**
 * The browser of findBrowser; installs one where there is none: on Debian as root the distribution's, elsewhere
 * Playwright's.
 * @throws when none can be installed, with what to do
 */
export function getBrowser(isWhole = false): string {
  const found = findBrowser(isWhole)
  if (found) return found
  const ways = [
    ...(isDebianRoot() ? [...(isWhole ? [] : [aptInstall('chromium-headless-shell')]), aptInstall('chromium')] : []),
    [[process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']]],
  ] satisfies [string, string[]][][]
  for (const commands of ways) {
    run('No browser found', commands)
    const installed = findBrowser(isWhole)
    if (installed) return installed
  }
  throw new Error(
    'The tests need Chrome or Chromium, and none could be found or fetched. Install one (Debian: apt-get install ' +
      'chromium; elsewhere: npx playwright install chromium), or set CHROME_PATH to one, and run npm test again.',
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
