/** Incidents as tables with stable columns: new columns come last, none is renamed. */
import type { Incident, Moment } from '../model/incident.js';

export type Cell = string | number | boolean | null;

export interface Table {
  name: string;
  columns: readonly string[];
  rows: Cell[][];
}

const MOMENT = ['value', 'timezone', 'from', 'to', 'approximate'] as const;
const momentColumns = (name: string): string[] => MOMENT.map((part) => `${name}_${part}`);
const momentCells = (moment: Moment | null): Cell[] =>
  moment === null
    ? [null, null, null, null, null]
    : [moment.value, moment.timezone, moment.interval?.[0] ?? null, moment.interval?.[1] ?? null, moment.approximate];

/** Several names in one cell. */
const joined = (names: readonly string[]): string => names.join('; ');

/** The tables of some incidents: `incidents`, `events`, `reports`, `causes`, `articles`; the first column joins them. */
export function tablesOf(incidents: readonly Incident[]): Table[] {
  return [
    incidentTable(incidents),
    eventTable(incidents),
    reportTable(incidents),
    causeTable(incidents),
    articleTable(incidents),
  ];
}

function incidentTable(incidents: readonly Incident[]): Table {
  return {
    name: 'incidents',
    columns: [
      'incident_id',
      'title',
      'status',
      ...momentColumns('started'),
      ...momentColumns('resolved'),
      'duration',
      'affected',
      'providers',
      'parents',
      'monitors',
      'articles',
      'languages',
      'conflicts',
      'caused_by',
    ],
    rows: incidents.map((incident) => {
      const named = (role: string): string =>
        joined(incident.companies.filter((company) => company.role === role).map((company) => company.name));
      return [
        incident.id,
        incident.title,
        incident.status,
        ...momentCells(incident.started),
        ...momentCells(incident.resolved),
        incident.duration,
        named('affected'),
        named('provider'),
        named('parent'),
        named('monitor'),
        incident.articles.length,
        joined([...new Set(incident.articles.map((article) => article.language))].sort()),
        incident.conflicts.length,
        joined(incident.causedBy ?? []),
      ];
    }),
  };
}

function eventTable(incidents: readonly Incident[]): Table {
  return {
    name: 'events',
    columns: [
      'incident_id',
      'position',
      'type',
      ...momentColumns('at'),
      'companies',
      'summary',
      'articles',
      'article_id',
      'language',
      'quote',
      'quote_start',
      'quote_end',
    ],
    rows: incidents.flatMap((incident) =>
      incident.timeline.map((entry, index): Cell[] => {
        const [best] = entry.evidence;
        return [
          incident.id,
          index + 1,
          entry.type,
          ...momentCells(entry.at),
          joined(entry.companies),
          entry.summary,
          new Set(entry.evidence.map((evidence) => evidence.article)).size,
          best?.article ?? null,
          best?.language ?? null,
          best?.text ?? null,
          best?.start ?? null,
          best?.end ?? null,
        ];
      }),
    ),
  };
}

function reportTable(incidents: readonly Incident[]): Table {
  return {
    name: 'reports',
    columns: ['incident_id', 'company', 'unit', 'position', 'count', 'bound', 'at', 'source', 'is_peak'],
    rows: incidents.flatMap((incident) =>
      incident.reports.flatMap(({ company, unit, peak, series }) =>
        series.map(({ count, bound, at, source }, index): Cell[] => {
          const isPeak = count === peak.count && bound === peak.bound && at === peak.at;
          return [incident.id, company, unit, index + 1, count, bound, at, source, isPeak];
        }),
      ),
    ),
  };
}

function causeTable(incidents: readonly Incident[]): Table {
  return {
    name: 'causes',
    columns: ['incident_id', 'category', 'status', 'articles'],
    rows: incidents.flatMap((incident) =>
      incident.causes.map(({ category, status, articles }): Cell[] => [incident.id, category, status, articles]),
    ),
  };
}

function articleTable(incidents: readonly Incident[]): Table {
  return {
    name: 'articles',
    columns: ['incident_id', 'article_id', 'url', 'title', 'language', 'published', 'outlet', 'copy_of'],
    rows: incidents.flatMap((incident) =>
      incident.articles.map(({ id, url, title, language, published, outlet, copyOf }): Cell[] => [
        incident.id,
        id,
        url,
        title,
        language,
        published,
        outlet,
        copyOf ?? null,
      ]),
    ),
  };
}
