/** How a provider's client is made, as the example of its package shows. */
export interface ClientExample {
  /** Name of the npm package. */
  package: string;
  /** Name of the function that creates a client. */
  factory: string;
  /** Name of the variable that holds the client. */
  variable: string;
  /** The statement that creates the client. */
  creation: string;
  /** Names that the example imports from the package, the factory among them. */
  imports: string[];
  /** The example as a whole: a module. */
  program: string;
}

const REMEDY = [
  "write an @example with a ts fence into the comment at the top of src/index.ts:",
  "an import from the package, then a line such as `const tides = createTidesClient({ token });`.",
].join(" ");

/**
 * Read how a client is made from the `@example` of its package: code that is compiled and run, and no derivation.
 *
 * @throws {Error} For a source without such an example; the message says how to write one.
 */
export function readClientExample(source: string): ClientExample {
  const program = readExample(source);
  if (program === undefined) throw new Error(`The package's entry shows no example of its client: ${REMEDY}`);
  const [, names = "", name] = /^import \{([^}]*)\} from "([^"]+)";$/m.exec(program) ?? [];
  const imports = names.split(",").map((part) => part.trim());
  const [creation, variable, factory] = /^const (\w+) = (\w+)\([^;]*\);$/m.exec(program) ?? [];
  if (name === undefined || creation === undefined || variable === undefined || factory === undefined || !imports.includes(factory))
    throw new Error(`The example of the package's entry does not import and create a client: ${REMEDY}`);
  return { package: name, factory, variable, creation, imports, program };
}

/** The client of an example, created with one more option, given as code. */
export function addOption(client: ClientExample, option: string): ClientExample {
  const creation = client.creation.replace(
    /([^\s{,])?\s*(?:,\s*)?\}\);$/,
    (_, last?: string) => `${last === undefined ? "" : `${last},`} ${option} });`,
  );
  return { ...client, creation };
}

/** Read the code of the first `@example` of a doc comment, without the comment's stars. */
function readExample(source: string): string | undefined {
  const [, block] =
    /^[ \t]*\*[ \t]*@example\b[^\n]*\n[ \t]*\*[ \t]*```(?:ts|typescript)\n([\s\S]*?)\n[ \t]*\*[ \t]*```/m.exec(
      source.replaceAll("\r\n", "\n"),
    ) ?? [];
  return block
    ?.split("\n")
    .map((line) => line.replace(/^[ \t]*\* ?/, ""))
    .join("\n");
}
