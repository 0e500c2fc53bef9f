/**
 * A copy of a text. Engines keep a part of a text as a reference to the whole one, so a title would keep a piece of the
 * file in memory.
 */
export const detach = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text))
