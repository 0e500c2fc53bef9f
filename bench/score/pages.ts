import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A picture as it should be found. Fields that are not known are missing. */
export interface TruePicture {
  urls: string[]
  alt?: string
  caption?: string
  credits: string[]
}

/** What an import should find. Fields that are not known are missing. */
export interface Truth {
  headline?: string
  authors?: string[]
  /** Milliseconds since 1970. */
  published?: number
  standfirst?: string
  body?: string
  headings?: string[]
  pictures?: TruePicture[]
}

/** A page to import. */
export interface Page {
  name: string
  url?: string
  read: () => Uint8Array
  truth: Truth
}

/** Finds the pages in a folder of one of three kinds: fundus, known-body, html (bench/README.md). */
export function findPages(folder: string): Page[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  const pages = existsSync(join(folder, 'ground-truth.json')) ? knownBodies(folder) : otherPages(folder)
  if (pages.length === 0) throw new Error(`${folder} has no pages: bench/README.md describes the folders.`)
  return pages.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function knownBodies(folder: string): Page[] {
  const bodies = Object.entries<{ articleBody: string; url: string }>(readJson(join(folder, 'ground-truth.json')))
  return bodies.map(([id, { articleBody, url }]) => {
    const read = () => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
    return { name: id.slice(0, 12), url, read, truth: { body: articleBody } }
  })
}

function otherPages(folder: string): Page[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name))
  return files.flatMap(file => {
    if (file.endsWith('.html.gz')) return [fundusPage(folder, file)]
    return file.endsWith('source.html') ? [readabilityPage(folder, dirname(file))] : []
  })
}

interface FundusArticle {
  url: string
  title?: string
  authors?: string[]
  publishing_date?: string
  body?: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] }
  images?: {
    versions: { url: string }[]
    description: string | null
    caption: string | null
    authors: string[]
  }[]
}

function fundusPage(folder: string, file: string): Page {
  const { url, title, authors, publishing_date, body, images } = readJson<FundusArticle>(
    file.replace(/\.html\.gz$/, '.json'),
  )
  const sections = body?.sections ?? []
  const truth: Truth = {
    ...(title && { headline: title }),
    ...(authors && authors.length > 0 && { authors }),
    ...(publishing_date && { published: Date.parse(publishing_date.replace(' ', 'T')) }),
    ...(body && body.summary.length > 0 && { standfirst: body.summary.join('\n') }),
    ...(body && { body: sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]).join('\n') }),
    headings: sections.flatMap(({ headline }) => headline),
    pictures: (images ?? []).map(image => ({
      urls: image.versions.map(version => version.url),
      ...(image.description && { alt: image.description }),
      ...(image.caption && { caption: image.caption }),
      credits: image.authors,
    })),
  }
  return {
    name: relative(folder, file).replace(/\.html\.gz$/, ''),
    url,
    read: () => gunzipSync(readFileSync(file)),
    truth,
  }
}

/** Their expected.html is the output of an extractor, not the truth, so that only the metadata is compared. */
function readabilityPage(folder: string, path: string): Page {
  const { title, publishedTime } = readJson<{ title?: string; publishedTime?: string | null }>(
    join(path, 'expected-metadata.json'),
  )
  const published = Date.parse(publishedTime ?? '')
  return {
    name: relative(folder, path),
    read: () => readFileSync(join(path, 'source.html')),
    truth: { ...(title && { headline: title }), ...(!Number.isNaN(published) && { published }) },
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
