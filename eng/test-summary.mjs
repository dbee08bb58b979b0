// Adds up the counters of all .trx files in a folder and prints them as one line; fails when no test ran or one failed.
// usage: node eng/test-summary.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of readdirSync(process.argv[2]).filter((n) => n.endsWith('.trx'))) {
  const counters = /<Counters ([^>]*)>/.exec(readFileSync(join(process.argv[2], name), 'utf8'))?.[1] ?? '';
  const read = (key) => Number(new RegExp(`\\b${key}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  total.passed += read('passed');
  total.failed += read('failed') + read('error') + read('timeout') + read('aborted');
  total.skipped += read('total') - read('executed');
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.passed > 0 && total.failed === 0 ? 0 : 1;
