// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  anything,
  fixture,
  flag,
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

const accountInfoDraw: Draw = lazy(() =>
  record({
    id: text(),
    dateCreated: text(),
    dateLastModified: text(),
    createdBy: text(),
    lastModifiedBy: text(),
    name: text(),
    parentAccountId: text(),
    twilioAccountSid: text(),
    ancestorIds: list({ items: text() }),
    maxPhoneNumbers: number(1, 10001, 1),
    isBYOA: flag,
    trustHubProfileSid: text(),
    logoId: text(),
    logoUri: text(),
    billingSettings: billingSettingsDraw,
  }),
);

const appSettingsDraw: Draw = lazy(() =>
  record({
    enablePhoneNumberManagement: flag,
    enableDeviceManagement: flag,
    enableDialer: flag,
    enableCallHistory: flag,
    enableAssistants: flag,
    showFileNameInMessageCenter: flag,
    chakraTheme: text(),
    customCss: text(),
    pageTitle: text(),
    stringMappings: text(),
    logoutUrl: text(),
    portMyNumberUrl: text(),
  }),
);

const authStatusDraw: Draw = lazy(() =>
  record({
    id: text(),
    isAuthenticated: flag,
    firstName: text(),
    lastName: text(),
    name: text(),
    avatarUrl: text(),
    emailAddress: text(),
    roles: list({ items: text() }),
    accountIds: list({ items: text() }),
    accountNames: list({ items: text() }),
    managerAccess: managerAccessDraw,
    dashboardPermissions: list({ items: dashboardPermissionDraw }),
  }),
);

const authStatusReplyDraw: Draw = lazy(() =>
  nullable(authStatusDraw),
);

const authenticateRequestDraw: Draw = lazy(() =>
  record({
    provider: values("credentials"),
    userName: text(),
    password: text(),
    rememberMe: nullable(flag),
    accessToken: text(),
    accessTokenSecret: text(),
    returnUrl: text(),
    errorView: text(),
    meta: record({}, { rest: anything }),
  }),
);

const authenticateResponseDraw: Draw = lazy(() =>
  record({
    userId: text(),
    sessionId: text(),
    userName: text(),
    displayName: text(),
    referrerUrl: text(),
    bearerToken: text(),
    refreshToken: text(),
    refreshTokenExpiry: nullable(text()),
    profileUrl: text(),
    roles: list({ items: text() }),
    permissions: list({ items: text() }),
    authProvider: text(),
    responseStatus: responseStatusDraw,
    meta: record({}, { rest: anything }),
  }),
);

const billingItemDraw: Draw = lazy(() =>
  record({
    baseCost: number(1, 1000001, 0.01),
    rawUnitMultiplier: number(1, 1000001, 0.01),
    unitCost: number(1, 1000001, 0.01),
    allowance: number(1, 10001, 1),
  }),
);

const billingSettingsDraw: Draw = lazy(() =>
  record({
    base: billingItemDraw,
    localNumbers: billingItemDraw,
    tollFreeNumbers: billingItemDraw,
    inboundVoiceCalls: billingItemDraw,
    outboundVoiceCalls: billingItemDraw,
    inboundFaxes: billingItemDraw,
    outboundFaxes: billingItemDraw,
    inboundSmsMessages: billingItemDraw,
    outboundSmsMessages: billingItemDraw,
    aiInsights: billingItemDraw,
    aiLiveMinutes: billingItemDraw,
  }),
);

const customerBreadcrumbDraw: Draw = lazy(() =>
  record({
    id: text(),
    name: text(),
  }),
);

const customerInfoDraw: Draw = lazy(() =>
  record({
    id: text(),
    dateCreated: text(),
    dateLastModified: text(),
    createdBy: text(),
    lastModifiedBy: text(),
    accountId: text(),
    accountName: text(),
    parentCustomerId: text(),
    breadcrumb: list({ items: customerBreadcrumbDraw }),
    isStaging: flag,
    name: text(),
    referenceId: text(),
    data: structDraw,
    tags: list({ items: tagDraw }),
    schedule: scheduleDraw,
    integrationData: entityIntegrationDataDraw,
    overrideBillingSettings: flag,
    billingSettings: billingSettingsDraw,
    overrideAppSettings: flag,
    appSettings: appSettingsDraw,
  }),
);

const dashboardPermissionDraw: Draw = lazy(() =>
  values("ViewFiles", "ViewNotifications", "ViewSessions", "ViewEndpoints", "ViewReports", "ViewCustomers", "ViewFlows", "ViewCallCenter"),
);

const dayOfWeekDraw: Draw = lazy(() =>
  values("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
);

const entityIntegrationDataDraw: Draw = lazy(() =>
  record({}, { rest: integrationDataDraw }),
);

const errorResponseDraw: Draw = lazy(() =>
  record({
    responseStatus: responseStatusDraw,
  }, { required: ["responseStatus"] }),
);

const integrationDataDraw: Draw = lazy(() =>
  record({
    thirdPartyId: text(),
  }),
);

const listAccountsResponseDraw: Draw = lazy(() =>
  record({
    items: list({ items: accountInfoDraw }),
    totalCount: number(1, 10001, 1),
    totalPages: number(1, 10001, 1),
    hasMorePages: flag,
  }),
);

const listCustomersResponseDraw: Draw = lazy(() =>
  record({
    items: list({ items: customerInfoDraw }),
    totalCount: number(1, 10001, 1),
    totalPages: number(1, 10001, 1),
    hasMorePages: flag,
  }),
);

const managerAccessDraw: Draw = lazy(() =>
  values("ReadOnly", "ReadWrite", "ReadWriteDelete"),
);

const newCustomerDraw: Draw = lazy(() =>
  record({
    accountId: text(),
    name: text(),
    parentCustomerId: text(),
    referenceId: text(),
    data: structDraw,
  }),
);

const patchCustomerDraw: Draw = lazy(() =>
  record({
    name: text(),
    parentCustomerId: text(),
    referenceId: text(),
    data: structDraw,
    tagIds: list({ items: text() }),
    schedule: scheduleDraw,
    overrideBillingSettings: nullable(flag),
    billingSettings: billingSettingsDraw,
    overrideAppSettings: nullable(flag),
    appSettings: appSettingsDraw,
  }),
);

const responseErrorDraw: Draw = lazy(() =>
  record({
    errorCode: text(),
    fieldName: text(),
    message: text(),
    meta: record({}, { rest: text() }),
  }),
);

const responseStatusDraw: Draw = lazy(() =>
  record({
    errorCode: text(),
    message: text(),
    stackTrace: text(),
    errors: list({ items: responseErrorDraw }),
    meta: record({}, { rest: text() }),
  }),
);

const scheduleDraw: Draw = lazy(() =>
  record({
    timeZoneId: text(),
    inherit: flag,
    forceClosed: flag,
    rules: list({ items: schedulingRuleDraw }),
    defaultState: text(),
  }),
);

const scheduleDayDraw: Draw = lazy(() =>
  record({
    offset: number(1, 10001, 1),
    dayOfWeek: dayOfWeekDraw,
  }),
);

const schedulingRuleDraw: Draw = lazy(() =>
  record({
    id: text(),
    name: text(),
    priority: number(1, 10001, 1),
    state: text(),
    source: text(),
    condition: text(),
    simpleRuleType: simpleSchedulingRuleTypesDraw,
    customerState: text(),
    flowId: text(),
    flowParams: structDraw,
    isAllDay: flag,
    startDate: text(),
    startTime: text(),
    endTime: text(),
    bySetPosition: list({ items: number(1, 10001, 1) }),
    byMonth: list({ items: number(1, 10001, 1) }),
    byWeekNo: list({ items: number(1, 10001, 1) }),
    byYearDay: list({ items: number(1, 10001, 1) }),
    byMonthDay: list({ items: number(1, 10001, 1) }),
    byDay: list({ items: scheduleDayDraw }),
    byHour: list({ items: number(1, 10001, 1) }),
    byMinute: list({ items: number(1, 10001, 1) }),
    interval: number(1, 10001, 1),
    count: number(1, 10001, 1),
    untilDate: text(),
    frequency: schedulingRuleFrequencyDraw,
  }),
);

const schedulingRuleFrequencyDraw: Draw = lazy(() =>
  values("None", "Secondly", "Minutely", "Hourly", "Daily", "Weekly", "Monthly", "Yearly"),
);

const setCustomerStagingModeDraw: Draw = lazy(() =>
  record({
    isStaging: flag,
  }),
);

const simpleSchedulingRuleTypesDraw: Draw = lazy(() =>
  values("Always", "CustomerState", "Time"),
);

const sortOrdersDraw: Draw = lazy(() =>
  values("Ascend", "Descend"),
);

const structDraw: Draw = lazy(() =>
  record({}, { rest: valueDraw }),
);

const tagDraw: Draw = lazy(() =>
  record({
    id: text(),
    name: text(),
    color: tagColorsDraw,
  }),
);

const tagColorsDraw: Draw = lazy(() =>
  values("Magenta", "Red", "Volcano", "Orange", "Gold", "Lime", "Green", "Cyan", "Blue", "GeekBlue", "Purple"),
);

const testScheduleDraw: Draw = lazy(() =>
  record({
    schedule: nullable(scheduleDraw),
    dateTime: text(),
  }),
);

const testScheduleResponseDraw: Draw = lazy(() =>
  record({}, { rest: anything }),
);

const valueDraw: Draw = lazy(() =>
  record({
    boolValue: nullable(flag),
    stringValue: text(),
    numberValue: nullable(number(1, 1000001, 0.01)),
    listValue: list({ items: structDraw }),
    structValue: structDraw,
  }),
);

/** Make a value of schema "AccountInfo", as replies hold it. */
export const accountInfo: Fixture<ReadView<components["schemas"]["AccountInfo"]>> = fixture(accountInfoDraw, "reply");

/** Make a value of schema "AppSettings", as replies hold it. */
export const appSettings: Fixture<ReadView<components["schemas"]["AppSettings"]>> = fixture(appSettingsDraw, "reply");

/** Make a value of schema "AuthStatus", as replies hold it. */
export const authStatus: Fixture<ReadView<components["schemas"]["AuthStatus"]>> = fixture(authStatusDraw, "reply");

/** Make a value of schema "AuthStatusReply", as replies hold it. */
export const authStatusReply: Fixture<ReadView<components["schemas"]["AuthStatusReply"]>> = fixture(authStatusReplyDraw, "reply");

/** Make a value of schema "AuthenticateRequest", as requests send it. */
export const authenticateRequest: Fixture<WriteView<components["schemas"]["AuthenticateRequest"]>> = fixture(authenticateRequestDraw, "request");

/** Make a value of schema "AuthenticateResponse", as replies hold it. */
export const authenticateResponse: Fixture<ReadView<components["schemas"]["AuthenticateResponse"]>> = fixture(authenticateResponseDraw, "reply");

/** Make a value of schema "BillingItem", as replies hold it. */
export const billingItem: Fixture<ReadView<components["schemas"]["BillingItem"]>> = fixture(billingItemDraw, "reply");

/** Make a value of schema "BillingSettings", as replies hold it. */
export const billingSettings: Fixture<ReadView<components["schemas"]["BillingSettings"]>> = fixture(billingSettingsDraw, "reply");

/** Make a value of schema "CustomerBreadcrumb", as replies hold it. */
export const customerBreadcrumb: Fixture<ReadView<components["schemas"]["CustomerBreadcrumb"]>> = fixture(customerBreadcrumbDraw, "reply");

/** Make a value of schema "CustomerInfo", as replies hold it. */
export const customerInfo: Fixture<ReadView<components["schemas"]["CustomerInfo"]>> = fixture(customerInfoDraw, "reply");

/** Make a value of schema "DashboardPermission", as replies hold it. */
export const dashboardPermission: Fixture<ReadView<components["schemas"]["DashboardPermission"]>> = fixture(dashboardPermissionDraw, "reply");

/** Make a value of schema "DayOfWeek", as replies hold it. */
export const dayOfWeek: Fixture<ReadView<components["schemas"]["DayOfWeek"]>> = fixture(dayOfWeekDraw, "reply");

/** Make a value of schema "EntityIntegrationData", as replies hold it. */
export const entityIntegrationData: Fixture<ReadView<components["schemas"]["EntityIntegrationData"]>> = fixture(entityIntegrationDataDraw, "reply");

/** Make a value of schema "ErrorResponse", as replies hold it. */
export const errorResponse: Fixture<ReadView<components["schemas"]["ErrorResponse"]>> = fixture(errorResponseDraw, "reply");

/** Make a value of schema "IntegrationData", as replies hold it. */
export const integrationData: Fixture<ReadView<components["schemas"]["IntegrationData"]>> = fixture(integrationDataDraw, "reply");

/** Make a value of schema "ListAccountsResponse", as replies hold it. */
export const listAccountsResponse: Fixture<ReadView<components["schemas"]["ListAccountsResponse"]>> = fixture(listAccountsResponseDraw, "reply");

/** Make a value of schema "ListCustomersResponse", as replies hold it. */
export const listCustomersResponse: Fixture<ReadView<components["schemas"]["ListCustomersResponse"]>> = fixture(listCustomersResponseDraw, "reply");

/** Make a value of schema "ManagerAccess", as replies hold it. */
export const managerAccess: Fixture<ReadView<components["schemas"]["ManagerAccess"]>> = fixture(managerAccessDraw, "reply");

/** Make a value of schema "NewCustomer", as requests send it. */
export const newCustomer: Fixture<WriteView<components["schemas"]["NewCustomer"]>> = fixture(newCustomerDraw, "request");

/** Make a value of schema "PatchCustomer", as requests send it. */
export const patchCustomer: Fixture<WriteView<components["schemas"]["PatchCustomer"]>> = fixture(patchCustomerDraw, "request");

/** Make a value of schema "ResponseError", as replies hold it. */
export const responseError: Fixture<ReadView<components["schemas"]["ResponseError"]>> = fixture(responseErrorDraw, "reply");

/** Make a value of schema "ResponseStatus", as replies hold it. */
export const responseStatus: Fixture<ReadView<components["schemas"]["ResponseStatus"]>> = fixture(responseStatusDraw, "reply");

/** Make a value of schema "Schedule", as replies hold it. */
export const schedule: Fixture<ReadView<components["schemas"]["Schedule"]>> = fixture(scheduleDraw, "reply");

/** Make a value of schema "ScheduleDay", as replies hold it. */
export const scheduleDay: Fixture<ReadView<components["schemas"]["ScheduleDay"]>> = fixture(scheduleDayDraw, "reply");

/** Make a value of schema "SchedulingRule", as replies hold it. */
export const schedulingRule: Fixture<ReadView<components["schemas"]["SchedulingRule"]>> = fixture(schedulingRuleDraw, "reply");

/** Make a value of schema "SchedulingRuleFrequency", as replies hold it. */
export const schedulingRuleFrequency: Fixture<ReadView<components["schemas"]["SchedulingRuleFrequency"]>> = fixture(schedulingRuleFrequencyDraw, "reply");

/** Make a value of schema "SetCustomerStagingMode", as requests send it. */
export const setCustomerStagingMode: Fixture<WriteView<components["schemas"]["SetCustomerStagingMode"]>> = fixture(setCustomerStagingModeDraw, "request");

/** Make a value of schema "SimpleSchedulingRuleTypes", as replies hold it. */
export const simpleSchedulingRuleTypes: Fixture<ReadView<components["schemas"]["SimpleSchedulingRuleTypes"]>> = fixture(simpleSchedulingRuleTypesDraw, "reply");

/** Make a value of schema "SortOrders", as requests send it. */
export const sortOrders: Fixture<WriteView<components["schemas"]["SortOrders"]>> = fixture(sortOrdersDraw, "request");

/** Make a value of schema "Struct", as replies hold it. */
export const struct: Fixture<ReadView<components["schemas"]["Struct"]>> = fixture(structDraw, "reply");

/** Make a value of schema "Tag", as replies hold it. */
export const tag: Fixture<ReadView<components["schemas"]["Tag"]>> = fixture(tagDraw, "reply");

/** Make a value of schema "TagColors", as replies hold it. */
export const tagColors: Fixture<ReadView<components["schemas"]["TagColors"]>> = fixture(tagColorsDraw, "reply");

/** Make a value of schema "TestSchedule", as requests send it. */
export const testSchedule: Fixture<WriteView<components["schemas"]["TestSchedule"]>> = fixture(testScheduleDraw, "request");

/** Make a value of schema "TestScheduleResponse", as replies hold it. */
export const testScheduleResponse: Fixture<ReadView<components["schemas"]["TestScheduleResponse"]>> = fixture(testScheduleResponseDraw, "reply");

/** Make a value of schema "Value", as replies hold it. */
export const value: Fixture<ReadView<components["schemas"]["Value"]>> = fixture(valueDraw, "reply");
