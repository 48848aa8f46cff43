/** An input that could not be used: never dropped, always told. */
import { z } from 'zod';

export const rejectionCodes = [
  'missing',
  'unreadable',
  'empty',
  'binary',
  'too-large',
  'bad-encoding',
  'bad-json',
  'bad-archive',
  'bad-article',
  'no-text',
  'unsupported',
  'limit',
  'failed',
] as const;

export const rejectionSchema = z.object({
  /** The file, folder, address or `-` that it came from; a member of an archive stands behind `!`. */
  source: z.string(),
  line: z.int().optional(),
  code: z.enum(rejectionCodes),
  reason: z.string(),
});

export type Rejection = z.infer<typeof rejectionSchema>;
