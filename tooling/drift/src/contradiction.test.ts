import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadSpec } from "@tooling/spec";
import { bundleSpec } from "@tooling/spec/bundle";
import { expect, onTestFinished, test } from "vitest";
import { createDriftJudge } from "./judge.ts";
import { exchangeOf } from "./judge-fixture.ts";

const ROOT = `openapi: 3.1.1
info: { title: Tides, version: 0.1.0 }
servers:
  - url: https://south.tides.example/v1
paths:
  /tides/{id}:
    get:
      operationId: getTide
      responses:
        "200":
          description: A tide.
          content:
            application/json:
              schema:
                $ref: Tide.yaml
`;

const TIDE = `type: object
required:
  - harbour
properties:
  harbour:
    type: string
  height:
    type: number
`;

test("leads every finding back to the spec's own file and line", async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "drift-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "openapi.yaml"), ROOT);
  writeFileSync(join(folder, "Tide.yaml"), TIDE);
  const spec = loadSpec(join(folder, "openapi.yaml"));
  const judge = createDriftJudge(await bundleSpec(spec), { spec });
  const placesOf = async (body: unknown, headers: Record<string, string> = {}): Promise<string[]> =>
    (await judge.judge(exchangeOf("/tides/1", { body, headers }))).map(
      ({ spec: { pointer, file = "", line } }) => `${basename(file)}:${line} ${pointer}`,
    );
  expect(await placesOf({ harbour: 5, height: "high" })).toEqual([
    "Tide.yaml:6 /components/schemas/Tide/properties/harbour/type",
    "Tide.yaml:8 /components/schemas/Tide/properties/height/type",
  ]);
  expect(await placesOf({ depth: 5 })).toEqual(["Tide.yaml:3 /components/schemas/Tide/required/0", "Tide.yaml:1 /components/schemas/Tide"]);
  expect(await placesOf({ harbour: "a" }, { "content-type": "text/html" })).toEqual([
    "openapi.yaml:13 /paths/~1tides~1{id}/get/responses/200/content",
  ]);
});
