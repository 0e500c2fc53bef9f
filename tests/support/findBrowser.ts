import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { aptInstall, isDebianRoot, run } from './apt.ts'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'msedge']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['LOCALAPPDATA'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
]

/**
 * The browser that the tests drive: CHROME_PATH, Playwright's own, else an installed Chrome or Chromium.
 * @throws when CHROME_PATH is set and is no program: a wish that cannot be met is not passed over
 */
export function findBrowser(): string | undefined {
  const wish = process.env['CHROME_PATH']
  if (wish) {
    if (isProgram(wish)) return wish
    throw new Error(`CHROME_PATH is ${wish}, where there is no program. Correct it or unset it.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const named = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [chromium.executablePath(), ...named, ...ELSEWHERE].find(isProgram)
}

/**
 * findBrowser, and where it finds none, gets one: on Debian as root the distribution's Chromium, else what Playwright
 * downloads.
 * @throws with a sentence that says what to install
 */
export function getBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const ways = [
    ...(isDebianRoot() ? [aptInstall('chromium')] : []),
    [[process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']]],
  ] satisfies [string, string[]][][]
  for (const commands of ways) {
    run('No browser found', commands)
    const got = findBrowser()
    if (got) return got
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
