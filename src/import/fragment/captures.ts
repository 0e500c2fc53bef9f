import type { Text } from '../../article/schema.ts'
import { TextBuilder } from './textBuilder.ts'

/** Text that is collected apart from the paragraphs around it. */
interface Capture {
  builder: TextBuilder
  kind: 'dropped' | 'heading' | 'item' | 'cell' | 'caption' | 'credit' | 'figure' | 'cite'
}

/** The parts of a fragment whose text is being collected, such as a caption in a figure. */
export class Captures {
  private readonly open: Capture[] = []

  get isEmpty(): boolean {
    return this.open.length === 0
  }

  /** Where text is added now, or undefined if it belongs to a paragraph. */
  get builder(): TextBuilder | undefined {
    return this.open.at(-1)?.builder
  }

  /** True if the innermost part is of this kind. */
  isIn(kind: Capture['kind']): boolean {
    return this.open.at(-1)?.kind === kind
  }

  /** Ends the line in a part. In captions, the line break stays: it separates the credit. */
  endLine(): void {
    this.builder?.addSpace(this.isIn('caption') ? '\n' : ' ')
  }

  /** Begins a part. Returns what to do at its end. */
  begin(kind: Capture['kind'], onEnd: (text: Text) => void): () => void {
    this.builder?.addSpace()
    this.open.push({ builder: new TextBuilder(), kind })
    return () => onEnd((this.open.pop() as Capture).builder.take())
  }
}
