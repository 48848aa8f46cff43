/** Records for tests, from few words: the text is made of the facts, so every span is right. */
import { intervalOf, resolve, zoneOfPublication } from '../../src/merge/instants.js';
import type { CauseCategory, CauseStatus, EventType, Role } from '../../src/model/codes.js';
import type { ArticleRecord, Span } from '../../src/model/record.js';
import type { Interval } from '../../src/model/timex.js';

export interface Told {
  id: string;
  published?: string | null;
  language?: string;
  title?: string;
  /** `square`, or `block parent`: an id and its role, affected where none is given. */
  companies: string[];
  /** `started 2023-09-07T14:00 America/New_York square cash-app`: type, value or `-`, zone or `-`, companies. */
  events: string[];
  /** `18000 square 2023-09-07T19:00`: count, company, value. */
  reports?: string[];
  /** `dns confirmed square`: category, status, who says so. */
  causes?: string[];
  /** `PT5H` durations told in the words of the last event. */
  lasted?: string;
  /** More text, to tell articles apart. */
  padding?: string;
}

const nameOf = (id: string): string =>
  id.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());

/** Builds a valid record. */
export function article(told: Told): ArticleRecord {
  const published = told.published === undefined ? '2023-09-11T15:00:00-04:00' : told.published;
  const companies = told.companies.map((company) => {
    const [id = '', role = 'affected'] = company.split(' ');
    return { id, name: nameOf(id), role: role as Role };
  });
  let text = `${told.title ?? companies.map(({ name }) => name).join(' and ')}\n\n`;
  const add = (words: string): Span => {
    const start = text.length;
    text += words;
    const span = { start, end: text.length, text: words };
    text += '. ';
    return span;
  };
  const mentions = companies.map(({ name }) =>
    text.includes(name)
      ? [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name }]
      : [add(name)],
  );
  const zone = zoneOfPublication(published);
  const events = told.events.map((event, index) => {
    const [type = '', at = '-', timezone = '-', ...ids] = event.split(' ');
    const isLast = index === told.events.length - 1 && told.lasted !== undefined;
    const value = at === '-' ? null : at;
    const own = timezone === '-' ? null : timezone;
    const span = add(
      `${type} of ${ids.map(nameOf).join(' and ')} at ${at}${isLast ? ` after ${told.lasted}` : ''} as told by ${told.id}`,
    );
    const interval: Interval =
      value === null || (own === null && zone === null) ? null : intervalOf(resolve(value, own, zone));
    return {
      ...span,
      type: type as EventType,
      at: value,
      timezone: own,
      interval,
      companies: ids.map(nameOf),
      confidence: 0.9,
    };
  });
  const last = events.at(-1);
  const times =
    told.lasted === undefined || last === undefined
      ? []
      : [
          {
            start: last.start + last.text.indexOf(told.lasted),
            end: last.start + last.text.indexOf(told.lasted) + told.lasted.length,
            text: told.lasted,
            type: 'DURATION' as const,
            value: told.lasted,
            timezone: null,
            approximate: false,
            interval: null,
          },
        ];
  const reports = (told.reports ?? []).map((report) => {
    const [count = '0', id = '', at] = report.split(' ');
    const span = add(`${count} reports on ${nameOf(id)}`);
    return {
      ...span,
      count: Number(count),
      bound: 'atLeast' as const,
      unit: 'reports' as const,
      company: nameOf(id),
      at: at ?? null,
      source: 'Downdetector',
      confidence: 0.9,
    };
  });
  const causes = (told.causes ?? []).map((cause) => {
    const [category = '', status = '', source] = cause.split(' ');
    const span = add(`${category} ${status}`);
    return {
      ...span,
      category: category as CauseCategory,
      status: status as CauseStatus,
      companies: [],
      source: source === undefined ? null : nameOf(source),
      confidence: 0.9,
    };
  });
  text += told.padding ?? '';
  return {
    schemaVersion: '1',
    id: told.id,
    url: null,
    outlet: null,
    title: told.title ?? companies.map(({ name }) => name).join(' and '),
    published,
    language: { code: told.language ?? 'en', confidence: 1, coverage: 'full' },
    text,
    about: { outage: true, score: 0.9 },
    companies: companies.map((company, index) => ({
      ...company,
      parent: null,
      mentions: mentions[index] ?? [],
      confidence: 0.9,
    })),
    times,
    reports,
    causes,
    events,
  };
}
