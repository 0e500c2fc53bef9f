/** How many letters a text should have at most, by its place. Of 214 published articles, up to 3 % are over a limit. */
export const LENGTH_LIMITS = {
  kicker: 60,
  headline: 130,
  standfirst: 500,
  byline: 80,
  heading: 130,
  alt: 250,
  caption: 500,
} as const
