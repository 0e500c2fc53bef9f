/** Attributes in which sites name the parts of a page. */
const NAMING = ['class', 'itemprop', 'id', 'data-testid', 'data-component', 'data-type']

const words = (text: string) => new Set(text.split(' '))

// cspell:disable
/** Names of captions, in the languages in which sites name the parts of their pages. */
const CAPTION = words(
  'caption captions figcaption legend legende légende leyenda legenda didascalia bildunterschrift bildtext ' +
    'billedtekst bildetekst onderschrift bijschrift kuvateksti podpis popisek opis pie piefoto epigrafe altyazi',
)
/** Names of credits anywhere. */
const CREDIT = words(
  'credit credits creditline copyright copyrights copyrightholder photographer photographers fotograf fotografo ' +
    'fotografen fotograaf kuvaaja quelle bildquelle bildnachweis bildrechte urheber attribution photocredit ' +
    'imagecredit kreditering crediti creditos crédito crédit zrodlo kaynak',
)
/** Names that only mean a credit inside a figure. */
const CREDIT_IN_FIGURE = words(
  'source sources author authors byline owner rights provider agency creator autor auteur ' +
    'autore fonte fuente bron kilde källa',
)
/** Names of texts that describe a picture, if a picture is named beside them: `gallery-description`. */
const DESCRIPTION = words('description descriptions desc beschreibung descripcion descrizione beskrivelse')
const PICTURE = words(
  'carousel slide slider slideshow gallery galerie galeria image images img photo photos picture media',
)
// cspell:enable
/** Names of buttons, counters and the like: a word of these beside "credit" or "caption" means something else. */
const CONTROLS = words('button btn icon toggle trigger counter share zoom expand enlarge lightbox')

/** The words in the names that a site gave an element: of `FigureCaption__text`, figure, caption and text. */
export function nameWords(element: Element): string[] {
  let names = ''
  for (const attribute of NAMING) names += ` ${element.getAttribute(attribute) ?? ''}`
  return names
    .slice(0, 500)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')
}

/** What an element's name says about its text. */
export function roleOf(element: Element): 'caption' | 'credit' | 'credit-in-figure' | undefined {
  const name = element.localName.toLowerCase()
  if (name === 'figcaption') return 'caption'
  const found = nameWords(element)
  if (found.some(word => CONTROLS.has(word))) return undefined
  if (found.some(word => CREDIT.has(word))) return 'credit'
  if (found.some(word => CAPTION.has(word))) return 'caption'
  if (found.some(word => DESCRIPTION.has(word)) && found.some(word => PICTURE.has(word))) return 'caption'
  const isSmall = name === 'footer' || name === 'small' || name === 'cite'
  return isSmall || found.some(word => CREDIT_IN_FIGURE.has(word)) ? 'credit-in-figure' : undefined
}
