import './Blocks.css'
import { plainText } from '../../article/plainText.ts'
import type { Block } from '../../article/schema.ts'
import { FigureView } from '../figure/FigureView.tsx'
import { Spans } from './Spans.tsx'

/**
 * The blocks of a section's body.
 * @param lazy true to load pictures only when they come near
 */
export function Blocks({ blocks, source, lazy }: { blocks: Block[]; source: string; lazy?: boolean }) {
  // Blocks never change their order, so the index is a stable key.
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
      // Blocks.css adds the quotation marks of the language to quotes that do not begin with a mark of their own.
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
