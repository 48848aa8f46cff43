/** A language pack made ready to scan with: compiled once, when its language is first met. */
import type { LanguagePack } from '../languages/pack.js';
import { countEventWords, type EventWords } from './eventWords.js';
import { type Folded, makeFold } from './fold.js';
import { buildMatcher, type Matcher, type Rule } from './matcher.js';
import { packRules } from './rules.js';
import { universalRules } from './universal.js';

export interface CompiledPack {
  pack: LanguagePack;
  fold: (text: string) => Folded;
  matcher: Matcher;
  /** What single words say of events, counted when first asked for. */
  eventWords: () => EventWords;
}

export function compilePack(pack: LanguagePack): CompiledPack {
  const fold = makeFold(pack.writing.fold);
  const rules: Rule[] = [...packRules(pack), ...universalRules];
  const matcher = buildMatcher(rules, (text) => fold(text).text, pack.writing.spaced, pack.writing.clitics);
  let words: EventWords | null = null;
  const eventWords = (): EventWords => {
    words ??= countEventWords(pack, (text) => fold(text).text);
    return words;
  };
  return { pack, fold, matcher, eventWords };
}
