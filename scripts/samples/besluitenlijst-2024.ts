/** Decisions of the ministerraad: numbered points with lettered ones below, a running head, no margin column. */
import type { Layout } from './layout.ts'

export const besluitenlijst: Layout = {
  name: 'besluitenlijst-2024',
  title: 'Besluitenlijst ministerraad',
  made: '2024-03-08T15:00:00Z',
  body: [92, 508],
  pages: [
    {
      fixed: [
        { x: 57, y: 60, lines: ['MINISTERRAAD'], size: 10, bold: true },
        { x: 420, y: 60, lines: ['Kenmerk   : 4590122'], size: 10 },
        { x: 245, y: 120, lines: ['BESLUITENLIJST'], size: 12, bold: true },
        { x: 128, y: 142, lines: ['Besluitenlijst van de vergadering gehouden op vrijdag 8 maart 2024'], size: 10 },
        { x: 168, y: 155, lines: ['in de Trêveszaal, aangevangen ’s morgens om 10.05 uur'], size: 10 },
      ],
      top: 200,
      items: [
        { type: 'listItem', sign: '0.', text: 'Vaststelling agenda' },
        { type: 'paragraph', text: 'Vastgesteld.', indent: 28 },
        { type: 'listItem', sign: '1.', text: 'Notulen van de vergadering van 1 maart 2024 (nr. 4588307)' },
        { type: 'paragraph', text: 'Vastgesteld.', indent: 28 },
        { type: 'listItem', sign: '2.', text: 'Hamerstukken' },
        {
          type: 'listItem',
          sign: 'a.',
          text: 'Wijziging Besluit kwaliteit leefomgeving (Minister van IenW)',
          indent: 28,
        },
        {
          type: 'paragraph',
          text: 'Het besluit regelt dat provincies vanaf 1 juli 2025 zelf de zwemwater\u00adlocaties in kleine plassen aanwijzen. Het vervangt een onderdeel van de Regeling zwemwater 2009.',
          indent: 56,
        },
        {
          type: 'paragraph',
          text: 'Aangenomen. De minister van IenW zal het besluit aan de Staten-Generaal sturen in het kader van de voorhang.',
          indent: 56,
        },
        {
          type: 'listItem',
          sign: 'b.',
          text: 'Kabinetsreactie rapport ‘Zicht op zand’ (Minister van BZK)',
          indent: 28,
        },
        {
          type: 'paragraph',
          text: 'In de reactie wordt ingegaan op de winning van ophoogzand tot 2040. De motie van het lid Meerbeke over een zandbank voor gemeenten (Kamerstuk 34 996, nr. 42) wordt met de reactie afgedaan.',
          indent: 56,
        },
        {
          type: 'paragraph',
          text: 'Aangenomen. De minister van BZK zal de brief vóór 22 maart a.s. aan de Tweede Kamer sturen.',
          indent: 56,
        },
      ],
    },
    {
      fixed: [
        { x: 280, y: 60, lines: ['-2-'], size: 10 },
        { x: 410, y: 60, lines: ['MR vrijdag 8 maart 2024'], size: 10 },
      ],
      top: 100,
      items: [
        { type: 'listItem', sign: '3.', text: 'Buitenlands beleid' },
        { type: 'paragraph', text: 'Aan de orde geweest.', indent: 28 },
        { type: 'listItem', sign: '4.', text: 'Benoemingen' },
        {
          type: 'listItem',
          sign: 'a.',
          text: 'Herbenoeming lid Raad voor het Openbaar Vervoer (Minister van IenW)',
          indent: 28,
        },
        {
          type: 'paragraph',
          text: 'De raad stemt in met de herbenoeming van mevrouw dr. Q. Opdenkelder voor de periode van 1 april 2024 tot 1 april 2028.',
          indent: 56,
        },
        { type: 'listItem', sign: '5.', text: 'Rondvraag' },
        {
          type: 'paragraph',
          text: 'De minister van Financiën licht toe dat de besluitvorming over de voorjaarsnota medio april plaatsvindt. De bewindspersonen leveren hun voorstellen uiterlijk 15 maart aan.',
          indent: 28,
        },
      ],
    },
  ],
}
