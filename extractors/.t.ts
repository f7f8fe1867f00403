import { toezeggingen } from './toezeggingen.ts'
import { moties } from './moties.ts'
import { references } from './references.ts'
import { dates } from './dates.ts'
import { documentOf } from '../test/helpers.ts'
const run=(t:string)=>{const text='Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 maart 2023\n\n'+t; let d:any=documentOf(text,[],[{type:'letterFact',start:0,end:1,value:{field:'date',edtf:'2023-03-01',earliest:'2023-03-01',latest:'2023-03-01'},by:'x',basis:'stated',because:[]}] as any); for(const e of [references,dates,moties,toezeggingen] as any[]) d={...d,annotations:[...d.annotations,...e.find(d)].sort((a:any,b:any)=>a.start-b.start)}; return d.annotations.filter((a:any)=>a.type==='toezegging'||a.type==='motie').map((a:any)=>`${a.type==='motie'?'M':'T'} ${a.by} ${a.value.status??a.value.movers.join('|')+' '+a.value.id+' '+a.value.disposition} ${JSON.stringify(a.value.deadline??null)} made=${a.value.madeOn?.edtf} at=${a.value.madeAt} act=${a.value.act} about=${a.value.about}`)}
const yes=`Ik verwacht uw Kamer hierover in het tweede kwartaal te kunnen informeren.
De Kamer zal in het najaar van 2023 over de resultaten worden geïnformeerd.
Naar verwachting kan ik uw Kamer de resultaten in juni 2023 toesturen.
Ik zeg uw Kamer toe om voor het zomerreces met een brief te komen.
Over de voortgang hiervan informeer ik uw Kamer in de Stand van Zakenbrief die voor de zomer verschijnt.
Voor het einde van het jaar ontvangt uw Kamer de voortgangsrapportage.
Hierover wordt de Kamer medio 2023 nader geïnformeerd.
De uitkomsten van deze verkenning deel ik uiterlijk 1 juli 2023 met uw Kamer.
Ik zal de Kamer informeren zodra er meer duidelijkheid is.
Na de zomer zal ik uw Kamer nader berichten over de uitwerking.
Uw Kamer wordt uiterlijk eind 2023 geïnformeerd over de uitkomsten.
De evaluatie zal begin 2024 aan uw Kamer worden gezonden.
Ik kom voor het zomerreces met een voorstel naar uw Kamer.
Daarbij zal ik ook ingaan op de vraag van het lid Jansen en uw Kamer daarover informeren.
Ik streef ernaar het wetsvoorstel in het vierde kwartaal van 2023 bij uw Kamer in te dienen.
De planning is om het wetsvoorstel voor de zomer aan uw Kamer aan te bieden.
Het wetsvoorstel zal naar verwachting in het voorjaar van 2024 bij de Tweede Kamer worden ingediend.
Ik informeer u nader zodra de besluitvorming is afgerond.
Bij de Voorjaarsnota zal uw Kamer nader worden geïnformeerd over de dekking.
In de volgende voortgangsbrief ga ik hier nader op in.
Hierover zal ik uw Kamer in de eerstvolgende voortgangsbrief nader informeren.
In april 2023 kom ik bij uw Kamer terug op de vervolgstappen.
Ik zal uw Kamer voor het eind van het jaar een reactie doen toekomen op dit rapport.
Mijn collega van Financiën zal uw Kamer hier separaat over informeren.
De Minister voor Natuur en Stikstof zal de Kamer hierover voor de zomer een brief sturen.
Het kabinet komt voor de zomer met een reactie op het advies, die aan uw Kamer zal worden gezonden.
Het kabinet zal de Eerste en Tweede Kamer jaarlijks rapporteren over de voortgang.
Vervolgens zal ik uw Kamer over de gekozen route informeren.
Wanneer daar aanleiding toe is, zal ik uw Kamer hierover uiteraard informeren.
Ik laat uw Kamer voor 1 mei 2023 weten wat de uitkomst is.
Ik zal uw Kamer laten weten wat de uitkomst is.
Ik zal dit monitoren en hierover rapporteren aan uw Kamer in de jaarlijkse monitor.
Zodra het rapport is afgerond, zal het aan uw Kamer worden toegestuurd.
Zodra dit onderzoek is afgerond, wordt uw Kamer hierover geïnformeerd en ontvangt u een beleidsreactie.
Het onderzoeksrapport zal, voorzien van een beleidsreactie, rond de zomer naar de Kamer worden gestuurd.
Tijdens het commissiedebat Zeden van 9 februari 2023 (Kamerstuk 34 843, nr. 70) heb ik het lid Jansen toegezegd schriftelijk terug te komen op de vraag.
Hiermee doe ik mijn toezegging aan het lid Jansen (SP) gestand om uw Kamer te informeren over de cijfers.
Tevens doe ik hiermee de toezegging gestand die is gedaan in het Vragenuur van 7 februari 2023.
Met deze brief kom ik tegemoet aan de toezegging om uw Kamer te informeren.
Mede namens de Minister van BZK informeer ik u hierbij, zoals toegezegd in het debat van 9 februari 2023, over de aanpak.
In het debat van 9 februari 2023 heeft de Minister-President toegezegd dat uw Kamer een brief zou ontvangen.
Ik heb uw Kamer eerder toegezegd om in het voorjaar van 2023 te komen met een plan van aanpak.
Op verzoek van het lid Jansen heb ik toegezegd te onderzoeken of dit mogelijk is.
Daarnaast heb ik in dat debat de toezegging gedaan aan het lid Jansen (VVD) om te kijken naar de mogelijkheden.
Deze toezegging heeft betrekking op de vraag van het lid Jansen.
Hiermee is deze toezegging afgedaan.
Daarmee beschouw ik de motie van het lid Jansen en de toezegging aan het lid Bakker als afgedaan.
Ik beschouw hiermee de toezegging (TZ202302-123) als afgedaan.
Ook is aan uw Kamer toegezegd om de Kamer te informeren over de ervaringen met de pilot.
Mijn voorganger heeft uw Kamer op 12 mei 2021 toegezegd dit te laten onderzoeken.
Conform de toezegging van de toenmalige minister stuur ik uw Kamer hierbij de monitor.
In vervolg op mijn toezegging tijdens het AO Politie van 9 februari jl. bericht ik u als volgt.
Ik ben bereid om de Kamer jaarlijks over de aantallen te informeren.
Over de uitkomsten van deze gesprekken zal ik uw Kamer in het voorjaar informeren.
U wordt hierover voor de zomer nader geïnformeerd.
De Minister zal de Kamer per brief informeren.
Ik zal de antwoorden op de resterende vragen zo spoedig mogelijk aan uw Kamer toezenden.
De beantwoording van de schriftelijke vragen zal ik zo spoedig mogelijk naar uw Kamer sturen.
U kunt de beantwoording binnen drie weken tegemoet zien.
Ik zal de vragen zo spoedig mogelijk beantwoorden.
Zodra ik meer weet kom ik bij uw Kamer terug.
Hierop kom ik terug in mijn brief die ik voor 1 mei 2023 aan uw Kamer zal sturen.`.split('\n')
for (const t of yes) {const r=run(t); console.log(r.some((x:string)=>x.startsWith('T'))?'ok  ':'MISS',t,'\n        ',r.join('\n         '))}
