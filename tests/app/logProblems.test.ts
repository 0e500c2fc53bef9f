import { expect, it, vi } from 'vitest'
import { logProblems } from '../../src/app/logProblems.ts'

it('writes each problem with its JSON path to the console: what was lost as a warning, mere advice as information', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const info = vi.spyOn(console, 'info').mockImplementation(() => {})
  logProblems('a', [])
  logProblems('a', [{ path: '$.x', message: 'Better so.', level: 'warning' }])
  expect(warn).not.toHaveBeenCalled()
  expect(info.mock.calls[0]?.[0]).toContain('$.x  Better so.')
  logProblems('a', [{ path: '$.sections[1]', message: 'Lost.', level: 'error' }])
  expect(warn.mock.calls[0]?.[0]).toContain('$.sections[1]  Lost.')
})
