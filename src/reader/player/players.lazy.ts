// The players, which load as one chunk.
export { ListenPanel as listen } from './ListenPanel.lazy.tsx'
export { PlayPanel as play } from './PlayPanel.lazy.tsx'
