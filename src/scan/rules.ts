/** The sections of a pack as rules for the matcher: which pattern means what. */
import type { LanguagePack, Pattern, Sided } from '../languages/pack.js';
import type { Rule } from './matcher.js';

/** "halfses", "halvåtta", "hálfníu": an hour spelled in one word with what stands before it, for each hour of a dial. */
function gluedClocks(pattern: Pattern, cardinals: Readonly<Record<number, Pattern[]>>): [Pattern, number][] {
  if (!/\p{L}\{h\}/u.test(pattern)) return [];
  return Object.entries(cardinals)
    .map(([value, words]) => ({ hour: Number(value), words }))
    .filter(({ hour }) => hour >= 1 && hour <= 12)
    .flatMap(({ hour, words }) =>
      words
        .filter((word) => /^\p{L}+$/u.test(word))
        .map((word): [Pattern, number] => [pattern.replace('{h}', word), hour]),
    );
}

type Table = Record<string | number, Pattern[]>;

/** All patterns of a pack with their kinds and values. */
export function packRules(pack: LanguagePack): Rule[] {
  const rules: Rule[] = [];
  const list = (kind: string, patterns: readonly Pattern[], value: string | number = ''): void => {
    for (const pattern of patterns) rules.push({ kind, value, pattern });
  };
  const table = (kind: string, entries: Table, numeric = false): void => {
    for (const [key, patterns] of Object.entries(entries)) list(kind, patterns, numeric ? Number(key) : key);
  };
  const ordered = (kind: string, lists: readonly (readonly Pattern[])[]): void => {
    for (const [i, patterns] of lists.entries()) list(kind, patterns, i + 1);
  };
  const sided = (kind: string, cues: Sided): void => {
    list(`${kind}.before`, cues.before);
    list(`${kind}.after`, cues.after);
  };
  const { numbers, times, counts, names, causes, events } = pack;

  table('number.cardinal', numbers.cardinals, true);
  list('number.and', numbers.and);
  table('number.multiplier', numbers.multipliers, true);
  table('number.fraction', numbers.fractions, true);
  table('number.prefix', numbers.prefixes, true);
  table('number.mixed', numbers.mixed, true);
  table('number.magnitude', numbers.magnitudes, true);
  list('measure', numbers.measures);

  ordered('month', times.months);
  ordered('month', times.monthsShort);
  for (const [i, patterns] of (times.solarMonths ?? []).entries()) list('month', patterns, 100 + i + 1);
  for (const [i, patterns] of (times.islamicMonths ?? []).entries()) list('month', patterns, 200 + i + 1);
  ordered('weekday', times.weekdays);
  ordered('weekdayShort', times.weekdaysShort);
  table('part', times.parts);
  table('dayWithPart', times.dayWithPart);
  list('noon', times.noon);
  list('midnight', times.midnight);
  list('am', times.am);
  list('pm', times.pm);
  table('unit', times.units);
  table('relativeDay', times.relativeDays);
  table('relativePart', times.relativeParts);
  table('anaphoricDay', times.anaphoricDays);
  table('period', times.periods);
  list('lastWeekday', times.lastWeekday);
  list('nextWeekday', times.nextWeekday);
  list('weekdayLastWeek', times.weekdayLastWeek);
  list('date', times.dates);
  list('dayOfMonth', times.daysOfMonth);
  list('monthAlone', times.monthsAlone);
  list('year', times.years);
  table('era', times.eras ?? {}, true);
  for (const [pattern, operation] of Object.entries(times.clocks)) {
    list('clock', [pattern], operation);
    for (const [glued, hour] of gluedClocks(pattern, numbers.cardinals)) list('clock', [glued], `${operation}@${hour}`);
  }
  list('preposition', times.prepositions);
  list('joiner', times.joiners);
  list('range', times.rangeWords);
  for (const [pattern, operation] of Object.entries(times.durations)) list('duration', [pattern], operation);
  list('durationAnd', times.durationAnd);
  list('ago', times.ago);
  list('later', times.later);
  list('earlier', times.earlier);
  list('ahead', times.ahead);
  sided('approx', times.approx);
  sided('approxDuration', times.approxDuration);
  table('zone', times.zones);
  list('zonePlace', times.zonePlaces);
  table('place', times.places);
  list('notTime', times.notTimes);
  list('future', times.future);

  sided('bound.atLeast', counts.bounds.atLeast);
  sided('bound.atMost', counts.bounds.atMost);
  sided('bound.about', counts.bounds.about);
  table('noun', counts.nouns);
  list('countNot', counts.not);
  list('respectively', counts.respectively);

  list('name.unknown', names.unknown);
  list('name.company', names.company);
  list('name.not', names.notNames);
  list('name.parent', names.parent);
  list('name.monitor', names.monitor);
  list('name.provider', names.provider);
  sided('unaffected', names.unaffected);
  list('both', names.both ?? []);
  list('anaphora', names.anaphora);

  table('cause', causes.categories);
  table('thing', causes.things);
  list('broken', causes.broken);
  sided('causal', causes.causal);
  sided('suspected', causes.suspected);
  sided('denied', causes.denied);
  list('notDenied', causes.notDenied);

  table('event', events.types);
  list('service', events.services);
  list('fails', events.fails);
  list('returns', events.returns);
  list('partly', events.partly);
  list('outage', events.outage);
  list('earlierOutage', events.earlier);
  list('unreal', events.unreal);
  list('break', events.clauseBreaks);
  return rules;
}
