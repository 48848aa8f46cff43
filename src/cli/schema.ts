/** `faultline schema`: the JSON Schemas (2020-12) of what goes in and out. */
import { Argument, type Command } from 'commander';
import { z } from 'zod';
import { articleSchema } from '../model/article.js';
import { incidentSchema } from '../model/incident.js';
import { recordSchema } from '../model/record.js';
import { rejectionSchema } from '../model/rejection.js';

const SCHEMAS = {
  article: articleSchema,
  record: recordSchema,
  incident: incidentSchema,
  rejection: rejectionSchema,
} as const;
type Name = keyof typeof SCHEMAS;

/** The JSON Schema of a format. */
export const jsonSchema = (name: Name): object => ({
  $id: `https://faultline.invalid/schema/${name}/1`,
  title: name,
  ...z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' }),
});

export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema (2020-12) of a format')
    .addArgument(new Argument('<name>', 'which format').choices(Object.keys(SCHEMAS)))
    .addHelpText('after', '\nExample:\n  $ faultline schema incident > incident.schema.json')
    .action((name: Name) => {
      process.stdout.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
    });
}
