import { join } from 'node:path'
import { makePhotographs, writeMeasuredArticle, writePhotographs } from '../load/article.ts'

/** The numbers of sections of the short articles. */
export const SIZES = [12, 1000, 10_000] as const

/** The id of the article with photographs and long texts, and those of the short articles. */
export const LONG_ARTICLE = 'pictured'
export const getShortArticle = (sections: number): string => `short-${sections}`

/**
 * Writes the articles that all pages show. Short articles have a sentence and a picture in each section, because an
 * article can have 5 MB at most.
 */
export async function writeComparedArticles(folder: string, sizes: readonly number[] = SIZES): Promise<void> {
  const photographs = await makePhotographs()
  const write = (id: string, sections: object[]) => {
    writePhotographs(join(folder, id, 'images'), photographs)
    writeMeasuredArticle(join(folder, id), sections)
  }
  write(
    LONG_ARTICLE,
    photographs.map((_, index) => makeSection(index, index, LONG_TEXT)),
  )
  for (const size of sizes) {
    const sections = Array.from({ length: size }, (_, index) =>
      makeSection(index, index % photographs.length, SHORT_TEXT),
    )
    write(getShortArticle(size), sections)
  }
}

const SHORT_TEXT = (number: number) => `On day ${number}, ${1200 + number * 37} people stood along the quay.`
/** Half as high as the picture on a phone, so that the picture is the largest paint of every page. */
const LONG_TEXT = (number: number) =>
  `${SHORT_TEXT(number)} The ferry had left before sunrise, and the next one was not expected until the evening.`

function makeSection(index: number, picture: number, text: (number: number) => string): object {
  const number = index + 1
  const alt = `Shapes in soft light, number ${number}`
  return {
    id: `section-${number}`,
    ...(index === 0 ? {} : { heading: `The heading of section ${number}` }),
    body: [
      { type: 'figure', src: `images/${picture}.jpg`, width: 1200, height: 675, alt, credit: 'A. Name' },
      { type: 'paragraph', text: text(number) },
      { type: 'paragraph', text: text(number + 1) },
    ],
  }
}
