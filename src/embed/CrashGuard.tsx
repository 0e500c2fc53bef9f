import { Component, type ReactNode } from 'react'
import type { Tell } from './events.ts'
import { Message } from './Message.tsx'
import { embedWords } from './words.ts'

/** What stands between a mistake of ours and the page around: the element says it, and nothing is thrown at the page. */
export class CrashGuard extends Component<{ tell: Tell; children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.tell('newsreel:error', { fault: 'script', message: `The reader failed: ${error}` })
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return <Message title={embedWords.crashed} onRetry={() => this.setState({ crashed: false })} />
  }
}
