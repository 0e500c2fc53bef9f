import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { aptInstall, isDebianRoot, run } from './apt.ts'

const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk']
/** Two letters of each script. Without a font for it, both are drawn as the same box. */
const LETTERS: Record<string, string[]> = { ar: ['م', 'ع'], zh: ['港', '渡'] }

/** Installs fonts for the languages of the test articles, if they are missing and we have the rights. */
export function installFonts(): void {
  if (!isDebianRoot() || Object.keys(LETTERS).every(hasFont)) return
  run('No fonts for Arabic or Chinese found', aptInstall(...PACKAGES))
}

function hasFont(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Fails if the browser draws boxes for letters: measurements would be meaningless. */
export async function expectFontsFor(page: Page, language: string): Promise<void> {
  const letters = LETTERS[language]
  if (!letters) return
  const drawn = await page.evaluate(
    letters =>
      letters.map(letter => {
        const canvas = document.createElement('canvas')
        const context = canvas.getContext('2d') as CanvasRenderingContext2D
        context.font = '40px serif'
        context.fillText(letter, 40, 60)
        return canvas.toDataURL()
      }),
    letters,
  )
  const advice = `This machine has no font for ${language}. Install one (Debian: apt-get install ${PACKAGES.join(' ')}).`
  expect(new Set(drawn).size, advice).toBe(letters.length)
}
