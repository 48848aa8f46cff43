/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import type { Exporter } from './exporter.js';
import { type Cell, type Table, tablesOf } from './tables.js';

/** A text that a spreadsheet would run as a formula; articles are written by strangers. */
const FORMULA = /^[\s\u0000-\u001f\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell: texts that would be formulas get an apostrophe in front, which spreadsheets show as text. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its header line. */
export function csvOf(table: Table): string {
  return [table.columns, ...table.rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

export const csv: Exporter = {
  format: 'csv',
  description: 'tables of incidents, events, reports, causes and articles, one CSV file each',
  write: (incidents) => ({
    files: tablesOf(incidents).map((table) => ({ path: `${table.name}.csv`, content: csvOf(table) })),
    losses: [],
  }),
};
