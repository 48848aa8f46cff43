/** A language pack made ready to scan with: compiled once, when its language is first met. */
import type { LanguagePack } from '../languages/pack.js';
import { type Folded, makeFold } from './fold.js';
import { buildMatcher, type Matcher, type Rule } from './matcher.js';
import { packRules } from './rules.js';
import { universalRules } from './universal.js';

export interface CompiledPack {
  pack: LanguagePack;
  fold: (text: string) => Folded;
  matcher: Matcher;
}

export function compilePack(pack: LanguagePack): CompiledPack {
  const fold = makeFold(pack.writing.fold);
  const rules: Rule[] = [...packRules(pack), ...universalRules];
  const matcher = buildMatcher(rules, (text) => fold(text).text, pack.writing.spaced, pack.writing.clitics);
  return { pack, fold, matcher };
}
