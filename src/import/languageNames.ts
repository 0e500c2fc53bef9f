// cspell:disable
/** Languages whose names are known in English and in the language itself. */
const NAMED = (
  'af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lt lv mk ' +
  'ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh zh zu'
).split(' ')
// cspell:enable

let tagsByName: Map<string, string> | undefined

function listNames(): Map<string, string> {
  if (tagsByName) return tagsByName
  tagsByName = new Map()
  for (const tag of NAMED) {
    for (const locale of ['en', tag]) {
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag)
      if (name) tagsByName.set(name.toLowerCase(), tag)
    }
  }
  return tagsByName
}

/** The tag of a language by its name in English or in the language itself: `de` of "German" and "Deutsch". */
export const languageNamed = (name: string): string | undefined => listNames().get(name.toLowerCase())
