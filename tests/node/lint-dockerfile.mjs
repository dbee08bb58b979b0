// Lints Dockerfiles. Reads a JSON array of {path, text} from standard input and prints a JSON array with the findings of each.
import { readFileSync } from 'node:fs';
import utils from 'dockerfile-utils';

const files = JSON.parse(readFileSync(0, 'utf8'));
const findings = files.map(({ text }) => utils.validate(text).map((d) => `${d.range.start.line + 1}: ${d.message}`));
process.stdout.write(JSON.stringify(findings));
