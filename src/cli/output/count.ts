/** A number with its noun: "1 article", "2 articles". */
export const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
