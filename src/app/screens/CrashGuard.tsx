import { Component, type ReactNode } from 'react'
import { words } from '../../i18n/en/app.ts'
import { Screen } from './Screen.tsx'

/** An error boundary: shows an error screen that offers to reload the page. */
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
        problems={[{ code: 'crashed', path: '$', message, level: 'error' }]}
        // A script that failed to load may stay missing until the page is reloaded.
        onRetry={() => location.reload()}
      />
    )
  }
}
