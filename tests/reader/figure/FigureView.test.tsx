import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/article/schema.ts'
import { FigureView } from '../../../src/reader/figure/FigureView.tsx'
import { pictureSizes } from '../../../src/reader/figure/pictureSizes.ts'

const source = 'https://news.example/articles/a/article.json'
const figure: Figure = { type: 'figure', src: 'a.jpg', width: 1600, height: 900, alt: 'A pier', credit: 'Ann/Agency' }
const renderFigure = (more: Partial<Figure> = {}) =>
  render(<FigureView figure={{ ...figure, ...more }} source={source} place="slide" />)

describe('FigureView', () => {
  it('shows the picture with its alt text and its size', () => {
    renderFigure()
    const picture = screen.getByRole('img', { name: 'A pier' })
    expect(picture).toHaveAttribute('src', 'https://news.example/articles/a/a.jpg')
    expect(picture).toHaveAttribute('width', '1600')
    expect(picture).toHaveAttribute('height', '900')
  })

  it('keeps the credit when the caption is empty', () => {
    renderFigure({ caption: '' })
    expect(screen.getByText('Source: Ann/Agency')).toBeVisible()
  })

  it('shows the caption before the credit', () => {
    renderFigure({ caption: ['At ', { text: 'dawn', mark: 'em' }] })
    expect(screen.getByRole('figure')).toHaveTextContent('At dawnSource: Ann/Agency')
  })

  it('shows a panel with alt text and credit for a picture that is not available yet', () => {
    const { src: _, ...toCome } = figure
    render(<FigureView figure={toCome} source={source} place="slide" />)
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByText('Picture coming soon')).toBeVisible()
    expect(screen.getByText('A pier')).toBeVisible()
    expect(screen.getByText('Source: Ann/Agency')).toBeVisible()
  })

  it('shows alt text, credit and a retry button when the picture fails to load', async () => {
    renderFigure()
    fireEvent.error(screen.getByRole('img'))
    expect(screen.getByText('Picture couldn’t be loaded')).toBeVisible()
    expect(screen.getByText('A pier')).toBeVisible()
    expect(screen.getByText('Source: Ann/Agency')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByRole('img', { name: 'A pier' })).toBeVisible()
  })

  it('shows a new picture after another one failed to load', () => {
    const { rerender } = renderFigure()
    fireEvent.error(screen.getByRole('img'))
    rerender(<FigureView figure={{ ...figure, src: 'b.jpg' }} source={source} place="slide" />)
    expect(screen.getByRole('img', { name: 'A pier' })).toHaveAttribute('src', 'https://news.example/articles/a/b.jpg')
  })

  it('loads no picture from an unsafe URL', () => {
    renderFigure({ src: 'javascript:alert(1)' })
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByText('A pier')).toBeVisible()
  })

  it('keeps the order of the other formats, and omits unsafe URLs', () => {
    const { container } = renderFigure({
      sources: [
        { src: 'a-640.avif', type: 'image/avif', width: 640 },
        { src: 'a-1000.avif', type: 'image/avif', width: 1000 },
        { src: '../../x.webp', type: 'image/webp', width: 1000 },
      ],
    })
    const sources = [...container.querySelectorAll('source')]
    expect(sources.map(each => [each.type, each.srcset])).toEqual([
      [
        'image/avif',
        'https://news.example/articles/a/a-640.avif 640w, https://news.example/articles/a/a-1000.avif 1000w',
      ],
    ])
  })

  it('has the picture’s colour in an attribute while it loads, and none when a panel replaces it', () => {
    const html = renderToString(<FigureView figure={{ ...figure, colour: '#8899aa' }} source={source} place="slide" />)
    expect(html).toMatch(/<svg class="newsreel-colour" color="#8899aa" aria-hidden="true"/)
    const { container } = renderFigure({ colour: '#8899aa' })
    fireEvent.error(screen.getByRole('img'))
    expect(container.querySelector('.newsreel-colour')).toBeNull()
  })

  it('sets sizes by the aspect ratio of the picture', () => {
    const sizes = (more: Partial<Figure>, place: 'slide' | 'text' = 'slide') =>
      pictureSizes({ ...figure, ...more }, place)
    expect(sizes({ width: 1600, height: 900 })).toMatch(
      /max\(58vw, \(100vh - 48px\) \* 1\.78\), max\(100vw, .* \* 1\.78\)$/,
    )
    const { width: _, height: __, ...unknown } = figure
    expect(pictureSizes(unknown, 'slide')).toContain('* 1.6)')
    expect(sizes({}, 'text')).toBe('min(100vw, 776px)')
  })

  it('keeps the editor’s focus point in view', () => {
    renderFigure({ focus: { x: 0.25, y: 1 } })
    expect(screen.getByRole('img')).toHaveAttribute('data-x', '3')
    expect(screen.getByRole('img')).toHaveAttribute('data-y', '10')
  })

  it.each([
    ['a drawing', { src: 'chart.svg' }, 'contain', false],
    ['a drawing with a query and capitals', { src: 'chart.SVG?2' }, 'contain', false],
    ['a photograph that is a chart', { fit: 'contain' }, 'contain', false],
    ['a drawing that fills its frame', { src: 'chart.svg', fit: 'cover' }, 'cover', true],
    ['a transparent picture that fills its frame', { fit: 'cover', colour: '#ffffff' }, 'cover', true],
    ['a photograph', { src: 'svg.jpg' }, null, true],
  ] as const)('gives %s its background, and a focus point only if it is cropped', (_, more, fit, focus) => {
    renderFigure({ ...more, focus: { x: 0.2, y: 0.3 } })
    const picture = screen.getByRole('img')
    expect(picture.getAttribute('data-fit')).toBe(fit)
    expect(picture.hasAttribute('data-x')).toBe(focus)
  })

  it('sets the smaller size for a picture that is shown uncropped', () => {
    const sizes = pictureSizes({ ...figure, fit: 'contain' }, 'slide')
    expect(sizes).toMatch(/ min\(58vw, \(100vh - 48px\) \* 1\.78\), min\(100vw, .* \* 1\.78\)$/)
  })
})
