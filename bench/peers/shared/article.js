/** Loads the article that the page's address names, such as /peers/swiper/?pictured. */
export async function fetchArticle() {
  const folder = `/articles/${location.search.slice(1)}/`
  const response = await fetch(`${folder}article.json`)
  const article = await response.json()
  return article.sections.map(({ heading, body }, index) => ({
    index,
    heading: heading ?? article.headline,
    blocks: body.map(block => (block.type === 'figure' ? { ...block, src: folder + block.src } : block)),
  }))
}
