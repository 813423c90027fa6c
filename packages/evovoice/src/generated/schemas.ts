// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  standardSchema,
  type StandardSchema,
} from "@contracts/runtime/validation";
import type { components } from "./schema.ts";
import { checks } from "./validators.ts";

/** The schemas of the contract by name, each as a Standard Schema. */
export const schemas: {
  "AccountInfo": StandardSchema<ReadView<components["schemas"]["AccountInfo"]>>;
  "AppSettings": StandardSchema<ReadView<components["schemas"]["AppSettings"]>>;
  "AuthStatus": StandardSchema<ReadView<components["schemas"]["AuthStatus"]>>;
  "AuthStatusReply": StandardSchema<ReadView<components["schemas"]["AuthStatusReply"]>>;
  "AuthenticateRequest": StandardSchema<WriteView<components["schemas"]["AuthenticateRequest"]>>;
  "AuthenticateResponse": StandardSchema<ReadView<components["schemas"]["AuthenticateResponse"]>>;
  "BillingItem": StandardSchema<ReadView<components["schemas"]["BillingItem"]>>;
  "BillingSettings": StandardSchema<ReadView<components["schemas"]["BillingSettings"]>>;
  "CustomerBreadcrumb": StandardSchema<ReadView<components["schemas"]["CustomerBreadcrumb"]>>;
  "CustomerInfo": StandardSchema<ReadView<components["schemas"]["CustomerInfo"]>>;
  "DashboardPermission": StandardSchema<ReadView<components["schemas"]["DashboardPermission"]>>;
  "DayOfWeek": StandardSchema<ReadView<components["schemas"]["DayOfWeek"]>>;
  "EntityIntegrationData": StandardSchema<ReadView<components["schemas"]["EntityIntegrationData"]>>;
  "ErrorResponse": StandardSchema<ReadView<components["schemas"]["ErrorResponse"]>>;
  "IntegrationData": StandardSchema<ReadView<components["schemas"]["IntegrationData"]>>;
  "ListAccountsResponse": StandardSchema<ReadView<components["schemas"]["ListAccountsResponse"]>>;
  "ListCustomersResponse": StandardSchema<ReadView<components["schemas"]["ListCustomersResponse"]>>;
  "ManagerAccess": StandardSchema<ReadView<components["schemas"]["ManagerAccess"]>>;
  "NewCustomer": StandardSchema<WriteView<components["schemas"]["NewCustomer"]>>;
  "PatchCustomer": StandardSchema<WriteView<components["schemas"]["PatchCustomer"]>>;
  "ResponseError": StandardSchema<ReadView<components["schemas"]["ResponseError"]>>;
  "ResponseStatus": StandardSchema<ReadView<components["schemas"]["ResponseStatus"]>>;
  "Schedule": StandardSchema<ReadView<components["schemas"]["Schedule"]>>;
  "ScheduleDay": StandardSchema<ReadView<components["schemas"]["ScheduleDay"]>>;
  "SchedulingRule": StandardSchema<ReadView<components["schemas"]["SchedulingRule"]>>;
  "SchedulingRuleFrequency": StandardSchema<ReadView<components["schemas"]["SchedulingRuleFrequency"]>>;
  "SetCustomerStagingMode": StandardSchema<WriteView<components["schemas"]["SetCustomerStagingMode"]>>;
  "SimpleSchedulingRuleTypes": StandardSchema<ReadView<components["schemas"]["SimpleSchedulingRuleTypes"]>>;
  "SortOrders": StandardSchema<WriteView<components["schemas"]["SortOrders"]>>;
  "Struct": StandardSchema<ReadView<components["schemas"]["Struct"]>>;
  "Tag": StandardSchema<ReadView<components["schemas"]["Tag"]>>;
  "TagColors": StandardSchema<ReadView<components["schemas"]["TagColors"]>>;
  "TestSchedule": StandardSchema<WriteView<components["schemas"]["TestSchedule"]>>;
  "TestScheduleResponse": StandardSchema<ReadView<components["schemas"]["TestScheduleResponse"]>>;
  "Value": StandardSchema<ReadView<components["schemas"]["Value"]>>;
} = {
  AccountInfo: standardSchema(checks["AccountInfo"], "reply"),
  AppSettings: standardSchema(checks["AppSettings"], "reply"),
  AuthStatus: standardSchema(checks["AuthStatus"], "reply"),
  AuthStatusReply: standardSchema(checks["AuthStatusReply"], "reply"),
  AuthenticateRequest: standardSchema(checks["AuthenticateRequest"], "request"),
  AuthenticateResponse: standardSchema(checks["AuthenticateResponse"], "reply"),
  BillingItem: standardSchema(checks["BillingItem"], "reply"),
  BillingSettings: standardSchema(checks["BillingSettings"], "reply"),
  CustomerBreadcrumb: standardSchema(checks["CustomerBreadcrumb"], "reply"),
  CustomerInfo: standardSchema(checks["CustomerInfo"], "reply"),
  DashboardPermission: standardSchema(checks["DashboardPermission"], "reply"),
  DayOfWeek: standardSchema(checks["DayOfWeek"], "reply"),
  EntityIntegrationData: standardSchema(checks["EntityIntegrationData"], "reply"),
  ErrorResponse: standardSchema(checks["ErrorResponse"], "reply"),
  IntegrationData: standardSchema(checks["IntegrationData"], "reply"),
  ListAccountsResponse: standardSchema(checks["ListAccountsResponse"], "reply"),
  ListCustomersResponse: standardSchema(checks["ListCustomersResponse"], "reply"),
  ManagerAccess: standardSchema(checks["ManagerAccess"], "reply"),
  NewCustomer: standardSchema(checks["NewCustomer"], "request"),
  PatchCustomer: standardSchema(checks["PatchCustomer"], "request"),
  ResponseError: standardSchema(checks["ResponseError"], "reply"),
  ResponseStatus: standardSchema(checks["ResponseStatus"], "reply"),
  Schedule: standardSchema(checks["Schedule"], "reply"),
  ScheduleDay: standardSchema(checks["ScheduleDay"], "reply"),
  SchedulingRule: standardSchema(checks["SchedulingRule"], "reply"),
  SchedulingRuleFrequency: standardSchema(checks["SchedulingRuleFrequency"], "reply"),
  SetCustomerStagingMode: standardSchema(checks["SetCustomerStagingMode"], "request"),
  SimpleSchedulingRuleTypes: standardSchema(checks["SimpleSchedulingRuleTypes"], "reply"),
  SortOrders: standardSchema(checks["SortOrders"], "request"),
  Struct: standardSchema(checks["Struct"], "reply"),
  Tag: standardSchema(checks["Tag"], "reply"),
  TagColors: standardSchema(checks["TagColors"], "reply"),
  TestSchedule: standardSchema(checks["TestSchedule"], "request"),
  TestScheduleResponse: standardSchema(checks["TestScheduleResponse"], "reply"),
  Value: standardSchema(checks["Value"], "reply"),
};
