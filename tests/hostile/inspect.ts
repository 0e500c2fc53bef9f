import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What is allowed in an output. A name that is missing here makes the tests fail and name it.

const TAGS =
  'html head meta title link body main div section header footer nav h1 h2 h3 p a ul ol li blockquote cite figure ' +
  'figcaption picture source img span bdi b em strong time i button svg path noscript script dialog article details ' +
  'summary dl dt dd label input select option textarea output slot newsreel-reader'

const ATTRIBUTES =
  'alt as async autocomplete charset checked class closedby content crossorigin d data-enlarge datetime decoding dir disabled fetchpriority ' +
  'focusable height hidden href hreflang http-equiv id imagesizes imagesrcset inert itemprop lang loading max media min name ' +
  'open page part placeholder property readonly rel role selected sizes slide slot spellcheck src srcset style tabindex target theme ' +
  'title type value view viewBox width'

const SOURCES = join(import.meta.dirname, '../../src')

/** The aria and data attributes that the code names. */
function findNamedAttributes(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))
  const code = files.map(file => readFileSync(join(SOURCES, file), 'utf8')).join('\n')
  const named = code.match(/\b(?:data|aria)-[a-z]+(?:-[a-z]+)*/g) ?? []
  const inDataset = [...code.matchAll(/dataset(?:\['|\.)(\w+)/g)].map(([, name = '']) => `data-${toKebabCase(name)}`)
  return [...new Set([...named, ...inDataset])]
}

const toKebabCase = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

export type Rules = { tags: string[]; attributes: string[] }

export const RULES: Rules = {
  tags: TAGS.split(' '),
  attributes: [...ATTRIBUTES.split(' '), ...findNamedAttributes()],
}

/** What is in a document. */
export type Inspection = {
  /** What is not allowed. */
  problems: string[]
  /** The text of each element. */
  texts: string[]
  links: string[]
  alts: string[]
}

/** Runs in the page: inspects a document, or HTML parsed as one. Goes into shadow roots. */
export function inspect({ rules, html, root = '*' }: { rules: Rules; html?: string; root?: string }): Inspection {
  const [problems, texts, links, alts] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()]
  const isScript = /^\s*(?:javascript|vbscript|data|blob|file|filesystem):/i
  const visit = (elements: Iterable<Element>) => {
    for (const element of elements) {
      const { localName, textContent } = element
      if (!rules.tags.includes(localName)) problems.add(`<${localName}>`)
      for (const { name, value } of element.attributes) {
        if (!rules.attributes.includes(name)) problems.add(`${name} of <${localName}>`)
        if (name === 'style' && html !== undefined) problems.add(`style of a served <${localName}>`)
        if (/^(href|src|srcset)$/.test(name) && isScript.test(value)) problems.add(`${name}="${value.slice(0, 99)}"`)
      }
      if (localName !== 'html' && localName !== 'body' && localName !== 'head') texts.add(textContent ?? '')
      if (localName === 'a') links.add((element as HTMLAnchorElement).href)
      if (localName === 'img') alts.add((element as HTMLImageElement).alt)
      if (element.shadowRoot) visit(element.shadowRoot.querySelectorAll('*'))
    }
  }
  const page = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  visit(page.querySelectorAll(root))
  return { problems: [...problems], texts: [...texts], links: [...links], alts: [...alts] }
}
