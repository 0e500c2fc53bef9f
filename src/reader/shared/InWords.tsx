import { inWords, useWords } from '../language/words.ts'

/** Words of the interface on a line of the article: the line keeps the article's direction, its dots and its edge. */
export function InWords({ children }: { children: string }) {
  return <span {...inWords(useWords())}>{children}</span>
}
