import { expect, test } from "vitest";
import { missingCredentials, readPlanCredentials } from "./plan-credentials.ts";

const invented = { TIDES_USERNAME: "user@example.example", TIDES_PASSWORD: "not-a-real-password" };
const real = { TIDES_USERNAME: "keeper", TIDES_PASSWORD: "word" };

test("gives the credentials of the environment to a provider, and none of them to a mock", () => {
  expect(readPlanCredentials(invented, { ...real, CONTRACT_BASE_URL: "https://api.tides.example" })).toEqual(real);
  expect(readPlanCredentials(invented, real)).toEqual(invented);
});

test("names the variables that are unset or empty", () => {
  const credentials = Object.keys(invented);
  expect(missingCredentials({ credentials }, { TIDES_USERNAME: "" })).toEqual(credentials);
  expect(missingCredentials({ credentials }, real)).toEqual([]);
  expect(missingCredentials({}, {})).toEqual([]);
});
