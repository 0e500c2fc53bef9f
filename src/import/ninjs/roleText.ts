import { field, listAt, stringAt } from '../shared/fields.ts'

/**
 * A text that ninjs 1 keeps in a key of its own (`headline`, `description_text`), and ninjs 2 and 3 in a list by role
 * (`headlines`, `descriptions`). The first role that is there is taken, else the first text.
 */
export function roleText(item: unknown, key: string, ...roles: string[]): string | undefined {
  const list = listAt(item, `${key}s`)
  for (const role of roles) {
    const found = list.find(each => stringAt(each, 'role') === role)
    if (stringAt(found, 'value') !== undefined) return stringAt(found, 'value')
    if (stringAt(item, `${key}_${role}`) !== undefined) return stringAt(item, `${key}_${role}`)
  }
  const first = list.find(each => field(each, 'value') !== undefined && stringAt(each, 'role') !== 'alt')
  return stringAt(item, key) ?? stringAt(first, 'value')
}
