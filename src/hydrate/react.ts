import * as client from 'react-dom/client'

// React is begun by who asks for its parts first. Here that is in its own file (siteBuild.ts), in a turn before ours.
export const hydrateRoot = client.hydrateRoot
export const createRoot = client.createRoot
