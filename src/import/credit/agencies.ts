import { joinWords, withOtherScripts } from '../otherScripts/otherScripts.ts'
import { lowerCase } from './lowerCase.ts'

// cspell:disable
/** Agencies, archives and licences. With upper and lower case as they write themselves: "PA" is one, "pa" is not. */
const EXACT =
  'AP|AFP|APA|EPA|PA|EFE|DPA|dpa|ANSA|AAP|ANP|NTB|TT|CTK|ČTK|MTI|PAP|TASS|RIA|STA|LUSA|PTI|ANI|IANS|AA|SPA|WAM|KCNA|' +
  'CNA|VNA|TTXVN|MAXPPP|SIPA|REA|UPI|ddp|dapd|epd|KNA|SID|ATP|DHA|İHA|IHA|ATS|NASA|ESA|NOAA|USGS|UNHCR|UNICEF|' +
  'BELGA|Belga|IMAGO|Imago|imago|REX|EPN|CP|PR|D\\.R\\.|zVg|CC0|CC BY|CC BY-SA|BBC|CNN|Handout|HANDOUT|Pool|POOL|' +
  'AFP-JIJI|VCG|IPA|NTB scanpix|TNS|MPI|NYT'
/** The same in any letter case, because nothing else is called so. */
const ANY_CASE =
  'reuters|getty|getty images|gettyimages|shutterstock|i-?stock|istockphoto|unsplash|pexels|pixabay|flickr|' +
  'wikimedia|wikimedia commons|wikipedia|alamy|alamy stock photo|adobe stock|stock\\.adobe\\.com|adobestock|' +
  'depositphotos|dreamstime|freepik|picture[ -]alliance|keystone|keystone-sda|associated press|' +
  'agence france[ -]presse|press association|pa wire|pa media|pa images|agencia efe|europa press|lapresse|' +
  'la presse|nurphoto|sopa images|zuma press|zuma press wire|zuma|ap photo|ap images|bloomberg|bloomberg news|' +
  'xinhua|kyodo|kyodo news|jiji|jiji press|yonhap|anadolu|anadolu agency|anadolu ajansı|anadolu images|epa-efe|' +
  'ritzau|ritzau scanpix|scanpix|lehtikuva|abaca|abacapress|abaca press|hans lucas|maxppp|imagn|imagn images|' +
  'usa today sports|usa today network|rex features|tass|sputnik|ukrinform|interfax|vcg|zumapress|agencia brasil|' +
  'agência brasil|agência lusa|agenzia fotogramma|imago images|united archives|the washington post|' +
  'the new york times|new york times|canadian press|the canadian press|bettmann|corbis|hulton archive|' +
  'magnum photos|vii photo|redux|polaris|contour|everett collection|national archives|library of congress|' +
  'public domain|creative commons|iStockphoto|onlyfrance|agencia uno|agencia makro|cuartoscuro|aton chile|telam|' +
  'télam|nasa/jpl|jpl-caltech|planet labs|maxar|maxar technologies|google earth|google maps|yomiuri shimbun|' +
  'the yomiuri shimbun|asahi shimbun|the asahi shimbun|mainichi shimbun|eyevine|camera press|splash|splash news|' +
  'backgrid|wenn|avalon|zumapress\\.com|afp forum'
// cspell:enable

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])'
const EDGE_AFTER = '(?![\\p{L}\\p{N}])'
const EXACT_NAME = new RegExp(`${EDGE_BEFORE}(?:${EXACT})${EDGE_AFTER}`, 'gu')
const anyName = withOtherScripts(({ agencies, agenciesWithoutSpaces }) => {
  const name = `${EDGE_BEFORE}(?:${joinWords(ANY_CASE, agencies).toLowerCase()})${EDGE_AFTER}`
  return new RegExp(joinWords(name, agenciesWithoutSpaces?.toLowerCase()), 'gu')
})
const EXACT_START = new RegExp(`^(?:${EXACT})${EDGE_AFTER}`, 'u')
const anyStart = withOtherScripts(({ agencies, agenciesWithoutSpaces }) => {
  const name = `(?:the )?(?:${joinWords(ANY_CASE, agencies).toLowerCase()})${EDGE_AFTER}`
  return new RegExp(`^(?:${joinWords(name, agenciesWithoutSpaces?.toLowerCase())})`, 'u')
})

/** Removes the names of agencies from a text. */
export function withoutAgencies(text: string): string {
  let rest = ''
  let kept = 0
  for (const { index, 0: name } of lowerCase(text).matchAll(anyName())) {
    rest += text.slice(kept, index)
    kept = index + name.length
  }
  return (rest + text.slice(kept)).replace(EXACT_NAME, '')
}

/** Whether a text names an agency, an archive or a licence. */
export const hasAgency = (text: string): boolean => withoutAgencies(text) !== text

/** Whether a text begins with the name of an agency. */
export const beginsWithAgency = (text: string): boolean => EXACT_START.test(text) || anyStart().test(lowerCase(text))
