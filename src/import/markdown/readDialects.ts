import type { Dropped } from '../draft.ts'
import { outsideCode, removeLiquid } from './removeLiquid.ts'

type Values = Record<string, string>

/** What a text says, and what was left out of it. */
interface Parts {
  text: string
  dropped: Dropped[]
  /** Properties below the title. */
  values?: Values
}

/** Lines with a property each, as Notion writes below the title: "Author: Ann Lee". */
const PROPERTIES = /^(\s*(?:# .*\n\s*)?)((?:\p{Lu}[\p{L} ]{0,30}: .*\n){2,})(?=\s)/u
const KNOWN_PROPERTY = /^(?:author|by|created|date|published|status|tags|title):/im

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i
/** `src="pier.jpg"`, `src={pier}`. */
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|\{["']?([^}"']*)["']?\}|([^\s"'{}]+))/g
/** Shortcodes of Hugo, includes of Jekyll, components of MDX. */
const TAG =
  /\{\{[<%]([^{}]{0,2000})[>%]\}\}|\{% *include ([^%{}]{0,2000})%\}|<[A-Z][\w.]{0,60}((?:\s[^<>]{0,2000})?)\/>/g
const IMPORT = /^import (\w+) from ["']([^"'\n]+)["']/gm

type Replacer = (...groups: string[]) => string

/**
 * Reads what is not Markdown, but what programs for it know: links and callouts of Obsidian, containers, attributes,
 * components and imports of MDX, and tags of site generators.
 * @param hasMatter whether the text has front matter; then lines that look like properties are text
 */
export function readDialects(markdown: string, hasMatter: boolean): Parts {
  const dropped: Dropped[] = []
  const drop =
    (code: string, reason: string): Replacer =>
    text => {
      const same = dropped.find(each => each.code === code)
      if (same) same.text += `\n${text.trim()}`
      else dropped.push({ text: text.trim(), code, reason })
      return ''
    }
  const { body, values } = hasMatter ? { body: markdown } : takeProperties(markdown)
  const files = new Map([...markdown.matchAll(IMPORT)].map(([, name, file]) => [name, file]))

  /** The picture of a tag. Drops other components; removeLiquid drops other tags. */
  const readTag: Replacer = (tag, shortcode, include, component) => {
    const found = [...(shortcode ?? include ?? component ?? '').matchAll(ATTRIBUTE)]
    const values = new Map(found.map(([, name = '', ...texts]) => [name.toLowerCase(), texts.find(Boolean) ?? '']))
    const first = (...names: string[]) => names.map(name => values.get(name)).find(Boolean) ?? ''
    const named = first('src', 'url', 'image', 'image_path', 'path', 'file')
    const src = files.get(named) ?? named
    if (!PICTURE.test(src))
      return component === undefined ? tag : drop('component', 'A component that only its site can show.')(tag)
    const [alt, caption, credit] = [first('alt'), first('caption', 'title'), first('attr', 'credit', 'source')]
    const [start, end] = ['\n\n<figure><img src=', '</figcaption></figure>\n\n']
    return `${start}"${src}" alt="${alt.replaceAll('"', '&quot;')}"><figcaption>${caption} <span class="credit">${credit}</span>${end}`
  }

  const rules: [RegExp, Replacer | string][] = [
    [TAG, readTag],
    [/%%[^%]{1,2000}%%|\{\/\*[^*]{0,2000}\*\/\}/g, drop('comment', 'A comment for authors.')],
    [
      /^(?:import (?:.{1,500} from )?["'].*|export (?:const|let|default|function) .*(?:\n.+)*)$/gm,
      drop('code', 'Code of the site.'),
    ],
    [/^[*-] .*\n\{: ?toc\}$/gm, ''],
    [/[ \t]{0,9}\{(?::|(?=[#.]|\w+=))[^{}\n]{0,300}\}/g, ''],
    [/!\[\[([^[\]|\n]+\.(?:jpe?g|png|webp|avif|gif))(?:\|(?:[\dx]+|([^[\]\n]*)))?\]\]/gi, '![$2](<$1>)'],
    [/!\[\[[^[\]\n]+\]\]/g, drop('embed', 'Another note, which is shown here.')],
    [/\[\[#?([^[\]|#{}<>\n]+)(?:#[^[\]|\n]*)?\]\]/g, '[$1](<$1>)'],
    [/\[\[([^[\]|{}<>\n]+)\|([^[\]\n]+)\]\]/g, '[$2](<$1>)'],
    [/(!\[[^[\]\n]*\])\(([^()<>"\n]+ [^()<>"\n]+\.(?:jpe?g|png|webp|avif|gif))\)/gi, '$1(<$2>)'],
    [
      /^> ?\[!\w+\][+-]?(.*)((?:\n>.*)*)/gm,
      (_, heading = '', body = '') => `${strong(heading)}\n${body.replace(/^> ?/gm, '')}`,
    ],
    [/^:{3,}(?: *\{.*\}| *\w*)(.*)$/gm, (_, heading = '') => `\n${strong(heading.replace(/[[\]]/g, ''))}\n`],
    [/==(?=\S)([^=\n]+)==/g, '$1'],
    [/^(\s*[*+-] )\[ \] /gm, '$1☐ '],
    [/^(\s*[*+-] )\[x\] /gim, '$1☑ '],
  ]
  const known = outsideCode(body, part =>
    rules.reduce((result, [pattern, change]) => result.replace(pattern, change as string), part),
  )
  const { text, dropped: tags } = removeLiquid(known)
  return { text, dropped: [...dropped, ...tags], ...(values && { values }) }
}

const strong = (heading: string) => (heading.trim() ? `**${heading.trim()}**` : '')

function takeProperties(markdown: string): { body: string; values?: Values } {
  const [whole = '', heading = '', properties = ''] = PROPERTIES.exec(markdown) ?? []
  return KNOWN_PROPERTY.test(properties)
    ? { body: heading + markdown.slice(whole.length), values: readProperties(properties) }
    : { body: markdown }
}

function readProperties(lines: string): Values {
  const entries = lines.trim().split('\n')
  return Object.fromEntries(
    entries.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
}
