import { languageAttributes, useWords } from '../language/words.ts'

/** Words of the interface in a line of the article: the line keeps the article's direction. */
export function InterfaceText({ children }: { children: string }) {
  return <span {...languageAttributes(useWords())}>{children}</span>
}
