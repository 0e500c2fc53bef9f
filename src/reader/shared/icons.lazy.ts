/** The icons of several lazy parts, as paths in a box of 24 × 24. */
export const LAZY_ICON_PATHS = {
  close: 'M6 6l12 12M18 6 6 18',
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.7M4.5 4v4.7h4.7',
  article: 'M5 5.5h14M5 10h14M5 14.5h14M5 19h8',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  share: 'M12 14.5V4.5M8 8l4-3.7L16 8M6 12v7.5h12V12',
} as const
