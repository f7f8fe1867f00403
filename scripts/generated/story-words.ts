/** Phrases with the same things in the many ways in which ministries write them, for letters made up from a seed. */
import type { Pick } from '../generated-letters.ts'

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const MEMBERS =
  'Hazelaar|Van Oosterzele|Brandsteder|Michelsen|De Vriendt|Ten Kate-Molenaar|El Bouzidi|Van der Zwaluw'.split('|')
export const TOPICS =
  'de wachttijden in de jeugdzorg|het onderhoud van kademuren|de bereikbaarheid van huisartsen|de aanpak van voortijdig schoolverlaten|de kwaliteit van het zwemwater|de toekomst van regionale luchthavens'.split(
    '|',
  )
const DEBATES = 'commissiedebat|notaoverleg|tweeminutendebat|plenaire debat'.split('|')

export type Words = ReturnType<typeof wordsOf>

export function wordsOf(pick: Pick) {
  const year = 2021 + pick.below(4)
  const month = 4 + pick.below(7)
  const today = `${pick.below(27) + 1} ${MONTHS[month]} ${year}`
  const vergaderjaar = month >= 8 ? `${year}-${year + 1}` : `${year - 1}-${year}`
  const sitting = `${year - 1}/${String(year).slice(2)}`
  const number = (): number => pick.below(400) + 1
  const dossier = (): string => `${25 + pick.below(12)} ${100 + pick.below(899)}`
  /** A day before the month of the letter, in its year. */
  const past = (): string => `${pick.below(28) + 1} ${MONTHS[pick.below(month)]} ${year}`
  const day = (): string => pick.one([past, past, () => `${pick.below(28) + 1} ${MONTHS[pick.below(month)]} jl.`])()
  const member = (): string => pick.one(MEMBERS)
  const topic = (): string => pick.one(TOPICS)
  const kamerstuk = (): string =>
    pick.one([
      () => `Kamerstuk ${dossier()}, nr. ${number()}`,
      () => `Kamerstukken II ${sitting}, ${dossier()}, nr. ${number()}`,
      () => `Kamerstuk ${dossier()} XVI, nr. ${number()}`,
      () => `Kamerstukken ${dossier()} en ${dossier()}, nr. ${number()}`,
    ])()
  const source = (): string =>
    pick.one([
      kamerstuk,
      () => `Handelingen II ${sitting}, nr. ${pick.below(90) + 1}, item ${pick.below(12) + 1}`,
      () => `Aanhangsel Handelingen II ${sitting}, nr. ${1000 + pick.below(2000)}`,
      () => `Stb. ${year - 1}, ${number()}`,
      () => `Stcrt. ${year - 1}, ${10000 + pick.below(50000)}`,
      () =>
        `https://www.rijksoverheid.nl/documenten/rapporten/${year - 1}/0${pick.below(9) + 1}/1${pick.below(9)}/evaluatie-${number()}`,
      () => `${year - 1}D${10000 + pick.below(39999)}`,
    ])()
  const motie = (): string =>
    pick.one([
      () => `de motie van de leden ${pick.one(MEMBERS.slice(0, 4))} en ${pick.one(MEMBERS.slice(4))}`,
      () => `de motie van het lid ${member()} c.s.`,
      () => `de gewijzigde motie van het lid ${member()}`,
      () => `de motie-${MEMBERS[0]} c.s.`,
    ])()
  const promise = (): string =>
    pick.one([
      () => `Ik zal uw Kamer voor het einde van ${year} informeren over ${topic()}.`,
      () => `In het najaar van ${year + 1} ontvangt uw Kamer een brief over ${topic()}.`,
      () => `Uw Kamer wordt uiterlijk 1 ${pick.one(MONTHS)} ${year + 1} geïnformeerd over ${topic()}.`,
      () => `Ik informeer uw Kamer in het eerste kwartaal van ${year + 1} over ${topic()}.`,
      () => `Voor de zomer van ${year + 1} stuur ik uw Kamer de uitkomsten van het onderzoek naar ${topic()}.`,
      () => `Ik zeg uw Kamer toe de evaluatie van ${topic()} in mei ${year + 1} toe te zenden.`,
    ])()
  const kenmerk = (): string =>
    pick.one([
      () => `IENW/BSK-${year}/${100000 + pick.below(899999)}`,
      () => `${1000000 + pick.below(8999999)}-${100000 + pick.below(899999)}-J`,
      () => `${10000000 + pick.below(89999999)}`,
    ])()
  const debate = (): string => `het ${pick.one(DEBATES)} van ${day()}`
  return {
    year,
    today,
    vergaderjaar,
    number,
    dossier,
    past,
    day,
    member,
    topic,
    kamerstuk,
    source,
    motie,
    promise,
    kenmerk,
    debate,
  }
}
