/** The packs by language, each loaded when first needed. A new language is one new file beside this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { LanguagePack } from './pack.js';

/** Languages with a pack of their own, by BCP 47 language code: the files of this folder that bear one. */
export const PACK_CODES: readonly string[] = readdirSync(new URL('.', import.meta.url))
  .map((file) => /^([a-z]{2,3})\.(?:ts|json\.br)$/.exec(file)?.[1])
  .filter((code) => code !== undefined)
  .sort();

/** The packs lie beside this file: modules in the source, data that scripts/press-packs.ts made of them once built. */
const isSource = import.meta.url.endsWith('.ts');

const known = new Set(PACK_CODES);

/** Languages near enough to be read with another's pack. */
const STAND_INS: Readonly<Record<string, string>> = { bs: 'hr', nn: 'nb', no: 'nb', fil: 'tl' };

/**
 * The pack for a language.
 * @param code BCP 47, with or without a script
 * @returns null for a language without a pack
 */
export async function loadPack(code: string): Promise<LanguagePack | null> {
  const language = code.split('-')[0] ?? code;
  const own = known.has(language) ? language : STAND_INS[language];
  if (own === undefined) return null;
  if (!isSource) return pressed(own);
  const module = (await import(/* @vite-ignore */ new URL(`./${own}.ts`, import.meta.url).href)) as {
    pack: LanguagePack;
  };
  return module.pack;
}

function pressed(code: string): LanguagePack {
  const bytes = readFileSync(new URL(`./${code}.json.br`, import.meta.url));
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as LanguagePack;
}
