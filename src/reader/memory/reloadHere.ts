/** Where a reader is left for a moment: the id of the slide, and how far its text is scrolled. */
type ReloadPlace = { source: string; slide: string; top: number }

const NAME = 'newsreel.place'

/** Loads the page again; the reader of the same article opens at the same slide and line. */
export function reloadHere(root: Element | null, place: Omit<ReloadPlace, 'top'>): void {
  const top = root?.querySelector('.newsreel-slide:not([inert])')?.scrollTop ?? 0
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ ...place, top }))
  } catch {
    // Without storage the slide is still in the address, where the reader owns that.
  }
  location.reload()
}

/** Where the reader of an article was when it had the page loaded again; told once. */
export function takeReloadPlace(source: string): ReloadPlace | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as ReloadPlace | null
    if (place?.source !== source) return undefined
    sessionStorage.removeItem(NAME)
    return place
  } catch {
    return undefined
  }
}
