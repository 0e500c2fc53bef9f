import { expect, it } from 'vitest'
import { importOne } from '../structured/importAll.ts'

const md = (text: string) => importOne(`# Pier\n\n${text}\n`, { name: 'pier.md' })
const body = async (text: string) => (await md(text)).article.sections.flatMap(section => section.body)

it.each([
  ['See [[Ann Lee]] and [[Piers#Old|the pier]].', 'See Ann Lee and the pier.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: no template
  ['See [[${7*7}]].', 'See [[${7*7}]].'],
  ['It is ==open== now.', 'It is open now.'],
  ['![A pier](old pier.jpg)', { alt: 'A pier' }],
  ['![[old pier.jpg|400]]', { src: 'old%20pier.jpg' }],
  ['![[pier.jpg|A pier]]', { src: 'pier.jpg', alt: 'A pier' }],
  ['It is open.{: .lead}', 'It is open.'],
  [':::note\nIt is open.\n:::', 'It is open.'],
  ['> [!warning]-\n> It is open.', 'It is open.'],
])('reads %j as its program shows it', async (text, shown) => {
  expect(await body(text)).toMatchObject([typeof shown === 'string' ? { type: 'paragraph', text: shown } : shown])
})

it('keeps the title of a callout and of a container', async () => {
  const title = [{ text: 'What it was', mark: 'strong' }]
  for (const text of ['> [!note] What it was\n> It was shut.', ':::tip[What it was]\nIt was shut.\n:::'])
    expect(await body(text)).toMatchObject([{ text: title }, { type: 'paragraph', text: 'It was shut.' }])
})

it('shows which tasks are done', async () => {
  expect(await body('- [ ] Ask the mayor\n- [x] Ask the engineer')).toMatchObject([
    { items: ['☐ Ask the mayor', '☑ Ask the engineer'] },
  ])
})

it.each([
  '{{< figure src="pier.jpg" alt="A pier" caption="At noon" attr="Ann Lee" >}}',
  '{% include figure.html image="pier.jpg" alt="A pier" caption="At noon" credit="Ann Lee" %}',
  '<Figure src="pier.jpg" alt="A pier" caption="At noon. Photo: Ann Lee" />',
  'import pier from "./pier.jpg"\n\n<Image src={pier} alt="A pier" caption="At noon" credit="Ann Lee" />',
])('reads the picture of a tag: %s', async text => {
  const [figure] = await body(text)
  expect(figure).toMatchObject({ type: 'figure', alt: 'A pier', credit: 'Ann Lee' })
  expect(JSON.stringify(figure)).toMatch(/"(?:\.\/)?pier\.jpg".*"At noon\.?"/)
})

it('leaves out imports, components, comments and embedded notes, and lists them', async () => {
  const text = `import { Image } from 'astro:assets'\nimport Map from './Map'\n\nOpen.\n\n<Map id="3" />\n\n{/* Ask! */}\n\n![[Note]]`
  const { article, dropped } = await md(text)
  expect(article.sections[0]?.body).toMatchObject([{ text: 'Open.' }])
  expect(dropped.map(({ code }) => code).sort()).toEqual(['code', 'comment', 'component', 'embed'])
  expect(dropped.find(({ code }) => code === 'code')?.text).toContain('Map from')
})

it('reads properties below the title', async () => {
  const { article, dropped } = await md('Author: Ann Lee\nDate: July 4, 2024\nTags: piers\n\nIt is open.')
  expect(article).toMatchObject({ byline: [{ name: 'Ann Lee' }], published: '2024-07-04' })
  expect(article.sections[0]?.body).toMatchObject([{ text: 'It is open.' }])
  expect(dropped).toMatchObject([{ text: 'piers' }])
})

it('keeps lines below front matter that look like properties', async () => {
  const text = '---\ntitle: Pier\n---\nAuthor: Ann Lee\nDate: July 4, 2024\n\nIt is open.\n'
  const { article } = await importOne(text, { name: 'pier.md' })
  expect(JSON.stringify(article)).toMatch(/Ann Lee.*July 4, 2024.*It is open/)
})

it('keeps a talk in which each line has a name', async () => {
  expect(await body('Ann: Is it open?\nBo: It is.\n\nSo it was.')).toMatchObject([
    { text: expect.stringContaining('Ann: Is it open') },
    {},
  ])
})

it('leaves code as it is', async () => {
  const code = '```\nimport a from "b"\n[[x]] ==y== {#z}\n```'
  expect(await body(code)).toMatchObject([{ text: 'import a from "b" [[x]] ==y== {#z}' }])
})
