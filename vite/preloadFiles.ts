/** What is awaited of each file that has been requested, by name. */
const requested: Record<string, unknown> = {}

/**
 * Loads a lazy script, and at the same time its style sheets and the scripts that it imports. Vite calls this for each
 * `import()`. A style sheet that failed to load is requested again by the next call.
 * @param files the names of those files
 * @param base the address that the names are relative to
 */
export async function __vitePreload<Part>(
  load: () => Promise<Part>,
  files: string[] = [],
  base: string = new URL(import.meta.env.BASE_URL, location.href).href,
): Promise<Part> {
  const requests = files.map(file => {
    requested[file] ??= request(file, new URL(file, base).href)
    return requested[file]
  })
  // All at once: if several fail, one more call loads them all.
  const [part] = await Promise.all([load(), ...requests])
  return part
}

function request(file: string, href: string): unknown {
  const isStyle = href.endsWith('.css')
  if (isStyle && [...document.styleSheets].some(sheet => sheet.href === href)) return true
  const link = Object.assign(document.createElement('link'), { rel: isStyle ? 'stylesheet' : 'modulepreload', href })
  document.head.append(link)
  if (!isStyle) return true
  return new Promise((done, fail) => {
    link.onload = done
    link.onerror = () => {
      link.remove()
      requested[file] = undefined
      fail(new Error(`${href} could not be loaded.`))
    }
  })
}
