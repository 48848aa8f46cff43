import fs from 'node:fs';
import zlib from 'node:zlib';
import { blocksOf } from './html/blocks.js';
import { findBody } from './html/body.js';
import { parsePage } from './html/dom.js';
import { readMetadata } from './html/metadata.js';
import { isProse } from './html/prose.js';
import { findHeadline } from './html/title.js';

const pages = zlib
  .gunzipSync(fs.readFileSync('/work/shared/html/pages.ndjson.gz'))
  .toString()
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
const p = pages.find((x: any) => x.id.includes(process.argv[2]));
const nodes = parsePage(p.html);
const m = readMetadata(nodes);
const h = findHeadline(nodes, m);
const b = findBody(nodes, h);
console.log(
  p.id,
  'nodes',
  nodes.length,
  h,
  b && { start: b.start, end: b.end, tag: nodes[b.start]?.tag, label: nodes[b.start]?.label },
);
const inside = new Set(b?.blocks.map((x) => x.at));
const path = (i: number) => {
  const o = [];
  for (; i >= 0 && o.length < 5; i = nodes[i]?.parent)
    o.push(nodes[i]?.tag + (nodes[i]?.label ? `.${nodes[i]?.label.replace(/ /g, '.').slice(0, 40)}` : ''));
  return o.join(' < ');
};
for (const x of blocksOf(nodes, () => false))
  if (x.mass > Number(process.argv[3] ?? 0))
    console.log(
      inside.has(x.at) ? '*' : ' ',
      x.at,
      isProse(x) ? 'P' : '-',
      x.mass.toFixed(0),
      x.links.toFixed(1),
      x.text.slice(0, 70).replace(/\n/g, '/'),
      ' @@ ',
      path(x.element),
    );

import { FOREIGN, MARGIN, NEVER } from './html/labels.js';

console.log('--- reasons');
for (const x of blocksOf(nodes, () => false))
  if (isProse(x) && !inside.has(x.at) && (!process.argv[4] || x.text.includes(process.argv[4]))) {
    const o: string[] = [];
    for (let i = x.element; i >= 0; i = nodes[i]?.parent) {
      const l = nodes[i]?.label;
      for (const [n, r] of [
        ['F', FOREIGN],
        ['N', NEVER],
        ['M', MARGIN],
      ] as const) {
        const m = r.exec(l);
        if (m) o.push(`${n}:${m[0].trim()} in ${nodes[i]?.tag}.${l.slice(0, 60)}`);
      }
      if (['figure', 'aside', 'footer', 'nav', 'form', 'figcaption'].includes(nodes[i]?.tag)) o.push(nodes[i]?.tag);
    }
    console.log(x.mass.toFixed(0), x.text.slice(0, 60), '||', o.join(' ; '));
  }
