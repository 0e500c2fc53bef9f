import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the screenshots of all states. It is not under version control. */
export const STATES_FOLDER = join(import.meta.dirname, '../../screenshots')

/** Writes a page for each folder of screenshots, with all of them side by side, and an index of these pages. */
export function writeContactSheets(): void {
  if (!existsSync(STATES_FOLDER)) return
  const entries = readdirSync(STATES_FOLDER, { withFileTypes: true })
  const states = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  for (const state of states) {
    const names = readdirSync(join(STATES_FOLDER, state)).toSorted(new Intl.Collator('en', { numeric: true }).compare)
    const figures = names.map(
      name => `<a href="${state}/${name}"><img src="${state}/${name}" alt="" loading="lazy">${name.slice(0, -4)}</a>`,
    )
    writeFileSync(join(STATES_FOLDER, `${state}.html`), sheet(state, figures))
  }
  const links = states.map(state => `<a href="${state}.html">${state}</a>`)
  writeFileSync(join(STATES_FOLDER, 'index.html'), sheet('States', links))
}

const sheet = (title: string, items: string[]) => `<!doctype html>
<meta charset="utf-8"><title>${title}</title>
<style>
body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; background: #777; font: 14px system-ui }
a { color: #fff } img { display: block; block-size: 340px }
</style>
${items.join('\n')}
`
