import { expect, it } from 'vitest'
import { importAll, importOne } from './importAll.ts'

const file = { href: 'https://news.example/pier.jpg', width: 1600, height: 800, mimetype: 'image/jpeg' }
const FIGURE = {
  type: 'figure',
  src: 'https://news.example/pier.jpg',
  width: 1600,
  height: 800,
  alt: 'A pier',
  caption: 'The pier at noon.',
  credit: 'Ann Lee/Agency',
}
const FOCUS = { x: 0.25, y: 0.5 }

async function figureOf(source: object) {
  const { article } = await importOne(source)
  return article.sections.flatMap(({ body }) => body).find(({ type }) => type === 'figure')
}

it.each([
  [
    'WordPress',
    {
      date_gmt: '2024-07-04T09:30:00',
      title: { rendered: 'Pier' },
      content: { rendered: '<p>The pier is open.</p>' },
      _embedded: {
        'wp:featuredmedia': [
          {
            source_url: file.href,
            alt_text: 'A pier',
            caption: { rendered: '<p>The pier at noon.</p>' },
            media_details: { width: 1600, height: 800, image_meta: { credit: 'Ann Lee/Agency' } },
          },
        ],
      },
    },
    FIGURE,
  ],
  [
    'Arc XP',
    {
      headlines: { basic: 'Pier' },
      content_elements: [
        { type: 'text', content: 'The pier is open.' },
        {
          type: 'image',
          url: file.href,
          width: 1600,
          height: 800,
          alt_text: 'A pier',
          caption: 'The pier at noon.',
          credits: { by: [{ name: 'Ann Lee' }], affiliation: [{ name: 'Agency' }] },
          focal_point: { x: 400, y: 400 },
        },
      ],
    },
    { ...FIGURE, focus: FOCUS },
  ],
  [
    'ninjs 1 of Superdesk',
    {
      uri: 'urn:1',
      headline: 'Pier',
      body_html: '',
      body_xhtml: `<p>The pier is open.</p><figure><img src="${file.href}" alt="A pier"></figure>`,
      associations: {
        editor_0: {
          type: 'picture',
          body_text: 'A pier',
          description_text: 'The pier at noon.',
          byline: 'Ann Lee',
          copyrightholder: 'Agency',
          renditions: { original: { ...file, poi: { x: 400, y: 400 } } },
        },
      },
    },
    { ...FIGURE, focus: FOCUS },
  ],
  [
    'ninjs 2',
    {
      uri: 'urn:1',
      headlines: [{ role: 'main', value: 'Pier' }],
      bodies: [{ contenttype: 'text/plain', value: 'The pier is open.\n\nAll day.' }],
      associations: [
        {
          name: 'featuremedia',
          type: 'picture',
          descriptions: [
            { role: 'alt', value: 'A pier' },
            { role: 'caption', value: 'The pier at noon.' },
          ],
          bylines: [{ value: 'Ann Lee/Agency' }],
          renditions: [
            { name: 'small', ...file, href: 'https://news.example/s.jpg', width: 400 },
            { name: 'big', ...file },
          ],
        },
      ],
    },
    FIGURE,
  ],
  [
    "Guardian's model",
    {
      headline: 'Pier',
      webPublicationDate: '2024-07-04T09:30:00Z',
      blocks: [
        {
          elements: [
            { _type: 'x.TextBlockElement', html: '<p>The pier is open.</p>' },
            {
              _type: 'x.ImageBlockElement',
              media: {
                allImages: [
                  { url: 'https://news.example/m.jpg', fields: { isMaster: 'true', width: '9000', height: '4500' } },
                  { url: file.href, fields: { width: '1600', height: '800' } },
                ],
              },
              data: { alt: 'A pier', caption: 'The pier at noon.', credit: 'Ann Lee/Agency' },
            },
          ],
        },
      ],
    },
    FIGURE,
  ],
])('%s: a figure keeps its size, alt text, caption, credit and focus', async (_, source, figure) => {
  expect(await figureOf(source)).toEqual(figure)
})

it('reads the dates of WordPress as UTC', async () => {
  const post = { date: '2024-07-04T11:30:00', date_gmt: '2024-07-04T09:30:00', title: 'Pier', content: '<p>Open.</p>' }
  const { article } = await importOne(post)
  expect(article.published).toBe('2024-07-04T09:30:00Z')
})

it('reads all posts of a list, and refuses those with a password', async () => {
  const post = (text: string, isProtected: boolean) => ({
    date_gmt: '2024-07-04T09:30:00',
    title: { rendered: 'Pier' },
    content: { rendered: text, protected: isProtected },
  })
  const results = await importAll([post('<p>Open.</p>', false), post('', true)])
  expect(results.map(result => ('refused' in result ? result.refused.code : result.article.headline))).toEqual([
    'Pier',
    'protected',
  ])
})
