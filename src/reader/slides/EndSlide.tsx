import { memo } from 'react'
import type { EndCardProps } from './EndCard.lazy.tsx'
import { useEndParts } from './endParts.ts'

/** The end card. Empty until its code is loaded. */
export const EndSlide = memo(function EndSlide(props: EndCardProps) {
  const parts = useEndParts()
  return parts ? <parts.EndCard {...props} /> : null
})
