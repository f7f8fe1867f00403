/** What a sentence promises only with the one in front of it, and forms that letters of many years have. */
import { describe, expect, test } from 'vitest'
import { toezeggingen } from '../../extractors/toezeggingen.ts'
import type { Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'
import { fact, found, LETTER, letterDate, MAY, one } from './toezeggingen-letter.ts'

const statuses = (text: string) => found(text).map(({ status, quote }) => [status, quote])

describe('behind a promise', () => {
  const PROMISE = 'Ik heb toegezegd uw Kamer de cijfers te sturen.'
  test.each([
    'Dat doe ik met deze brief.',
    'Dit gebeurt hierbij.',
    'Met deze brief doe ik dat.',
    'Hieraan voldoe ik met deze brief.',
    'Daaraan wordt met deze brief voldaan.',
    'Met deze brief geef ik hieraan gehoor.',
    'Daartoe strekt deze brief.',
  ])('met: %s', (sentence) => {
    expect(statuses(`${PROMISE} ${sentence}`)).toEqual([
      ['earlier', PROMISE],
      ['fulfilled', sentence],
    ])
    expect(found(`De commissie heeft om de cijfers gevraagd. ${sentence}`)).toEqual([])
  })

  test('a motie is met so too, but not what it asks of others', () => {
    const motie = 'De motie van het lid Jansen vraagt om cijfers.'
    expect(statuses(`${motie} Met deze brief geef ik hieraan invulling.`)).toEqual([
      ['fulfilled', 'Met deze brief geef ik hieraan invulling.'],
    ])
    expect(found(`${motie} Dat doe ik met deze brief.`)).toEqual([])
  })

  test('but not what it does later', () => {
    expect(found(`${PROMISE} Dat doe ik in mei.`)).toHaveLength(1)
    expect(found(`${PROMISE} Hieraan geef ik nog niet met deze brief gehoor.`)).toHaveLength(1)
  })

  const LATER = 'Ik zal uw Kamer nader informeren.'
  test.each([
    'In deze brief zal ik ook ingaan op de oevers.',
    'Daarin zal ik de planning opnemen.',
    'Ik zal daarbij ook de cijfers toelichten.',
    'In die rapportage ga ik ook nader op de sloten in.',
    'Daarbij wordt ook ingegaan op de sloten.',
    'Zoals ook nu het geval is, zal daarin tevens aandacht zijn voor de sloten.',
  ])('more of it: %s', (sentence) => {
    expect(statuses(`${LATER} ${sentence}`)).toEqual([
      ['new', LATER],
      ['new', sentence],
    ])
    expect(found(`De oevers zijn hersteld. ${sentence}`)).toEqual([])
  })
  test('but not what is left out', () => {
    expect(found(`${LATER} In deze brief zal ik niet ingaan op de oevers.`)).toHaveLength(1)
  })

  test('items of a list', () => {
    const lead = 'Het betreft de toezegging dat ik:'
    const items = ['De Tweede Kamer zal informeren over de oevers.', 'Met de gemeenten zal spreken.']
    const lines = [lead, ...items]
    const text = `${LETTER}${lines.join('\n')}`
    const blocks = lines.map((line, index): Block => {
      const start = text.indexOf(line)
      return { type: index === 0 ? 'paragraph' : 'listItem', start, end: start + line.length, page: null }
    })
    const inList = (of: readonly Block[]) =>
      [...toezeggingen.find(documentOf(text, [...of], [letterDate]))].map((a) => [
        a.value.status,
        text.slice(a.start, a.end),
      ])
    expect(inList(blocks)).toContainEqual(['earlier', items[0]])
    expect(inList(blocks).map(([, quote]) => quote)).not.toContain(items[1])
    expect(
      inList(blocks.map((block) => ({ ...block, type: 'paragraph' as const }))).filter(([s]) => s === 'earlier'),
    ).toEqual([])
  })

  test('words that the margin cut off', () => {
    const text = 'Tevens informeer ik u over de oevers bij de\n\nherstelde sloten, zoals toegezegd in mijn brief.'
    expect(found(text).at(-1)).toMatchObject({ status: 'fulfilled' })
    expect(one('De sloten, zoals toegezegd in mijn brief.').status).toBe('earlier')
  })

  test('what this letter tells besides', () => {
    const sentence = 'Voorafgaand aan het debat op 4 mei 2023 informeer ik u over de oevers.'
    const day = { words: '4 mei 2023', earliest: '2023-05-04', latest: '2023-05-04' }
    expect(found(sentence, [day])).toHaveLength(1)
    expect(found(`${sentence} Tevens informeer ik u in deze brief over de sloten.`, [day])).toEqual([])
  })
})

describe('new', () => {
  test.each([
    ['Meer informatie daarover zal ik meenemen in genoemde brief.', 'takes-up'],
    ['In de elfde voortgangsrapportage zal ik informeren over de oevers.', 'takes-up'],
    ['Dit wordt verder in de komende voortgangsbrief toegelicht.', 'takes-up'],
    ['Mede op verzoek van de Kamer zullen wij een overzicht geven van de oevers.', 'takes-up'],
    ['Ik zal daarbij ook rapporteren over de oevers.', 'sendsOn'],
    ['De volgende voortgangsrapportage volgt binnenkort.', 'reply'],
    ['In afzonderlijke brieven zal ik nader ingaan op de oevers.', 'willDwell'],
    ['Conform uw verzoek wordt uw Kamer hier binnenkort separaat over geïnformeerd.', 'isBeing'],
    ['U wordt hierover apart bericht.', 'isBeing'],
    ['Ik ben voornemens om in het vervolg ieder jaar een voortgangsrapportage aan de Kamer te sturen.', 'aims'],
    ['Binnenkort stuur ik een brief waarin ik de hulp aan de gemeenten schets.', 'sends'],
    ['Binnenkort kom ik met een kabinetsreactie op het advies.', 'sends'],
    ['Ik zal later met een brief komen over de oevers.', 'sends'],
    ['Indiening van het voorstel bij uw Kamer is in het najaar voorzien.', 'hands'],
    ['Het streven is gericht op aanbieding van het rapport met een reactie aan uw Kamer.', 'hands'],
    ['Ik neem mij voor de Kamer later te berichten.', 'aims'],
    ['Mijn ministerie zal de Kamer nader informeren over de oevers.', 'will'],
    ['Na de conferentieweek informeert de Minister van Oevers u over de afspraken.', 'does'],
  ])('%s', (sentence, rule) => {
    expect(one(sentence)).toMatchObject({ status: 'new', rule, quote: sentence })
  })

  test.each([
    'Meer informatie daarover staat in genoemde brief.',
    'Ik zal hierover rapporteren aan de gemeenten.',
    'De volgende rapportage volgt op die van mei.',
    'Binnenkort stuur ik aan de gemeenten een brief over de oevers.',
    'Binnenkort stuur ik een brief over de oevers aan de gemeenten.',
    'Binnenkort kom ik met een wetsvoorstel over de oevers.',
    'Hierbij stuur ik een brief over de oevers.',
    'Ik zal deze brief ook aan de Eerste Kamer zenden.',
    'De aanbieding van het rapport aan de Kamer was niet voorzien.',
    'De aanbieding van het rapport aan de gemeenten is voorzien in mei.',
    'Uw Kamer wordt gewezen op het bericht.',
    // A habit, and what was told or sent.
    'Sinds 2019 wordt uw Kamer jaarlijks geïnformeerd over de oevers.',
    'Zoals eerder aan uw Kamer gemeld, wordt de regeling binnenkort ingevoerd.',
    'In de onlangs aan uw Kamer gestuurde nota worden de plannen verder toegelicht.',
    'In het vervolg van deze brief zal ik uw Kamer informeren over de oevers.',
  ])('not %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  test('looking into a matter, in an answer', () => {
    const sentence = 'De mogelijkheden hiertoe zal ik de komende tijd onderzoeken.'
    const answers = [letterDate, fact({ field: 'kind', kind: 'antwoorden' })]
    expect(found(sentence, [], LETTER, answers)).toMatchObject([{ rule: 'ready', act: 'onderzoeken' }])
    expect(found(sentence)).toEqual([])
    const report = 'Verslag van een schriftelijk overleg\n\nII Reactie van de Minister van Oevers\n\n'
    expect(found(sentence, [], report, [letterDate])).toHaveLength(1)
    expect(found('De mogelijkheden hiertoe zal ik niet onderzoeken.', [], LETTER, answers)).toEqual([])
  })

  test('in an account of promises, which is given to the Kamer', () => {
    const overig = [letterDate, fact({ field: 'kind', kind: 'overig' })]
    const sentence = 'De volgende voortgangsrapportage volgt binnenkort.'
    expect(found(sentence, [], 'Rappel toezeggingen van de minister\n\n', overig)).toHaveLength(1)
    expect(found(sentence, [], 'Verslag van de oevers\n\n', overig)).toEqual([])
  })
})

describe('earlier', () => {
  test.each([
    'Minister Jansen heeft tijdens het debat over oevers toegezegd de Kamer te informeren.',
    'Naar aanleiding van het debat heeft toenmalig staatssecretaris De Wit toegezegd de Kamer te informeren.',
    'Eerder is toegezegd de regeling te evalueren.',
    'In de brief heb ik aangekondigd uw Kamer mijn voornemen tot verbetering van het gehele stelsel van oevers, met inbegrip van het register van sloten en bermen, voor te leggen.',
    'De staatssecretaris van Oevers zegt, naar aanleiding van vragen van het lid Jansen, toe de Kamer te informeren.',
    'De minister zegt de Kamer, n.a.v. opmerkingen van de leden, toe het gebruik te volgen.',
    'Ook is in de agenda afgesproken dat de Eerste en de Tweede Kamer zullen worden geïnformeerd.',
    'In die brief zal ook worden voorgesteld om de toezegging hiermee als voldaan te beschouwen.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'earlier', quote: sentence })
  })

  test.each([
    'Tijdens het bestuurlijk overleg heeft de minister van Oevers een bijdrage toegezegd van in totaal € 2 miljoen.',
    'Tijdens het bestuurlijk overleg heeft de minister van Oevers de gemeenten hulp toegezegd.',
    'Eerder is aan de gemeenten toegezegd de regeling te evalueren.',
  ])('not %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  test('the day of a sitting with more than one committee', () => {
    const text =
      'In het overleg met de commissies voor Oevers en voor Justitie op 4 mei 2022 heb ik uw Kamer een brief toegezegd.'
    const day = { words: '4 mei 2022', earliest: '2022-05-04', latest: '2022-05-04' }
    expect(one(text, [day]).madeOn).toMatchObject({ earliest: '2022-05-04' })
  })

  test('the term of another act', () => {
    const text = 'Ik heb bevestigd voor mei 2023 uitvoering te geven en toegezegd om uw Kamer te informeren.'
    expect(one(text, [{ ...MAY, words: 'mei 2023' }]).deadline).toBeNull()
  })
})

describe('fulfilled', () => {
  test.each([
    'Overeenkomstig hierover gedane toezegging informeer ik u over de uitkomsten.',
    'Daarmee voer ik de motie van het lid Jansen uit.',
    'In reactie op de motie van het lid Jansen c.s. informeer ik u over de oevers.',
    'Gevolg gevend aan de motie-Jansen bied ik u het overzicht aan.',
    'Mede ter uitvoering van de motie-Jansen informeer ik u over de oevers.',
    'Hierbij informeer ik u, conform de motie-Jansen, over de oevers.',
    'Met deze brief geef ik ook uitvoering aan de motie van het lid Jansen die verzoekt de oevers te herstellen.',
    'Naar aanleiding van de door mij gedane toezegging bericht ik u als volgt.',
    'U ontvangt hierbij de rapporten die eerder aan uw Kamer zijn toegezegd.',
    'Zoals eerder toegezegd, bevat de rapportage ook cijfers over de sloten.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'fulfilled', quote: sentence })
  })

  test('the day of the deed is not that of the promise', () => {
    const day = { words: '4 mei 2022', earliest: '2022-05-04', latest: '2022-05-04' }
    for (const text of [
      'Aan deze toezegging is voldaan met de brief van 4 mei 2022.',
      'Deze toezegging is met mijn brief aan uw Kamer van 4 mei 2022 (Kamerstuk 29 123, nr. 4) afgedaan.',
    ])
      expect(one(text, [day])).toMatchObject({ status: 'fulfilled', madeOn: null, madeAt: null })
    expect(one('Met de brief van 4 mei 2022 heb ik uw Kamer een overzicht toegezegd.', [day]).madeOn).not.toBeNull()
  })

  test('a motie that a later letter answers', () => {
    expect(found('In reactie op de motie-Jansen informeer ik u later.').map(({ status }) => status)).toEqual(['new'])
    expect(found('In reactie op de motie-Jansen heb ik de oevers laten herstellen.')).toEqual([])
    expect(found('Hierbij zend ik u de brief die ik conform de motie-Jansen aan de gemeenten stuurde.')).toEqual([])
    expect(found('Het lid Jansen vraagt of met deze brief uitvoering wordt gegeven aan de motie Smit.')).toEqual([])
  })

  test('a last line above the sign of a footnote, which looks like a heading', () => {
    const heading = (text: string) => {
      const block: Block = { type: 'heading', start: 0, end: text.length, page: null }
      return [...toezeggingen.find(documentOf(text, [block], [letterDate]))]
    }
    expect(heading('Hiermee wordt voldaan aan de toezegging aan het lid Jansen')).toHaveLength(1)
    expect(heading('Toezegging aan het lid Jansen om de Kamer te informeren')).toEqual([])
  })
})

test('before a sitting that is told in a clause', () => {
  const text = 'Voor het Algemeen Overleg met uw Kamer dat zal plaatsvinden op 4 mei 2023 zal ik u berichten.'
  const day = { words: '4 mei 2023', earliest: '2023-05-04', latest: '2023-05-04' }
  expect(one(text, [day]).deadline).toMatchObject({ earliest: null, latest: '2023-05-03' })
})

test('before a sitting whose day the letter gives without a year', () => {
  const text = 'Voorafgaand aan het commissiedebat van 7 februari zal ik uw Kamer informeren.'
  const day = { words: '7 februari', earliest: '2023-02-07', latest: '2023-02-07' }
  expect(one(text, [day]).deadline).toMatchObject({ latest: '2024-02-06' })
  const past = { words: '7 februari 2022', earliest: '2022-02-07', latest: '2022-02-07' }
  expect(one(text.replace('7 februari', past.words), [past]).deadline).toBeNull()
})

test.each([
  ['Ik zal uw Kamer met Prinsjesdag informeren.', true],
  ['Ik zal uw Kamer informeren over de stukken van Prinsjesdag.', false],
])('%s', (text, due) => {
  const day = { words: 'Prinsjesdag', earliest: '2023-09-19', latest: '2023-09-19' }
  expect(one(text, [day]).deadline?.latest ?? null).toBe(due ? '2023-09-19' : null)
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'dat doe ik daaraan met deze ',
    'ik heb toegezegd. hieraan geef ik ',
    'zal ik onderzoeken en ga ik ',
    'in reactie op de motie ',
    'kom ik met een brief ',
    'minister Jansen De Wit ',
    'zegt, naar aanleiding van ',
  ])
    for (const size of [200, 20_000]) found(`${words.repeat(size / 10)}.`)
  expect(performance.now() - start).toBeLessThan(6_000)
})
