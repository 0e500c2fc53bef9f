import type { Section } from '../../article/schema.ts'

/**
 * Finds for each imported section the one that an editor has: by heading, then by id, then by position.
 * @returns imported sections → existing ones
 */
export function matchSections(existing: Section[], imported: Section[]): Map<Section, Section> {
  const matches = new Map<Section, Section>()
  const free = new Set(existing)
  const match = (section: Section, other: Section | undefined) => {
    if (!other || matches.has(section) || !free.delete(other)) return
    matches.set(section, other)
  }
  const byHeading = new Map<string, Section[]>()
  for (const section of existing) {
    const key = section.heading ?? ''
    byHeading.set(key, [...(byHeading.get(key) ?? []), section])
  }
  for (const section of imported) if (section.heading) match(section, byHeading.get(section.heading)?.shift())
  const byId = new Map(existing.map(section => [section.id, section]))
  for (const section of imported) match(section, byId.get(section.id))
  for (const [i, section] of imported.entries()) {
    const other = existing[i]
    const isSameKind = other && Boolean(other.heading) === Boolean(section.heading)
    if (isSameKind) match(section, other)
  }
  return matches
}
