/**
 * First names that parliamentary papers print with the surname where two members have the same one: `Remco Dijkstra`,
 * `Sylvana Simons`. A surname of two words (`Bruins Slot`) begins with none of these.
 */
export const firstNames: ReadonlySet<string> = new Set(
  [
    'Aad Agnes Albert Alexander André Anja Ank Anne Anneke Annie Anouk Arie Arno Astrid Aukje Barbara Bart Bas Bianca Bibi',
    'Caroline Carla Chantal Charlotte Chris Christine Claire Corinne Cornelis Daan Daniël Daniëlle David Dennis Derk Diederik',
    'Dion Edgar Elbert Eline Ellen Els Emiel Eric Erik Esther Eva Ferd Fleur Foort Frank Frans Freek Gerard Gerda Gert Gijs',
    'Hanke Hans Harm Harry Helma Henk Hilde Inge Ingrid Jaap Jan Jasper Jeanine Jelle Jeroen Jesse Jimmy Joba Joël Joost Joris',
    'Joyce Judith Karin Kees Klaas Laura Leo Léon Lilian Lisa Lisette Lodewijk Maarten Machiel Marc Marcel Margreet Marianne',
    'Mariëlle Marijke Marike Marja Mark Marleen Martijn Martin Maurits Max Michel Michiel Mirjam Mona Myrthe Nico Niek Niels',
    'Paul Peter Pia Pieter Pim Raymond Remco René Renske Richard Rik Rob Robert Roelof Romke Ronald Ronnie Roos Rudmer Ruud',
    'Sander Sandra Sharon Sjoerd Stefan Stieneke Sylvana Thierry Thijs Tjeerd Tom Ton Tony Vera Vicky Wil Willem Wim Wouter',
  ].flatMap((names) => names.split(' ')),
)
