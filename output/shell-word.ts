/** As a shell takes it: a folder may have a space in its name. */
export const shellWord = (word: string): string =>
  /^[\p{L}\p{N}_./:=@%+,~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
