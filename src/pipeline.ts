/** The way of one article, put together: detect, load its language, scan, extract. */
import { type Detector, loadDetector } from './detect/index.js';
import { wholeText } from './extract/context.js';
import { extractRecord } from './extract/index.js';
import { loadVoter, type NameVoter } from './extract/voters.js';
import { loadBasicPack } from './languages/basic.js';
import { loadPack } from './languages/index.js';
import type { Article } from './model/article.js';
import type { ArticleRecord } from './model/record.js';
import { type CompiledPack, compilePack } from './scan/compile.js';
import { buildGazetteer, type Gazetteer } from './scan/gazetteer.js';
import { type Entity, register } from './scan/register.js';
import { wideForms } from './scan/wide.js';

export interface ExtractorOptions {
  /** Companies beside the register's own. */
  companies?: readonly Entity[];
  /** The zone of an article's outlet, for instants of clocks that name none. */
  zoneOf?: (article: Article) => string | null;
}

/** Turns articles into records; each is a function of the article alone. */
export type Extractor = (article: Article) => Promise<ArticleRecord>;

interface Ready {
  compiled: CompiledPack;
  coverage: 'full' | 'basic';
  voter: NameVoter | null;
}

const compiledPacks = new Map<string, Promise<Ready>>();

/** The compiled pack of a language, made when first asked for. */
export function compiledFor(code: string): Promise<Ready> {
  const language = code.split('-')[0] ?? code;
  let ready = compiledPacks.get(language);
  if (!ready) {
    ready = compileLanguage(language);
    compiledPacks.set(language, ready);
  }
  return ready;
}

async function compileLanguage(language: string): Promise<Ready> {
  const [pack, voter] = await Promise.all([loadPack(language), loadVoter(language)]);
  return pack
    ? { compiled: compilePack(pack), coverage: 'full', voter }
    : { compiled: compilePack(await loadBasicPack(language)), coverage: 'basic', voter };
}

let shipped: Gazetteer | null = null;

/** The names of the register as shipped, indexed once. */
export function registerGazetteer(): Gazetteer {
  shipped ??= buildGazetteer(register(), wideForms());
  return shipped;
}

/** The register with a user's own companies; one with the id of an entity of the register takes its place. */
function joined(own: readonly Entity[]): Entity[] {
  const ids = new Set(own.map((e) => e.id));
  return [...register().filter((e) => !ids.has(e.id)), ...own];
}

/** Loads detectors and register; languages follow as they are met. */
export async function makeExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const detect: Detector = await loadDetector();
  const own = options.companies ?? [];
  const gazetteer = own.length === 0 ? registerGazetteer() : buildGazetteer(joined(own), wideForms());
  return async (article) => {
    const language = detect(wholeText(article), article.language);
    const { compiled, coverage, voter } = await compiledFor(language.code);
    return extractRecord(article, {
      language: { ...language, coverage },
      compiled,
      gazetteer,
      voter,
      assumedZone: options.zoneOf?.(article) ?? null,
    });
  };
}
