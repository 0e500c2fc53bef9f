import type { CardImage } from '../pictures/cards.ts'
import type { Site } from '../site.ts'

/** The picture for link previews of pages that have none of their own; null if none is configured. */
export function siteCard({ address, look }: Site): CardImage | null {
  if (!look?.card) return null
  const { file, ...rest } = look.card
  return { url: address + file, ...rest }
}
