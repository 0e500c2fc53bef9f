import type { ProblemKind } from './problemKind.ts'

/** Problems with files. Only the command line finds them. */
export const FILE_KINDS: readonly ProblemKind[] = [
  {
    code: 'unreadable-file',
    level: 'error',
    summary: 'The file of an article cannot be read.',
    advice: 'Check its permissions.',
  },
  {
    code: 'folder-name',
    level: 'error',
    summary: 'The name of an article’s folder cannot be its address, or is the same as another.',
    advice: 'Rename the folder.',
  },
  {
    code: 'broken-picture',
    level: 'error',
    summary: 'A picture is missing, broken, unsafe or of a format that browsers cannot show.',
    advice: 'The message says what to do. Until then the figure shows its alt text and credit.',
  },
  {
    code: 'wrong-size',
    level: 'warning',
    summary: 'A picture has another shape than "width" and "height" say, so the page moves when it loads.',
    advice: 'Correct both, or remove them: a build measures the file.',
  },
  {
    code: 'animated-picture',
    level: 'warning',
    summary: 'A picture is animated, and only one of its images is shown.',
    advice: 'Choose a still picture.',
  },
  {
    code: 'invisible-picture',
    level: 'warning',
    summary: 'A picture is fully transparent, or white on a transparent background.',
    advice: 'Give it a background colour.',
  },
  {
    code: 'transparent-picture',
    level: 'warning',
    summary: 'A picture is partly transparent, so it is shown whole, on white.',
    advice: 'Write "fit": "contain" to confirm this, or "cover" to fill the frame.',
  },
  {
    code: 'unused-focus',
    level: 'warning',
    summary: 'A picture that is shown whole has a focus point, which does nothing.',
    advice: 'Remove "focus", or write "fit": "cover".',
  },
  {
    code: 'drawing-links-files',
    level: 'warning',
    summary: 'An SVG picture needs other files, which browsers do not load.',
    advice: 'Embed the files, convert text to paths, or export the picture as PNG.',
  },
  {
    code: 'more-problems',
    level: 'warning',
    summary: 'There are more problems of a kind than are listed: 10 of each kind of advice, 200 of the format.',
    advice: 'Fix those that are listed, and check again.',
  },
]
