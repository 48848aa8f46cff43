import fs from 'node:fs';
import zlib from 'node:zlib';
import { parsePage } from './html/dom.js';

const pages = zlib
  .gunzipSync(fs.readFileSync('/work/shared/html/pages.ndjson.gz'))
  .toString()
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
const p = pages.find((x: any) => x.id.includes(process.argv[2]));
const nodes = parsePage(p.html);
for (let i = 0; i < nodes.length; i++)
  if (nodes[i]?.tag === '' && nodes[i]?.text.includes(process.argv[3]!)) {
    for (let j = i; j >= 0; j = nodes[j]?.parent)
      console.log(j, nodes[j]?.end, nodes[j]?.tag, nodes[j]?.label, JSON.stringify(nodes[j]?.attributes).slice(0, 120));
    console.log('--');
  }
