/** What sort of document it is: what it calls itself, else what its address and signature show. */

import type { Document, Span } from '../../pipeline/document.ts'
import { idOf } from '../../pipeline/document.ts'
import { gated } from '../../pipeline/gates/gated.ts'
import type { letterKinds } from '../letter.ts'
import { notaHead } from './nota.ts'
import { type Fact, type FactFinder, factAt, headLines, type TextLine } from './parts.ts'

type Kind = (typeof letterKinds)[number]

/** `Nr. 12`, `C`: the number of a paper may stand on the line of its name. */
const NUMBER = '(?:(?:[Nn]r\\. ?\\w{1,6}|[A-Z]{1,3}\\d?|\\d{4}D\\d{5}) (?:HERDRUK\\d? )?)?'

/** What a document prints about itself in its head, in order of trust. */
const names: readonly { kind: Kind; pattern: RegExp }[] = [
  {
    kind: 'motie',
    pattern: /^(?:[Nn]r\. ?\w{1,6} |[A-Z]{1,2} )?(?:(?:NADER )?GEWIJZIGDE )?MOTIE VAN (?:HET LID|DE LEDEN)(?!\p{L})/u,
  },
  {
    kind: 'beslisnota',
    pattern: /^(?:\([^()]{2,30}\) )?(?:Onderwerp:? |Betreft:? )?(?:Beslisnota|Oplegnota)(?!\p{L})/iu,
  },
  { kind: 'besluitenlijst', pattern: /^(?:Document:? +|Onderwerp:? )?(?:Openbare )?Besluitenlijst(?!\p{L})/iu },
  {
    kind: 'antwoorden',
    pattern:
      /^(?:Onderwerp:? |Betreft:? )?(?:Aanbiedingsbrief (?:bij |van |met )?)?(?:(?:Beantwoording|Antwoord(?:en)?)(?: op)?(?: van)?(?: de)?(?: schriftelijke)? (?:Kamer)?vragen|Vragen van (?:het lid|de leden) .{3,200}(?:ingezonden|aan de))/iu,
  },
  { kind: 'antwoorden', pattern: /^Aanhangsel van de Handelingen/iu },
  // openkamer.org: `Kamervraag 2018Z10598`, `Beantwoord door …`
  { kind: 'antwoorden', pattern: /^Beantwoord (?:door |\d{1,2} \p{L}{3,9} \d{4})/u },
  {
    kind: 'antwoorden',
    pattern: new RegExp(`^${NUMBER}LIJST VAN VRAGEN EN ANTWOORDEN(?!\\p{L})`, 'u'),
  },
  {
    kind: 'antwoorden',
    pattern:
      /^(?:Onderwerp:? |Betreft:? )?(?:Schriftelijke )?(?:\(?Vervolg-?\)?-?)?Kamervragen (?:over|van|inzake)(?!\p{L})/iu,
  },
  {
    kind: 'verslag',
    pattern: new RegExp(
      `^${NUMBER}(?:INBRENG |NADER )?(?:VOORLOPIG |EIND)?VERSLAG(?: VAN (?:EEN|HET|DE) \\p{Lu}+| HOUDENDE|\\d?$)|^(?:Nr\\. )?(?:Inbreng v|V)erslag van (?:een|het) (?:commissiedebat|algemeen overleg|schriftelijk overleg|wetgevingsoverleg|notaoverleg|rondetafelgesprek|gesprek)|(?:^|\\p{Ll})Verslag van de (?:plenaire )?vergadering(?!\\p{L})|^Plenair verslag(?!\\p{L})|^Stenogram$`,
      'u',
    ),
  },
  {
    kind: 'kamerbrief',
    pattern:
      /^(?:[Nn]r\. ?\w{1,6} (?:HERDRUK\d? )?|[A-Z]{1,2} )?BRIEF VAN (?:DE |HET )?(?:MINISTER|STAATSSECRETARIS|MINISTERS|BEWINDSLIEDEN)/iu,
  },
  { kind: 'kamerbrief', pattern: /^(?:Brief regering(?:$| : )|Kamerbrief (?:over|met|inzake|van|bij|n\.a\.v\.) )/u },
  { kind: 'nieuwsbericht', pattern: /^(?:Nieuwsbericht|Persbericht)\s*\|/iu },
]
/** `Aan de orde zijn de stemmingen over moties`: Handelingen whose head is lost; their chair speaks more than once. */
const debateOpens = /(?:^|\n)(?<words>Aan de orde (?:is|zijn))\s/d
/** The head of a part of the Handelingen in which only the chair speaks. */
const chairOpens =
  /^\s*(?<words>Regeling van werkzaamheden|Ingekomen stukken|Hamerstukken|Mededelingen|Vragenuur|Stemmingen?(?: [^\n]{1,200})?)\s*\nDe voorzitter ?:/d
/** `Verslag van de bijeenkomst van de Raad …` above a report that came with a letter. */
const report =
  /^\s*(?<words>Verslag van (?:de|het) (?:\p{Ll}+ ){0,2}(?:bijeenkomst|vergadering|conferentie|top|Raad))(?!\p{L})/du
const chairSpeaks = /(?:^|\n)De voorzitter ?:/g
const DEBATE_WITHIN = 600
/** The head of the Aanhangsel in a dump that has the whole paper in one line. */
const appendixInLine = /^[^.?!]{0,90}(?<words>Aanhangsel van de Handelingen) Vragen gesteld door de leden der Kamer/du
/** The first words of a motie whose head is lost. */
const motieWords = gated(/(?:^|\n)(?<words>De Kamer,)\s+gehoord de beraadslaging/d)
/** The labels of a besluitenlijst of which the first page is lost. */
const agendaItem = gated(/(?:^|\n)(?:\d{1,3}\.\s{0,4})?(?<words>Agendapunt):\s/d)
const decision = /\n(?:Zaak|Voorstel):\s.{1,2000}?\nBesluit:\s/s
/** How a verslag opens whose head is lost: `De vaste commissie voor Oevers1 heeft op 9 september 1999 overleg gevoerd met …`. */
const overleg =
  /(?<!\p{L})(?<words>De (?:vaste |algemene )?commissie (?:voor|van) [^.:;]{3,240}? (?:heeft|hebben) (?:op \d{1,2} \p{L}{3,9} \d{4} |(?:nader )?schriftelijk )overleg gevoerd)(?!\p{L})/du
/** Characters in front of which it opens. */
const OPENS_WITHIN = 1500
/** Nearer than that no letterhead stands above it: an addressee below it is that of a letter which it prints. */
const BEFORE_ADDRESS = 300
/** Words that only the page of a news item has. */
const newsWords = gated(/(?:^|\n|\s)(?<words>Vergroot afbeelding|Nieuwsbericht \| \d)/d)
/** `Betreft Kamervragen`, `Betreft Vragen van het lid …` head answers as well as their delay; which, the first sentence tells. */
const questions =
  /^(?:Onderwerp|Betreft):? (?:Schriftelijke )?(?:Kamervragen|vragen (?:van (?:het |de )?(?:Kamer)?(?:lid|leden|(?:vaste |algemene )?commissies?)|n\.?a\.?v\.?|naar aanleiding van) .{3,300})$/iu
const sendsAnswers = gated(
  /(?<!\p{L})(?:Hierbij|Bijgaand|Hiermee)\s(?:zend|stuur|bied|doe|ontvangt|treft)\s(?:(?!niet|uitstel)[^.]){0,250}?(?:de|mijn)\s(?:antwoorden|beantwoording)\s(?:op|van)\s(?:de\s)?(?:schriftelijke\s)?(?:Kamer)?vragen/iu,
)
const toChamber =
  /^(?:de )?(?:Voorzitters?|leden|griffier) van (?:de )?(?:(?:Tweede|Eerste|beide) ?Kamers?|(?:vaste |algemene |tijdelijke )?(?:Kamer)?commissie(?: (?:voor|van) |$))/iu
const yourChamber = gated(/(?<!\p{L})(?<words>uw Kamer)(?!\p{L})/diu)

export const kindFacts: FactFinder = function* (document, sofar) {
  const named = fromName(document)
  const nota = named?.value.field === 'kind' && named.value.kind === 'beslisnota' ? null : notaHead(document)
  if (nota) {
    // A nota names the letter that it goes with.
    yield factAt(nota[0]!, 'kind/nota', { field: 'kind', kind: 'beslisnota' })
    return
  }
  if (named) {
    yield named
    return
  }
  const handelingen = sofar.find((f) => f.value.field === 'identifier' && /^h-/.test(f.value.id))
  if (handelingen) {
    yield factAt(handelingen, 'kind/handelingen', { field: 'kind', kind: 'verslag' }, [idOf(handelingen)])
    return
  }
  const debate = debateIn(document.text)
  if (debate) {
    yield factAt(spanOf(debate), 'kind/debate', { field: 'kind', kind: 'verslag' })
    return
  }
  const appendix = appendixInLine.exec(document.text)
  if (appendix) {
    yield factAt(spanOf(appendix), 'kind/appendix', { field: 'kind', kind: 'antwoorden' })
    return
  }
  const held = overleg.exec(document.text.slice(0, OPENS_WITHIN))
  if (held && held.index < BEFORE_ADDRESS) {
    yield* heldFact(held)
    return
  }
  const fact = sofar.find((f) => f.value.field === 'addressee')
  if (fact?.value.field === 'addressee') {
    // A letter to others is not a Kamerbrief, even if the Kamer gets a copy.
    const kind: Kind = toChamber.test(fact.value.text) ? 'kamerbrief' : 'overig'
    yield factAt(fact, 'kind/addressee', { field: 'kind', kind }, [idOf(fact)])
    return
  }
  const chamber = addressedChamber(document)
  if (chamber) {
    yield { ...factAt(chamber, 'kind/chamber', { field: 'kind', kind: 'kamerbrief' }), basis: 'inferred' }
    return
  }
  // Handelingen quote moties too, behind words of their own.
  const motie = motieWords.exec(document.text.slice(0, 800))
  if (motie && !/[.:!?]\s/.test(document.text.slice(0, motie.index))) {
    yield factAt(spanOf(motie), 'kind/motie-words', { field: 'kind', kind: 'motie' })
    return
  }
  const item = agendaItem.exec(document.text)
  if (item && decision.test(document.text.slice(item.index))) {
    yield { ...factAt(spanOf(item), 'kind/agenda-items', { field: 'kind', kind: 'besluitenlijst' }), basis: 'inferred' }
    return
  }
  if (held) {
    yield* heldFact(held)
    return
  }
  const news = newsWords.exec(document.text)
  const signatory = sofar.find((f) => f.value.field === 'signatory')
  if (news && !signatory) {
    yield factAt(spanOf(news), 'kind/news', { field: 'kind', kind: 'nieuwsbericht' })
    return
  }
  // A letter whose first page is lost still speaks to the Kamer, and is signed, or dated, or greets its chair (seed 000).
  const words = yourChamber.exec(document.text)
  const evidence = signatory ?? sofar.find((f) => f.value.field === 'place')
  const own = sofar.find((f) => f.value.field === 'ministry' || (f.value.field === 'kenmerk' && f.value.role === 'own'))
  const greets = document.blocks.some(
    (b) => b.type === 'salutation' && /voorzitter/i.test(document.text.slice(b.start, b.end)),
  )
  // `Geachte voorzitter` from a ministry (Verkeer en Waterstaat, 2005) is to the Kamer, whether it calls it so or not.
  if (!words && greets && own) yield factAt(own, 'kind/greeting', { field: 'kind', kind: 'kamerbrief' }, [idOf(own)])
  if (words && (evidence || greets) && !sofar.some((f) => f.value.field === 'kamerstuk'))
    yield factAt(
      spanOf(words),
      'kind/your-kamer',
      { field: 'kind', kind: 'kamerbrief' },
      evidence ? [idOf(evidence)] : [],
    )
  const reported = report.exec(document.text.slice(0, DEBATE_WITHIN))
  if (reported && !words && !evidence) yield factAt(spanOf(reported), 'kind/report', { field: 'kind', kind: 'verslag' })
}

function debateIn(text: string): RegExpExecArray | null {
  const head = text.slice(0, DEBATE_WITHIN)
  const opened = debateOpens.exec(head)
  return opened && (text.match(chairSpeaks) ?? []).length > 1 ? opened : chairOpens.exec(head)
}

function* heldFact(held: RegExpExecArray): Iterable<Fact> {
  yield { ...factAt(spanOf(held), 'kind/overleg', { field: 'kind', kind: 'verslag' }), basis: 'inferred' }
}

/** `Tweede Kamer der Staten-Generaal` above its post box, in a letter that says where answers go. */
function addressedChamber(document: Document): TextLine | null {
  const lines = headLines(document).slice(0, 30)
  const at = lines.findIndex(({ text }) => /^(?:Tweede|Eerste) Kamer der Staten[- ]Generaal$/u.test(text))
  const isAddress = ({ text }: TextLine): boolean => /^(?:Postbus 20017|Postbus 20018|Binnenhof \d)/u.test(text)
  const isLetter = lines.some(({ text }) => /^> ?Retouradres (?!Postbus 2001[78])/u.test(text))
  return at >= 0 && isLetter && lines.slice(at + 1, at + 6).some(isAddress) ? lines[at]! : null
}

function spanOf(match: RegExpExecArray): Span {
  const [start, end] = match.indices!.groups!.words!
  return { start, end }
}

/** A dump may run the text on behind the name of the paper. */
const inCapitals = /^(?:[Nn]r\. ?\w{1,6} )?\p{Lu}{5,} VAN \p{Lu}{2,}/u

function fromName(document: Document): Fact | null {
  const lines: TextLine[] = headLines(document)
  for (const { kind, pattern } of names) {
    const line = lines.find((l) => pattern.test(l.text) && (l.text.length < 400 || inCapitals.test(l.text)))
    if (line) return factAt(line, 'kind/name', { field: 'kind', kind })
  }
  const asked = lines.find((line) => questions.test(line.text))
  if (asked && sendsAnswers.test(document.text.slice(asked.end, asked.end + 1500)))
    return factAt(asked, 'kind/questions', { field: 'kind', kind: 'antwoorden' })
  return fromNameInLine(document.text.slice(0, HEAD_IN_LINE))
}

/** A dump may have the whole head in one line: `… Generaal 2 Vergaderjaar … Nr. 253 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld …`. */
const HEAD_IN_LINE = 800
const numberInLine = gated(/(?<=^[^\n]{0,700}\s)[Nn]r\. ?\d{1,5} (?=\p{Lu}{4})/u)

function fromNameInLine(head: string): Fact | null {
  const start = numberInLine.exec(head)?.index
  if (start === undefined) return null
  const words = head.slice(start)
  const named = names.find(({ pattern }) => pattern.test(words))
  const end = start + (/^.*?\p{Lu}{4,}(?: \p{Lu}{2,})*/u.exec(words)?.[0].length ?? 0)
  return named ? factAt({ start, end }, 'kind/name-in-line', { field: 'kind', kind: named.kind }) : null
}
