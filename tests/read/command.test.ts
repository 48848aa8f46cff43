import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { addReadCommand } from '../../src/cli/read.js';
import { folderWith, PAGES } from './helpers.js';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function run(...argv: string[]): Promise<string> {
  let errors = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += text;
    return true;
  });
  const program = new Command('faultline').exitOverride();
  addReadCommand(program);
  await program.parseAsync(['read', ...argv], { from: 'user' });
  return errors;
}

it('writes articles to a file, rejections to another, and says so with its status', async () => {
  const folder = folderWith({ 'bad.json': '{\n' });
  const out = path.join(folder, 'articles.ndjson');
  const rejections = path.join(folder, 'rejections.ndjson');
  const page = path.join(PAGES, 'en-network.html');
  const errors = await run(page, path.join(folder, 'bad.json'), '--out', out, '--rejections', rejections);
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { title: 'Norlink apologises after six-hour network failure' },
  ]);
  expect(JSON.parse(readFileSync(rejections, 'utf8'))).toMatchObject({ code: 'bad-json' });
  expect(errors).toContain('1 articles read, 1 rejected');
  expect(process.exitCode).toBe(1);
});

it('refuses a wrong option', async () => {
  await expect(run('x', '--from', 'pdf')).rejects.toThrow(/pdf/);
  await expect(run('x', '--timezone', 'Mars/Base')).rejects.toThrow(/IANA/);
});
