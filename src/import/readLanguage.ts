// cspell:disable
/** Languages whose names are known in English and in the language itself. */
const NAMED = (
  'af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lt lv mk ' +
  'ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi xh zh zu'
).split(' ')
// cspell:enable

let tagsByName: Map<string, string> | undefined

/** English names and own names of languages: "German", "Deutsch" → `de`. */
function namedLanguages(): Map<string, string> {
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

/**
 * The language tag that a source means: `en-US` of "en_US", "en-us,en;q=0.5" or "en_US.UTF-8", `de` of "German".
 * @returns nothing if it is no language
 */
export function readLanguage(name: string): string | undefined {
  const first = (name.slice(0, 100).split(/[,;.]/u)[0] ?? '').trim()
  const named = namedLanguages().get(first.toLowerCase())
  if (named) return named
  try {
    const tag = Intl.getCanonicalLocales(first.replaceAll('_', '-'))[0] ?? ''
    // "default" and "english" have the shape of a tag, but name no language.
    const isKnown = /^\p{L}{2,3}(?:-|$)/u.test(tag) && !/^(?:und|zxx|mul|mis)\b/u.test(tag)
    return isKnown ? tag : undefined
  } catch {
    return undefined
  }
}
