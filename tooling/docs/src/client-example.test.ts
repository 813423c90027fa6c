import { expect, test } from "vitest";
import { addOption, readClientExample } from "./client-example.ts";
import { TIDES_CLIENT } from "./tides-document.ts";

const SOURCE = `/**
 * A client.
 *
 * @example
 * \`\`\`ts
 * import { createTidesClient, unwrap } from "@contracts/tides";
 *
 * const tides = createTidesClient({ token });
 * console.log(await unwrap(tides.GET("/ports")));
 * \`\`\`
 */
export * from "./client.ts";
`;

test("reads how the client is made from the example, which is a program", () => {
  expect(readClientExample(SOURCE)).toEqual({
    package: "@contracts/tides",
    factory: "createTidesClient",
    variable: "tides",
    creation: "const tides = createTidesClient({ token });",
    imports: ["createTidesClient", "unwrap"],
    program:
      'import { createTidesClient, unwrap } from "@contracts/tides";\n\nconst tides = createTidesClient({ token });\nconsole.log(await unwrap(tides.GET("/ports")));',
  });
  expect(readClientExample(SOURCE.replaceAll("\n", "\r\n")).factory).toBe("createTidesClient");
});

test("a source without an example, or whose example makes no client, is refused with a remedy", () => {
  expect(() => readClientExample("export {};")).toThrow(/shows no example.*write an @example/);
  expect(() => readClientExample(SOURCE.replace("import { createTidesClient, unwrap }", "import { unwrap }"))).toThrow(
    /does not import and create/,
  );
  expect(() => readClientExample(SOURCE.replace("const tides =", "tides ="))).toThrow(/does not import and create/);
});

test("an option is added to those that the client is created with", () => {
  expect(addOption(TIDES_CLIENT, "timeoutMs: 5").creation).toBe("const tides = createTidesClient({ token, timeoutMs: 5 });");
  expect(addOption({ ...TIDES_CLIENT, creation: 'const tides = createTidesClient({ at: "x", });' }, "a: 1").creation).toBe(
    'const tides = createTidesClient({ at: "x", a: 1 });',
  );
  expect(addOption({ ...TIDES_CLIENT, creation: "const tides = createTidesClient({});" }, "a: 1").creation).toBe(
    "const tides = createTidesClient({ a: 1 });",
  );
});
