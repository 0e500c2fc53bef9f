// Runs React in a script of its own (vite.config.ts): the browser can paint and handle input before the app's script
// runs. React's packages are CommonJS, which runs when a module imports it.
export { createRoot } from 'react-dom/client'
