import type { Verb } from "./verb.ts";

/** Every verb; what it needs is loaded when it is run: `--help` and a cached run must not wait for tools that they do not use. */
export const VERBS: Readonly<Record<string, Verb>> = {
  start: {
    usage: "start [--once]",
    summary: "Lint, generate, build the docs, then serve the docs and every mock until Ctrl-C; --once ends before serving.",
    run: async (args) => (await import("./verbs/start.ts")).run(args),
  },
  test: {
    usage: "test [provider] [--slow]",
    summary: "Prove everything: lint, freshness, types, unit and contract tests; --slow runs what needs a browser or time.",
    run: async (args) => (await import("./verbs/test.ts")).run(args),
  },
  lint: taskVerb("lint", "@specs", "Lint the specs and validate every example."),
  generate: taskVerb("generate", "@contracts", "Write types, operations and api.md from the specs."),
  check: taskVerb("check", "@contracts", "Say which generated files are not what the specs give; writes nothing."),
  docs: taskVerb("docs", "@contracts", "Build the reference page of each package."),
  mock: {
    usage: "mock <provider> [--port <number>]",
    summary: "Serve one provider's mock until Ctrl-C, and print what it is asked.",
    run: async (args) => (await import("./verbs/mock.ts")).run(args),
  },
  evidence: {
    usage: "evidence [provider] [--json]",
    summary: "Count the facts of each contract by how they are known.",
    run: async (args) => (await import("./verbs/evidence.ts")).run(args),
  },
};

/** A verb that is a turbo task of the same name, in the packages of one scope. */
function taskVerb(task: string, scope: string, summary: string): Verb {
  return { usage: `${task} [provider]`, summary, run: async (args) => (await import("./verbs/task.ts")).run(task, scope, args) };
}
