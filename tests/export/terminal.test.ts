import { describe, expect, it } from 'vitest';
import { longDuration, showMoment, zoneLabel } from '../../src/export/clock.js';
import { renderIncident, renderList } from '../../src/export/terminal.js';
import { clipped, plainText, widthOf, wrapped } from '../../src/export/terminal-text.js';
import { intervalOf, resolve } from '../../src/merge/instants.js';
import { incidents } from './build.js';

const plain = { colors: false, width: 80 };
const acme = incidents.find(({ id }) => id === 'acme-2024-03-06');

describe('an incident', () => {
  it('tells its story by days on the clock of its place', () => {
    if (acme === undefined) throw new Error('no incident');
    expect(renderIncident(acme, plain)).toMatchInlineSnapshot(`
      "Acme and Bolt outage, 6 March 2024  acme-2024-03-06
      postmortem · 8 h 30 min · 1 article (fr)
      affected  Acme, Bolt
      parent    Acme Group
      monitor   Watcher
      began     Wednesday 6 March 2024, 09:00
      restored  Wednesday 6 March 2024, 17:30
      zone      America/New_York, UTC−5

      Causes
        ✔ dns            confirmed  1 article
        ✘ cyberattack    denied     1 article

      Counts at their peak
        Acme ████████████████████ over 18,000 reports
        Bolt █                    over 900 reports

      Wednesday 6 March 2024
        09:00       ●  Disruption began at Acme and Bolt.
                       “started of Acme and Bolt at 2024-03-06T09:00 as told by
                       plain”
                       — fr, plain
        afternoon   ▲  Users reported problems with Acme.
                       “reports of Acme at 2024-03-06TAF as told by plain”
                       — fr, plain
        ·           ◆  The cause of the problem at Acme was found.
                       “identified of Acme at - as told by plain”
                       — fr, plain
        17:30       ✔  Service was restored at Acme and Bolt.
                       “resolved of Acme and Bolt at 2024-03-06T17:30 as told by
                       plain”
                       — fr, plain

      Thursday 7 March 2024
        ·           ■  The outage at Acme was explained afterwards.
                       “explained of Acme at 2024-03-07 as told by plain”
                       — fr, plain

      Sources
        fr       2024-03-07 09:00  Acme and Bolt and Acme Group and Watcher plain
      "
    `);
  });
  it('can be told in another zone', () => {
    if (acme === undefined) throw new Error('no incident');
    const text = renderIncident(acme, { ...plain, zone: 'Asia/Tokyo' });
    expect(text).toContain('23:00');
    expect(text).toContain('Thursday 7 March 2024, 07:30');
    expect(text).toContain('Asia/Tokyo, UTC+9');
  });
  it('shows nothing that a terminal obeys, whatever the articles say', () => {
    for (const incident of incidents) {
      expect(renderIncident(incident, plain)).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }
    expect(renderList(incidents, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
  it('has colours when asked', () => {
    if (acme === undefined) throw new Error('no incident');
    expect(renderIncident(acme, { ...plain, colors: true })).toContain('\u001b[36mAcme\u001b[39m');
  });
  it('keeps to the width', () => {
    for (const incident of incidents) {
      for (const line of renderIncident(incident, plain).split('\n').slice(1))
        expect(widthOf(line)).toBeLessThanOrEqual(84);
    }
  });
});

it('lists incidents, one a line', () => {
  expect(renderList(incidents, plain).trimEnd().split('\n')).toHaveLength(incidents.length + 1);
  expect(renderList([], plain)).toBe('No incidents.\n');
});

describe('text', () => {
  it.each([
    ['a\u001b[31mb', 'a[31mb'],
    ['one\r\n two\u2028three', 'one two three'],
    ['\u202eabc\u202c', 'abc'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('%j becomes %j', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
  it('counts columns: wide scripts take two, marks none', () => {
    expect(['abc', '障害', '장애', 'e\u0301', '👍'].map(widthOf)).toEqual([3, 4, 4, 1, 2]);
  });
  it('cuts and wraps by columns', () => {
    expect(clipped('障害の発生', 7)).toBe('障害の…');
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('障害の発生', 4)).toEqual(['障害', 'の発', '生']);
  });
});

describe('clock', () => {
  const moment = (value: string, timezone: string) => ({
    value,
    timezone,
    interval: intervalOf(resolve(value, timezone, null)),
    approximate: false,
  });
  it.each([
    ['2024-03-06T19:00', 'America/New_York', 'America/New_York', '2024-03-06', '19:00'],
    ['2024-03-06T19:00', 'America/New_York', 'Europe/Paris', '2024-03-07', '01:00'],
    ['2024-03-06TAF', 'Asia/Tokyo', 'Asia/Tokyo', '2024-03-06', 'afternoon'],
    ['2024-03-06TAF', 'Asia/Tokyo', 'UTC', '2024-03-06', '03:00–09:00'],
    ['2024-03-06', 'Asia/Tokyo', 'America/New_York', '2024-03-06', ''],
  ])('%s of %s on the clock of %s', (value, timezone, zone, day, time) => {
    expect(showMoment(moment(value, timezone), zone)).toEqual({ day, time });
  });
  it('tells what an open date tells', () => {
    expect(showMoment({ value: 'XXXX-WXX-4TAF', timezone: null, interval: null, approximate: false }, 'UTC')).toEqual({
      day: null,
      time: 'Thu afternoon',
    });
  });
  it('labels zones and lengths', () => {
    expect(zoneLabel('America/New_York', '2024-07-01')).toBe('America/New_York, UTC−4');
    expect(zoneLabel('Asia/Kolkata', '2024-07-01')).toBe('Asia/Kolkata, UTC+5:30');
    expect(longDuration('PT26H17M')).toBe('26 h 17 min');
    expect(longDuration('P11D')).toBe('11 days');
  });
});
