/** Words that tell of something said before this letter: `heb ik aangegeven dat`, `In de brief is aangekondigd dat`. */
import { gated } from '../../pipeline/gates/gated.ts'

const SAID =
  '(?:aangegeven|aangekondigd|afgesproken|gemeld|gezegd|geschreven|bericht|meegedeeld|medegedeeld|opgemerkt|vermeld|verwachting\\suitgesproken|laten\\sweten)'
/** What was said follows: `dat ik u informeer`, `om u te informeren`, `u te informeren`. */
const FOLLOWS = '(?!\\p{L})[^;]{0,120}?(?<!\\p{L})(?:dat|om|te)(?!\\p{L})'
const WHO = '(?:ik|wij|het\\skabinet|de\\s\\p{L}+|mijn\\s\\p{L}+)'

const SAID_BEFORE = gated(
  new RegExp(
    [
      `(?<!\\p{L})(?:(?:heb|hebben|heeft|had)\\s${WHO}|(?:ik|wij)\\s(?:heb|hebben|had))(?!\\p{L})[^;]{0,300}?(?<!\\p{L})${SAID}${FOLLOWS}`,
      `(?<!\\p{L})(?:is|werd|was)\\s[^;]{0,160}?(?<!\\p{L})(?:aangegeven|aangekondigd|afgesproken|gemeld|medegedeeld|meegedeeld|vermeld),?\\s(?:dat|om)(?!\\p{L})`,
      `(?<!\\p{L})(?:gaf|kondigde|meldde|schreef|berichtte|deelde|liet)\\s${WHO}(?!\\p{L})[^;]{0,120}?(?<!\\p{L})(?:dat|om)(?!\\p{L})`,
    ].join('|'),
    'iu',
  ),
)

/** @returns where such words begin, or -1 */
export const saidBefore = (words: string): number => SAID_BEFORE.exec(words)?.index ?? -1

/** Some of those words stand in front of `end`. */
export function announcedBefore(words: string, end: number): boolean {
  const start = saidBefore(words)
  return start >= 0 && start < end
}
