/** What the commands promise: results on standard output, exit statuses, rejections with a reason, nothing lost. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/main.js';
import { recordSchema } from '../../src/model/record.js';
import { faultline } from './build.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});

/** What a command prints for --help. */
async function helpOf(command: string): Promise<string> {
  let printed = '';
  const program = buildProgram();
  for (const c of [program, ...program.commands])
    c.exitOverride().configureOutput({ writeOut: (text) => (printed += text) });
  await expect(program.parseAsync(['node', 'faultline', command, '--help'])).rejects.toMatchObject({ exitCode: 0 });
  return printed;
}

const lines = (text: string): string[] => text.split('\n').filter((l) => l !== '');

describe('faultline', () => {
  it.each(['run', 'extract', 'merge', 'show', 'export', 'edit', 'read', 'times', 'explain', 'evaluate', 'schema'])(
    '%s --help tells how, with an example',
    async (command) => {
      expect(await helpOf(command)).toMatch(/Examples?:/);
    },
  );

  it('answers a wrong command line with status 2', async () => {
    expect((await faultline(['extract'])).code).toBe(2);
    expect((await faultline(['nonsense'])).code).toBe(2);
    expect((await faultline(['extract', 'x', '--published', 'yesterday'])).code).toBe(2);
    expect((await faultline(['extract', 'fixtures/articles', '--companies', 'no-such-file'])).code).toBe(2);
  });
});

describe('run', () => {
  it('makes timelines of a folder, skips it the second time, and shows one', async () => {
    const args = ['run', 'fixtures/articles', '--store', join(folder, 'store'), '--out', join(folder, 'out'), '--json'];
    const first = await faultline(args);
    expect(first.code).toBe(0);
    const summary = JSON.parse(first.stdout);
    expect(summary.articles).toBeGreaterThanOrEqual(12);
    const incidents = JSON.parse(readFileSync(join(folder, 'out', 'incidents.json'), 'utf8'));
    const square = incidents.find((i: { articles: { id: string }[] }) => i.articles.some((a) => a.id === 'fr-square'));
    expect(square.articles.map((a: { id: string }) => a.id).sort()).toEqual(['de-square', 'en-square', 'fr-square']);
    const again = JSON.parse((await faultline(args)).stdout);
    expect(again).toMatchObject({ articles: 0, skipped: summary.articles, incidents: summary.incidents });
    const shown = await faultline(['show', square.id, '--store', join(folder, 'store')]);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('Square');
  });
});

describe('extract', () => {
  it('gives a record a line, in the order of the articles, from standard input', async () => {
    const articles = ['b', 'a']
      .map((id) =>
        JSON.stringify({ id, title: 'Square is down', published: '2025-10-22', text: 'Square went down on Tuesday.' }),
      )
      .join('\n');
    const { code, stdout } = await faultline(['extract', '--from', 'ndjson', '-'], { stdin: articles });
    expect(code).toBe(0);
    expect(lines(stdout).map((l) => recordSchema.parse(JSON.parse(l)).id)).toEqual(['b', 'a']);
  });

  it('rejects what it cannot use, with a code and a reason, and goes on', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 8]));
    writeFileSync(join(folder, 'broken.json'), '{"title": ');
    writeFileSync(
      join(folder, 'good.json'),
      JSON.stringify({ id: 'good', title: 'Visa outage', text: 'Visa cards did not work on Friday.' }),
    );
    const { code, stdout, stderr } = await faultline([
      'extract',
      ...['empty.txt', 'binary.txt', 'broken.json', 'missing.json', 'good.json'].map((f) => join(folder, f)),
    ]);
    expect(code).toBe(1);
    expect(lines(stdout).map((l) => JSON.parse(l).id)).toEqual(['good']);
    for (const told of [
      /empty\.txt: empty/,
      /binary\.txt: binary/,
      /broken\.json(:\d+)?: bad-json/,
      /missing\.json: missing/,
    ])
      expect(stderr).toMatch(told);
  });

  it('rejects a text of fifty megabytes in one line, and reads what stands beside it', async () => {
    writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    const { code, stdout, stderr } = await faultline(['extract', join(folder, 'huge.txt'), join(folder, 'good.json')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/huge\.txt: too-large/);
    expect(lines(stdout)).toHaveLength(1);
  });

  it('reads text in a charset that nobody declares', async () => {
    writeFileSync(
      join(folder, 'latin.txt'),
      Buffer.from("Panne géante chez Orange\n\nLes clients d'Orange ne pouvaient plus téléphoner mercredi.", 'latin1'),
    );
    const { stdout } = await faultline(['extract', join(folder, 'latin.txt')]);
    expect(JSON.parse(stdout).text).toContain('géante');
  });
});

describe('times', () => {
  it('answers line for line, also where a line is none', async () => {
    const stdin = `${JSON.stringify({ text: 'It went down on Tuesday at 3 p.m. ET.', lang: 'en', reference: '2025-10-22T20:00:00+00:00' })}\nnonsense\n`;
    const { code, stdout, stderr } = await faultline(['times'], { stdin });
    expect(code).toBe(1);
    expect(JSON.parse(lines(stdout)[0] ?? '')[0]).toMatchObject({
      value: '2025-10-21T15:00',
      timezone: 'America/New_York',
    });
    expect(lines(stdout)[1]).toBe('[]');
    expect(stderr).toMatch(/rejected -:2/);
  });
});

describe('schema', () => {
  it.each(['article', 'record', 'incident', 'rejection'])('%s is a JSON Schema of 2020-12', async (name) => {
    const { stdout } = await faultline(['schema', name]);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: name });
  });
});
