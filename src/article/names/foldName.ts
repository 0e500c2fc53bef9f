/**
 * Maps names that some disks and servers treat as the same to one spelling: upper and lower case, composed (NFC) and
 * decomposed (NFD) accents. Lower case comes first, because "ẞ", "K" (the Kelvin sign) and "ς" would otherwise keep
 * other capitals than their plain letters.
 */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC')
