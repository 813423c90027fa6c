import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTidesRepository } from "@tooling/diff/tides-repository";
import { expect, test } from "vitest";
import { run } from "./diff.ts";

/** Run the verb on a repository: its exit code and what it prints. */
async function diff(repository: string, ...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const lines: string[] = [];
  const refusals: string[] = [];
  const code = await run(args, { repository, print: (text) => lines.push(text), warn: (text) => refusals.push(text) });
  return { code, output: lines.join("\n"), errors: refusals.join("\n") };
}

test("refuses a change without a changeset, drafts one, and is content with that", async () => {
  const { folder, edit, write } = createTidesRepository();
  write(".changeset/config.json", "{}");
  edit("specs/tides/schemas/Tide.yaml", "  height: { type: number }\n", "");
  edit("specs/tides/schemas/Tide.yaml", "[kind, height]", "[kind]");
  const refused = await diff(folder, "--check");
  expect(refused.code).toBe(1);
  expect(refused.errors).toContain("tides demands a minor release after 0.1.0");
  expect((await diff(folder, "tides", "--draft")).output).toContain("wrote .changeset/tides-");
  const [name = ""] = readdirSync(join(folder, ".changeset")).filter((file) => file.endsWith(".md"));
  expect(readFileSync(join(folder, ".changeset", name), "utf8")).toMatch(/^---\n"@contracts\/tides": minor\n---\n\nBreaking:\n\n- `Tide/);
  expect((await diff(folder, "--check")).code).toBe(0);
  edit(`.changeset/${name}`, "minor", "patch");
  expect((await diff(folder, "--check")).errors).toContain(`.changeset/${name} says patch: write \`"@contracts/tides": minor\` there`);
});

test("refuses a client and a contract of two versions, and writes the client's into both", async () => {
  const { folder, edit } = createTidesRepository();
  edit("packages/tides/package.json", "0.1.0", "0.2.0");
  const refused = await diff(folder, "--check");
  expect(refused.code).toBe(1);
  expect(refused.errors).toContain("specs/tides/openapi.yaml:2 says version 0.1.0, and packages/tides/package.json 0.2.0");
  expect((await diff(folder, "--align")).output).toBe(
    "wrote version 0.2.0 into specs/tides/openapi.yaml:2\nwrote version 0.2.0 into specs/tides/package.json:3",
  );
  expect((await diff(folder, "--check")).code).toBe(0);
});

test("prints JSON alone, or writes it to a file beside the text", async () => {
  const { folder } = createTidesRepository();
  const { output } = await diff(folder, "--json");
  expect(JSON.parse(output)).toMatchObject({ contracts: [{ provider: "tides", state: "unchanged" }] });
  const file = join(folder, "diff.json");
  expect((await diff(folder, "--json", file)).output).toContain("tides: nothing changed.");
  expect(existsSync(file)).toBe(true);
  await expect(diff(folder, "--check", "--draft")).rejects.toThrow("One at a time");
});
