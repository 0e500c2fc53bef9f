import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Applies only before hydration, or only in print: the browser does not look for it while slides are mounted. */
const RARELY = /\[data-served\]:has\(|^\s*\.newsreel:has\(> \.newsreel-article\)/

const listFiles = () =>
  readdirSync('src/reader', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css'))
const readLines = (file: string) => readFileSync(`src/reader/${file}`, 'utf8').split('\n')

it('uses no :has(), which would slow down every slide that is mounted', () => {
  const lines = listFiles()
    .filter(name => !name.endsWith('.lazy.css'))
    .flatMap(readLines)
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter(line => line.includes(':has(') && !RARELY.test(line))).toEqual([])
})

it('uses no rem, since the reader keeps its size on a page that changes that of the root element', () => {
  expect(
    listFiles()
      .flatMap(readLines)
      .filter(line => /\drem\b/.test(line)),
  ).toEqual([])
})
