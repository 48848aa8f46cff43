/** Failures on the way in, as values at the edge. */
import type { Rejection } from '../model/rejection.js';

export type RejectionCode = Rejection['code'];

/** Thrown while one input is read; the reader turns it into that input's rejection. */
export class ReadError extends Error {
  readonly code: RejectionCode;
  constructor(code: RejectionCode, reason: string) {
    super(reason);
    this.name = 'ReadError';
    this.code = code;
  }
}

const SYSTEM_CODES: Record<string, [RejectionCode, string]> = {
  ENOENT: ['missing', 'no such file or folder'],
  ENOTDIR: ['missing', 'no such file or folder'],
  EACCES: ['unreadable', 'permission denied'],
  EPERM: ['unreadable', 'permission denied'],
  EISDIR: ['unreadable', 'a folder stands where a file was expected'],
  ELOOP: ['unreadable', 'too many symbolic links'],
  ENAMETOOLONG: ['missing', 'the name is too long'],
  EIO: ['unreadable', 'the medium cannot be read'],
  EMFILE: ['unreadable', 'too many open files'],
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function describe(error: unknown): [RejectionCode, string] {
  if (error instanceof ReadError) return [error.code, error.message];
  const code = codeOf(error);
  const known = SYSTEM_CODES[code];
  if (known) return known;
  if (code.startsWith('Z_')) return ['bad-archive', 'the compressed data is damaged'];
  return ['failed', error instanceof Error ? error.message : String(error)];
}

/** The rejection of `source` for whatever was thrown while reading it. */
export function rejectionOf(error: unknown, source: string, line?: number): Rejection {
  const [code, reason] = describe(error);
  return { source, ...(line === undefined ? {} : { line }), code, reason };
}
