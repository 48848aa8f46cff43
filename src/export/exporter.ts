/** What every export format is: incidents in, files out, and a word on what the format cannot hold. */
import type { Incident } from '../model/incident.js';

export interface ExportFile {
  /** Path within the folder that it is written to. */
  path: string;
  content: string;
}

export interface Exported {
  files: ExportFile[];
  /** What was left out, in words. */
  losses: string[];
}

export interface ExportOptions {
  /** Name of the page or data set. */
  name: string;
  /** Its address. */
  url: string;
}

export interface Exporter {
  format: string;
  description: string;
  write(incidents: readonly Incident[], options: ExportOptions): Exported;
}
