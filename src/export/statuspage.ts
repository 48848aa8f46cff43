/** Incidents as a Statuspage `incidents.json`: what status-page products import as past incidents. */
import { isoInstant, placedInstant, precisionOf, stretchOf } from '../merge/instants.js';
import type { EventType } from '../model/codes.js';
import type { Incident, IncidentStatus, Moment } from '../model/incident.js';
import type { Exporter, ExportOptions } from './exporter.js';
import type { Statuspage } from './statuspage-schema.js';

type PageIncident = Statuspage['incidents'][number];
type Update = PageIncident['incident_updates'][number];
type Component = Update['affected_components'][number];
type Entry = Incident['timeline'][number];

const STATUS: Record<EventType, IncidentStatus> = {
  started: 'investigating',
  reports: 'investigating',
  acknowledged: 'investigating',
  identified: 'identified',
  mitigating: 'monitoring',
  resolved: 'resolved',
  explained: 'postmortem',
};

/** What an event says of the state of its companies; the others leave it as it is. */
const COMPONENT_STATUS: Partial<Record<EventType, Component['new_status']>> = {
  started: 'major_outage',
  mitigating: 'partial_outage',
  resolved: 'operational',
};

/** Peaks from which an outage counts as critical or major: news tells counts, not impacts. */
const IMPACTS = [
  { impact: 'critical', reports: 100_000, users: 1_000_000 },
  { impact: 'major', reports: 10_000, users: 100_000 },
  { impact: 'minor', reports: 1, users: 1 },
] as const;

const NAME_LENGTH = 255;

/** Builds the page; incidents of which no day is known have no place on it. */
export function statuspageOf(
  incidents: readonly Incident[],
  { name, url }: ExportOptions,
): { page: Statuspage; losses: string[] } {
  const id = slugOf(name);
  const losses: string[] = [];
  const entries = incidents.flatMap((incident) => {
    const entry = incidentOf(incident, id);
    if (entry === null) losses.push(`${incident.id}: no time is known, a status page cannot place it`);
    return entry ?? [];
  });
  // Newest first, as status pages list them.
  entries.sort((a, b) => compare(b.started_at, a.started_at) || compare(a.id, b.id));
  const updated =
    entries
      .map((entry) => entry.updated_at)
      .sort(compare)
      .at(-1) ?? '1970-01-01T00:00:00Z';
  const page = { id, name: escapeHtml(name), url, time_zone: 'Etc/UTC', updated_at: updated };
  return { page: { page, incidents: entries }, losses };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'page';

function incidentOf(incident: Incident, page: string): PageIncident | null {
  const updates = updatesOf(incident);
  const first = updates.at(-1)?.created_at;
  const started = instantOf('started', incident.started) ?? first;
  if (started === undefined) return null;
  const monitoring = [...updates].reverse().find((update) => update.status === 'monitoring');
  const affected = incident.companies.filter((company) => company.role === 'affected');
  const resolved = instantOf('resolved', incident.resolved);
  const isOver = incident.status === 'resolved' || incident.status === 'postmortem';
  return {
    id: incident.id,
    page_id: page,
    name: shorten(escapeHtml(incident.title)),
    status: incident.status,
    impact: impactOf(incident),
    shortlink: null,
    started_at: started,
    created_at: started,
    updated_at: updates[0]?.created_at ?? started,
    monitoring_at: monitoring?.created_at ?? null,
    resolved_at: resolved ?? null,
    scheduled_for: null,
    scheduled_until: null,
    postmortem_body: null,
    metadata: {
      faultline: { schema: incident.schemaVersion, articles: incident.articles.length, duration: incident.duration },
    },
    incident_updates: updates,
    components: affected.map(({ id, name }) => ({
      id,
      name: escapeHtml(name),
      status: isOver ? 'operational' : 'major_outage',
    })),
  };
}

/** Updates with a time, the newest first. What has none stands at the time of the one before it. */
function updatesOf(incident: Incident): Update[] {
  const states = new Map<string, Component['new_status']>();
  let last: string | undefined;
  const updates = incident.timeline.flatMap((entry, index): Update[] => {
    const at = instantOf(entry.type, entry.at) ?? last;
    const affected_components = componentsOf(entry, incident, states);
    if (at === undefined) return [];
    last = at;
    return [
      {
        id: `${incident.id}-${index + 1}`,
        incident_id: incident.id,
        status: STATUS[entry.type],
        body: escapeHtml(entry.summary),
        // Importers date updates by `created_at`, not by `display_at`.
        created_at: at,
        updated_at: at,
        display_at: at,
        deliver_notifications: false,
        affected_components,
      },
    ];
  });
  return updates.reverse();
}

function componentsOf(entry: Entry, incident: Incident, states: Map<string, Component['new_status']>): Component[] {
  const status = COMPONENT_STATUS[entry.type];
  if (status === undefined) return [];
  return incident.companies
    .filter((company) => company.role === 'affected' && entry.companies.includes(company.name))
    .map(({ id, name }) => {
      const old = states.get(id) ?? 'operational';
      states.set(id, status);
      return { code: id, name: escapeHtml(name), old_status: old, new_status: status };
    });
}

function instantOf(type: EventType, moment: Moment | null): string | undefined {
  const stretch = stretchOf(moment?.interval ?? null);
  if (moment === null || stretch === null) return undefined;
  return isoInstant(Math.floor(placedInstant(type, stretch, precisionOf(moment.value)) / 1000) * 1000);
}

function impactOf(incident: Incident): PageIncident['impact'] {
  const peak = (unit: string): number =>
    Math.max(0, ...incident.reports.filter((series) => series.unit === unit).map((series) => series.peak.count));
  const reports = peak('reports');
  const users = peak('users');
  return IMPACTS.find((level) => reports >= level.reports || users >= level.users)?.impact ?? null;
}

/** Names come from articles; pages show bodies as HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Cut between characters, never within an entity. */
function shorten(text: string): string {
  return text.length <= NAME_LENGTH
    ? text
    : `${text
        .slice(0, NAME_LENGTH - 1)
        .replace(/&[a-z]{0,5}$/, '')
        .replace(/[\ud800-\udbff]$/, '')}…`;
}

export const statuspage: Exporter = {
  format: 'statuspage',
  description: 'incidents.json in the read shape of Atlassian Statuspage, which other products import',
  write(incidents, options) {
    const { page, losses } = statuspageOf(incidents, options);
    return { files: [{ path: 'incidents.json', content: `${JSON.stringify(page, null, 2)}\n` }], losses };
  },
};
