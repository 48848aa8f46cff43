/** Languages without a pack: their language, dates from CLDR, numbers, known companies, counts beside a monitor. */
import { readdirSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBasicPack } from '../../src/languages/basic.js';
import { PACK_CODES } from '../../src/languages/index.js';
import type { ArticleRecord } from '../../src/model/record.js';
import { type Extractor, makeExtractor } from '../../src/pipeline.js';
import { compilePack } from '../../src/scan/compile.js';

const LOCALES = new URL('../../data/locales/', import.meta.url);
const CODES = readdirSync(LOCALES).map((file) => file.replace(/\.json$/, ''));
const MOST_BYTES = 300_000;

interface Sample {
  code: string;
  title: string;
  text: string;
  /** TIMEX3 values in order. */
  times: string[];
  count: number;
  company: string;
}

/** Published on Wednesday 22 October 2025. */
const SAMPLES: Sample[] = [
  {
    code: 'ka',
    title: 'Vodafone-ის ქსელი გაითიშა',
    text: 'Vodafone-ის მომხმარებლებმა ოთხშაბათს, 22 ოქტომბერს, კავშირი დაკარგეს. Downdetector-ის მონაცემებით, 14:30-ისთვის 12 500-ზე მეტი შეტყობინება დაფიქსირდა. ხარვეზი გუშინ დაიწყო და 3 საათი გაგრძელდა. მსგავსი შემთხვევა 2025 წლის 3 სექტემბერსაც მოხდა.',
    times: ['2025-10-22', '2025-10-22T14:30', '2025-10-21', 'PT3H', '2025-09-03'],
    count: 12_500,
    company: 'vodafone',
  },
  {
    code: 'am',
    title: 'የVodafone አገልግሎት ተቋረጠ',
    text: 'የVodafone ደንበኞች ረቡዕ ኦክቶበር 22 ቀን 2025 የኢንተርኔት አገልግሎት ማግኘት እንዳልቻሉ ተናገሩ። Downdetector 8,400 ቅሬታዎችን መዝግቧል። አገልግሎቱ ትናንት 2:30 ሰዓት ላይ ተቋርጦ ነበር።',
    times: ['2025-10-22', '2025-10-21'],
    count: 8400,
    company: 'vodafone',
  },
  {
    code: 'eu',
    title: 'Vodafoneren sarea, erorita',
    text: 'Vodafoneren bezeroak konexiorik gabe geratu ziren 2025eko urriaren 22an. Downdetector atariak 3.200 kexa jaso zituen 10:15 aldera. Matxurak 4 ordu iraun zuen, eta atzo hasi zen.',
    times: ['2025-10-22', '2025-10-22T10:15', 'PT4H', '2025-10-21'],
    count: 3200,
    company: 'vodafone',
  },
  {
    code: 'hy',
    title: 'Vodafone-ի ցանցը խափանվել է',
    text: 'Vodafone-ի բաժանորդները հոկտեմբերի 22-ին մնացել են առանց կապի։ Downdetector կայքը գրանցել է 5 600 բողոք ժամը 09:40-ի դրությամբ։ Խափանումը սկսվել էր երեկ և տևել 5 ժամ։',
    times: ['2025-10-22', '2025-10-22T09:40', '2025-10-21', 'PT5H'],
    count: 5600,
    company: 'vodafone',
  },
  {
    code: 'sq',
    title: 'Vodafone jashtë funksionit',
    text: 'Klientët e Vodafone mbetën pa lidhje më 22 tetor 2025. Sipas Downdetector, rreth orës 11:20 u shënuan 7.300 ankesa. Defekti filloi dje dhe zgjati 6 orë.',
    times: ['2025-10-22', '2025-10-22T11:20', '2025-10-21', 'PT6H'],
    count: 7300,
    company: 'vodafone',
  },
  {
    code: 'km',
    title: 'WhatsApp គាំង',
    text: 'WhatsApp គាំងនៅថ្ងៃពុធ ទី២២ ខែតុលា ឆ្នាំ២០២៥។ Downdetector បានកត់ត្រារបាយការណ៍ចំនួន 3,400 នៅម៉ោង 14:30។',
    times: ['2025-10-22', '2025-10-22T14:30'],
    count: 3400,
    company: 'whatsapp',
  },
  {
    code: 'az',
    title: 'WhatsApp işləmir',
    text: 'Oktyabrın 22-də WhatsApp istifadəçiləri mesaj göndərə bilməyiblər. Downdetector saat 16:05-də 4.100 şikayət qeydə alıb. Nasazlıq dünən başlayıb.',
    times: ['2025-10-22', '2025-10-22T16:05', '2025-10-21'],
    count: 4100,
    company: 'whatsapp',
  },
];

let extract: Extractor;
beforeAll(async () => {
  extract = await makeExtractor();
});

const read = (sample: Pick<Sample, 'title' | 'text'>): Promise<ArticleRecord> =>
  extract({
    id: 'basic',
    url: null,
    title: sample.title,
    published: '2025-10-22T20:00:00+00:00',
    text: sample.text,
    language: null,
    outlet: null,
  });

describe.each(SAMPLES)('$code', (sample) => {
  it('gives language, dates, a count and the company', async () => {
    const record = await read(sample);
    expect(record.language).toMatchObject({ code: sample.code, coverage: 'basic' });
    expect(record.times.map((t) => t.value)).toEqual(sample.times);
    expect(record.reports.map((r) => [r.count, r.unit, r.source])).toEqual([[sample.count, 'reports', 'Downdetector']]);
    expect(record.companies.find((c) => c.id === sample.company)?.role).toBe('affected');
    expect(record.companies.find((c) => c.id === 'downdetector')?.role).toBe('monitor');
  });
});

it('counts nothing where no monitor is named', async () => {
  const record = await read({
    title: 'Vodafone-k 5.000 langile ditu',
    text: 'Vodafonek 5.000 langile ditu Bilbon, eta 300 milioi euro inbertituko ditu 2026an.',
  });
  expect(record.about?.outage).toBe(false);
  expect(record.reports).toEqual([]);
});

describe('compiled locales', () => {
  it('are many and small', () => {
    expect(CODES.length).toBeGreaterThanOrEqual(60);
    const bytes = CODES.map((code) => statSync(new URL(`${code}.json`, LOCALES)).size);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(MOST_BYTES);
  });

  it('stand beside the packs, not for them', () => {
    expect(CODES.filter((code) => PACK_CODES.includes(code))).toEqual([]);
  });

  it.each(CODES)('%s compiles, with its months and days', async (code) => {
    const pack = await loadBasicPack(code);
    expect(() => compilePack(pack)).not.toThrow();
    expect(pack.times.months.every((names) => names.length > 0)).toBe(true);
    expect(pack.times.dates.length).toBeGreaterThan(0);
    expect(pack.times.units.hour.length).toBeGreaterThan(0);
  });

  it('an unknown language gives numbers alone', async () => {
    expect((await loadBasicPack('und')).times.dates).toEqual([]);
    expect((await loadBasicPack('../outlets')).times.dates).toEqual([]);
  });
});
