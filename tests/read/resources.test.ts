import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderWith, readAll } from './helpers.js';

/** Open files of this process, where the system tells. */
function openFiles(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}

it('closes the files that it does not read to their end', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`${i}.bin`, Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])]),
  );
  const large = { 'a.txt': 'a'.repeat(600_000), 'b.zip': Buffer.from('504b0304aaaa', 'hex') };
  const before = openFiles();
  const results = await readAll([folderWith({ ...files, ...large })], { maxBytes: 1000 });
  expect(results).toHaveLength(302);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = openFiles();
  if (before !== null && after !== null) expect(after - before).toBeLessThan(5);
});
