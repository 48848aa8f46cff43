import { readInputs } from '/work/main/src/read/index.ts';

for await (const r of readInputs(process.argv.slice(2))) console.log(JSON.stringify(r).slice(0, 400));
