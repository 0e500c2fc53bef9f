import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { aptInstall, isDebianRoot, run } from './apt.ts'

const PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk']
/** Two letters of each script that no machine without a font for it can draw: they are then the same box. */
const LETTERS: Record<string, string[]> = { ar: ['م', 'ع'], zh: ['港', '渡'] }

/** Gets fonts for the languages of the test articles, where there are none and we may. */
export function getFonts(): void {
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

/** Fails where the browser would draw boxes for letters: what is measured on boxes says nothing about text. */
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
