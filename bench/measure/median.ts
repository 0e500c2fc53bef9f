/** The median; the higher of the two middle numbers when there is an even number of them. NaN for none. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
