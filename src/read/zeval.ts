import fs from 'node:fs';
import zlib from 'node:zlib';
// @ts-expect-error
import * as S from '/work/shared/html/score.mjs';
import { readHtml } from './formats/html.js';

const args = process.argv.slice(2);
const set = args[0] ?? 'all';
const worst = Number(args[1] ?? 0);
const pages = zlib
  .gunzipSync(fs.readFileSync('/work/shared/html/pages.ndjson.gz'))
  .toString()
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l))
  .filter((p) => set === 'all' || p.set === set);
const _by: any = {};
const out: any[] = [];
let ms = 0;
let slow = 0;
for (const p of pages) {
  const t0 = performance.now();
  let d: any;
  try {
    d = readHtml(p.html, { url: p.url || null });
  } catch (e) {
    d = { text: '', title: '' };
    console.log('ERR', p.id, e);
  }
  const dt = performance.now() - t0;
  ms += dt;
  slow = Math.max(slow, dt);
  const t = p.truth;
  const r: any = { id: p.id, set: p.set, group: t.group, got: d, truth: t };
  if ('text' in t) {
    r.sh = S.shingle(t.text, d.text, { unspaced: !!t.unspaced });
    const s = r.sh;
    r.score = s.tp / (s.tp + (s.fp + s.fn) / 2 || 1);
  }
  if (t.with) {
    r.seg = S.segments(t, d.text);
    r.score = -(r.seg.fp + r.seg.fn);
  }
  if (t.day !== undefined) r.day = S.day(t.day, d.published);
  if (t.title) r.title = S.title(t.title, d.title);
  out.push(r);
}
for (const s of ['aeb', 'trafilatura', 'htmldate', 'daniel']) {
  const v = out.filter((r) => r.set === s);
  if (!v.length) continue;
  const f = (o: any) => Object.fromEntries(Object.entries(o).map(([k, x]: any) => [k, +x.toFixed(4)]));
  if (v[0].sh) console.log(s, 'text', f(S.shingleTotal(v.map((r) => r.sh))));
  if (v[0].seg)
    console.log(
      s,
      'segments',
      f(S.segmentsTotal(v.map((r) => r.seg))),
      v.reduce((a, r) => a + r.seg.fp, 0),
      v.reduce((a, r) => a + r.seg.fn, 0),
    );
  const dd = v.filter((r) => r.day).map((r) => r.day);
  if (dd.length) console.log(s, 'day', f(S.dayTotal(dd)));
  const ti = v.filter((r) => r.title).map((r) => r.title);
  if (ti.length) console.log(s, 'title', ti.length, ti.reduce((a: any, x: any) => a + x.exact, 0) / ti.length);
  if (s === 'daniel')
    for (const g of ['Greek', 'English', 'Polish', 'Russian', 'Chinese']) {
      const w = v.filter((r) => r.group === g);
      if (w.length) console.log('   ', g, f(S.shingleTotal(w.map((r) => r.sh))));
    }
}
console.log('pages/s', ((pages.length / ms) * 1000).toFixed(1), 'slowest', slow.toFixed(0));
const mode = args[2] ?? 'text';
if (mode === 'text')
  for (const r of out
    .filter((r) => r.score !== undefined)
    .sort((a, b) => a.score - b.score)
    .slice(0, worst)) {
    console.log('=====', r.score.toFixed(3), r.id, r.sh ? JSON.stringify(r.sh) : JSON.stringify(r.seg));
    if (r.seg) {
      const fold = (s: string) => s.replace(/\s+/g, ' ').trim();
      const tx = fold(r.got.text);
      console.log(
        'MISSING',
        r.truth.with.filter((w: string) => !tx.includes(fold(w))),
        'UNWANTED',
        r.truth.without.filter((w: string) => tx.includes(fold(w))),
      );
    } else {
      const tw = new Set(
        r.truth.text
          .split('\n')
          .map((l: string) => l.trim())
          .filter(Boolean),
      );
      const gw = r.got.text
        .split('\n')
        .map((l: string) => l.trim())
        .filter(Boolean);
      const tt = r.truth.text.replace(/\s+/g, ''),
        gg = r.got.text.replace(/\s+/g, '');
      for (const l of gw) if (!tt.includes(l.replace(/\s+/g, ''))) console.log('  + ', l.slice(0, 160));
      for (const l of tw as any)
        if (!gg.includes((l as string).replace(/\s+/g, ''))) console.log('  - ', (l as string).slice(0, 160));
    }
  }
if (mode === 'title')
  for (const r of out.filter((r) => r.title && !r.title.exact))
    console.log(r.id, '\n  T', r.truth.title, '\n  G', r.got.title);
if (mode === 'day')
  for (const r of out.filter((r) => r.day && !r.day.tp))
    console.log(r.id, 'TRUE', r.truth.day, 'GOT', r.got.published, r.got.publishedSource);
fs.writeFileSync('/tmp/out.json', JSON.stringify(out.map(({ html, ...r }: any) => r)));
