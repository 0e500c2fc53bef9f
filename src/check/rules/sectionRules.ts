import { estimateViews } from '../../deck/slideLength.ts'
import type { Rule } from '../rule.ts'
import type { WrittenSection } from '../writtenArticle.ts'

/** A little scrolling does no harm. */
const MAX_VIEWS = 1.5

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

const isLead = (section: WrittenSection, index: number) => index === 0 && !section.heading

/** Rules for sections: each is a slide. */
export const SECTION_RULES: readonly Rule[] = [
  {
    code: 'section-without-text',
    *check({ sections }) {
      for (const [index, section] of sections.entries()) {
        const hasText = section.texts.some(({ text }) => hasWords(text))
        const hasCaption = section.figures.some(({ caption }) => hasWords(caption))
        if (hasText || hasCaption || (isLead(section, index) && section.figures.length > 0)) continue
        yield {
          path: section.path,
          message: 'The section has no text. Add a paragraph or a caption, or remove the section.',
        }
      }
    },
  },
  {
    code: 'long-slide',
    *check({ sections, headline }) {
      for (const [index, section] of sections.entries()) {
        const heading = isLead(section, index) ? headline : section.heading
        const views = estimateViews([heading, ...section.texts.map(({ text }) => text)])
        if (views <= MAX_VIEWS) continue
        yield {
          path: section.path,
          message:
            `The section fills its slide ${format(views)} times on a computer, about ${format(views * 2)} times on a phone. ` +
            'Divide it into sections with headings of their own.',
        }
      }
    },
  },
]

const format = (views: number) => (views < 10 ? views.toFixed(1) : String(Math.round(views)))
