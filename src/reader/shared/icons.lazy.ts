import { ICON_PATHS } from './Icon.tsx'

/** The icons of lazy parts, as paths in a box of 24 × 24. */
export const LAZY_ICON_PATHS = {
  close: 'M6 6l12 12M18 6 6 18',
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.7M4.5 4v4.7h4.7',
  article: 'M5 5.5h14M5 10h14M5 14.5h14M5 19h8',
  slides: ICON_PATHS.slides,
  fullScreen: ICON_PATHS.fullScreen,
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M8.5 6v12M15.5 6v12',
  listen: 'M4.5 10v4h3l4.5 4V6l-4.5 4zM15.5 9.2a4 4 0 0 1 0 5.6M18 6.7a7.5 7.5 0 0 1 0 10.6',
  share: 'M12 14.5V4.5M8 8l4-3.7L16 8M6 12v7.5h12V12',
  embed: 'm8.5 8-4.5 4 4.5 4M15.5 8l4.5 4-4.5 4M13.5 5.5l-3 13',
  print: 'M7.5 9V4.5h9V9M7.5 16H5V9h14v7h-2.5M7.5 14h9v5.5h-9z',
  help: 'M9.2 9.3a2.9 2.9 0 1 1 4 2.7c-.8.4-1.2 1-1.2 2M12 17.5h.01',
} as const
