// Configuration of `npm run manifest`, which writes public/custom-elements.json for code completion in editors.

/** Replaces the source path by that of the published file, and removes private members. */
const asPublished = {
  name: 'as-published',
  /** @param {{ customElementsManifest: { modules: any[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const path = 'lib/element/newsreel-element.js'
      module.path = path
      for (const each of module.exports ?? []) if (each.declaration) each.declaration.module = path
      for (const each of module.declarations ?? []) {
        const isPublic = (/** @type {any} */ member) => member.privacy !== 'private'
        if (each.members) each.members = each.members.filter(isPublic)
      }
    }
  },
}

// biome-ignore lint/style/noDefaultExport: the analyzer requires it.
export default {
  globs: ['src/element/NewsreelReaderElement.ts'],
  outdir: 'public',
  packagejson: false,
  quiet: true,
  plugins: [asPublished],
}
