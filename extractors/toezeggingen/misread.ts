/** The words that promises hang on, as a recogniser misreads them. */
import { misreadForms } from '../dutch/misread.ts'
import { verbs } from '../dutch/verbs.ts'

const words = `
ik wij uw zal zullen heb heeft hebben wordt worden Kamer Tweede Eerste brief deze hiermee hierbij bijgaand
toegezegd toezegging toezeggingen gestand afgedaan nagekomen invulling uitvoering kabinet minister staatssecretaris
ontvangt ontvangen
`
/** Told with one letter wrong they are words of their own: `delen` and `deler`. */
const FEWEST_LETTERS = 6
const telling = verbs
  .flatMap((verb) => [...verb.present, ...verb.participles, verb.infinitive])
  .filter((form) => !form.includes(' ') && form.length >= FEWEST_LETTERS)

export const misread = misreadForms([...words.trim().split(/\s+/), ...telling, 'stuur', 'zend'])
