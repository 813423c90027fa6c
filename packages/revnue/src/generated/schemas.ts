// Generated from specs/revnue. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  standardSchema,
  type StandardSchema,
} from "@contracts/runtime/validation";
import type { components } from "./schema.ts";
import { checks } from "./validators.ts";

/** The schemas of the contract by name, each as a Standard Schema. */
export const schemas: {
  "Category": StandardSchema<ReadView<components["schemas"]["Category"]>>;
  "CategoryWrite": StandardSchema<WriteView<components["schemas"]["CategoryWrite"]>>;
  "ContactPerson": StandardSchema<ReadView<components["schemas"]["ContactPerson"]>>;
  "ContactPersonType": StandardSchema<ReadView<components["schemas"]["ContactPersonType"]>>;
  "ContactPersonWrite": StandardSchema<WriteView<components["schemas"]["ContactPersonWrite"]>>;
  "CustomFieldDataType": StandardSchema<ReadView<components["schemas"]["CustomFieldDataType"]>>;
  "CustomFieldTemplate": StandardSchema<ReadView<components["schemas"]["CustomFieldTemplate"]>>;
  "CustomFieldTemplateCreate": StandardSchema<WriteView<components["schemas"]["CustomFieldTemplateCreate"]>>;
  "CustomFieldTemplateField": StandardSchema<ReadView<components["schemas"]["CustomFieldTemplateField"]>>;
  "CustomFieldTemplateFieldCreate": StandardSchema<WriteView<components["schemas"]["CustomFieldTemplateFieldCreate"]>>;
  "CustomFieldTemplateFieldUpdate": StandardSchema<WriteView<components["schemas"]["CustomFieldTemplateFieldUpdate"]>>;
  "CustomFieldTemplateType": StandardSchema<ReadView<components["schemas"]["CustomFieldTemplateType"]>>;
  "CustomFieldTemplateUpdate": StandardSchema<WriteView<components["schemas"]["CustomFieldTemplateUpdate"]>>;
  "CustomFieldValue": StandardSchema<WriteView<components["schemas"]["CustomFieldValue"]>>;
  "CustomFieldWrite": StandardSchema<WriteView<components["schemas"]["CustomFieldWrite"]>>;
  "CustomFormTemplate": StandardSchema<ReadView<components["schemas"]["CustomFormTemplate"]>>;
  "CustomFormTemplateField": StandardSchema<ReadView<components["schemas"]["CustomFormTemplateField"]>>;
  "Customer": StandardSchema<ReadView<components["schemas"]["Customer"]>>;
  "CustomerCategoryRef": StandardSchema<ReadView<components["schemas"]["CustomerCategoryRef"]>>;
  "CustomerCreate": StandardSchema<WriteView<components["schemas"]["CustomerCreate"]>>;
  "CustomerFields": StandardSchema<WriteView<components["schemas"]["CustomerFields"]>>;
  "CustomerPatch": StandardSchema<WriteView<components["schemas"]["CustomerPatch"]>>;
  "CustomerReplace": StandardSchema<WriteView<components["schemas"]["CustomerReplace"]>>;
  "Error": StandardSchema<ReadView<components["schemas"]["Error"]>>;
  "TemplateRead": StandardSchema<ReadView<components["schemas"]["TemplateRead"]>>;
  "TemplateWrite": StandardSchema<WriteView<components["schemas"]["TemplateWrite"]>>;
} = {
  Category: standardSchema(checks["Category"], "reply"),
  CategoryWrite: standardSchema(checks["CategoryWrite"], "request"),
  ContactPerson: standardSchema(checks["ContactPerson"], "reply"),
  ContactPersonType: standardSchema(checks["ContactPersonType"], "reply"),
  ContactPersonWrite: standardSchema(checks["ContactPersonWrite"], "request"),
  CustomFieldDataType: standardSchema(checks["CustomFieldDataType"], "reply"),
  CustomFieldTemplate: standardSchema(checks["CustomFieldTemplate"], "reply"),
  CustomFieldTemplateCreate: standardSchema(checks["CustomFieldTemplateCreate"], "request"),
  CustomFieldTemplateField: standardSchema(checks["CustomFieldTemplateField"], "reply"),
  CustomFieldTemplateFieldCreate: standardSchema(checks["CustomFieldTemplateFieldCreate"], "request"),
  CustomFieldTemplateFieldUpdate: standardSchema(checks["CustomFieldTemplateFieldUpdate"], "request"),
  CustomFieldTemplateType: standardSchema(checks["CustomFieldTemplateType"], "reply"),
  CustomFieldTemplateUpdate: standardSchema(checks["CustomFieldTemplateUpdate"], "request"),
  CustomFieldValue: standardSchema(checks["CustomFieldValue"], "request"),
  CustomFieldWrite: standardSchema(checks["CustomFieldWrite"], "request"),
  CustomFormTemplate: standardSchema(checks["CustomFormTemplate"], "reply"),
  CustomFormTemplateField: standardSchema(checks["CustomFormTemplateField"], "reply"),
  Customer: standardSchema(checks["Customer"], "reply"),
  CustomerCategoryRef: standardSchema(checks["CustomerCategoryRef"], "reply"),
  CustomerCreate: standardSchema(checks["CustomerCreate"], "request"),
  CustomerFields: standardSchema(checks["CustomerFields"], "request"),
  CustomerPatch: standardSchema(checks["CustomerPatch"], "request"),
  CustomerReplace: standardSchema(checks["CustomerReplace"], "request"),
  Error: standardSchema(checks["Error"], "reply"),
  TemplateRead: standardSchema(checks["TemplateRead"], "reply"),
  TemplateWrite: standardSchema(checks["TemplateWrite"], "request"),
};
