import type { Verb } from "./verb.ts";

/** Every verb; what it needs is loaded when it is run: `--help` and a cached run must not wait for tools that they do not use. */
export const VERBS: Readonly<Record<string, Verb>> = {
  start: {
    usage: "start [--once]",
    summary: "Lint, generate, build the docs, then serve the docs and every mock until Ctrl-C; --once ends before serving.",
    run: async (args) => (await import("./verbs/start.ts")).run(args),
  },
  dev: {
    usage: "dev [provider]",
    summary: "Do what start does, and on saving a spec lint it, write its types, and bring mocks and docs in browsers up to it.",
    run: async (args) => (await import("./verbs/dev.ts")).run(args),
  },
  test: {
    usage: "test [provider] [--slow] [--base-url <url> (--only read | --allow-writes)] [--shard <i/n>] [--junit <folder>] [--annotate]",
    summary:
      "Prove everything: lint, freshness, types, unit and contract tests; --slow what needs a browser or time; the rest the contract alone.",
    run: async (args) => (await import("./verbs/test.ts")).run(args),
  },
  affected: {
    usage: "affected [--base <ref>] [--shard <i/n>]",
    summary: "Prove, of what test does, what reads anything that has changed since a commit; --shard a part of it.",
    run: async (args) => (await import("./verbs/affected.ts")).run(args),
  },
  new: {
    usage:
      "new <provider> [--from <file>] [--title <text>] [--server <url>] [--auth <kind>] [--header <name>] [--docs <url>] [--no-install]",
    summary: "Write spec, package and tests of a new provider, of what is answered or of an OpenAPI 3.0 or 3.1 description.",
    run: async (args) => (await import("./verbs/new.ts")).run(args),
  },
  lint: taskVerb("lint", "@specs", "Lint the specs and validate every example."),
  generate: taskVerb("generate", "@contracts", "Lint the specs, and write types, operations, fixtures, api.md and trust.md from them."),
  check: taskVerb("check", "@contracts", "Say which generated files are not what the specs give; writes nothing."),
  docs: {
    usage: "docs",
    summary: "Build the docs of all providers into dist/docs, which any static host serves under any path.",
    run: async (args) => (await import("./verbs/docs.ts")).run(args),
  },
  mock: {
    usage: "mock <provider> [--port <number>]",
    summary: "Serve one provider's mock until Ctrl-C, and print what it is asked.",
    run: async (args) => (await import("./verbs/mock.ts")).run(args),
  },
  workflows: {
    usage: "workflows <provider> [workflow] [--base-url <url>] [--allow-writes]",
    summary: "Run the provider's workflows against its mock, or against a server; --allow-writes runs those that write there too.",
    run: async (args) => (await import("./verbs/workflows.ts")).run(args),
  },
  coverage: {
    usage: "coverage [provider] [--json]",
    summary: "Say how much of each contract the tests have shown, by the mock and by the provider.",
    run: async (args) => (await import("./verbs/coverage.ts")).run(args),
  },
  mutate: {
    usage: "mutate [provider] [--sample <n>] [--seed <n>] [--shard <i/n>] [--jobs <n>] [--json <file>]",
    summary: "Change one part of a contract after the other, and say which changes its tests do not notice.",
    run: async (args) => (await import("./verbs/mutate.ts")).run(args),
  },
  verify: {
    usage:
      "verify <provider> (--base-url <url> [--allow-writes] [--update] [--max-requests <n>] | --har <file> | --events <file>) [--record <file>] [--baseline <file>] [--json <file>] [--annotate]",
    summary:
      "Say where a provider, or traffic with it, leaves its contract, and try what the contract assumes; reads only without --allow-writes.",
    run: async (args) => (await import("./verbs/verify.ts")).run(args),
  },
  diff: {
    usage: "diff [provider] [--base <ref>] [--json [file]] [--check | --draft | --align]",
    summary:
      "Say what changed in each contract, on the wire and in the types; --check refuses a changeset that demands less, --draft writes one, --align writes one version into all.",
    run: async (args) => (await import("./verbs/diff.ts")).run(args),
  },
  pack: {
    usage: "pack [provider] [--out <folder>]",
    summary: "Build the clients and the runtime, and write the tarballs that consumers install into dist/packages.",
    run: async (args) => (await import("./verbs/pack.ts")).run(args),
  },
  evidence: {
    usage: "evidence [provider] [--list] [--json]",
    summary:
      "Count the facts of each contract by how they are known, --list each with its place; fails where evidence is missing or names nothing.",
    run: async (args) => (await import("./verbs/evidence.ts")).run(args),
  },
};

/** A verb that is a turbo task of the same name, in the packages of one scope. */
function taskVerb(task: string, scope: string, summary: string): Verb {
  return { usage: `${task} [provider]`, summary, run: async (args) => (await import("./verbs/task.ts")).run(task, scope, args) };
}
