import { extractRecord } from '../../src/extract/index.js';
import { compiledFor, registerGazetteer } from '../../src/pipeline.js';
const lang = process.argv[2] ?? 'fi';
const { compiled } = await compiledFor(lang);
for (const text of process.argv.slice(3)) {
  const article = { id: 'p', url: null, title: '', published: '2025-10-22T20:00:00+00:00', text, language: lang, outlet: null };
  const r = extractRecord(article, { language: { code: lang, confidence: 1, coverage: 'full' }, compiled, gazetteer: registerGazetteer(), assumedZone: null, phrase: true });
  console.log(text, '|', r.times.map((t) => `${t.text}=${t.value}`).join(';'), '|', r.events.map((e) => `${e.type}@${e.at} «${e.text}»`).join(';'), '|', r.causes.map((c) => `${c.category} ${c.status}`).join(';'), '|', r.reports.map((c) => `${c.text} ${c.bound} ${c.unit}`).join(';'));
}
