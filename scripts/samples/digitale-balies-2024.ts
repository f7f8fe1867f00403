/** A Kamerbrief in the house style of the ministries: letterhead, margin column on each page, notes, list, two tables. */
import type { Fixed, Layout } from './layout.ts'

const MARGIN = 409

const pageNumber = (number: number): Fixed => ({
  x: MARGIN,
  y: 815,
  lines: [`Pagina ${number} van 3`],
  size: 6.5,
  times: 2,
})

const continued: readonly Fixed[] = [
  {
    x: MARGIN,
    y: 62,
    lines: ['DG Digitalisering en', 'Overheidsorganisatie', 'Directie Digitale Overheid'],
    size: 6.5,
    bold: true,
  },
  { x: MARGIN, y: 98, lines: ['Datum'], size: 6.5, bold: true },
  { x: MARGIN, y: 107, lines: ['25 juni 2024'], size: 6.5 },
  { x: MARGIN, y: 124, lines: ['Kenmerk'], size: 6.5, bold: true },
  { x: MARGIN, y: 133, lines: ['2024-0000381920'], size: 6.5 },
]

export const digitaleBalies: Layout = {
  name: 'digitale-balies-2024',
  title: 'Kamerbrief over digitale balies in gemeentehuizen',
  made: '2024-06-25T09:00:00Z',
  body: [79, 395],
  pages: [
    {
      fixed: [
        { x: 79, y: 136, lines: ['> Retouradres Postbus 20011 2500 EA Den Haag'], size: 6.5 },
        {
          x: 79,
          y: 170,
          lines: ['Aan de Voorzitter van de Tweede Kamer', 'der Staten-Generaal', 'Postbus 20018', '2500 EA Den Haag'],
        },
        {
          x: MARGIN,
          y: 136,
          lines: ['DG Digitalisering en', 'Overheidsorganisatie', 'Directie Digitale Overheid'],
          size: 6.5,
          bold: true,
        },
        {
          x: MARGIN,
          y: 172,
          lines: ['Turfmarkt 147', '2511 DP Den Haag', 'Postbus 20011', '2500 EA Den Haag', 'www.rijksoverheid.nl/bzk'],
          size: 6.5,
        },
        { x: MARGIN, y: 230, lines: ['Contactpersoon'], size: 6.5, bold: true },
        { x: MARGIN, y: 239, lines: ['T 070 426 64 26'], size: 6.5 },
        { x: MARGIN, y: 256, lines: ['Kenmerk'], size: 6.5, bold: true },
        { x: MARGIN, y: 265, lines: ['2024-0000381920'], size: 6.5 },
        { x: MARGIN, y: 282, lines: ['Uw kenmerk'], size: 6.5, bold: true },
        { x: MARGIN, y: 291, lines: ['2024D19944'], size: 6.5 },
        { x: 79, y: 280, lines: ['Datum'] },
        { x: 130, y: 280, lines: ['25 juni 2024'] },
        { x: 79, y: 293, lines: ['Betreft'] },
        {
          x: 130,
          y: 293,
          lines: ['Openstelling van digitale balies in gemeentehuizen', 'en uitvoering van de motie Loosjes'],
        },
        pageNumber(1),
      ],
      top: 350,
      items: [
        { type: 'paragraph', text: 'Geachte voorzitter,' },
        {
          type: 'paragraph',
          text: 'Tijdens het commissiedebat Digitale overheid van 22 mei jl.^1 heb ik toegezegd uw Kamer vóór het zomer\u00adreces te infor\u00admeren over de open\u00adstelling van digitale balies in gemeente\u00adhuizen. Met deze brief doe ik die toezegging gestand. Ook ga ik in op de motie van het lid Loosjes c.s.^2 over hulp aan mensen zonder computer.',
        },
        { type: 'heading', text: 'Stand van zaken' },
        {
          type: 'paragraph',
          text: 'Sinds het najaar van 2022 kunnen gemeenten subsidie krijgen voor een balie waar inwoners geholpen worden met DigiD, toeslagen en andere digitale zaken. In de Rijks\u00adbegroting is daarvoor tot en met 2026 jaarlijks € 11,2 miljoen beschikbaar. De Subsidie\u00adregeling digitale balies 2022 stelt drie eisen:',
        },
        { type: 'listItem', sign: '•', text: 'de balie is ten minste twintig uur per week open;' },
        {
          type: 'listItem',
          sign: '•',
          text: 'de medewerkers hebben de basis\u00adtraining van de Koninklijke Biblio\u00adtheek gevolgd;',
        },
        { type: 'listItem', sign: '•', text: 'de gemeente telt het aantal bezoekers per week.' },
        {
          type: 'paragraph',
          text: 'Het kabinet streeft naar een balie in elke gemeente. Op 1 juni 2024 had 71% van de gemeenten een balie; eind 2023 was dat nog 58%. In tabel 1 staat de verdeling over vier landsdelen.',
        },
      ],
      notes: [
        { marker: '1', text: 'Handelingen II 2023/24, nr. 79, item 4.' },
        { marker: '2', text: 'Kamerstukken II 2023/24, 26 997, nr. 1180.' },
      ],
    },
    {
      fixed: [...continued, pageNumber(2)],
      top: 70,
      items: [
        { type: 'heading', text: 'Tabel 1 Gemeenten met een digitale balie' },
        {
          type: 'table',
          ruled: true,
          widths: [98, 72, 72, 74],
          rows: [
            ['Landsdeel', 'Gemeenten', 'Met balie (eind 2023)', 'Met balie (1 juni 2024)'],
            ['Noord-Nederland', '40', '21', '27'],
            ['Oost-Nederland (zonder Flevoland)', '76', '48', '55'],
            ['West-Nederland en Flevoland', '129', '80', '97'],
            ['Zuid-Nederland', '97', '49', '64'],
            ['Totaal', '342', '198', '243'],
          ],
        },
        {
          type: 'paragraph',
          text: 'De verschillen tussen de landsdelen zijn kleiner geworden. In kleine gemeenten blijkt de eis van twintig uur soms een drempel. De Vereniging van Neder\u00adlandse Gemeenten heeft mij daarop gewezen in haar brief van 3 april jl. Ik ben voor\u00adnemens de eis voor gemeenten tot 20.000 inwoners per 1 januari 2025 te verlagen. Over de uit\u00adwerking zal ik uw Kamer in het vierde kwartaal van 2024 nader infor\u00admeren.',
        },
        { type: 'heading', text: 'Motie Loosjes' },
        {
          type: 'paragraph',
          text: 'De motie verzoekt de regering te onder\u00adzoeken of biblio\u00adtheken de in- en uit\u00adname van laptops kunnen verzorgen. De Koninklijke Biblio\u00adtheek heeft dit van 12 februari tot en met 26 april onder\u00adzocht.^3 Het antwoord is posi\u00adtief: 84 van de 131 biblio\u00adtheek\u00adorgani\u00adsaties willen meedoen. De motie van de leden Van Wieringer\u00adwaard en Peelman, die vroeg om een verplichting (Kamer\u00adstuk 36 297 VII, nr. 66), is verworpen en voer ik niet uit.',
        },
      ],
      notes: [{ marker: '3', text: 'https://www.kb.nl/onderzoek/laptops-lenen-in-de-bibliotheek' }],
    },
    {
      fixed: [...continued, pageNumber(3)],
      top: 70,
      items: [
        { type: 'heading', text: 'Tabel 2 Raming van de kosten' },
        {
          type: 'table',
          ruled: false,
          widths: [166, 50, 50, 50],
          rows: [
            ['Bedragen x € 1.000', '2025', '2026', '2027'],
            ['Aanschaf van laptops', '1.250', '400', '-'],
            ['Beheer en beveiliging', '310', '325', '340'],
            ['Begeleiding', '95', '95', '<50'],
          ],
        },
        {
          type: 'paragraph',
          text: 'De kosten worden gedekt uit de middelen die eerder aan de biblio\u00adtheken zijn toegezegd. Daarmee is de motie Loosjes uitgevoerd. Zodra de eerste laptops zijn uitge\u00adleend, stuur ik uw Kamer een over\u00adzicht.',
        },
        { type: 'paragraph', text: 'De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties,' },
        { type: 'space', points: 40 },
        { type: 'paragraph', text: 'W.M. Zonderwijk' },
      ],
    },
  ],
}
