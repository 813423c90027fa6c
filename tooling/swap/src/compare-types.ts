import ts from "typescript";

/** One place where two types say different things. */
export interface TypeDifference {
  /** Names that lead to the place; `[]` stands for the items of a list, `*` for the values of a map, a number for one of several objects. */
  path: readonly string[];
  /** What stands there by us, in TypeScript; undefined where nothing does. */
  ours: string | undefined;
  /** The same by the second generator. */
  theirs: string | undefined;
}

/** Values that the language has classes for: nothing is looked for inside. */
const CLASSES = new Set<string | undefined>(["Blob", "Date", "File"]);

/** What an optional member holds where it is left out. */
const ABSENT = ts.TypeFlags.Undefined | ts.TypeFlags.Never;

interface Walk {
  checker: ts.TypeChecker;
  differences: TypeDifference[];
  /** Pairs that are the same, or are being looked at further up: a type may contain itself. */
  settled: Map<ts.Type, Set<ts.Type>>;
}

interface Member {
  type: ts.Type;
  optional: boolean;
}

/** Says where two types differ, by walking both. */
export function compareTypes(checker: ts.TypeChecker, ours: ts.Type, theirs: ts.Type): TypeDifference[] {
  const walk: Walk = { checker, differences: [], settled: new Map() };
  compareMembers(walk, required(ours), required(theirs), []);
  return walk.differences;
}

function compareMembers(walk: Walk, ours: Member, theirs: Member, path: readonly string[]): void {
  const pairs = walk.settled.get(ours.type) ?? new Set();
  if (pairs.has(theirs.type)) return;
  walk.settled.set(ours.type, pairs.add(theirs.type));
  const before = walk.differences.length;
  note(walk, path, showValues(walk, ours), showValues(walk, theirs));
  compareAlternatives(walk, partsOf(ours.type).filter(isObject), partsOf(theirs.type).filter(isObject), path);
  // The next place that holds the same pair differs as well.
  if (walk.differences.length > before) pairs.delete(theirs.type);
}

function compareAlternatives(walk: Walk, ours: readonly ts.Type[], theirs: readonly ts.Type[], path: readonly string[]): void {
  if (ours.length === 1 && theirs.length === 1) {
    compareObjects(walk, ours[0] as ts.Type, theirs[0] as ts.Type, path);
    return;
  }
  const { checker } = walk;
  const fits = (a: ts.Type, b: ts.Type): boolean => checker.isTypeAssignableTo(a, b) && checker.isTypeAssignableTo(b, a);
  const ourOnes = ours.filter((type) => !theirs.some((other) => fits(type, other)));
  const theirOnes = theirs.filter((type) => !ours.some((other) => fits(type, other)));
  if (ourOnes.length === theirOnes.length)
    for (const [index, type] of ourOnes.entries()) compareObjects(walk, type, theirOnes[index] as ts.Type, [...path, `${index + 1}`]);
  else note(walk, path, ourOnes.map((type) => show(walk, type)).join(" | "), theirOnes.map((type) => show(walk, type)).join(" | "));
}

function compareObjects(walk: Walk, ours: ts.Type, theirs: ts.Type, path: readonly string[]): void {
  const [ourIsList, theirIsList] = [ours, theirs].map((type) => walk.checker.isArrayType(type));
  if (ourIsList && theirIsList) compareMembers(walk, itemOf(walk, ours), itemOf(walk, theirs), [...path, "[]"]);
  else if (ourIsList || theirIsList) note(walk, path, show(walk, ours), show(walk, theirs));
  else compareProperties(walk, membersOf(walk, ours), membersOf(walk, theirs), path);
}

function compareProperties(walk: Walk, ours: Map<string, Member>, theirs: Map<string, Member>, path: readonly string[]): void {
  for (const name of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const [our, their] = [ours.get(name), theirs.get(name)];
    const place = [...path, name];
    if (our === undefined || their === undefined) {
      walk.differences.push({ path: place, ours: showMember(walk, our), theirs: showMember(walk, their) });
      continue;
    }
    note(walk, place, our.optional ? "optional" : "required", their.optional ? "optional" : "required");
    compareMembers(walk, our, their, place);
  }
}

function note({ differences }: Walk, path: readonly string[], ours: string, theirs: string): void {
  if (ours !== theirs) differences.push({ path, ours: ours || undefined, theirs: theirs || undefined });
}

/** The members of an object type, `*` for those of any name; what can never be there is none. */
function membersOf({ checker }: Walk, type: ts.Type): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const property of checker.getPropertiesOfType(type)) {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const own = checker.getTypeOfSymbol(property);
    if (optional && partsOf(own).every(({ flags }) => (flags & ABSENT) !== 0)) continue;
    members.set(property.name, { type: own, optional });
  }
  for (const { keyType, type: value } of checker.getIndexInfosOfType(type))
    if ((keyType.flags & ts.TypeFlags.String) !== 0) members.set("*", required(value));
  return members;
}

function required(type: ts.Type): Member {
  return { type, optional: false };
}

function itemOf({ checker }: Walk, list: ts.Type): Member {
  return required(checker.getTypeArguments(list as ts.TypeReference)[0] as ts.Type);
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

function isObject({ flags, symbol }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !CLASSES.has(symbol?.name);
}

function showValues(walk: Walk, { type, optional }: Member): string {
  const values = partsOf(type).filter((part) => !isObject(part) && !(optional && (part.flags & ABSENT) !== 0));
  return values
    .map((value) => show(walk, value))
    .sort()
    .join(" | ");
}

function showMember(walk: Walk, member: Member | undefined): string | undefined {
  if (member === undefined) return undefined;
  return member.optional ? `?: ${show(walk, member.type).replace(/ \| undefined$/, "")}` : show(walk, member.type);
}

function show({ checker }: Walk, type: ts.Type): string {
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}
