import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Applies only before hydration, or only in print: the browser does not look for it while slides are mounted. */
const RARELY = /\[data-served\]:has\(|^\s*\.newsreel:has\(> \.newsreel-article\)/

it('uses no :has(), which would slow down every slide that is mounted', () => {
  const names = readdirSync('src/reader', { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => name.endsWith('.css') && !name.endsWith('.lazy.css'))
  const lines = files.flatMap(file => readFileSync(`src/reader/${file}`, 'utf8').split('\n'))
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter(line => line.includes(':has(') && !RARELY.test(line))).toEqual([])
})
