import { describe, expect, it } from 'vitest'
import { formatBuildSummary } from '../../../src/cli/commands/buildSummary.ts'

const SUMMARY = { articles: 2, skipped: 0, waiting: 0, built: 1, pages: 8, pictures: 1, bytes: 123_456 }
const format = (more: object, options: object = {}) =>
  formatBuildSummary({ ...SUMMARY, ...more }, 1.26, { out: 'site', ...options })

describe('the summary of a build', () => {
  it('says what was built', () => {
    expect(format({})).toBe('2 articles in site: 1 built, 8 pages written (0.1 MB), 1 picture made, 1.3 s\n')
    expect(format({ articles: 1 }, { shard: { index: 2, of: 4 } })).toMatch(
      /^1 article of shard 2 of 4 in site: 1 built/,
    )
  })

  it('says what is missing', () => {
    expect(format({ skipped: 1, waiting: 3 })).toMatch(/ s; 1 left out; 3 articles wait for their pictures\n$/)
  })

  it('says what it waits for, instead of "0 articles"', () => {
    expect(format({ articles: 0, waiting: 1 })).toBe('1 article waits for its pictures\n')
  })
})
