import type { Session } from '../shared/session.ts'

/** The props of a panel: the reader it belongs to, and a callback when it has closed. */
export type PanelProps = { session: Session; onClose: () => void }
