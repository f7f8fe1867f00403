/** The value of a reference, and how it is put together from what is printed. */
import { z } from 'zod'

const referenceSystems = [
  'kamerstuk',
  'handelingen',
  'aanhangsel',
  'document',
  'zaak',
  'toezegging',
  'staatsblad',
  'staatscourant',
  'tractatenblad',
  'bijlage',
  'eu',
  'web',
] as const

const printed = z.string().exactOptional()

/**
 * `id` as officielebekendmakingen.nl names it (`kst-35300-VI-37`), or the number of Parlis (`2023D12345`), or the address.
 * `url` where the publication stands, null where it has no address that follows from what is printed.
 */
export const referenceValue = z.strictObject({
  id: z.string(),
  system: z.enum(referenceSystems),
  url: z.string().nullable(),
  dossier: printed,
  number: printed,
  vergaderjaar: printed,
  chamber: z.enum(['I', 'II']).exactOptional(),
  page: printed,
  item: printed,
})
export type Reference = z.infer<typeof referenceValue>
export type Chamber = 'I' | 'II'

/** What a citation may say of a parliamentary publication; undefined where it does not. */
export interface Details {
  readonly dossier?: string | undefined
  readonly number?: string | undefined
  readonly vergaderjaar?: string | undefined
  readonly chamber?: Chamber | undefined
  readonly page?: string | undefined
  readonly item?: string | undefined
}

/** A reference with the details that are there, always in the same order: records are compared byte for byte. */
export function referenceOf(
  id: string,
  system: Reference['system'],
  url: string | null,
  details: Details = {},
): Reference {
  const { dossier, number, vergaderjaar, chamber, page, item } = details
  return {
    id,
    system,
    url,
    ...(dossier !== undefined && { dossier }),
    ...(number !== undefined && { number }),
    ...(vergaderjaar !== undefined && { vergaderjaar }),
    ...(chamber !== undefined && { chamber }),
    ...(page !== undefined && { page }),
    ...(item !== undefined && { item }),
  }
}

export const officialUrl = (id: string): string => `https://zoek.officielebekendmakingen.nl/${id}.html`

/** Parliamentary papers before this vergaderjaar are not on officielebekendmakingen.nl (they begin on 1 January 1995). */
const FIRST_ONLINE = '1994-1995'
export const parliamentaryUrl = (id: string, vergaderjaar: string | undefined): string | null =>
  vergaderjaar !== undefined && vergaderjaar < FIRST_ONLINE ? null : officialUrl(id)

/** A Kamerstuk, or with no number the dossier itself. */
export function kamerstukOf(dossier: string, details: Details): Reference {
  const { number, vergaderjaar } = details
  const id = number === undefined ? `kst-${dossier}` : `kst-${dossier}-${number}`
  const dossierUrl = `https://zoek.officielebekendmakingen.nl/dossier/${dossier}`
  const url =
    number === undefined ? dossierUrl : /^\d{1,4}(?!\d)/.test(dossier) ? null : parliamentaryUrl(id, vergaderjaar)
  return referenceOf(id, 'kamerstuk', url, { ...details, dossier })
}

/** `tk` or `ek`: written questions and debates whose chamber is not named are those of the Tweede Kamer. */
export const chamberCode = (chamber: Chamber | undefined): 'tk' | 'ek' => (chamber === 'I' ? 'ek' : 'tk')

/** `2022-2023` as ids have it: `20222023`. */
export const yearCode = (vergaderjaar: string): string => vergaderjaar.replace('-', '')
