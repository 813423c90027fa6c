// Generated from specs/revnue. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  anything,
  either,
  fixture,
  flag,
  formatted,
  lazy,
  list,
  nullable,
  number,
  record,
  text,
  values,
  type Draw,
  type Fixture,
} from "@contracts/runtime/fixtures";
import type { components } from "./schema.ts";

const categoryDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    category: text(),
    subcategories: nullable(list({ items: text() })),
  }, { required: ["id", "category"] }),
);

const categoryWriteDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    category: text(0, 50),
    subcategories: list({ items: text(0, 50), unique: true }),
  }, { required: ["company", "category"] }),
);

const contactPersonDraw: Draw = lazy(() =>
  record({
    name: nullable(text()),
    email: nullable(text()),
    type: nullable(contactPersonTypeDraw),
  }),
);

const contactPersonTypeDraw: Draw = lazy(() =>
  values("account_management", "billing", "executive", "sales", "support", "technical"),
);

const contactPersonWriteDraw: Draw = lazy(() =>
  record({
    name: text(0, 50),
    email: text(0, 254),
    type: contactPersonTypeDraw,
  }, { dependents: {
    name: ["email"],
    email: ["name"],
  } }),
);

const customFieldDataTypeDraw: Draw = lazy(() =>
  values("date", "money", "number", "text"),
);

const customFieldTemplateDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    is_active: flag,
    type: customFieldTemplateTypeDraw,
    fields: list({ items: customFieldTemplateFieldDraw }),
  }, { required: ["id", "name"] }),
);

const customFieldTemplateCreateDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    type: customFieldTemplateTypeDraw,
    fields: list({ items: customFieldTemplateFieldCreateDraw, least: 1 }),
  }, { required: ["company", "name", "type", "fields"] }),
);

const customFieldTemplateFieldDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    data_type: customFieldDataTypeDraw,
    is_active: nullable(flag),
    order: number(1, 10001, 1),
  }),
);

const customFieldTemplateFieldCreateDraw: Draw = lazy(() =>
  record({
    name: text(0, 50),
    data_type: customFieldDataTypeDraw,
  }, { required: ["name", "data_type"] }),
);

const customFieldTemplateFieldUpdateDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(0, 50),
    is_active: flag,
  }, { required: ["id", "name"] }),
);

const customFieldTemplateTypeDraw: Draw = lazy(() =>
  values("asset", "contract", "supplier"),
);

const customFieldTemplateUpdateDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    is_active: flag,
    fields: list({ items: customFieldTemplateFieldUpdateDraw }),
  }, { required: ["company", "name", "is_active", "fields"] }),
);

const customFieldValueDraw: Draw = lazy(() =>
  either(number(1, 1000001, 0.01), text(0, 50)),
);

const customFieldWriteDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    value: customFieldValueDraw,
  }),
);

const customFormTemplateDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    form_title: text(),
    form_desc: text(),
    is_active: flag,
    is_default: flag,
    type: values("asset", "contract", "customer", "supplier"),
    fields: list({ items: customFormTemplateFieldDraw }),
  }, { required: ["id", "name"] }),
);

const customFormTemplateFieldDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    data_type: values("attachment", "date", "money", "number", "text"),
    is_active: flag,
    order: number(1, 10001, 1),
  }),
);

const customerDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    category: nullable(customerCategoryRefDraw),
    contact_person: nullable(contactPersonDraw),
    address_line_1: nullable(text()),
    address_line_2: nullable(text()),
    city: nullable(text()),
    state_province: nullable(text()),
    zip_postal_code: nullable(text()),
    country: nullable(text()),
    phone: nullable(text()),
    mobile: nullable(text()),
    fax: nullable(text()),
    website: nullable(text()),
    general_description: nullable(text()),
    nda_signed: nullable(flag),
    nda_signed_date: nullable(text()),
    msa_signed: nullable(flag),
    msa_signed_date: nullable(text()),
    supplementary_description: nullable(text()),
    additional_description: nullable(text()),
    template: nullable(templateReadDraw),
  }, { required: ["id", "name"] }),
);

const customerCategoryRefDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
  }),
);

const customerCreateDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    category: number(1, 10001, 1),
    contact_person: contactPersonWriteDraw,
    address_line_1: text(0, 50),
    address_line_2: text(0, 50),
    city: text(0, 50),
    state_province: text(0, 50),
    zip_postal_code: text(0, 20),
    country: number(1, 10001, 1),
    phone: text(0, 20),
    mobile: text(0, 20),
    fax: text(0, 20),
    website: text(0, 50),
    general_description: text(0, 1000),
    nda_signed: flag,
    nda_signed_date: formatted("date"),
    msa_signed: flag,
    msa_signed_date: formatted("date"),
    supplementary_description: text(0, 1000),
    additional_description: text(0, 1000),
    template: templateWriteDraw,
  }, { required: ["company", "name"] }),
);

const customerFieldsDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    category: number(1, 10001, 1),
    contact_person: contactPersonWriteDraw,
    address_line_1: text(0, 50),
    address_line_2: text(0, 50),
    city: text(0, 50),
    state_province: text(0, 50),
    zip_postal_code: text(0, 20),
    country: number(1, 10001, 1),
    phone: text(0, 20),
    mobile: text(0, 20),
    fax: text(0, 20),
    website: text(0, 50),
    general_description: text(0, 1000),
    nda_signed: flag,
    nda_signed_date: formatted("date"),
    msa_signed: flag,
    msa_signed_date: formatted("date"),
    supplementary_description: text(0, 1000),
    additional_description: text(0, 1000),
    template: templateWriteDraw,
  }),
);

const customerPatchDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    category: number(1, 10001, 1),
    contact_person: contactPersonWriteDraw,
    address_line_1: text(0, 50),
    address_line_2: text(0, 50),
    city: text(0, 50),
    state_province: text(0, 50),
    zip_postal_code: text(0, 20),
    country: number(1, 10001, 1),
    phone: text(0, 20),
    mobile: text(0, 20),
    fax: text(0, 20),
    website: text(0, 50),
    general_description: text(0, 1000),
    nda_signed: flag,
    nda_signed_date: formatted("date"),
    msa_signed: flag,
    msa_signed_date: formatted("date"),
    supplementary_description: text(0, 1000),
    additional_description: text(0, 1000),
    template: templateWriteDraw,
  }),
);

const customerReplaceDraw: Draw = lazy(() =>
  record({
    company: number(1, 10001, 1),
    name: text(0, 50),
    category: number(1, 10001, 1),
    contact_person: contactPersonWriteDraw,
    address_line_1: text(0, 50),
    address_line_2: text(0, 50),
    city: text(0, 50),
    state_province: text(0, 50),
    zip_postal_code: text(0, 20),
    country: number(1, 10001, 1),
    phone: text(0, 20),
    mobile: text(0, 20),
    fax: text(0, 20),
    website: text(0, 50),
    general_description: text(0, 1000),
    nda_signed: flag,
    nda_signed_date: formatted("date"),
    msa_signed: flag,
    msa_signed_date: formatted("date"),
    supplementary_description: text(0, 1000),
    additional_description: text(0, 1000),
    template: templateWriteDraw,
  }, { required: ["company", "name"] }),
);

const errorDraw: Draw = lazy(() =>
  record({
    detail: text(),
  }),
);

const templateReadDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    fields: nullable(record({}, { rest: anything })),
  }),
);

const templateWriteDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    fields: list({ items: customFieldWriteDraw }),
  }),
);

/** Make a value of schema "Category", as replies hold it. */
export const category: Fixture<ReadView<components["schemas"]["Category"]>> = fixture(categoryDraw, "reply");

/** Make a value of schema "CategoryWrite", as requests send it. */
export const categoryWrite: Fixture<WriteView<components["schemas"]["CategoryWrite"]>> = fixture(categoryWriteDraw, "request");

/** Make a value of schema "ContactPerson", as replies hold it. */
export const contactPerson: Fixture<ReadView<components["schemas"]["ContactPerson"]>> = fixture(contactPersonDraw, "reply");

/** Make a value of schema "ContactPersonType", as replies hold it. */
export const contactPersonType: Fixture<ReadView<components["schemas"]["ContactPersonType"]>> = fixture(contactPersonTypeDraw, "reply");

/** Make a value of schema "ContactPersonWrite", as requests send it. */
export const contactPersonWrite: Fixture<WriteView<components["schemas"]["ContactPersonWrite"]>> = fixture(contactPersonWriteDraw, "request");

/** Make a value of schema "CustomFieldDataType", as replies hold it. */
export const customFieldDataType: Fixture<ReadView<components["schemas"]["CustomFieldDataType"]>> = fixture(customFieldDataTypeDraw, "reply");

/** Make a value of schema "CustomFieldTemplate", as replies hold it. */
export const customFieldTemplate: Fixture<ReadView<components["schemas"]["CustomFieldTemplate"]>> = fixture(customFieldTemplateDraw, "reply");

/** Make a value of schema "CustomFieldTemplateCreate", as requests send it. */
export const customFieldTemplateCreate: Fixture<WriteView<components["schemas"]["CustomFieldTemplateCreate"]>> = fixture(customFieldTemplateCreateDraw, "request");

/** Make a value of schema "CustomFieldTemplateField", as replies hold it. */
export const customFieldTemplateField: Fixture<ReadView<components["schemas"]["CustomFieldTemplateField"]>> = fixture(customFieldTemplateFieldDraw, "reply");

/** Make a value of schema "CustomFieldTemplateFieldCreate", as requests send it. */
export const customFieldTemplateFieldCreate: Fixture<WriteView<components["schemas"]["CustomFieldTemplateFieldCreate"]>> = fixture(customFieldTemplateFieldCreateDraw, "request");

/** Make a value of schema "CustomFieldTemplateFieldUpdate", as requests send it. */
export const customFieldTemplateFieldUpdate: Fixture<WriteView<components["schemas"]["CustomFieldTemplateFieldUpdate"]>> = fixture(customFieldTemplateFieldUpdateDraw, "request");

/** Make a value of schema "CustomFieldTemplateType", as replies hold it. */
export const customFieldTemplateType: Fixture<ReadView<components["schemas"]["CustomFieldTemplateType"]>> = fixture(customFieldTemplateTypeDraw, "reply");

/** Make a value of schema "CustomFieldTemplateUpdate", as requests send it. */
export const customFieldTemplateUpdate: Fixture<WriteView<components["schemas"]["CustomFieldTemplateUpdate"]>> = fixture(customFieldTemplateUpdateDraw, "request");

/** Make a value of schema "CustomFieldValue", as requests send it. */
export const customFieldValue: Fixture<WriteView<components["schemas"]["CustomFieldValue"]>> = fixture(customFieldValueDraw, "request");

/** Make a value of schema "CustomFieldWrite", as requests send it. */
export const customFieldWrite: Fixture<WriteView<components["schemas"]["CustomFieldWrite"]>> = fixture(customFieldWriteDraw, "request");

/** Make a value of schema "CustomFormTemplate", as replies hold it. */
export const customFormTemplate: Fixture<ReadView<components["schemas"]["CustomFormTemplate"]>> = fixture(customFormTemplateDraw, "reply");

/** Make a value of schema "CustomFormTemplateField", as replies hold it. */
export const customFormTemplateField: Fixture<ReadView<components["schemas"]["CustomFormTemplateField"]>> = fixture(customFormTemplateFieldDraw, "reply");

/** Make a value of schema "Customer", as replies hold it. */
export const customer: Fixture<ReadView<components["schemas"]["Customer"]>> = fixture(customerDraw, "reply");

/** Make a value of schema "CustomerCategoryRef", as replies hold it. */
export const customerCategoryRef: Fixture<ReadView<components["schemas"]["CustomerCategoryRef"]>> = fixture(customerCategoryRefDraw, "reply");

/** Make a value of schema "CustomerCreate", as requests send it. */
export const customerCreate: Fixture<WriteView<components["schemas"]["CustomerCreate"]>> = fixture(customerCreateDraw, "request");

/** Make a value of schema "CustomerFields", as requests send it. */
export const customerFields: Fixture<WriteView<components["schemas"]["CustomerFields"]>> = fixture(customerFieldsDraw, "request");

/** Make a value of schema "CustomerPatch", as requests send it. */
export const customerPatch: Fixture<WriteView<components["schemas"]["CustomerPatch"]>> = fixture(customerPatchDraw, "request");

/** Make a value of schema "CustomerReplace", as requests send it. */
export const customerReplace: Fixture<WriteView<components["schemas"]["CustomerReplace"]>> = fixture(customerReplaceDraw, "request");

/** Make a value of schema "Error", as replies hold it. */
export const error: Fixture<ReadView<components["schemas"]["Error"]>> = fixture(errorDraw, "reply");

/** Make a value of schema "TemplateRead", as replies hold it. */
export const templateRead: Fixture<ReadView<components["schemas"]["TemplateRead"]>> = fixture(templateReadDraw, "reply");

/** Make a value of schema "TemplateWrite", as requests send it. */
export const templateWrite: Fixture<WriteView<components["schemas"]["TemplateWrite"]>> = fixture(templateWriteDraw, "request");
