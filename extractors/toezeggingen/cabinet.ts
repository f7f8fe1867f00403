/** How letters name the cabinet and its members, as parts of patterns. */

const ROLE =
  '(?:ministers?|minister-president|premier|staatssecretaris(?:sen)?|kabinet|regering|bewindspers\\p{L}+|bewindslieden|(?:ambts)?voorgang\\p{L}+|ambts?geno\\p{L}+|collega|voorganger|ministerie)'
/** `Minister Jansen`, as papers of a ministry say */
export const NAMED_ROLE =
  '(?:minister|staatssecretaris)\\s(?!(?:voor|in|die|dat|heeft|had|zal|is|om|en|met|over)(?!\\p{L}))\\p{L}[\\p{L}.’-]*(?:\\s[\\p{L}’-]+){0,3}?'
export const ROLE_PHRASE = `(?:de|het|mijn|onze|zijn|haar)\\s(?:(?:toenmalig|vorig|voormalig|huidig|demissionair|beide|betreffend|betrokken)e?n?\\s)*${ROLE}`
/** `heeft toenmalig staatssecretaris Jansen toegezegd` */
const FORMER =
  '(?:toenmalig|voormalig|oud-?)e?\\s?(?:minister|staatssecretaris)(?:\\s(?!van(?!\\p{L}))[\\p{L}’-]+){0,3}?'
const PREDECESSOR = 'uw\\s(?:ambts)?voorgang\\p{L}+'
/** `heeft een van mijn ambtsvoorgangers toegezegd` */
export const ONE_OF_THEM = '(?:een|één)\\svan\\s(?:mijn|onze|uw)\\s(?:ambts)?voorgangers'
export const CABINET = `(?:ik|wij|we|${ROLE_PHRASE}|${FORMER}|${PREDECESSOR}|${ONE_OF_THEM})`
