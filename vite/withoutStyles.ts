import type { Plugin } from 'vite'

const EMPTY = '\0newsreel:no-styles'

/** A Vite plugin that replaces imported style sheets by empty modules. */
export function withoutStyles(): Plugin {
  return {
    name: 'newsreel:without-styles',
    enforce: 'pre',
    resolveId: source => (source.endsWith('.css') ? EMPTY : null),
    load: id => (id === EMPTY ? '' : null),
  }
}
