import * as client from 'react-dom/client'

// React's modules run when they are first accessed. Accessed here, they run in React's own file (siteBuild.ts), in a
// task before the reader's.
export const hydrateRoot = client.hydrateRoot
export const createRoot = client.createRoot
