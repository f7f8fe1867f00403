import { toezeggingen } from './toezeggingen.ts'
import { references } from './references.ts'
import { dates } from './dates.ts'
import { documentOf } from '../test/helpers.ts'
const run=(t:string)=>{const text='Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 maart 2023\n\n'+t; let d:any=documentOf(text,[],[{type:'letterFact',start:0,end:1,value:{field:'date',edtf:'2023-03-01',earliest:'2023-03-01',latest:'2023-03-01'},by:'x',basis:'stated',because:[]}] as any); for(const e of [references,dates,toezeggingen] as any[]) d={...d,annotations:[...d.annotations,...e.find(d)].sort((a:any,b:any)=>a.start-b.start)}; return d.annotations.filter((a:any)=>a.type==='toezegging').map((a:any)=>`${a.by} ${a.value.status} ${JSON.stringify(a.value.deadline??null)} act=${a.value.act}`)}
const no=`Met deze brief informeer ik uw Kamer over de uitkomsten van het onderzoek dat in het najaar van 2023 wordt vervolgd.
Hierbij stuur ik u de planning voor 2024.
Bijgaand treft u de geannoteerde agenda aan van de Raad die op 20 en 21 maart 2023 plaatsvindt.
Deze brief zal ingaan op de voortgang en uw Kamer inzicht geven in de cijfers.
In deze brief ga ik in op de toekomst van de regeling en informeer ik uw Kamer over de volgende stappen.
Allereerst zal ik uw Kamer informeren over de stand van zaken, daarna over de vervolgstappen.
Ik zal in deze brief achtereenvolgens ingaan op de vragen van uw Kamer.
Met deze brief wil ik uw Kamer informeren over de plannen voor 2024.
De gemeenteraad wordt jaarlijks geïnformeerd over de voortgang.
De inspectie zal haar bevindingen rapporteren aan de minister.
De AP zal in het voorjaar van 2023 een rapport naar de Tweede Kamer sturen.
Uw Kamer ontvangt jaarlijks het jaarverslag van de Raad.
De Kamer heeft in een motie verzocht om voor de zomer te worden geïnformeerd.
Uw Kamer heeft gevraagd om in juni 2023 een brief te ontvangen.
De vaste commissie heeft mij verzocht de Kamer te informeren.
Hierover is uw Kamer bij brief van 12 januari 2023 geïnformeerd.
Uw Kamer is op 12 januari 2023 geïnformeerd over het voornemen om het voorstel in te dienen.
Zoals ik uw Kamer heb gemeld, wordt de regeling in 2024 geëvalueerd.
De motie verzoekt de regering om de Kamer hier voor 1 mei 2023 over te informeren.
Het lid Jansen verzoekt om de Kamer voor de zomer te informeren.
Op deze wijze wordt de Kamer beter in positie gebracht.
In de Voorjaarsnota wordt de Kamer gevraagd in te stemmen.
Het kabinet zal de komende periode met gemeenten in gesprek gaan over de uitvoering.
Ik ga hierover de komende maanden in gesprek met de sector.
Wij zullen in 2024 de regeling evalueren.
Ik zal daarom het besluit in 2024 aanpassen.
Ik heb dit met uw Kamer gedeeld en zal in 2024 starten met de uitvoering.
De regeling wordt voor 1 juli 2023 gepubliceerd in de Staatscourant.
De ontwerpregeling wordt voor 1 juli 2023 aan de Raad van State voorgelegd.
Ik verwijs naar het verslag dat u vandaag ontvangt.
Ik vertrouw erop uw Kamer hiermee voldoende te hebben geïnformeerd.
Ik hoop u hiermee voldoende te hebben geïnformeerd.
Ik ga ervan uit dat ik uw Kamer hiermee voldoende heb geïnformeerd.
De Minister van Financiën heeft uw Kamer hierover in het najaar van 2022 bericht.
Zoals aangekondigd in mijn brief van 12 januari 2023, informeer ik u over de voortgang.
Het kabinet streeft naar een akkoord in 2024.
Mijn streven is dat alle gemeenten in 2024 deelnemen.
Gemeenten kunnen de Tweede Kamer hierover informeren.
De Europese Commissie heeft aangekondigd in het najaar van 2023 met een voorstel te komen.
De Commissie zal de Raad en het Europees Parlement voor 1 juli 2023 informeren.
Deze wet verplicht de minister de Kamer jaarlijks te informeren.
Ingevolge artikel 3 zendt de Minister binnen vijf jaar aan de Staten-Generaal een verslag.
Het is aan uw Kamer om te bepalen wanneer het debat plaatsvindt.
Ik zal graag met uw Kamer in debat gaan over dit onderwerp.
Ik zie het debat met uw Kamer met belangstelling tegemoet.
Ik hecht eraan uw Kamer goed te informeren.
Het is belangrijk dat de Kamer tijdig wordt geïnformeerd.
De Kamer moet tijdig worden geïnformeerd.
Voor de beantwoording van vraag 4 verwijs ik naar de brief die uw Kamer op 12 januari 2023 heeft ontvangen.
Kunt u toezeggen dat de Kamer voor de zomer wordt geïnformeerd?
De leden van de VVD-fractie vragen of de regering de Kamer voor de zomer zal informeren.
De leden van de D66-fractie lezen dat de Kamer in het najaar zal worden geïnformeerd.
De leden van de CDA-fractie vragen wanneer de Kamer wordt geïnformeerd.
De regering heeft toegezegd geld beschikbaar te stellen voor Oekraïne.
Nederland zegt EUR 10 mln. toe.
Ik heb EUR 10 miljoen toegezegd aan de Wereldbank.
In 2022 is er EUR 50 miljoen toegezegd voor herstel.
De door provincies toegezegde plekken worden in 2024 gerealiseerd.
Uw Kamer ontvangt de beslisnota bij deze brief.
De stukken die uw Kamer heeft opgevraagd, worden bij deze brief verstrekt.
Hieronder informeer ik uw Kamer over de komende periode.
Voor de volledigheid informeer ik uw Kamer over het volgende.
Graag informeer ik uw Kamer over de stand van zaken.
Via deze weg informeer ik uw Kamer over de aanstaande wijziging.
Ik informeer uw Kamer mede namens de Minister van Financiën over de plannen voor 2024.
Ik bied u de geannoteerde agenda aan voor de Raad van 21 maart 2023.
Ik stuur u de antwoorden op de vragen van het lid Jansen.
Ik bied uw Kamer, mede namens de minister van OCW, de monitor 2023 aan.
Het rapport wordt aan uw Kamer aangeboden als bijlage bij deze brief.
Vraag 5: Wanneer wordt de Kamer geïnformeerd over de uitkomsten?`.split('\n')
for (const t of no) {const r=run(t); if(r.length) console.log('WRONG',t,'\n        ',r.join('\n         '))}
