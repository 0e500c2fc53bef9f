import { expect, it } from 'vitest'
import { isTranslated } from '../../src/hydrate/isTranslated.ts'
import { parseHtml, readAs } from '../support/pages.ts'

const text = 'The harbour was closed for nine years. Write to desk@news.example.  It opens on Sunday.'
const article = readAs({
  lang: 'en',
  headline: 'Harbour',
  sections: [{ id: 'lead', body: [{ type: 'paragraph', text }] }],
})
const isTranslatedIn = (html: string, body: string) => {
  const page = parseHtml(`<html ${html}><body><p>${body}</p>`)
  return isTranslated(page.body, article)
}

it.each([
  ['a CDN obfuscates e-mail addresses', text.replace('desk@news.example', '<a class="mail">[email protected]</a>')],
  ['a CDN collapses spaces', text.replace(/\s+/g, ' ')],
  ['an extension marks words', text.replace('harbour', '<mark>harbour</mark>')],
])('returns false if %s', (_, body) => expect(isTranslatedIn('lang="en"', body)).toBe(false))

it.each([
  ['by Chrome', 'lang="en" class="translated-ltr"', text],
  ['into font elements', 'lang="en"', `<font><font>Der Hafen</font></font>`],
  ['by Edge', 'lang="en"', `<span _msttexthash="1">Der Hafen</span>`],
  ['with its lang attribute', 'lang="de"', text],
  ['without a trace', 'lang="en"', 'Der Hafen war neun Jahre geschlossen. Er wird am Sonntag eröffnet.'],
])('returns true for a translation %s', (_, html, body) => expect(isTranslatedIn(html, body)).toBe(true))
