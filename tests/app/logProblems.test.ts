import { expect, it, vi } from 'vitest'
import { logProblems } from '../../src/app/logProblems.lazy.ts'

it('logs problems with their JSON paths: errors with console.warn, advice with console.info', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  logProblems('a', [])
  logProblems('a', [{ code: 'x', path: '$.x', message: 'Use a span.', level: 'warning' }])
  expect(warn).not.toHaveBeenCalled()
  expect(info.mock.calls[0]?.[0]).toContain('$.x  Use a span.')
  logProblems('a', [{ code: 'x', path: '$.sections[1]', message: 'Lost.', level: 'error' }])
  expect(warn.mock.calls[0]?.[0]).toContain('$.sections[1]  Lost.')
})

it('counts in the right form', () => {
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  const advice = { code: 'x', path: '$.x', message: 'Use a span.', level: 'warning' as const }
  logProblems('a', [advice])
  logProblems('a', [advice, advice])
  const lines = info.mock.calls.map(([text]) => String(text).split('\n')[0])
  expect(lines).toEqual(['Newsreel: 1 problem in the article "a"', 'Newsreel: 2 problems in the article "a"'])
})
