import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/article/schema.ts'
import { Blocks } from '../../../src/reader/text/Blocks.tsx'

const renderBlocks = (...blocks: Block[]) =>
  render(<Blocks blocks={blocks} source="https://news.example/articles/a/article.json" />)

describe('Blocks', () => {
  it('shows a paragraph with its links and marks', () => {
    renderBlocks({
      type: 'paragraph',
      text: ['Or ', { text: 'a link', href: 'https://example.com/' }, ', ', { text: 'loud', mark: 'strong' }],
    })
    expect(screen.getByRole('link', { name: 'a link' })).toHaveAttribute('href', 'https://example.com/')
    expect(screen.getByText('loud').tagName).toBe('STRONG')
  })

  it('shows a link with an unsafe URL as plain text', () => {
    renderBlocks({ type: 'paragraph', text: [{ text: 'press here', href: 'javascript:alert(1)' }] })
    expect(screen.getByText('press here')).toBeVisible()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('shows text that looks like HTML as text', () => {
    const { container } = renderBlocks({ type: 'paragraph', text: '<img src=x onerror=alert(1)> &amp;' })
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)> &amp;')
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('shows subheadings, quotes with their source, and both kinds of lists', () => {
    renderBlocks(
      { type: 'subheading', text: 'Inside' },
      { type: 'quote', text: 'So it is.', cite: 'A neighbour' },
      { type: 'list', items: ['one', ['two ', { text: 'and', mark: 'em' }]] },
      { type: 'list', ordered: true, items: ['first'] },
    )
    expect(screen.getByRole('heading', { level: 3, name: 'Inside' })).toBeVisible()
    expect(within(screen.getByRole('blockquote')).getByText('A neighbour')).toBeVisible()
    const [plain, ordered] = screen.getAllByRole('list')
    expect(plain?.tagName).toBe('UL')
    expect(within(plain as HTMLElement).getAllByRole('listitem')).toHaveLength(2)
    expect(ordered?.tagName).toBe('OL')
  })

  it('marks quotes that contain their own quotation marks', () => {
    for (const [text, hasOwnMarks] of [
      ['So it is.', 'false'],
      ['41 of them.', 'false'],
      ['“So it is.”', 'true'],
      ['«هكذا»', 'true'],
      [[{ text: '„So', mark: 'em' }, ' ist es.“'], 'true'],
    ] as const) {
      const { unmount } = renderBlocks({ type: 'quote', text: typeof text === 'string' ? text : [...text] })
      expect(screen.getByRole('blockquote')).toHaveAttribute('data-own', hasOwnMarks)
      unmount()
    }
  })

  it('shows a figure between the paragraphs', () => {
    renderBlocks(
      { type: 'figure', src: 'b.jpg', width: 16, height: 9, alt: 'B', credit: 'Ben' },
      { type: 'paragraph', text: 'x' },
    )
    expect(screen.getByRole('img', { name: 'B' })).toBeVisible()
    expect(screen.getByText('Source: Ben')).toBeVisible()
  })
})
