/** Incidents out of a file: what `faultline merge` writes, an array, an object that holds one, or lines. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Incident, incidentSchema } from '../model/incident.js';

/**
 * Reads a file of incidents.
 * @throws an error that says which incident is wrong, and how
 */
export function readIncidentsFile(path: string): Incident[] {
  const values = valuesOf(readFileSync(path, 'utf8'), path);
  return values.map((value, index) => {
    const parsed = incidentSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Error(`${path}: incident ${index + 1} is not valid:\n${z.prettifyError(parsed.error)}`);
  });
}

function valuesOf(text: string, path: string): unknown[] {
  const whole = parse(text);
  if (Array.isArray(whole)) return whole;
  if (typeof whole === 'object' && whole !== null && 'incidents' in whole && Array.isArray(whole.incidents))
    return whole.incidents;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const value = parse(line);
    if (value === undefined) throw new Error(`${path}: line ${index + 1} is not JSON`);
    return value;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
