/** A publication date as exports and markup write it → ISO 8601, with the offset it was written with. */

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

export interface Moment {
  year: number;
  month: number;
  day: number;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
  /** `Z`, `+02:00`; undefined where not told. */
  offset?: string | undefined;
}

/** Whether the day exists, within the years that news on the web can have. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO text of a moment, null where it cannot be. */
export function isoOf(moment: Moment): string | null {
  const { year, month, day, hour, minute = 0, second = 0, offset } = moment;
  if (!isRealDay(year, month, day)) return null;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || hour > 23 || minute > 59 || second > 60) return date;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}${offset ?? ''}`;
}

const ISO =
  /^([+-]?\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|\s*-\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/i;
const RFC_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{4}|[+-]\d{2}:\d{2})?)?/i;
const CTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+([a-z]{1,4}|[+-]\d{4})?\s*(\d{4})/i;

/** The zone names of RFC 822, and no others: the rest are ambiguous. */
const RFC_ZONES: Record<string, string> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  wet: 'Z',
  west: '+01:00',
  msk: '+03:00',
};

/** Offset of a zone as a machine writes it; undefined where the name is ambiguous. */
export function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const known = RFC_ZONES[zone.toLowerCase()];
  if (known) return known;
  const parts = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return parts ? `${parts[1]}:${parts[2] ?? '00'}` : undefined;
}

const whole = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

function parseIso(text: string): string | null {
  const m = ISO.exec(text);
  if (!m) return null;
  return isoOf({
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    hour: whole(m[4]),
    minute: whole(m[5]),
    second: whole(m[6]),
    offset: offsetOf(m[7]),
  });
}

function parseCompact(text: string): string | null {
  const m = COMPACT.exec(text);
  if (!m) return null;
  return isoOf({
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    hour: whole(m[4]),
    minute: whole(m[5]),
    second: whole(m[6]),
    offset: offsetOf(m[7]),
  });
}

function parseRfc(text: string): string | null {
  const m = RFC.exec(text);
  const month = RFC_MONTHS.indexOf(m?.[2]?.toLowerCase() ?? '') + 1;
  if (!m || !month) return null;
  const year = Number(m[3]);
  return isoOf({
    year: year < 100 ? year + (year < 70 ? 2000 : 1900) : year,
    month,
    day: Number(m[1]),
    hour: whole(m[4]),
    minute: whole(m[5]),
    second: whole(m[6]),
    offset: offsetOf(m[7]),
  });
}

function parseCtime(text: string): string | null {
  const m = CTIME.exec(text);
  const month = RFC_MONTHS.indexOf(m?.[1]?.toLowerCase() ?? '') + 1;
  if (!m || !month) return null;
  return isoOf({
    year: Number(m[7]),
    month,
    day: Number(m[2]),
    hour: whole(m[3]),
    minute: whole(m[4]),
    second: whole(m[5]),
    offset: offsetOf(m[6]),
  });
}

/** Unix time in seconds or milliseconds. */
function parseEpoch(text: string): string | null {
  if (!/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const n = Number(text);
  const date = new Date(n > 1e11 ? n : n * 1000);
  return isRealDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
    ? date.toISOString().replace(/\.\d+Z$/, 'Z')
    : null;
}

/** Reads a date in a machine's notation: ISO 8601 and its loose forms, RFC 822, Unix time. */
export function parsePublished(value: string | null | undefined): string | null {
  const text = value?.trim().slice(0, 100);
  if (!text) return null;
  return parseIso(text) ?? parseCompact(text) ?? parseEpoch(text) ?? parseRfc(text) ?? parseCtime(text);
}
