import { describe, expect, it } from 'vitest'
import { laws } from '../../extractors/laws.ts'
import { documentOf } from '../helpers.ts'

const found = (text: string) =>
  [...laws.find(documentOf(text))].map(({ start, end, value: { law, articles, part, id } }) =>
    [text.slice(start, end), law, articles.join(' '), part, id].filter(Boolean).join(' | '),
  )

describe('laws', () => {
  it.each<[string, string[]]>([
    ['op grond van artikel 25bis van de Visumcode kan', ['artikel 25bis van de Visumcode | Visumcode | 25bis']],
    [
      'artikel 3, eerste lid, onder b, van de Wet open overheid biedt',
      ['artikel 3, eerste lid, onder b, van de Wet open overheid | Wet open overheid | 3 | eerste lid, onder b'],
    ],
    ['schade (art. 6:162 BW)', ['art. 6:162 BW | BW | 6:162']],
    ['de artikelen 4 en 5 van de Grondwet', ['artikelen 4 en 5 van de Grondwet | Grondwet | 4 5']],
    ['artikel 8 EVRM', ['artikel 8 EVRM | EVRM | 8']],
    [
      'artikel 5 van\nRichtlijn 2001/55/EG van de Raad',
      ['artikel 5 van\nRichtlijn 2001/55/EG | Richtlijn 2001/55/EG | 5 | 32001L0055'],
    ],
    ['de Omgevingswet en de Jeugdwet', ['Omgevingswet | Omgevingswet', 'Jeugdwet | Jeugdwet']],
    ['de Huisvestingswet 2014.', ['Huisvestingswet 2014 | Huisvestingswet 2014']],
    ['De wet milieubeheer geldt', ['wet milieubeheer | wet milieubeheer']],
    ['de Wet veerdiensten en oevers (Wvo) regelt', ['Wet veerdiensten en oevers | Wet veerdiensten en oevers']],
    ['Verordening (EU) 2016/679', ['Verordening (EU) 2016/679 | Verordening (EU) 2016/679 | 32016R0679']],
    ['Verordening (EG) nr. 883/2004', ['Verordening (EG) nr. 883/2004 | Verordening (EG) nr. 883/2004 | 32004R0883']],
    ['richtlijn 92/43/EEG', ['richtlijn 92/43/EEG | richtlijn 92/43/EEG | 31992L0043']],
    [
      'de Wet kwaliteit, klachten en geschillen zorg',
      ['Wet kwaliteit, klachten en geschillen zorg | Wet kwaliteit, klachten en geschillen zorg'],
    ],
    // Laws of Bonaire, Sint Eustatius and Saba are others than those of the same name.
    [
      'de Leerplichtwet BES, de Leerplichtwet',
      ['Leerplichtwet BES | Leerplichtwet BES', 'Leerplichtwet | Leerplichtwet'],
    ],
    ['de Wet toelating en uitzetting BES', ['Wet toelating en uitzetting BES | Wet toelating en uitzetting BES']],
    ['dat de Jeugdwet BES-eilanden niet raakt', ['Jeugdwet | Jeugdwet']],
    ['De Wet is op de BES van kracht', []],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    'artikel 4 van dit verdrag',
    'het artikel in de krant van 4 mei',
    'de wet treedt in werking',
    'een nieuwe Noodwet en een Verzamelwet',
    'het wetsvoorstel',
    // Nothing tells where the name ends.
    'de Wet veerdiensten en oevers regelt de overtocht',
    // The letters are not of this name.
    'de Wet veerdiensten en oevers regelt de overtocht (RIVM)',
    'Kamerstuk 29 383, nr. 169',
    'richtlijn 12/4',
  ])('nothing in %j', (text) => expect(found(text)).toEqual([]))
})
