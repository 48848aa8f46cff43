import { expect, it } from 'vitest';
import { fingerprint, isSameCopy, nearDistance } from '../../src/read/index.js';

const COPY = [
  'The northern exchange failed shortly after nine on Tuesday, leaving some forty thousand homes without telephone and internet access.',
  'The operator traced the fault to a power supply that had overheated in the basement of its building in Aldermouth.',
  'Engineers fitted a spare by the early afternoon, and most lines were working again before four, the company said in a statement.',
  'The regulator has asked for a report within two weeks, and the emergency services said that no call had gone unanswered.',
].join('\n\n');

it('knows the same copy in another layout', () => {
  const other = COPY.replaceAll('\n\n', '\n').replace(/\s+/g, '  ').toUpperCase();
  expect(fingerprint({ text: other }).exact).toBe(fingerprint({ text: COPY }).exact);
});

it('knows the same copy with a few words changed', () => {
  const other = `ALDERMOUTH – ${COPY.replace('forty thousand', '40,000')}`;
  expect(isSameCopy(fingerprint({ text: COPY }), fingerprint({ text: other }))).toBe(true);
});

it('keeps another article on the same incident apart', () => {
  const other = [
    'Thousands of customers in the north woke to dead lines on Tuesday, and many shops could take cash only for most of the day.',
    'A spokeswoman apologised and said that an overheated power supply was to blame. It has been replaced, and the network is stable.',
    'Opposition councillors called for a second exchange, which they say was promised ten years ago and never built.',
  ].join('\n\n');
  const distance = nearDistance(fingerprint({ text: COPY }).near, fingerprint({ text: other }).near);
  expect(distance).toBeGreaterThan(16);
});

it('works without spaces between words', () => {
  const text =
    '火曜日の夜、数千人の利用者が銀行アプリにつながらないと報告した。運営会社は障害を認め、復旧したと発表した。原因は設定の誤りだったという。'.repeat(
      2,
    );
  expect(isSameCopy(fingerprint({ text }), fingerprint({ text: text.replace('数千人', '数万人') }))).toBe(true);
});
