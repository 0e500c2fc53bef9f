/** The characters of windows-1252 in the place of Latin 1's control characters. */
const CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Turns text decoded as Latin 1 into windows-1252. Node 20 decodes both as Latin 1. */
export const latin1ToWindows1252 = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, letter => CHARACTERS.charAt(letter.charCodeAt(0) - 0x80))
