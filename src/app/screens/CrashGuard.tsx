import { Component, type ReactNode } from 'react'
import { words } from '../../i18n/en/app.ts'
import { Screen } from './Screen.tsx'

/** What stands between a mistake of ours and an empty page: it says so, and offers to load the page again. */
export class CrashGuard extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    const message = error instanceof Error ? error.message : String(error)
    return (
      <Screen
        title={words.crashed}
        problems={[{ path: '$', message, level: 'error' }]}
        // A script that did not arrive stays missing for as long as the page lives: only loading it anew helps.
        onRetry={() => location.reload()}
      />
    )
  }
}
