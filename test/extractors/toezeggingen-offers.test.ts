import { describe, expect, test } from 'vitest'
import { found, MAY, one } from './toezeggingen-letter.ts'

describe('offered or taken up for the Kamer', () => {
  test.each([
    ['Desgewenst verzorg ik een technische briefing.', 'briefing'],
    ['Uiteraard kan hierover een technische briefing worden verzorgd.', 'briefing'],
    ['Ik ben bereid een vertrouwelijke briefing te laten verzorgen.', 'briefing'],
    ['Ik bied uw Kamer graag een technische briefing aan.', 'briefing'],
    ['De resultaten neem ik op in de eerstvolgende voortgangsrapportage.', 'takes-up'],
    ['Ik zal dit punt meenemen in de volgende voortgangsbrief.', 'takes-up'],
    ['In de volgende voortgangsbrief zal ik de opties schetsen.', 'takes-up'],
    ['Ik ben graag bereid om in die notitie de uitwerking van de aanbevelingen te betrekken.', 'takes-up'],
  ])('%s', (sentence, rule) => {
    expect(one(sentence)).toMatchObject({ status: 'new', rule, quote: sentence })
  })

  test.each([
    'Op 3 mei is een technische briefing verzorgd.',
    'De technische briefing heeft op 3 mei plaatsgevonden.',
    'Ik ben niet bereid een technische briefing te laten verzorgen.',
    'De commissie heeft verzocht om een technische briefing te organiseren.',
    'Ik neem dit mee in de gesprekken met de sector.',
    'De gemeenten nemen dit op in hun volgende begroting.',
  ])('not %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('a motie that the letter meets', () => {
  test.each([
    'Met deze brief geef ik uitvoering aan de motie van het lid Jansen over oevers.',
    'Daarnaast wordt hierbij invulling gegeven aan de motie Smit/Visser.',
    'Met deze bijlage geven we invulling aan een motie van het lid Jansen.',
    'Daarmee beantwoord ik tevens de motie van het lid Jansen.',
    'Hiermee voldoe ik aan de motie-Jansen.',
    'Met deze brief kom ik tegemoet aan de motie van de leden Smit en Visser.',
    'Ter uitvoering van de motie-Jansen treft u bijgaand het overzicht aan.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'fulfilled', rule: 'motie', quote: sentence })
  })

  test('in part', () => {
    expect(one('Met deze brief geef ik deels invulling aan de motie van het lid Jansen.')).toMatchObject({
      status: 'partly',
    })
  })

  test.each([
    'Met deze brief informeer ik uw Kamer over de uitvoering van de motie van het lid Jansen.',
    'Met het akkoord wordt invulling gegeven aan de motie van het lid Jansen.',
    'In deze brief licht ik toe hoe ik invulling geef aan de motie van het lid Jansen.',
    'Ik beschouw beide moties hierbij als afgedaan.',
    'Hiermee kan ik nog geen uitvoering geven aan de motie van het lid Jansen.',
    'Hierbij treft u een overzicht aan van moties en toezeggingen.',
    'Met deze brief geef ik gehoor aan het verzoek van uw commissie.',
    'Ter uitvoering van de motie-Jansen is de Commissie voor de Oevers (hierna: de commissie) ingesteld.',
    'In de rapportage gaan we ook in op de stand van de uitvoering van moties en toezeggingen.',
  ])('not %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('who acts, and to what', () => {
  test.each([
    'De Minister van Oevers en ik informeren uw Kamer voor 1 mei 2023.',
    'Voor 1 mei 2023 informeren de Minister van Oevers en ik uw Kamer.',
    'De bewindspersonen van Oevers sturen uw Kamer voor 1 mei 2023 een brief.',
    'Het kabinet werkt ernaartoe de Kamer voor 1 mei 2023 het voorstel aan te bieden.',
  ])('%s', (sentence) => {
    expect(one(sentence, [MAY])).toMatchObject({ status: 'new', deadline: { latest: '2023-04-30' } })
  })

  test.each([
    'Daarover zal mijn ambtsopvolger uw Kamer informeren.',
    'De Kamer zal hiervan op de hoogte worden gesteld.',
    'Ik zal u van de ontwikkelingen op de hoogte blijven houden.',
    'Ik zal niet nalaten u van de ontwikkelingen op de hoogte te stellen.',
    'Mocht dit tot nieuwe inzichten leiden, dan hoort uw Kamer dat van mij.',
    'Ik kom hier bij de begroting op terug.',
    'De staatssecretaris van Oevers komt hier in het Oeverplan op terug.',
    'Ik zal deze vragen voor het commissiedebat beantwoorden.',
    'Ik informeer uw Kamer vóór het overleg over de stand van zaken.',
    'Ik verwacht u deze brief binnenkort te kunnen toesturen.',
    'Ik verwacht het rapport in de loop van het jaar aan uw Kamer aan te kunnen bieden.',
    'De evaluatie komt later naar de Kamer.',
    'Het kabinet zet zich in om het voorstel zo spoedig mogelijk aan uw Kamer aan te bieden.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'new', quote: sentence })
  })

  test.each([
    'De minister van Financiën van Duitsland zal het parlement informeren.',
    'Uw Kamer hoort in mei de deskundigen.',
    'Wij werken samen met de gemeenten om dit te verbeteren.',
    'U vraagt of ik kan toezeggen dat de Kamer een brief krijgt.',
    'De minister-president van Curaçao heeft toegezegd de Kamer in te lichten.',
  ])('not %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe('promises as they are named', () => {
  test.each(['toegezgde', 'toegezegde'])('the %s letter', (word) => {
    expect(one(`De ${word} brief over de oevers zal ik de Kamer later sturen.`)).toMatchObject({
      status: 'earlier',
      act: 'sturen',
    })
  })

  test('when it was promised is no term', () => {
    const summer = { words: 'de zomer', earliest: '2022-06-01', latest: '2022-08-31', by: 'dates/season' }
    expect(one('Voor de zomer heb ik uw Kamer toegezegd een brief te sturen.', [summer]).deadline).toBeNull()
  })

  test('told in this letter, met later', () => {
    const sentence = 'In deze brief meldt hij dat hij de toegezegde brief later aan de Kamer zal sturen.'
    expect(one(sentence)).toMatchObject({ status: 'earlier' })
  })

  test('an expectation that was told before', () => {
    const sentence =
      'Bij brief van 3 januari heb ik de verwachting uitgesproken het plan uw Kamer toe te kunnen zenden.'
    expect(one(sentence)).toMatchObject({ status: 'earlier', act: 'toezenden' })
  })

  test('a promise that is met in the same sentence', () => {
    const sentence = 'Ik heb uw Kamer toegezegd een overzicht te sturen; dit treft u als bijlage aan.'
    expect(one(sentence)).toMatchObject({ status: 'fulfilled' })
  })

  test('a promise made with the word itself', () => {
    expect(one('Die toezegging doe ik graag.')).toMatchObject({ status: 'new' })
    expect(one('Die toezegging doe ik hierbij gestand.')).toMatchObject({ status: 'fulfilled' })
  })

  test('on the day that the sentence before names', () => {
    const text = 'De ministerraad van 1 mei 2023 bespreekt dit besluit. Ik zal u dezelfde dag informeren.'
    expect(one(text, [MAY]).deadline).toMatchObject({ earliest: '2023-05-01', latest: '2023-05-01' })
  })
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'geef ik invulling aan de motie ',
    'zal ik in de volgende ',
    'bereid om in de brief ',
    'kan een briefing ',
  ])
    for (const size of [200, 20_000]) found(`${words.repeat(size / 10)}.`)
  expect(performance.now() - start).toBeLessThan(6_000)
})
