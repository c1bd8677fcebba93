// npm run fuzz -- --documents 20000 --seed 1     prints the smallest failing queries, if there are any
import { parseArgs } from 'node:util';
import { describeFailure, fuzz } from './run.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Math.trunc(Math.random() * 1e9)) },
    failures: { type: 'string', default: '5' },
  },
});
const seed = Number(values.seed);
const started = performance.now();
const { compared, notPlanned, failures } = await fuzz(seed, Number(values.documents), Number(values.failures));
for (const failure of failures) process.stdout.write(`${describeFailure(failure)}\n\n`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `seed ${seed}: ${compared} documents in ${seconds} s, ${failures.length} differences, ${notPlanned} not planned\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
