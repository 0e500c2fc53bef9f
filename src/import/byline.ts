import type { DraftAuthor } from './draft.ts'
import { joinWords, withOtherScripts } from './otherScripts/otherScripts.ts'

// cspell:disable
/** Words before the first name, by language: "By Ann Lee", "Von Ann Lee", "文/李明". */
const BEFORE =
  'words by|story by|text by|written by|article by|posted by|by|eingestellt von|geschrieben von|' +
  'verfasst von|rédigé par|escrito por|scritto da|geplaatst door|author|authors|reporter|reporters|von|text von|' +
  'text|ein beitrag von|ein gastbeitrag von|eine analyse von|ein kommentar von|interview von|autor|autorin|' +
  'autoren|par|propos recueillis par|texte|auteur|auteurs|por|texto|autora|autores|testo|testo di|autore|autori|' +
  'door|tekst|text av|tekst av|tekst af|teksti|kirjoittaja|przez|opracowanie|oprac|szerző|írta|yazan|haber|yazar|' +
  'oleh|penulis|ditulis oleh|tác giả|bài'
/** Words between two names. */
const AND = 'and|und|et|y|e|ed|en|och|og|i|a|ja|és|și|și|si|ve|dan|và|with|mit|avec|con|com|met|med'
/** What begins a part that names other people than the authors. */
const OTHERS =
  'reporting by|additional reporting|editing by|edited by|edition by|compiled by|translated by|translation|' +
  'photographs? by|photography by|video by|graphics? by|illustrations? by|produced by|published|updated|' +
  'last updated|writing by|fotos?|bilder|übersetzung|redaktion bearbeitet|photos?|traduction|traducción|' +
  'fotografía|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|' +
  'gepubliceerd|publicerad|publisert|opublikowano|posted on|pub'
/** Roles and departments that follow a name. */
const ROLES =
  'correspondents?|editors?|reporters?|writers?|journalists?|columnists?|contributors?|bureau chief|analysts?|' +
  'producers?|staff|senior|chief|political|special|redakteur|redakteurin|redaktion|korrespondent|korrespondentin|' +
  'journalistin|reporterin|journaliste|envoyée? spéciale?|correspondante?|rédacteur|rédactrice|corresponsal|' +
  'redactor|redactora|periodista|correspondente|jornalista|repórter|enviad[oa]|giornalista|inviat[oa]|' +
  'corrispondente|redacteur|verslaggever|redaktör|redaktør'
/** Words of names that are organisations. */
const ORGANISATION =
  'news|media|agency|agencies|press|staff|desk|team|newsroom|editors|redaktion|agentur|agence|agencia|agenzia|' +
  'rédaction|redacción|redazione|redactie|redaksjonen|redaktionen|ap|afp|dpa|reuters|efe|ansa|associated'
/** What leads to the articles of an author: "View all posts by Ann Lee →". */
const ALL_ARTICLES =
  /^(?:view|show|see|read|browse|more|all|zeige|alle|mehr|voir|tous|afficher|ver|todas|todos|mostra|tutti)(?=\s).{0,40}?\s(?:by|of|von|par|de|por|di)\s+/iu
/** Other links beside a name, and degrees: "Ann Lee, PhD" is one person. */
const NO_NAME =
  /(?<!\p{L})(?:profile?|perfil|profilo|links?|url|copy|follow|folgen|suivre|seguir)(?!\p{L})|^(?:ph\.?\s?d|m\.?d|mba|m\.?sc|rn|jr|sr)\.?$/iu
// cspell:enable

const MAX_LENGTH = 1000
const MAX_NAME = 80
const MAX_AUTHORS = 30

const before = withOtherScripts(({ beforeAuthors }) => joinWords(BEFORE, beforeAuthors))
const first = withOtherScripts(
  () => new RegExp(`^[\\s–—|/•·-]{0,9}(?:${before()})(?:\\s?[:：/／・]\\s?|\\s+(?=\\S))`, 'iu'),
)
/** Words that also begin family names: "Di Fox" is a name, "Di Carla Rossi" is not. */
const FIRST_BEFORE_TWO = /^(?:da|di|de la|av|af)\s(?=\p{Lu}\S*\s\p{Lu})/iu
/** "Author: Ann Lee" after another part. */
const label = withOtherScripts(() => new RegExp(`^(?:by\\s|(?:${before()})\\s?[:：]\\s?)|^(?:记者|記者)\\s`, 'iu'))
const others = withOtherScripts(({ beforeOthers }) => joinWords(OTHERS, beforeOthers))
const other = withOtherScripts(() => new RegExp(`^(?:${others()})(?![\\p{L}\\p{N}])`, 'iu'))
const separator = withOtherScripts(
  ({ betweenAuthors }) =>
    new RegExp(
      `\\s*[,;|/、，；•·\\n]\\s*|\\s+(?:&|\\+|(?:${joinWords(AND, betweenAuthors)})(?=\\s))\\s+|` +
        `\\s+و(?=\\p{L}{2})|\\s[–—-]\\s|\\.\\s+(?=(?:${others()})\\s)`,
      'iu',
    ),
)
const role = withOtherScripts(
  ({ roles }) => new RegExp(`(?<![\\p{L}])(?:${joinWords(ROLES, roles)})(?![\\p{L}])`, 'iu'),
)
const PLACE = /\s+(?:in|aus|à|en|em|a|at|from|for|für|pour|i|w|w\s)\s+\p{Lu}.*$/u
const ROLE_AFTER_NAME = /^(\p{Lo}{2,5})\s?(?:기자|특파원|記者|记者)$/u
const organisation = withOtherScripts(({ organisations }) => {
  const words = joinWords(ORGANISATION, organisations)
  return new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])|\\.(?:com|de|org|net|pl|fr)$`, 'iu')
})

/**
 * The authors in a byline: names without "By", roles, places, dates, and those who only helped.
 * @param byline as the source has it: "By Ann Lee and Bo Diaz", or a list
 * @param publisher the name of the publisher. It is no author beside people.
 */
export function readByline(byline: string | DraftAuthor[], publisher = ''): DraftAuthor[] {
  const parts =
    typeof byline === 'string'
      ? namesIn(byline).map(name => ({ name }))
      : byline.flatMap(author => namesOfAuthor(author, byline.length === 1))
  const authors = new Map<string, DraftAuthor>()
  for (const author of parts) {
    const key = author.name.normalize('NFKC').toLowerCase()
    if (!authors.get(key)?.url) authors.set(key, author)
  }
  const list = [...authors.values()].slice(0, MAX_AUTHORS)
  const people = list.filter(({ name }) => !isOrganisation(name, publisher))
  return people.length > 0 ? people : list
}

/** Whether a text begins as bylines do: "By Ann Lee", "文・山田太郎". */
export const beginsAsByline = (text: string): boolean => first().test(text)

/** An author's own page says that this is one author. The name may still have a label or a role. */
function namesOfAuthor({ name, url }: DraftAuthor, isAlone: boolean): DraftAuthor[] {
  const names = namesIn(name, isAlone)
  return names.length === 1 && url ? [{ name: names[0] ?? name, url }] : names.map(found => ({ name: found }))
}

/** Whether an author is an organisation: an agency, a desk, the publisher. */
export const isOrganisation = (name: string, publisher: string): boolean =>
  organisation().test(name) || (publisher !== '' && name.toLowerCase() === publisher.trim().toLowerCase())

/** @param isAlone false in a list, where "Lifestyle Writer" stands beside its author */
function namesIn(byline: string, isAlone = true): string[] {
  const text = byline
    .slice(0, MAX_LENGTH)
    // Notes in brackets: "Ann Lee (text)", "Ann Lee (Berlin)".
    .replace(/\([^()]{0,60}\)|（[^（）]{0,60}）|\[[^[\]]{0,60}\]/gu, ' ')
    .replace(/\S{1,64}@\S{1,64}/gu, ' ')
  const names: string[] = []
  for (const part of withoutFirst(text).split(separator())) {
    const words = part.replace(/[^\S\n]+/gu, ' ').trim()
    if (other().test(words) || /^\d|\d{4}/u.test(words)) {
      // The names that follow belong to it.
      if (names.length > 0) break
      continue
    }
    // "Ann Lee, Sports Editor": after a comma it is a role.
    const name = nameIn(words, isAlone && (names.length === 0 || !/[,;|、，；•·]/.test(text)))
    if (name) names.push(name)
  }
  // "Ann Lee, Berlin": a place follows a name of several words.
  const hasFullName = names[0]?.includes(' ') ?? false
  return hasFullName ? names.filter(name => /\s/u.test(name) || !/^\p{Lu}\p{Ll}+$/u.test(name)) : names
}

function withoutFirst(text: string): string {
  const rest = text.replace(first(), '')
  return rest === text ? text.replace(FIRST_BEFORE_TWO, '') : rest
}

/** A first name and one more word, which may be a role: "Carla Writer". */
const TWO_WORDS = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)? \p{Lu}\p{Ll}+$/u

/**
 * The name in a part of a byline. Nothing if it has a role, a place or no letters only.
 * @param mayBeFamily whether a role after a first name may be a family name
 */
function nameIn(part: string, mayBeFamily: boolean): string | undefined {
  const korean = ROLE_AFTER_NAME.exec(part)
  if (korean) return korean[1]
  let name = part
    .replace(ALL_ARTICLES, '')
    .replace(label(), '')
    .replace(/^[\s"“”«»@:.–—-]+|[\s"“”«»:–—→-]+$/gu, '')
  const found = role().exec(name)
  // "Political correspondent" is only a role, "Ann Lee Political correspondent" begins with a name.
  if (found && !organisation().test(name))
    name = TWO_WORDS.test(name) ? (mayBeFamily && found.index > 0 ? name : '') : name.slice(0, found.index).trim()
  if (/\p{L}\s\p{L}/u.test(name.replace(PLACE, ''))) name = name.replace(PLACE, '')
  name = name.replace(/(?<=\p{Ll}{3})\.$/u, '')
  const isName =
    /\p{L}{2}/u.test(name) &&
    !NO_NAME.test(name) &&
    name.length <= MAX_NAME &&
    !/https?:/iu.test(name) &&
    isCapitalised(name)
  return isName ? name : undefined
}

/** Names have a capital, where the script has them, or are short signs: "ssi". */
const isCapitalised = (name: string): boolean =>
  !/\p{Ll}/u.test(name) || /\p{Lu}/u.test(name) || /^\p{Ll}{2,5}$/u.test(name) || /\.\p{L}{2,3}$/u.test(name)
