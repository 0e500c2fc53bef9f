import './EndCard.later.css'
import { memo } from 'react'
import type { EndCardProps } from './EndCard.lazy.tsx'
import type { EndParts } from './endParts.ts'

/** Trusted Types forbid a string, even an empty one. */
const EMPTY_HTML = (globalThis as { trustedTypes?: { emptyHTML: string } }).trustedTypes?.emptyHTML ?? ''

/** The end card. Until its code is loaded, it is empty, or what the server has rendered. */
export const EndSlide = memo(function EndSlide({ end, ...props }: EndCardProps & { end: EndParts | null }) {
  if (end) return <end.EndCard {...props} />
  // Hydration keeps the HTML of the server: React does not compare it, and this value never changes.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty string.
  return <div className="newsreel-end" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EMPTY_HTML }} />
})
