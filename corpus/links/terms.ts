/** What a text is about: its words as Dutch stems, counted, without the words that every letter has. */
import { stemOf } from '../../extractors/dutch/stems.ts'

/** A stem and how often it stands in a text. */
export type Term = readonly [stem: string, count: number]

/** Porter's stems keep the sound: `huizen` is `huiz`, `huis` is `huis`; `brieven` is `briev`. */
const stemIn = (word: string): string => stemOf(word).replace(/z$/u, 's').replace(/v$/u, 'f')

/** Words of four letters or more carry a subject: shorter ones are nearly all grammar. Abbreviations in capitals count. */
const WORD = /\p{L}[\p{L}\p{N}]{3,}|\p{Lu}{2,3}(?![\p{L}\p{N}])/gu

/**
 * Words of the form of a letter, not of its subject: found in the letters of every ministry (read off
 * `shared/letters`), and grammar of four letters and more.
 */
const EVERYWHERE = new Set(
  `aanleiding aantal afgelopen ambtsvoorganger andere beide bent betreft betreffende bijlage bijlagen boven
  brief brieven commissie commissiedebat daar daarbij daarin daarmee daarnaast daarom daarvan debat deel deze doen door
  dragen eerder eerdere eerste eind elke enkele ervan gaan gaat geen geeft gegeven gehouden geïnformeerd gemaakt
  gemeld genoemd graag hebben heeft hierbij hierin hiermee hierna hierop hiervan hierover hoogachtend houden ieder indien inmiddels
  informeer informeren informatie jaar jaren kabinet kamer kamerbrief kamerbrieven kamerstuk kamerstukken kenmerk komen komend
  komende komt kunnen kunt laatste laten leden lid maakt maar maken medio meer meest middels mijn minister ministerie ministers
  moet moeten motie moties naar nader nemen niet nieuwe nogmaals nota ofwel omdat onder ondanks ons onze onderzoek ook over overleg per plaats plenaire
  recent regering reeds samen sinds sturen stuur soms staat staatssecretaris stand staten-generaal stelt stellen steeds tegen ten ter tevens tijdens
  toegezegd toesturen toezegging toezeggingen toezenden tussen tweede eerste vaste verder verslag verwacht verzoek vervolg via vind volgend volgende volgens
  voldoe voldoen voor voorafgaand vooral voorjaar voorzitter vraag vragen waar waarbij waarin waarmee waarop waarvan wanneer want
  waren weer wegens welke wellicht werd werden weten wijze wil willen wordt worden zaken zal zelf zenden zich zien zijn zodat
  zoals zomer zomerreces zonder zowel zullen januari februari maart april juni juli augustus september oktober november december
  kwartaal vergaderjaar helft vanaf hieronder treft tegemoetzien daarover ervoor meld melden meldde bericht berichten beschouw beschouwen
  zodra beschikbaar gereed uiterlijk postbus haag binnenhof later langer vorige vorig gevolg binnenkort ontvangt ontvangen bied aanbieden
  aangeboden voorleggen toekomen bijgevoegd bijgaand aangekondigd aankondigen twee drie vier vijf daarna daarop daartoe tevens alsmede evenals deed datum generaal gestand gedaan belangrijk`
    .split(/\s+/)
    .map((word) => stemIn(word)),
)

/** The terms of a text, the most frequent first; of equals, in the order of their letters. */
export function termsOf(text: string, most = Infinity): Term[] {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(WORD)) {
    const stem = stemIn(word.toLowerCase())
    if (!EVERYWHERE.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const terms = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return terms.length > most ? terms.slice(0, most) : terms
}

/** How much a stem tells: the fewer letters have it, the more. */
export type Weight = (stem: string) => number

/**
 * How much of the shorter of two texts stands in the longer, 0 to 1, each stem by its weight (tf-idf without the tf: a
 * subject of six words says each of them once).
 */
export function overlap(one: Iterable<string>, other: Iterable<string>, weight: Weight): number {
  const a = new Set(one)
  const b = new Set(other)
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weight(stem), 0)
  const least = Math.min(sum(a), sum(b))
  return least === 0 ? 0 : sum(a.intersection(b)) / least
}

/** How much of one text stands in another, 0 to 1, each stem by its weight. */
export function covered(one: Iterable<string>, other: ReadonlySet<string>, weight: Weight): number {
  let shared = 0
  let all = 0
  for (const stem of new Set(one)) {
    all += weight(stem)
    if (other.has(stem)) shared += weight(stem)
  }
  return all === 0 ? 0 : shared / all
}
