import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { minify } from 'terser'
import { type Plugin, parseAst } from 'vite'

/** Properties of Readability that nothing uses, because of our options, or that body/runReadability.ts replaces. */
const UNUSED = [
  '_cleanClasses',
  '_cleanStyles',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
  'b64DataUrl',
  'extraneous',
  'jsonLdArticleTypes',
  'nextLink',
  'prevLink',
  'replaceFonts',
  'srcsetUrl',
]

/**
 * A Vite plugin that turns Readability from CommonJS into a module, without what `newsreel/import` never calls: reading
 * metadata, repairing pictures and writing log messages, which costs time, too. Other tests read the whole of it.
 */
export function readabilityModule(): Plugin {
  return {
    name: 'newsreel:readability-module',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!/\/@mozilla\/readability\/index\.js$/.test(id)) return null
      return shorten(toModule(readFileSync(join(dirname(id), 'Readability.js'), 'utf8')))
    },
  }
}

/** Shortens the names of methods, too: 0.5 kB after gzip. Those that we replace keep theirs. */
async function shorten(module: string): Promise<string> {
  const mangle = { properties: { regex: /^_/, reserved: UNUSED } }
  const { code = module } = await minify(module, { module: true, ecma: 2020, compress: { passes: 2 }, mangle })
  return code
}

/** @throws if the file has another format than this expects */
function toModule(code: string): string {
  const cuts: { start: number; end: number }[] = []
  const found = new Set<string>()
  visit(parseAst(code), node => {
    const text = code.slice(node.start, node.end)
    const isLog = node.type === 'ExpressionStatement' && text.startsWith('this.log(')
    const isDebug =
      node.type === 'IfStatement' && /^if \((?:this\._(?:debug\)|docJSDOMParser\b)|typeof module )/.test(text)
    const name = node.type === 'Property' ? /^\w+/.exec(text)?.[0] : undefined
    if (node.type === 'TemplateLiteral' && code.startsWith('errs.push(', node.start - 10)) {
      // Of these reasons only the count is used.
      cuts.push({ start: node.start + 1, end: node.end - 1 })
      return false
    }
    if (name !== undefined && UNUSED.includes(name)) found.add(name)
    else if (isLog || isDebug) found.add(text.slice(0, 9))
    else return true
    cuts.push({ start: node.start, end: node.end + Number(code[node.end] === ',') })
    return false
  })
  if (found.size !== UNUSED.length + 3)
    throw new Error('Readability has another format than vite/readabilityModule.ts expects.')
  const parts = cuts.map(({ start }, index) => code.slice(cuts[index - 1]?.end ?? 0, start))
  return [...parts, code.slice(cuts.at(-1)?.end), 'export { Readability }'].join('')
}

interface Node {
  type: string
  start: number
  end: number
}

/** Visits a syntax tree in the order of the text. `enter` returns false to skip what is in a node. */
function visit(value: unknown, enter: (node: Node) => boolean): void {
  if (Array.isArray(value)) for (const each of value) visit(each, enter)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value && !enter(value as Node)) return
    for (const child of Object.values(value)) visit(child, enter)
  }
}
