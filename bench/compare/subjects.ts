/** A page that is measured. */
export type Subject = {
  /** The name on the command line. */
  name: string
  /** The name in tables. */
  label: string
  /** The path of the page that shows an article. The pages of a site have an origin of their own. */
  getPath: (article: string) => string
  isSite: boolean
  /** False when the page shows only the first section, and nothing moves. */
  canMove: boolean
  /** False when the page has no peer's features, and only shows what is possible. */
  isReader: boolean
  /** What must have focus before the page reacts to keys, as a selector. Other pages react to keys anywhere. */
  focus?: string
}

const PEERS = [
  ['swiper', 'Swiper (virtual)'],
  ['embla', 'Embla'],
  ['splide', 'Splide'],
  ['yarl', 'yet-another-react-lightbox'],
  ['photoswipe', 'PhotoSwipe'],
  ['reveal', 'reveal.js'],
] as const

const peer = (name: string, label: string): Subject => ({
  name,
  label,
  getPath: article => `peers/${name}/?${article}`,
  isSite: false,
  canMove: true,
  isReader: true,
})

/** The static page's first slide as plain HTML with the same picture. */
const limit: Subject = {
  ...peer('limit', 'plain HTML, first section only (limit)'),
  getPath: article => `${article}/limit/`,
  isSite: true,
  canMove: false,
  isReader: false,
}

const floor: Subject = { ...peer('floor', 'React alone, one section (floor)'), isReader: false }

const page: Subject = { ...peer('page', 'Newsreel, static page'), getPath: article => `${article}/`, isSite: true }
const app: Subject = { ...peer('app', 'Newsreel, app'), getPath: article => `${article}/` }
const element: Subject = {
  ...peer('element', 'Newsreel, element'),
  getPath: article => `host/${article}/`,
  focus: '.newsreel-carousel',
}

/** All pages, in the order of the tables. */
export const SUBJECTS: readonly Subject[] = [
  limit,
  floor,
  ...PEERS.map(([name, label]) => peer(name, label)),
  page,
  app,
  element,
]

/** The pages that have a script of their own in `bench/peers`. */
export const PEER_NAMES: readonly string[] = ['floor', ...PEERS.map(([name]) => name)]

/**
 * Finds pages by their names.
 * @param names comma-separated; all pages when omitted
 * @throws when a page does not exist
 */
export function findSubjects(names?: string): readonly Subject[] {
  if (names === undefined) return SUBJECTS
  return names.split(',').map(name => {
    const found = SUBJECTS.find(subject => subject.name === name.trim())
    if (found) return found
    throw new Error(`Unknown page ${name}. Choose from: ${SUBJECTS.map(subject => subject.name).join(', ')}.`)
  })
}
