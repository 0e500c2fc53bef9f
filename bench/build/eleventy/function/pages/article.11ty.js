import { pictureOf, readArticles, SITE } from '../../articles.js'

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = text => String(text).replace(/[&<>"]/g, character => ENTITIES[character])

export const data = () => ({
  articles: readArticles(),
  pagination: { data: 'articles', size: 1, alias: 'article' },
  permalink: ({ article }) => `${article.id}/index.html`,
})

/** An article's page: the texts, pictures and credits of Newsreel's, with what search engines and cards need. */
export function render({ article, pagination }) {
  const { id, lang, kicker, headline, standfirst, byline, published, modified, publisher, sections } = article
  const address = `${SITE}${id}/`
  const picture = pictureOf(article)
  const next = pagination.page.next
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(headline)} · Newsreel</title>
<meta name="description" content="${escaped(standfirst)}">
<link rel="canonical" href="${address}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Newsreel">
<meta property="og:title" content="${escaped(headline)}">
<meta property="og:description" content="${escaped(standfirst)}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${SITE}articles/${id}/${picture.src}">
<meta property="article:published_time" content="${published}">
<meta property="article:modified_time" content="${modified}">
<meta name="twitter:card" content="summary_large_image">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<main>
<article>
<a href="/">All articles</a>
<header>
<p>${escaped(kicker)}</p>
<h1>${escaped(headline)}</h1>
<p>${escaped(standfirst)}</p>
<p>By ${byline.map(({ name }) => escaped(name)).join(', ')}, <a href="${publisher.url}">${escaped(publisher.name)}</a></p>
<p><time datetime="${published}">${published}</time> <time datetime="${modified}">${modified}</time></p>
</header>
${sections.map(section => drawSection(section, id)).join('\n')}
</article>
${next ? `<a href="/${next.id}/">Next article: ${escaped(next.headline)}</a>\n` : ''}</main>
</body>
</html>
`
}

function drawSection({ id, heading, body }, article) {
  const title = heading ? `<h2>${escaped(heading)}</h2>\n` : ''
  return `<section id="${id}">\n${title}${body.map(block => drawBlock(block, article)).join('\n')}\n</section>`
}

function drawBlock(block, article) {
  if (block.type !== 'figure') return `<p>${drawText(block.text)}</p>`
  const { src, alt, width, height, caption, credit } = block
  return `<figure><img src="/articles/${article}/${src}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy">
<figcaption>${drawText(caption)} <small>Source: ${escaped(credit)}</small></figcaption></figure>`
}

function drawText(text) {
  if (typeof text === 'string') return escaped(text)
  return text
    .map(part =>
      typeof part === 'string' ? escaped(part) : `<a href="${escaped(part.href)}">${escaped(part.text)}</a>`,
    )
    .join('')
}
