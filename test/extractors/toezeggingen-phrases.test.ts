/** Ways of writing that letters of many ministries share: order of the letter, promises kept, lines that broke, terms of two. */
import { describe, expect, test } from 'vitest'
import { toezeggingen } from '../../extractors/toezeggingen.ts'
import type { Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'
import { AUTUMN, type Dated, DEBATE, found, LETTER, letterDate, MAY, one, SUMMER } from './toezeggingen-letter.ts'

const statuses = (text: string, dates: readonly Dated[] = []) => found(text, dates).map(({ status }) => status)

describe('what this letter tells', () => {
  test.each([
    'Naar aanleiding van de uitzending ‘Veren, drie jaar later’ deel ik uw Kamer het besluit mee.',
    'Hierover deel ik u mee dat het niet mogelijk is de vragen spoedig te beantwoorden.',
    'Ik meld u dat de regeling binnenkort ingaat.',
  ])('no promise: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  test('but what it will tell', () => {
    expect(statuses('Binnenkort deel ik u mee dat de regeling ingaat.')).toEqual(['new'])
    expect(statuses('In het najaar meld ik u dat de regeling ingaat.', [AUTUMN])).toEqual(['new'])
    expect(statuses('In ‘s-Gravenhage zal ik uw Kamer informeren over de veren van de Jansens’.')).toEqual(['new'])
    expect(statuses('Het is ‘s winters druk in auto’s; ik informeer u later over die auto’s.')).toEqual(['new'])
  })

  const NEXT = 'Vervolgens breng ik uw Kamer op de hoogte van de sloten.'
  test.each([
    'Ten eerste ga ik in op de oevers.',
    'Ik ga eerst in op de oevers.',
    'In deze brief schets ik allereerst de oevers.',
    'Daarna beschrijf ik de planning.',
  ])('in order: %s', (front) => {
    expect(found(`${front} ${NEXT}`)).toEqual([])
  })
  test.each([
    'Ik laat de oevers onderzoeken.',
    'Binnenkort ga ik eerst in gesprek over de oevers.',
    'Zodra het rapport er is, ga ik eerst in op de oevers.',
  ])('what comes after something else: %s', (front) => {
    expect(found(`${front} ${NEXT}`).map(({ quote }) => quote)).toContain(NEXT)
  })
})

describe('the order of a letter', () => {
  const FIRST = 'Ten eerste ga ik in op de oevers.'
  test.each(['na de zomer', 'op 1 mei 2023'])('is left %s', (when) => {
    expect(statuses(`${FIRST} Vervolgens informeer ik uw Kamer ${when} over de sloten.`, [MAY])).toEqual(['new'])
  })
})

describe('met now', () => {
  const PROMISE = 'Daarbij is de toezegging gedaan om u de cijfers te melden.'
  test.each([
    'Met deze brief los ik deze belofte in.',
    'Hiermee doe ik mijn belofte gestand.',
    'Hiermee is deze belofte ingelost.',
    'Die ontvangt u bij deze opnieuw.',
    'Die stuur ik u hierbij.',
  ])('behind the promise: %s', (sentence) => {
    expect(statuses(`${PROMISE} ${sentence}`)).toEqual(['earlier', 'fulfilled'])
    expect(found(`De oevers zijn hersteld. ${sentence}`)).toEqual([])
  })
  test('not what comes later, or is not met', () => {
    expect(statuses(`${PROMISE} Die ontvangt u in mei.`)).not.toContain('fulfilled')
    expect(statuses(`${PROMISE} Met deze brief los ik deze belofte nog niet in.`)).not.toContain('fulfilled')
  })

  test.each(['Met verwijzing naar toezeggingen aan uw Kamer', 'Onder verwijzing naar mijn toezegging aan uw Kamer'])(
    '%s',
    (words) => {
      expect(statuses(`${words} informeer ik u over de oevers.`)).toEqual(['fulfilled'])
      expect(statuses(`${words} zal ik u in mei informeren over de oevers.`)).toEqual(['earlier'])
    },
  )

  test('a request and a promise, however long the request', () => {
    const words =
      'In reactie op het verzoek van de vaste commissie voor Oevers van uw Kamer om u te informeren over de wijze van onderhoud van de dijken en de veren en de toezegging van mijn voorganger aan de Eerste Kamer van 12 januari 2023 informeer ik u graag over de oevers.'
    expect(one(words, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: { earliest: '2023-01-12' } })
  })

  test.each([
    'Met deze brief kom ik tegemoet aan het in de motie verwoorde verzoek om een brief.',
    'Hiermee voldoe ik aan het verzoek in de motie van het lid Jansen.',
    'Met deze brief geef ik gevolg aan de oproep uit de motie.',
  ])('%s', (text) => {
    expect(statuses(text)).toEqual(['fulfilled'])
  })
  test.each([
    'In de motie is een verzoek verwoord; met deze brief kom ik tegemoet aan de veerlieden.',
    'Met deze brief kom ik niet tegemoet aan het in de motie verwoorde verzoek.',
  ])('but not: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('a promise that is taken in', () => {
  expect(statuses('Tevens betrek ik de toezegging om ook de oevers te bezien.')).toEqual(['earlier'])
  expect(found('Tevens betrek ik de toezeggingen van gemeenten.')).toEqual([])
  expect(found('Tevens betrek ik de toezegging van de Europese Commissie om ook de oevers te bezien.')).toEqual([])
})

describe('the day of a promise', () => {
  test('behind whose it was and to whom', () => {
    const day = { words: '3 maart 2021', earliest: '2021-03-03', latest: '2021-03-03' }
    expect(
      one('Ik verwijs naar de toezegging van mijn ambtsvoorganger aan uw Kamer van 3 maart 2021 om te berichten.', [
        day,
      ]).madeOn,
    ).toMatchObject({ earliest: '2021-03-03' })
  })
  test('at the end of the long name of a debate', () => {
    const debate =
      'het debat over het Koninklijk besluit tot inwerkingtreding van de Wet wijziging van enkele wetten op het gebied van de veren in verband met de opheffing van de oude pontons en ankers met uw Kamer op 12 januari 2023'
    const text = `Conform mijn toezegging tijdens ${debate} doe ik u hierbij het rapport toekomen.`
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: { earliest: '2023-01-12' } })
  })
})

describe('a term of two', () => {
  const autumn: Dated = { words: 'eind 2023', earliest: '2023-10-01', latest: '2023-12-31', by: 'dates/part' }
  const spring: Dated = { words: 'begin 2024', earliest: '2024-01-01', latest: '2024-03-31', by: 'dates/part' }
  test('spans both, as one interval', () => {
    expect(
      one('De verwachting is dat de Kamer eind 2023 of begin 2024 wordt geïnformeerd.', [autumn, spring]).deadline,
    ).toEqual({
      edtf: '2023-10-01/2024-03-31',
      earliest: '2023-10-01',
      latest: '2024-03-31',
      words: 'eind 2023 of begin 2024',
    })
  })
  test('not where the second is of something else', () => {
    const text = 'Ik zal uw Kamer eind 2023 informeren over een besluit of begin 2024 over de oevers.'
    expect(one(text, [autumn, spring]).deadline).toMatchObject({ latest: '2023-12-31' })
  })
})

describe('lines that look like headings', () => {
  const foundIn = (lines: readonly string[], types: readonly Block['type'][]) => {
    const text = LETTER + lines.join('\n\n')
    const blocks = lines.map((line, index): Block => {
      const start = text.indexOf(line)
      return { type: types[index]!, start, end: start + line.length, page: null }
    })
    return [...toezeggingen.find(documentOf(text, blocks, [letterDate]))].map((a) => text.slice(a.start, a.end))
  }
  const OPENING = 'Tijdens het Algemeen Overleg op 12 januari 2023 over de keten'
  const REST = 'BES-eilanden heb ik toegezegd uw Kamer te informeren over de veren.'

  test('the beginning of a sentence', () => {
    expect(foundIn([OPENING, REST], ['heading', 'paragraph'])).toEqual([`${OPENING}\n\n${REST}`])
  })
  test('no beginning: a heading proper', () => {
    expect(foundIn(['De keten', REST], ['heading', 'paragraph'])).toEqual([REST])
    expect(foundIn(['In de keten', REST], ['heading', 'paragraph'])).toEqual([REST])
    const whole = 'Ik heb uw Kamer toegezegd u te informeren over de veren.'
    expect(foundIn([OPENING, whole], ['heading', 'paragraph'])).toEqual([whole])
  })
  test('the lead of a list', () => {
    const lead = 'Conform mijn eerdere toezegging aan uw Kamer zal ik u dit jaar informeren over'
    expect(foundIn([lead, '- de oevers.'], ['heading', 'listItem'])).toEqual([lead])
    expect(foundIn(['Mijn toezegging aan uw Kamer over', '- de oevers.'], ['heading', 'listItem'])).toEqual([])
    expect(foundIn(['Heb ik uw Kamer toegezegd te informeren?', 'Ja.'], ['heading', 'paragraph'])).toEqual([])
  })
  test('cut off behind a word that ends no sentence', () => {
    const lines = ['Hierover heb ik de leden toegezegd uw Kamer nader te informeren over de', 'Oevers van de Rijn.']
    expect(foundIn(lines, ['heading', 'paragraph'])).toEqual([lines.join('\n\n')])
  })
})

describe('reports of a Raad', () => {
  const SENTENCE = 'Binnenkort zult u een BNC-fiche ontvangen over dit initiatief.'
  test('are to the Kamer', () => {
    expect(found(SENTENCE, [], '1\nVerslag van de bijeenkomst van de Raad Oevers en Veren\n\n')).toHaveLength(1)
    expect(found(SENTENCE, [], 'Geannoteerde agenda van de Landbouwraad\n\n')).toHaveLength(1)
  })
  test('others may be to anyone', () => {
    expect(found(SENTENCE, [], 'Verslag van de bijeenkomst van de veerlieden\n\n')).toEqual([])
    expect(found(SENTENCE, [], 'Verslag van de Raad van State\n\n')).toEqual([])
  })
})

describe('later, elsewhere, by way of others', () => {
  test.each([
    'Ik hoop u hiermee voldoende te hebben geïnformeerd en zal u over de oevers op de hoogte houden.',
    'Hierop zal in de volgende rapportage worden teruggekomen.',
    'Ik kom hier bij de begrotingsbehandeling op terug.',
    'Ik kom hier tijdens het komende debat op terug.',
    'De minister van Oevers informeert uw Kamer hierover apart.',
    'Over enkele weken stuur ik uw Kamer het verslag.',
    'Ik zal ervoor zorgen dat de Kamer deze informatie voor het debat ontvangt.',
    'Ik zal bevorderen dat uw Kamer het rapport tijdig ontvangt.',
  ])('new: %s', (text) => {
    expect(statuses(text)).toEqual(['new'])
  })
  test.each([
    'Hierop zal verderop in deze brief worden teruggekomen.',
    'Op dit besluit zal niet worden teruggekomen.',
    'Bij de behandeling van motie 3 kom ik hierop terug.',
    'Vorig jaar heb ik uw Kamer apart geïnformeerd.',
    'In een apart hoofdstuk informeer ik uw Kamer over de oevers.',
    'Ik zal ervoor zorgen dat de gemeenten de cijfers ontvangen.',
    'De wet bepaalt dat de minister jaarlijks verslag uitbrengt aan de Staten-Generaal.',
  ])('no promise: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('promised before', () => {
  test.each([
    'In mijn vorige brief heb ik aangekondigd dat ik hierop terug zou komen.',
    'Ik heb uw Kamer laten weten dat ik hierop zou terugkomen.',
    'In het debat heb ik aangegeven hier schriftelijk op terug te komen.',
    'Uw Kamer is bij die gelegenheid een evaluatie in het vooruitzicht gesteld.',
    'Ik sprak met uw Kamer over de oevers en heb u toegezegd de cijfers te sturen.',
    'Het rapport dat ik uw Kamer heb toegezegd, is vertraagd.',
  ])('%s', (text) => {
    expect(statuses(text)).toEqual(['earlier'])
  })
  test('of the same I, in the past tense', () => {
    const words = 'Bij brief van 12 januari 2023 stuurde ik u het rapport en zegde u toe met een reactie te komen.'
    expect(one(words, [DEBATE])).toMatchObject({ status: 'earlier', madeOn: { earliest: '2023-01-12' } })
  })
  test('not what others said, or what one goes back on', () => {
    expect(found('Ik dank de provincie, die de oevers herstelde en zegde toe dat te blijven doen.')).toEqual([])
    expect(found('Ik heb aangegeven terug te komen van dit besluit.')).toEqual([])
    expect(found('Ik heb aangegeven hier niet op terug te komen.')).toEqual([])
  })
  test('and met in a clause behind it', () => {
    expect(statuses('Ik heb u toegezegd de cijfers te sturen, welke u hierbij aantreft.')).toEqual(['fulfilled'])
  })
  test('its own day goes before that of another sitting', () => {
    const sitting: Dated = { words: '3 februari 2023', earliest: '2023-02-03', latest: '2023-02-03' }
    const words =
      'Tijdens het overleg van 3 februari 2023 is gevraagd om een brief; met deze brief doe ik mijn toezegging van 12 januari 2023 gestand.'
    expect(one(words, [sitting, DEBATE]).madeOn).toMatchObject({ earliest: '2023-01-12' })
    const brackets = 'Hiermee voldoe ik aan de toezegging uit het tweeminutendebat Oevers (12 januari 2023).'
    expect(one(brackets, [DEBATE])).toMatchObject({
      madeOn: { earliest: '2023-01-12' },
      madeAt: 'het tweeminutendebat Oevers',
    })
    expect(one('Ik som op hoe ik de toezegging uit het debat reeds gestand heb gedaan.').madeAt).toBeNull()
  })
  test('due before the end, or told before the summer', () => {
    const end: Dated = { words: 'eind van 2023', earliest: '2023-10-01', latest: '2023-12-31', by: 'dates/part' }
    const due = 'Ik heb uw Kamer toegezegd voor het eind van 2023 met een brief te komen.'
    expect(one(due, [end]).deadline).toMatchObject({ earliest: null, latest: '2023-12-31' })
    const told = 'In het debat is voor de zomer aan de Kamer toegezegd dat er een uitwerking zou komen.'
    expect(one(told, [SUMMER]).deadline).toBeNull()
  })
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'In reactie op het verzoek (a) en ',
    'met verwijzing naar de toezegging en ',
    'kom ik aan het in de motie ',
    'Daarna ga ik eerst ',
    'toezegging van de leden aan de ',
    'BES-eilanden en ',
    '‘ ’ ',
  ])
    for (const size of [200, 800, 20_000]) found(`${words.repeat(size / 10)}.`)
  expect(performance.now() - start).toBeLessThan(6_000)
})

test('a promise met by what the letter tells', () => {
  expect(
    statuses(
      'Ik informeer u graag over de stappen waarmee ik invulling geef aan mijn eerdere toezegging over de veren.',
    ),
  ).toEqual(['fulfilled'])
})

test('the day of the Kamer’s letter is not that of the promise', () => {
  const text =
    'Ik kom terug op mijn eerdere toezegging en het door u gevraagde in uw brief van 3 mei 2022 over de veren.'
  const day = { words: '3 mei 2022', earliest: '2022-05-03', latest: '2022-05-03' }
  expect(one(text, [day]).madeOn).toBeNull()
  expect(one(text.replace('uw brief', 'mijn brief'), [day]).madeOn).toMatchObject({ earliest: '2022-05-03' })
})

test('the report of a Raad is written to the Kamer, also with its title in capitals', () => {
  const said = '\n\nZodra de tekst beschikbaar is, zal ik u deze toesturen.'
  const kept = (title: string) => [...toezeggingen.find(documentOf(title + said))].length
  expect(kept('VERSLAG VAN HET DEEL VEREN VAN DE OEVERS / JEUGD RAAD 29 NOVEMBER 2001')).toBe(1)
  expect(kept('VERSLAG VAN DE RAAD VAN STATE')).toBe(0)
})
