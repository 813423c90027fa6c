/** Says what is wrong with a value; undefined where nothing is. */
export type Rule = (value: unknown) => string | undefined;

/** The body of a request, whatever is in it. */
export type Body = Readonly<Record<string, unknown>>;

const RANGE = 999_999_999_999_999;

/** Accept a whole number. */
export const integer: Rule = (value) => (Number.isInteger(value) ? undefined : "This is no integer.");
/** Accept true and false. */
export const flag: Rule = (value) => (typeof value === "boolean" ? undefined : "This is neither true nor false.");
/** Accept a date as requests have it. */
export const date: Rule = (value) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? undefined : "This is no date of the form yyyy-MM-dd.");

/** Accept text of at most so many characters. */
export function text(max: number): Rule {
  return (value) => (typeof value === "string" && [...value].length <= max ? undefined : `This is no text of at most ${max} characters.`);
}

/** Accept one of these values. */
export function oneOf(...values: readonly string[]): Rule {
  return (value) => (values.includes(value as string) ? undefined : "This is not among the choices.");
}

/** Accept a list of so many items at least, whose items or whose named member of each item are all different. */
export function list(item: Rule, { min = 0, unique }: { min?: number; unique?: (item: unknown) => unknown } = {}): Rule {
  return (value) => {
    if (!Array.isArray(value)) return "This is no list.";
    if (value.length < min) return `This has fewer than ${min} items.`;
    if (unique !== undefined && new Set(value.map(unique)).size < value.length) return "This has the same item twice.";
    return value.map(item).find((complaint) => complaint !== undefined);
  };
}

/** Accept an object whose known members keep to their rules; unknown ones are ignored. */
export function object(rules: Readonly<Record<string, Rule>>, required: readonly string[] = []): Rule {
  return (value) => {
    if (!isObject(value)) return "This is no object.";
    return Object.values(complaintsOf(value, rules, required)).flat()[0];
  };
}

/** List what is wrong with a body, by member. */
export function complaintsOf(body: Body, rules: Readonly<Record<string, Rule>>, required: readonly string[]): Record<string, string[]> {
  const complaints = Object.entries(rules).map(([name, rule]): [string, string | undefined] => {
    if (body[name] === undefined) return [name, required.includes(name) ? `${name} is required.` : undefined];
    return [name, rule(body[name])];
  });
  return Object.fromEntries(complaints.flatMap(([name, complaint]) => (complaint === undefined ? [] : [[name, [complaint]]])));
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rule for a custom field's value, by the field's data type. */
export const CUSTOM_VALUES: Readonly<Record<string, Rule>> = {
  date,
  text: text(50),
  money: (value) => (typeof value === "number" && value >= 0 && value <= RANGE ? undefined : "This is no amount."),
  number: (value) => (Number.isInteger(value) && Math.abs(value as number) <= RANGE ? undefined : "This is no whole number."),
};

const contactPerson: Rule = (value) => {
  const members = {
    ...{ name: text(50), email: text(254) },
    type: oneOf("account_management", "billing", "executive", "sales", "support", "technical"),
  };
  if (isObject(value) && (value["name"] === undefined) !== (value["email"] === undefined)) return "Name and email need each other.";
  return object(members)(value);
};

/** Fields of a customer in requests. */
export const CUSTOMER: Readonly<Record<string, Rule>> = {
  ...{ company: integer, name: text(50), category: integer, contact_person: contactPerson },
  ...{ address_line_1: text(50), address_line_2: text(50), city: text(50), state_province: text(50), zip_postal_code: text(20) },
  ...{ country: integer, phone: text(20), mobile: text(20), fax: text(20), website: text(50), general_description: text(1000) },
  ...{ nda_signed: flag, nda_signed_date: date, msa_signed: flag, msa_signed_date: date },
  ...{ supplementary_description: text(1000), additional_description: text(1000) },
  template: object({ id: integer, fields: list(object({ id: integer })) }),
};

/** Fields of a category in requests. */
export const CATEGORY: Readonly<Record<string, Rule>> = {
  ...{ company: integer, category: text(50), subcategories: list(text(50), { unique: (item) => item }) },
};

const byName = { min: 1, unique: (item: unknown) => isObject(item) && item["name"] };
const dataType = oneOf("date", "money", "number", "text");

/** Fields of a new custom field template. */
export const TEMPLATE: Readonly<Record<string, Rule>> = {
  ...{ company: integer, name: text(50), type: oneOf("asset", "contract", "supplier") },
  fields: list(object({ name: text(50), data_type: dataType }, ["name", "data_type"]), byName),
};

/** Fields of a changed custom field template. */
export const TEMPLATE_UPDATE: Readonly<Record<string, Rule>> = {
  ...{ company: integer, name: text(50), is_active: flag },
  fields: list(object({ id: integer, name: text(50), is_active: flag }, ["id", "name"])),
};
