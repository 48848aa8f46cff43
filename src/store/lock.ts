/** One writer at a time: a lock file that names its process, taken over where that process is gone. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

interface Holder {
  pid: number;
  host: string;
  since: string;
}

/** Thrown where another run holds the store; its message is meant for people. */
export function isStoreLocked(error: unknown): error is Error & { code: 'STORE_LOCKED' } {
  return error instanceof Error && 'code' in error && error.code === 'STORE_LOCKED';
}

/**
 * Takes the lock of a store's folder.
 * @returns how to give it back
 * @throws an error that `isStoreLocked` knows, where a living process holds it
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() } satisfies Holder);
  if (!claim(path, own)) {
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) throw locked(folder, path, holder);
    setAside(path);
    if (!claim(path, own)) throw locked(folder, path, readHolder(path));
  }
  return () => {
    if (readText(path) === own) rmSync(path, { force: true });
  };
}

/** Creates the lock with its content in one step: a reader never sees it empty. */
function claim(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    return claimWithoutLink(path, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Some network file systems know no hard links. */
function claimWithoutLink(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock away. Of two runs that try at once, the rename lets one succeed. */
function setAside(path: string): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const holder = parseHolder(readText(aside));
  // Another run was faster and this is its fresh lock: put it back.
  if (holder !== null && isAlive(holder)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third run holds it by now; its own check tells.
    }
  }
  rmSync(aside, { force: true });
}

function locked(folder: string, path: string, holder: Holder | null): Error {
  const who = holder === null ? 'another run' : `process ${holder.pid} on ${holder.host}, since ${holder.since},`;
  const message = `The store ${folder} is in use: ${who} holds it. Wait for it to end; if it is gone, delete ${path}.`;
  return Object.assign(new Error(message), { code: 'STORE_LOCKED' as const });
}

/** A process of another machine cannot be asked; it counts as living. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const readHolder = (path: string): Holder | null => parseHolder(readText(path));

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, since } = value as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return null;
    return { pid, host, since };
  } catch {
    return null;
  }
}
