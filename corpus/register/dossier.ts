/** Which dossier a letter or a motie is of, and which a person means. */
import { dossierName } from '../index/letter-rows.ts'
import type { Knowledge, KnownLetter } from './knowledge.ts'
import type { RegisteredMotie } from './motie.ts'
import type { RegisteredToezegging } from './toezegging.ts'

/** `30573`, `35300-VI`, `21501-02`; of the Eerste Kamer also `CXXIV`. */
const NAME = /^(?:\d{5}(?:-(?:[IVXLC]+[A-Z]?|[A-Z]|\d{1,2}))?|[IVXLC]+)$/

/** The name of a dossier as it stands in identifiers, or null where it is none. */
export function dossierMeant(given: string): string | null {
  const name = dossierName(given).replace(/-+/g, '-')
  return NAME.test(name) ? name : null
}

/** `35300` has what is of `35300-VI` too. */
const isOf = (dossier: string, wanted: string): boolean => dossier === wanted || dossier.startsWith(`${wanted}-`)

/** Whether a Kamerstuk (`kst-35300-VI-37`) is of a dossier. */
export const isKamerstukOf = (id: string, dossier: string): boolean => id.startsWith(`kst-${dossier}-`)

/** The letters of a dossier: printed in it, citing a Kamerstuk of it, or linked to a letter that is printed in it. */
export interface DossierLetters {
  has(letter: string): boolean
  /** The Kamerstuk of the dossier that a letter is, or null. */
  nameOf(letter: string): string | null
}

export function lettersOf(dossier: string, knowledge: Knowledge): DossierLetters {
  const names = new Map<string, string>()
  const members = new Set<string>()
  const meet = (forms: readonly KnownLetter[]): void => {
    const name = forms.flatMap(({ identifiers }) => identifiers).find((one) => isKamerstukOf(one, dossier))
    if (name === undefined && !forms.some(({ dossiers }) => dossiers.some((one) => isOf(one, dossier)))) return
    for (const { id } of forms) {
      members.add(id)
      if (name !== undefined) names.set(id, name)
    }
  }
  for (const letter of knowledge.letters()) meet([letter])
  for (const { renditions } of knowledge.works()) meet(renditions)
  // A letter may be cited by its kenmerk or its day, where the one that cites does not tell its number.
  for (const id of names.keys())
    for (const { from, to, certain } of knowledge.links(id)) if (certain && to.letter === id) members.add(from)
  return { has: (letter) => members.has(letter), nameOf: (letter) => names.get(letter) ?? null }
}

/** A letter as each of its renditions tells it, the best first. */
export function formsOf(letter: string, knowledge: Knowledge): readonly KnownLetter[] {
  const renditions = knowledge.work(letter)?.renditions ?? []
  const known = knowledge.letter(letter)
  return renditions.length > 0 ? renditions : known ? [known] : []
}

export const isPromiseOf = ({ mentions }: RegisteredToezegging, letters: DossierLetters): boolean =>
  mentions.some(({ letter }) => letters.has(letter))

/** By its Kamerstuk; where no letter tells that, by the letters that name it. */
export const isMotieOf = (
  { kamerstuk, mentions }: RegisteredMotie,
  dossier: string,
  letters: DossierLetters,
): boolean =>
  kamerstuk !== null ? isKamerstukOf(kamerstuk, dossier) : mentions.some(({ letter }) => letters.has(letter))
