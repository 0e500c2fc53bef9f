// What stands above the bar and goes on by itself, as one file to load.
export { ListenPanel as listen } from './ListenPanel.lazy.tsx'
export { PlayPanel as play } from './PlayPanel.lazy.tsx'
