/** The one file of natural that is used; the package itself loads everything it has, and prints. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
