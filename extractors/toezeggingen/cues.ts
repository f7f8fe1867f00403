/** Words that tell when something is done: by this letter, or later. All are looked for in one sentence. */
import { edge } from '../patterns.ts'

/** One alternative a line; a space stands for any white space. */
const anyLine = (lines: string): string => lines.trim().split('\n').join('|').replaceAll(' ', '\\s')

const THIS =
  '(?:deze|dit|onderhavige|voorliggende|bijgaande|bijgevoegde|de (?:voorliggende|onderhavige|bijgaande|bijgevoegde)|mijn bijgaande)'
const PAPER =
  '(?:\\p{L}{0,24}brief|\\p{L}{0,20}rapportage|nota|notitie|beantwoording|antwoorden|antwoord|stuk|document|verslag|schrijven|memorie|bijlagen?|reactie|\\p{L}{0,12}agenda|paragraaf|appreciatie)'

const now = `
hierbij|(?<!in verband )hiermee|hierna(?!:| te noemen)|hieronder|onderstaand|onderstaande|navolgend|navolgende|verderop
bijgaand|bijgaande|bijgevoegd|bijgevoegde|bijgesloten|als bijlage|in de bijlage|in bijlage
allereerst|achtereenvolgens|vandaag|heden|(?:via|langs) deze weg
bij dezen|bij deze(?= (?:informeer|bericht|stuur|zend|bied|doe|wil|laat|ontvangt|reageer|beantwoord|deel|meld|geef|treft))
(?<=(?:ontvangt|treft) u )bij deze
treft u|treft uw Kamer|vindt u|in het volgende|over het volgende|het volgende mee|met (?:het )?bovenstaande?
(?:in|met) (?:de )?(?:paragraaf|hoofdstuk|onderdeel|sectie|deel) (?:\\d{1,2}(?:\\.\\d{1,2})*[a-z]?|[IVX]{1,4}|[A-F])
in het (?:eerste|tweede|derde|vierde|laatste) deel|in het vervolg(?= (?:van (?:deze|dit|de) |ga |licht |schets |beschrijf |geef ))|in het (?:navolgende|onderstaande)|in onderstaande
deze (?:brief|nota|notitie|rapportage) (?:bevat|dient|vormt|schetst|voorziet|strekt)
deze brief (?:wordt|stuur|zend)|(?:zal ik|ik zal) deze brief|afschrift van deze brief|(?:eenzelfde|gelijke|gelijkluidende) brief
in het antwoord op|in antwoord op|bij de beantwoording van
(?:in|met|bij|via|per|door|middels|door middel van|als bijlage bij) ${THIS} (?:\\p{L}{1,16} )?${PAPER}`
/** The letter itself does it. */
export const NOW = edge(anyLine(now))
/** `Uw Kamer ontvangt deze brief`: for the present tense any word about this letter will do. */
export const THIS_PAPER = edge(anyLine(`${THIS} ${PAPER}`))

const later = `
zodra|binnenkort|te zijner tijd|t\\.z\\.t|te gelegener tijd|op termijn|tijdig|uiterlijk
op basis daarvan|op (?:zeer |de )?korte(?:re)? termijn|op (?:niet al te lange|afzienbare|zo kort mogelijke) termijn|binnen [\\p{L}\\d]{1,8} (?:dagen|weken|maanden)
(?:zo )?spoedig(?: mogelijk)?|over (?:enkele|een paar|twee|drie|vier|zes) (?:dagen|weken|maanden)|zo snel mogelijk|in de loop van
nader|separaat|apart(?= (?:over|geïnformeerd|informeren|berichten?|gestuurd|sturen|gezonden|zenden|toe|worden|op de hoogte)|[.,;]|$)|separate|afzonderlijk|afzonderlijke|aparte
vervolgens|daarna|nadien|later|waarna|wanneer|indien|mocht|mochten|nadat|eerstvolgende
(?<!over de )(?:komende|aankomende) (?:weken|maanden|tijd|periode|week|maand|jaren|\\p{L}{0,20}(?:brief|rapportage))
volgende (?:\\p{L}{0,20}(?:brief|rapportage|verslag)|week|maand|kwartaal|jaar|keer|update|voortgang\\p{L}*|stand)
na (?:de |het |die |dat |deze |dit )?(?:afronding|afloop|[\\p{L}-]{0,20}(?:week|debat|overleg|reis|bezoek|top|conferentie)|ommekomst|ontvangst|besluitvorming|publicatie|oplevering|de zomer|het \\p{L}{0,12}reces)
voor (?:de zomer|het \\p{L}{0,12}reces)|vóór (?:het|de|aanvang)
als (?:de|het|dit|dat|die|deze|mijn) [^,;]{1,60}? (?:gereed|bekend|beschikbaar|afgerond|klaar|verschenen) (?:is|zijn)
dan(?= (?:zal|ook|informeer|stuur|kom|nader|uw|de Kamer|wordt|ontvangt|bericht|zend))`
const recurring = `
periodieke?|(?:half|twee|drie|vier|vijf)?jaarlijkse?|maandelijkse?|wekelijkse?|regelmatig|doorlopend|met enige regelmaat
(?:ieder|elk|elke|iedere) (?:half ?|tweede |derde |vierde |vijfde |twee |drie |vier |vijf )?(?:voor|na)?(?:jaar|kwartaal|maand|week|zes maanden|drie maanden|keer)
(?:één|een|twee|drie|vier)(?:maal| (?:keer|maal)) per (?:jaar|kwartaal)|per kwartaal|per half ?jaar`
/** It is done after this letter, whatever the tense. */
export const LATER = edge(`${anyLine(later)}|${anyLine(recurring)}`)
export const RECURRING = edge(anyLine(recurring))

/** A rule or a wish for all such cases is no promise: `Het is van belang dat de Kamer tijdig wordt geïnformeerd.` */
export const NORM = edge(
  anyLine(`
op grond van artikel|voorgesteld wordt|wordt voorgesteld|geregeld|bepaald dat|artikel \\d+[a-z]?|wettelijk|wet schrijft|gebruikelijke?|standaard|dient te worden|moet worden|behoort|(?:dient|dienen|behoren)[^;]{0,160}? te worden
belangrijk|van belang|wenselijk|gewenst|noodzakelijk|essentieel|hecht`),
)
