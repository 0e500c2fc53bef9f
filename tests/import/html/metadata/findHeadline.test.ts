import { describe, expect, it } from 'vitest'
import { findHeadline } from '../../../../src/import/html/metadata/findHeadline.ts'
import { withoutSite } from '../../../../src/import/html/metadata/withoutSite.ts'
import { parseDocument } from '../../../support/parseDocument.ts'

function headlineOf({
  data,
  preview,
  h1 = [],
  body = h1.map(text => `<h1>${text}</h1>`).join(''),
  title = '',
}: Partial<Record<'data' | 'preview' | 'body' | 'title', string>> & { h1?: string[] }) {
  const page = parseDocument(`<html><head><title>${title}</title></head><body>${body}</body></html>`, 'text/html')
  return findHeadline(page, data ? { headline: data } : undefined, () => preview, ['Harbour Post', 'harbourpost']).best
}

const FERRY = 'The ferry is back'

describe('findHeadline', () => {
  it.each([
    ['two of three sources have', { data: 'Ferry timetable', preview: 'The ferry is back', h1: ['The ferry is back'] }],
    ['data and preview have, if h1 is only a part of it', { data: FERRY, preview: FERRY, h1: ['is back'] }],
    ['only the data has, if all differ', { data: 'The ferry is back', preview: 'Ferry 2024', h1: ['Back at last'] }],
    ['the data has without the kicker of h1', { data: 'The ferry is back', h1: ['<i>Harbour</i> The ferry is back'] }],
    ['the page has, if the data is cut', { data: 'The ferry is …', h1: ['The ferry is back'], preview: 'Ferry 2024' }],
    ['is not the name of the site', { h1: ['Harbour Post'], preview: 'The ferry is back | Harbour Post' }],
    ['the title has before the site', { title: 'The ferry is back - Local - HarbourPost.example' }],
  ])('takes the headline that %s', (_what, page) => {
    expect(headlineOf(page)).toMatch(/^The ferry is back(?: - Local)?$/)
  })
})

describe('findHeadline, when h1 is the name of the site', () => {
  const home = (href: string, name = 'Notes from the pier') => `<h1><a href="${href}">${name}</a></h1><h2>${FERRY}</h2>`

  it.each(['/', 'https://notes.example', 'https://notes.example/', '/index.html'])('takes h2: a link to %s', href => {
    expect(headlineOf({ body: home(href), title: `Notes from the pier » ${FERRY}` })).toBe(FERRY)
  })

  it('keeps a h1 that leads elsewhere, or that no heading of the title follows', () => {
    expect(headlineOf({ body: home('/ferry', 'No ferry today'), title: `${FERRY} | Notes` })).toBe('No ferry today')
    expect(headlineOf({ body: home('/'), title: 'Notes from the pier' })).toBe('Notes from the pier')
  })

  it('takes a short h1 that the title begins with', () => {
    expect(headlineOf({ h1: ['Penny'], preview: 'Penny - A wiki of games' })).toBe('Penny')
    expect(headlineOf({ h1: ['Penny'], preview: 'Penny-farthings are back' })).toBe('Penny-farthings are back')
  })
})

describe('findHeadline, when h1 is in the breadcrumbs', () => {
  const crumbs = (tag: string) => `<${tag}><h1>Ferry 2024: timetable</h1></${tag.replace(/ .*/, '')}>`

  it.each(['nav', 'ul class="Breadcrumbs"', 'div aria-label="Breadcrumb"'])('takes h2 instead: %s', tag => {
    const body = `${crumbs(tag)}<h2><i>Harbour</i> The ferry is back</h2><h2>Ferry 2024: timetable</h2>`
    expect(headlineOf({ data: 'Ferry 2024: timetable', preview: FERRY, body: `${crumbs(tag)}<h2>${FERRY}</h2>` })).toBe(
      FERRY,
    )
    expect(headlineOf({ data: FERRY, preview: 'Ferry 2024: timetable', body })).toBe(FERRY)
  })

  it('takes h1 if no h2 is named elsewhere', () => {
    expect(headlineOf({ body: `<nav><h1>${FERRY}</h1></nav><h2>Most read</h2>` })).toBe(FERRY)
  })

  it('takes h1 if the breadcrumbs are only named by an element with the whole article', () => {
    const body = `<div class="has-breadcrumbs"><h1>${FERRY}</h1><p>It sails.</p></div><h2>Ferry 2024: timetable</h2>`
    expect(headlineOf({ data: 'Ferry 2024: timetable', preview: FERRY, body })).toBe(FERRY)
  })

  it('takes another h1', () => {
    const page = { preview: 'Ferry 2024: timetable', title: 'Ferry 2024: timetable' }
    expect(
      headlineOf({ ...page, data: FERRY, body: `${crumbs('nav')}<h1>${FERRY}</h1><h2>Ferry 2024: timetable</h2>` }),
    ).toBe(FERRY)
  })
})

it('takes the part of h1 that the preview confirms, without the kicker of either', () => {
  const preview = 'After nine years: The ferry is back'
  expect(headlineOf({ preview, h1: ['<i>Harbour</i> <b> – </b> <span>The ferry is back</span>'] })).toBe(FERRY)
  expect(headlineOf({ preview, h1: ['Harbour <em>The ferry is back</em>'] })).toBe(preview)
})

it('decodes entities in the data, unless the page shows them', () => {
  const data = 'Boats &amp; piers'
  expect(headlineOf({ data })).toBe('Boats & piers')
  expect(headlineOf({ data, h1: ['Boats &amp;amp; piers'] })).toBe(data)
})

it.each([
  ['The ferry is back | Harbour Post', 'The ferry is back'],
  ['The ferry is back - Harbour Post Online', 'The ferry is back'],
  ['渡し船が戻った:Harbour Post', '渡し船が戻った'],
  ['The ferry is back - after nine years', 'The ferry is back - after nine years'],
  ['Live: Harbour Post', 'Live: Harbour Post'],
])('withoutSite removes the name of the site from %j', (title, headline) => {
  expect(withoutSite(title, ['Harbour Post'])).toBe(headline)
})

it('withoutSite keeps what only begins like the name of the site', () => {
  expect(withoutSite('Late again: Newsroom strike', ['News'])).toBe('Late again: Newsroom strike')
  expect(withoutSite('Late again | The News', ['News'])).toBe('Late again')
})
