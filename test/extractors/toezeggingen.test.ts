import { describe, expect, test } from 'vitest'
import { toezeggingen } from '../../extractors/toezeggingen.ts'
import type { Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'
import { fact, found, letterDate, MAY, one } from './toezeggingen-letter.ts'

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
    'Het kabinet zal in een separate brief op deze vraag ingaan.',
    'In die brief zal ik ingaan op de gevolgen voor de regio.',
    'De Minister van Voorbeelden zal hier in zijn brief nader op ingaan.',
    'Over het vervolg wordt de Kamer door de Staatssecretaris van Voorbeelden nader ge ïnformeerd.',
    'Uw Kamer wordt later dit jaar door de Minister van Voorbeelden geïnformeerd over de proef.',
    'De verwachting is dat de Kamer over deze fase kan worden geïnformeerd zodra de telling klaar is.',
    'Ik zal daarover spoedig duidelijkheid kunnen geven in een brief aan uw Kamer.',
    'Ik haal die dag niet, maar zal uw Kamer de visie tijdig voor het overleg doen toekomen.',
    'De minister van Voorbeelden zegt toe voortaan zulke stukken ook aan de Eerste Kamer te sturen.',
    'De staatssecretaris zegt de Kamer, op een vraag van het lid Jansen, toe dat de regeling wordt bezien.',
    'Ik doe u hierbij de toezegging dat de Kamer wordt geïnformeerd.',
    'Het kabinet komt binnenkort met een brief naar de Kamer.',
    'De Kamer zal het eindrapport nog dit jaar ontvangen.',
    'Het kabinet houdt uw Kamer op de hoogte van de ontwikkelingen.',
    'Het kabinet blijft de Kamer hierover informeren.',
    'De Kamer zal daarover te zijner tijd worden bericht.',
    'Ik zal hier in de beleidsreactie op terugkomen.',
    'Ik kom hier schriftelijk op terug.',
    'Mijn collega van Voorbeelden komt daarop terug in zijn brief over de begroting.',
    'De beleidsreactie volgt voor de zomer.',
    'De antwoorden op de overige vragen volgen zo spoedig mogelijk.',
    'De vragen zullen zo spoedig mogelijk worden beantwoord.',
    'De beantwoording zal zo spoedig mogelijk plaatsvinden.',
    'De brief zal uw Kamer voor het reces bereiken.',
    'Een verslag van de Raad zal u zo spoedig mogelijk toekomen.',
    'Ik ga hierover in gesprek met de sector en informeer uw Kamer over de uitkomst.',
    'Ik ga na wat de kosten zijn en informeer uw Kamer daar later over.',
    'Op basis daarvan besluit ik over het vervolg en informeer ik uw Kamer.',
    'De Minister van Voorbeelden informeert uw Kamer hier voor de zomer over.',
    'De lagere regelgeving zal bij beide Kamers worden voorgehangen.',
    'Ik stel mij voor de Kamer hieromtrent later te informeren.',
    'Bij de voorjaarsnota zal het kabinet uw Kamer een voorstel doen.',
    'De ontbrekende bijlage zal ik nazenden.',
    'Kamer wordt nader geïnformeerd over de voortgang.',
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
    'In mijn brief is eveneens aangegeven dat het kabinet uw Kamer na de afronding van de telling zo goed mogelijk informeert.',
    'In de vorige brief is aangekondigd dat uw Kamer nader wordt geïnformeerd.',
    'In mijn vorige brief heb ik gemeld dat ik uw Kamer in het voorjaar zou informeren.',
    'In dat overleg heb ik aangegeven de nota niet eerder dan na ommekomst van het advies aan uw Kamer te kunnen aanbieden.',
    'In het debat heb ik toezegd het bureau te verzoeken de vragen door te rekenen.',
    'Daarnaast is toegezegd hier nog bij u op terug te komen.',
    'De uitvoering van deze toezegging loopt nog.',
    'Het door mij aan de Kamer toegezegde evaluatieonderzoek zal later starten.',
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
    'Met het verslag wordt uitvoering gegeven aan de bepaling over de vijfjaarlijkse telling en aan de toezeggingen door mijn ambtsvoorganger bij de behandeling van de begroting.',
    'Ook kom ik in deze brief terug op verschillende toezeggingen aan uw Kamer.',
    'De invulling van deze toezegging heeft plaatsgevonden met de brief over de telling.',
    'Hierbij bied ik u het rapport aan dat ik heb toegezegd tijdens het debat.',
    'Met het aanbieden van dit plan doe ik de toezegging aan het lid Jansen gestand.',
    'Deze brief bevat de toegezegde reactie op het rapport.',
    'Conform de toezegging aan uw Kamer heb ik overleg gevoerd en u vervolgens het besluit gezonden.',
    'Tijdens het debat heb ik toegezegd de cijfers te sturen; deze treft u bijgaand aan.',
    'Mede naar aanleiding van de toezegging aan het lid Jansen heb ik een onderzoek laten uitvoeren.',
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
    'Op 4 april heb ik u bericht dat de veerdienst in de zomer door een landelijk model wordt geregeld.',
    'Tevens zal hem worden verzocht de Kamer te informeren wanneer de rapportage aan de Tweede Kamer zal worden toegestuurd.',
    'Het ontwerp van een maatregel als bedoeld in het eerste lid wordt vier weken voordat zij wordt vastgesteld, toegezonden aan de Staten-Generaal.',
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
    'In paragraaf 3.2 kom ik hier nader op terug.',
    'In hoofdstuk 4 wordt u geïnformeerd over de uitvoering.',
    'In het tweede deel van deze brief informeer ik uw Kamer later over de kosten.',
    'Bij dezen ontvangt u de antwoorden op de gestelde vragen.',
    'De vragen van uw Kamer worden hieronder beantwoord.',
    'Daar kom ik in tweede termijn op terug.',
    // A clause about something else, a letter of before, a law.
    'Ik verwijs u naar de brief over water waarin uitgebreid wordt toegelicht waarom dit is gekozen.',
    'Als de Kamer het voorstel aanneemt, zal ik het college informeren.',
    'Ik kan uw Kamer melden dat de gemeenten nader worden geïnformeerd.',
    'Ik kan uw Kamer meedelen dat de regeling later ingaat.',
    'In artikel 5 is geregeld dat de Minister de Kamer jaarlijks informeert.',
    'Voorgesteld wordt dat de Kamer jaarlijks wordt geïnformeerd.',
    'De kabinetsreactie volgt de aanbevelingen van het rapport.',
    'De leden vragen wanneer de kabinetsreactie volgt.',
    'De heer Bakker (ABC) drong erop aan dat de minister de Kamer tijdig concrete plannen doet toekomen.',
    'Mevrouw Visser (XYZ) wees erop dat de minister de Kamer nader zal informeren.',
    // Not willing, and promises of others.
    'Ik ben niet bereid de Kamer hierover te informeren.',
    'Ik heb geen reden om aan te nemen dat de branche de toezegging niet zal nakomen.',
    'Het bedrijf zal zijn toezegging nakomen.',
    'Over de wijze waarop aan de toezeggingen van het bedrijf uitvoering wordt gegeven is niets bekend.',
    'Het formulier zal ik de gemeenten na de zomer toezenden.',
    'De beschikking zal ik aan de aanvrager toezenden.',
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

test('hostile text stays fast', () => {
  const start = performance.now()
  for (const words of [
    'zal uw Kamer ',
    'toegezegd de toezegging ',
    'heb ik geef ik ',
    'de minister van A heeft ',
    'u zal sturen, ',
    'zeg ik toe ',
    'is aangegeven dat ',
    'toezegging, die ik op ',
    'de vragen zullen worden ',
    'Kamer, de brief waarin ',
    'voor het debat over de raad van ',
  ])
    for (const size of [200, 20_000]) found(`${words.repeat(size / 10)}.`)
  expect(performance.now() - start).toBeLessThan(6_000)
})
