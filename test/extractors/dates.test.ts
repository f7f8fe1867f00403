import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dates } from '../../extractors/dates.ts'
import { easter, prinsjesdag, publishedRecesses, usualRecess } from '../../extractors/dutch/calendar.ts'
import { isoOf, isoWeek } from '../../extractors/dutch/days.ts'
import type { Annotation, Block } from '../../pipeline/document.ts'
import { documentOf } from '../helpers.ts'
import { letterFact, read, reference } from './dates/read.ts'

describe('with its year printed', () => {
  test.each([
    ['Den Haag, 5 juni 2019', ['5 juni 2019 2019-06-05']],
    ['vrijdag 7 juni 2019 om 11.25 uur', ['vrijdag 7 juni 2019 2019-06-07']],
    ['3 1 MRT. 2021', ['3 1 MRT. 2021 2021-03-31']],
    ['14 APR. 2021 en 1 feb. 2020', ['14 APR. 2021 2021-04-14', '1 feb. 2020 2020-02-01']],
    [
      'op 8-2-2021, 08-02-2021, 8/2/2021 en 8.2.2021',
      ['8-2-2021 2021-02-08', '08-02-2021 2021-02-08', '8/2/2021 2021-02-08', '8.2.2021 2021-02-08'],
    ],
    ['date 2021-04 en 2021-04-09', ['2021-04 2021-04-01 2021-04-30', '2021-04-09 2021-04-09']],
    ['d.d. 12-03-19', ['12-03-19 2019-03-12']],
    // the marker of a footnote, run into what it hangs on
    [
      'mijn brief van 7 mei 20191, het derde kwartaal van 201812 en afgelopen april2.',
      [
        '7 mei 2019 2019-05-07',
        'derde kwartaal van 2018 2018-07-01 2018-09-30',
        'afgelopen april 2019-04-01 2019-04-30',
      ],
    ],
    // the marker of a footnote between, in a dump
    ['op 1 januari 2 1986 ondertekend', ['1 januari 2 1986 1986-01-01']],
    ['voor het tweede halve jaar 2021', ['tweede halve jaar 2021 2021-07-01 2021-12-31']],
    ['evenveel als in het recordjaar 2017', ['2017 2017-01-01 2017-12-31']],
    ['4 en 5 juni 2019', ['4 en 5 juni 2019 2019-06-04 2019-06-05']],
    ['van maandag 3 t/m vrijdag 7 juni 2019', ['maandag 3 t/m vrijdag 7 juni 2019 2019-06-03 2019-06-07']],
    ['3, 10 en 17 juni 2019', ['3 2019-06-03', '10 2019-06-10', '17 juni 2019 2019-06-17']],
    ['30 juni en 1 juli 2019', ['30 juni en 1 juli 2019 2019-06-30 2019-07-01']],
    ['15 mei en 3 juni 2019', ['15 mei 2019-05-15', '3 juni 2019 2019-06-03']],
    ['28 december en 3 januari 2020', ['28 december 2019-12-28', '3 januari 2020 2020-01-03']],
    ['tussen 1 mei en 15 juni 2019', ['1 mei en 15 juni 2019 2019-05-01 2019-06-15']],
    ['van 3 mei 2018 tot en met 5 juni 2019', ['3 mei 2018 tot en met 5 juni 2019 2018-05-03 2019-06-05']],
    ['mei 2018–juni 2019', ['mei 2018–juni 2019 2018-05-01 2019-06-30']],
    ['mei/juni 2019', ['mei/juni 2019 2019-05-01 2019-06-30']],
    [
      'medio mei 2019, eind februari 2020',
      ['medio mei 2019 2019-05-11 2019-05-20', 'eind februari 2020 2020-02-21 2020-02-29'],
    ],
    [
      'begin 2019, medio 2019, eind 2019',
      ['begin 2019 2019-01-01 2019-03-31', 'medio 2019 2019-05-01 2019-08-31', 'eind 2019 2019-10-01 2019-12-31'],
    ],
    ['eind 2019/begin 2020', ['eind 2019/begin 2020 2019-10-01 2020-03-31']],
    [
      'Q3 2019, 2019-Q2, derde kwartaal van 2019',
      [
        'Q3 2019 2019-07-01 2019-09-30',
        '2019-Q2 2019-04-01 2019-06-30',
        'derde kwartaal van 2019 2019-07-01 2019-09-30',
      ],
    ],
    ['eerste en tweede kwartaal van 2019', ['eerste en tweede kwartaal van 2019 2019-01-01 2019-06-30']],
    [
      'tweede helft van 2019, eerste helft 2019',
      ['tweede helft van 2019 2019-07-01 2019-12-31', 'eerste helft 2019 2019-01-01 2019-06-30'],
    ],
    ['week 23 van 2020', ['week 23 van 2020 2020-06-01 2020-06-07']],
    [
      'het najaar van 2018, winter 2018-2019',
      ['najaar van 2018 2018-09-01 2018-11-30', 'winter 2018-2019 2018-12-01 2019-02-28'],
    ],
    [
      'zomerreces 2023, kerstreces 2023',
      ['zomerreces 2023 2023-07-07 2023-09-04', 'kerstreces 2023 2023-12-22 2024-01-15'],
    ],
    [
      'Prinsjesdag 2020, Pasen 2020, Koningsdag 2025',
      ['Prinsjesdag 2020 2020-09-15', 'Pasen 2020 2020-04-12 2020-04-13', 'Koningsdag 2025 2025-04-26'],
    ],
    [
      'in de periode 2015-2017 en voor 2027 – 2029',
      ['2015-2017 2015-01-01 2017-12-31', '2027 – 2029 2027-01-01 2029-12-31'],
    ],
    [
      'in 2018, 2019 en 2020',
      ['2018 2018-01-01 2018-12-31', '2019 2019-01-01 2019-12-31', '2020 2020-01-01 2020-12-31'],
    ],
    ['in 2018 en in het bijzonder 2019', ['2018 2018-01-01 2018-12-31', '2019 2019-01-01 2019-12-31']],
    ['Van 2018 t/m 2021', ['2018 t/m 2021 2018-01-01 2021-12-31']],
    [
      'die in 2019 aankwamen, al in 2018, voor het jaar 2017, uit 2016',
      [
        '2019 2019-01-01 2019-12-31',
        '2018 2018-01-01 2018-12-31',
        '2017 2017-01-01 2017-12-31',
        '2016 2016-01-01 2016-12-31',
      ],
    ],
    ['Daarom kregen in 2019 gemeenten meer ruimte.', ['2019 2019-01-01 2019-12-31']],
  ])('%s', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))
})

describe('counted from the letter of 20 June 2019, a Thursday', () => {
  test.each([
    ['Op 7 juni jl. en 21 juni j.l.', ['7 juni jl. 2019-06-07', '21 juni j.l. 2018-06-21']],
    ['op 20 juni jl.', ['20 juni jl. 2019-06-20']],
    ['op 7 juni jl.1 en 1 juli a.s.2', ['7 juni jl. 2019-06-07', '1 juli a.s. 2019-07-01']],
    ['15 mei jongstleden', ['15 mei jongstleden 2019-05-15']],
    ['1 juli a.s. en 20 juni a.s.', ['1 juli a.s. 2019-07-01', '20 juni a.s. 2020-06-20']],
    ['van 4 tot 15 mei a.s.', ['4 tot 15 mei a.s. 2020-05-04 2020-05-15']],
    ['de Raad van 19 en 20 juni a.s.', ['19 en 20 juni a.s. 2019-06-19 2019-06-20']],
    ['(AO d.d. 18/04)', ['18/04 2019-04-18']],
    ['verhinderd vanwege Prinsjesdag', ['Prinsjesdag 2019-09-17']],
    [
      'afgelopen februari, komend najaar, deze zomer',
      [
        'afgelopen februari 2019-02-01 2019-02-28',
        'komend najaar 2019-09-01 2019-11-30',
        'deze zomer 2019-06-01 2019-08-31',
      ],
    ],
    [
      'vorig jaar, begin volgend jaar, medio dit jaar',
      [
        'vorig jaar 2018-01-01 2018-12-31',
        'begin volgend jaar 2020-01-01 2020-03-31',
        'medio dit jaar 2019-05-01 2019-08-31',
      ],
    ],
    ['voor het einde van het jaar', ['einde van het jaar 2019-10-01 2019-12-31']],
    ['juli en augustus van dit jaar', ['juli en augustus van dit jaar 2019-07-01 2019-08-31']],
    [
      'vorige week, volgende maand, dit kwartaal',
      [
        'vorige week 2019-06-10 2019-06-16',
        'volgende maand 2019-07-01 2019-07-31',
        'dit kwartaal 2019-04-01 2019-06-30',
      ],
    ],
    [
      'afgelopen donderdag, komende dinsdag, maandag jl.',
      ['afgelopen donderdag 2019-06-13', 'komende dinsdag 2019-06-25', 'maandag jl. 2019-06-17'],
    ],
    ['In de week van 3 juni sprak ik', ['week van 3 juni 2019-06-03 2019-06-09']],
    ['eind juni/begin juli', ['eind juni/begin juli 2019-06-21 2019-07-10']],
    // what the sentence says
    ['In het debat van 12 december heb ik dit gemeld.', ['12 december 2018-12-12']],
    ['De evaluatie wordt in maart afgerond.', ['maart 2020-03-01 2020-03-31']],
    ['Ik zal uw Kamer voor 1 februari informeren.', ['1 februari 2020-02-01']],
    ['Sinds september is dit zo.', ['september 2018-09-01 2018-09-30']],
    ['Voor de zomer ontvangt u een brief.', ['zomer 2019-06-01 2019-08-31']],
    ['in september', ['september 2019-09-01 2019-09-30']],
    ['Zij gaat uit van de brief van 23 september en wordt nu vastgesteld.', ['23 september 2018-09-23']],
    [
      'De commissie heeft mij op 6 mei jl. gevraagd ruim voor het zomerreces te antwoorden.',
      ['6 mei jl. 2019-05-06', 'zomerreces 2019-07-05 2019-09-02'],
    ],
    [
      'De commissie heeft mij gevraagd voor het einde van het zomerreces te antwoorden.',
      ['zomerreces 2019-07-05 2019-09-02'],
    ],
    [
      'De commissie verzocht in haar procedurevergadering om een actualisatie, in aanloop naar het debat op 2 juli.',
      ['2 juli 2019-07-02'],
    ],
    ['Wilt u antwoorden vóór het commissiedebat van 2 juli?', ['2 juli 2019-07-02']],
    ['Op 2 juli heb ik u hierover een brief gestuurd.', ['2 juli 2018-07-02']],
    ['Op 14 november heeft u het Wetgevingsoverleg Veren.', ['14 november 2019-11-14']],
    ['De dienst ging direct na het op 9 mei beschikbaar komen aan de slag.', ['9 mei 2019-05-09']],
    ['Direct na het op 9 mei beschikbaar worden van de cijfers is de dienst aan de slag.', ['9 mei 2019-05-09']],
    ['Eind oktober ontving het ministerie de eerste signalen.', ['Eind oktober 2018-10-21 2018-10-31']],
    [
      'Ook hebben wij aangekondigd te onderzoeken of reizigers zich vanaf medio januari kunnen laten testen.',
      ['medio januari 2020-01-11 2020-01-20'],
    ],
    [
      'Tijdens de week van 11 tot en met 15 maart zijn er gesprekken.',
      ['week van 11 tot en met 15 maart 2019-03-11 2019-03-15'],
    ],
    [
      'Het overzicht wordt u zo spoedig mogelijk in deze maand juni verstrekt.',
      ['deze maand juni 2019-06-01 2019-06-30'],
    ],
    ['De artsen gaan tot uiterlijk 2024 gegevens verzamelen.', ['2024 2024-01-01 2024-12-31']],
    [
      'Aan het eind van het 1 kwartaal van 2018 waren er meer, in 1 kwartaal 300.',
      ['1 kwartaal van 2018 2018-01-01 2018-03-31'],
    ],
    ['Op 14 november heeft u het debat over veren aangevraagd.', ['14 november 2018-11-14']],
    [
      'Ik ga in op wat ik niet meer in het derde kwartaal kon melden, voorzien van een nieuwe planning.',
      ['derde kwartaal 2018-07-01 2018-09-30'],
    ],
    // what the day of the week says: 1 March was a Friday in 2019, a Thursday in 2018
    ['het overleg op donderdag 1 maart', ['donderdag 1 maart 2018-03-01']],
    // what was said before
    ['Op 5 maart 2015 sprak ik. Na 5 maart bleef het stil.', ['5 maart 2015 2015-03-05', '5 maart 2015-03-05']],
    ['Op 1 januari 2015 niet. Per 1 januari zal het wel.', ['1 januari 2015 2015-01-01', '1 januari 2020-01-01']],
    // a day of every year
    ['voor 1 mei van het kalenderjaar', ['1 mei van het kalenderjaar ?']],
    ['Jaarlijks voor 1 mei', ['1 mei ?']],
    ['tweemaal per jaar (in februari en in juli)', ['februari ?', 'juli ?']],
    [
      'tot en met augustus uit het voorgaande jaar, in het vierde kwartaal van het voorgaande jaar',
      ['augustus uit het voorgaande jaar ?', 'vierde kwartaal van het voorgaande jaar ?'],
    ],
  ])('%s', (text, expected) => expect(read(text, '2019-06-20')).toEqual(expected))

  test('a recess that begins on the letter’s own day is the coming one', () => {
    expect(read('vóór het aanstaande zomerreces', '2024-07-05')).toEqual([
      'aanstaande zomerreces 2024-07-05 2024-09-02',
    ])
  })
})

test('far from the letter, the nearest year wins over the letter’s own', () => {
  expect(read('De termijn: 21 december.', '2012-01-25')).toEqual(['21 december 2011-12-21'])
  expect(read('De termijn: 13 september.', '2012-04-25')).toEqual(['13 september 2012-09-13'])
})

describe('no dates', () => {
  test.each([
    'de Comptabiliteitswet 2016, de Vreemdelingenwet 2000, het Bbz 2004 en Horizon 2020',
    'de Agenda 2030, de begroting 2019, de VN post 2015 agenda',
    'Verordening (EU) 2016/679, nr. 561/2006, COM(2021) 118',
    'voor 2000 woningen, van 1950 gemeenten, met 2015 aanvragen, tot 2020 euro, in 2000 gevallen, € 2.019 en € 2019',
    '2511 DP Den Haag, Postbus 20018, T 070 340 2019',
    'vergaderjaar 2023–2024, 30 573, nr. 207; Kamerstukken II 2008-2009, 31 560',
    'Tweede Kamer der Staten-Generaal | 1999-2000 | 22589 nr. 154 |',
    'de april-, mei- en juni2brief, april20 en maart2.5, 18/04',
    'het programma 2014–2020 (POP3), het NSP 2023-2027',
    'de afgelopen maanden, de komende periode, anderhalf jaar, een half jaar, tien jaar, ieder jaar, elke maandag, over twee weken',
    'Zij mei niet. Mevrouw Maart, het lid Van der Mei, Augustus; winter is koud',
    'om 20.15 uur; artikel 3.12 maart',
    'https://www.voorbeeld.nl/in/2019/03/12/in-2019.html, brief-2019-02.pdf, in.2019@voorbeeld.nl',
    'kenmerk 2019-0000123, TZ201906-026, ECLI:NL:RVS:2019:1234',
    'week 24 van de zwangerschap, de Voorjaarsnota 2019, zomervakantie, kerstpakket',
    '31-31-2020 en 30 februari 2019',
    'Zie LaPira, T.M. 2017, en het rapport (2019)',
  ])('%s', (text) => expect(read(text, '2019-06-20')).toEqual([]))

  test('numbers in tables, kenmerken and references', () => {
    const text = 'in 2019\nin 2018\nin 2017\nin 2016'
    const span = (line: number) => ({ start: line * 8, end: line * 8 + 7 })
    const taken = ['kenmerk', 'reference'].map(
      (type, line): Annotation => ({ type, ...span(line + 1), value: {}, by: 'x', basis: 'stated', because: [] }),
    )
    expect(read(text, null, taken, [{ type: 'table', page: null, ...span(0) }])).toEqual(['2016 2016-01-01 2016-12-31'])
  })

  test('the date in the head of later pages', () => {
    expect(read('Datum 5 juni 2019\n\nTekst\n\nDatum\n5 juni 2019\n\nOp 5 juni 2019', '2019-06-05')).toHaveLength(2)
  })
})

describe('in the report of a debate, everything is counted from the day of the debate', () => {
  const head = 'VERSLAG VAN EEN COMMISSIEDEBAT\nDe vaste commissie heeft op 5 februari 2019 overleg gevoerd.\n'
  test.each([
    [
      'De Raad is volgende week, aanstaande dinsdag.',
      ['volgende week 2019-02-11 2019-02-17', 'aanstaande dinsdag 2019-02-12'],
    ],
    [
      'Wij bespreken de Raad die gehouden zal worden op 25 en 26 februari.',
      ['25 en 26 februari 2019-02-25 2019-02-26'],
    ],
  ])('%s', (text, expected) => expect(read(head + text, '2019-03-12').slice(1)).toEqual(expected))

  test('also where only the day of the report is left of its head', () => {
    const text =
      'Vastgesteld 12 maart 2019\nDe vaste commissie heeft op 5 februari 2019 overleg gevoerd. Dat was vorige maand.'
    expect(read(text, '2019-03-12').at(-1)).toBe('vorige maand 2019-01-01 2019-01-31')
  })

  test('not in that of a written one, and not in a letter', () => {
    for (const other of ['VERSLAG VAN EEN SCHRIFTELIJK OVERLEG', 'BRIEF VAN DE MINISTER']) {
      const text = `${head.replace('VERSLAG VAN EEN COMMISSIEDEBAT', other)}Dat was vorige maand.`
      expect(read(text, '2019-03-12').at(-1)).toBe('vorige maand 2019-02-01 2019-02-28')
    }
  })
})

describe('without a letter date', () => {
  test('the year of a budget is the one after it is made', () => {
    const text = 'Vaststelling van de begrotingsstaten van het Ministerie voor het jaar 2019\nZij kwam 2 november.'
    expect(read(text, null)).toEqual(['2019 2019-01-01 2019-12-31', '2 november 2018-11-02'])
  })

  test('the day of a law says nothing of the letter’s year', () => {
    const text = 'de richtlijn van het Europees Parlement en de Raad van 13 juli 2009\nNa het kerstreces volgt de rest.'
    expect(read(text, null)).toEqual(['13 juli 2009 2009-07-13', 'kerstreces ?'])
  })

  test('a printed day of the week is kept to, with a.s. too', () => {
    expect(read('Op maandag 17 februari 2020. Op dinsdag 19 november a.s.', null)).toEqual([
      'maandag 17 februari 2020 2020-02-17',
      'dinsdag 19 november a.s. 2019-11-19',
    ])
  })

  test('a Kamerstuk in the sentence gives the year of a day, and the latest year all others', () => {
    const text =
      'Op 12 juni jl. kreeg u de brief1 hierover. In november zal ik u informeren, en na de zomer. In 2018 was het meer.\n1 Kamerstukken II 2018/19, 12 345, nr. 6'
    const note = text.indexOf('1 Kamerstukken')
    const anchor = text.indexOf('brief1')
    const blocks: Block[] = [
      {
        type: 'footnote',
        start: note,
        end: text.length,
        page: null,
        marker: '1',
        anchors: [{ start: anchor, end: anchor + 6 }],
      },
    ]
    const cited = [reference(text, 'Kamerstukken II 2018/19, 12 345, nr. 6', '2018-2019')]
    expect(read(text, null, cited, blocks)).toEqual([
      '12 juni jl. 2019-06-12',
      'november 2019-11-01 2019-11-30',
      'zomer 2019-06-01 2019-08-31',
      '2018 2018-01-01 2018-12-31',
    ])
    const [day, month] = [...dates.find(documentOf(text, blocks, cited))]
    expect(day).toMatchObject({ basis: 'inferred', because: [`reference-${note + 2}`] })
    expect(month).toMatchObject({ basis: 'inferred', because: [`date-${day!.start}`] })
  })

  test('a citation right behind a day wins over the letter’s date', () => {
    const text = 'Het overleg van 12 juni (Kamerstuk 12 345, nr. 6)'
    const cited = [reference(text, 'Kamerstuk 12 345, nr. 6', '2011-2012')]
    expect(read(text, '2019-06-20', cited)).toEqual(['12 juni 2012-06-12'])
  })

  test('the last day named gives the year of jl.', () => {
    expect(read('Op 3 februari 1999 en 7 oktober 1998. Op 9 juni jl.', null).at(-1)).toBe('9 juni jl. 1999-06-09')
  })

  test('a plan does not', () => {
    expect(read('Op 3 februari 2019 sprak ik. In 2030 zal dit af zijn. Op 9 januari jl.', null).at(-1)).toBe(
      '9 januari jl. 2019-01-09',
    )
  })

  test('a month as the date of the document', () => {
    expect(read('Zij kwam 9 april.', null, [letterFact('2021-04-01', '2021-04-30')])).toEqual(['9 april 2021-04-09'])
  })

  test('no year at all leaves the bounds open', () => {
    const text = 'Op 23 juni jl., in de week van 3 mei en in de zomer'
    expect([...dates.find(documentOf(text))].map((found) => found.value)).toEqual([
      { edtf: 'XXXX-06-23', earliest: null, latest: null },
      { edtf: 'XXXX', earliest: null, latest: null },
      { edtf: 'XXXX-06/XXXX-08', earliest: null, latest: null },
    ])
  })
})

test('what is printed is stated, what is counted is inferred from the letter’s date', () => {
  const found = [
    ...dates.find(documentOf('5 juni 2019 en 9 januari jl. en het zomerreces 2011', [], [letterFact('2019-06-20')])),
  ]
  expect(found.map(({ by, basis, because }) => ({ by, basis, because }))).toEqual([
    { by: 'dates/day', basis: 'stated', because: [] },
    { by: 'dates/jl', basis: 'inferred', because: ['letterFact-0'] },
    { by: 'dates/recess', basis: 'inferred', because: [] },
  ])
})

describe('the calendar', () => {
  test.each(publishedRecesses)(
    'the usual rule gives the published recess: $recess $year',
    ({ recess, year, from, to }) => {
      const usual = usualRecess(recess, year)
      expect([isoOf(usual.from), isoOf(usual.to)]).toEqual([from, to])
    },
  )
  test.each([
    [1999, '1999-04-04'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
  ])('Easter of %i', (year, day) => expect(isoOf(easter(year))).toBe(day))
  test.each([
    [2019, '2019-09-17'],
    [2020, '2020-09-15'],
    [2023, '2023-09-19'],
  ])('Prinsjesdag of %i', (year, day) => expect(isoOf(prinsjesdag(year))).toBe(day))
  test('week 53', () => {
    expect(isoWeek(2020, 53)).not.toBeNull()
    expect(isoWeek(2021, 53)).toBeNull()
  })
})

describe('any input', () => {
  const words = [
    '1',
    '2',
    '31',
    '2019',
    '2020',
    'mei',
    'juni',
    'eind',
    'in',
    'van',
    'tot',
    'en',
    ',',
    '-',
    '/',
    '.',
    'week',
    'jl.',
    'a.s.',
    'de',
    'zomer',
    'jaar',
    'dit',
    'kwartaal',
    'eerste',
    'Q3',
    'helft',
    'vrijdag',
    'afgelopen',
    '\n',
    'reces',
    'zomerreces',
    'kerst',
    'Kamerstuk',
    '0',
    '2 2 APR',
    '€',
  ]
  test('gives quotes in order, sound bounds and valid EDTF, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 24 }),
        fc.constantFrom('2019-06-20', null),
        (list, letter) => {
          const text = list.join(' ')
          let end = 0
          for (const found of dates.find(documentOf(text, [], letter ? [letterFact(letter)] : []))) {
            expect(found.start).toBeGreaterThanOrEqual(end)
            expect(found.end).toBeGreaterThan(found.start)
            end = found.end
            edtf(found.value.edtf)
            if (found.value.earliest && found.value.latest)
              expect(found.value.earliest <= found.value.latest).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  test.each([
    '2020 ',
    '1, 2, ',
    'mei ',
    'eind van ',
    '2020-',
    '1/1/',
    'week van ',
    'in 2020 en ',
    'van 5 mei ',
    ' ',
    'jaar',
    '2020/',
    'Vraag 1\nAntwoord\n',
    '(ingezonden 3 mei 2019) ',
    'in 2019.2 ',
    'rond 20302, ',
    'vóór het debat van 3 mei ',
    'In in 2019\n',
    'derde dinsdag van ',
    'volgende week ',
  ])('takes time in proportion: %j', (part) => {
    const time = (size: number): number => {
      const document = documentOf(part.repeat(size / part.length), [], [letterFact('2019-06-20')])
      // Of this process alone, and the better of two: other work on the machine says nothing of the pattern.
      const runs = [1, 2].map(() => {
        const start = process.cpuUsage().user
        for (const _ of dates.find(document));
        return (process.cpuUsage().user - start) / 1000
      })
      return Math.min(...runs)
    }
    time(20_000)
    // Sixteen times as long may take sixteen times the time, and as much again for a busy machine; squared it is 256.
    expect(time(320_000)).toBeLessThan(60 * Math.max(2, time(20_000)))
  })
})
