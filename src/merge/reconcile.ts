/** From the records of one incident to the incident. */
import type { EventType } from '../model/codes.js';
import type { Incident, IncidentStatus } from '../model/incident.js';
import type { ArticleRecord } from '../model/record.js';
import { reconcileCauses } from './causes.js';
import { reconcileCompanies } from './companies.js';
import { type Edit, withEdits, withoutDropped } from './edits.js';
import { anchorOf, baseIdOf } from './ids.js';
import { isoDay, localStretch, stretchOf } from './instants.js';
import { reconcileLimits } from './limits.js';
import { reconcileReports } from './reports.js';
import { type Source, sourcesOf } from './sources.js';
import { buildTimeline, type TimelineEntry } from './timeline.js';
import { titleOf } from './title.js';

/** An incident whose id is not yet held against those of the others. */
export interface Reconciled {
  incident: Incident;
  /** The article that its id comes from, and its instant of publication. */
  anchor: string;
  published: number;
}

/** The state that an event says was reached. */
const STATE: Record<EventType, IncidentStatus> = {
  started: 'investigating',
  reports: 'investigating',
  acknowledged: 'investigating',
  identified: 'identified',
  mitigating: 'monitoring',
  resolved: 'resolved',
  explained: 'postmortem',
};
const STATES: readonly IncidentStatus[] = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'];

/**
 * Reconciles the records of one incident.
 * @returns null where none of them, after the edits, names an affected company
 */
export function reconcile(all: readonly ArticleRecord[], edits: readonly Edit[] = []): Reconciled | null {
  const records = all.map((record) => withoutDropped(record, edits));
  const anchor = anchorOf(records);
  if (anchor === undefined) return null;
  const sources = sourcesOf(records);
  const companies = reconcileCompanies(sources);
  const limits = reconcileLimits(sources, companies.principals);
  const causes = reconcileCauses(sources);
  const timeline = buildTimeline(sources, companies.names, limits.started);
  const chief = companies.principals.map((id) => companies.names.get(id) ?? id);
  const incident: Incident = {
    schemaVersion: '1',
    id: baseIdOf(anchor),
    title: titleOf(chief, limits.started, limits.resolved, firstDay(timeline)),
    companies: companies.list,
    started: limits.started,
    resolved: limits.resolved,
    duration: limits.duration,
    ...(limits.durationBasis === null ? {} : { durationBasis: limits.durationBasis }),
    status: statusOf(timeline),
    causes: causes.list,
    reports: reconcileReports(sources, companies.names),
    timeline,
    conflicts: [...limits.conflicts, ...companies.conflicts, ...causes.conflicts],
    articles: sources.map(articleOf),
  };
  const published = Date.parse(anchor.published ?? '') || Number.POSITIVE_INFINITY;
  return { incident: withEdits(incident, edits), anchor: anchor.id, published };
}

function articleOf({ record, voice }: Source): Incident['articles'][number] {
  const { id, url, title, published, outlet } = record;
  const copy = voice === id ? {} : { copyOf: voice };
  return { id, url, title, language: record.language.code, published, outlet, ...copy };
}

/** The last state reached: an outage that was explained has been through the others. */
function statusOf(timeline: readonly TimelineEntry[]): IncidentStatus {
  const reached = timeline.map((entry) => STATES.indexOf(STATE[entry.type]));
  return STATES[Math.max(0, ...reached)] ?? 'investigating';
}

/** The first day told, local where a value tells it. */
function firstDay(timeline: readonly TimelineEntry[]): string | null {
  for (const { at } of timeline) {
    if (at === null) continue;
    const local = localStretch(at.value) ?? stretchOf(at.interval);
    if (local !== null) return isoDay(local.lo);
  }
  return null;
}
