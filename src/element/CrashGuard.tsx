import { Component, type ReactNode } from 'react'
import { embedWords } from '../i18n/en/element.ts'
import type { DispatchEvent } from './events.ts'
import { Message } from './Message.tsx'

type Props = { tell: DispatchEvent; src: string | null; children: ReactNode }
type State = { crashed: boolean; src: string | null }

/**
 * What stands between a mistake of ours and the page around: the element says it, and nothing is thrown at the page.
 * @param props.src of the article: another one is tried, whatever became of the last
 */
export class CrashGuard extends Component<Props, State> {
  override state = { crashed: false, src: this.props.src }

  static getDerivedStateFromProps({ src }: Props, state: State): State | null {
    return src === state.src ? null : { src, crashed: false }
  }

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
