// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Validator } from "@contracts/runtime";

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

// What follows is the same for every provider.

/** Bit of a {@link Run} that holds a request to the contract. */
const REQUEST = 1;
/** Bit of a {@link Run} that holds a reply to the contract. */
const REPLY = 2;

/** The most that is reported of one message. */
const MAX_FAULTS = 100;

/**
 * How a value differs: `broken` breaks the schema, `unlisted` breaks it in a way that a provider may grow into (a new enum value,
 * a property too many), `unknown` is a property on which the schema is silent.
 */
type Rank = "broken" | "unlisted" | "unknown";

/** One difference between a value and its schema. */
interface Fault {
  pointer: string;
  message: string;
  rank: Rank;
  /** Number of steps from the message to the place. */
  depth: number;
  /** The types that the place may have, where that is what is wrong. */
  types: number;
  /** Whether a constant differs, by which the alternatives of a union are told apart. */
  tag: boolean;
}

/** One comparison of a message with its schemas. */
interface Run {
  view: typeof REQUEST | typeof REPLY;
  /** Steps from the message to the value at hand; only the first `depth` count. */
  path: (string | number)[];
  depth: number;
  faults: Fault[];
}

/**
 * Compares a value with a schema; it reports to the run and never throws.
 *
 * With `seen`, the schema is one of several for the same value: it adds the properties and items that it knows, and leaves
 * it to the caller to report the unknown ones.
 */
type Check = (value: unknown, run: Run, seen?: Set<string>) => void;

/** Report that the value at hand differs. */
function report(run: Run, rank: Rank, message: string, details: { types?: number; tag?: boolean } = {}): void {
  if (run.faults.length >= MAX_FAULTS && (rank !== "broken" || isFull(run))) return;
  const pointer = run.path
    .slice(0, run.depth)
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  addFault(run, { pointer, message, rank, depth: run.depth, types: details.types ?? 0, tag: details.tag ?? false });
}

/** Report that a member of the value at hand differs. */
function reportAt(run: Run, step: string | number, rank: Rank, message: string): void {
  run.path[run.depth++] = step;
  report(run, rank, message);
  run.depth--;
}

/** Keep a fault; of too many, what breaks the schema goes before what does not. */
function addFault(run: Run, fault: Fault): void {
  if (run.faults.length < MAX_FAULTS) run.faults.push(fault);
  else if (fault.rank === "broken") {
    const place = run.faults.findLastIndex(({ rank }) => rank !== "broken");
    if (place >= 0) run.faults[place] = fault;
  }
}

/** Whether nothing more can be reported, so that there is no point in looking on. */
function isFull(run: Run): boolean {
  return run.faults.length >= MAX_FAULTS && run.faults.every(({ rank }) => rank === "broken");
}

/** Compare on trial: give the faults, and report none. */
function attempt(check: Check, value: unknown, run: Run, seen?: Set<string>): Fault[] {
  const outer = run.faults;
  const faults: Fault[] = [];
  run.faults = faults;
  check(value, run, seen);
  run.faults = outer;
  return faults;
}

/** Whether a value fits by the letter of the schema. */
function fits(check: Check, value: unknown, run: Run, seen?: Set<string>): boolean {
  return isMatch(attempt(check, value, run, seen));
}

/** Whether faults leave a value valid by the letter of the schema. */
function isMatch(faults: readonly Fault[]): boolean {
  return faults.every(({ rank }) => rank === "unknown");
}

/** What has no schema, or `true`, allows anything. */
const anything: Check = () => undefined;

/** The schema `false` allows nothing. */
const nothing: Check = (_, run) => report(run, "broken", "must not be there");

/** Compare with a schema that is built when it is first needed: recursion has no other end, and most are never needed. */
function lazy(build: () => Check): Check {
  let check: Check | undefined;
  return (value, run, seen) => {
    check ??= build();
    check(value, run, seen);
  };
}

/** Compare with several keywords, or schemas, of which each has its say. */
function all(...checks: Check[]): Check {
  return (value, run, seen) => {
    for (const check of checks) check(value, run, seen);
  };
}

/** Bits of the types of JSON Schema 2020-12, and of a file, which no JSON holds. */
const TYPES = { string: 1, integer: 2, number: 4, boolean: 8, object: 16, array: 32, file: 64, null: 128 } as const;
/** Bits of a whole number, which is an integer and a number. */
const WHOLE: number = TYPES.integer | TYPES.number;

/** Name of a type. */
type TypeName = keyof typeof TYPES;

/** The types of a value as bits; a Date counts as the text it is sent as, a bigint as a number. */
function typesOf(value: unknown): number {
  if (typeof value === "string") return TYPES.string;
  if (typeof value === "number") return Number.isInteger(value) ? WHOLE : Number.isFinite(value) ? TYPES.number : 0;
  if (typeof value === "boolean") return TYPES.boolean;
  if (value === null) return TYPES.null;
  if (typeof value === "bigint") return WHOLE;
  if (typeof value !== "object") return 0;
  if (Array.isArray(value)) return TYPES.array;
  if (value instanceof Date) return TYPES.string;
  return value instanceof Blob ? TYPES.file : TYPES.object;
}

/** Whether a value has members: no list, no Date and no file. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && typesOf(value) === TYPES.object;
}

/** Whether a value is sent as a number. */
function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Whether a value is a number that JSON can hold. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Whether a value is a whole number. */
function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** Keyword `type`. */
function type(...names: TypeName[]): Check {
  const types = names.reduce((bits, name) => bits | TYPES[name], 0);
  return (value, run) => {
    if ((typesOf(value) & types) === 0) report(run, "broken", typeMessage(types), { types });
  };
}

/** Say which types a place may have. */
function typeMessage(types: number): string {
  const names = Object.entries(TYPES).flatMap(([name, bit]) => ((types & bit) === 0 ? [] : [name]));
  return `must be ${names.join(" or ")}`;
}

/** A schema that has null for an alternative. */
function nullable(check: Check): Check {
  return (value, run, seen) => {
    if (value !== null) check(value, run, seen);
  };
}

/** Keyword `enum`; a reply may hold a value that the provider added since. */
function oneOfValues(...values: unknown[]): Check {
  const scalars = new Set(values);
  const texts = new Set(values.filter((value) => typeof value === "object").map(canonical));
  const message = values.length === 1 ? "must be the listed value" : `must be one of ${values.length} listed values`;
  return (value, run) => {
    if (scalars.has(value) || (texts.size > 0 && texts.has(canonical(value)))) return;
    report(run, run.view === REPLY ? "unlisted" : "broken", message, { tag: true });
  };
}

/** Keyword `const`; a reply may hold a value that the provider added since. */
function constant(expected: unknown): Check {
  const text = canonical(expected);
  return (value, run) => {
    if (canonical(value) !== text)
      report(run, run.view === REPLY ? "unlisted" : "broken", "must be the documented constant", { tag: true });
  };
}

/** Write a value so that equal ones give equal texts (JSON Schema Core 2020-12, section 4.2.2). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "bigint") return String(value);
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const members = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${members
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

/** Keywords `minLength` and `maxLength`, in code points. */
function length(least: number, most: number): Check {
  return (value, run) => {
    if (typeof value !== "string" || (value.length >= 2 * least && value.length <= most)) return;
    let count = 0;
    for (const _ of value) count++;
    if (count < least) report(run, "broken", `must have at least ${least} characters`);
    if (count > most) report(run, "broken", `must have at most ${most} characters`);
  };
}

/** Keyword `pattern`. */
function pattern(source: string): Check {
  const expression = new RegExp(source, "u");
  return (value, run) => {
    if (typeof value === "string" && !expression.test(value)) report(run, "broken", `must match ${source}`);
  };
}

/** Bounds of a number; undefined where there is none. */
interface Range {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}

/** Keywords of numbers. */
function range(bounds: Range): Check {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity, multipleOf } = bounds;
  return (value, run) => {
    if (!isNumeric(value) || Number.isNaN(value)) return;
    if (value < minimum) report(run, "broken", `must be at least ${minimum}`);
    if (value > maximum) report(run, "broken", `must be at most ${maximum}`);
    if (value <= exclusiveMinimum) report(run, "broken", `must be more than ${exclusiveMinimum}`);
    if (value >= exclusiveMaximum) report(run, "broken", `must be less than ${exclusiveMaximum}`);
    if (multipleOf !== undefined && !isMultiple(Number(value), multipleOf)) report(run, "broken", `must be a multiple of ${multipleOf}`);
  };
}

function isMultiple(value: number, divisor: number): boolean {
  const quotient = value / divisor;
  // 19.99 / 0.01 is 1998.9999999999998: binary fractions miss decimal ones by some units in the last place.
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 4 * Number.EPSILON;
}

// Every expression is anchored, and no two of its repetitions can match the same text, so each runs in linear time.
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const DATE_TIME = new RegExp(`${DATE.source.slice(0, -1)}[Tt]${TIME.source.slice(1)}`);
const DURATION = /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^(?:"[^"]*"|[^\s@"]+)@[^\s@]+$/;
// IRIs pass too (RFC 3987), and a bar: providers echo what they were asked for, and browsers follow it.
const URI_REFERENCE = /^[!#$&-;=?-Z[\]_a-z~|\u00a0-\uffff]*(?:%[0-9A-Fa-f]{2}[!#$&-;=?-Z[\]_a-z~|\u00a0-\uffff]*)*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Format {
  message: string;
  accepts: (value: unknown) => boolean;
}

const FORMATS = {
  "date-time": text("an RFC 3339 date-time", isDateTime, true),
  date: text("an RFC 3339 date", isDate, true),
  time: text("an RFC 3339 time", (value) => TIME.test(value)),
  duration: text("an ISO 8601 duration", (value) => DURATION.test(value)),
  uuid: text("a UUID", (value) => UUID.test(value)),
  email: text("an e-mail address", (value) => EMAIL.test(value)),
  uri: text("a URI", (value) => SCHEME.test(value) && URI_REFERENCE.test(value)),
  "uri-reference": text("a URI or a relative reference", (value) => URI_REFERENCE.test(value)),
  hostname: text("a host name", (value) => HOSTNAME.test(value)),
  ipv4: text("an IPv4 address", (value) => IPV4.test(value)),
  ipv6: text("an IPv6 address", isIpv6),
  byte: text("base64", (value) => value.length % 4 === 0 && BASE64.test(value)),
  int32: whole("a 32-bit integer", -(2 ** 31), 2 ** 31 - 1),
  int64: whole("a 64-bit integer", -(2 ** 63), 2 ** 63 - 1),
} as const satisfies Record<string, Format>;

/** Names of the formats that are checked; any other is a remark. */
const CHECKED_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Name of a format that is checked. */
type FormatName = keyof typeof FORMATS;

/** Whether a value has a format; what the format does not speak of has it. */
function hasFormat(name: FormatName, value: unknown): boolean {
  return FORMATS[name].accepts(value);
}

/** Keyword `format`. */
function format(name: FormatName): Check {
  const { message, accepts } = FORMATS[name];
  return (value, run) => {
    if (!accepts(value)) report(run, "broken", message);
  };
}

function text(what: string, matches: (value: string) => boolean, dates = false): Format {
  return {
    message: `must be ${what}`,
    accepts(value) {
      if (typeof value === "string") return matches(value);
      return !(value instanceof Date) || (dates && !Number.isNaN(value.getTime()));
    },
  };
}

function whole(what: string, least: number, most: number): Format {
  return {
    message: `must be ${what}`,
    accepts: (value) => !isNumeric(value) || ((typeof value === "bigint" || Number.isInteger(value)) && value >= least && value <= most),
  };
}

function isDateTime(value: string): boolean {
  return DATE_TIME.test(value) && isInMonth(value);
}

function isDate(value: string): boolean {
  return DATE.test(value) && isInMonth(value);
}

/** Whether the month of a date, 1 to 12, has its day, 1 to 31. */
function isInMonth(value: string): boolean {
  const day = Number(value.slice(8, 10));
  if (day < 29) return true;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] as number) && (month !== 2 || isLeap);
}

function isIpv6(value: string): boolean {
  if (value.length > 45) return false;
  const halves = value.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const tail = IPV4.test(last) ? groups.pop() : undefined;
  const count = groups.length + (tail === undefined ? 0 : 2);
  return (halves.length === 2 ? count < 8 : count === 8) && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

/** What a schema says of the members of an object. */
interface ObjectShape {
  properties?: Readonly<Record<string, Check>>;
  patterns?: Readonly<Record<string, Check>>;
  /** Keyword `additionalProperties`. */
  additional?: Check;
  /** Whether a reply's property that the schema does not know is worth a word. */
  closed?: true;
  required?: readonly string[];
  /** Needed in requests only, such as what is never read. */
  requiredInRequest?: readonly string[];
  /** Needed in replies only, such as what is never written. */
  requiredInReply?: readonly string[];
}

/** Whether a value is surely without a fault; false means nothing. */
type Accepts = (value: unknown) => boolean;

interface Member {
  check: Check | undefined;
  /** Bits of the views in which it must be there. */
  required: number;
}

/**
 * Keywords `properties`, `patternProperties`, `additionalProperties` and `required`.
 *
 * @param accepts Tells quickly of most faultless values, of no other, that they are faultless: a page of many rows is read so.
 */
function object(shape: ObjectShape, accepts: Accepts = () => false): Check {
  const members = listMembers(shape);
  const other = checkOther(shape);
  const needed = [...members].filter(([, { required }]) => required > 0);
  const counts = [0, REQUEST, REPLY].map((view) => needed.filter(([, { required }]) => (required & view) !== 0).length);
  const hasPatterns = shape.patterns !== undefined;
  return (value, run, seen) => {
    if (!isObject(value) || (seen === undefined && accepts(value))) return;
    let missing = counts[run.view] as number;
    const place = run.depth++;
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item === undefined) continue;
      run.path[place] = key;
      const member = members.get(key);
      if (member !== undefined && (member.required & run.view) !== 0) missing--;
      if (member?.check === undefined) {
        other(key, item, run, seen);
      } else {
        seen?.add(key);
        member.check(item, run);
        if (hasPatterns) other(key, item, run, seen);
      }
    }
    run.depth = place;
    if (missing > 0) reportMissing(value, needed, run);
  };
}

function listMembers(shape: ObjectShape): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [name, check] of Object.entries(shape.properties ?? {})) members.set(name, { check, required: 0 });
  const need = (names: readonly string[] = [], views: number): void => {
    for (const name of names) {
      const member = members.get(name);
      members.set(name, { check: member?.check, required: (member?.required ?? 0) | views });
    }
  };
  need(shape.required, REQUEST | REPLY);
  need(shape.requiredInRequest, REQUEST);
  need(shape.requiredInReply, REPLY);
  return members;
}

function checkOther({ patterns = {}, properties = {}, additional, closed }: ObjectShape): OtherCheck {
  const expressions = Object.entries(patterns).map(([source, check]) => [new RegExp(source, "u"), check] as const);
  return (key, item, run, seen) => {
    let known = Object.hasOwn(properties, key);
    for (const [expression, check] of expressions) {
      if (!expression.test(key)) continue;
      known = true;
      seen?.add(key);
      check(item, run);
    }
    if (known) return;
    if (additional !== undefined) {
      seen?.add(key);
      additional(item, run);
    } else if (closed && seen === undefined && run.view === REPLY) report(run, "unknown", "is not documented");
  };
}

type OtherCheck = (key: string, item: unknown, run: Run, seen: Set<string> | undefined) => void;

function reportMissing(value: Record<string, unknown>, needed: readonly (readonly [string, Member])[], run: Run): void {
  for (const [name, { required }] of needed) {
    if ((required & run.view) !== 0 && !hasMember(value, name)) reportAt(run, name, "broken", "is required");
  }
}

function hasMember(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/** Whether a value is an object as JSON has it; one of another making has to be looked at thoroughly. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether a value is a list of faultless items. */
function isListOf(value: unknown, accepts: Accepts): boolean {
  if (!Array.isArray(value)) return false;
  // Unlike every(), this sees the gaps of a list, which are sent as null.
  for (const item of value) if (!accepts(item)) return false;
  return true;
}

/** Whether a value is a map of faultless values. */
function isMapOf(value: unknown, accepts: Accepts): boolean {
  return isPlain(value) && Object.values(value).every(accepts);
}

/** A property that the schema forbids; a reply may hold one that the provider added since. */
const forbidden: Check = (_, run) => report(run, rankOfForbidden(run), "is not documented");

function rankOfForbidden(run: Run): Rank {
  return run.view === REPLY ? "unlisted" : "broken";
}

/** Find what several schemas of the same value leave unknown, and hold it to keyword `unevaluatedProperties`. */
function unevaluated(check: Check, rest: Check): Check {
  return (value, run, seen) => {
    if (!isObject(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    forEachUnknown(value, known, run, (item) => rest(item, run));
    for (const key of Object.keys(value)) seen?.add(key);
  };
}

/** Find what several schemas of the same value leave unknown: in a reply, it is worth a word. */
function closed(check: Check): Check {
  return (value, run, seen) => {
    if (seen !== undefined || run.view === REQUEST || !isObject(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    forEachUnknown(value, known, run, () => report(run, "unknown", "is not documented"));
  };
}

function forEachUnknown(value: Record<string, unknown>, known: ReadonlySet<string>, run: Run, visit: (item: unknown) => void): void {
  const place = run.depth++;
  for (const key of Object.keys(value)) {
    if (known.has(key) || value[key] === undefined) continue;
    run.path[place] = key;
    visit(value[key]);
  }
  run.depth = place;
}

/** An object of which nothing is documented: as an alternative of a union it knows every property. */
const open: Check = (value, _run, seen) => {
  if (seen === undefined || !isObject(value)) return;
  for (const key of Object.keys(value)) seen.add(key);
};

/** Keywords `minProperties` and `maxProperties`. */
function propertyCount(least: number, most: number): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    const count = Object.values(value).filter((item) => item !== undefined).length;
    if (count < least) report(run, "broken", `must have at least ${least} properties`);
    if (count > most) report(run, "broken", `must have at most ${most} properties`);
  };
}

/** Keyword `propertyNames`. */
function propertyNames(check: Check): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      if (isFull(run)) return;
      if (!fits(check, key, run)) reportAt(run, key, "broken", "must have a name that the schema allows");
    }
  };
}

/** Keyword `dependentRequired`. */
function dependentRequired(dependents: Readonly<Record<string, readonly string[]>>): Check {
  return (value, run) => {
    if (!isObject(value)) return;
    for (const [trigger, names] of Object.entries(dependents)) {
      if (!hasMember(value, trigger)) continue;
      for (const name of names) {
        if (!hasMember(value, name)) reportAt(run, name, "broken", `is required beside ${trigger}`);
      }
    }
  };
}

/** Keyword `dependentSchemas`. */
function dependentSchemas(dependents: Readonly<Record<string, Check>>): Check {
  return (value, run, seen) => {
    if (!isObject(value)) return;
    for (const [trigger, check] of Object.entries(dependents)) {
      if (hasMember(value, trigger)) check(value, run, seen);
    }
  };
}

/** What a schema says of the items of a list. */
interface ArrayShape {
  prefix?: readonly Check[];
  items?: Check;
}

/** Keywords `prefixItems` and `items`. */
function array({ prefix = [], items }: ArrayShape): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return;
    const place = run.depth++;
    for (let index = 0; index < value.length; index++) {
      const check = prefix[index] ?? items;
      if (check === undefined || isFull(run)) break;
      seen?.add(String(index));
      run.path[place] = index;
      check(value[index], run);
    }
    run.depth = place;
  };
}

/** Keywords `minItems` and `maxItems`. */
function itemCount(least: number, most: number): Check {
  return (value, run) => {
    if (!Array.isArray(value)) return;
    if (value.length < least) report(run, "broken", `must have at least ${least} items`);
    if (value.length > most) report(run, "broken", `must have at most ${most} items`);
  };
}

/** Keyword `uniqueItems`; in linear time, so that a long list is no trap. */
const unique: Check = (value, run) => {
  if (!Array.isArray(value)) return;
  const texts = new Set<string>();
  for (const [index, item] of value.entries()) {
    const text = canonical(item);
    if (texts.has(text)) reportAt(run, index, "broken", "must not repeat an earlier item");
    texts.add(text);
  }
};

/** Keywords `contains`, `minContains` and `maxContains`. */
function contains(check: Check, least: number, most: number): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return;
    const found = value.flatMap((item, index) => (fits(check, item, run) ? [String(index)] : []));
    for (const index of found) seen?.add(index);
    if (found.length < least) report(run, "broken", `must hold at least ${least} items of the kind documented`);
    if (found.length > most) report(run, "broken", `must hold at most ${most} items of the kind documented`);
  };
}

/** Keyword `unevaluatedItems`. */
function unevaluatedItems(check: Check, rest: Check): Check {
  return (value, run, seen) => {
    if (!Array.isArray(value)) return check(value, run, seen);
    const known = new Set<string>();
    check(value, run, known);
    restOf(value, known, run, rest);
    for (const index of value.keys()) seen?.add(String(index));
  };
}

function restOf(value: readonly unknown[], known: ReadonlySet<string>, run: Run, rest: Check): void {
  const place = run.depth++;
  for (const [index, item] of value.entries()) {
    run.path[place] = index;
    if (!known.has(String(index))) rest(item, run);
  }
  run.depth = place;
}

interface Outcome {
  faults: Fault[];
  known: Set<string> | undefined;
}

/** Keyword `anyOf`. */
function anyOf(...branches: Check[]): Check {
  return (value, run, seen) => {
    const outcomes: Outcome[] = [];
    for (const branch of branches) {
      const outcome = tryBranch(branch, value, run, seen);
      if (seen === undefined && outcome.faults.length === 0) return;
      outcomes.push(outcome);
    }
    const matches = outcomes.filter(({ faults }) => isMatch(faults));
    for (const { known = [] } of matches) for (const key of known) seen?.add(key);
    if (matches.length > 0) accept(leastFaulty(matches, run), run, seen);
    else reject(outcomes, value, run, seen);
  };
}

/** Keyword `oneOf`. */
function oneOf(...branches: Check[]): Check {
  return (value, run, seen) => {
    const outcomes = branches.map((branch) => tryBranch(branch, value, run, seen));
    const matches = outcomes.filter(({ faults }) => isMatch(faults));
    const [match] = matches;
    if (match === undefined) return reject(outcomes, value, run, seen);
    if (matches.length === 1) return accept(match, run, seen);
    report(run, "broken", `must match only one of ${branches.length} alternatives, and matches ${matches.length}`);
    open(value, run, seen);
  };
}

/** Keyword `not`. */
function not(check: Check): Check {
  return (value, run) => {
    if (fits(check, value, run)) report(run, "broken", "must not match what the schema excludes");
  };
}

/** Keywords `if`, `then` and `else`. */
function when(condition: Check, consequence: Check, alternative: Check): Check {
  return (value, run, seen) => {
    const known = seen && new Set<string>();
    const holds = fits(condition, value, run, known);
    if (holds) for (const key of known ?? []) seen?.add(key);
    (holds ? consequence : alternative)(value, run, seen);
  };
}

function tryBranch(branch: Check, value: unknown, run: Run, seen: Set<string> | undefined): Outcome {
  const known = seen && new Set<string>();
  return { faults: attempt(branch, value, run, known), known };
}

function accept({ faults, known = new Set() }: Outcome, run: Run, seen: Set<string> | undefined): void {
  for (const fault of faults) addFault(run, fault);
  for (const key of known) seen?.add(key);
}

/** Report the alternative that comes closest; where none has the value's type, the types that there are. */
function reject(outcomes: readonly Outcome[], value: unknown, run: Run, seen: Set<string> | undefined): void {
  const typeFaults = outcomes.map(({ faults }) => faults.find(({ types, depth }) => types > 0 && depth === run.depth));
  const candidates = outcomes.filter((_, index) => typeFaults[index] === undefined);
  if (candidates.length > 0) {
    accept(leastFaulty(candidates, run), run, seen);
    return;
  }
  const types = typeFaults.reduce((bits, fault) => bits | (fault?.types ?? 0), 0);
  report(run, "broken", typeMessage(types), { types });
  open(value, run, seen);
}

/** Drift before breakage, then the alternative whose constants are met, then the one with the fewest faults. */
function leastFaulty(outcomes: readonly Outcome[], run: Run): Outcome {
  const count = (faults: readonly Fault[], test: (fault: Fault) => boolean): number => faults.filter(test).length;
  const costs = ({ faults }: Outcome): number[] => {
    const broken = count(faults, ({ rank }) => rank === "broken");
    const tags = count(faults, ({ tag, depth }) => tag && depth <= run.depth + 1);
    return [Math.min(broken, 1), tags, broken, faults.length];
  };
  const [first] = outcomes.map((outcome) => ({ outcome, costs: costs(outcome) })).sort((a, b) => compare(a.costs, b.costs));
  return (first as { outcome: Outcome }).outcome;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((cost, index) => cost !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}

/** A parameter or header. */
interface Field {
  check: Check;
  required?: true;
  /** The types of a header, which travels as text. */
  types?: readonly string[];
}

/** Fields by name; those of headers are in lower case. */
type Fields = Readonly<Record<string, Field>>;

/** Compare the headers of a reply with those that it documents. */
function checkHeaders(fields: Fields, headers: Headers, run: Run): void {
  for (const [name, { check, required, types = [] }] of Object.entries(fields)) {
    const text = headers.get(name);
    if (text !== null) at(run, name, () => check(readHeader(text, types), run));
    else if (required) reportAt(run, name, "broken", "is required");
  }
  headers.forEach((_, name) => {
    if (!isStandard(name) && !Object.hasOwn(fields, name)) reportAt(run, name, "unknown", "is not documented");
  });
}

/** Read a header as what its schema asks for (OAS 3.1, Header Object, style `simple`); as text where it is none. */
function readHeader(text: string, types: readonly string[]): unknown {
  if (types.includes("string")) return text;
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && /^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return types.includes("array") ? text.split(",").map((item) => item.trim()) : text;
}

/** Fields that any server, proxy or cache may add: RFC 9110 to 9112, cookies, and what browsers and operators made customary. */
const STANDARD = new Set(
  (
    "accept-ranges age allow authentication-info cache-control connection content-encoding content-language content-length " +
    "content-location content-range content-type date etag expires keep-alive last-modified location pragma proxy-authenticate " +
    "proxy-authentication-info proxy-connection retry-after server trailer transfer-encoding upgrade vary via warning www-authenticate " +
    "accept-patch accept-post alt-svc content-disposition content-security-policy content-security-policy-report-only link " +
    "nel p3p permissions-policy priority referrer-policy refresh report-to reporting-endpoints server-timing set-cookie set-cookie2 " +
    "strict-transport-security timing-allow-origin traceparent tracestate x-cache x-cache-hits x-content-type-options " +
    "x-correlation-id x-dns-prefetch-control x-download-options x-frame-options x-permitted-cross-domain-policies x-powered-by " +
    "x-request-id x-robots-tag x-served-by x-timer x-ua-compatible x-xss-protection"
  ).split(" "),
);

function isStandard(name: string): boolean {
  return STANDARD.has(name) || /^(?:access-control|cross-origin|sec|cf)-/.test(name);
}

/** Do work one step further into the message. */
function at(run: Run, step: string, work: () => void): void {
  run.path[run.depth++] = step;
  work();
  run.depth--;
}

/** Checks by media type. */
type Content = Readonly<Record<string, Check>>;

/** What the contract says of one operation. */
interface OperationChecks {
  path?: Fields;
  query?: Fields;
  header?: Fields;
  body?: { required?: true; content: Content };
  /** By status, range of statuses (`4XX`) or `default`. */
  replies: Readonly<Record<string, ReplyChecks>>;
  /** Whether replies leave their documented body out, as those of HEAD do. */
  bodiless?: true;
}

/** What the contract says of one reply. */
interface ReplyChecks {
  headers?: Fields;
  content?: Content;
}

/** A request as the caller gave it. */
interface RequestMessage {
  path?: Readonly<Record<string, unknown>> | undefined;
  query?: Readonly<Record<string, unknown>> | undefined;
  header?: Readonly<Record<string, unknown>> | undefined;
  body?: unknown;
  contentType?: string | undefined;
}

/** A reply as the client read it. */
interface ReplyMessage {
  status: number;
  contentType?: string | undefined;
  headers: Headers;
  body?: unknown;
}

/** Compare a request with its operation. */
function checkRequest(operation: OperationChecks, request: RequestMessage, run: Run): void {
  const header = Object.entries(request.header ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  checkFields("path", operation.path, request.path, run, false);
  checkFields("query", operation.query, request.query, run, true);
  checkFields("header", operation.header, Object.fromEntries(header), run, true);
  checkRequestBody(operation.body, request, run);
}

function checkFields(
  place: string,
  fields: Fields = {},
  values: Readonly<Record<string, unknown>> = {},
  run: Run,
  isClosed: boolean,
): void {
  run.path[run.depth++] = place;
  const given = new Map(Object.entries(values).flatMap(([name, value]) => (isSent(value) ? [[name, withoutGaps(value)]] : [])));
  for (const [name, { check, required }] of Object.entries(fields)) {
    if (given.has(name)) at(run, name, () => check(given.get(name), run));
    else if (required) reportAt(run, name, "broken", "is required");
  }
  for (const name of isClosed ? given.keys() : []) {
    if (!Object.hasOwn(fields, name)) reportAt(run, name, "broken", "is not documented");
  }
  run.depth--;
}

/** Whether the client sends a parameter or a form's field: undefined, null and empty lists are left out. */
function isSent(value: unknown): boolean {
  return Array.isArray(value) ? value.some((item) => isSent(item)) : value !== undefined && value !== null;
}

function withoutGaps(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : value;
}

function checkRequestBody(body: OperationChecks["body"], request: RequestMessage, run: Run): void {
  const { contentType } = request;
  if (request.body === undefined) {
    if (body?.required) reportAt(run, "body", "broken", "is required");
  } else if (body === undefined) {
    reportAt(run, "body", "broken", "is not documented");
  } else {
    const check = contentType === undefined ? Object.values(body.content)[0] : lookUp(body.content, contentType);
    if (check !== undefined) at(run, "body", () => check(request.body, run));
    else at(run, "header", () => reportAt(run, "content-type", "broken", mediaTypeMessage(body.content)));
  }
}

/** A body that is sent as a form. */
function form(check: Check): Check {
  return (value, run) => {
    if (!isObject(value)) return report(run, "broken", "must be object");
    const fields = Object.entries(value instanceof FormData || value instanceof URLSearchParams ? grouped(value) : value).flatMap(
      ([name, field]) => (isSent(field) ? [[name, withoutGaps(field)]] : []),
    );
    check(Object.fromEntries(fields), run);
  };
}

/** The fields of a form that is one already, those of one name as a list. */
function grouped(form: FormData | URLSearchParams): object {
  const fields: Record<string, unknown> = {};
  form.forEach((value: unknown, name: string) => {
    const all = form.getAll(name);
    fields[name] = all.length > 1 ? all : value;
  });
  return fields;
}

/** A body of which the client gives the text. */
const plainText: Check = type("string");

/** Compare a reply with what its operation documents. */
function checkReply(operation: OperationChecks, reply: ReplyMessage, run: Run): void {
  const { replies } = operation;
  const keys = [String(reply.status), `${Math.floor(reply.status / 100)}XX`, "default"];
  const key = keys.find((name) => Object.hasOwn(replies, name));
  if (key === undefined) {
    reportAt(run, "status", "unknown", "must be a documented status");
    return;
  }
  const { headers = {}, content = {} } = replies[key] as ReplyChecks;
  at(run, "headers", () => checkHeaders(headers, reply.headers, run));
  if (reply.contentType === undefined) {
    if (Object.keys(content).length > 0 && !operation.bodiless) reportAt(run, "body", "broken", "is required");
    return;
  }
  const check = lookUp(content, reply.contentType);
  if (check !== undefined) at(run, "body", () => check(reply.body, run));
  else at(run, "headers", () => reportAt(run, "content-type", "unknown", mediaTypeMessage(content)));
}

function mediaTypeMessage(content: Content): string {
  const types = Object.keys(content);
  return types.length === 0 ? "is not documented: there is no body" : `must be ${types.join(" or ")}`;
}

function lookUp(content: Content, mediaType: string): Check | undefined {
  const name = mediaType.replace(/;.*/s, "").trim().toLowerCase();
  const key = [name, name.replace(/\/.*/s, "/*"), "*/*"].find((candidate) => Object.hasOwn(content, candidate));
  return key === undefined ? undefined : content[key];
}

/** A difference as callers see it. */
interface Finding {
  pointer: string;
  message: string;
  kind: "invalid" | "undocumented";
}

/** Holds messages to the checks of one contract. */
interface MessageValidator {
  request: (operationId: string, request: RequestMessage) => Finding[];
  response: (operationId: string, reply: ReplyMessage) => Finding[];
}

/** Create the validator of a contract; each operation is built when it is first needed. */
function createValidator(builders: Readonly<Record<string, () => OperationChecks>>): MessageValidator {
  const built = new Map<string, OperationChecks>();
  const findings = (id: string, view: Run["view"], compare: (operation: OperationChecks, run: Run) => void): Finding[] => {
    const operation = built.get(id) ?? (Object.hasOwn(builders, id) ? builders[id]?.() : undefined);
    if (operation === undefined) return [{ pointer: "", message: "must belong to an operation of the contract", kind: "undocumented" }];
    built.set(id, operation);
    const run: Run = { view, path: [], depth: 0, faults: [] };
    try {
      compare(operation, run);
    } catch (error) {
      // The only error there is: the stack ended before the value did.
      if (!(error instanceof RangeError)) throw error;
      return [{ pointer: "/body", message: "must not be nested deeper than can be checked", kind: "invalid" }];
    }
    return run.faults.map(({ pointer, message, rank }) => ({ pointer, message, kind: rank === "broken" ? "invalid" : "undocumented" }));
  };
  return {
    request: (id, request) => findings(id, REQUEST, (operation, run) => checkRequest(operation, request, run)),
    response: (id, reply) => findings(id, REPLY, (operation, run) => checkReply(operation, reply, run)),
  };
}

/** Holds messages to the schemas of this provider. */
export const validator: Validator = createValidator(operations);
