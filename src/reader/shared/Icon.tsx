/** The icons of the first slide, as paths in a box of 24 × 24. */
export const ICON_PATHS = {
  previous: 'M14.5 5 7.5 12l7 7',
  next: 'm9.5 5 7 7-7 7',
  contents: 'M4.5 7h.01M4.5 12h.01M4.5 17h.01M9 7h11M9 12h11M9 17h11',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  more: 'm6 9.5 6 6 6-6',
  enlarge: 'M14 4.5h5.5V10M10 19.5H4.5V14M19 5l-6 6M5 19l6-6',
  fullScreen: 'M9 4.5H4.5V9M15 4.5h4.5V9M9 19.5H4.5V15M15 19.5h4.5V15',
  slides: 'M8 5.5h8v13H8zM4.5 8v8M19.5 8v8',
} as const

/**
 * A line icon, hidden from screen readers: its control has an accessible name. The style sheet mirrors arrows from
 * right to left.
 */
export function Icon({ name }: { name: keyof typeof ICON_PATHS }) {
  return <LineIcon name={name} path={ICON_PATHS[name]} />
}

/** An icon from a path in a box of 24 × 24. For icons of lazy parts. */
export function LineIcon({ name, path }: { name: string; path: string }) {
  return (
    <svg className="newsreel-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
