// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

import {
  all,
  anything,
  array,
  constant,
  createValidator,
  format,
  hasFormat,
  isInteger,
  isListOf,
  isMapOf,
  isNumber,
  isPlain,
  lazy,
  nullable,
  object,
  oneOfValues,
  plainText,
  type,
  type Accepts,
  type Check,
  type OperationChecks,
  type Validator,
} from "@contracts/runtime/validation";

const AccountInfoCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      dateCreated: type("string"),
      dateLastModified: type("string"),
      createdBy: type("string"),
      lastModifiedBy: type("string"),
      name: type("string"),
      parentAccountId: type("string"),
      twilioAccountSid: type("string"),
      ancestorIds: all(type("array"), array({ items: type("string") })),
      maxPhoneNumbers: all(type("integer"), format("int32")),
      isBYOA: type("boolean"),
      trustHubProfileSid: type("string"),
      logoId: type("string"),
      logoUri: type("string"),
      billingSettings: BillingSettingsCheck,
    },
    closed: true,
  }, acceptsAccountInfo)),
);

const AppSettingsCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      enablePhoneNumberManagement: type("boolean"),
      enableDeviceManagement: type("boolean"),
      enableDialer: type("boolean"),
      enableCallHistory: type("boolean"),
      enableAssistants: type("boolean"),
      showFileNameInMessageCenter: type("boolean"),
      chakraTheme: type("string"),
      customCss: type("string"),
      pageTitle: type("string"),
      stringMappings: type("string"),
      logoutUrl: type("string"),
      portMyNumberUrl: type("string"),
    },
    closed: true,
  }, acceptsAppSettings)),
);

const AuthStatusCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      isAuthenticated: type("boolean"),
      firstName: type("string"),
      lastName: type("string"),
      name: type("string"),
      avatarUrl: type("string"),
      emailAddress: type("string"),
      roles: all(type("array"), array({ items: type("string") })),
      accountIds: all(type("array"), array({ items: type("string") })),
      accountNames: all(type("array"), array({ items: type("string") })),
      managerAccess: ManagerAccessCheck,
      dashboardPermissions: all(type("array"), array({ items: DashboardPermissionCheck })),
    },
    closed: true,
  }, acceptsAuthStatus)),
);

const AuthStatusReplyCheck: Check = lazy(() =>
  nullable(AuthStatusCheck),
);

const AuthenticateRequestCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      provider: all(type("string"), constant("credentials")),
      userName: type("string"),
      password: type("string"),
      rememberMe: type("boolean", "null"),
      accessToken: type("string"),
      accessTokenSecret: type("string"),
      returnUrl: type("string"),
      errorView: type("string"),
      meta: all(type("object"), object({
        additional: anything,
      })),
    },
    closed: true,
  })),
);

const AuthenticateResponseCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      userId: type("string"),
      sessionId: type("string"),
      userName: type("string"),
      displayName: type("string"),
      referrerUrl: type("string"),
      bearerToken: type("string"),
      refreshToken: type("string"),
      refreshTokenExpiry: type("string", "null"),
      profileUrl: type("string"),
      roles: all(type("array"), array({ items: type("string") })),
      permissions: all(type("array"), array({ items: type("string") })),
      authProvider: type("string"),
      responseStatus: ResponseStatusCheck,
      meta: all(type("object"), object({
        additional: anything,
      })),
    },
    closed: true,
  }, acceptsAuthenticateResponse)),
);

const BillingItemCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      baseCost: type("number"),
      rawUnitMultiplier: type("number"),
      unitCost: type("number"),
      allowance: all(type("integer"), format("int32")),
    },
    closed: true,
  }, acceptsBillingItem)),
);

const BillingSettingsCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      base: BillingItemCheck,
      localNumbers: BillingItemCheck,
      tollFreeNumbers: BillingItemCheck,
      inboundVoiceCalls: BillingItemCheck,
      outboundVoiceCalls: BillingItemCheck,
      inboundFaxes: BillingItemCheck,
      outboundFaxes: BillingItemCheck,
      inboundSmsMessages: BillingItemCheck,
      outboundSmsMessages: BillingItemCheck,
      aiInsights: BillingItemCheck,
      aiLiveMinutes: BillingItemCheck,
    },
    closed: true,
  }, acceptsBillingSettings)),
);

const CustomerBreadcrumbCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      name: type("string"),
    },
    closed: true,
  }, acceptsCustomerBreadcrumb)),
);

const CustomerInfoCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      dateCreated: type("string"),
      dateLastModified: type("string"),
      createdBy: type("string"),
      lastModifiedBy: type("string"),
      accountId: type("string"),
      accountName: type("string"),
      parentCustomerId: type("string"),
      breadcrumb: all(type("array"), array({ items: CustomerBreadcrumbCheck })),
      isStaging: type("boolean"),
      name: type("string"),
      referenceId: type("string"),
      data: StructCheck,
      tags: all(type("array"), array({ items: TagCheck })),
      schedule: ScheduleCheck,
      integrationData: EntityIntegrationDataCheck,
      overrideBillingSettings: type("boolean"),
      billingSettings: BillingSettingsCheck,
      overrideAppSettings: type("boolean"),
      appSettings: AppSettingsCheck,
    },
    closed: true,
  }, acceptsCustomerInfo)),
);

const DashboardPermissionCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("ViewFiles", "ViewNotifications", "ViewSessions", "ViewEndpoints", "ViewReports", "ViewCustomers", "ViewFlows", "ViewCallCenter")),
);

const DayOfWeekCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")),
);

const EntityIntegrationDataCheck: Check = lazy(() =>
  all(type("object"), object({
    additional: IntegrationDataCheck,
  })),
);

const ErrorResponseCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      responseStatus: ResponseStatusCheck,
    },
    closed: true,
    required: ["responseStatus"],
  }, acceptsErrorResponse)),
);

const IntegrationDataCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      thirdPartyId: type("string"),
    },
    closed: true,
  }, acceptsIntegrationData)),
);

const ListAccountsResponseCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      items: all(type("array"), array({ items: AccountInfoCheck })),
      totalCount: all(type("integer"), format("int32")),
      totalPages: all(type("integer"), format("int32")),
      hasMorePages: type("boolean"),
    },
    closed: true,
  }, acceptsListAccountsResponse)),
);

const ListCustomersResponseCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      items: all(type("array"), array({ items: CustomerInfoCheck })),
      totalCount: all(type("integer"), format("int32")),
      totalPages: all(type("integer"), format("int32")),
      hasMorePages: type("boolean"),
    },
    closed: true,
  }, acceptsListCustomersResponse)),
);

const ManagerAccessCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("ReadOnly", "ReadWrite", "ReadWriteDelete")),
);

const NewCustomerCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      accountId: type("string"),
      name: type("string"),
      parentCustomerId: type("string"),
      referenceId: type("string"),
      data: StructCheck,
    },
    closed: true,
  })),
);

const PatchCustomerCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      name: type("string"),
      parentCustomerId: type("string"),
      referenceId: type("string"),
      data: StructCheck,
      tagIds: all(type("array"), array({ items: type("string") })),
      schedule: ScheduleCheck,
      overrideBillingSettings: type("boolean", "null"),
      billingSettings: BillingSettingsCheck,
      overrideAppSettings: type("boolean", "null"),
      appSettings: AppSettingsCheck,
    },
    closed: true,
  })),
);

const ResponseErrorCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      errorCode: type("string"),
      fieldName: type("string"),
      message: type("string"),
      meta: all(type("object"), object({
        additional: type("string"),
      })),
    },
    closed: true,
  }, acceptsResponseError)),
);

const ResponseStatusCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      errorCode: type("string"),
      message: type("string"),
      stackTrace: type("string"),
      errors: all(type("array"), array({ items: ResponseErrorCheck })),
      meta: all(type("object"), object({
        additional: type("string"),
      })),
    },
    closed: true,
  }, acceptsResponseStatus)),
);

const ScheduleCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      timeZoneId: type("string"),
      inherit: type("boolean"),
      forceClosed: type("boolean"),
      rules: all(type("array"), array({ items: SchedulingRuleCheck })),
      defaultState: type("string"),
    },
    closed: true,
  }, acceptsSchedule)),
);

const ScheduleDayCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      offset: all(type("integer"), format("int32")),
      dayOfWeek: DayOfWeekCheck,
    },
    closed: true,
  }, acceptsScheduleDay)),
);

const SchedulingRuleCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      name: type("string"),
      priority: all(type("integer"), format("int32")),
      state: type("string"),
      source: type("string"),
      condition: type("string"),
      simpleRuleType: SimpleSchedulingRuleTypesCheck,
      customerState: type("string"),
      flowId: type("string"),
      flowParams: StructCheck,
      isAllDay: type("boolean"),
      startDate: type("string"),
      startTime: type("string"),
      endTime: type("string"),
      bySetPosition: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byMonth: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byWeekNo: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byYearDay: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byMonthDay: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byDay: all(type("array"), array({ items: ScheduleDayCheck })),
      byHour: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      byMinute: all(type("array"), array({ items: all(type("integer"), format("int32")) })),
      interval: all(type("integer"), format("int32")),
      count: all(type("integer"), format("int32")),
      untilDate: type("string"),
      frequency: SchedulingRuleFrequencyCheck,
    },
    closed: true,
  }, acceptsSchedulingRule)),
);

const SchedulingRuleFrequencyCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("None", "Secondly", "Minutely", "Hourly", "Daily", "Weekly", "Monthly", "Yearly")),
);

const SetCustomerStagingModeCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      isStaging: type("boolean"),
    },
    closed: true,
  })),
);

const SimpleSchedulingRuleTypesCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("Always", "CustomerState", "Time")),
);

const SortOrdersCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("Ascend", "Descend")),
);

const StructCheck: Check = lazy(() =>
  all(type("object"), object({
    additional: ValueCheck,
  })),
);

const TagCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: type("string"),
      name: type("string"),
      color: TagColorsCheck,
    },
    closed: true,
  }, acceptsTag)),
);

const TagColorsCheck: Check = lazy(() =>
  all(type("string"), oneOfValues("Magenta", "Red", "Volcano", "Orange", "Gold", "Lime", "Green", "Cyan", "Blue", "GeekBlue", "Purple")),
);

const TestScheduleCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      schedule: nullable(ScheduleCheck),
      dateTime: type("string"),
    },
    closed: true,
  })),
);

const TestScheduleResponseCheck: Check = lazy(() =>
  all(type("object"), object({
    additional: anything,
  })),
);

const ValueCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      boolValue: type("boolean", "null"),
      stringValue: type("string"),
      numberValue: type("number", "null"),
      listValue: all(type("array"), array({ items: StructCheck })),
      structValue: StructCheck,
    },
    closed: true,
  }, acceptsValue)),
);

const acceptsAccountInfo: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.dateLastModified;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.createdBy;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.lastModifiedBy;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.parentAccountId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.twilioAccountSid;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.ancestorIds;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.maxPhoneNumbers;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.isBYOA;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.trustHubProfileSid;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.logoId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.logoUri;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.billingSettings;
  if (x === undefined) absent++;
  else if (!acceptsBillingSettings(x)) return false;
  return Object.keys(value).length + absent === 15;
};

const acceptsAppSettings: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.enablePhoneNumberManagement;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.enableDeviceManagement;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.enableDialer;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.enableCallHistory;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.enableAssistants;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.showFileNameInMessageCenter;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.chakraTheme;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.customCss;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.pageTitle;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.stringMappings;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.logoutUrl;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.portMyNumberUrl;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 12;
};

const acceptsAuthStatus: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.isAuthenticated;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.firstName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.lastName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.avatarUrl;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.emailAddress;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.roles;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.accountIds;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.accountNames;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.managerAccess;
  if (x === undefined) absent++;
  else if (!acceptsManagerAccess(x)) return false;
  x = value.dashboardPermissions;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsDashboardPermission)) return false;
  return Object.keys(value).length + absent === 12;
};

const acceptsAuthStatusReply: Accepts = (x) => (x === null || acceptsAuthStatus(x));

const acceptsAuthenticateResponse: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.userId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.sessionId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.userName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.displayName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.referrerUrl;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.bearerToken;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.refreshToken;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.refreshTokenExpiry;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.profileUrl;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.roles;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.permissions;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => typeof x === "string"))) return false;
  x = value.authProvider;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.responseStatus;
  if (x === undefined) absent++;
  else if (!acceptsResponseStatus(x)) return false;
  x = value.meta;
  if (x === undefined) absent++;
  else if (!isPlain(x)) return false;
  return Object.keys(value).length + absent === 14;
};

const acceptsBillingItem: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.baseCost;
  if (x === undefined) absent++;
  else if (!isNumber(x)) return false;
  x = value.rawUnitMultiplier;
  if (x === undefined) absent++;
  else if (!isNumber(x)) return false;
  x = value.unitCost;
  if (x === undefined) absent++;
  else if (!isNumber(x)) return false;
  x = value.allowance;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsBillingSettings: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.base;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.localNumbers;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.tollFreeNumbers;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.inboundVoiceCalls;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.outboundVoiceCalls;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.inboundFaxes;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.outboundFaxes;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.inboundSmsMessages;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.outboundSmsMessages;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.aiInsights;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  x = value.aiLiveMinutes;
  if (x === undefined) absent++;
  else if (!acceptsBillingItem(x)) return false;
  return Object.keys(value).length + absent === 11;
};

const acceptsCustomerBreadcrumb: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsCustomerInfo: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.dateLastModified;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.createdBy;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.lastModifiedBy;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.accountId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.accountName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.parentCustomerId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.breadcrumb;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsCustomerBreadcrumb)) return false;
  x = value.isStaging;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.referenceId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.data;
  if (x === undefined) absent++;
  else if (!acceptsStruct(x)) return false;
  x = value.tags;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsTag)) return false;
  x = value.schedule;
  if (x === undefined) absent++;
  else if (!acceptsSchedule(x)) return false;
  x = value.integrationData;
  if (x === undefined) absent++;
  else if (!acceptsEntityIntegrationData(x)) return false;
  x = value.overrideBillingSettings;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.billingSettings;
  if (x === undefined) absent++;
  else if (!acceptsBillingSettings(x)) return false;
  x = value.overrideAppSettings;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.appSettings;
  if (x === undefined) absent++;
  else if (!acceptsAppSettings(x)) return false;
  return Object.keys(value).length + absent === 20;
};

const acceptsDashboardPermission: Accepts = (x) => (x === "ViewFiles" || x === "ViewNotifications" || x === "ViewSessions" || x === "ViewEndpoints" || x === "ViewReports" || x === "ViewCustomers" || x === "ViewFlows" || x === "ViewCallCenter");

const acceptsDayOfWeek: Accepts = (x) => (x === "Sunday" || x === "Monday" || x === "Tuesday" || x === "Wednesday" || x === "Thursday" || x === "Friday" || x === "Saturday");

const acceptsEntityIntegrationData: Accepts = (x) => isMapOf(x, acceptsIntegrationData);

const acceptsErrorResponse: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.responseStatus;
  if (x === undefined) return false;
  if (!acceptsResponseStatus(x)) return false;
  return Object.keys(value).length + absent === 1;
};

const acceptsIntegrationData: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.thirdPartyId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 1;
};

const acceptsListAccountsResponse: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.items;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsAccountInfo)) return false;
  x = value.totalCount;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.totalPages;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.hasMorePages;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsListCustomersResponse: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.items;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsCustomerInfo)) return false;
  x = value.totalCount;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.totalPages;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.hasMorePages;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsManagerAccess: Accepts = (x) => (x === "ReadOnly" || x === "ReadWrite" || x === "ReadWriteDelete");

const acceptsResponseError: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.errorCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.fieldName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.message;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.meta;
  if (x === undefined) absent++;
  else if (!(isMapOf(x, (x) => typeof x === "string"))) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsResponseStatus: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.errorCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.message;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.stackTrace;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.errors;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsResponseError)) return false;
  x = value.meta;
  if (x === undefined) absent++;
  else if (!(isMapOf(x, (x) => typeof x === "string"))) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsSchedule: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.timeZoneId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.inherit;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.forceClosed;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.rules;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsSchedulingRule)) return false;
  x = value.defaultState;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsScheduleDay: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.offset;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.dayOfWeek;
  if (x === undefined) absent++;
  else if (!acceptsDayOfWeek(x)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsSchedulingRule: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.priority;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.state;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.source;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.condition;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.simpleRuleType;
  if (x === undefined) absent++;
  else if (!acceptsSimpleSchedulingRuleTypes(x)) return false;
  x = value.customerState;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.flowId;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.flowParams;
  if (x === undefined) absent++;
  else if (!acceptsStruct(x)) return false;
  x = value.isAllDay;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.startDate;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.startTime;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.endTime;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.bySetPosition;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byMonth;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byWeekNo;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byYearDay;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byMonthDay;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byDay;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsScheduleDay)) return false;
  x = value.byHour;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.byMinute;
  if (x === undefined) absent++;
  else if (!(isListOf(x, (x) => (isInteger(x) && hasFormat("int32", x))))) return false;
  x = value.interval;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.count;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int32", x))) return false;
  x = value.untilDate;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.frequency;
  if (x === undefined) absent++;
  else if (!acceptsSchedulingRuleFrequency(x)) return false;
  return Object.keys(value).length + absent === 26;
};

const acceptsSchedulingRuleFrequency: Accepts = (x) => (x === "None" || x === "Secondly" || x === "Minutely" || x === "Hourly" || x === "Daily" || x === "Weekly" || x === "Monthly" || x === "Yearly");

const acceptsSimpleSchedulingRuleTypes: Accepts = (x) => (x === "Always" || x === "CustomerState" || x === "Time");

const acceptsStruct: Accepts = (x) => isMapOf(x, acceptsValue);

const acceptsTag: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.color;
  if (x === undefined) absent++;
  else if (!acceptsTagColors(x)) return false;
  return Object.keys(value).length + absent === 3;
};

const acceptsTagColors: Accepts = (x) => (x === "Magenta" || x === "Red" || x === "Volcano" || x === "Orange" || x === "Gold" || x === "Lime" || x === "Green" || x === "Cyan" || x === "Blue" || x === "GeekBlue" || x === "Purple");

const acceptsTestScheduleResponse: Accepts = (x) => isPlain(x);

const acceptsValue: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.boolValue;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.stringValue;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.numberValue;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.listValue;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsStruct)) return false;
  x = value.structValue;
  if (x === undefined) absent++;
  else if (!acceptsStruct(x)) return false;
  return Object.keys(value).length + absent === 5;
};

const operations: Readonly<Record<string, () => OperationChecks>> = {
  listCustomers: () => ({
    query: {
      accountIds: { check: all(type("array"), array({ items: type("string") })) },
      nameFilter: { check: type("string") },
      parentCustomerIds: { check: all(type("array"), array({ items: type("string") })) },
      shallowParent: { check: type("boolean") },
      tagIds: { check: all(type("array"), array({ items: type("string") })) },
      page: { check: all(type("integer"), format("int32")) },
      all: { check: type("boolean") },
      countPerPage: { check: all(type("integer"), format("int32")) },
      specificIds: { check: all(type("array"), array({ items: type("string") })) },
      sortField: { check: type("string") },
      sortOrder: { check: SortOrdersCheck },
      simplifiedPaging: { check: type("boolean") },
      format: { check: all(type("string"), oneOfValues("csv", "json", "xml", "jsv")) },
    },
    replies: {
      "200": {
        headers: {
          "content-disposition": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ListCustomersResponseCheck,
          "text/csv": plainText,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  createCustomer: () => ({
    body: {
      required: true,
      content: {
        "application/json": NewCustomerCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerInfoCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  getCustomer: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerInfoCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  deleteCustomer: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    replies: {
      "204": {},
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  updateCustomer: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": PatchCustomerCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerInfoCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "409": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  setCustomerStaging: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": SetCustomerStagingModeCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerInfoCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  getInheritedSchedule: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": ScheduleCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  testSchedule: () => ({
    path: {
      customerId: { check: type("string"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": TestScheduleCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": TestScheduleResponseCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  listAccounts: () => ({
    query: {
      nameFilter: { check: type("string") },
      page: { check: all(type("integer"), format("int32")) },
      all: { check: type("boolean") },
      countPerPage: { check: all(type("integer"), format("int32")) },
      specificIds: { check: all(type("array"), array({ items: type("string") })) },
      sortField: { check: type("string") },
      sortOrder: { check: SortOrdersCheck },
      simplifiedPaging: { check: type("boolean") },
    },
    replies: {
      "200": {
        content: {
          "application/json": ListAccountsResponseCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  getAccount: () => ({
    path: {
      accountId: { check: type("string"), required: true },
    },
    query: {
      format: { check: all(type("string"), oneOfValues("csv", "json", "xml", "jsv")) },
    },
    replies: {
      "200": {
        headers: {
          "content-disposition": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": AccountInfoCheck,
          "text/csv": plainText,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "403": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  createSession: () => ({
    body: {
      required: true,
      content: {
        "application/json": AuthenticateRequestCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": AuthenticateResponseCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
      "401": {
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
  getAuthStatus: () => ({
    replies: {
      "200": {
        content: {
          "application/json": AuthStatusReplyCheck,
        },
      },
      "401": {
        headers: {
          "www-authenticate": { check: type("string"), types: ["string"] },
        },
        content: {
          "application/json": ErrorResponseCheck,
        },
      },
    },
  }),
};

/** Holds messages to the schemas of this provider. */
export const validator: Validator = createValidator(operations);

/** The checks of the schemas by name. */
export const checks: {
  "AccountInfo": Check;
  "AppSettings": Check;
  "AuthStatus": Check;
  "AuthStatusReply": Check;
  "AuthenticateRequest": Check;
  "AuthenticateResponse": Check;
  "BillingItem": Check;
  "BillingSettings": Check;
  "CustomerBreadcrumb": Check;
  "CustomerInfo": Check;
  "DashboardPermission": Check;
  "DayOfWeek": Check;
  "EntityIntegrationData": Check;
  "ErrorResponse": Check;
  "IntegrationData": Check;
  "ListAccountsResponse": Check;
  "ListCustomersResponse": Check;
  "ManagerAccess": Check;
  "NewCustomer": Check;
  "PatchCustomer": Check;
  "ResponseError": Check;
  "ResponseStatus": Check;
  "Schedule": Check;
  "ScheduleDay": Check;
  "SchedulingRule": Check;
  "SchedulingRuleFrequency": Check;
  "SetCustomerStagingMode": Check;
  "SimpleSchedulingRuleTypes": Check;
  "SortOrders": Check;
  "Struct": Check;
  "Tag": Check;
  "TagColors": Check;
  "TestSchedule": Check;
  "TestScheduleResponse": Check;
  "Value": Check;
} = {
  AccountInfo: AccountInfoCheck,
  AppSettings: AppSettingsCheck,
  AuthStatus: AuthStatusCheck,
  AuthStatusReply: AuthStatusReplyCheck,
  AuthenticateRequest: AuthenticateRequestCheck,
  AuthenticateResponse: AuthenticateResponseCheck,
  BillingItem: BillingItemCheck,
  BillingSettings: BillingSettingsCheck,
  CustomerBreadcrumb: CustomerBreadcrumbCheck,
  CustomerInfo: CustomerInfoCheck,
  DashboardPermission: DashboardPermissionCheck,
  DayOfWeek: DayOfWeekCheck,
  EntityIntegrationData: EntityIntegrationDataCheck,
  ErrorResponse: ErrorResponseCheck,
  IntegrationData: IntegrationDataCheck,
  ListAccountsResponse: ListAccountsResponseCheck,
  ListCustomersResponse: ListCustomersResponseCheck,
  ManagerAccess: ManagerAccessCheck,
  NewCustomer: NewCustomerCheck,
  PatchCustomer: PatchCustomerCheck,
  ResponseError: ResponseErrorCheck,
  ResponseStatus: ResponseStatusCheck,
  Schedule: ScheduleCheck,
  ScheduleDay: ScheduleDayCheck,
  SchedulingRule: SchedulingRuleCheck,
  SchedulingRuleFrequency: SchedulingRuleFrequencyCheck,
  SetCustomerStagingMode: SetCustomerStagingModeCheck,
  SimpleSchedulingRuleTypes: SimpleSchedulingRuleTypesCheck,
  SortOrders: SortOrdersCheck,
  Struct: StructCheck,
  Tag: TagCheck,
  TagColors: TagColorsCheck,
  TestSchedule: TestScheduleCheck,
  TestScheduleResponse: TestScheduleResponseCheck,
  Value: ValueCheck,
};
