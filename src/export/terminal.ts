/** Incidents for the terminal: a list, and one timeline that one wants to read. */
import pc from 'picocolors';
import { foldName } from '../merge/names.js';
import type { Bound, CauseStatus, EventType } from '../model/codes.js';
import { roles } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import type { Incident } from '../model/incident.js';
import { homeZone, longDay, longDuration, showMoment, zoneLabel } from './clock.js';
import { clipped, padded, plainText, widthOf, wrapped } from './terminal-text.js';

export interface TerminalOptions {
  colors: boolean;
  /** Columns. */
  width: number;
  /** Time zone to tell the times in; that of the incident where it is left out. */
  zone?: string;
}

type Colors = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;
type Entry = Incident['timeline'][number];

const MARKS: Record<EventType, string> = {
  started: '●',
  reports: '▲',
  acknowledged: '○',
  identified: '◆',
  mitigating: '◇',
  resolved: '✔',
  explained: '■',
};
const CAUSE_MARKS: Record<CauseStatus, string> = { confirmed: '✔', suspected: '?', denied: '✘' };
const BOUNDS: Record<Bound, string> = {
  exact: '',
  atLeast: 'over ',
  atMost: 'up to ',
  about: 'about ',
  magnitude: 'some ',
};
/** Columns of the longest bar. */
const BAR = 20;
/** Columns of an outlet, and of the labels at the head. */
const WHERE = 28;
const LABEL = 10;
/** Columns of the clock, and of all that stands before a summary. */
const CLOCK = 11;
const INDENT = ' '.repeat(CLOCK + 6);
const MARGIN = CLOCK + 8;

/** What a list needs of an incident. */
export type ListedIncident = Pick<Incident, 'id' | 'title' | 'status' | 'started'> & { articles: readonly unknown[] };

/** One line an incident: id, state, number of articles, title. */
export function renderList(incidents: readonly ListedIncident[], options: TerminalOptions): string {
  if (incidents.length === 0) return 'No incidents.\n';
  const colors = pc.createColors(options.colors);
  const ids = Math.max(...incidents.map(({ id }) => widthOf(plainText(id))));
  const lines = incidents.map(({ id, title, status, articles }) => {
    const count = String(articles.length).padStart(4);
    const room = Math.max(20, options.width - ids - 24);
    return `${colors.bold(padded(plainText(id), ids))}  ${paintStatus(status, colors)(padded(status, 13))} ${count}  ${clipped(plainText(title), room)}`;
  });
  const head = colors.dim(`${padded('id', ids)}  ${padded('status', 13)} arts  title`);
  return `${[head, ...lines].join('\n')}\n`;
}

/** An incident with its timeline, causes, counts and sources. */
export function renderIncident(incident: Incident, options: TerminalOptions): string {
  const colors = pc.createColors(options.colors);
  const zone = options.zone ?? homeZone(incident);
  const paints = paintsOf(incident, colors);
  const sections = [
    headOf(incident, zone, options.width, colors, paints),
    causesOf(incident, colors),
    countsOf(incident, colors, paints),
    timelineOf(incident, zone, options.width, colors, paints),
    conflictsOf(incident, options.width, colors),
    sourcesOf(incident, options.width, colors),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function paintStatus(status: Incident['status'], colors: Colors): Paint {
  const isOver = status === 'resolved' || status === 'postmortem';
  return isOver ? colors.green : status === 'investigating' ? colors.red : colors.yellow;
}

/** A colour for each affected company or provider, in their order. */
function paintsOf(incident: Incident, colors: Colors): Map<string, Paint> {
  const palette = [colors.cyan, colors.magenta, colors.yellow, colors.blue, colors.green, colors.red];
  const own = incident.companies.filter(({ role }) => role === 'affected' || role === 'provider');
  return new Map(own.map(({ name }, index) => [foldName(name), palette[index % palette.length] ?? colors.cyan]));
}

const paintName = (name: string, paints: ReadonlyMap<string, Paint>): string =>
  (paints.get(foldName(name)) ?? ((text: string) => text))(plainText(name));

function headOf(
  incident: Incident,
  zone: string,
  width: number,
  colors: Colors,
  paints: ReadonlyMap<string, Paint>,
): string[] {
  const languages = [...new Set(incident.articles.map((article) => article.language))].sort();
  const many = incident.articles.length === 1 ? 'article' : 'articles';
  const begun = showMoment(incident.started, zone);
  const facts = [
    paintStatus(incident.status, colors)(incident.status),
    incident.duration === null ? null : longDuration(incident.duration),
    `${incident.articles.length} ${many} (${languages.map(plainText).join(' ')})`,
  ].filter((fact) => fact !== null);
  const people = roles.flatMap((role) => {
    const names = incident.companies.filter((company) => company.role === role).map(({ name }) => plainText(name));
    const lines = wrapped(names.join(', '), width - LABEL).map((line) => paintCompanies(line, incident, paints));
    return lines.map((line, index) => `${colors.dim(padded(index === 0 ? role : '', LABEL))}${line}`);
  });
  const times = [timeLine('began', incident.started, zone), timeLine('restored', incident.resolved, zone)];
  return [
    `${colors.bold(plainText(incident.title))}  ${colors.dim(plainText(incident.id))}`,
    facts.join(' · '),
    ...people,
    ...times.flatMap(([label, text]) => (text === '' ? [] : [`${colors.dim(padded(label, LABEL))}${text}`])),
    `${colors.dim(padded('zone', LABEL))}${zoneLabel(zone, begun.day)}`,
    ...(incident.causedBy ?? []).map((id) => `${colors.dim(padded('caused by', LABEL))}${plainText(id)}`),
    ...(incident.edits ?? []).map((edit) => `${colors.dim(padded('edited', LABEL))}${colors.yellow(plainText(edit))}`),
    ...(incident.history ?? []).map(
      ({ kind, from }) => `${colors.dim(padded(kind, LABEL))}from ${from.map(plainText).join(', ')}`,
    ),
  ];
}

function timeLine(label: string, moment: Incident['started'], zone: string): [string, string] {
  if (moment === null) return [label, ''];
  const { day, time } = showMoment(moment, zone);
  return [label, [day === null ? null : longDay(day), time || null].filter((part) => part !== null).join(', ')];
}

function causesOf({ causes }: Incident, colors: Colors): string[] {
  if (causes.length === 0) return [];
  const paint: Record<CauseStatus, Paint> = { confirmed: colors.green, suspected: colors.yellow, denied: colors.red };
  const lines = causes.map(({ category, status, articles }) => {
    const told = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
    return `  ${paint[status](CAUSE_MARKS[status])} ${padded(category, 14)} ${paint[status](padded(status, 10))} ${colors.dim(told)}`;
  });
  return [colors.bold('Causes'), ...lines];
}

function countsOf({ reports }: Incident, colors: Colors, paints: ReadonlyMap<string, Paint>): string[] {
  if (reports.length === 0) return [];
  const lines: string[] = [];
  const room = Math.min(24, Math.max(...reports.map(({ company }) => widthOf(plainText(company ?? 'in all')))));
  for (const [unit, series] of groupBy(reports, (one) => one.unit)) {
    const most = Math.max(1, ...series.map(({ peak }) => peak.count));
    const names = series.map(({ company }) => plainText(company ?? 'in all'));
    series.forEach(({ company, peak, series: counts }, index) => {
      const name = padded(clipped(names[index] ?? '', room), room);
      const bar = '█'.repeat(Math.max(1, Math.round((BAR * peak.count) / most)));
      const count = `${BOUNDS[peak.bound]}${grouped(peak.count)} ${unit === 'other' ? '' : unit}`.trimEnd();
      const more = counts.length > 1 ? colors.dim(` (${counts.length} counts)`) : '';
      const paint = paints.get(foldName(company ?? '')) ?? colors.white;
      lines.push(`  ${paint(name)} ${paint(padded(bar, BAR))} ${count}${more}`);
    });
  }
  return [colors.bold('Counts at their peak'), ...lines];
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

function timelineOf(
  incident: Incident,
  zone: string,
  width: number,
  colors: Colors,
  paints: ReadonlyMap<string, Paint>,
): string[] {
  const lines: string[] = [];
  let today: string | null | undefined;
  for (const entry of incident.timeline) {
    const { day, time } = showMoment(entry.at, zone);
    const isNew = day === null ? today === undefined : day !== today;
    if (isNew) {
      if (lines.length > 0) lines.push('');
      lines.push(colors.bold(colors.underline(day === null ? 'Without a date' : longDay(day))));
    }
    if (isNew) today = day;
    lines.push(...entryLines(entry, time, incident, width, colors, paints));
  }
  return lines;
}

function entryLines(
  entry: Entry,
  time: string,
  incident: Incident,
  width: number,
  colors: Colors,
  paints: ReadonlyMap<string, Paint>,
): string[] {
  const clock = padded(clipped(time === '' ? '·' : time, CLOCK), CLOCK);
  const paint = paints.get(foldName(entry.companies[0] ?? '')) ?? ((text: string) => text);
  const room = Math.max(30, width - MARGIN);
  const summary = wrapped(plainText(entry.summary), room).map((line) => paintCompanies(line, incident, paints));
  const [first = '', ...rest] = summary;
  const lines = [
    `  ${colors.bold(clock)} ${paint(MARKS[entry.type])}  ${first}`,
    ...rest.map((line) => `${INDENT}${line}`),
  ];
  const [best] = entry.evidence;
  if (best === undefined) return lines;
  const others = new Set(entry.evidence.map((evidence) => evidence.article)).size - 1;
  const more = others > 0 ? ` +${others} more` : '';
  const article = incident.articles.find(({ id }) => id === best.article);
  const source = `${plainText(best.language)}, ${clipped(plainText(article?.outlet ?? best.article), 40)}${more}`;
  const quote = wrapped(`“${clipped(plainText(best.text), room * 2)}”`, room);
  return [...lines, ...[...quote, `— ${source}`].map((line) => `${INDENT}${colors.dim(line)}`)];
}

/** Names within a line, each in its colour; the longest first, so that one within another keeps whole. */
function paintCompanies(line: string, incident: Incident, paints: ReadonlyMap<string, Paint>): string {
  const names = incident.companies.map(({ name }) => plainText(name)).filter((name) => paints.has(foldName(name)));
  const sorted = names.sort((a, b) => b.length - a.length);
  let painted = '';
  for (let at = 0; at < line.length; ) {
    const name = sorted.find((one) => line.startsWith(one, at));
    painted += name === undefined ? line[at] : paintName(name, paints);
    at += name?.length ?? 1;
  }
  return painted;
}

function conflictsOf({ conflicts }: Incident, width: number, colors: Colors): string[] {
  if (conflicts.length === 0) return [];
  const lines = conflicts.map(({ field, values, rule }) => {
    const [chosen, ...others] = values.map(
      ({ value, articles }) => `${plainText(value)}${articles.length > 1 ? ` (${articles.length})` : ''}`,
    );
    const why = rule === undefined ? '' : ` [${rule}]`;
    return `  ${plainText(field)}: ${clipped(`${chosen}, not ${others.join(', ')}${why}`, Math.max(30, width - 6 - widthOf(field)))}`;
  });
  return [colors.bold('Where articles disagree'), ...lines];
}

function sourcesOf({ articles }: Incident, width: number, colors: Colors): string[] {
  const lines = articles.map(({ language, published, title, outlet, id, url, copyOf }) => {
    const where = clipped(plainText(outlet ?? url ?? id), WHERE);
    const copy = copyOf === undefined ? '' : ` (copy of ${clipped(plainText(copyOf), WHERE)})`;
    const head = `  ${padded(plainText(language), 8)} ${padded(published?.slice(0, 16).replace('T', ' ') ?? 'undated', 17)}`;
    return `${head} ${clipped(plainText(title), Math.max(20, width - 30 - widthOf(where) - widthOf(copy)))} ${colors.dim(`${where}${copy}`)}`;
  });
  return [colors.bold('Sources'), ...lines];
}
