/** From one article to its record: every extractor reads the marks of one scan. */
import type { Article } from '../model/article.js';
import type { ArticleRecord, CauseFact, CompanyFact, EventFact, ReportFact, Span, TimeFact } from '../model/record.js';
import type { CompiledPack } from '../scan/compile.js';
import { originalSpan, type Stretch } from '../scan/document.js';
import type { Gazetteer } from '../scan/gazetteer.js';
import { aboutOutage } from './about.js';
import { companiesOf, companiesOfCounts } from './assign.js';
import { findBackground } from './background.js';
import { type Cause, findCauses, suppliersAsCauses } from './causes.js';
import { type Company, findCompanies } from './companies.js';
import { CAUSE_SURENESS, COMPANY_SURENESS, COUNT_SURENESS } from './confidence.js';
import { buildContext, type Context } from './context.js';
import { type EventDraft, findEvents, sureness } from './events.js';
import { findCounts } from './reports.js';
import type { ResolvedTime } from './resolve.js';
import { type Cast, castOf } from './roles.js';
import { eventsOfTimedClauses } from './timedClauses.js';
import type { NameVoter } from './voters.js';

export interface Extraction {
  /** The language as detected. */
  language: ArticleRecord['language'];
  compiled: CompiledPack;
  gazetteer: Gazetteer;
  /** The outlet's zone, for instants of clocks that name none. */
  assumedZone: string | null;
  /** A second voice on unknown names, where the language has one. */
  voter?: NameVoter | null;
  /** A phrase by itself, known to be about an outage where it tells of anything: the whole article is not asked. */
  phrase?: boolean;
}

/**
 * Extracts one article.
 * @returns its record; a function of the article and the data alone
 */
export function extractRecord(article: Article, extraction: Extraction): ArticleRecord {
  const context = buildContext(article, extraction.compiled, {
    language: extraction.language.code,
    assumedZone: extraction.assumedZone,
  });
  const background = findBackground(context);
  const companies = findCompanies(context, extraction.gazetteer, extraction.voter ?? null);
  const monitors = companies.filter((c) => c.entity.kind === 'monitor');
  const monitored = new Set(monitors.flatMap((c) => c.mentions.map((m) => m.sentence)));
  const hasMonitor = (sentence: number): boolean => monitored.has(sentence);
  const counts = findCounts(context, background, companies, hasMonitor);
  const told = findCauses(context, background);
  const read = findEvents(context, background, companies, counts, told, extraction.phrase === true ? 0 : undefined);
  const known = { companies, counts, causes: told, events: read };
  const guessed =
    extraction.phrase === true
      ? []
      : eventsOfTimedClauses(context, background, known, extraction.compiled.eventWords());
  const events = [...read, ...guessed].sort((a, b) => a.start - b.start);
  const cast = castOf(context, background, companies, events, counts, told);
  const causes = [...told, ...suppliersAsCauses(told, cast)];
  const about = extraction.phrase === true ? { outage: true, score: 1 } : aboutOutage(context, read, cast);
  const record: ArticleRecord = {
    schemaVersion: '1',
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    language: extraction.language,
    text: context.document.text,
    about,
    companies: companies.map((c) => companyFact(context, c, cast, about.outage)),
    times: context.times.map((t) => timeFact(context, t)),
    reports: [],
    causes: [],
    events: [],
  };
  if (!about.outage) return record;
  const source = monitors[0]?.entity.name ?? null;
  const countCompanies = companiesOfCounts(context, cast, counts);
  record.reports = counts.map(
    (count, i): ReportFact => ({
      ...span(context, count),
      count: count.count,
      bound: count.bound,
      unit: count.unit,
      company: countCompanies[i]?.entity.name ?? null,
      at: count.placed.at,
      source: hasMonitor(count.sentence) ? source : null,
      confidence: count.hasNoun ? COUNT_SURENESS.noun : COUNT_SURENESS.leaning,
    }),
  );
  record.causes = causes.map((c) => causeFact(context, c, cast));
  record.events = events.map((e) => eventFact(context, e, cast));
  return record;
}

const span = (context: Context, stretch: Stretch): Span => originalSpan(context.document, stretch);

const companyFact = (context: Context, c: Company, cast: Cast, outage: boolean): CompanyFact => ({
  id: c.entity.id,
  name: c.entity.name,
  role: outage ? (cast.roles.get(c.entity.id) ?? 'other') : 'other',
  parent: cast.parents.get(c.entity.id) ?? null,
  mentions: c.mentions.map((m) => span(context, m)),
  confidence: c.known ? COMPANY_SURENESS.known : COMPANY_SURENESS.unknown,
});

export const timeFact = (context: Context, t: ResolvedTime): TimeFact => ({
  ...span(context, t.expression),
  type: t.type,
  value: t.value,
  timezone: t.timezone,
  approximate: t.approximate,
  interval: t.interval,
});

const causeFact = (context: Context, c: Cause, cast: Cast): CauseFact => ({
  ...span(context, c),
  category: c.category,
  status: c.status,
  companies: companiesOf(context, cast, c).map((x) => x.entity.name),
  source: null,
  confidence: CAUSE_SURENESS[c.cue],
});

const eventFact = (context: Context, e: EventDraft, cast: Cast): EventFact => ({
  ...span(context, e),
  type: e.type,
  at: e.placed.at,
  timezone: e.placed.timezone,
  interval: e.placed.interval,
  companies: companiesOf(context, cast, e).map((x) => x.entity.name),
  confidence: sureness(e, context),
});
