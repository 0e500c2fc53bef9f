const PATHS = {
  previous: 'M14.5 5 7.5 12l7 7',
  next: 'm9.5 5 7 7-7 7',
  contents: 'M4.5 7h.01M4.5 12h.01M4.5 17h.01M9 7h11M9 12h11M9 17h11',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'm6 9.5 6 6 6-6',
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.7M4.5 4v4.7h4.7',
} as const

/** A line icon, decoration only: the control around it has the name. Arrows are mirrored from right to left by the style sheet. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="newsreel-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
