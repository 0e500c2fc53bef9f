/** The article, the id of the slide, and the scroll offset of its text. */
type ReloadPosition = { source: string; slide: string; top: number }

const STORAGE_KEY = 'newsreel.place'

/** Reloads the page. Afterwards the reader of the same article opens at the same slide and line. */
export function reloadInPlace(root: Element | null, position: Omit<ReloadPosition, 'top'>): void {
  const top = root?.querySelector('.newsreel-slide:not([inert])')?.scrollTop ?? 0
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ ...position, top }))
  } catch {
    // Without storage, the slide is still in the address if the reader owns it (syncUrl).
  }
  location.reload()
}

/** Returns the position from before `reloadInPlace`, once. */
export function takeReloadPosition(source: string): ReloadPosition | undefined {
  try {
    const position = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as ReloadPosition | null
    if (position?.source !== source) return undefined
    sessionStorage.removeItem(STORAGE_KEY)
    return position
  } catch {
    return undefined
  }
}
