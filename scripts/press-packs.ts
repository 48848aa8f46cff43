/**
 * Last step of the build: presses the built language packs, which are plain data, from modules into `CODE.json.br`, and
 * tells what packs and data come to. Exit 1 where that is more than is allowed.
 */
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { LanguagePack } from '../src/languages/pack.js';

const PACKS = new URL('../dist/languages/', import.meta.url);
const DATA = new URL('../data/', import.meta.url);
const MOST_BYTES = 6_000_000;
/** Quick to press, and within a few hundredths of the smallest. */
const QUALITY = 9;

async function press(code: string): Promise<void> {
  const { pack } = (await import(new URL(`${code}.js`, PACKS).href)) as { pack: LanguagePack };
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  writeFileSync(new URL(`${code}.json.br`, PACKS), brotliCompressSync(JSON.stringify(pack), { params }));
  for (const module of [`${code}.js`, `${code}.d.ts`]) rmSync(new URL(module, PACKS), { force: true });
}

const bytesIn = (folder: URL): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(fileURLToPath(new URL(name, folder))))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

for (const file of readdirSync(PACKS)) {
  const code = /^([a-z]{2,3})\.js$/.exec(file)?.[1];
  if (code !== undefined) await press(code);
}
const packs = bytesIn(PACKS);
const data = bytesIn(DATA);
console.log(`language packs ${packs} bytes, data ${data} bytes`);
if (packs + data > MOST_BYTES) {
  console.error(`together more than ${MOST_BYTES} bytes`);
  process.exitCode = 1;
}
