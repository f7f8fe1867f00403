/** Where and when the cabinet comes back to a matter: in a paper or a debate to come, or in a minute. */

/** `Daar kom ik in de voortgangsrapportage op terug`, `schriftelijk` */
export const IN_PAPER =
  /schriftelijk|(?<!\p{L})(?:op\sschrift|per\sbrief)(?!\p{L})|(?<!\p{L})(?:in|bij|met|via)\s(?:de|het|een|mijn|zijn|haar|onze)\s(?:\p{L}{1,16}\s){0,2}\p{L}*(?:brief|rapportage|reactie|begroting|monitor|verslag|plan|nota|jaarverslag|evaluatie|memorie|agenda|bericht)(?!\p{L})/iu

/** `Hier kom ik bij de begrotingsbehandeling op terug`; `bij de behandeling van motie 3` may be in this letter. */
export const IN_DEBATE =
  /(?<!\p{L})(?:bij|tijdens)\s(?:de|het)\s(?:[\p{L}-]{1,20}\s){0,2}?(?:\p{L}+behandeling|(?:plenaire|verdere|schriftelijke|parlementaire)\sbehandeling|behandeling\svan\s(?:het\s(?:wetsvoorstel|voorstel)|de\s\p{L}*begroting)|\p{L}*debat|\p{L}*overleg|begroting)(?!\p{L})/iu

/** In a speech `Daar zal ik op terugkomen` is a matter of minutes. */
const IN_WRITING = /schriftelijk|op\sschrift|(?<!\p{L})\p{L}*brief|rapportage|[Kk]amer|nota|per\smail/u
export const SOON =
  /(?<!\p{L})(?:straks|zo(?:\s(?:dadelijk|meteen|direct))?|dadelijk|aanstonds|onderstaand|hierna|verderop|tweede\stermijn|in\smijn\s(?:antwoord|beantwoording))(?!\p{L})(?!\s(?:spoedig|snel|mogelijk|goed))/iu
export const inWriting = (words: string, s: { readonly oral: boolean; readonly future: boolean }): boolean =>
  !s.oral || s.future || IN_WRITING.test(words)
