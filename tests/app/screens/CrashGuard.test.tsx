import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CrashGuard } from '../../../src/app/screens/CrashGuard.tsx'

function Broken(): never {
  throw new Error('a defect')
}

it('shows an error screen when a component throws', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <CrashGuard>
      <Broken />
    </CrashGuard>,
  )
  expect(screen.getByRole('heading', { name: 'Something went wrong on this page.' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'All articles' })).toBeVisible()
})
