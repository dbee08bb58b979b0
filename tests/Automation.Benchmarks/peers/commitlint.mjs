// Lints the same messages as CommitLintBenchmarks with @commitlint/lint and @commitlint/config-conventional, several times over, and
// prints each round and the median as messages a second. Needs node 22.12 or later and what the lock file beside it names.
// usage: node commitlint.mjs FOLDER_WITH_JSONL [ROUNDS]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import lint from '@commitlint/lint';
import config from '@commitlint/config-conventional';
import createPreset from 'conventional-changelog-conventionalcommits';

const [folder, rounds = '8'] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node commitlint.mjs FOLDER_WITH_JSONL [ROUNDS]');
  process.exit(2);
}

const messages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.length > 0)
  .map((line) => JSON.parse(line));
const { parser } = await createPreset();
const options = { parserOpts: parser };

const rates = [];
for (let round = 1; round <= Number(rounds); round++) {
  let agreed = 0;
  const started = process.hrtime.bigint();
  for (const { message, valid } of messages) {
    agreed += (await lint(message, config.rules, options)).valid === valid ? 1 : 0;
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  rates.push(messages.length / seconds);
  console.log(`round ${round}: ${messages.length} messages, ${agreed} verdicts as recorded, ${Math.round(rates.at(-1))} messages/s`);
}
const median = rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)];
console.log(`node ${process.versions.node}: ${messages.length} messages, median ${Math.round(median)} messages/s`);
