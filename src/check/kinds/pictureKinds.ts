import { LENGTH_LIMITS } from '../lengthLimits.ts'
import type { ProblemKind } from './problemKind.ts'

/** A figure without problems, for examples. */
export const FIGURE = {
  type: 'figure',
  src: 'pier.jpg',
  width: 1600,
  height: 900,
  alt: 'The pier in fog',
  credit: 'A. Name',
}

/** Advice about pictures, their alt texts, captions and credits. */
export const PICTURE_KINDS: readonly ProblemKind[] = [
  {
    code: 'repeated-picture',
    level: 'warning',
    summary: 'A picture is shown twice.',
    advice: 'Show it once, or choose another.',
    example: {
      id: 'pier',
      heading: 'The pier',
      body: [FIGURE, { type: 'paragraph', text: 'It is old.' }, { ...FIGURE, alt: 'The pier again' }],
    },
  },
  {
    code: 'small-picture',
    level: 'warning',
    summary: 'A picture has fewer than 50,000 pixels. It is blurred on a slide, and search engines ignore it.',
    advice: 'Use a larger file, if possible 1600 pixels wide or more.',
    example: { ...FIGURE, width: 200, height: 150 },
  },
  {
    code: 'alt-file-name',
    level: 'warning',
    summary: 'The alt text is the name of a file.',
    advice: 'Describe what the picture shows.',
    example: { ...FIGURE, alt: 'IMG_1234.jpg' },
  },
  {
    code: 'alt-repeats-caption',
    level: 'warning',
    summary: 'The alt text repeats the caption, so screen readers read it twice.',
    advice: 'Describe what the picture shows, and leave the rest to the caption.',
    example: { ...FIGURE, alt: 'The pier in 1912', caption: 'The pier in 1912.' },
  },
  {
    code: 'alt-repeats-headline',
    level: 'warning',
    summary: 'The alt text repeats the headline.',
    advice: 'Describe what the picture shows.',
    example: {
      headline: 'The harbour reopens',
      sections: [
        {
          id: 'lead',
          body: [
            { ...FIGURE, alt: 'The harbour reopens' },
            { type: 'paragraph', text: 'At last.' },
          ],
        },
      ],
    },
  },
  {
    code: 'alt-picture-of',
    level: 'warning',
    summary: 'The alt text says that it is a picture, as screen readers do already.',
    advice: 'Say only what it shows.',
    example: { ...FIGURE, alt: 'Image of the pier in fog' },
  },
  {
    code: 'long-alt',
    level: 'warning',
    summary: `An alt text has more than ${LENGTH_LIMITS.alt} letters. Screen readers read it in one go, and some stop.`,
    advice: 'Describe what matters in one or two sentences. Move what everybody should know to "caption".',
  },
  {
    code: 'long-caption',
    level: 'warning',
    summary: `A caption has more than ${LENGTH_LIMITS.caption} letters. It is small, below the picture.`,
    advice: 'Write one or two sentences, and the rest as a paragraph.',
  },
  {
    code: 'credit-label',
    level: 'warning',
    summary: 'The credit begins with a label such as "Photo:", and the reader adds one itself.',
    advice: 'Write only the name.',
    isFixable: true,
    example: { ...FIGURE, credit: 'Photo: A. Name/Agency' },
  },
  {
    code: 'credit-sentence',
    level: 'warning',
    summary: 'The credit reads like a sentence, or has more than 160 letters.',
    advice: 'Write only who made the picture, and the rest in "caption".',
    example: { ...FIGURE, credit: 'A. Name took this picture of the old pier in May 1912.' },
  },
]
