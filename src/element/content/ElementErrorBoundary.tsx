import { Component, type ReactNode } from 'react'
import { embedWords } from '../../i18n/en/element.ts'
import type { DispatchEvent } from '../events.ts'
import { Message } from './Message.tsx'

type Props = { dispatch: DispatchEvent; src: string | null; children: ReactNode }
type State = { crashed: boolean; src: string | null }

/**
 * The error boundary of the element: shows a message and dispatches `newsreel:error` instead of throwing into the page.
 * @param props.src of the article: another one resets the boundary
 */
export class ElementErrorBoundary extends Component<Props, State> {
  override state = { crashed: false, src: this.props.src }

  static getDerivedStateFromProps({ src }: Props, state: State): State | null {
    return src === state.src ? null : { src, crashed: false }
  }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override componentDidCatch(error: unknown) {
    this.props.dispatch('newsreel:error', { code: 'script', message: `The reader failed: ${error}` })
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return <Message title={embedWords.crashed} onRetry={() => this.setState({ crashed: false })} />
  }
}
