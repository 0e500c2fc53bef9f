import { expect, it } from 'vitest'
import { importAll } from './importAll.ts'

const post = (title: string, status: string) => ({ title, status, html: '<p>The pier is open.</p>' })
const exported = (...posts: object[]) => ({ db: [{ meta: {}, data: { posts } }] })

it('imports published posts, and names the others', async () => {
  const results = await importAll(exported(post('A draft', 'draft'), post('Pier', 'published'), post('Mail', 'sent')))
  expect(results).toMatchObject([
    {
      article: { headline: 'Pier' },
      notes: [{ code: 'not-published', message: expect.stringContaining('"A draft"') }],
    },
    { article: { headline: 'Mail' }, notes: [] },
  ])
  expect(await importAll(exported(post('A draft', 'draft')))).toMatchObject([{ refused: { code: 'no-article' } }])
})

it('finds the pictures of an export in its folder', async () => {
  const html = '<p>Open.</p><img src="__GHOST_URL__/content/images/pier.jpg" alt="A pier">'
  const feature = { feature_image: '__GHOST_URL__/content/images/wall.jpg' }
  const [result] = await importAll(exported({ ...post('Pier', 'published'), html, ...feature }))
  expect(JSON.stringify(result)).toMatch(/"src":"content\/images\/wall\.jpg".*"src":"content\/images\/pier\.jpg"/)
})
