import { escapeText, tag } from '../../render/html.ts'
import type { LocatedProblem } from '../articles/readArticleText.ts'

/** The addresses of what pages of newsreel dev load beside what published ones load. No article can lie there. */
export const DEV_FILES = { events: '/.newsreel/events', script: '/.newsreel/reload.js', style: '/.newsreel/dev.css' }

/** A line of the panel: what is wrong, where in which file, lines of that file, and which page is about it. */
export type PanelLine = {
  text: string
  place: string
  level: LocatedProblem['level']
  excerpt?: string | undefined
  href?: string
}

/** The problems of an article as lines. @param file as people know it, relative to where they are */
export function linesOf(file: string, problems: LocatedProblem[]): PanelLine[] {
  return problems.map(({ path, message, level, line, column, excerpt }) => {
    const place = line ? `${file}:${line}:${column}` : file
    return { text: message, place: path === '$' ? place : `${place} ${path}`, level, excerpt }
  })
}

/** "2 errors, 1 warning"; "" when there is none. */
export function countOf(problems: { level: LocatedProblem['level'] }[]): string {
  const count = (level: LocatedProblem['level']) => {
    const found = problems.filter(problem => problem.level === level).length
    return found ? `${found} ${level}${found > 1 ? 's' : ''}` : ''
  }
  return [count('error'), count('warning')].filter(Boolean).join(', ')
}

/** Lines as a list. What stands in them comes from articles, which nobody has checked: it is text, and stays text. */
export function problemList(lines: PanelLine[]): string {
  const items = lines.map(({ text, place, level, excerpt, href }) => {
    const mark = tag('b', { class: level }, level === 'error' ? 'Error' : 'Warning')
    const words = href ? tag('a', { href }, escapeText(text)) : escapeText(text)
    const code = excerpt ? tag('pre', { class: 'place' }, escapeText(excerpt)) : ''
    return tag('li', {}, `${tag('p', {}, `${mark} ${words}`)}${tag('p', { class: 'place' }, escapeText(place))}${code}`)
  })
  return tag('ul', {}, items.join('\n'))
}

/**
 * Adds to a page what makes it one of newsreel dev: the script that shows it anew, and its problems in a strip of its
 * own above what the page shows, so that they cover nothing of it.
 * @param html a whole document
 * @param title what the strip says while it is folded
 */
export function addPanel(html: string, version: string, title: string, lines: PanelLine[]): string {
  const link = tag('link', { rel: 'stylesheet', href: DEV_FILES.style })
  const script = tag('script', { type: 'module', src: DEV_FILES.script, 'data-newsreel-version': version }, '')
  const fold = tag('details', {}, tag('summary', {}, escapeText(title)) + problemList(lines))
  const panel = tag('aside', { class: 'newsreel-problems', lang: 'en', dir: 'ltr', 'aria-label': 'Problems' }, fold)
  return html
    .replace('</head>', () => `${link}\n${script}\n</head>`)
    .replace('<body>', () => (lines.length ? `<body>\n${panel}` : '<body>'))
}
