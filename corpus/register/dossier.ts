/** Which dossier a letter or a motie is of, and which a person means. */
import { dossierName } from '../index/letter-rows.ts'
import type { Knowledge, KnownLetter } from './knowledge.ts'
import type { RegisteredMotie } from './motie.ts'
import type { RegisteredToezegging } from './toezegging.ts'

/** `30573`, `35300-VI`, `21501-02`; of the Eerste Kamer also `CXXIV`. */
const NAME = /^(?:\d{5}(?:-(?:[IVXLC]+|[A-Z]|\d{1,2}))?|[IVXLC]+)$/

/** The name of a dossier as it stands in identifiers, or null where it is none. */
export function dossierMeant(given: string): string | null {
  const name = dossierName(given).replace(/-+/g, '-')
  return NAME.test(name) ? name : null
}

/** `35300` has what is of `35300-VI` too. */
const isOf = (dossier: string, wanted: string): boolean => dossier === wanted || dossier.startsWith(`${wanted}-`)

/** Whether a Kamerstuk (`kst-35300-VI-37`) is of a dossier. */
export const isKamerstukOf = (id: string, dossier: string): boolean => id.startsWith(`kst-${dossier}-`)

/** Tests letters: whether one, in any of its forms, is printed in the dossier or cites a Kamerstuk of it. */
export function lettersOf(dossier: string, knowledge: Knowledge): (letter: string) => boolean {
  const known = new Map<string, boolean>()
  return (letter) => {
    const answer =
      known.get(letter) ?? formsOf(letter, knowledge).some(({ dossiers }) => dossiers.some((one) => isOf(one, dossier)))
    known.set(letter, answer)
    return answer
  }
}

/** A letter as each of its renditions tells it, the best first. */
export function formsOf(letter: string, knowledge: Knowledge): readonly KnownLetter[] {
  const renditions = knowledge.work(letter)?.renditions ?? []
  const known = knowledge.letter(letter)
  return renditions.length > 0 ? renditions : known ? [known] : []
}

export const isPromiseOf = ({ mentions }: RegisteredToezegging, isLetterOf: (letter: string) => boolean): boolean =>
  mentions.some(({ letter }) => isLetterOf(letter))

/** By its Kamerstuk; where no letter tells that, by the letters that name it. */
export const isMotieOf = (
  { kamerstuk, mentions }: RegisteredMotie,
  dossier: string,
  isLetterOf: (letter: string) => boolean,
): boolean =>
  kamerstuk !== null ? isKamerstukOf(kamerstuk, dossier) : mentions.some(({ letter }) => isLetterOf(letter))
