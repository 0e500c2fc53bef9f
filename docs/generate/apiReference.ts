import {
  type ExportedDeclarations,
  type InterfaceDeclaration,
  type JSDocableNode,
  Node,
  Project,
  type Type,
  type TypeAliasDeclaration,
  TypeFormatFlags,
} from 'ts-morph'

/** An import of the package, and the file that it is made from. */
export type Entry = {
  /** As it is imported: `newsreel/article`. */
  name: string
  file: string
  /** What it holds, in a sentence. */
  text: string
}

/** The reference as Markdown, and the names of public things that have no doc comment. */
export type ApiReference = { text: string; undocumented: string[] }

const FORMAT =
  TypeFormatFlags.NoTruncation | TypeFormatFlags.UseSingleQuotesForStringLiteralType | TypeFormatFlags.InTypeAlias

/**
 * Describes what a package exports, from the doc comments in its source.
 * @param config the tsconfig.json that the source is checked with
 */
export function describeApi(config: string, entries: readonly Entry[]): ApiReference {
  const project = new Project({ tsConfigFilePath: config, skipAddingFilesFromTsConfig: true })
  const undocumented: string[] = []
  const described = new Map<string, string>()
  const sources = entries.map(({ file }) => project.addSourceFileAtPath(file))
  project.resolveSourceFileDependencies()
  const names = namesOf(sources.flatMap(source => [...source.getExportedDeclarations()]))
  const parts = entries.map(entry => {
    const source = project.getSourceFileOrThrow(entry.file)
    const here: string[] = []
    const elsewhere: string[] = []
    for (const [name, [declaration]] of sorted(source.getExportedDeclarations())) {
      if (!declaration) continue
      const owner = described.get(name)
      if (owner) elsewhere.push(`[\`${name}\`](#${name.toLowerCase()})`)
      else
        here.push(
          withNames(
            name,
            chapter(name, declaration, missing => undocumented.push(missing)),
            names,
          ),
        )
      described.set(name, owner ?? entry.name)
    }
    const also = elsewhere.length ? [`Also exported, and described above: ${elsewhere.join(', ')}.`] : []
    return [`## \`${entry.name}\``, entry.text, ...also, ...here].join('\n\n')
  })
  return { text: parts.join('\n\n'), undocumented }
}

/** Each exported object type as TypeScript spells it out, longest first, and its name. */
function namesOf(exports: [string, ExportedDeclarations[]][]): Map<string, string> {
  const spelled = exports.flatMap(([name, [declaration]]): [string, string][] =>
    Node.isTypeAliasDeclaration(declaration) ? [[typeText(declaration.getType(), declaration), name]] : [],
  )
  return new Map(spelled.filter(([text]) => text.includes('{')).sort(([a], [b]) => b.length - a.length))
}

/** Puts the names of exported types where TypeScript spells them out. */
function withNames(own: string, text: string, names: ReadonlyMap<string, string>): string {
  let result = text
  for (const [spelled, name] of names) {
    if (name === own) continue
    result = result.replaceAll(spelled, name).replaceAll(inCell(spelled), name)
  }
  return result.replace(/\((\w+)\)\[\]/g, '$1[]')
}

/** Values before types, each by name. */
function sorted(exports: ReadonlyMap<string, ExportedDeclarations[]>): [string, ExportedDeclarations[]][] {
  const isType = ([, [first]]: [string, ExportedDeclarations[]]) => Number(isTypeDeclaration(first))
  return [...exports].sort((a, b) => isType(a) - isType(b) || (a[0] < b[0] ? -1 : 1))
}

const isTypeDeclaration = (node: Node | undefined): node is TypeAliasDeclaration | InterfaceDeclaration =>
  Node.isTypeAliasDeclaration(node) || Node.isInterfaceDeclaration(node)

type OnMissing = (name: string) => void

function chapter(name: string, declaration: ExportedDeclarations, onMissing: OnMissing): string {
  const parts = [`### ${name}`]
  if (Node.isFunctionDeclaration(declaration)) {
    const type = declaration.getReturnTypeNode()?.getText()
    const parameters = declaration.getParameters().map(parameter => parameter.getText())
    parts.push(code(`${name}(${parameters.join(', ')})${type ? `: ${type}` : ''}`))
  } else if (Node.isClassDeclaration(declaration))
    parts.push(code(`class ${name} extends ${declaration.getExtends()?.getText().replace('Base', 'HTMLElement')}`))
  else if (Node.isTypeAliasDeclaration(declaration) && !hasTable(declaration.getType()))
    parts.push(code(`type ${name} =${unionText(declaration.getType(), declaration)}`))
  parts.push(comment(name, declaration as unknown as JSDocableNode, onMissing))
  if (Node.isClassDeclaration(declaration)) parts.push(table(name, classMembers(declaration), onMissing))
  if (isTypeDeclaration(declaration) && hasTable(declaration.getType()))
    parts.push(table(name, typeMembers(declaration.getType(), declaration), onMissing))
  return parts.filter(Boolean).join('\n\n')
}

type Member = { name: string; type: string; doc: string; isInferred: boolean }

/** True for objects: their members are listed. */
function hasTable(type: Type): boolean {
  const isPlain = (each: Type) => each.isObject() && !each.isArray() && each.getCallSignatures().length === 0
  return isPlain(type) || (type.isIntersection() && type.getIntersectionTypes().every(isPlain))
}

function typeMembers(type: Type, at: Node): Member[] {
  return type.getProperties().map(property => {
    const declaration = property.getDeclarations()[0]
    const own = Node.isPropertySignature(declaration) ? declaration : undefined
    const isInferred = !own?.getSourceFile().getFilePath().includes('/src/')
    const written = isInferred ? undefined : own?.getTypeNode()?.getText()
    return {
      name: `${quoted(property.getName())}${property.isOptional() ? '?' : ''}`,
      type: written ?? typeText(property.getTypeAtLocation(at).getNonNullableType(), at),
      doc: own ? plain(own) : '',
      isInferred,
    }
  })
}

/** What browsers call on an element, and nobody else. */
const CALLBACKS = /^(connected|disconnected|attributeChanged)Callback$/

function classMembers(declaration: Node): Member[] {
  if (!Node.isClassDeclaration(declaration)) return []
  const properties = declaration.getInstanceProperties().filter(each => !Node.isSetAccessorDeclaration(each))
  const isPublic = (each: { getName(): string; hasOverrideKeyword?(): boolean }) =>
    !each.getName().startsWith('#') && !CALLBACKS.test(each.getName()) && !each.hasOverrideKeyword?.()
  return [
    ...properties.filter(isPublic).map(each => ({
      name: each.getName(),
      type: typeText(each.getType(), each),
      doc: plain(each as unknown as JSDocableNode),
      isInferred: false,
    })),
    ...declaration
      .getInstanceMethods()
      .filter(isPublic)
      .map(each => ({
        name: `${each.getName()}(${each
          .getParameters()
          .map(parameter => parameter.getText())
          .join(', ')})`,
        type: each.getReturnTypeNode()?.getText() ?? '',
        doc: plain(each),
        isInferred: false,
      })),
  ]
}

function table(owner: string, members: Member[], onMissing: OnMissing): string {
  for (const member of members) if (!member.doc && !member.isInferred) onMissing(`${owner}.${member.name}`)
  const hasDocs = members.some(member => member.doc)
  const cells = members.map(({ name, type, doc }) => [cell(name), cell(type), ...(hasDocs ? [doc] : [])])
  const head = ['name', 'type', ...(hasDocs ? ['what it is'] : [])]
  return [head, head.map(() => '---'), ...cells].map(row => `| ${row.join(' | ')} |`).join('\n')
}

/** The description of a doc comment, then its parameters, result and errors as a list. */
function comment(name: string, node: JSDocableNode, onMissing: OnMissing): string {
  const doc = node.getJsDocs?.().at(-1)
  if (!doc) onMissing(name)
  const tags = (doc?.getTags() ?? []).flatMap(tag => {
    const text = oneLine(tag.getCommentText() ?? '')
    if (Node.isJSDocParameterTag(tag)) return [`- \`${tag.getName()}\`: ${text}`]
    return tag.getTagName() === 'returns' || tag.getTagName() === 'throws' ? [`- ${tag.getTagName()}: ${text}`] : []
  })
  return [paragraphs(doc?.getDescription() ?? ''), tags.join('\n')].filter(Boolean).join('\n\n')
}

const typeText = (type: Type, at: Node) => type.getText(at, FORMAT).replace(/import\("[^"]*"\)\./g, '')
const plain = (node: JSDocableNode) => inCell(node.getJsDocs().at(-1)?.getDescription() ?? '')
/** A long union gets a line for each of its types. */
const unionText = (type: Type, at: Node) =>
  typeText(type, at).length > 100 && type.isUnion()
    ? type
        .getUnionTypes()
        .map(each => `\n  | ${typeText(each, at)}`)
        .join('')
    : ` ${typeText(type, at)}`
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
const paragraphs = (text: string) => text.trim().split(/\n\n+/).map(oneLine).join('\n\n')
const inCell = (text: string) => oneLine(text).replaceAll('|', '\\|')
const cell = (text: string) => (text ? `\`${inCell(text)}\`` : '')
const code = (text: string) => `\`\`\`ts\n${text}\n\`\`\``
const quoted = (name: string) => (/^[\w$]+$/.test(name) ? name : `'${name}'`)
