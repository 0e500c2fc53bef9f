import { expect, it } from 'vitest'
import { importAll, importOne } from './importAll.ts'

const md = (text: string) => importOne(text, { name: 'pier.md' })

it('reads front matter of YAML and TOML', async () => {
  for (const matter of [
    '---\ntitle: Pier\nsubtitle: Open again\n---\n',
    '+++\ntitle = "Pier"\nsubtitle = "Open again"\n+++\n',
  ]) {
    const { article } = await md(`${matter}\nThe pier is open.\n`)
    expect([article.headline, article.standfirst]).toEqual(['Pier', 'Open again'])
  }
})

it('takes a first heading for the headline, and the others for sections', async () => {
  const { article } = await md('# Pier\n\nIt is *open*.\n\n## Boats\n\n- One\n- Two\n')
  expect(article.headline).toBe('Pier')
  expect(article.sections.map(({ heading }) => heading)).toEqual([undefined, 'Boats'])
})

it('leaves out tags of site generators, and says so', async () => {
  const { article, dropped } = await md('# Pier\n\nOpen {% include map.html %} now {{< video x >}}.\n')
  expect(JSON.stringify(article)).not.toContain('include')
  expect(dropped.map(({ text }) => text)).toEqual(['include map.html', 'video x'])
})

it('takes the title of a picture for its caption, and its credit from there', async () => {
  const { article } = await md('# Pier\n\n![A pier](https://news.example/a.jpg "At noon. Photo: Ann Lee")\n')
  expect(article.sections[0]?.body[0]).toMatchObject({ alt: 'A pier', caption: 'At noon.', credit: 'Ann Lee' })
})

it('refuses front matter with aliases that multiply', async () => {
  const lines = ['a0: &a0 [x, x]', ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)]
  const [result] = await importAll(`---\n${lines.join('\n')}\n---\nText\n`, { name: 'pier.md' })
  expect(result && 'refused' in result && result.refused.code).toBe('alias-bomb')
})
