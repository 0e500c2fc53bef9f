// @vitest-environment node
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestProject } from '../../../support/TestProject.ts'

let project: TestProject
beforeEach(() => {
  project = new TestProject()
})
afterEach(() => rmSync(project.root, { recursive: true, force: true }))

const readLists = () => [...project.readFiles().keys()].filter(path => /^(page|topic)\//.test(path))

describe('the lists that a site no longer has', () => {
  it('are removed with the articles in them, and files of the owner stay', async () => {
    for (let index = 0; index < 61; index++)
      project.writeArticle(`a${index}`, index ? {} : { kicker: 'Sport', published: '2020-01-01' })
    await project.build()
    expect(readLists()).toEqual([
      'page/2/index.html',
      'topic/index.html',
      'topic/sport/feed.xml',
      'topic/sport/index.html',
    ])
    project.writeFile('site/topic/sport/notes.html', 'Mine')
    project.writeFile('site/topic/city/index.html', '<!doctype html><title>Also mine</title>')
    rmSync(`${project.articles}/a0`, { recursive: true })
    await project.build()
    expect(readLists()).toEqual(['topic/city/index.html', 'topic/sport/notes.html'])
  })
})
