import { moties } from './moties.ts'
import { references } from './references.ts'
import { dates } from './dates.ts'
import { documentOf } from '../test/helpers.ts'
const run=(t:string)=>{let d:any=documentOf(t,[],[]); for(const e of [references,dates,moties] as any[]) d={...d,annotations:[...d.annotations,...e.find(d)].sort((a:any,b:any)=>a.start-b.start)}; return d.annotations.filter((a:any)=>a.type==='motie').map((a:any)=>`[${t.slice(a.start,a.end)}] ${a.value.movers.join('|')}${a.value.cosigned?' cs':''} ${a.value.id} ${a.value.disposition} ${a.value.date?.edtf??''} about=${a.value.about}`)}
for (const t of `Met deze brief geef ik invulling aan de motie van de leden Podt (D66) en Piri (GroenLinks-PvdA) (Kamerstuk 19 637, nr. 3100).
De motie-Kuik/Van der Staaij over het tegengaan van misbruik (Kamerstuk 35 925 XVI, nr. 87) verzoekt het kabinet.
Hiermee beschouw ik de motie van het lid Van Kent c.s. (Kamerstuk 29 544, nr. 1180) als afgedaan.
De gewijzigde motie van de leden Tielen en Paulusma (t.v.v. 36 410 XVI, nr. 50) over zorgcontractering.
Moties van de leden Ceder c.s.1 en Van der Plas c.s.2 roepen op
In de motie van het lid Kröger (GroenLinks) c.s. wordt de regering verzocht.
de motie-Pechtold c.s.[1] en de motie-Slob c.s. [2]
Motie van het lid Hijink (SP) over de beloning, d.d. 3 maart 2022 (Kamerstuk 25 295, nr. 1800)
Daarnaast geef ik uitvoering aan de moties-Van Eijs (31 293, nr. 400), -Kwint (31 293, nr. 401) en -Rog (31 293, nr. 402).
de motie Van Weyenberg/Lodders (Kamerstuk 35 302, nr. 33)
de motie Inge van Dijk en Stoffer over fiscale zaken
de motie van het lid Omtzigt en het lid Van der Plas
Kamerstuk 36 200 XV, nr. 59 (motie-Ceder/Palland)
de moties Bikker c.s. (Kamerstuk 36 200, nr. 21) en Segers/Ploumen (Kamerstuk 36 200, nr. 22)
de aangenomen motie-Hermans c.s. van 22 september 2022
de motie met Kamerstuknummer 36 410, nr. 12 van het lid Sneller
In reactie op de motie van de leden De Hoop (PvdA), Van Raan (PvdD) en Alkaya (SP)1 bericht ik u
Uitvoering van de motie Schonis (Kamerstuk 31 305, nr. 320) en de toezegging aan het lid Van der Graaf
de motie van mevrouw Kathmann en de heer Rajkowski
De motie van de leden Bromet, Vestering, Grinwis, Boswijk en Tjeerd de Groot1
de Kamerbreed aangenomen motie van oud-Kamerlid Van Helvert
de nader gewijzigde motie van het lid Eppink, ter vervanging van 21 501-20, nr. 1750, verzoekt
De motie Hammelburg (Kamerstukken II 2021/22, 36 000, nr. 9) en de motie Ellemeet (Kamerstukken I 2021/22, 36 000, C)
motie-Van den Hul / Van den Berg c.s.
de motie van de leden Van Haersma Buma en Roemer
de motie Koekkoek en Dassen (Volt)
de motie-Karabulut en de motie-Becker, die beide zijn aangenomen
Uw Kamer heeft op 4 juli 2023 de motie van het lid Mutluer (Kamerstuk 29 628, nr. 1175) aangenomen.`.split('\n')) console.log(t,'\n    ',run(t).join('\n     '))
