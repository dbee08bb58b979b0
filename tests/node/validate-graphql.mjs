// Validates GraphQL requests against GitHub's published schema. Reads a JSON array of request bodies ({query, variables}) from
// standard input and prints a JSON array with the list of errors of each.
import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, parse, validate } from 'graphql';

const text = readFileSync(new URL('./node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url), 'utf8');
// The published schema defines a few fields twice, which building it would otherwise refuse.
const schema = buildSchema(text, { assumeValidSDL: true });

function errorsOf({ query, variables }) {
  const document = parse(query);
  const errors = validate(schema, document).map((e) => e.message);
  if (errors.length > 0) {
    return errors;
  }
  return document.definitions
    .filter((d) => d.kind === 'OperationDefinition')
    .flatMap((operation) => {
      const unknown = Object.keys(variables).filter(
        (name) => !operation.variableDefinitions.some((v) => v.variable.name.value === name));
      const values = getVariableValues(schema, operation.variableDefinitions, variables);
      return [
        ...unknown.map((name) => `Variable "$${name}" is not declared.`),
        ...(values.errors ?? []).map((e) => e.message),
      ];
    });
}

function safely(request) {
  try {
    return errorsOf(request);
  } catch (e) {
    return [e.message];
  }
}

const requests = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(requests.map(safely)));
