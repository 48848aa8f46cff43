/** The export formats by name. */
import { csv } from './csv.js';
import type { Exporter } from './exporter.js';
import { ndjson } from './ndjson.js';
import { statuspage } from './statuspage.js';

export type { Exported, Exporter, ExportFile, ExportOptions } from './exporter.js';

export const exporters: readonly Exporter[] = [statuspage, csv, ndjson];

/** The exporter of a format; undefined for a name that none has. */
export function exporterFor(format: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.format === format);
}
