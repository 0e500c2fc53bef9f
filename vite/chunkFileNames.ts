/** What the name of a chunk depends on. */
type Chunk = { name: string; facadeModuleId?: string | null }

const LANGUAGE = /\/src\/i18n\/([a-z]{2})\/reader\.lazy\.ts$/

/**
 * File names for chunks: "dialogs-[hash].js" for dialogs.lazy.ts, "de-[hash].js" for the words of i18n/de.
 * @param folder the folder of the files, with a trailing slash
 */
export const chunkFileNames =
  (folder: string) =>
  ({ name, facadeModuleId }: Chunk): string =>
    `${folder}${LANGUAGE.exec(facadeModuleId ?? '')?.[1] ?? name.replace('.lazy', '')}-[hash].js`
