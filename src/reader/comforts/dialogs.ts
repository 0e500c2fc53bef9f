// What opens over the reader, as one file to load: they share most of their code.
export { ContentsDialog as contents } from './ContentsDialog.tsx'
export { EmbedDialog as embed } from './EmbedDialog.tsx'
export { FindNote as find } from './FindNote.tsx'
export { HelpDialog as help } from './HelpDialog.tsx'
export { pressLetter } from './letters.ts'
export { MenuDialog as menu } from './MenuDialog.tsx'
export { PrintPanel as print } from './PrintPanel.tsx'
export { ShareDialog as share } from './ShareDialog.tsx'
