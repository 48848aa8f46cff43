/** Which companies a fact is about: those of its clause, of its sentence, of the sentences before, or the article's main one. */
import type { Stretch } from '../scan/document.js';
import { sentenceAt } from '../scan/timeExpressions.js';
import type { Company } from './companies.js';
import type { Context } from './context.js';
import type { Cast } from './roles.js';

/** The affected companies that a stretch is about. */
export function companiesOf(context: Context, cast: Cast, stretch: Stretch): Company[] {
  const inside = cast.affected.filter((c) => c.mentions.some((m) => m.start < stretch.end && stretch.start < m.end));
  if (inside.length > 0) return inTextOrder(inside, stretch);
  const sentence = sentenceAt(context.sentences, stretch.start);
  const beside = cast.affected.filter((c) => c.mentions.some((m) => m.sentence === sentence));
  if (beside.length > 0) return inTextOrder(beside, stretch);
  const whole = context.sentences[sentence];
  for (let back = sentence - 1; back >= 0 && back >= sentence - 3; back--) {
    const s = context.sentences[back];
    if (!s || s.paragraph !== whole?.paragraph) break;
    const before = cast.affected.filter((c) => c.mentions.some((m) => m.sentence === back));
    if (before.length > 0) return inTextOrder(before, stretch);
  }
  return mainCompanies(context, cast);
}

/** Those in the headline, else the one most told of. */
export function mainCompanies(context: Context, cast: Cast): Company[] {
  const titled = cast.affected.filter((c) => c.mentions.some((m) => context.sentences[m.sentence]?.title));
  return titled.length > 0 ? titled : cast.affected.slice(0, 1);
}

/** The one company that a count belongs to, or null where several share it. */
export function companyOfCount(context: Context, cast: Cast, count: Stretch & { number: Stretch }, next: Stretch | null): Company | null {
  const sentence = sentenceAt(context.sentences, count.start);
  const whole = context.sentences[sentence];
  if (!whole) return null;
  const mentions = cast.affected.flatMap((c) => c.mentions.filter((m) => m.sentence === sentence).map((m) => ({ c, m })));
  const limit = next ? next.start : whole.end;
  const behind = mentions.filter(({ m }) => m.start >= count.number.end && m.start < limit).sort((a, b) => a.m.start - b.m.start)[0];
  const before = mentions.filter(({ m }) => m.end <= count.start).sort((a, b) => b.m.end - a.m.end)[0];
  const gapBehind = behind ? behind.m.start - count.end : Number.POSITIVE_INFINITY;
  const gapBefore = before ? count.start - before.m.end : Number.POSITIVE_INFINITY;
  if (behind && gapBehind <= 40 && gapBehind <= gapBefore + 20) return behind.c;
  if (before) return before.c;
  if (behind) return behind.c;
  const near = companiesOf(context, cast, count);
  return near.length === 1 ? (near[0] ?? null) : null;
}

const inTextOrder = (companies: readonly Company[], _stretch: Stretch): Company[] =>
  [...companies].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
