import type { DraftBlock, Dropped } from '../draft.ts'
import { BlockWriter, type Leave } from './blockWriter.ts'
import { isBreak, isHidden, isWithoutText, nameOf } from './elements.ts'
import { isEmbed, readEmbed } from './embeds.ts'
import { isEmoji, isPictureElement, readPicture } from './pictures.ts'
import { FigureReader } from './readers/figureReader.ts'
import { ListReader } from './readers/listReader.ts'
import { TableReader } from './readers/tableReader.ts'
import { TextReader } from './readers/textReader.ts'
import { survey } from './survey.ts'
import { type Visitor, walk } from './walk.ts'

/** What a fragment of HTML holds. */
export interface FragmentContent {
  blocks: DraftBlock[]
  /** Words that are not in the blocks: hidden text, labels of forms, navigation. */
  dropped: Dropped[]
}

/** Options of readFragment. */
export interface FragmentOptions {
  /** True if the `title` of a picture is its caption, as in Markdown. On web pages it is a hint. */
  areTitlesCaptions?: boolean
  /** True if pictures are inside the source, as data: addresses. On web pages those only keep a place. */
  hasDataPictures?: boolean
}

/**
 * Reads HTML into blocks: the element and everything in it, in reading order. Every word of the fragment is in a block
 * or in `dropped`. Does not change the fragment. Takes linear time, and nesting may be of any depth.
 */
export function readFragment(root: ParentNode, options: FragmentOptions = {}): FragmentContent {
  const reader = new FragmentReader(root, options)
  walk(root, reader)
  return reader.end()
}

/** Elements that are left out with their words. */
const DROPPED: Record<string, Omit<Dropped, 'text'>> = {
  form: { code: 'form', reason: 'A form: it does nothing in an article.' },
  button: { code: 'form', reason: 'A button: it does nothing in an article.' },
  select: { code: 'form', reason: 'A form: it does nothing in an article.' },
  textarea: { code: 'form', reason: 'A form: it does nothing in an article.' },
  nav: { code: 'navigation', reason: 'Navigation of the site.' },
}
const NOSCRIPT = { code: 'without-script', reason: 'Text for browsers that run no script.' }
const HIDDEN = { code: 'hidden', reason: 'Browsers do not show this text.' }
const FALLBACK = { code: 'embed-fallback', reason: 'Text for browsers that cannot show the embed.' }

/** Decides which reader reads an element. */
class FragmentReader implements Visitor {
  private readonly writer = new BlockWriter()
  private readonly texts = new TextReader(this.writer)
  private readonly figures: FigureReader
  private readonly tables: TableReader
  private readonly lists: ListReader
  /** What to do at the end of each open element. */
  private readonly leaves: (Leave | undefined)[] = []
  private readonly options: FragmentOptions
  private noscriptDepth = 0

  constructor(root: ParentNode, options: FragmentOptions) {
    this.options = options
    const found = survey(root, options.hasDataPictures)
    this.figures = new FigureReader(this.writer, found)
    this.tables = new TableReader(this.writer, found.layouts)
    this.lists = new ListReader(this.writer, found.layouts)
  }

  end(): FragmentContent {
    this.writer.flush()
    const { blocks, dropped } = this.writer
    return { blocks, dropped }
  }

  text(text: string): void {
    this.texts.addText(text)
  }

  enter(element: Element): boolean {
    if (isWithoutText(element)) return false
    const name = nameOf(element)
    if (isBreak(element, name)) {
      this.writer.addBreak()
      return false
    }
    if (isPictureElement(element)) {
      this.addPicture(element)
      return name !== 'img'
    }
    this.leaves.push(this.open(element, name))
    return true
  }

  leave(element: Element): void {
    if (isPictureElement(element)) return
    this.leaves.pop()?.()
  }

  /** Begins an element. Returns what to do at its end. */
  private open(element: Element, name: string): Leave | undefined {
    if (this.writer.captures.isIn('dropped')) return this.texts.separate(element)
    if (name === 'noscript') return this.openNoscript(isHidden(element) ? HIDDEN : NOSCRIPT)
    const reason = isHidden(element) ? HIDDEN : DROPPED[name]
    if (reason) return this.writer.drop(reason)
    if (isEmbed(element)) return this.openEmbed(element)
    return (
      this.figures.open(element, name) ??
      this.tables.open(element, name) ??
      this.lists.open(element, name) ??
      this.texts.open(element, name)
    )
  }

  private openNoscript(reason: Omit<Dropped, 'text'>): Leave {
    const leave = this.writer.drop(reason)
    this.noscriptDepth++
    return () => {
      leave()
      this.noscriptDepth--
    }
  }

  /** Leaves out the fallback of an embed, and links to its content. */
  private openEmbed(element: Element): Leave {
    const leave = this.writer.drop(FALLBACK)
    const link = readEmbed(element)
    return () => {
      leave()
      if (link) this.writer.addLink(link)
    }
  }

  private addPicture(img: Element): void {
    if (isEmoji(img)) {
      this.text(img.getAttribute('alt') ?? '')
      return
    }
    const picture = readPicture(img, this.options.hasDataPictures)
    const title = this.options.areTitlesCaptions ? (img.getAttribute('title')?.trim() ?? '') : ''
    if (!picture || this.figures.addPicture(picture, title)) return
    if (title !== '' && title !== picture.alt) picture.caption = title
    if (this.noscriptDepth > 0) this.writer.addTwin(picture)
    else if (!this.writer.captures.isIn('dropped')) this.writer.addFigure(picture)
  }
}
