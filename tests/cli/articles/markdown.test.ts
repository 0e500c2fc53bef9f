import { readFileSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkFiles } from '../../../src/cli/check/checkFiles.ts'
import { findArticles } from '../../../src/cli/check/findArticles.ts'
import { photo } from '../../support/pictures.ts'
import { TestProject } from '../../support/TestProject.ts'

const PIER = `---
title: The pier
date: 2024-07-04
lang: en
---

The lead is *here*.

## A slow return

![Two boats](pier.jpg "At noon. Photo: Ann Lee")

It took [nine years](https://news.example/years).
`

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
const write = (text: string, id = 'pier') => project.writeFile(`articles/${id}/article.md`, text)
const readPage = (id = 'pier') => readFileSync(join(project.out, id, 'index.html'), 'utf8')

/** Lists the problems of all articles: "4:1 code". */
async function check(isFixing = false): Promise<string[]> {
  const found: string[] = []
  await checkFiles(findArticles([project.articles]), isFixing, ({ problems }) =>
    found.push(...problems.map(({ line, column, code }) => `${line}:${column} ${code}`)),
  )
  return found
}

describe('an article in Markdown', () => {
  it('is built with its pictures, like one in JSON', async () => {
    write(PIER)
    await photo(1600, 900).jpeg().toFile(join(project.articles, 'pier/pier.jpg'))
    await project.build()
    expect(project.problems).toEqual([])
    const json = JSON.parse(readFileSync(join(project.out, 'articles/pier/article.json'), 'utf8'))
    expect(json).toMatchObject({ headline: 'The pier', published: '2024-07-04' })
    expect(json.sections[1].body[0]).toMatchObject({ alt: 'Two boats', caption: 'At noon.', credit: 'Ann Lee' })
    expect(json.sections[1].body[0].sources.length).toBeGreaterThan(0)
    expect(readPage()).toContain('nine years')
  })

  it('is built again when it has changed, and only then', async () => {
    write(PIER.replace(/!.*/, ''))
    project.writeArticle('other')
    await project.build()
    expect((await project.build()).built).toBe(0)
    write(PIER.replace(/!.*/, '').replace('nine years', 'ten years'))
    expect((await project.build()).built).toBe(1)
    expect(readPage()).toContain('ten years')
  })

  it('is built again when it takes the place of a JSON file of the same size and time', async () => {
    const markdown = PIER.replace(/!.*/, '')
    const json = { version: 1, headline: 'A', sections: [{ id: 'a', body: [{ type: 'paragraph', text: 'Text.' }] }] }
    const [file, time] = [join(project.articles, 'pier/article.json'), new Date('2024-07-04')]
    project.writeFile('articles/pier/article.json', JSON.stringify(json).padEnd(Buffer.byteLength(markdown)))
    utimesSync(file, time, time)
    await project.build()
    rmSync(file)
    write(markdown)
    utimesSync(join(project.articles, 'pier/article.md'), time, time)
    await project.build()
    expect(readPage()).toContain('The pier')
  })

  it('is not shown if article.json is beside it', async () => {
    write(PIER)
    project.writeArticle('pier')
    project.writeArticle('other')
    expect(await project.build()).toMatchObject({ articles: 1, skipped: 1 })
    expect(project.problems[0]).toMatch(/pier.article\.json: The folder has article\.json and article\.md\./)
    expect(await check()).toEqual(['undefined:undefined two-article-files'])
    rmSync(join(project.articles, 'pier/article.json'))
    expect(await project.build()).toMatchObject({ articles: 2, skipped: 0 })
  })

  it('moves with its folder', async () => {
    write(PIER.replace(/!.*/, ''))
    await project.build()
    renameSync(join(project.articles, 'pier'), join(project.articles, 'harbour'))
    await project.build()
    expect(readPage('harbour')).toContain('The pier')
  })
})

describe('the problems of an article in Markdown', () => {
  it('have the line of front matter that cannot be read', async () => {
    write('---\ntitle: The pier\nauthor: "Ann\n---\n\nText.\n')
    expect(await check()).toEqual([expect.stringMatching(/^[34]:\d+ invalid-markdown$/)])
    write(`---\ntitle: The pier\n  by: Ann\n---\n\nText.\n`)
    expect(await check()).toEqual([expect.stringMatching(/^3:\d+ invalid-markdown$/)])
    write('')
    expect(await check()).toEqual(['1:1 invalid-markdown'])
  })

  it('have the line of the key of front matter', async () => {
    write(
      '---\ntags: [boats]\ndate: 2024-07-04 09:30\ntitle: THE PIER IS OPEN AGAIN\nlang: en\n---\n\nText of the lead.\n',
    )
    expect(await check()).toEqual(['2:8 left-out', '3:7 no-time-zone', '4:8 headline-capitals'])
  })

  it('have the line of the block, and the column of the text', async () => {
    write(`${PIER}
A paragraph with **strong** words, which is here twice: see [here](http://news.example/a).

![](missing.jpg)
`)
    expect(await check()).toEqual([
      '11:14 broken-picture',
      '15:62 vague-link',
      '15:68 insecure-link',
      '17:1 missing-alt',
      '17:1 missing-credit',
      '17:5 broken-picture',
    ])
  })

  it('are not fixed', async () => {
    write(PIER.replace('The lead', 'Fish &amp;amp; chips'))
    const before = readFileSync(join(project.articles, 'pier/article.md'), 'utf8')
    expect(await check(true)).toContain('7:1 character-reference')
    expect(readFileSync(join(project.articles, 'pier/article.md'), 'utf8')).toBe(before)
  })
})
