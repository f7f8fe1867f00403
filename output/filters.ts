/** What options that choose letters or entries may be: one check and one wording for all commands. */
import { suggestion } from '../corpus/near-name.ts'
import { dossierMeant } from '../corpus/register/dossier.ts'
import { type Arguments, UsageError } from './arguments.ts'
import { firstDay, lastDay } from './day-bounds.ts'

/**
 * The one of these names that an option has; capitals make no difference. Undefined where it was not given.
 * @throws UsageError where it is none of them
 */
export function choiceOption<Name extends string>(
  { text }: Arguments,
  option: string,
  names: readonly Name[],
): Name | undefined {
  const given = text[option]
  if (given === undefined) return undefined
  const name = names.find((one) => one.toLowerCase() === given.trim().toLowerCase())
  if (name !== undefined) return name
  const near = suggestion(given, names)
  throw new UsageError(`--${option} needs one of ${names.join(', ')}, not ${JSON.stringify(given)}${near}`)
}

/** @throws UsageError */
export const dossierOption = ({ text }: Arguments): string | undefined =>
  text.dossier === undefined ? undefined : dossierOf(text.dossier)

/** @throws UsageError */
export function dossierOf(given: string): string {
  const dossier = dossierMeant(given)
  if (dossier !== null) return dossier
  throw new UsageError(`${JSON.stringify(given)} is no dossier; write it as 30573, 35300-VI or 21501-02`)
}

/**
 * A publication as it is cited: every official name and address has a number in it, or is that of a dossier.
 * @throws UsageError
 */
export function citesOption({ text: { cites } }: Arguments): string | undefined {
  if (cites === undefined || /\d/.test(cites) || dossierMeant(cites) !== null) return cites
  throw new UsageError(
    `--cites needs an official name as in kst-30573-207, or a dossier as in 30573, not ${JSON.stringify(cites)}`,
  )
}

/**
 * The days from the first of --from up to the last of --to.
 * @throws UsageError
 */
export function periodOption({ text }: Arguments): { readonly from?: string; readonly to?: string } {
  const from = text.from === undefined ? undefined : firstDay('--from', text.from)
  const to = text.to === undefined ? undefined : lastDay('--to', text.to)
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`--from ${text.from} is after --to ${text.to}; put the earlier one first`)
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
