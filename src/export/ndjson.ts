/** The same tables as lines of JSON, one object a row. */
import type { Exporter } from './exporter.js';
import { type Table, tablesOf } from './tables.js';

/** A table as lines of JSON with its columns as keys, in their order. */
export function ndjsonOf(table: Table): string {
  return table.rows
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])))}\n`,
    )
    .join('');
}

export const ndjson: Exporter = {
  format: 'ndjson',
  description: 'tables of incidents, events, reports, causes and articles, one NDJSON file each',
  write: (incidents) => ({
    files: tablesOf(incidents).map((table) => ({ path: `${table.name}.ndjson`, content: ndjsonOf(table) })),
    losses: [],
  }),
};
