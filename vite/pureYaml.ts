import type { Plugin } from 'vite'

/**
 * A Vite plugin that tells Rolldown which calls of js-yaml have no side effects, so that it leaves out what only writes
 * YAML, and the schemas that reading does not use: 1.3 kB after gzip.
 */
export function pureYaml(): Plugin {
  return {
    name: 'newsreel:pure-yaml',
    apply: 'build',
    transform(code, id) {
      if (!/\/js-yaml\/dist\/js-yaml\.mjs$/.test(id)) return null
      const pure = /= (?=(?:define\w+Tag|new Schema|new RegExp|new Set|Symbol|YAML11_SCHEMA\.withTags)\()/g
      return { code: code.replace(pure, '= /* @__PURE__ */ '), map: null }
    },
  }
}
