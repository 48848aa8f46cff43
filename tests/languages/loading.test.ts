/** Packs load when first needed: a process that reads one English article has loaded English alone. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const TIMEOUT = 60_000;

/** The debugger tells of every script that the process parses. */
const PROGRAM = `
import { Session } from 'node:inspector';
const loaded = [];
const session = new Session();
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => loaded.push(params.url));
session.post('Debugger.enable');
const { makeExtractor } = await import('./src/pipeline.ts');
const extract = await makeExtractor();
const record = await extract({
  id: '1', url: null, title: 'Vodafone is down', published: '2025-10-22T20:00:00Z', language: null, outlet: null,
  text: 'Vodafone customers could not make calls on Wednesday afternoon, the company said.',
});
const codes = loaded.map((url) => /\\/languages\\/([a-z]{2,3})\\.[jt]s/.exec(url)?.[1]).filter(Boolean);
console.log(JSON.stringify({ language: record.language.code, codes: [...new Set(codes)] }));
`;

it(
  'an English article loads the English pack alone',
  async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], {
      cwd: fileURLToPath(ROOT),
    });
    expect(JSON.parse(stdout)).toEqual({ language: 'en', codes: ['en'] });
  },
  TIMEOUT,
);
