/**
 * Extraction of one paragraph without end, of text that tempts a scan to look far: how its time grows where its length
 * doubles. Linear time is a growth of about 2.
 *   npm run bench:linear -- [CHARACTERS of the longest paragraph]
 */
import { makeExtractor } from '../src/pipeline.js';

const longest = Number(process.argv[2] ?? 1_000_000);

const PATTERNS: Record<string, string> = {
  digits: '1234567890 ',
  'digits without a space': '1234567890',
  clocks: '12:12:12 ',
  'month names': 'January February March April May June July ',
  dates: 'March 3, ',
  durations: 'three hours and two minutes ',
  counts: 'more than 300 reports, ',
  events: 'the service went down, ',
  'events with clocks': 'The service went down at 12:12. It was back at 13:13. ',
  'counts with clocks': '300 reports at 12:12 and ',
  'denied causes': 'no cyberattack, but DNS, ',
  names: 'Square and Cash App ',
  'letters without a space': 'a',
  brackets: '((((',
  commas: ',',
};

const article = (text: string) => ({
  id: 'paragraph',
  url: null,
  title: 'Service is down',
  published: '2025-10-22T12:00:00+00:00',
  text,
  language: 'en',
  outlet: null,
});

const extract = await makeExtractor();
await extract(article('The service went down on Monday.'));

async function seconds(unit: string, length: number): Promise<number> {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const start = performance.now();
  await extract(article(text));
  return (performance.now() - start) / 1000;
}

const rows: Record<string, Record<string, string>> = {};
for (const [name, unit] of Object.entries(PATTERNS)) {
  const half = await seconds(unit, longest / 2);
  const whole = await seconds(unit, longest);
  rows[name] = {
    [`${longest / 2} characters`]: `${half.toFixed(2)} s`,
    [`${longest} characters`]: `${whole.toFixed(2)} s`,
    growth: (whole / half).toFixed(1),
  };
}
console.table(rows);
