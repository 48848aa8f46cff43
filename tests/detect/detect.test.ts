/** Languages of news prose, on texts written for the test. */
import { beforeAll, describe, expect, it } from 'vitest';
import { alphabetFit } from '../../src/detect/alphabets.js';
import { type Detector, loadDetector } from '../../src/detect/index.js';
import { wordList, wordsOf } from '../../src/detect/wordCounts.js';
import { PACK_CODES } from '../../src/languages/index.js';
import { CLOSE_SAMPLES, SAMPLES } from './samples.js';

const LEAST_OF_PARAGRAPHS = 0.998;
const LEAST_OF_SENTENCES = 0.97;
const LEAST_OF_CLOSE = 0.95;
const SURE = 0.95;
const LEAST_OF_SURE = 0.99;

let detect: Detector;
beforeAll(async () => {
  detect = await loadDetector();
});

type Labelled = readonly [code: string, text: string];
const PARAGRAPHS: Labelled[] = SAMPLES.map(({ code, paragraph }) => [code, paragraph]);
const SENTENCES: Labelled[] = SAMPLES.flatMap(({ code, sentences }) => sentences.map((s): Labelled => [code, s]));

const isRight = ([code, text]: Labelled): boolean => detect(text).code === code;
const shareRight = (texts: readonly Labelled[]): number => texts.filter(isRight).length / texts.length;

describe('samples', () => {
  it('are of more than sixty languages, all packs among them', () => {
    const codes = new Set(SAMPLES.map((s) => s.code.split('-')[0]));
    expect(codes.size).toBeGreaterThanOrEqual(60);
    expect(PACK_CODES.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('paragraphs are told', () => {
    expect(shareRight(PARAGRAPHS)).toBeGreaterThanOrEqual(LEAST_OF_PARAGRAPHS);
  });

  it('sentences are told', () => {
    expect(shareRight(SENTENCES)).toBeGreaterThanOrEqual(LEAST_OF_SENTENCES);
  });

  it('close languages are told apart', () => {
    expect(shareRight(CLOSE_SAMPLES)).toBeGreaterThanOrEqual(LEAST_OF_CLOSE);
  });

  it('whole articles are told, whatever the page says', () => {
    const wrong = SAMPLES.flatMap(({ code, paragraph, sentences }) => {
      const article = [paragraph, ...sentences, paragraph].join(' ');
      return [null, 'en', 'de'].map((hint) => [code, detect(article, hint).code] as const);
    }).filter(([code, found]) => code !== found);
    expect(wrong).toEqual([]);
  });

  it('what is said to be sure is right', () => {
    const sure = [...PARAGRAPHS, ...SENTENCES, ...CLOSE_SAMPLES].filter(([, text]) => detect(text).confidence >= SURE);
    expect(sure.length).toBeGreaterThan(200);
    expect(shareRight(sure)).toBeGreaterThanOrEqual(LEAST_OF_SURE);
  });

  it('a wrong hint changes nothing in a paragraph', () => {
    const misled = PARAGRAPHS.filter(([code, text]) => detect(text, 'en').code !== code);
    expect(misled).toEqual([]);
  });
});

describe('mixed languages', () => {
  const finnish = SAMPLES.find((s) => s.code === 'fi')?.paragraph ?? '';
  const quote =
    '“We are aware that some customers are having trouble signing in,” the company wrote on its status page.';

  it.each([
    ['behind', `${finnish} ${quote}`],
    ['before', `${quote} ${finnish}`],
    ['long, before', `${quote} ${quote} ${quote} ${finnish} ${finnish} ${finnish}`],
  ])('a quote %s leaves the main language', (_, text) => {
    expect(detect(text).code).toBe('fi');
    expect(detect(text, 'en').code).toBe('fi');
  });

  it('Latin names do not make a text English', () => {
    const text = 'AWS, Cloudflare, Microsoft Azure и Google Cloud подтвердили сбой в работе сервисов.';
    expect(detect(text).code).toBe('ru');
  });
});

describe('no language', () => {
  it.each([
    '',
    '…',
    '503',
    '12 345 / 99,5 %',
    'https://example.org/a/b/c',
    'AWS, DNS, HTTP 503, TCP/IP',
    'Vodafone 12:30',
    'Vodafone Telekom Orange',
    'OK',
    '🔥🔥🔥',
  ])('«%s»', (text) => {
    expect(detect(text)).toEqual({ code: 'und', confidence: 0 });
  });
});

describe('alphabets', () => {
  it.each([
    ['Þingvellir', 'is', 'fo'],
    ['gün, ýyl, näsazlyk', 'tk', 'tr'],
    ['қалада жарық жоқ', 'kk', 'ru'],
    ['ستونځه ښوونځي', 'ps', 'fa'],
    ['příliš žluťoučký kůň', 'cs', 'sk'],
  ])('%s fits %s better than %s', (text, own, other) => {
    const fitOf = alphabetFit(text);
    expect(fitOf(own)).toBe(1);
    expect(fitOf(other)).toBeLessThan(0.9);
  });
});

describe('lists of words', () => {
  const words = wordsOf('Netz und Netzstörung, die Störung, am Montag; Montag war dagewesen. Por volta das dez');
  it.each([
    ['montag', 2],
    ['netz~', 2],
    ['~störung', 2],
    ['~(?:ge|stö)~', 3],
    ['(?:da|an)gewesen', 1],
    ['por volta', 1],
    ['mont', 0],
  ])('%s stands %i times', (list, count) => {
    expect(wordList(list)(words)).toBe(count);
  });

  it('an endless word costs nothing', () => {
    const started = performance.now();
    expect(wordList('~(?:ab|ba)~')(wordsOf('ab'.repeat(500_000)))).toBe(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it('reads a long text in no more time than its beginning and middle take', () => {
  const long = 'The network was down for most of the morning. '.repeat(50_000);
  const started = performance.now();
  for (let i = 0; i < 20; i++) detect(long);
  expect((performance.now() - started) / 20).toBeLessThan(100);
});
