import { describe, expect, test } from 'vitest'
import { type Toezegging, toezeggingen, toezeggingValue } from '../../extractors/toezeggingen.ts'
import type { Annotation, Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'

const LETTER = 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n'

const fact = (value: object): Annotation => ({
  type: 'letterFact',
  start: 0,
  end: 1,
  value,
  by: 'test',
  basis: 'stated',
  because: [],
})
const letterDate = fact({ field: 'date', edtf: '2023-03-01', earliest: '2023-03-01', latest: '2023-03-01' })
const minister = fact({ field: 'signatory', role: 'De Minister van Voorbeelden', name: 'A. Voorbeeld' })

interface Dated {
  readonly words: string
  readonly earliest: string
  readonly latest: string
  readonly by?: string
}

const dateIn = (text: string, { words, earliest, latest, by = 'dates/day' }: Dated): Annotation => {
  const start = text.indexOf(words)
  const edtf = earliest === latest ? earliest : `${earliest}/${latest}`
  return {
    type: 'date',
    start,
    end: start + words.length,
    value: { edtf, earliest, latest },
    by,
    basis: 'stated',
    because: [],
  }
}

/** What is found in one or more sentences of a letter to the Kamer of 1 March 2023. */
function found(
  sentences: string,
  dates: readonly Dated[] = [],
  head = LETTER,
  facts: readonly Annotation[] = [letterDate, minister],
) {
  const text = head + sentences
  const document = documentOf(text, [], [...facts, ...dates.map((date) => dateIn(text, date))])
  const annotations = [...toezeggingen.find(document)]
  for (const { value } of annotations) toezeggingValue.parse(value)
  return annotations.map((a) => ({
    ...(a.value as Toezegging),
    quote: text.slice(a.start, a.end),
    rule: a.by.split('/')[1],
  }))
}
const one = (sentences: string, dates: readonly Dated[] = []) => {
  const all = found(sentences, dates)
  expect(all.map((value) => value.quote)).toHaveLength(1)
  return all[0]!
}

const MAY: Dated = { words: '1 mei 2023', earliest: '2023-05-01', latest: '2023-05-01' }
const AUTUMN: Dated = { words: 'het najaar', earliest: '2023-09-01', latest: '2023-11-30', by: 'dates/season' }
const SUMMER: Dated = { words: 'de zomer', earliest: '2023-06-01', latest: '2023-08-31', by: 'dates/season' }
const RECESS: Dated = { words: 'zomerreces', earliest: '2023-07-07', latest: '2023-09-04', by: 'dates/recess' }
const DEBATE: Dated = { words: '12 januari 2023', earliest: '2023-01-12', latest: '2023-01-12' }

describe('new', () => {
  test.each([
    'Ik zal uw Kamer hierover informeren.',
    'Over de uitkomsten zal ik uw Kamer nader informeren.',
    'De Minister van Voorbeelden zal het besluit aan de Staten-Generaal zenden.',
    'Het kabinet zal de Kamer op de hoogte houden van de voortgang.',
    'Mocht daar aanleiding voor zijn, dan zal ik u daarover berichten.',
    'Zodra het advies er is, zal ik het met mijn reactie aan uw Kamer doen toekomen.',
    'Ik zal met gemeenten spreken over de uitvoering en uw Kamer over de uitkomst berichten.',
    'De uitkomsten zal ik met uw Kamer delen.',
    'Ik zal dit voorstel aan beide Kamers voorleggen.',
    'Wij zullen uw Kamer hiervan in kennis stellen.',
    'Uw Kamer zal hierover schriftelijk worden geïnformeerd.',
    'Vanzelfsprekend zal de Tweede Kamer dan nader worden geinformeerd.',
    'Het rapport zal aan uw Kamer worden aangeboden.',
    'De evaluatie wordt nu afgerond en zal op korte termijn met uw Kamer gedeeld worden.',
    'De resultaten zullen worden toegezonden aan uw Kamer.',
    'Dit komt terug in de stukken die aan de Kamer worden gestuurd voor de behandeling.',
    'Uw Kamer wordt hierover geïnformeerd.',
    'Over de voortgang wordt uw Kamer periodiek geïnformeerd.',
    'Het onderzoek wordt na afronding naar uw Kamer gestuurd.',
    'Een afschrift van het besluit wordt zo spoedig mogelijk aan de Kamer gezonden.',
    'Zodra hierover meer bekend is, wordt uw Kamer op de hoogte gesteld.',
    'Het wetsvoorstel wordt naar verwachting later bij uw Kamer ingediend.',
    'Het rapport wordt begeleid door een commissie, waarna uw Kamer wordt geïnformeerd.',
    'De antwoorden ontvangt u zo spoedig mogelijk.',
    'Uw Kamer ontvangt na afronding van de gesprekken een brief over de vervolgstappen.',
    'U kunt de kabinetsreactie binnenkort tegemoetzien.',
    'Ik streef ernaar uw Kamer zo spoedig mogelijk te informeren.',
    'Ik ben voornemens het voorstel na advies bij uw Kamer in te dienen.',
    'Ik ben graag bereid uw Kamer hierover nader te berichten.',
    'Het streven is om uw Kamer hierover op korte termijn te informeren.',
    'Ik verwacht u na ommekomst van het advies nader te kunnen informeren.',
    'Ik hoop uw Kamer binnenkort de eindrapportage te kunnen toesturen.',
    'Naar verwachting kan ik uw Kamer binnenkort berichten, en dat zal ik uw Kamer dan laten weten.',
    'Zodra het rapport gereed is, stuur ik het met mijn reactie naar uw Kamer.',
    'Ik informeer uw Kamer periodiek over de voortgang.',
    'Binnenkort bied ik uw Kamer het actieplan aan.',
    'Zo spoedig mogelijk leg ik het ontwerpbesluit aan beide Kamers voor.',
    'Ik licht uw Kamer in zodra er meer duidelijk is.',
    'Wij informeren uw Kamer jaarlijks over de uitgaven.',
    'Indien nodig informeer ik uw Kamer tussentijds.',
    'Ik houd uw Kamer op de hoogte.',
    'Over het vervolg blijf ik uw Kamer informeren.',
    'Na afloop informeert de Staatssecretaris uw Kamer over de uitkomst.',
    'Daarna volgt een brief aan uw Kamer.',
    'Hier kom ik in de volgende voortgangsbrief op terug.',
    'Ik kom hier op een later moment bij uw Kamer op terug.',
    'Ik zal hierop in de eerstvolgende rapportage terugkomen.',
    'Hierbij zeg ik uw Kamer toe dat ik de regeling laat evalueren.',
    'Ik kan toezeggen dat de regeling wordt verlengd.',
    'Ook zeg ik toe uw Kamer te informeren over de planning.',
    'U wordt hierover nader geïnformeerd.',
    'U kunt de beantwoording binnen drie weken tegemoet zien.',
    'Ik zal de vragen zo spoedig mogelijk beantwoorden.',
    'Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden.',
    'In de volgende voortgangsbrief ga ik hier nader op in.',
    'Zodra het advies er is, laat ik uw Kamer weten wat ik ermee doe.',
    'De uitkomsten deel ik na afronding met uw Kamer.',
    'Mijn collega van Voorbeelden zal uw Kamer hier separaat over informeren.',
    'Ik zal dit volgen en daarover rapporteren aan uw Kamer.',
    'Zodra ik die informatie heb zal ik die aan u doorgeleiden.',
    'De agenda zal uw Kamer binnenkort toegaan.',
    'Deze agenda gaat uw Kamer binnenkort toe.',
    'In verband hiermee kunt u de brief later tegemoet zien.',
    'Ik stel voor u zo spoedig mogelijk nader te berichten.',
    'Ik ben voornemens uitgebreid te reageren op de motie-Jansen.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'new', quote: sentence })
  })

  test.each([
    'Ik wil uw Kamer voor 1 mei 2023 informeren.',
    'Ik stuur uw Kamer voor 1 mei 2023 een brief.',
    'Ik kom hier voor 1 mei 2023 op terug.',
    'De Kamer wordt voor 1 mei 2023 geïnformeerd.',
    'Voor 1 mei 2023 kan ik uw Kamer een eerste beeld geven en de cijfers sturen.',
    'Het rapport gaat voor 1 mei 2023 naar uw Kamer.',
    'U ontvangt voor 1 mei 2023 de uitkomsten.',
    'Wij verwachten deze voor 1 mei 2023 te kunnen sturen.',
  ])('with a date: %s', (sentence) => {
    expect(one(sentence, [MAY])).toMatchObject({ status: 'new', deadline: { earliest: null, latest: '2023-04-30' } })
  })

  test('readiness to look into something, in an answer to the Kamer', () => {
    const text =
      'Vraag 1\nBent u bereid te onderzoeken hoe dit beter kan?\nAntwoord op vraag 1\nJa, ik ben bereid te onderzoeken hoe dit beter kan.'
    expect(found(text)).toMatchObject([
      { status: 'new', act: 'onderzoeken', quote: 'Ja, ik ben bereid te onderzoeken hoe dit beter kan.' },
    ])
    expect(found('Ja, ik ben bereid te onderzoeken hoe dit beter kan.')).toEqual([])
  })
})

describe('earlier', () => {
  test.each([
    'Ik heb toegezegd uw Kamer periodiek te informeren.',
    'In het debat over de regeling heb ik toegezegd dat ik in deze brief ook zou ingaan op de kosten.',
    'Uw Kamer is toegezegd dat hierover een technische briefing kan worden gegeven.',
    'Aan het lid Jansen is toegezegd dat de cijfers worden gedeeld.',
    'Mijn ambtsvoorganger heeft toegezegd het parlement jaarlijks te berichten.',
    'De Minister van Voorbeelden heeft tijdens het debat toegezegd de Kamer een brief te sturen.',
    'Tijdens het commissiedebat zegde ik toe de uitkomsten met uw Kamer te delen.',
    'Zoals toegezegd stuur ik uw Kamer een brief over de registratie.',
    'Zoals toegezegd zal ik uw Kamer informeren over de stand van zaken.',
    'Conform de toezegging aan uw Kamer wordt het parlement ieder jaar geïnformeerd.',
    'De toezegging aan het lid Jansen om de cijfers te delen staat nog open.',
    'Toezegging van de Minister om de Tweede Kamer te informeren over de voortgang.',
    'Tijdens de begrotingsbehandeling heb ik de toezegging gedaan de regeling te evalueren.',
    'Ik zal voor de zomer invulling geven aan mijn toezegging.',
    'In mijn vorige brief heb ik aangegeven dat ik uw Kamer nader zal informeren.',
    'Het onderzoek dat ik uw Kamer heb toegezegd zal binnenkort starten.',
    'De toegezegde brief over dit onderwerp zal uw Kamer later ontvangen.',
    'Ik heb afgesproken om de Kamer over de voortgang te informeren.',
    'In mijn vorige brief heb ik aangekondigd uw Kamer nader te berichten.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'earlier', quote: sentence })
  })
})

describe('fulfilled', () => {
  test.each([
    'In deze brief doe ik die toezegging gestand door in te gaan op de oorzaken.',
    'Met deze brief voldoe ik aan deze toezegging.',
    'Met deze brief en bijlagen geef ik gevolg aan mijn toezegging.',
    'Hiermee geef ik invulling aan de toezegging aan het lid Jansen.',
    'Hiermee kom ik mijn toezegging na.',
    'Hiermee beschouw ik de toezegging als afgedaan.',
    'Daarmee is de toezegging nagekomen.',
    'Ter voldoening aan die toezegging zend ik u hierbij de lijst.',
    'Ter uitvoering van mijn toezegging treft u bijgaand het overzicht aan.',
    'Zoals toegezegd ben ik met de gemeenten in gesprek gegaan.',
    'Zoals toegezegd tijdens het debat heb ik de regeling laten evalueren.',
    'Zoals toegezegd informeer ik u hierbij over de stand van zaken.',
    'Conform mijn toezegging treft u hierbij het rapport aan.',
    'Overeenkomstig de toezegging in het overleg bied ik uw Kamer hierbij de evaluatie aan.',
    'Hierbij ontvangt u het onderzoek dat ik uw Kamer heb toegezegd.',
    'Zoals toegezegd stuur ik uw Kamer hierbij een brief over de registratie.',
    'Hierbij bied ik u de toegezegde brief over de regeling aan.',
    'Dit onderzoek heb ik aan de Kamer toegezegd en heb het laten uitvoeren door een instituut.',
    'Ik ga in deze brief ook in op de toezegging aan het lid Jansen.',
    'Tevens ga ik in deze brief in op de regeling zoals ik u heb toegezegd.',
    'Naar aanleiding van mijn toezegging informeer ik u over de cijfers.',
    'Daarnaast wordt een aantal toezeggingen uit het overleg afgedaan.',
    'Ook gaat de minister in op zijn toezegging over de cijfers.',
    'Conform de motie-Jansen (36 000, nr. 7) en mijn toezegging heb ik overleg gevoerd met uw Kamer.',
  ])('%s', (sentence) => {
    expect(one(sentence)).toMatchObject({ status: 'fulfilled', quote: sentence })
  })

  test('in part', () => {
    expect(one('Hiermee voldoe ik gedeeltelijk aan mijn toezegging.')).toMatchObject({ status: 'partly' })
  })
})

describe('no promise', () => {
  test.each([
    // What the letter does by being sent.
    'Hierbij informeer ik uw Kamer over de voortgang.',
    'Met deze brief informeer ik u over de uitkomsten van de Raad.',
    'In deze brief zal ik uw Kamer informeren over de uitkomsten.',
    'Ik informeer uw Kamer over de uitkomsten van de Raad.',
    'Hierbij bied ik u het rapport aan.',
    'In deze brief deel ik met uw Kamer de laatste ontwikkelingen.',
    'Hiermee wordt uw Kamer geïnformeerd.',
    'Hierbij informeer ik uw Kamer periodiek over de stand van zaken.',
    'Bijgaand ontvangt u de antwoorden op de vragen.',
    'Tot slot maak ik van de gelegenheid gebruik om uw Kamer te informeren over mijn bezoek.',
    'Hieronder zal ik de Kamer informeren over de oorzaken.',
    'Middels deze brief wordt uw Kamer geïnformeerd.',
    // What was done.
    'Hierover bent u eerder geïnformeerd.',
    'Ik heb uw Kamer hierover op 3 mei geïnformeerd.',
    'Het plan wordt uitgevoerd zoals eerder aan uw Kamer gemeld.',
    'De cijfers zijn met uw Kamer gedeeld.',
    'Uw Kamer werd hierover geïnformeerd.',
    // Aims of policy, and acts towards others.
    'Het kabinet zet zich in voor betere samenwerking.',
    'Ik zal de gemeenten hierover informeren.',
    'Zoals uw Kamer heeft gevraagd zal ik gemeenten informeren.',
    'Ik zal de sector vragen om cijfers.',
    'Daarna zal ik enkele vraagstukken schetsen die aan de orde kunnen zijn.',
    'Ik ben voornemens een bijeenkomst te organiseren.',
    'De Minister zal hier tijdens haar bezoek bij stilstaan.',
    // Others who act.
    'De Algemene Rekenkamer zal zijn rapport aan uw Kamer aanbieden.',
    'De Europese Commissie zal het voorstel aan het Europees Parlement voorleggen.',
    'Ondernemers worden door de Kamer van Koophandel geïnformeerd.',
    'Italië zal het verdrag aan de Verenigde Naties aanbieden.',
    // What the Kamer, a motion or an agreement asks.
    'Bent u bereid de Kamer hierover voor de zomer te informeren?',
    'De motie verzoekt de regering de Kamer hierover te informeren.',
    'Daarbij is verzocht om een brief en de Kamer daarover te informeren.',
    'De commissie bepaalt over welke onderwerpen aan de Tweede Kamer wordt gerapporteerd.',
    'Op grond van artikel 3 wordt de Kamer geïnformeerd.',
    'Uw Kamer heeft daarmee meer houvast om dit te beoordelen.',
    'Zij stelden: “Ik zal uw Kamer hierover informeren” en lieten het daarbij.',
    // Refusals.
    'Ik zal uw Kamer hierover niet informeren.',
    'Dat kan ik niet toezeggen.',
    'Ik kan hierover geen toezegging doen aan uw Kamer.',
    // The word, but no promise to the Kamer.
    'De lidstaten zegden in oktober EUR 140 mln. toe via het fonds.',
    'In deze wijziging worden de toegezegde extra middelen geregeld.',
    'De Europese Commissie heeft toegezegd met een voorstel te komen.',
    'De toezeggingen van de sector zijn nog niet nagekomen.',
    'Gemeenten hebben toegezegd plekken te leveren.',
    'Toezeggingen',
    'Toezegging aan Tweede Kamer',
    'Een overzicht van moties en toezeggingen is opgenomen in het jaarverslag.',
    'Nederland heeft een financiële toezegging gedaan.',
    'Ik heb gemeenten toegezegd dat zij extra tijd krijgen.',
    'Nederland zegt EUR 10 mln. toe.',
    'Ik heb EUR 10 miljoen toegezegd aan de Wereldbank.',
    // What members say in a report, and wishes for all such cases.
    'De leden van de X-fractie vragen of de Kamer hierover zal worden geïnformeerd.',
    'De leden van de X-fractie lezen dat de Kamer nader zal worden geïnformeerd.',
    'Het lid Jansen verzoekt om een brief waarin ik uw Kamer zal informeren.',
    'Het is belangrijk dat de Kamer tijdig wordt geïnformeerd.',
    'De Kamer moet tijdig worden geïnformeerd.',
    'Ik hoop u hiermee voldoende te hebben geïnformeerd.',
    // The order in which this letter goes.
    'Allereerst zal ik uw Kamer informeren over de stand van zaken.',
    'Via deze weg informeer ik uw Kamer over de aanstaande wijziging.',
    'Deze brief wordt gelijktijdig aangeboden aan de Eerste Kamer.',
    // What the chamber decides and asks.
    'Voorts besluit de commissie de toezegging als voldaan te beschouwen.',
    'De Kamer verneemt graag hoe het staat met de nakoming van de toezeggingen.',
    // What it receives as a matter of course, what others were sent, what had been told.
    'Uw Kamer ontvangt jaarlijks het jaarverslag van het fonds.',
    'Wij verwachten deze binnenkort aan de gemeenten te kunnen sturen.',
    'Wij hebben uw Kamer geïnformeerd over de wijze waarop de regeling wordt uitgevoerd.',
    'In deze brief zal ik een toelichting geven op de voortgang van de toezeggingen en aangenomen moties.',
    'In de bijlage stuur ik u de stand van zaken van de recent gedane toezeggingen.',
    // Coming back elsewhere in the same letter.
    'Hier kom ik in het antwoord op vraag 5 op terug.',
    'In paragraaf 4 van deze brief kom ik hierop terug.',
  ])('%s', (sentence) => {
    expect(found(sentence).map((value) => value.quote)).toEqual([])
  })

  test('questions that members put', () => {
    const text =
      'Vraag 3\nU zult de Kamer informeren. Wanneer wordt de Kamer geïnformeerd\nAntwoord op vraag 3\nUw Kamer wordt hierover geïnformeerd.'
    expect(found(text).map((value) => value.quote)).toEqual(['Uw Kamer wordt hierover geïnformeerd.'])
  })

  test('`u` in a letter to others', () => {
    const facts = [letterDate, fact({ field: 'addressee', text: 'De voorzitter van de Vereniging van Gemeenten' })]
    const others = [letterDate, fact({ field: 'addressee', text: 'Vereniging van Gemeenten' })]
    expect(found('Ik zal u hierover informeren.', [], '', others)).toEqual([])
    expect(found('Ik zal uw bestuur en de Tweede Kamer hierover informeren.', [], '', others)).toHaveLength(1)
    expect(found('Ik zal u hierover informeren.', [], '', facts)).toHaveLength(1)
  })

  test('in a note for a minister `u` is who promised', () => {
    const note = [letterDate, fact({ field: 'kind', kind: 'beslisnota' })]
    for (const text of [
      'Tijdens het debat heeft u toegezegd de Kamer te informeren.',
      'In het overleg heeft uw ambtsvoorganger aan het lid Jansen toegezegd de Tweede Kamer te informeren.',
    ])
      expect(found(text, [], '', note)).toMatchObject([{ status: 'earlier', quote: text }])
  })

  test('a motion, a heading, a table', () => {
    const sentence = 'Ik zal uw Kamer hierover informeren.'
    expect(found(sentence, [], '', [fact({ field: 'kind', kind: 'motie' })])).toEqual([])
    for (const type of ['heading', 'table', 'subject', 'signature'] as const) {
      const block: Block = { type, start: 0, end: sentence.length, page: null }
      expect([...toezeggingen.find(documentOf(sentence, [block]))]).toEqual([])
    }
  })
})

describe('terms', () => {
  test('before the summer', () => {
    expect(one('Ik zal uw Kamer voor de zomer informeren.', [SUMMER]).deadline).toMatchObject({
      earliest: null,
      words: 'voor de zomer',
    })
  })
  test('in a season', () => {
    expect(one('De Kamer wordt in het najaar geïnformeerd.', [AUTUMN]).deadline).toEqual({
      edtf: '2023-09-01/2023-11-30',
      earliest: '2023-09-01',
      latest: '2023-11-30',
      words: 'in het najaar',
    })
  })
  test('behind the verb', () => {
    expect(
      one('Ik zal u over de uitkomst berichten voor 1 mei 2023, de dag van de invoering.', [MAY]).deadline,
    ).toMatchObject({ latest: '2023-04-30' })
  })
  test('not the date of what it is about', () => {
    expect(one('Ik zal uw Kamer informeren over het debat van 12 januari 2023.', [DEBATE]).deadline).toBeNull()
  })
  test('a year of the topic is neither a term nor a sign of the future', () => {
    const year: Dated = { words: '2024', earliest: '2024-01-01', latest: '2024-12-31', by: 'dates/year' }
    expect(one('Ik zal uw Kamer informeren over de plannen voor 2024.', [year]).deadline).toBeNull()
    expect(one('Met de begroting voor 2024 zal ik uw Kamer een brief sturen.', [year]).deadline).toBeNull()
    expect(found('Ik informeer uw Kamer over de plannen voor 2024.', [year])).toEqual([])
  })
  test.each([
    'Vóór het commissiedebat van 1 mei 2023 stuur ik uw Kamer een overzicht.',
    'Ik zal uw Kamer voorafgaand aan de Raad van 1 mei 2023 nader informeren.',
    'Voor het debat Zorg van 1 mei 2023 stuur ik uw Kamer een overzicht.',
  ])('before an event of a day: %s', (text) => {
    expect(one(text, [MAY]).deadline).toMatchObject({ earliest: null, latest: '2023-04-30' })
  })
  test.each([
    'Ik zal uw Kamer een brief sturen over de inzet voor de Raad van 1 mei 2023.',
    'Ik zal uw Kamer een week vóór het debat van 1 mei 2023 informeren.',
  ])('not before it: %s', (text) => {
    expect(one(text, [MAY]).deadline).toBeNull()
  })
  test('before the end of a recess', () => {
    const text = 'Deze zal ik uiterlijk voor het einde van het zomerreces aan uw Kamer zenden.'
    expect(one(text, [RECESS]).deadline).toMatchObject({ earliest: null, latest: '2023-09-04' })
  })
  test('not the date of what is said aside', () => {
    const text =
      'De uitkomsten van de telling, die in het najaar plaatsvindt, zal ik u op 1 december 2023 doen toekomen.'
    const day: Dated = { words: '1 december 2023', earliest: '2023-12-01', latest: '2023-12-01' }
    expect(one(text, [AUTUMN, day]).deadline).toMatchObject({ earliest: '2023-12-01', latest: '2023-12-01' })
    const earlier =
      'Over de telling, die in het najaar plaatsvindt, heb ik toegezegd uw Kamer op 1 december 2023 te berichten.'
    expect(one(earlier, [AUTUMN, day]).deadline).toMatchObject({ earliest: '2023-12-01', latest: '2023-12-01' })
  })
  test('not before the promise itself', () => {
    const text = 'In het debat van 12 januari 2023 heb ik toegezegd uw Kamer voor 1 mei te informeren.'
    const day: Dated = { words: '1 mei', earliest: '2022-05-01', latest: '2022-05-01' }
    expect(one(text, [DEBATE, day]).deadline).toMatchObject({ edtf: '2023-05-01', latest: '2023-04-30' })
  })
  test('the day of something else in the sentence is not that of the promise', () => {
    const text = 'Hierbij zend ik u, zoals toegezegd in het overleg, het rapport dat op 12 januari 2023 is verschenen.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: null })
  })
  test('a day in front of what is in brackets', () => {
    const text =
      'Op 12 januari 2023 is, tijdens een overleg (Handelingen II 2022/23, nr. 43; VSO Raad Algemene Zaken en nog een en ander), de Kamer de toezegging gedaan contact te leggen.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'earlier', madeOn: { earliest: '2023-01-12' } })
  })
  test('what was promised may have been due before this letter', () => {
    const autumn: Dated = { words: 'najaar van 2022', earliest: '2022-09-01', latest: '2022-11-30', by: 'dates/season' }
    const text = 'Ik heb toegezegd uw Kamer in het najaar van 2022 te informeren, te weten over de cijfers.'
    expect(one(text, [autumn])).toMatchObject({ deadline: { earliest: '2022-09-01', latest: '2022-11-30' } })
  })
  test('from the sentence before, for `dan`', () => {
    const text = 'De evaluatie is gereed in het najaar. Uiteraard zal uw Kamer dan nader worden geïnformeerd.'
    expect(one(text, [AUTUMN]).deadline).toMatchObject({ earliest: '2023-09-01', latest: '2023-11-30' })
  })
  test('not from there when `dan` answers a condition', () => {
    const text = 'De evaluatie is gereed in het najaar. Mocht het anders lopen, dan zal ik u berichten.'
    expect(one(text, [AUTUMN]).deadline).toBeNull()
  })
  test('until when it was promised, and on what day', () => {
    const text =
      'In het debat met de commissie op 12 januari 2023 heb ik uw Kamer vóór het aanstaande zomerreces een brief toegezegd.'
    expect(one(text, [DEBATE, RECESS])).toMatchObject({
      status: 'earlier',
      deadline: { earliest: null, latest: '2023-07-06' },
      madeOn: { earliest: '2023-01-12' },
      madeAt: 'het debat met de commissie op 12 januari 2023',
    })
  })
  test('the debate as printed, with the stop of its date', () => {
    const text = 'Tijdens het commissiedebat Warmte van 25 januari jl. heb ik uw Kamer een brief toegezegd.'
    expect(one(text).madeAt).toBe('het commissiedebat Warmte van 25 januari jl.')
  })
  test('a year beside the word is no term', () => {
    const text = 'Mijn ambtsvoorganger heeft in 2009 toegezegd het parlement jaarlijks te informeren.'
    const value = one(text, [{ words: '2009', earliest: '2009-01-01', latest: '2009-12-31', by: 'dates/year' }])
    expect(value).toMatchObject({
      deadline: null,
      madeOn: { earliest: '2009-01-01', latest: '2009-12-31' },
      recurring: true,
    })
  })
  test('the letter in which it was promised', () => {
    const text =
      'Zoals ik u heb toegezegd in de brief over de regeling d.d. 12 januari 2023, ben ik in overleg getreden.'
    expect(one(text, [DEBATE])).toMatchObject({ status: 'fulfilled', madeOn: { earliest: '2023-01-12' } })
  })
})

describe('parts', () => {
  test('who, whom, what, about what', () => {
    expect(one('Ik zal uw Kamer over de voortgang van de regeling informeren.')).toMatchObject({
      promisor: 'De Minister van Voorbeelden',
      addressee: 'Tweede Kamer',
      act: 'informeren',
      about: 'de voortgang van de regeling',
      recurring: false,
    })
  })
  test('someone else', () => {
    expect(one('De Staatssecretaris van Voorbeelden zal het besluit aan de Staten-Generaal toezenden.')).toMatchObject({
      promisor: 'De Staatssecretaris van Voorbeelden',
      addressee: 'Staten-Generaal',
      act: 'toezenden',
    })
  })
  test.each([
    ['Ik heb toegezegd uw Kamer een overzicht toe te sturen.', 'toesturen'],
    ['Ik heb toegezegd het te onderzoeken voor uw Kamer.', 'onderzoeken'],
    ['Binnenkort bied ik uw Kamer het actieplan aan.', 'aanbieden'],
    ['Ik zal uw Kamer een brief doen toekomen.', 'doen toekomen'],
    ['Ik zal uw Kamer op de hoogte houden.', 'op de hoogte houden'],
    ['Zo spoedig mogelijk wordt de regeling met uw Kamer gedeeld.', 'delen'],
  ])('%s', (sentence, act) => {
    expect(one(sentence).act).toBe(act)
  })
  test('a list item without its number', () => {
    expect(one('2. Ik zal uw Kamer informeren.').quote).toBe('Ik zal uw Kamer informeren.')
  })
})

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'zal uw Kamer ',
    'toegezegd de toezegging ',
    'heb ik geef ik ',
    'de minister van A heeft ',
    'u zal sturen, ',
    'zeg ik toe ',
  ])
    for (const size of [200, 20_000]) found(`${words.repeat(size / 10)}.`)
  expect(performance.now() - start).toBeLessThan(6_000)
})
