/**
 * Surnames of members of the Tweede and Eerste Kamer, 1994–2026, that may be joined to another by a hyphen: `motie
 * Joseph-Agema` has two movers, `motie Michon-Derkzen` has one. No list of all members, and none is needed: a name of
 * which a half is missing here is left whole. Halves of members' own double names are left out (`Schreijer-Pierik`).
 */
const members: ReadonlySet<string> = new Set(
  [
    'Aartsen|Agema|Akerboom|Albayrak|Alkaya|Amhaouch|Arib|Asscher|Atsma|Azarkan|Azmani|Backer|Baudet|Becker|Beckerman',
    'Beertema|Belhaj|Bergkamp|Bevers|Bikker|Bisschop|Boekestijn|Bontenbal|Bosman|Boswijk|Bouchallikh|Boucke|Boulakjar',
    'Brekelmans|Bromet|Bushoff|Ceder|Çörüz|Crone|Dassen|Depla|Dibi|Dijkgraaf|Dijkhoff|Dijksma|Dijsselbloem|Dijkstra',
    'Dittrich|Dobbe|Drost|Duyvendak|Eerdmans|Eijsink|Elias|Elissen|Ellemeet|Ellian|Engels|Ephraim|Eppink|Erkens|Ester',
    'Feenstra|Ferrier|Flach|Fritsma|Futselaar|Gerbrands|Gerkens|Gesthuizen|Geurts|Graus|Grashoff|Grinwis|Groothuizen',
    'Gündoğan|Hachchi|Hagen|Halsema|Hammelburg|Harbers|Haverkamp|Haverkort|Heerma|Heerema|Heinen|Helder|Hermans',
    'Hijink|Hofstra|Holman|Idsinga|Irrgang|Jacobi|Jansen|Jetten|Joseph|Kamminga|Kant|Karabulut|Kat|Kathmann|Kerstens',
    'Kisteman|Klaver|Klever|Knops|Koekkoek|Koerhuis|Koffeman|Kooiman|Koolmees|Koopmans|Kops|Kox|Kröger|Krol|Krul|Kuik',
    'Kuiken|Kuzu|Kwint|Lahlah|Leegte|Leijten|Lodders|Lucas|Lucassen|Maatoug|Madlener|Maeijer|Marijnissen|Markuszower',
    'Melkert|Merkies|Middendorp|Minhas|Mohandis|Monasch|Moorlag|Mutluer|Nicolaï|Nijboer|Nordkamp|Omtzigt|Ormel|Oskam',
    'Ouwehand|Özdil|Öztürk|Özütok|Palland|Paternotte|Paulusma|Pechtold|Piri|Ploumen|Podt|Poppe|Postma|Rajkowski',
    'Recourt|Remkes|Renkema|Rog|Roemer|Ronnes|Rutte|Sahla|Samsom|Sazias|Schalk|Schonis|Schouten|Schouw|Segers|Sienot',
    'Siderius|Simons|Sjoerdsma|Slob|Slootweg|Smaling|Smals|Sneller|Snels|Stienen|Stoffer|Stultiens|Strik|Teunissen',
    'Temmink|Thieme|Thijssen|Tielen|Timmermans|Tuinman|Ulenbelt|Valstar|Vedder|Vendrik|Verhoeven|Vermeij|Voordewind',
    'Voortman|Vijlbrief|Wassenberg|Weekers|Werner|Westerveld|Wiersma|Wilders|Wuite|Wörsdörfer|Ziengs|Zijlstra|Zohair',
    'Van Baarle|Van Campen|Van Dijk|Van der Plas|Van der Lee|Van der Staaij|Van der Werf|Van Haga|Van Kent|Van Meenen',
    'Van Nispen|Van Ojik|Van Raak|Van Raan|Van Weyenberg|Van Zanten|De Groot|De Hoop|De Jong|De Korte|De Kort|De Roon',
    'Van Toorenburg|Van Gent|Van Hijum|Van Tongeren|Van Gerven|Van Bommel|Van Vliet|Van der Ham|Van Veldhoven|De Rouwe|El Abassi',
  ].flatMap((names) => names.split('|')),
)

/** `Joseph-Agema` is two members, `Michon-Derkzen` one. */
export function membersIn(name: string): string[] {
  const parts = name.split(/[-‐‑]/u)
  return parts.length > 1 && parts.every((part) => members.has(part)) ? parts : [name]
}
