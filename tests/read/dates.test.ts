import { describe, expect, it } from 'vitest';
import { dateInUrl } from '../../src/read/dates/page.js';
import { parsePublished } from '../../src/read/dates/published.js';
import { dateInText } from '../../src/read/dates/text.js';

describe('dates for machines', () => {
  it.each([
    ['2023-09-11T15:00:00-04:00', '2023-09-11T15:00:00-04:00'],
    ['2023-09-11T15:00:00.123+0200', '2023-09-11T15:00:00+02:00'],
    ['2023-09-11 15:00:00', '2023-09-11T15:00:00'],
    ['2023/09/11', '2023-09-11'],
    ['20230911', '2023-09-11'],
    ['Mon, 11 Sep 2023 15:00:00 GMT', '2023-09-11T15:00:00Z'],
    ['Mon, 11 Sep 2023 15:00:00 EDT', '2023-09-11T15:00:00-04:00'],
    ['1694444400', '2023-09-11T15:00:00Z'],
    ['1694444400000', '2023-09-11T15:00:00Z'],
    ['Mon Sep 11 15:00:00 +0000 2023', '2023-09-11T15:00:00+00:00'],
    ['2023-13-45', null],
    ['2023-02-30', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (source, expected) => {
    expect(parsePublished(source)).toBe(expected);
  });
});

describe('dates in words', () => {
  it.each([
    ['en', 'Published September 7, 2023 at 3:15 PM', '2023-09-07T15:15:00'],
    ['en', '7th September 2023', '2023-09-07'],
    ['fr', 'Publié le 7 septembre 2023 à 14h05', '2023-09-07T14:05:00'],
    ['de', 'Donnerstag, 7. September 2023, 14:05 Uhr', '2023-09-07T14:05:00'],
    ['de', '07.09.2023', '2023-09-07'],
    ['es', '7 de septiembre de 2023', '2023-09-07'],
    ['pt', '7 de setembro de 2023', '2023-09-07'],
    ['it', '7 settembre 2023', '2023-09-07'],
    ['ca', '7 de setembre del 2023', '2023-09-07'],
    ['nl', 'donderdag 7 september 2023', '2023-09-07'],
    ['sv', '7 september 2023 kl. 14.05', '2023-09-07T14:05:00'],
    ['da', '7. september 2023', '2023-09-07'],
    ['fi', '7. syyskuuta 2023', '2023-09-07'],
    ['et', '7. september 2023', '2023-09-07'],
    ['lv', '2023. gada 7. septembris', '2023-09-07'],
    ['lt', '2023 m. rugsėjo 7 d.', '2023-09-07'],
    ['hu', '2023. szeptember 7.', '2023-09-07'],
    ['pl', '7 września 2023', '2023-09-07'],
    ['cs', '7. září 2023', '2023-09-07'],
    ['sk', '7. septembra 2023', '2023-09-07'],
    ['hr', '7. listopada 2023.', '2023-10-07'],
    ['pl', '7 listopada 2023', '2023-11-07'],
    ['ru', '7 сентября 2023, 14:05', '2023-09-07T14:05:00'],
    ['uk', '7 вересня 2023', '2023-09-07'],
    ['bg', '7 септември 2023', '2023-09-07'],
    ['sr', '7. септембар 2023.', '2023-09-07'],
    ['el', '7 Σεπτεμβρίου 2023', '2023-09-07'],
    ['tr', '7 Eylül 2023', '2023-09-07'],
    ['ar', '7 سبتمبر 2023', '2023-09-07'],
    ['ar', '٧ أيلول ٢٠٢٣', '2023-09-07'],
    ['he', '7 בספטמבר 2023', '2023-09-07'],
    ['fa', '۱۶ شهریور ۱۴۰۲', '2023-09-07'],
    ['fa', '۱۴۰۲/۰۶/۱۶', '2023-09-07'],
    ['hi', '7 सितंबर 2023', '2023-09-07'],
    ['bn', '৭ সেপ্টেম্বর ২০২৩', '2023-09-07'],
    ['ta', '7 செப்டம்பர் 2023', '2023-09-07'],
    ['th', '7 กันยายน 2566', '2023-09-07'],
    ['vi', 'Thứ năm, 7/9/2023, 14:05', '2023-09-07T14:05:00'],
    ['vi', '7 tháng 9, 2023', '2023-09-07'],
    ['id', '7 September 2023', '2023-09-07'],
    ['sw', '7 Septemba 2023', '2023-09-07'],
    ['ja', '2023年9月7日 14時05分', '2023-09-07T14:05:00'],
    ['ja', '令和5年9月7日', '2023-09-07'],
    ['ko', '2023. 9. 7. 14:05', '2023-09-07T14:05:00'],
    ['zh', '2023年9月7日', '2023-09-07'],
  ])('%s: %s', (language, text, expected) => {
    expect(dateInText(text, { language, monthFirst: false })).toBe(expected);
  });

  it('reads the month first where a country writes it so', () => {
    expect(dateInText('9/7/2023', { language: 'en-US', monthFirst: true })).toBe('2023-09-07');
    expect(dateInText('9/7/2023', { language: 'en-GB', monthFirst: false })).toBe('2023-07-09');
  });

  it.each(['version 1.2.2023.4', 'call 01.02.03.04.05', '31 February 2023', 'from 10:15 to 12:30'])(
    'no date in “%s”',
    (text) => {
      expect(dateInText(text, { language: 'en', monthFirst: false })).toBeNull();
    },
  );
});

describe('dates in addresses', () => {
  it.each([
    ['https://x.example/2023/09/07/a', '2023-09-07'],
    ['https://x.example/news/2023-09-07-a.html', '2023-09-07'],
    ['https://x.example/20230907/a', '2023-09-07'],
    ['https://x.example/2023/9/7/a', '2023-09-07'],
    ['https://x.example/a-202309', null],
    ['https://x.example/a?d=2023/09/07', null],
  ])('%s', (url, expected) => {
    expect(dateInUrl(url)).toBe(expected);
  });
});
