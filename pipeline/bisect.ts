/** The one binary search: where a sorted list turns. */

/**
 * The index of the first item that is not `isBefore`; the length of the list where all are.
 * @param isBefore true for a first part of the list and false for the rest
 */
export function bisect<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
