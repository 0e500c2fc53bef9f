import { languageAttributes, useWords } from '../language/words.ts'

/** Words of the interface on a line of the article: the line keeps the article's direction, its dots and its edge. */
export function InterfaceText({ children }: { children: string }) {
  return <span {...languageAttributes(useWords())}>{children}</span>
}
