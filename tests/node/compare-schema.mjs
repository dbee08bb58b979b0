// Holds a GraphQL schema, read from standard input, against GitHub's published one and prints a JSON array of what the first has and
// the second has not: types, members of unions, values of enumerations, fields, and their types and arguments.
import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';

const text = readFileSync(new URL('./node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url), 'utf8');
// The published schema defines a few fields twice, which building it would otherwise refuse.
const published = buildSchema(text, { assumeValidSDL: true });
const own = buildSchema(readFileSync(0, 'utf8'));

function* differencesOfField(name, field, known) {
  if (known === undefined) {
    yield `${name} is not published`;
    return;
  }
  if (String(field.type) !== String(known.type)) {
    yield `${name} is ${field.type}, published as ${known.type}`;
  }
  for (const argument of field.args ?? []) {
    const its = known.args.find((a) => a.name === argument.name);
    if (String(argument.type) !== String(its?.type)) {
      yield `${name}(${argument.name}:) is ${argument.type}, published as ${its?.type}`;
    }
  }
}

function* differencesOf(type, known) {
  if (known === undefined || type.constructor !== known.constructor) {
    yield `${type.name} is not published`;
  } else if (isUnionType(type)) {
    const members = known.getTypes().map((t) => t.name);
    yield* type.getTypes().filter((t) => !members.includes(t.name)).map((t) => `${type.name} has no member ${t.name}`);
  } else if (isEnumType(type)) {
    yield* type.getValues().filter((v) => known.getValue(v.name) === undefined).map((v) => `${type.name} has no value ${v.name}`);
  } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const [name, field] of Object.entries(type.getFields())) {
      yield* differencesOfField(`${type.name}.${name}`, field, known.getFields()[name]);
    }
  }
}

const types = Object.values(own.getTypeMap()).filter((t) => !t.name.startsWith('__'));
process.stdout.write(JSON.stringify(types.flatMap((t) => [...differencesOf(t, published.getType(t.name))])));
