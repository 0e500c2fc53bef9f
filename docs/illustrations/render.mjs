// Renders the drawings of the demo articles: docs/illustrations/<article>/<name>.svg becomes the picture files in
// public/articles/<article>/images, and the figure in article.json that shows <name> gets their sizes and sources.
// Drawings that are older than their files stay as they are, unless --all is set.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const here = fileURLToPath(new URL('.', import.meta.url))
const articles = join(here, '../../public/articles')
const shouldRenderAll = process.argv.includes('--all')
const RATIO = 1000 / 1600
/** The file that `src` names: for old browsers and feeds. */
const FALLBACK = 1000
/** @type {{ width: number, format: 'avif' | 'webp', options: { quality: number, effort: number } }[]} */
const FILES = [
  ...[640, 1000, 1600].map(width => ({
    width,
    format: /** @type {const} */ ('avif'),
    options: { quality: 50, effort: 6 },
  })),
  ...[1000, 1600].map(width => ({ width, format: /** @type {const} */ ('webp'), options: { quality: 72, effort: 6 } })),
]

for (const article of readdirSync(here, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
  const images = join(articles, article.name, 'images')
  mkdirSync(images, { recursive: true })
  for (const drawing of readdirSync(join(here, article.name)).filter(name => name.endsWith('.svg'))) {
    const source = join(here, article.name, drawing)
    const name = basename(drawing, '.svg')
    const fallback = join(images, `${name}.jpg`)
    if (!shouldRenderAll && isNewer(fallback, source)) continue
    // Rendered once, at the largest size: the SVG filters take longer than encoding all files.
    const rendered = await sharp(source, { density: 72 }).resize(1600, 1000).flatten().png().toBuffer()
    for (const { width, format, options } of FILES)
      await sharp(rendered)
        .resize(width)
        .toFormat(format, options)
        .toFile(join(images, `${name}-${width}.${format}`))
    await sharp(rendered).resize(FALLBACK).jpeg({ quality: 74, mozjpeg: true }).toFile(fallback)
    console.log(`${article.name}/${name}`)
  }
  updateFigures(join(articles, article.name, 'article.json'))
}

/** @param {string} file @param {string} than */
function isNewer(file, than) {
  try {
    return statSync(file).mtimeMs >= statSync(than).mtimeMs
  } catch {
    return false
  }
}

/**
 * Writes the sizes and sources of the rendered pictures to the article that shows them.
 * @param {string} path
 */
function updateFigures(path) {
  /** @typedef {{ type: string, src?: string, width?: number, height?: number, sources?: object[] }} Block */
  /** @type {{ sections: { body: Block[] }[] }} */
  const article = JSON.parse(readFileSync(path, 'utf8'))
  for (const figure of article.sections.flatMap(section => section.body)) {
    if (figure.type !== 'figure' || !figure.src?.startsWith('images/')) continue
    const name = basename(figure.src, '.jpg')
    figure.width = FALLBACK
    figure.height = FALLBACK * RATIO
    figure.sources = FILES.map(({ width, format }) => ({
      src: `images/${name}-${width}.${format}`,
      type: `image/${format}`,
      width,
    }))
  }
  writeFileSync(path, `${JSON.stringify(article, null, 2)}\n`)
}
