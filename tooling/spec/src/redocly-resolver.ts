import { BaseResolver, type Document, ResolveError, Source } from "@redocly/openapi-core";
import type { Spec } from "./spec-file.ts";

/** Resolve references for Redocly out of a loaded spec: it never touches the disk or the network itself. */
export class LoadedSpecResolver extends BaseResolver {
  readonly #spec: Spec;

  constructor(spec: Spec) {
    super();
    this.#spec = spec;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const file = this.#spec.files.get(absoluteRef);
    if (file === undefined) throw new ResolveError(new Error(`${absoluteRef} is not part of the spec.`));
    return new Source(absoluteRef, file.text);
  }

  // A second parser could read another value than the one that was vetted. The copy is for the bundler, which writes into it.
  override parseDocument(source: Source): Document {
    return { source, parsed: structuredClone(this.#spec.files.get(source.absoluteRef)?.value) };
  }
}
