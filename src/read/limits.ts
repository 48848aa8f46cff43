/** What hostile or broken input may cost. Each limit ends in a rejection, never in a crash. */

export const MEBIBYTE = 1024 * 1024;

/** One article (a page, a text file, one line of NDJSON, one member of an archive): `--max-bytes`. */
export const DEFAULT_MAX_BYTES = 20 * MEBIBYTE;

/** Archives within archives, compression within compression. */
export const MAX_NESTING = 4;

/** Members of one archive. */
export const MAX_MEMBERS = 1_000_000;

/** Entries of one feed. */
export const MAX_FEED_ENTRIES = 100_000;

/**
 * Bytes out for each byte in. News compresses 3 to 15 times, repetitive NDJSON up to 60 times; deflate can reach 1,032
 * and Zstandard far more, which no text needs.
 */
export const MAX_RATIO = 300;

/** Below this output the ratio is not looked at. */
export const RATIO_FLOOR = 8 * MEBIBYTE;

/** Members of archives are read one by one; all of them together may not pass this. */
export const MAX_EXPANDED = 256 * 1024 * MEBIBYTE;
