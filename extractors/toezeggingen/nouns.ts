/**
 * `toezegging` as a noun that needs no verb: an item of a nota or list, a survey of promises, promises of other kinds.
 *
 *   OEV: Toezegging dat de Kamer wordt geïnformeerd over de oevers       earlier
 *   Toezegging van de Minister om de Kamer te informeren                 earlier
 */
import { edge } from '../patterns.ts'

/** A line of a list or nota: `Toezegging van de Minister om de Kamer te informeren …` */
export const NOMINAL =
  /^[\P{L}]*(?:\p{L}{1,14}\s)?toezegging\s(?:van|aan|om|tijdens|in|uit)\s[^;]{0,240}?(?:\som\s[^;]{1,240}?\ste\s\p{L}+|\sdat\s|\ste\s(?:informeren|sturen|zenden|onderzoeken))/iu
/** `OEV: Toezegging dat de Kamer wordt geïnformeerd`, `Toezegging om hierover te berichten`: an item with the ministry in front. */
export const ITEM =
  /^\P{L}*(?:\p{Lu}[\p{L}&]{1,9}(?:\s?\/\s?\p{Lu}[\p{L}&]{1,14}){0,3}:\s)?Toezegging(?:en)?,?\s(?:dat\s|om\s[^;]{0,240}?(?<!\p{L})te\s(?:berichten|informeren|rapporteren|sturen|zenden|onderzoeken|delen|melden))/u
/** `Met deze brief informeer ik u over beide toezeggingen.` */
export const BOTH = edge('(?:beide|deze\\s(?:twee|drie))\\stoezeggingen')
export const OVERVIEW = edge(
  'moties\\sen(?:/of)?\\s(?:\\p{L}{1,16}\\s)?toezeggingen|toezeggingen\\sen(?:/of)?\\s(?:\\p{L}{1,16}\\s)?moties',
)
export const SURVEY = edge('overzicht|stand\\svan\\s(?:zaken|(?:de\\s)?uitvoering)|voortgang|toelichting')
export const OTHER_KINDS = edge(
  '(?:financiële|internationale|humanitaire|bilaterale|mondiale|politieke|klimaat)\\p{L}*\\s(?:toezegging\\p{L}*|toegezegd\\p{L}*)',
)

/** `de stand van zaken van de gedane toezeggingen` */
export const isSurvey = (sentence: string): boolean =>
  /(?<!\p{L})(?:overzicht|stand\svan\szaken)\s(?:[\p{L}]{1,20}\s){0,5}toezeggingen/iu.test(sentence)
