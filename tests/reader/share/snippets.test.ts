import { expect, it } from 'vitest'
import { embedAddresses } from '../../../src/reader/share/embedAddresses.ts'
import { createSnippets } from '../../../src/reader/share/snippets.lazy.ts'

const addresses = embedAddresses('harbour', 'https://news.example/')
const parse = (html: string) => {
  const place = document.createElement('template')
  place.innerHTML = html
  return place.content
}

it('are the element, an iframe and a link, each with the slide', () => {
  const { element, iframe, link } = createSnippets(addresses, 'The harbour', '#a-slow-return')
  const reader = parse(element).querySelector('newsreel-reader')
  expect(reader?.getAttribute('src')).toBe('https://news.example/articles/harbour/article.json')
  expect(reader?.getAttribute('slide')).toBe('a-slow-return')
  expect(reader?.querySelector('a')?.href).toBe('https://news.example/harbour/#a-slow-return')
  const frame = parse(iframe).querySelector('iframe')
  // What remains where a system takes the iframe away.
  expect(frame?.textContent).toBe(link)
  expect([frame?.src, frame?.title]).toEqual(['https://news.example/harbour/embed/#a-slow-return', 'The harbour'])
  expect(parse(link).textContent).toBe('The harbour')
})

it('omit the slide on the cover', () => {
  const { element, iframe } = createSnippets(addresses, 'The harbour')
  expect(element).not.toContain(' slide=')
  expect(iframe).toContain('src="https://news.example/harbour/embed/"')
})

it('escape quotes in headlines and ids', () => {
  const hostile = `"'><script>alert(1)</script>&amp;`
  const { element, iframe, link } = createSnippets(
    embedAddresses(hostile, 'https://news.example/'),
    hostile,
    `#${hostile}`,
  )
  for (const html of [element, iframe, link]) {
    const content = parse(html)
    expect([...content.querySelectorAll('script')].every(script => script.src && !script.textContent)).toBe(true)
  }
  expect(parse(link).textContent).toBe(hostile)
  expect(parse(iframe).querySelector('iframe')?.title).toBe(hostile)
})
