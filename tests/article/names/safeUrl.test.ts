import { describe, expect, it } from 'vitest'
import { safeLink, safePicture } from '../../../src/article/names/safeUrl.ts'

const base = 'https://news.example/articles/a/article.json'

describe('safeLink', () => {
  it.each(['https://example.com/', 'http://example.com/', 'mailto:desk@example.com'])('allows %s', href => {
    expect(safeLink(href)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/x',
    '//example.com',
    '/relative',
    'relative.html',
    '',
    'https://',
  ])('rejects %j', href => {
    expect(safeLink(href)).toBeNull()
  })
})

describe('safePicture', () => {
  it.each([
    ['images/a.jpg', 'https://news.example/articles/a/images/a.jpg'],
    ['./a.jpg', 'https://news.example/articles/a/a.jpg'],
    ['images/../a.jpg', 'https://news.example/articles/a/a.jpg'],
    ['https://cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ])('allows %s', (src, href) => {
    expect(safePicture(src, base)).toBe(href)
  })

  it.each([
    '../b/a.jpg',
    '/a.jpg',
    '//evil.example/a.jpg',
    'images/../../b.jpg',
    '..\\b.jpg',
    '%2e%2e/b.jpg',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg>',
    'blob:x',
    'mailto:a@b.c',
    '',
    '#a',
    'images/',
  ])('rejects %j', src => {
    expect(safePicture(src, base)).toBeNull()
    expect(safePicture(src, '/news/articles/a/article.json')).toBeNull()
  })

  it('returns a path if the base is a path', () => {
    const path = '/news/articles/a/article.json'
    expect(safePicture('images/pier 1.jpg', path)).toBe('/news/articles/a/images/pier%201.jpg')
    expect(safePicture('https://example.com/a.jpg', path)).toBe('https://example.com/a.jpg')
    expect(safePicture('//evil.example/a.jpg', '//evil.example/article.json')).toBeNull()
  })
})
