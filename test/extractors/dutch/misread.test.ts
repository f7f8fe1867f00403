import { describe, expect, test } from 'vitest'
import { asPrinted, misreadForms } from '../../../extractors/dutch/misread.ts'
import { found } from '../toezeggingen-letter.ts'

const forms = misreadForms(['Kamer', 'uw', 'toegezegd'])

describe('words that a recogniser misread', () => {
  test.each([
    ['Ik zal vw Komer inf0rmeren', 'Ik zal uw Kamer inf0rmeren'],
    ['Vw Kamcr is tocgezegd dat w0rdt', 'Uw Kamer is toegezegd dat w0rdt'],
  ])('%s', (text, expected) => {
    expect(asPrinted(text, forms)).toBe(expected)
    expect(asPrinted(text, forms)).toHaveLength(text.length)
  })

  test('a text in which nothing looks misread stays as it is', () => {
    expect(asPrinted('Ik zal vw Komer zien', forms)).toBe('Ik zal vw Komer zien')
    expect(asPrinted('Zie 2023D12345 en b1', forms)).toBe('Zie 2023D12345 en b1')
  })

  test('a promise is found through it, with its words as they stand', () => {
    const text =
      'De vo0rtgang is goed. Ik zal vw Kamer hierover inforrneren of irformeren. Ik zol uw Komer hierover berichten.'
    expect(found(text).map(({ quote }) => quote)).toContain('Ik zol uw Komer hierover berichten.')
  })
})
