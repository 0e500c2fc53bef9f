import { NewsreelReaderElement } from './NewsreelReaderElement.ts'

// Defines the element. Entry of newsreel-element.js and of `import 'newsreel/element'`. A page may load it twice, or
// have another element with that name: the first definition stays.
if (typeof customElements !== 'undefined' && !customElements.get('newsreel-reader'))
  customElements.define('newsreel-reader', NewsreelReaderElement)

export type {
  CompleteDetail,
  ErrorDetail,
  HostSlideDetail,
  NewsreelEvents,
  ReadyDetail,
  ShareDetail,
  SlideDetail,
} from './events.ts'
export { NewsreelReaderElement }
