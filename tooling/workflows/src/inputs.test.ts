import { expect, test } from "vitest";
import { inputsForMock, inputsFromEnvironment } from "./inputs.ts";
import type { Workflow } from "./list-workflows.ts";

const token = { name: "token", description: "Token of bearerAuth.", secret: true, required: true };
const pageSize = { name: "pageSize", description: "Size of a page.", secret: false, required: false };
const workflows = [[token], [token, pageSize]].map(
  (inputs): Workflow => ({ name: "", file: "", writes: false, inputs, steps: [], operations: {} }),
);

test("reads inputs from the environment by the provider's name and theirs", () => {
  const environment = { TIDE_POOL_TOKEN: "a=b,c", TIDE_POOL_PAGE_SIZE: "5", TOKEN: "another" };
  expect(inputsFromEnvironment("tide-pool", workflows, environment)).toEqual({ values: { token: "a=b,c", pageSize: "5" }, missing: [] });
});

test("names a variable that is unset or empty once, and none that has a default", () => {
  const missing = [{ variable: "TIDES_TOKEN", description: "Token of bearerAuth." }];
  expect(inputsFromEnvironment("tides", workflows, {})).toEqual({ values: {}, missing });
  expect(inputsFromEnvironment("tides", workflows, { TIDES_TOKEN: "" })).toEqual({ values: {}, missing });
});

test("invents credentials for a mock, and leaves defaults alone", () => {
  expect(inputsForMock(workflows)).toEqual({ token: "not-a-real-token" });
});
