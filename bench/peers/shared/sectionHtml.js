/** A section of the article as HTML, for peers without React. The generated texts need no escaping. */
export function sectionHtml({ index, heading, blocks }) {
  return `<article class="section"><h2>${heading}</h2>${blocks.map(block => blockHtml(block, index === 0)).join('')}</article>`
}

function blockHtml({ type, text, src, width, height, alt, credit }, isFirst) {
  if (type !== 'figure') return `<p>${text}</p>`
  const loading = isFirst ? 'fetchpriority="high"' : 'loading="lazy"'
  const picture = `<img src="${src}" width="${width}" height="${height}" alt="${alt}" ${loading}>`
  return `<figure>${picture}<figcaption>${credit}</figcaption></figure>`
}
