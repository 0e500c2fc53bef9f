import type { LocatedProblem } from '../../check/file/locate.ts'
import { escapeText, tag } from '../../render/html.ts'

/** The URL paths that only `newsreel dev` serves. No article can have such a path. */
export const DEV_PATHS = { events: '/.newsreel/events', script: '/.newsreel/reload.js', style: '/.newsreel/dev.css' }

/** A problem in the panel: the message, the position in a file, the lines there, and a link to the article's page. */
export type PanelLine = {
  text: string
  position: string
  level: LocatedProblem['level']
  excerpt?: string | undefined
  href?: string
}

/** @param file the path of the article's file, as it is shown */
export function toPanelLines(file: string, problems: LocatedProblem[]): PanelLine[] {
  return problems.map(({ code, path, message, level, line, column, excerpt }) => {
    const position = line ? `${file}:${line}:${column}` : file
    return { text: `${message} [${code}]`, position: path === '$' ? position : `${position} ${path}`, level, excerpt }
  })
}

/** Counts problems by level: "2 errors, 1 warning". Returns "" when there are none. */
export function formatCounts(problems: { level: LocatedProblem['level'] }[]): string {
  const count = (level: LocatedProblem['level']) => {
    const n = problems.filter(problem => problem.level === level).length
    return n ? `${n} ${level}${n > 1 ? 's' : ''}` : ''
  }
  return [count('error'), count('warning')].filter(Boolean).join(', ')
}

/** Renders problems as a list. Their texts quote articles, which are untrusted: all of it is escaped. */
export function renderProblemList(lines: PanelLine[]): string {
  const items = lines.map(({ text, position, level, excerpt, href }) => {
    const label = tag('b', { class: level }, level === 'error' ? 'Error' : 'Warning')
    const message = href ? tag('a', { href }, escapeText(text)) : escapeText(text)
    const code = excerpt ? tag('pre', { class: 'position' }, escapeText(excerpt)) : ''
    const where = tag('p', { class: 'position' }, escapeText(position))
    return tag('li', {}, `${tag('p', {}, `${label} ${message}`)}${where}${code}`)
  })
  return tag('ul', {}, items.join('\n'))
}

/**
 * Adds the live reload script to a page, and its problems in a panel above the content, so that it covers nothing.
 * @param html a whole document
 * @param title the title of the panel, shown also while it is closed
 */
export function addDevTools(html: string, version: string, title: string, lines: PanelLine[]): string {
  const link = tag('link', { rel: 'stylesheet', href: DEV_PATHS.style })
  const script = tag('script', { type: 'module', src: DEV_PATHS.script, 'data-newsreel-version': version }, '')
  const details = tag('details', {}, tag('summary', {}, escapeText(title)) + renderProblemList(lines))
  const panel = tag('aside', { class: 'newsreel-problems', lang: 'en', dir: 'ltr', 'aria-label': 'Problems' }, details)
  return html
    .replace('</head>', () => `${link}\n${script}\n</head>`)
    .replace('<body>', () => (lines.length ? `<body>\n${panel}` : '<body>'))
}
