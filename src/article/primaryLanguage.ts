/** The language of a tag without its script and region, in lower case: "pt" of "pt-BR". */
export const primaryLanguage = (lang: string): string => lang.toLowerCase().split('-')[0] ?? ''
