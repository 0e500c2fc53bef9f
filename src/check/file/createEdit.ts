import type { Node } from 'jsonc-parser'
import type { Fix } from '../../article/problem.ts'
import { parsePath } from '../jsonPath.ts'
import { findNode, findProperties } from './locate.ts'

/** A change of a text. */
export type Edit = { offset: number; length: number; content: string }

/**
 * Creates the change of an article's text that fixes a problem.
 * @returns undefined if there is none that is safe
 */
export function createEdit(json: string, tree: Node, fix: Fix): Edit | undefined {
  const node = findNode(tree, parsePath(fix.path))
  if (!node) return undefined
  if ('value' in fix) return replace(node, fix.value)
  if ('key' in fix) {
    const key = node.parent?.children?.[0]
    // The other copy of a duplicate key would then be read instead of ignored.
    const isDuplicate = key && findProperties(node.parent?.parent, String(key.value)).length > 1
    return key && !isDuplicate ? replace(key, fix.key) : undefined
  }
  const first = node.children?.[0]
  if (node.type !== 'object' || !first) return undefined
  // An invalid id was never an address. The new one has been the address so far, so links to it stay valid.
  const invalid = findNode(node, ['id'])
  if (invalid) return invalid.children ? undefined : replace(invalid, fix.id)
  const indent = json.slice(node.offset + 1, first.offset)
  return { offset: first.offset, length: 0, content: `"id": ${JSON.stringify(fix.id)},${indent || ' '}` }
}

const replace = ({ offset, length }: Node, text: string): Edit => ({ offset, length, content: JSON.stringify(text) })
