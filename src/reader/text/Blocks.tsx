import './Blocks.css'
import { plainText } from '../../article/plainText.ts'
import type { Block } from '../../article/schema.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { Spans } from './Spans.tsx'

/** The blocks of a section's body in their order. `lazy` leaves pictures until they come near. */
export function Blocks({ blocks, source, lazy }: { blocks: Block[]; source: string; lazy?: boolean }) {
  // An article's blocks never change places, so their index is their identity.
  return blocks.map((block, index) => <BlockView key={index} block={block} source={source} lazy={lazy} />)
}

function BlockView({ block, source, lazy }: { block: Block; source: string; lazy?: boolean | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Spans text={block.text} />
        </p>
      )
    case 'subheading':
      return (
        <h3>
          <Spans text={block.text} />
        </h3>
      )
    case 'quote':
      // A quote that begins with a mark has its own; all others are given those of the article's language.
      return (
        <blockquote data-own={/^\p{P}/u.test(plainText(block.text))}>
          <p>
            <Spans text={block.text} />
          </p>
          {block.cite ? <footer>{block.cite}</footer> : null}
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Spans text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'figure':
      return <FigureView figure={block} source={source} place="text" lazy={lazy} />
  }
}
