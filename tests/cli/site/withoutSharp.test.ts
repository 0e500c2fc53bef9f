import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { TestProject } from '../../support/TestProject.ts'

vi.mock('../../../src/cli/pictures/sharp.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../../src/cli/pictures/sharp.ts')>()
  const missing = Object.assign(new Error("Cannot find package 'sharp'"), { code: 'ERR_MODULE_NOT_FOUND' })
  const fail = () => {
    throw new Error('sharp was called')
  }
  return { ...original, sharp: fail, sharpProblem: original.describeSharpProblem(missing) }
})

const figure = (src: string) => ({ type: 'figure', src, width: 1600, height: 900, alt: 'A pier', credit: 'A. Name' })

let project: TestProject
beforeEach(async () => {
  project = new TestProject()
  project.writeFile('articles/pier/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  project.writeFile('articles/pier/page.jpg', '<!doctype html><p>Not found')
  const body = ['pier.jpg', 'drawing.svg', 'page.jpg'].map(figure)
  project.writeArticle('pier', { sections: [{ id: 'lead', body: [...body, { type: 'paragraph', text: 'Text.' }] }] })
  const create = { width: 1600, height: 900, channels: 3 as const, background: '#468' }
  await sharp({ create }).jpeg().toFile(join(project.articles, 'pier/pier.jpg'))
})

describe('a build where sharp is not installed', () => {
  it('copies pictures with --no-pictures, and says that they are not checked', async () => {
    expect(await project.build({ pictures: false })).toMatchObject({ articles: 1 })
    const copied = (name: string) => existsSync(join(project.out, 'articles/pier', name))
    expect(['pier.jpg', 'drawing.svg', 'page.jpg'].map(copied)).toEqual([true, true, false])
    expect(project.problems[0]).toMatch(/^Pictures are copied but not checked\. .* npm install sharp$/)
    expect(project.problems.slice(1).join()).toMatch(/"page\.jpg" is a web page, not a picture/)
    expect(project.readFiles().get('pier/index.html')).toContain(
      'content="https://news.example/articles/pier/pier.jpg"',
    )
  })

  it('stops before it writes pages with new pictures, and says what to install', async () => {
    const { message } = await project.build().then(
      () => ({ message: '' }),
      (error: Error) => error,
    )
    expect(message).toMatch(
      /^Nothing was built\. The package "sharp".* npm install sharp \(or build with --no-pictures\)$/,
    )
    expect(existsSync(join(project.out, 'index.html'))).toBe(false)
  })
})
