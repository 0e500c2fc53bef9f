/**
 * A text in lower case, with each letter at its position. The long patterns of labels and names match lower case only:
 * ignoring case would make them ten times slower to compile.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  // A few letters become two: "İ".
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, letter => letter.toLowerCase())
}
