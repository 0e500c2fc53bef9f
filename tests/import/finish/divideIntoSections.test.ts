import { describe, expect, it } from 'vitest'
import { mergeArticle } from '../../../src/import/index.ts'
import { importOne } from '../structured/importAll.ts'

const HEADING = 'Why the council of the harbour voted three times about the eastern wall'
const importHeadings = async (...headings: string[]) =>
  (await importOne(`# Pier\n\n${headings.map(each => `## ${each}\n\nText.\n`).join('\n')}`, { name: 'pier.md' }))
    .article
const idsOf = async (...headings: string[]) => (await importHeadings(...headings)).sections.map(({ id }) => id)

describe('the id of a section', () => {
  it.each([
    ['A slow return', 'a-slow-return'],
    [HEADING, 'why-the-council-of-the-harbour-voted-three-times-about-the'],
    [`${'x'.repeat(40)} ${'y'.repeat(40)}`, 'x'.repeat(40)],
    [`The ${'x'.repeat(70)}`, `the-${'x'.repeat(56)}`],
    ['桟橋'.repeat(40), '桟橋'.repeat(30)],
  ])('of "%s" is "%s"', async (heading, id) => {
    expect(await idsOf(heading)).toEqual([id])
  })

  it('is unique', async () => {
    const id = 'why-the-council-of-the-harbour-voted-three-times-about-the'
    expect(await idsOf(HEADING, `${HEADING} again`)).toEqual([id, `${id}-2`])
  })

  it('stays as an earlier version cut it', async () => {
    const article = await importHeadings('A slow return', HEADING)
    const id = 'why-the-council-of-the-harbour-voted-three-times-about-the-ea'.slice(0, 60)
    const existing = { ...article, sections: article.sections.map(each => ({ ...each })) }
    if (existing.sections[1]) existing.sections[1].id = id
    expect(mergeArticle(existing, article).sections.map(each => each.id)).toEqual(['a-slow-return', id])
  })
})
