/** Scripts that a page has loaded before any lazy one. */
const LOADED = /\/(?:react|rolldown-runtime|shared|startShared)-/
/** Lazy scripts with a style sheet, which is fetched beside them. */
const STYLED = /\/(?:dialogs|players|zoom)-/

/**
 * Names the files to fetch beside a lazy script (Vite's `modulePreload.resolveDependencies`). Leaves out those that the
 * page has loaded, and the script itself unless it waits for its style sheet: their names would take 120 bytes of the
 * first script.
 */
export function resolveLazyScripts(file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  if (hostType === 'html') return files
  return files.filter(each => !LOADED.test(each) && (each !== file || STYLED.test(each)))
}
