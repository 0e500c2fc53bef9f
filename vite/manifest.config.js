// What `npm run manifest` writes: public/custom-elements.json, which editors complete <newsreel-reader> from.

/** Names the file that the package has, and leaves out what is private. */
const asPublished = {
  name: 'as-published',
  /** @param {{ customElementsManifest: { modules: any[] } }} given */
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

// biome-ignore lint/style/noDefaultExport: the analyzer wants it.
export default {
  globs: ['src/element/NewsreelReaderElement.ts'],
  outdir: 'public',
  packagejson: false,
  quiet: true,
  plugins: [asPublished],
}
