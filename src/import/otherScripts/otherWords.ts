/** A list of words. */
export type WordList =
  | 'pictures'
  | 'sources'
  | 'after'
  | 'agencies'
  | 'agenciesWithoutSpaces'
  | 'remarks'
  | 'beforeAuthors'
  | 'betweenAuthors'
  | 'beforeOthers'
  | 'roles'
  | 'organisations'
  | 'readMore'
  | 'signUp'
  | 'dateLine'

/** Words in other scripts than Latin, by list, each as alternatives of a pattern. Their users say what they mean. */
export type OtherWords = Partial<Record<WordList, string>>
