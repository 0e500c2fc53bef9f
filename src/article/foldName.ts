/**
 * One spelling for names that are one file on some disks and one address on some servers: capitals or not, and accents
 * as letters of their own (NFC) or as marks after them (NFD). Lower case first: "ẞ", "K" (the sign of Kelvin) and "ς"
 * have other capitals than the letters that they are.
 */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC')
