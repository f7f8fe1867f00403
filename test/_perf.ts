import { readFileSync } from 'node:fs'
import { readHtml } from '../pipeline/readers/html.ts'
import { readMarkdown } from '../pipeline/readers/markdown.ts'
import { defaultLimits } from '../pipeline/limits.ts'
import { locate } from '../pipeline/source-map.ts'
const src = { sha256: '', bytes: 0, mediaType: 'text/html', name: '', url: null, pages: null } as const
const ob = readFileSync('/tmp/kb/h/ob.html', 'utf8')
const t = async (n: string, f: () => Promise<unknown>) => { const s = performance.now(); let r: any; try { r = await f() } catch (e) { r = String(e) }; console.log(n, Math.round(performance.now() - s), typeof r === 'string' ? r : r.blocks.length); return r }
const body = '<p>Zie Kamerstuk 30 573, nr. 199 en <b>verder</b> lezen.</p>'
await t('warm', () => readHtml(src, Buffer.from(ob), defaultLimits))
for (const n of [1000, 10000, 100000]) {
  const d = await t('p x' + n, () => readHtml(src, Buffer.from(body.repeat(n)), defaultLimits))
  const s = performance.now(); let k = 0
  for (const m of d.text.matchAll(/Kamerstuk/g)) { locate(d.origin, m.index, m.index + 9); k++ }
  console.log('locate', k, Math.round(performance.now() - s))
}
await t('notes', () => readHtml(src, Buffer.from(Array.from({ length: 20000 }, (_, i) => `<p>x<sup><a href="#fn${i}">1</a></sup></p><p class="voetnoot" id="fn${i}">1 x</p>`).join('')), defaultLimits))
await t('notes unlinked', () => readHtml(src, Buffer.from(Array.from({ length: 20000 }, (_, i) => `<p>x<sup>1</sup></p><div class="voetnoot"><b>x</b></div>`).join('')), defaultLimits))
await t('nested tables', () => readHtml(src, Buffer.from('<table><tr><td>x'.repeat(120) + 'woord '.repeat(100000)), defaultLimits))
await t('nested notes', () => readHtml(src, Buffer.from('<div class=noot>'.repeat(400) + '<p>1 x</p>'.repeat(20000)), defaultLimits))
await t('nested li', () => readHtml(src, Buffer.from('<ul><li>'.repeat(200) + '<b>x</b>'.repeat(50000)), defaultLimits))
await t('br', () => readHtml(src, Buffer.from('woord<br>'.repeat(100000)), defaultLimits))
await t('digits', () => readHtml(src, Buffer.from('<p>' + '<a class="noot" href="#n">1</a>'.repeat(20000) + '<p id=n>1 x'), defaultLimits))
await t('spans', () => readHtml(src, Buffer.from('<b>a</b>'.repeat(200000)), defaultLimits))
const md = Array.from({ length: 20000 }, (_, i) => `**Kop ${i}**  \nregel *een* met [link](http://x)\nen meer tekst\n`).join('\n')
await t('md', () => readMarkdown(src, Buffer.from(md), defaultLimits))
await t('md one par', () => readMarkdown(src, Buffer.from(md.replaceAll('\n\n', '\n')), defaultLimits))
console.log(md.length)
