/** What the command line names: files, folders, patterns, standard input. */
import { createReadStream, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { ReadError } from './errors.js';

/** A file to read, or why it cannot be. */
export type Input = { path: string } | { path: string; error: unknown };

/** Files in the order of their names, whatever the file system's order. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files behind one argument, in a fixed order. */
export async function* filesOf(argument: string): AsyncGenerator<Input> {
  const kind = await kindOf(argument);
  if (kind === 'file') yield { path: argument };
  else if (kind === 'folder') yield* filesUnder(argument);
  else if (isDynamicPattern(argument)) yield* matching(argument);
  else yield { path: argument, error: kind };
}

async function kindOf(file: string): Promise<'file' | 'folder' | Error> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) return 'folder';
    return status.isFile() || status.isFIFO() ? 'file' : new ReadError('unsupported', 'neither a file nor a folder');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function* matching(pattern: string): AsyncGenerator<Input> {
  const found = await glob(pattern, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
  if (!found.length) yield { path: pattern, error: new ReadError('missing', 'nothing matches the pattern') };
  for (const file of found.sort(byName)) yield { path: file };
}

async function* filesUnder(root: string): AsyncGenerator<Input> {
  const base = await realpath(root);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await listing(folder);
    if (!Array.isArray(entries)) {
      yield { path: folder, error: entries };
      continue;
    }
    const folders: string[] = [];
    for (const entry of withoutPageParts(entries)) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(full);
      else if (entry.isFile()) yield { path: full };
      else if (entry.isSymbolicLink()) yield* linked(full, base);
    }
    open.push(...folders.reverse());
  }
}

async function listing(folder: string): Promise<Dirent[] | Error> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => byName(a.name, b.name));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Browsers save a page's images beside it in `NAME_files` (or a translation of it): parts of the page, not inputs. */
function withoutPageParts(entries: readonly Dirent[]): Dirent[] {
  const pages = new Set(entries.flatMap((entry) => /^(.+)\.x?html?$/i.exec(entry.name)?.[1] ?? []));
  const isPart = (name: string) =>
    pages.has(
      /^(.+)[_.-](?:files|dateien|fichiers|archivos|file|bestanden|filer|pliki|arquivos|ficheiros|soubory|fájlok|tiedostot|dosyalar|файлы|elemei)$/i.exec(
        name,
      )?.[1] ?? '',
    );
  return entries.filter((entry) => !(entry.isDirectory() && isPart(entry.name)));
}

/** A link inside a folder counts only when it stays inside; folders behind links are read where they really stand. */
async function* linked(link: string, base: string): AsyncGenerator<Input> {
  try {
    const target = await realpath(link);
    if (target !== base && !target.startsWith(base + path.sep)) {
      yield { path: link, error: new ReadError('unreadable', 'a symbolic link that leaves the folder') };
      return;
    }
    if ((await stat(target)).isFile()) yield { path: link };
  } catch (error) {
    yield { path: link, error };
  }
}

/** A file's bytes. */
export function fileBytes(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}
