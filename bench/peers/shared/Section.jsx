/** A section of the article in React: its heading, paragraphs and picture. */
export function Section({ section: { index, heading, blocks } }) {
  return (
    <article className="section">
      <h2>{heading}</h2>
      {blocks.map((block, place) =>
        block.type === 'figure' ? (
          <Figure key={place} figure={block} isFirst={index === 0} />
        ) : (
          <p key={place}>{block.text}</p>
        ),
      )}
    </article>
  )
}

function Figure({ figure: { src, width, height, alt, credit }, isFirst }) {
  const [loading, fetchPriority] = isFirst ? ['eager', 'high'] : ['lazy', 'auto']
  return (
    <figure>
      <img src={src} width={width} height={height} alt={alt} loading={loading} fetchPriority={fetchPriority} />
      <figcaption>{credit}</figcaption>
    </figure>
  )
}
