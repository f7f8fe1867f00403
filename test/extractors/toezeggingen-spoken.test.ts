import { describe, expect, test } from 'vitest'
import { spokenIn } from '../../extractors/toezeggingen/spoken.ts'
import { found } from './toezeggingen-letter.ts'

const debate = (words: string): string => `De voorzitter:\nGaat uw gang.\n\nMinister Jansen:\nVoorzitter. ${words}\n`
const statuses = (words: string): string[] => found(debate(words), [], '').map(({ status }) => status)

describe('what ministers promise in a debate, in the words of speech', () => {
  test.for([
    'Ik kom daarmee terug naar uw Kamer en dan gaan we verder.',
    'Die nota is bijna klaar; die komt naar de Kamer toe.',
    'Ik hoop daar rond de zomer mee naar de Kamer te komen.',
    'Ik kom straks naar de Kamer met de wijziging van het voorstel.',
    'Daar kom ik in de richting van uw Kamer op terug.',
    'Die evaluatie stuur ik naar de Kamer.',
    'Wij sturen een dezer dagen de evaluatie naar de Kamer.',
    'We gaan die brief zo snel mogelijk sturen.',
    'Ik kom met een brief over de vraag hoe we dat doen.',
    'Er komt nog een brief over de oevers.',
    'Die brief komt er inderdaad aan.',
    'Die zal ik op korte termijn sturen.',
    'Ik wil daar best naar kijken en daarover een brief schrijven.',
    'Daar wil ik in mijn brief graag nader op ingaan.',
    'In dezelfde brief over de oevers zal ik die vraag meenemen.',
    'Ik zal al die plannen voor de Kamer op een rij zetten.',
    'Ik kom op schrift terug op de vraag van de heer Bakker.',
    'Ik ben bereid om dat te onderzoeken.',
    'Mijn collega van Oevers stuurt die stukken nog deze week naar de Kamer.',
    'Ik beloof de Kamer dat ik daar een brief over stuur.',
    'Ik zal daar bij de begroting op terugkomen.',
  ])('%s', (words) => {
    expect(statuses(words)).toEqual(['new'])
  })
  test.for([
    'Daar kom ik in de tweede termijn op terug.',
    'Daar kom ik bij de Kamer zo dadelijk op terug.',
    'Het past mij niet om daarmee naar de Kamer te komen.',
    'Die brief is vorige week naar de Kamer gestuurd.',
    'We hebben die brief vorige week naar de Kamer gestuurd.',
    'Wij sturen die cijfers altijd naar de Kamer.',
    'Er komt nog een brief van de gemeenten over de oevers.',
    'Ik ga kijken of ik die brief kan sturen.',
    'Dat zal ik uitzoeken in de tweede termijn.',
    'Ik wil proberen om de vragen zo snel mogelijk te beantwoorden.',
    'Daarom zeg ik ook: we moeten toe naar een ander beleid voor uw Kamer.',
  ])('not %s', (words) => {
    expect(statuses(words)).toEqual([])
  })
  test.for([
    'Ik ga u een brief toezeggen.',
    'Ik zou graag toezeggen in de richting van mevrouw Visser om dat te verhelderen.',
    'Ik ontraad de motie, hoewel ik de heer Bakker wel zou willen toezeggen om daarnaar te kijken.',
    'Maar ik ben wel bereid om mevrouw Visser toe te zeggen dat we dat goed gaan regelen.',
    'Daar kom ik een keer op terug; dit is een toezegging.',
    'Ik zeg de heer Bakker toe dat ik dat ga bespreken met de sector.',
  ])('with the word: %s', (words) => {
    expect(found(debate(words), [], '')).toMatchObject([{ status: 'new', rule: 'toezeggen' }])
  })
  test('a letter is not a debate', () => {
    expect(found('De heer Jansen zei: die komt naar de Kamer toe.')).toEqual([])
  })
  test('a member that is called Kamerlid', () => {
    const report = `${debate('Dank u wel.')}\nKamerlid Visser (XYZ):\nIk zal de Kamer daarover nader informeren.\n`
    expect(found(report, [], '')).toEqual([])
  })
  test('hostile text stays fast', () => {
    const start = performance.now()
    for (const words of [
      'ik kom ',
      'er komt een brief ',
      'naar de Kamer ',
      'in mijn brief ',
      'hoop stuur ik ',
      'brief',
    ])
      spokenIn(`${words.repeat(2_000)} Kamer brief sturen`)
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
