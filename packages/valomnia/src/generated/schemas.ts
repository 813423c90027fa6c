// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  standardSchema,
  type StandardSchema,
} from "@contracts/runtime/validation";
import type { components } from "./schema.ts";
import { checks } from "./validators.ts";

/** The schemas of the contract by name, each as a Standard Schema. */
export const schemas: {
  "AuthenticationError": StandardSchema<ReadView<components["schemas"]["AuthenticationError"]>>;
  "Contact": StandardSchema<ReadView<components["schemas"]["Contact"]>>;
  "ContactCreation": StandardSchema<WriteView<components["schemas"]["ContactCreation"]>>;
  "ContactCreationWithImage": StandardSchema<WriteView<components["schemas"]["ContactCreationWithImage"]>>;
  "ContactList": StandardSchema<ReadView<components["schemas"]["ContactList"]>>;
  "ContactUser": StandardSchema<ReadView<components["schemas"]["ContactUser"]>>;
  "CreatedBy": StandardSchema<ReadView<components["schemas"]["CreatedBy"]>>;
  "Customer": StandardSchema<ReadView<components["schemas"]["Customer"]>>;
  "CustomerCategory": StandardSchema<ReadView<components["schemas"]["CustomerCategory"]>>;
  "CustomerCategoryCreation": StandardSchema<WriteView<components["schemas"]["CustomerCategoryCreation"]>>;
  "CustomerCategoryCreationWithImage": StandardSchema<WriteView<components["schemas"]["CustomerCategoryCreationWithImage"]>>;
  "CustomerCategoryList": StandardSchema<ReadView<components["schemas"]["CustomerCategoryList"]>>;
  "CustomerCategoryUpdate": StandardSchema<WriteView<components["schemas"]["CustomerCategoryUpdate"]>>;
  "CustomerCategoryUpdateWithImage": StandardSchema<WriteView<components["schemas"]["CustomerCategoryUpdateWithImage"]>>;
  "CustomerList": StandardSchema<ReadView<components["schemas"]["CustomerList"]>>;
  "CustomerSegmentation": StandardSchema<ReadView<components["schemas"]["CustomerSegmentation"]>>;
  "CustomerSegmentationInput": StandardSchema<WriteView<components["schemas"]["CustomerSegmentationInput"]>>;
  "DeletionResult": StandardSchema<ReadView<components["schemas"]["DeletionResult"]>>;
  "EmployeeReference": StandardSchema<ReadView<components["schemas"]["EmployeeReference"]>>;
  "Error": StandardSchema<ReadView<components["schemas"]["Error"]>>;
  "LoginRequest": StandardSchema<WriteView<components["schemas"]["LoginRequest"]>>;
  "LoginResult": StandardSchema<ReadView<components["schemas"]["LoginResult"]>>;
  "LoginUser": StandardSchema<ReadView<components["schemas"]["LoginUser"]>>;
  "LoginWarning": StandardSchema<ReadView<components["schemas"]["LoginWarning"]>>;
  "Paging": StandardSchema<ReadView<components["schemas"]["Paging"]>>;
  "PaymentType": StandardSchema<ReadView<components["schemas"]["PaymentType"]>>;
  "PaymentTypeList": StandardSchema<ReadView<components["schemas"]["PaymentTypeList"]>>;
  "RecordReference": StandardSchema<ReadView<components["schemas"]["RecordReference"]>>;
  "Region": StandardSchema<ReadView<components["schemas"]["Region"]>>;
  "RegionList": StandardSchema<ReadView<components["schemas"]["RegionList"]>>;
  "UpdatedCustomerCategory": StandardSchema<ReadView<components["schemas"]["UpdatedCustomerCategory"]>>;
  "User": StandardSchema<ReadView<components["schemas"]["User"]>>;
  "UserCreation": StandardSchema<WriteView<components["schemas"]["UserCreation"]>>;
} = {
  AuthenticationError: standardSchema(checks["AuthenticationError"], "reply"),
  Contact: standardSchema(checks["Contact"], "reply"),
  ContactCreation: standardSchema(checks["ContactCreation"], "request"),
  ContactCreationWithImage: standardSchema(checks["ContactCreationWithImage"], "request"),
  ContactList: standardSchema(checks["ContactList"], "reply"),
  ContactUser: standardSchema(checks["ContactUser"], "reply"),
  CreatedBy: standardSchema(checks["CreatedBy"], "reply"),
  Customer: standardSchema(checks["Customer"], "reply"),
  CustomerCategory: standardSchema(checks["CustomerCategory"], "reply"),
  CustomerCategoryCreation: standardSchema(checks["CustomerCategoryCreation"], "request"),
  CustomerCategoryCreationWithImage: standardSchema(checks["CustomerCategoryCreationWithImage"], "request"),
  CustomerCategoryList: standardSchema(checks["CustomerCategoryList"], "reply"),
  CustomerCategoryUpdate: standardSchema(checks["CustomerCategoryUpdate"], "request"),
  CustomerCategoryUpdateWithImage: standardSchema(checks["CustomerCategoryUpdateWithImage"], "request"),
  CustomerList: standardSchema(checks["CustomerList"], "reply"),
  CustomerSegmentation: standardSchema(checks["CustomerSegmentation"], "reply"),
  CustomerSegmentationInput: standardSchema(checks["CustomerSegmentationInput"], "request"),
  DeletionResult: standardSchema(checks["DeletionResult"], "reply"),
  EmployeeReference: standardSchema(checks["EmployeeReference"], "reply"),
  Error: standardSchema(checks["Error"], "reply"),
  LoginRequest: standardSchema(checks["LoginRequest"], "request"),
  LoginResult: standardSchema(checks["LoginResult"], "reply"),
  LoginUser: standardSchema(checks["LoginUser"], "reply"),
  LoginWarning: standardSchema(checks["LoginWarning"], "reply"),
  Paging: standardSchema(checks["Paging"], "reply"),
  PaymentType: standardSchema(checks["PaymentType"], "reply"),
  PaymentTypeList: standardSchema(checks["PaymentTypeList"], "reply"),
  RecordReference: standardSchema(checks["RecordReference"], "reply"),
  Region: standardSchema(checks["Region"], "reply"),
  RegionList: standardSchema(checks["RegionList"], "reply"),
  UpdatedCustomerCategory: standardSchema(checks["UpdatedCustomerCategory"], "reply"),
  User: standardSchema(checks["User"], "reply"),
  UserCreation: standardSchema(checks["UserCreation"], "request"),
};
