import { NewsreelReaderElement } from './NewsreelReaderElement.ts'

// What `<script type="module" src="newsreel-element.js">` runs, and `import 'newsreel/element'`: defines the element.
// A page may load it twice, or after somebody else's element of that name; the first to come stays.
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
