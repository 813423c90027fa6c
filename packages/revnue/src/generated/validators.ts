// Generated from specs/revnue. Do not edit: change the spec and run `npm run contracts -- generate`.

import {
  all,
  anyOf,
  anything,
  array,
  closed,
  createValidator,
  dependentRequired,
  format,
  isInteger,
  isListOf,
  isPlain,
  itemCount,
  lazy,
  length,
  nullable,
  object,
  oneOfValues,
  range,
  type,
  unique,
  type Accepts,
  type Check,
  type OperationChecks,
  type Validator,
} from "@contracts/runtime/validation";

const CategoryCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      category: type("string"),
      subcategories: all(type("array", "null"), array({ items: type("string") })),
    },
    closed: true,
    required: ["id", "category"],
  }, acceptsCategory)),
);

const CategoryWriteCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      company: type("integer"),
      category: all(type("string"), length(0, 50)),
      subcategories: all(type("array"), array({ items: all(type("string"), length(0, 50)) }), unique),
    },
    closed: true,
    required: ["company", "category"],
  })),
);

const ContactPersonCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      name: type("string", "null"),
      email: type("string", "null"),
      type: nullable(ContactPersonTypeCheck),
    },
    closed: true,
  }, acceptsContactPerson)),
);

const ContactPersonTypeCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("account_management", "billing", "executive", "sales", "support", "technical")),
);

const ContactPersonWriteCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      name: all(type("string"), length(0, 50)),
      email: all(type("string"), length(0, 254)),
      type: ContactPersonTypeCheck,
    },
    closed: true,
  }), dependentRequired({
    name: ["email"],
    email: ["name"],
  })),
);

const CustomFieldDataTypeCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("date", "money", "number", "text")),
);

const CustomFieldTemplateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
      is_active: type("boolean"),
      type: CustomFieldTemplateTypeCheck,
      fields: all(type("array"), array({ items: CustomFieldTemplateFieldCheck })),
    },
    closed: true,
    required: ["id", "name"],
  }, acceptsCustomFieldTemplate)),
);

const CustomFieldTemplateCreateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      company: type("integer"),
      name: all(type("string"), length(0, 50)),
      type: CustomFieldTemplateTypeCheck,
      fields: all(type("array"), array({ items: CustomFieldTemplateFieldCreateCheck }), itemCount(1, Infinity)),
    },
    closed: true,
    required: ["company", "name", "type", "fields"],
  })),
);

const CustomFieldTemplateFieldCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
      data_type: CustomFieldDataTypeCheck,
      is_active: type("boolean", "null"),
      order: type("integer"),
    },
    closed: true,
  }, acceptsCustomFieldTemplateField)),
);

const CustomFieldTemplateFieldCreateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      name: all(type("string"), length(0, 50)),
      data_type: CustomFieldDataTypeCheck,
    },
    closed: true,
    required: ["name", "data_type"],
  })),
);

const CustomFieldTemplateFieldUpdateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: all(type("string"), length(0, 50)),
      is_active: type("boolean"),
    },
    closed: true,
    required: ["id", "name"],
  })),
);

const CustomFieldTemplateTypeCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("asset", "contract", "supplier")),
);

const CustomFieldTemplateUpdateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      company: type("integer"),
      name: all(type("string"), length(0, 50)),
      is_active: type("boolean"),
      fields: all(type("array"), array({ items: CustomFieldTemplateFieldUpdateCheck })),
    },
    closed: true,
    required: ["company", "name", "is_active", "fields"],
  })),
);

const CustomFieldValueCheck: Check = lazy(() =>
  anyOf(all(type("number"), range({ minimum: -999999999999999, maximum: 999999999999999 })), all(type("string"), length(0, 50))),
);

const CustomFieldWriteCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      value: CustomFieldValueCheck,
    },
    closed: true,
  })),
);

const CustomFormTemplateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
      form_title: type("string"),
      form_desc: type("string"),
      is_active: type("boolean"),
      is_default: type("boolean"),
      type: all(type("string"), oneOfValues("asset", "contract", "customer", "supplier")),
      fields: all(type("array"), array({ items: CustomFormTemplateFieldCheck })),
    },
    closed: true,
    required: ["id", "name"],
  }, acceptsCustomFormTemplate)),
);

const CustomFormTemplateFieldCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
      data_type: all(type("string"), oneOfValues("attachment", "date", "money", "number", "text")),
      is_active: type("boolean"),
      order: type("integer"),
    },
    closed: true,
  }, acceptsCustomFormTemplateField)),
);

const CustomerCategoryRefCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
    },
    closed: true,
  }, acceptsCustomerCategoryRef)),
);

const CustomerCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      name: type("string"),
      category: nullable(CustomerCategoryRefCheck),
      contact_person: nullable(ContactPersonCheck),
      address_line_1: type("string", "null"),
      address_line_2: type("string", "null"),
      city: type("string", "null"),
      state_province: type("string", "null"),
      zip_postal_code: type("string", "null"),
      country: type("string", "null"),
      phone: type("string", "null"),
      mobile: type("string", "null"),
      fax: type("string", "null"),
      website: type("string", "null"),
      general_description: type("string", "null"),
      nda_signed: type("boolean", "null"),
      nda_signed_date: type("string", "null"),
      msa_signed: type("boolean", "null"),
      msa_signed_date: type("string", "null"),
      supplementary_description: type("string", "null"),
      additional_description: type("string", "null"),
      template: nullable(TemplateReadCheck),
    },
    closed: true,
    required: ["id", "name"],
  }, acceptsCustomer)),
);

const CustomerCreateCheck: Check = lazy(() =>
  closed(all(type("object"), object({
    required: ["company", "name"],
  }), CustomerFieldsCheck)),
);

const CustomerFieldsCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      company: type("integer"),
      name: all(type("string"), length(0, 50)),
      category: type("integer"),
      contact_person: ContactPersonWriteCheck,
      address_line_1: all(type("string"), length(0, 50)),
      address_line_2: all(type("string"), length(0, 50)),
      city: all(type("string"), length(0, 50)),
      state_province: all(type("string"), length(0, 50)),
      zip_postal_code: all(type("string"), length(0, 20)),
      country: type("integer"),
      phone: all(type("string"), length(0, 20)),
      mobile: all(type("string"), length(0, 20)),
      fax: all(type("string"), length(0, 20)),
      website: all(type("string"), length(0, 50)),
      general_description: all(type("string"), length(0, 1000)),
      nda_signed: type("boolean"),
      nda_signed_date: all(type("string"), format("date")),
      msa_signed: type("boolean"),
      msa_signed_date: all(type("string"), format("date")),
      supplementary_description: all(type("string"), length(0, 1000)),
      additional_description: all(type("string"), length(0, 1000)),
      template: TemplateWriteCheck,
    },
    closed: true,
  })),
);

const CustomerPatchCheck: Check = lazy(() =>
  closed(all(type("object"), CustomerFieldsCheck)),
);

const CustomerReplaceCheck: Check = lazy(() =>
  closed(all(type("object"), object({
    required: ["company", "name"],
  }), CustomerFieldsCheck)),
);

const ErrorCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      detail: type("string"),
    },
    additional: anything,
  })),
);

const TemplateReadCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      fields: all(type("object", "null"), object({
        additional: anything,
      })),
    },
    closed: true,
  }, acceptsTemplateRead)),
);

const TemplateWriteCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("integer"),
      fields: all(type("array"), array({ items: CustomFieldWriteCheck })),
    },
    closed: true,
  })),
);

const acceptsCategory: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.category;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.subcategories;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string") || x === null)) return false;
  return Object.keys(value).length + absent === 3;
};

const acceptsContactPerson: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.email;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.type;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsContactPersonType(x))) return false;
  return Object.keys(value).length + absent === 3;
};

const acceptsContactPersonType: Accepts = (x) => (x === "account_management" || x === "billing" || x === "executive" || x === "sales" || x === "support" || x === "technical");

const acceptsCustomFieldDataType: Accepts = (x) => (x === "date" || x === "money" || x === "number" || x === "text");

const acceptsCustomFieldTemplate: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.is_active;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.type;
  if (x === undefined) absent++;
  else if (!acceptsCustomFieldTemplateType(x)) return false;
  x = value.fields;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsCustomFieldTemplateField)) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsCustomFieldTemplateField: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.data_type;
  if (x === undefined) absent++;
  else if (!acceptsCustomFieldDataType(x)) return false;
  x = value.is_active;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.order;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsCustomFieldTemplateType: Accepts = (x) => (x === "asset" || x === "contract" || x === "supplier");

const acceptsCustomFormTemplate: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.form_title;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.form_desc;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.is_active;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.is_default;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.type;
  if (x === undefined) absent++;
  else if (!(x === "asset" || x === "contract" || x === "customer" || x === "supplier")) return false;
  x = value.fields;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsCustomFormTemplateField)) return false;
  return Object.keys(value).length + absent === 8;
};

const acceptsCustomFormTemplateField: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.data_type;
  if (x === undefined) absent++;
  else if (!(x === "attachment" || x === "date" || x === "money" || x === "number" || x === "text")) return false;
  x = value.is_active;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.order;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsCustomer: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.category;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsCustomerCategoryRef(x))) return false;
  x = value.contact_person;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsContactPerson(x))) return false;
  x = value.address_line_1;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.address_line_2;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.city;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.state_province;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.zip_postal_code;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.country;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.phone;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.mobile;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.fax;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.website;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.general_description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.nda_signed;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.nda_signed_date;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.msa_signed;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.msa_signed_date;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.supplementary_description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.additional_description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.template;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsTemplateRead(x))) return false;
  return Object.keys(value).length + absent === 22;
};

const acceptsCustomerCategoryRef: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsError: Accepts = () => false;

const acceptsTemplateRead: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!isInteger(x)) return false;
  x = value.fields;
  if (x === undefined) absent++;
  else if (!(isPlain(x) || x === null)) return false;
  return Object.keys(value).length + absent === 2;
};

const operations: Readonly<Record<string, () => OperationChecks>> = {
  listCustomers: () => ({
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": all(type("array"), array({ items: CustomerCheck })),
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createCustomer: () => ({
    body: {
      required: true,
      content: {
        "application/json": CustomerCreateCheck,
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": CustomerCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomer: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  replaceCustomer: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CustomerReplaceCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  deleteCustomer: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    replies: {
      "200": {},
      "204": {},
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  updateCustomer: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CustomerPatchCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "405": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listCategories: () => ({
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": all(type("array"), array({ items: CategoryCheck })),
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createCategory: () => ({
    body: {
      required: true,
      content: {
        "application/json": CategoryWriteCheck,
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": CategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCategory: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  replaceCategory: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CategoryWriteCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listCustomFieldTemplates: () => ({
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": all(type("array"), array({ items: CustomFieldTemplateCheck })),
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createCustomFieldTemplate: () => ({
    body: {
      required: true,
      content: {
        "application/json": CustomFieldTemplateCreateCheck,
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": CustomFieldTemplateCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomFieldTemplate: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomFieldTemplateCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  updateCustomFieldTemplate: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CustomFieldTemplateUpdateCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomFieldTemplateCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listCustomFormTemplates: () => ({
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": all(type("array"), array({ items: CustomFormTemplateCheck })),
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomFormTemplate: () => ({
    path: {
      id: { check: type("integer"), required: true },
    },
    query: {
      company: { check: type("integer"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomFormTemplateCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "429": {
        headers: {
          "retry-after": { check: type("integer"), required: true, types: ["integer"] },
        },
        content: {
          "application/json": ErrorCheck,
        },
      },
      "5XX": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
};

/** Holds messages to the schemas of this provider. */
export const validator: Validator = createValidator(operations);

/** The checks of the schemas by name. */
export const checks: {
  "Category": Check;
  "CategoryWrite": Check;
  "ContactPerson": Check;
  "ContactPersonType": Check;
  "ContactPersonWrite": Check;
  "CustomFieldDataType": Check;
  "CustomFieldTemplate": Check;
  "CustomFieldTemplateCreate": Check;
  "CustomFieldTemplateField": Check;
  "CustomFieldTemplateFieldCreate": Check;
  "CustomFieldTemplateFieldUpdate": Check;
  "CustomFieldTemplateType": Check;
  "CustomFieldTemplateUpdate": Check;
  "CustomFieldValue": Check;
  "CustomFieldWrite": Check;
  "CustomFormTemplate": Check;
  "CustomFormTemplateField": Check;
  "Customer": Check;
  "CustomerCategoryRef": Check;
  "CustomerCreate": Check;
  "CustomerFields": Check;
  "CustomerPatch": Check;
  "CustomerReplace": Check;
  "Error": Check;
  "TemplateRead": Check;
  "TemplateWrite": Check;
} = {
  Category: CategoryCheck,
  CategoryWrite: CategoryWriteCheck,
  ContactPerson: ContactPersonCheck,
  ContactPersonType: ContactPersonTypeCheck,
  ContactPersonWrite: ContactPersonWriteCheck,
  CustomFieldDataType: CustomFieldDataTypeCheck,
  CustomFieldTemplate: CustomFieldTemplateCheck,
  CustomFieldTemplateCreate: CustomFieldTemplateCreateCheck,
  CustomFieldTemplateField: CustomFieldTemplateFieldCheck,
  CustomFieldTemplateFieldCreate: CustomFieldTemplateFieldCreateCheck,
  CustomFieldTemplateFieldUpdate: CustomFieldTemplateFieldUpdateCheck,
  CustomFieldTemplateType: CustomFieldTemplateTypeCheck,
  CustomFieldTemplateUpdate: CustomFieldTemplateUpdateCheck,
  CustomFieldValue: CustomFieldValueCheck,
  CustomFieldWrite: CustomFieldWriteCheck,
  CustomFormTemplate: CustomFormTemplateCheck,
  CustomFormTemplateField: CustomFormTemplateFieldCheck,
  Customer: CustomerCheck,
  CustomerCategoryRef: CustomerCategoryRefCheck,
  CustomerCreate: CustomerCreateCheck,
  CustomerFields: CustomerFieldsCheck,
  CustomerPatch: CustomerPatchCheck,
  CustomerReplace: CustomerReplaceCheck,
  Error: ErrorCheck,
  TemplateRead: TemplateReadCheck,
  TemplateWrite: TemplateWriteCheck,
};
