import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import type { DraftFigure } from '../../draft.ts'
import type { BlockWriter, Leave } from '../blockWriter.ts'
import { joinTexts } from '../joinTexts.ts'
import type { Survey } from '../survey.ts'
import { FigureParts } from './figureParts.ts'

/** Reads figures, and captions and credits that follow a picture. */
export class FigureReader {
  private readonly writer: BlockWriter
  private readonly survey: Survey
  private figure: FigureParts | undefined

  constructor(writer: BlockWriter, survey: Survey) {
    this.writer = writer
    this.survey = survey
  }

  open(element: Element, name: string): Leave | undefined {
    const { captures, lastFigure } = this.writer
    const { figure } = this
    if (!figure && this.survey.figures.has(element)) return this.openFigure()
    const role = this.survey.roles.get(element)
    if (!role || captures.isIn('credit')) return undefined
    if (figure) {
      const kind = role === 'caption' ? 'caption' : 'credit'
      if (kind === 'caption' && captures.isIn('caption')) return undefined
      return captures.begin(kind, text => figure.addText(kind, text))
    }
    // Outside a figure, only an element right after a picture is its caption or credit.
    if (!lastFigure || role === 'credit-in-figure' || !captures.isEmpty || !this.writer.isAtLineStart) return undefined
    if (name !== 'figcaption' && lastFigure[role] !== undefined) return undefined
    return captures.begin(role, text => this.addTo(lastFigure, role, text))
  }

  /** Adds a picture, and a title that is its caption unless there is another. False if no figure is open. */
  addPicture(picture: DraftFigure, title: string): boolean {
    this.figure?.addPicture(picture)
    if (title !== picture.alt) this.figure?.addText('other', title)
    return this.figure !== undefined
  }

  private openFigure(): Leave {
    const { writer } = this
    if (writer.captures.isEmpty) writer.flush()
    const figure = new FigureParts()
    this.figure = figure
    const leave = writer.captures.begin('figure', text => figure.addText('other', text))
    return () => {
      leave()
      this.figure = undefined
      const { figures, dropped } = figure.end()
      for (const one of figures) writer.addFigure(one)
      writer.dropped.push(...dropped)
    }
  }

  private addTo(figure: DraftFigure, role: 'caption' | 'credit', text: Text): void {
    const words = plainText(text)
    if (words === '') return
    if (role === 'credit') figure.credit = figure.credit ? `${figure.credit} / ${words}` : words
    else figure.caption = figure.caption ? joinTexts([figure.caption, text], '\n') : text
    this.writer.lastFigure = figure
  }
}
