/** What stands in the cells of a table: numbers typed the Dutch way, and the signs that stand for none. */

/** `1.390` `-9,9` `‒ 9,9` `<5` `12%` `€ 1,2` `n.v.t.` `-` ; a sign may stand a space in front of its digits. */
export const VALUE =
  '(?:(?:[<>≤≥±~=] ?)?(?:[€ƒ] ?)?(?:[-+−‒–] ?)?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?: ?%)?' +
  '|(?:[<>≤≥±~=] ?)?(?:[€ƒ] ?)?(?:[-+−‒–] ?)?\\d+(?:,\\d+)?(?: ?%)?' +
  '|n\\.?v\\.?t\\.?|n\\.?b\\.?|pm|p\\.m\\.|onbekend|[-–‒—]|\\*+)'

const whole = new RegExp(`^${VALUE}$`, 'i')
export const isValue = (text: string): boolean => whole.test(text)
