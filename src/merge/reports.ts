/** Counts of reports, people and things as series by company, each with its peak. */
import type { CountUnit } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import type { Incident } from '../model/incident.js';
import type { ReportFact } from '../model/record.js';
import { precisionOf, resolve } from './instants.js';
import { foldName } from './names.js';
import { byKeys, compareText } from './order.js';
import type { Source } from './sources.js';

export type ReportSeries = Incident['reports'][number];

interface Count {
  company: string | null;
  report: ReportFact;
  source: Source;
}

/** Builds the series. The same count for the same time is told once, however many articles repeat it. */
export function reconcileReports(sources: readonly Source[], names: ReadonlyMap<string, string>): ReportSeries[] {
  const counts = sources.flatMap((source) =>
    source.record.reports.map((report): Count => ({ company: companyOf(source, report), report, source })),
  );
  const series = groupBy(counts, (count) => `${count.company ?? ''}\n${count.report.unit}`);
  return [...series.values()]
    .map((own) => seriesOf(own, names))
    .sort(
      byKeys(
        (one) => UNIT_RANK[one.unit],
        (one) => (one.company === null ? 1 : 0),
        (one) => -one.peak.count,
        (one) => one.company ?? '',
      ),
    );
}

const UNIT_RANK: Record<CountUnit, number> = { reports: 0, users: 1, other: 2 };

/** Id of the company that a count is for, or its name where the article lists no such company. */
function companyOf(source: Source, report: ReportFact): string | null {
  if (report.company === null) return null;
  return source.ids.get(foldName(report.company)) ?? report.company;
}

function seriesOf(counts: readonly Count[], names: ReadonlyMap<string, string>): ReportSeries {
  const entries = [...groupBy(counts, ({ report }) => `${report.count} ${report.bound}`).values()].flatMap(tellings);
  const sorted = entries.sort(
    byKeys(
      (entry) => entry.instant,
      (entry) => entry.count,
      (entry) => entry.bound,
      (entry) => entry.at ?? '',
      (entry) => entry.source ?? '',
    ),
  );
  const company = counts[0]?.company ?? null;
  // A bare order of magnitude ("thousands") is a peak only where nothing better is told.
  const peak = [...sorted].sort(
    byKeys(
      (entry) => (entry.bound === 'magnitude' ? 1 : 0),
      (entry) => -entry.count,
    ),
  )[0];
  return {
    company: company === null ? null : (names.get(company) ?? company),
    unit: counts[0]?.report.unit ?? 'other',
    peak: { count: peak?.count ?? 0, bound: peak?.bound ?? 'magnitude', at: peak?.at ?? null },
    series: sorted.map(({ count, bound, at, source }) => ({ count, bound, at, source })),
  };
}

type Entry = ReportSeries['series'][number] & { instant: number };

/** One count by its times: a telling without time or with a vaguer one adds nothing to an exact one that it holds. */
function tellings(counts: readonly Count[]): Entry[] {
  const entries: Entry[] = [];
  const sorted = [...counts].sort(
    byKeys(
      ({ report }) => -precisionOf(report.at),
      ({ report }) => report.at ?? '~',
      ({ report }) => report.source ?? '~',
      ({ source }) => source.record.id,
    ),
  );
  for (const { report, source } of sorted) {
    const stretch = report.at === null ? null : resolve(report.at, null, source.zone);
    const known = entries.find((entry) => coversTime(report.at, entry.at) && sameSource(report.source, entry.source));
    if (known !== undefined) {
      known.source ??= report.source;
      continue;
    }
    const { count, bound, at } = report;
    entries.push({ count, bound, at, source: report.source, instant: stretch?.lo ?? Number.POSITIVE_INFINITY });
  }
  return entries;
}

/** Whether a time says no more than another: none, the same, or its day. */
const coversTime = (vague: string | null, exact: string | null): boolean =>
  vague === null || vague === exact || (exact?.startsWith(`${vague}T`) ?? false);

const sameSource = (a: string | null, b: string | null): boolean =>
  a === null || b === null || compareText(foldName(a), foldName(b)) === 0;
