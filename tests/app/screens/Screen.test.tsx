import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Screen } from '../../../src/app/screens/Screen.tsx'
import { articleErrors } from '../../../src/i18n/en/articleErrors.ts'

describe('Screen', () => {
  it.each(Object.entries(articleErrors))('says in plain words what happened when an article is %s', (_, error) => {
    render(<Screen title={error.title} hint={error.hint} />)
    expect(screen.getByRole('heading', { level: 1, name: error.title })).toBeVisible()
    expect(error.title).toMatch(/^[A-Z][a-z’ ]+\.$/)
    expect(screen.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '/')
    expect(document.title).toBe(`${error.title} · Newsreel`)
  })

  it('retries on request, one retry at a time', async () => {
    const onRetry = vi.fn()
    const { rerender } = render(<Screen title="No." onRetry={onRetry} />)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    rerender(<Screen title="No." onRetry={onRetry} busy />)
    await userEvent.click(screen.getByRole('button', { name: 'Trying again…' }))
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  it("shows the article's problems behind Details", async () => {
    render(
      <Screen
        title="No."
        problems={[{ code: 'no-section', path: '$.sections', message: 'There is none.', level: 'error' }]}
      />,
    )
    expect(screen.getByText('$.sections')).not.toBeVisible()
    await userEvent.click(screen.getByText('Details'))
    expect(screen.getByText('$.sections')).toBeVisible()
    expect(screen.getByText('There is none.')).toBeVisible()
  })
})
