import type { Session } from '../shared/session.ts'

/** What a panel is given: the reader it belongs to, and how it closes itself. */
export type PanelProps = { session: Session; onClose: () => void }
