/** Rules that hold in every language: numeric dates and clocks, zone abbreviations, units and signs that are no counts. */
import type { Rule } from './matcher.js';

/** Abbreviations of zones that mean one thing in the world's press; ambiguous ones (CST, IST, BST) are chosen by zones.ts. */
const ZONES: Record<string, string[]> = {
  UTC: ['utc', 'gmt', 'z'],
  'America/New_York': ['edt', 'et', 'est'],
  'America/Chicago': ['cdt', 'cst'],
  'America/Denver': ['mdt', 'mst'],
  'America/Los_Angeles': ['pdt', 'pst', 'pt'],
  'Europe/Berlin': ['cet', 'cest'],
  'Europe/Helsinki': ['eet', 'eest'],
  'Europe/London': ['bst'],
  'Asia/Kolkata': ['ist'],
  'Asia/Tokyo': ['jst'],
  'Asia/Seoul': ['kst'],
  'Asia/Hong_Kong': ['hkt'],
  'Asia/Singapore': ['sgt'],
  'Australia/Sydney': ['aedt', 'aest'],
  'Pacific/Auckland': ['nzdt', 'nzst'],
  'Africa/Johannesburg': ['sast'],
  'Africa/Nairobi': ['eat'],
  'Africa/Lagos': ['wat'],
  'Africa/Maputo': ['cat'],
  'Europe/Moscow': ['msk'],
  'Asia/Jakarta': ['wib'],
  'Asia/Makassar': ['wita'],
  'Asia/Jayapura': ['wit'],
  'Asia/Karachi': ['pkt'],
};

const MEASURES = ['%', '％', '‰', '$', '€', '£', '¥', '₹', '₩', '₽', '₺', '₪', '฿', '₫', '₱', '₴', '°', 'km', 'kg', 'mb', 'gb', 'tb', 'ghz', 'mhz', 'mbit/s', 'gbit/s', 'mbps', 'gbps', 'tbps', 'kwh', 'mw', 'gw', 'usd', 'eur', 'gbp', 'jpy', 'cny', 'inr'];

export const universalRules: readonly Rule[] = [
  { kind: 'clock', value: '', pattern: '{hh}:{mi}' },
  { kind: 'clock', value: '', pattern: '{hh}:{mi}:{mi}' },
  { kind: 'clock', value: 'pm', pattern: '{hh}:{mi} {pm}' },
  { kind: 'clock', value: 'am', pattern: '{hh}:{mi} {am}' },
  { kind: 'clock', value: 'pm', pattern: '{pm} {hh}:{mi}' },
  { kind: 'clock', value: 'am', pattern: '{am} {hh}:{mi}' },
  { kind: 'date', value: '', pattern: '{y}-{mm}-{d}' },
  ...Object.entries(ZONES).flatMap(([zone, names]) => names.map((name) => ({ kind: 'zoneShort', value: zone, pattern: name }))),
  ...MEASURES.map((sign) => ({ kind: 'measure', value: '', pattern: sign })),
];
