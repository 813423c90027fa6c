import { basename, sep } from "node:path";
import type { Provider } from "@tooling/spec";
import type { Verdict } from "./judge-spec.ts";
import { createQueue } from "./queue.ts";
import { renderFailure, renderProblems, renderSuccess } from "./render-verdict.ts";

/** What the loop measures and waits by. */
export interface LoopClock {
  /** Time in milliseconds, from any start. */
  now: () => number;
  /** Do something after a time in milliseconds, unless the returned function is called before. */
  after: (ms: number, run: () => void) => () => void;
}

/** What the loop does for a provider; a test passes fakes. */
export interface LoopOptions {
  providers: readonly Provider[];
  /** Names of all folders of specs that there were at the start: any other is new. */
  known: ReadonlySet<string>;
  /** Describe the files of a spec, so that a change of any shows. */
  snapshot: (provider: Provider) => string;
  judge: (provider: Provider) => Promise<Verdict>;
  /** Write the generated files that are not what they should be; names them. */
  write: (provider: Provider, files: Extract<Verdict, { files: unknown }>["files"]) => readonly string[];
  /** Let the provider's mock serve what is written. */
  remock: (provider: Provider) => Promise<void>;
  /** Build the provider's docs anew from what is written; where it fails, they stay as they were. */
  rebuildDocs: (provider: Provider) => Promise<void>;
  /** Load the provider's pages anew in the browsers that show them. */
  reload: (provider: Provider) => void;
  /** Tell the author. */
  say: (text: string) => void;
  /** Ends the loop: nothing more is begun, and nothing said. */
  signal: AbortSignal;
  clock: LoopClock;
}

/** The loop of who writes specs. */
export interface AuthoringLoop {
  /** Take note that something at a path in the folder of all specs has changed. */
  change: (path: string) => void;
  /** Bring the generated files of a provider up to its spec, as if it had just been saved, and nothing else. */
  build: (provider: Provider) => Promise<void>;
}

/** How long in milliseconds nothing may change before the spec is looked at: editors save in several steps, git many files. */
export const QUIET_MS = 30;

/** Create the loop: what is saved is linted, generated from, mocked and shown, one spec at a time; a spec with anything wrong changes nothing. */
export function createAuthoringLoop(options: LoopOptions): AuthoringLoop {
  const { providers, known, snapshot, signal, clock } = options;
  const say = (text: string): void => void (signal.aborted || options.say(text));
  const byName = new Map(providers.map((provider) => [provider.name, provider]));
  /** When the first change was seen of those that nothing has been done about. */
  const changed = new Map<string, number>();
  const judged = new Map<string, string>();
  const broken = new Set<string>();
  const told = new Set<string>();
  let cancel = (): void => {};

  /** Judge a spec as often as it changes meanwhile: the linter may have read another than the generator. */
  const judge = async (provider: Provider): Promise<Verdict | { error: unknown }> => {
    for (;;) {
      const before = snapshot(provider);
      const verdict = await options.judge(provider).catch((error: unknown) => ({ error }));
      judged.set(provider.name, before);
      if (signal.aborted || snapshot(provider) === before) return verdict;
    }
  };
  /** Bring a provider's files up to its spec; true where any is new. */
  const build = async (provider: Provider): Promise<boolean> => {
    const { name } = provider;
    const since = changed.get(name) ?? clock.now();
    changed.delete(name);
    if (signal.aborted || snapshot(provider) === judged.get(name)) return false;
    const verdict = await judge(provider);
    const ms = (): number => clock.now() - since;
    try {
      if ("error" in verdict) throw verdict.error;
      if ("files" in verdict) {
        const written = options.write(provider, verdict.files).length;
        say(renderSuccess(name, { written, wasBroken: broken.delete(name), ms: ms() }));
        return written > 0;
      }
      say(renderProblems(name, verdict.problems, ms()));
    } catch (error) {
      say(renderFailure(name, error));
    }
    broken.add(name);
    return false;
  };
  const show = createShow({ ...options, say });
  const enqueue = createQueue(async (name) => {
    const provider = byName.get(name) as Provider;
    await show(provider, await build(provider));
  });

  return {
    build: async (provider) => void (await build(provider)),
    change: (path) => {
      const [name = ""] = path.split(sep);
      if (!byName.has(name)) {
        if (known.has(name) || basename(path) !== "openapi.yaml" || told.has(name)) return;
        told.add(name);
        say(`${name}  is new: end this with Ctrl-C and start it again.`);
        return;
      }
      changed.set(name, changed.get(name) ?? clock.now());
      cancel();
      cancel = clock.after(QUIET_MS, () => [...changed.keys()].forEach(enqueue));
    },
  };
}

/** Show what is written, where it is new or could not be shown before: by the mock at once, and by the docs when their turn comes. */
function createShow({ providers, remock, rebuildDocs, reload, say }: LoopOptions): (provider: Provider, isNew: boolean) => Promise<void> {
  const behind = new Set<string>();
  const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const enqueueDocs = createQueue(async (name) => {
    const provider = providers.find((candidate) => candidate.name === name) as Provider;
    try {
      await rebuildDocs(provider);
      reload(provider);
    } catch (error) {
      behind.add(name);
      say(`${name}  the docs stay as they were: ${reasonOf(error)}`);
    }
  });
  return async (provider, isNew) => {
    const { name } = provider;
    if (!behind.delete(name) && !isNew) return;
    try {
      await remock(provider);
    } catch (error) {
      behind.add(name);
      say(`${name}  the mock serves what it served before: ${reasonOf(error)}`);
    }
    enqueueDocs(name);
  };
}
