import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { LIMITS } from '../../import/limits.ts'
import type { SourceInput } from '../../import/source.ts'
import { CliError } from '../output/CliError.ts'
import { getErrorReason } from '../output/errorMessage.ts'
import { toLocalPath } from '../pictures/read/localPath.ts'
import { resolveSpelling } from '../pictures/read/resolveSpelling.ts'
import { fetchBytes } from './fetchBytes.ts'
import { FileParts } from './fileParts.ts'
import type { Network } from './network.ts'

/** A source to import. */
export type CliSource = {
  input: SourceInput
  /** Names it in messages, and identifies it when it is imported again: a path or an address. */
  origin: string
  /** The folder of its file, where its pictures may be. */
  folder?: string
  /** Closes its file. */
  close?: () => Promise<void>
}

const ACCEPT = 'text/html,application/xhtml+xml,application/json;q=0.9,application/xml;q=0.9,*/*;q=0.8'
const EXTENSIONS = [
  '.txt',
  '.text',
  '.html',
  '.htm',
  '.xhtml',
  '.md',
  '.markdown',
  '.json',
  '.xml',
  '.rss',
  '.docx',
  '.zip',
]
export const isAddress = (argument: string) => /^https?:\/\//i.test(argument)

/**
 * Lists the sources that an argument names: a file, an address, "-" for the standard input, or all files of a folder
 * that may be articles.
 * @throws {CliError} (code 3) when a folder cannot be read
 */
export function listSources(argument: string): string[] {
  if (argument === '-' || isAddress(argument)) return [argument]
  try {
    if (!statSync(argument).isDirectory()) return [argument]
    return readdirSync(argument, { recursive: true, encoding: 'utf8' })
      .filter(name => !name.split(/[\\/]/).some(part => part.startsWith('.') || part === 'node_modules'))
      .filter(name => EXTENSIONS.includes(extname(name).toLowerCase()))
      .sort()
      .map(name => join(argument, name))
  } catch (error) {
    const hint = LIKE_ADDRESS.test(argument) ? ' Web addresses begin with https://' : ''
    throw new CliError(3, `${argument} cannot be read: ${getErrorReason(error)}.${hint}`)
  }
}

/** "www.news.example", "news.example/harbour", "htp://news.example". */
const LIKE_ADDRESS = /^(?:www\.|[a-z][\w+.-]*:\/\/|[\w-]+(?:\.[\w-]+)+\/)/i

/**
 * Reads a source.
 * @param name as listSources returns it
 * @throws {CliError} (code 3)
 */
export async function readSource(name: string, network: Network): Promise<CliSource> {
  if (name === '-') return { input: { content: await buffer(process.stdin) }, origin: '-' }
  if (isAddress(name)) {
    const { bytes, type, url } = await fetchBytes(name, { ...network, maxBytes: LIMITS.bytes, accept: ACCEPT })
    return { input: { content: bytes, type, url, name: basename(new URL(url).pathname) }, origin: name }
  }
  const folder = dirname(resolve(name))
  try {
    const content = await FileParts.open(name)
    const input = { content, name: basename(name), hasFile: createFileFinder(folder) }
    return { input, origin: resolve(name), folder, close: () => content.close() }
  } catch (error) {
    throw new CliError(3, `${name} cannot be read: ${getErrorReason(error)}.`)
  }
}

const createFileFinder = (folder: string) => (src: string) => {
  try {
    return existsSync(resolveSpelling(folder, toLocalPath(src)))
  } catch {
    return false // it leads out of the folder
  }
}
