import type { Row } from './rows.ts'
import { formatNumber } from './tables.ts'

type Panel = { title: string; get: (row: Row) => number }

const PANELS: Panel[] = [
  { title: 'Largest paint, ms (less is better)', get: row => row.largestPaint },
  { title: 'Blocking time, ms (less is better)', get: row => row.blocking },
  { title: 'Key to paint, worst of ten, ms (less is better)', get: row => row.keyWorst },
  { title: 'Late frames in ten moves (less is better)', get: row => row.lateFrames },
  { title: 'Pictures seen while the page is busy (more is better)', get: row => row.blockedPictures },
]
const [LABEL_WIDTH, BAR_WIDTH, VALUE_WIDTH] = [280, 400, 60]
const [BAR_HEIGHT, ROW_HEIGHT, TITLE_HEIGHT, GAP] = [12, 18, 26, 18]
const WIDTH = LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH

/** An SVG chart with a bar for each page, and a panel for each of the most important figures. */
export function toChart(rows: readonly Row[]): string {
  let top = GAP
  const panels = PANELS.map(panel => {
    const measured = rows.filter(row => !Number.isNaN(panel.get(row)))
    const y = top
    top += TITLE_HEIGHT + measured.length * ROW_HEIGHT + GAP
    return toPanel(panel, measured, y)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}" font-family="sans-serif" font-size="12">
<title>Newsreel beside other slideshows</title>
<style>text{fill:#222}.title{font-weight:bold}.bar{fill:#8a94a3}.ours{fill:#c2410c}</style>
<rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`
}

function toPanel({ title, get }: Panel, rows: readonly Row[], top: number): string {
  const longest = Math.max(1, ...rows.map(get))
  const bars = rows.map((row, index) => {
    const value = get(row)
    const y = top + TITLE_HEIGHT + index * ROW_HEIGHT
    const width = ((value / longest) * BAR_WIDTH).toFixed(1)
    const className = row.label.startsWith('Newsreel') ? 'ours' : 'bar'
    const textY = y + BAR_HEIGHT - 2
    return [
      `<text x="${LABEL_WIDTH - 8}" y="${textY}" text-anchor="end">${row.label}</text>`,
      `<rect class="${className}" x="${LABEL_WIDTH}" y="${y}" width="${width}" height="${BAR_HEIGHT}"/>`,
      `<text x="${LABEL_WIDTH + Number(width) + 6}" y="${textY}">${formatNumber(value)}</text>`,
    ].join('')
  })
  return [`<text class="title" x="${LABEL_WIDTH}" y="${top + 12}">${title}</text>`, ...bars].join('\n')
}
