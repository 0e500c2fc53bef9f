import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(file => file && existsSync(join(root, file)))

const CODE_BLOCK = /^```[\s\S]*?^```/gm
const LINK = /\]\(([^)\s]+)\)/g
const CODE = /`([^`]+)`/g
/** A path in the repository, from its root. What an installation creates is no part of it. */
const PATH = /^(src|tests|docs|bench|vite|public|\.ci|\.github)\/(?!node_modules)[\w./-]*$/

const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(CODE_BLOCK, '')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '')

/** Returns the anchors that GitHub gives to the headings of a Markdown file. */
function getAnchors(file: string): string[] {
  const headings = matches(read(file), /^#+ (.+)$/gm)
  return headings.map(heading =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function isBroken(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path ? relative(root, join(root, dirname(file), path)) : file
  if (!existsSync(join(root, target))) return true
  return anchor !== undefined && !getAnchors(target).includes(anchor)
}

describe.each(files)('%s', file => {
  it('links to files and headings that exist', () => {
    const links = matches(read(file).replace(CODE, ''), LINK).filter(link => !/^[a-z]+:/.test(link))
    expect(links.filter(link => isBroken(file, link))).toEqual([])
  })

  it('names files and folders of the repository that exist', () => {
    const paths = matches(read(file), CODE).filter(code => PATH.test(code))
    expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
  })
})
