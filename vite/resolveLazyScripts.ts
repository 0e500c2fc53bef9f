/** Scripts that a page has loaded before any lazy one. */
const LOADED = /\/(?:react|rolldown-runtime|shared|startShared)-/

/**
 * Names the scripts to fetch beside a lazy one (Vite's `modulePreload.resolveDependencies`). Leaves out the script
 * itself and those that the page has loaded: their names would take 120 bytes of the first script.
 */
export function resolveLazyScripts(file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  if (hostType === 'html') return files
  return files.filter(each => !LOADED.test(each) && each !== file)
}
