/** What an import changed, left out or could not tell: a sentence for each kind, with what it is about. */
export interface ImportNotes {
  note: (kind: string, what: string) => void;
  /** The kinds in the order of their first note. */
  list: () => { kind: string; places: string[] }[];
}

/** Create an empty list of notes. */
export function createNotes(): ImportNotes {
  const kinds = new Map<string, Set<string>>();
  return {
    note: (kind, what) => void kinds.set(kind, (kinds.get(kind) ?? new Set()).add(what)),
    list: () => [...kinds].map(([kind, places]) => ({ kind, places: [...places] })),
  };
}
