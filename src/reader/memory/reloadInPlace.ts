/** Where a reader is left for a moment: the id of the slide, and how far its text is scrolled. */
type ReloadPosition = { source: string; slide: string; top: number }

const STORAGE_KEY = 'newsreel.place'

/** Loads the page again; the reader of the same article opens at the same slide and line. */
export function reloadInPlace(root: Element | null, place: Omit<ReloadPosition, 'top'>): void {
  const top = root?.querySelector('.newsreel-slide:not([inert])')?.scrollTop ?? 0
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify({ ...place, top }))
  } catch {
    // Without storage the slide is still in the address, where the reader owns that.
  }
  location.reload()
}

/** Where the reader of an article was when it had the page loaded again; told once. */
export function takeReloadPosition(source: string): ReloadPosition | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as ReloadPosition | null
    if (place?.source !== source) return undefined
    sessionStorage.removeItem(STORAGE_KEY)
    return place
  } catch {
    return undefined
  }
}
