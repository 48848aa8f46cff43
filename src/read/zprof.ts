import { readFileSync } from 'node:fs';
import { readHtml } from './formats/html.js';

const html = readFileSync(new URL('../../fixtures/pages/en-network.html', import.meta.url), 'utf8');
const teasers = Array.from(
  { length: 900 },
  (_, i) =>
    `<li class="teaser"><a href="/story/${i}"><span>Story number ${i} from around the region</span></a><p>Its first words, number ${i}, cut after a line.</p></li>`,
).join('\n');
const p = html.replace('</main>', `<ul class="more-stories">${teasers}</ul></main>`);
const t = performance.now();
for (let i = 0; i < 150; i++) readHtml(p, {});
console.log((performance.now() - t) / 150, 'ms');
