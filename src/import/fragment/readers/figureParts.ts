import { plainText } from '../../../article/plainText.ts'
import type { Text } from '../../../article/schema.ts'
import { beginsWithLabel, cleanCredit } from '../../credit/cleanCredit.ts'
import { isNameLike } from '../../credit/names.ts'
import { sliceText } from '../../credit/sliceText.ts'
import type { DraftFigure, Dropped } from '../../draft.ts'
import { joinTexts } from '../joinTexts.ts'
import { isSamePicture } from '../samePicture.ts'

/** Names such as "byline" also mean a date or the length of a video. */
const TIME = /^\W*(?:\d{1,2}[.:/]){1,2}\d{2,4}\b\W*\p{L}{0,4}\W*$/u

// cspell:disable
/** What some sites write before each caption: "Caption: two boats". */
const LABEL =
  /^(?:caption|(?:bild)?legende|légende|bildunterschrift|leyenda|legenda|didascalia|onderschrift|bijschrift)\s?[:：]\s/i
// cspell:enable

function withoutLabel(caption: Text): Text {
  const words = plainText(caption)
  const label = LABEL.exec(words)
  return label ? sliceText(caption, label[0].length, words.length) : caption
}

/** Collects the parts of a figure: its pictures, which may be copies of one in several sizes, and its words. */
export class FigureParts {
  private readonly pictures: DraftFigure[] = []
  private readonly captions: Text[] = []
  private readonly credits: string[] = []
  private readonly others: Text[] = []

  addPicture(picture: DraftFigure): void {
    const last = this.pictures.at(-1)
    if (last && isSamePicture(last, picture)) {
      if (last.src === undefined) Object.assign(last, picture)
    } else if (!this.pictures.some(other => other.src !== undefined && other.src === picture.src)) {
      this.pictures.push(picture)
    }
  }

  /** Adds text of the figure. A text that is there already, as for other screen sizes, counts once. */
  addText(kind: 'caption' | 'credit' | 'other', text: Text): void {
    const words = plainText(text)
    if (words === '') return
    if (kind === 'credit') {
      this.addCredit(words)
      return
    }
    const texts = kind === 'caption' ? this.captions : this.others
    if (!texts.some(other => plainText(other) === words)) texts.push(text)
  }

  /** Adds a credit. Of two that are the same but for a label or an agency, the longer one counts. */
  private addCredit(text: string): void {
    if (TIME.test(text)) {
      this.others.push(text)
      return
    }
    const name = cleanCredit(text) ?? text
    const nameOf = (other: string) => cleanCredit(other) ?? other
    if (this.credits.some(other => nameOf(other).includes(name))) return
    const shorter = this.credits.findIndex(other => name.includes(nameOf(other)))
    if (shorter < 0) this.credits.push(text)
    else this.credits[shorter] = text
  }

  /** The figures: the last has the caption. */
  end(): { figures: DraftFigure[]; dropped: Dropped[] } {
    this.moveSentences()
    const hasCaption = this.captions.length > 0
    const caption = withoutLabel(joinTexts(hasCaption ? this.captions : this.others, '\n'))
    const dropped = hasCaption
      ? this.others.map(text => ({
          text: plainText(text),
          code: 'beside-picture',
          reason: 'Text beside a picture that is not its caption, such as the label of a button.',
        }))
      : []
    const credit = this.credits.join(' / ')
    const words = { ...(plainText(caption) !== '' && { caption }), ...(credit !== '' && { credit }) }
    if (this.pictures.length === 0) {
      return { figures: Object.keys(words).length > 0 ? [{ type: 'figure', ...words }] : [], dropped }
    }
    const figures = [...this.pictures]
    figures.push({ ...(figures.pop() as DraftFigure), ...words })
    return { figures, dropped }
  }

  /** Makes a caption of a text that only its name calls a credit: sites name all of the text below a picture so. */
  private moveSentences(): void {
    if (this.captions.length > 0) return
    const sentences = this.credits.filter(text => !beginsWithLabel(text) && !isNameLike(text))
    this.captions.push(...sentences)
    for (const text of sentences) this.credits.splice(this.credits.indexOf(text), 1)
  }
}
