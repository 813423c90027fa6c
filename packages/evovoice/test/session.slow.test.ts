import { readFileSync } from "node:fs";
import { serveInProcess } from "@tooling/mock/in-process";
import { expect, test } from "vitest";
import { createEvoVoiceClient } from "../src/index.ts";

test("calls with the cookies of one login, and without the password, under session auth", async () => {
  const mock = await serveInProcess(JSON.parse(readFileSync(new URL(import.meta.resolve("@contracts/evovoice/openapi.json")), "utf8")));
  const sent: Request[] = [];
  const evovoice = createEvoVoiceClient({
    username: "user@example.example",
    password: "not-a-real-password",
    auth: "session",
    baseUrl: mock.url,
    fetch: (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      return fetch(request);
    },
  });
  const replies = await Promise.all([evovoice.GET("/customers"), evovoice.GET("/accounts")]);
  await mock.stop();

  expect(replies.map(({ response }) => response.status)).toEqual([200, 200]);
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(["/auth/credentials", "/customers", "/accounts"]);
  expect(sent.slice(1).map(({ headers }) => headers.get("cookie"))).toEqual([
    expect.stringMatching(/^ss-id=\S+$/),
    expect.stringMatching(/^ss-id=\S+$/),
  ]);
  expect(sent.slice(1).map(({ headers }) => headers.get("authorization"))).toEqual([null, null]);
});
