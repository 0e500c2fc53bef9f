/** The texts about rights that a picture's file may hold, by what they say. */
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

/** Who made a picture, whose it is and what one may do with it, as its file says. */
export type Rights = { [Key in RightsText]?: string } & { licensors?: Licensor[] }

/** The name to credit, as far as a picture's file holds one. */
export function creditIn({ credit, creator, attributionName, copyright, owner, source }: Rights): string | undefined {
  return credit ?? creator ?? attributionName ?? copyright ?? owner ?? source
}
