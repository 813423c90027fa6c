import { customer, customerCreate } from "@contracts/revnue/fixtures";
import { schemas } from "@contracts/revnue/validate";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { initTRPC, TRPCError } from "@trpc/server";
import { expect, test } from "vitest";

const t = initTRPC.create();
const router = t.router({
  create: t.procedure
    .input(schemas.CustomerCreate)
    .output(schemas.Customer)
    .mutation(({ input }) => customer({ id: input.company, name: input.name })),
  wrong: t.procedure.output(schemas.Customer).query(() => ({ id: 1, name: "Acme", city: 5 as unknown as string })),
});
const caller = t.createCallerFactory(router)({});

test("tRPC takes a schema for what comes in and what goes out, with its types", async () => {
  const created = await caller.create(customerCreate({ company: 7, name: "Acme" }));
  expect(created.id).toBe(7);
  expect(created.name).toBe("Acme");
});

test("tRPC refuses what breaks a schema, and has its issues", async () => {
  // @ts-expect-error -- the company is missing
  const failed = caller.create({ name: "Acme" }).catch((error: unknown) => error);
  expect(await failed).toMatchObject({ code: "BAD_REQUEST", cause: { issues: [{ message: "is required", path: ["company"] }] } });
  await expect(caller.wrong()).rejects.toThrow(TRPCError);
});

test("every schema is a Standard Schema of version 1, by the types of the standard itself", () => {
  const all: Record<string, StandardSchemaV1> = schemas;
  for (const schema of Object.values(all)) expect(schema["~standard"]).toMatchObject({ version: 1, vendor: expect.any(String) });
  const name: StandardSchemaV1.InferOutput<typeof schemas.Customer>["name"] = "Acme";
  expect(schemas.Customer["~standard"].validate({ id: 1, name })).toEqual({ value: { id: 1, name } });
});
