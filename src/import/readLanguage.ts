/**
 * The language tag that a source means: `en-US` of "en_US", "en-us,en;q=0.5" or "en_US.UTF-8", `de` of "German".
 * @returns nothing if it is no language
 */
export async function readLanguage(name: string): Promise<string | undefined> {
  const first = (name.slice(0, 100).split(/[,;.]/u)[0] ?? '').trim()
  const tag = readTag(first.replaceAll('_', '-'))
  if (tag !== undefined || first === '') return tag
  // Most sources have a tag.
  const { languageNamed } = await import('./languageNames.ts')
  return languageNamed(first)
}

function readTag(text: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(text)[0] ?? ''
    // "default" and "english" have the shape of a tag, but name no language.
    const isKnown = /^\p{L}{2,3}(?:-|$)/u.test(tag) && !/^(?:und|zxx|mul|mis)\b/u.test(tag)
    return isKnown ? tag : undefined
  } catch {
    return undefined
  }
}
