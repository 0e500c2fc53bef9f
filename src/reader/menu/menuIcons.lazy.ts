import { ICON_PATHS } from '../shared/Icon.tsx'
import { LAZY_ICON_PATHS } from '../shared/icons.lazy.ts'

/** The icons of the menu, as paths in a box of 24 × 24. */
export const MENU_ICON_PATHS = {
  ...LAZY_ICON_PATHS,
  slides: ICON_PATHS.slides,
  fullScreen: ICON_PATHS.fullScreen,
  listen: 'M4.5 10v4h3l4.5 4V6l-4.5 4zM15.5 9.2a4 4 0 0 1 0 5.6M18 6.7a7.5 7.5 0 0 1 0 10.6',
  embed: 'm8.5 8-4.5 4 4.5 4M15.5 8l4.5 4-4.5 4M13.5 5.5l-3 13',
  print: 'M7.5 9V4.5h9V9M7.5 16H5V9h14v7h-2.5M7.5 14h9v5.5h-9z',
  help: 'M9.2 9.3a2.9 2.9 0 1 1 4 2.7c-.8.4-1.2 1-1.2 2M12 17.5h.01',
  nextArticle: 'M5 5.5h6v13H5zM14.5 7.5l4.5 4.5-4.5 4.5',
  home: 'M4.5 5h6.5v6.5H4.5zM13.5 5H20v6.5h-6.5zM4.5 14H11v5.5H4.5zM13.5 14H20v5.5h-6.5z',
} as const
