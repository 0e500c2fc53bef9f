import { normalize } from '../normalize.ts'
import type { Rule } from '../rule.ts'

/** Fewer letters may be an abbreviation: "NATO, EU". */
const MIN_CAPITALS = 12
/** A shorter standfirst may begin as the lead does by chance. */
const MIN_REPEATED = 30

/** True for a text of two words or more in capitals. Scripts without capitals have none. */
function isInCapitals(text: string): boolean {
  const beginning = text.slice(0, 300)
  const capitals = beginning.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= MIN_CAPITALS && !/\p{Ll}/u.test(beginning) && /\p{Lu}\P{L}+\p{Lu}/u.test(beginning)
}

/** Rules for headline and standfirst. */
export const HEADLINE_RULES: readonly Rule[] = [
  {
    code: 'headline-capitals',
    *check({ headline }) {
      if (isInCapitals(headline))
        yield {
          path: '$.headline',
          message:
            'The headline is in capitals, which are hard to read, also in search results and link previews. ' +
            'Write it as a sentence.',
        }
    },
  },
  {
    code: 'standfirst-repeats-lead',
    *check({ standfirst, sections }) {
      const [lead] = sections[0]?.texts ?? []
      if (!lead || !standfirst || sections[0]?.heading) return
      const [short, long] = [normalize(standfirst), normalize(lead.text)]
      if (short === long || (short.length >= MIN_REPEATED && long.startsWith(`${short} `)))
        yield {
          path: '$.standfirst',
          message: 'The standfirst repeats the beginning of the lead, and both are on the cover. Remove one of them.',
        }
    },
  },
]
