/**
 * Capitalised words behind `motie` that tell what it is about, or of which debate: `moties Defensiebegroting`, `motie
 * Schiphol`, `moties Landbouw`. They are nobody's name.
 */
const words = new Set(
  [
    'Aangenomen Afgedane Algemene Arbeidsmarkt Aruba Asiel Bedrijfsleven Begroting Belastingdienst Belastingen Belastingplan',
    'Bibliotheken Binnenlandse Bonaire Brexit Buitenlandse Caribisch China Circulaire Corona Covid Cultuur Curaçao Debat',
    'Defensie Digitale Digitalisering Duurzaamheid Duurzame Economie Economische Emancipatie Energie Erfgoed Europese Financiën',
    'Fiscale Gaza Gewijzigde Groningen Handel Hoger Infrastructuur Ingediende Integratie Internationale Iran Israël Jeugd',
    'Justitie Kinderen Klimaat Landbouw Luchtvaart Media Middelbaar Migratie Milieu Mijnbouw Mobiliteit Nationaal Nationale',
    'Natuur Noordzee Oekraïne Onderwijs Ontwikkelingssamenwerking Openbaar Openstaande Ouderen Passend Pensioen Pensioenen',
    'Politie Primair Prinsjesdag Provinciale Rechtspraak Regionale Rijksbegroting Rusland Saba Schiphol Sint Sociale Spoor Sport',
    'Amerikaanse Amsterdam Antillen Belgische Brabant Caribische Drugs Duitse Friesland Hamas Huisartsen Israëlische Kernenergie',
    'Koninkrijk Lelystad Leraren Limburg Mercosur Oekraïense Palestijnse Rotterdam Russische Scholen Sociaal Stikstof Studenten',
    'Tijdelijke Utrecht Vreemdelingen Vluchtelingen Vuurwerk Waterstof Windenergie Zeeland Ziekenhuizen',
    'Syrië Toeslagen Turkije Veiligheid Visserij Volksgezondheid Voortgezet Waddenzee Water Wonen Zorg',
  ].flatMap((line) => line.split(' ')),
)
/** Ends of compounds: no surname of a member ends so. */
const COMPOUND =
  /\p{Ll}(?:begroting(?:en|sbehandeling)?|beleid|debat|overleg|wet|wetgeving|nota|akkoord|fonds|rapport|rapportage|onderwijs|zorg|richtlijn|verordening|programma|stelsel|visie|strategie|aanpak|crisis|toeslag(?:en)?|opvang|vervoer|dienst|politiek|relaties|zaken|veiligheid|transitie|economie|industrie|huisvesting|bestrijding|preventie|isering)$/u

/** Whether a name that was read is such a word. */
export function isSubject(name: string): boolean {
  const [first = ''] = name.split(/[\s-]/u)
  return words.has(first) || COMPOUND.test(first)
}
