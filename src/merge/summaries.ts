/** Neutral sentences of the timeline, from templates filled with facts: nothing is invented. */
import type { Bound, CountUnit, EventType } from '../model/codes.js';
import type { ReportFact } from '../model/record.js';
import { labelFor } from './summary-labels.js';

/** What a summary may speak of. */
export interface Told {
  type: EventType;
  companies: readonly string[];
  report: Pick<ReportFact, 'count' | 'bound' | 'unit'> | null;
}

/** Companies named in a summary; the entry itself lists all. */
const NAMED = 3;

const ENGLISH: Record<EventType, (names: string | null) => string> = {
  started: (names) => (names === null ? 'The disruption began.' : `Disruption began at ${names}.`),
  reports: (names) => (names === null ? 'Users reported problems.' : `Users reported problems with ${names}.`),
  acknowledged: (names) =>
    names === null ? 'The problem was acknowledged.' : `The problem at ${names} was acknowledged.`,
  identified: (names) => (names === null ? 'The cause was found.' : `The cause of the problem at ${names} was found.`),
  mitigating: (names) => (names === null ? 'A fix was under way.' : `A fix for ${names} was under way.`),
  resolved: (names) => (names === null ? 'Service was restored.' : `Service was restored at ${names}.`),
  explained: (names) =>
    names === null ? 'The outage was explained afterwards.' : `The outage at ${names} was explained afterwards.`,
};

const ENGLISH_BOUNDS: Record<Bound, (count: string) => string> = {
  exact: (count) => count,
  atLeast: (count) => `More than ${count}`,
  atMost: (count) => `Up to ${count}`,
  about: (count) => `About ${count}`,
  magnitude: (count) => `In the order of ${count}`,
};
const ENGLISH_UNITS: Record<CountUnit, string> = { reports: 'problem reports', users: 'users', other: 'things' };

/**
 * The summary of an event in a language.
 * @param language BCP 47; a language without a template of its own region or script takes that of its root
 * @returns null where no template exists
 * @example summarize({ type: 'resolved', companies: ['Square'], report: null }, 'en') // 'Service was restored at Square.'
 */
export function summarize(told: Told, language: string): string | null {
  const root = language.split('-')[0] ?? language;
  if (root === 'en') return inEnglish(told);
  const label = labelFor(told.type, language);
  if (label === null) return null;
  const count =
    told.report === null ? '' : ` (${signOf(told.report.bound)}${formatCount(told.report.count, language)})`;
  const names = namesOf(told.companies, language);
  return names === null ? `${label}${count}` : `${names}: ${label}${count}`;
}

function inEnglish({ type, companies, report }: Told): string {
  const names = namesOf(companies, 'en');
  if (type !== 'reports' || report === null || report.unit === 'other') return ENGLISH[type](names);
  const count = ENGLISH_BOUNDS[report.bound](formatCount(report.count, 'en'));
  return names === null
    ? `${count} ${ENGLISH_UNITS[report.unit]}.`
    : `${count} ${ENGLISH_UNITS[report.unit]} for ${names}.`;
}

/** Signs need no grammar. */
const SIGNS: Record<Bound, string> = { exact: '', atLeast: '> ', atMost: '≤ ', about: '≈ ', magnitude: '≈ ' };
const signOf = (bound: Bound): string => SIGNS[bound];

function namesOf(companies: readonly string[], language: string): string | null {
  if (companies.length === 0) return null;
  if (companies.length <= NAMED) return listOf(companies, language);
  const named = companies.slice(0, NAMED - 1);
  const rest = companies.length - named.length;
  return language.startsWith('en') ? `${named.join(', ')} and ${rest} more` : `${named.join(', ')} (+${rest})`;
}

/** `A, B and C`; without a conjunction where the language is not English. */
export function listOf(names: readonly string[], language: string): string {
  if (!language.startsWith('en') || names.length < 2) return names.join(', ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Thousands marked by a thin rule of their own, not by the machine's locale data: the same bytes everywhere. */
export function formatCount(count: number, language: string): string {
  const [whole = '', fraction] = String(count).split('.');
  const mark = language.startsWith('en') ? ',' : '\u00a0';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
