/** The kinds of texts about rights in a picture's file. */
export const RIGHTS_TEXTS = [
  'copyright',
  'creator',
  'credit',
  'source',
  'owner',
  'marked',
  'usageTerms',
  'webStatement',
  'dataMining',
  'license',
  'attributionName',
  'attributionUrl',
] as const
export type RightsText = (typeof RIGHTS_TEXTS)[number]

/** Who sells licences for a picture, and where. */
export type Licensor = { name?: string; url?: string }

/** The rights in a picture's file: who made it, who owns it, how it may be used. */
export type Rights = { [Key in RightsText]?: string } & { licensors?: Licensor[] }

/** Returns the name to credit, if a picture's file contains one. */
export function getCredit({ credit, creator, attributionName, copyright, owner, source }: Rights): string | undefined {
  return credit ?? creator ?? attributionName ?? copyright ?? owner ?? source
}
