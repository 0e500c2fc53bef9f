// All dialogs load as one file, since they share most of their code.
export { ContentsDialog as contents } from '../contents/ContentsDialog.lazy.tsx'
export { FindNote as find } from '../fullArticle/FindNote.lazy.tsx'
export { HelpDialog as help } from '../keys/HelpDialog.lazy.tsx'
export { runShortcut } from '../keys/shortcuts.lazy.ts'
export { MenuDialog as menu } from '../menu/MenuDialog.lazy.tsx'
export { PrintPanel as print } from '../print/PrintPanel.lazy.tsx'
export { EmbedDialog as embed } from '../share/EmbedDialog.lazy.tsx'
export { ShareDialog as share } from '../share/ShareDialog.lazy.tsx'
