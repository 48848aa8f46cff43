/** Bytes to text: byte-order mark, strict UTF-8, what is declared, what it looks like. */
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import chardet from 'chardet';
import { ReadError } from './errors.js';
import { utf16Order } from './sniff.js';

export interface Decoded {
  text: string;
  encoding: string;
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Where a page declares its charset: the standard looks at 1,024 bytes, real pages put scripts in front. */
const DECLARATION_BYTES = 8_192;

/** The charset that markup declares in itself. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1];
  return meta ?? xml ?? null;
}

/** Encodings of the web that text is read in; `replacement` stands for ones that browsers refuse. */
function known(label: string | null | undefined): string | null {
  const encoding = label ? normalizeEncoding(label) : null;
  return encoding === 'replacement' ? null : encoding;
}

/** Escapes into other character sets that only ISO-2022-JP knows. */
const ISO_2022_JP = /\x1b\$[@B]|\x1b\([BJI]/;

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** Bytes that a detector needs to see. */
const SAMPLE = 64 * 1024;

/** What markup of the page is no letter of its language. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, SAMPLE * 4)).toString('latin1');
  if (!text.includes('<')) return bytes.subarray(0, SAMPLE);
  const plain = text
    .replace(/<(script|style)\b[^>]{0,500}>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/[\t\n\r ]+/g, ' ');
  return Buffer.from(plain.slice(0, SAMPLE), 'latin1');
}

/**
 * How little a decoding looks like text, 0 for none of it: replacement and control characters, words that mix scripts,
 * capitals behind small letters, symbols inside words.
 */
export function oddness(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const broken =
    sample.match(/[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f\ue000-\uf8ff]/g)?.length ?? 0;
  const mixed =
    (sample.match(
      /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Greek}|\p{Script=Greek}\p{Script=Latin}|\p{Script=Arabic}\p{Script=Latin}|\p{Script=Hebrew}\p{Script=Latin}|\p{Script=Thai}\p{Script=Latin}/gu,
    )?.length ?? 0) +
    (sample.match(/\p{Ll}\p{Lu}|[\u0178\u201a\u201e]\p{Ll}/gu)?.length ?? 0) * 0.5;
  const boxes = sample.match(/[\u2500-\u25a0]/g)?.length ?? 0;
  const inside =
    sample.match(
      /\p{L}[\u00a1-\u00a9\u00ab-\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7¨¯¸†‡‰‹›€™˜\u2500-\u25ff]\p{L}/gu,
    )?.length ?? 0;
  const lonely = sample.match(/[\u0080-\u00ff\u0100-\u017f]{4,}/g)?.length ?? 0;
  return (broken * 4 + mixed * 2 + inside * 2 + lonely * 2 + boxes * 2) / (letters + 1) + rareHan(sample);
}

/** Characters that hardly a paragraph of Chinese or Japanese is without. */
const COMMON_HAN =
  /[的一是不了在人有我他這这中大來来上個个國国到說说們们為为子和你地出道也時时年得就那要下以生會会自著着去之過过家學学對对可她里裡后後小多天而能好都然沒没日於于起還还發发成事只作當当想看文無无開开用主行方如前所本見见經经面公同三從从動动兩两長长]/g;

/** Bytes of another script read as Chinese make characters that nobody uses. */
function rareHan(sample: string): number {
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 20) return 0;
  const kana = sample.match(/[\u3040-\u30ff]/g)?.length ?? 0;
  const common = sample.match(COMMON_HAN)?.length ?? 0;
  return common + kana < han * 0.04 ? 1 : 0;
}

/** A declared encoding is believed while its text looks no odder than this. */
const ODD = 0.06;

/** Above this share of characters that cannot be, no encoding was found. */
const HOPELESS = 0.3;

/** Single-byte encodings that detectors take for one another; the least odd reading decides among those with a script of their own. */
const FALLBACKS = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'koi8-r',
  'windows-1250',
  'windows-1253',
  'windows-1256',
  'windows-1255',
  'windows-1254',
  'windows-1257',
  'windows-874',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'macintosh',
  'iso-8859-4',
];

/** The encodings that a language was written in before UTF-8. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  'pl cs sk hu hr sl ro sq bs': 'windows-1250 iso-8859-2 iso-8859-16',
  'ru uk bg sr mk be kk ky mn': 'windows-1251 koi8-r koi8-u iso-8859-5 ibm866 x-mac-cyrillic',
  el: 'windows-1253 iso-8859-7',
  'tr az': 'windows-1254 iso-8859-3',
  'he yi': 'windows-1255 iso-8859-8',
  'ar fa ur ps': 'windows-1256 iso-8859-6',
  'lt lv et': 'windows-1257 iso-8859-13 iso-8859-4',
  vi: 'windows-1258',
  th: 'windows-874',
  ja: 'shift_jis euc-jp',
  ko: 'euc-kr',
  zh: 'gb18030 big5',
};

const LANGUAGE_ENCODINGS = new Map(
  Object.entries(BY_LANGUAGE).flatMap(([languages, encodings]) =>
    languages.split(' ').map((language) => [language, encodings.split(' ')] as const),
  ),
);

/** Encodings that the page's own language suggests. */
function suggested(bytes: Uint8Array): readonly string[] {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const language = /<html[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2})\b/i.exec(head)?.[1]?.toLowerCase();
  return (language && LANGUAGE_ENCODINGS.get(language)) || [];
}

function detect(bytes: Uint8Array): string[] {
  const guesses = chardet.analyse(withoutTags(bytes)).flatMap(({ name }) => known(name) ?? []);
  return [...new Set([...guesses.slice(0, 4), ...FALLBACKS])];
}

/** The likeliest of several readings: detectors' order, unless another looks much better. */
function bestReading(bytes: Uint8Array, encodings: readonly string[]): Decoded {
  const sample = withoutTags(bytes);
  let best = { encoding: 'windows-1252', score: Number.POSITIVE_INFINITY };
  for (const [rank, encoding] of encodings.entries()) {
    const score = oddness(decode(sample, encoding)) + rank * 0.004;
    if (score < best.score) best = { encoding, score };
  }
  return { text: decode(bytes, best.encoding), encoding: best.encoding };
}

/**
 * Decodes text of any of the web's encodings.
 * @param declared labels from the transport and from the text itself, the most trusted first
 * @throws ReadError `bad-encoding` when no encoding makes text of it
 */
export function decodeText(bytes: Uint8Array, declared: readonly (string | null | undefined)[] = []): Decoded {
  const mark = markOf(bytes);
  if (mark) return { text: decode(bytes, mark), encoding: mark };
  const labels = declared.flatMap((label) => known(label) ?? []);
  if (isAscii(bytes)) return decodeAscii(bytes, labels);
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const decoded = nearlyUtf8(bytes) ?? fromLabels(bytes, labels) ?? guess(bytes, labels);
  if (decoded.encoding !== 'x-user-defined' && isHopeless(decoded.text))
    throw new ReadError('bad-encoding', 'no known encoding makes text of it');
  return decoded;
}

function decodeAscii(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const text = Buffer.from(bytes).toString('latin1');
  const escaped = ISO_2022_JP.test(text);
  const order = utf16Order(bytes);
  const encoding = escaped ? 'iso-2022-jp' : order;
  if (encoding) return { text: decode(bytes, encoding), encoding };
  return { text, encoding: labels[0] ?? 'utf-8' };
}

function fromLabels(bytes: Uint8Array, labels: readonly string[]): Decoded | null {
  const hints = suggested(bytes);
  for (const encoding of labels) {
    // Templates declare Latin-1 for languages that it cannot write.
    if (encoding === 'windows-1252' && hints.length) continue;
    // Text that is not quite UTF-8 may be UTF-8 with a broken byte, or something else altogether.
    const text = decode(bytes, encoding);
    if (encoding === 'x-user-defined' || oddness(text) <= ODD) return { text, encoding };
  }
  return null;
}

function guess(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const order = utf16Order(bytes);
  if (order) return { text: decode(bytes, order), encoding: order };
  return bestReading(bytes, [...new Set([...suggested(bytes), ...labels, ...detect(bytes)])]);
}

/** UTF-8 with a few broken bytes: cut texts and mixed templates. No other encoding makes sound sequences by chance. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const sample = decode(bytes.subarray(0, SAMPLE), 'utf-8');
  const broken = sample.match(/\ufffd/g)?.length ?? 0;
  const sound = sample.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken < sound * 0.1 ? { text: decode(bytes, 'utf-8'), encoding: 'utf-8' } : null;
}

function isHopeless(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const broken = sample.match(/[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return broken > sample.length * HOPELESS;
}
