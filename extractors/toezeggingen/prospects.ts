/**
 * Papers that the cabinet told the Kamer to expect, without the word `toezegging`:
 *
 *   In mijn brief van 12 januari heb ik u de evaluatie in het vooruitzicht gesteld voor 1 november.
 *   Mijn ambtsvoorganger heeft uw Kamer een nadere brief aangekondigd.
 *
 * Not: what others were told to expect (`heb ik gemeenten een regeling aangekondigd`), what is no paper, what was
 * announced to all (`heb ik een wet aangekondigd`).
 */
import { gated } from '../../pipeline/gates/gated.ts'
import { edge } from '../patterns.ts'
import { type Status, statusByMain } from './statuses.ts'

const WHO =
  '(?:ik|wij|(?:de|mijn|onze)\\s(?:toenmalige\\s)?(?:minister|staatssecretaris|(?:ambts)?voorg\\p{L}+|ambtsgeno\\p{L}+|collega)(?:\\s(?:van|voor)\\s\\p{Lu}[^;]{2,60}?)?)'
const KAMER = '(?:u|uw\\sKamer|de\\s(?:Tweede\\s|Eerste\\s)?Kamer)'
const PAPER =
  '(?:een|de|het|mijn|deze|dit|die|dat)\\s(?:[\\p{L}-]{1,20}\\s){0,2}?\\p{L}*(?:brief|reactie|rapport(?:age)?|overzicht|evaluatie|analyse|notitie|verslag|plan(?:\\svan\\saanpak)?|pakket|onderzoek|visie|voorstel|toelichting|uitkomsten|resultaten|antwoorden)'
const WHAT = `${KAMER}\\s(?:[^;]{0,100}?\\s)?${PAPER}(?!\\p{L})[^;]{0,120}?\\s`
const SAID = '(?<word>in\\shet\\svooruitzicht\\sgesteld|aangekondigd)'
const MAIN = edge(`(?:(?:heb|hebben|heeft|had)\\s${WHO}|${WHO}\\s(?:heb|hebben|heeft|had))\\s${WHAT}${SAID}`)
/** `Uw Kamer is een evaluatie in het vooruitzicht gesteld` */
const PASSIVE = edge(
  `(?:${KAMER}\\s(?:is|was|werd)|(?:is|was|werd)\\s${KAMER})\\s(?:[^;]{0,100}?\\s)?${PAPER}(?!\\p{L})[^;]{0,120}?\\s(?<word>in\\shet\\svooruitzicht\\sgesteld)`,
)
const REFUSED = edge('niet|geen|nooit|dat\\s(?:ik|wij|het\\skabinet)|of')

interface Prospect {
  readonly status: Status
  readonly rule: string
  readonly at: number
}

/** @returns how a sentence to the Kamer speaks of a paper that it was told to expect, or null */
const CANDIDATE = gated(/vooruitzicht|aangekondigd/u)

export function prospectIn(
  sentence: string,
  situation: { readonly youAreKamer: boolean; readonly future: boolean },
): Prospect | null {
  if (!situation.youAreKamer || !CANDIDATE.test(sentence) || sentence.endsWith('?')) return null
  const match = MAIN.exec(sentence) ?? PASSIVE.exec(sentence)
  if (!match || REFUSED.test(match[0])) return null
  const rest = sentence.slice(0, match.index) + sentence.slice(match.index + match[0].length)
  const status = statusByMain(rest, { future: true })
  return {
    status: status === 'fulfilled' ? status : 'earlier',
    rule: 'vooruitzicht',
    at: match.index + match[0].length - match.groups!.word!.length,
  }
}
