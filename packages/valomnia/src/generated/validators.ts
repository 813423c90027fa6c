// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import {
  all,
  anyOf,
  anything,
  array,
  closed,
  constant,
  createValidator,
  form,
  format,
  hasFormat,
  isInteger,
  isListOf,
  isNumber,
  isPlain,
  lazy,
  not,
  nullable,
  object,
  oneOfValues,
  range,
  type,
  unevaluated,
  when,
  type Accepts,
  type Check,
  type OperationChecks,
  type Validator,
} from "@contracts/runtime/validation";

const AuthenticationErrorCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      error: type("string"),
      error_description: type("string"),
    },
    closed: true,
    required: ["error"],
  }, acceptsAuthenticationError)),
);

const ContactCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      customerReference: type("string"),
      customer: RecordReferenceCheck,
      firstName: type("string"),
      lastName: type("string"),
      mobile: type("string"),
      fax: type("string"),
      email: type("string"),
      fonction: type("string"),
      phone: type("string"),
      phone2: type("string"),
      comment: type("string"),
      country: type("string"),
      city: type("string"),
      postalCode: type("string"),
      address: type("string"),
      isDecisionMaker: type("boolean"),
      photo: type("string", "null"),
      user: nullable(ContactUserCheck),
      organization: type("string"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "organization", "dateCreated", "lastUpdated"],
  }, acceptsContact)),
);

const ContactCreationCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      firstName: type("string"),
      lastName: type("string"),
      customerId: type("integer", "string"),
      fonction: type("string"),
      country: type("string"),
      city: type("string"),
      postalCode: type("string"),
      address: type("string"),
      email: type("string"),
      phone: type("string"),
      phone2: type("string"),
      mobile: type("string"),
      fax: type("string"),
      useExternalId: type("boolean"),
    },
    closed: true,
    required: ["firstName", "lastName", "customerId"],
  })),
);

const ContactCreationWithImageCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      firstName: type("string"),
      lastName: type("string"),
      customerId: type("integer", "string"),
      fonction: type("string"),
      country: type("string"),
      city: type("string"),
      postalCode: type("string"),
      address: type("string"),
      email: type("string"),
      phone: type("string"),
      phone2: type("string"),
      mobile: type("string"),
      fax: type("string"),
      imageFile: type("string", "file"),
      useExternalId: type("boolean"),
    },
    closed: true,
    required: ["firstName", "lastName", "customerId"],
  })),
);

const ContactListCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      paging: PagingCheck,
      data: all(type("array"), array({ items: ContactCheck })),
    },
    closed: true,
    required: ["paging", "data"],
  }, acceptsContactList)),
);

const ContactUserCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      reference: type("string"),
      href: all(type("string"), format("uri-reference")),
    },
    closed: true,
  }, acceptsContactUser)),
);

const CreatedByCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      userId: all(type("integer"), format("int64")),
      reference: type("string"),
      href: all(type("string"), format("uri-reference")),
    },
    closed: true,
  }, acceptsCreatedBy)),
);

const CustomerCategoryCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      name: type("string"),
      isRoot: type("boolean"),
      parentId: all(type("integer", "null"), format("int64")),
      parentCategory: nullable(RecordReferenceCheck),
      reference: type("string"),
      description: type("string", "null"),
      image: type("string", "null"),
      organization: type("string"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"],
  }, acceptsCustomerCategory)),
);

const CustomerCategoryCreationCheck: Check = lazy(() =>
  closed(all(type("object"), object({
    properties: {
      reference: type("string"),
      name: type("string"),
      isRoot: type("boolean"),
      parentId: type("integer", "string"),
      useExternalId: type("boolean"),
    },
    required: ["reference", "name"],
  }), when(unevaluated(object({
    properties: {
      isRoot: not(oneOfValues(true, "true")),
    },
  }), anything), unevaluated(object({
    properties: {
      parentId: anything,
    },
    required: ["parentId"],
  }), anything), anything))),
);

const CustomerCategoryCreationWithImageCheck: Check = lazy(() =>
  closed(all(type("object"), object({
    properties: {
      reference: type("string"),
      name: type("string"),
      isRoot: type("boolean"),
      parentId: type("integer", "string"),
      image: type("string", "file"),
      useExternalId: type("boolean"),
    },
    required: ["reference", "name"],
  }), when(unevaluated(object({
    properties: {
      isRoot: not(oneOfValues(true, "true")),
    },
  }), anything), unevaluated(object({
    properties: {
      parentId: anything,
    },
    required: ["parentId"],
  }), anything), anything))),
);

const CustomerCategoryListCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      paging: PagingCheck,
      data: all(type("array"), array({ items: CustomerCategoryCheck })),
    },
    closed: true,
    required: ["paging", "data"],
  }, acceptsCustomerCategoryList)),
);

const CustomerCategoryUpdateCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      reference: type("string"),
      name: type("string"),
      description: type("string"),
    },
    closed: true,
    required: ["reference", "name"],
  })),
);

const CustomerCategoryUpdateWithImageCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      reference: type("string"),
      name: type("string"),
      description: type("string"),
      image: type("string", "file"),
    },
    closed: true,
    required: ["reference", "name"],
  })),
);

const CustomerCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      reference: type("string"),
      reference2: type("string", "null"),
      name: type("string"),
      categoryReference: type("string"),
      customerCategory: RecordReferenceCheck,
      isSubCustomer: type("boolean"),
      parentCustomer: nullable(RecordReferenceCheck),
      billWithParent: type("boolean"),
      customerSegmentationReference: type("string", "null"),
      customerSegmentation: nullable(RecordReferenceCheck),
      pocTenus: anything,
      email: type("string", "null"),
      logo: type("string", "null"),
      phone: type("string", "null"),
      mobile: type("string", "null"),
      fax: type("string", "null"),
      comment: type("string", "null"),
      barcode: type("string", "null"),
      isSameAddress: type("boolean"),
      billingCountry: type("string", "null"),
      billingCity: type("string", "null"),
      billingPostalCode: type("string", "null"),
      billingAddress: type("string", "null"),
      billingLat: type("number", "null"),
      billingLng: type("number", "null"),
      country: type("string", "null"),
      city: type("string", "null"),
      postalCode: type("string", "null"),
      address: type("string", "null"),
      latitude: type("number", "null"),
      longitude: type("number", "null"),
      isCredit: type("boolean", "null"),
      creditLimit: type("number", "null"),
      balance: type("number", "null"),
      maxChequePeriod: type("number", "null"),
      maxChequeValue: type("number", "null"),
      appliedCashBackOutput: anything,
      returnDiscount: type("number", "null"),
      invoicesPerRoute: type("integer", "null"),
      isActive: type("boolean"),
      onHold: type("boolean"),
      onHoldReason: type("string", "null"),
      paymentTerm: anything,
      createdBy: nullable(CreatedByCheck),
      dueDateConfigNumber: type("integer", "null"),
      dueDateConfigType: type("string", "null"),
      paymentTypes: all(type("array"), array({ items: RecordReferenceCheck })),
      website: type("string", "null"),
      taxNumber: type("string", "null"),
      companyRegistrationNumber: type("string", "null"),
      contacts: all(type("array"), array({ items: all(type("object"), object({
        additional: anything,
      })) })),
      currency: type("string"),
      customerRisk: anything,
      customerRiskColor: type("string", "null"),
      organization: type("string"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
      region: anything,
    },
    closed: true,
    required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"],
  }, acceptsCustomer)),
);

const CustomerListCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      paging: PagingCheck,
      data: all(type("array"), array({ items: CustomerCheck })),
    },
    closed: true,
    required: ["paging", "data"],
  }, acceptsCustomerList)),
);

const CustomerSegmentationCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      name: type("string"),
      reference: type("string"),
      organization: type("string"),
      description: type("string", "null"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"],
  }, acceptsCustomerSegmentation)),
);

const CustomerSegmentationInputCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      reference: type("string"),
      name: type("string"),
      description: type("string"),
    },
    closed: true,
    required: ["reference", "name"],
  })),
);

const DeletionResultCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      success: all(type("string"), constant("true")),
      success_description: type("string"),
    },
    closed: true,
    required: ["success", "success_description"],
  }, acceptsDeletionResult)),
);

const EmployeeReferenceCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      href: all(type("string"), format("uri-reference")),
    },
    closed: true,
  }, acceptsEmployeeReference)),
);

const ErrorCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      error: type("string"),
      error_description: type("string"),
    },
    closed: true,
    required: ["error", "error_description"],
  }, acceptsError)),
);

const LoginRequestCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      ajax: all(type("string"), constant("true")),
      j_username: type("string"),
      j_password: type("string"),
    },
    closed: true,
    required: ["ajax", "j_username"],
    requiredInRequest: ["j_password"],
  })),
);

const LoginResultCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      success: type("boolean"),
      token: type("string"),
      user: LoginUserCheck,
      warning: LoginWarningCheck,
    },
    closed: true,
    required: ["success", "token", "user"],
  }, acceptsLoginResult)),
);

const LoginUserCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      firstName: type("string", "null"),
      lastName: type("string", "null"),
      email: type("string", "null"),
      address: type("string", "null"),
      city: type("string", "null"),
      country: type("string", "null"),
      postalCode: type("string", "null"),
      gender: type("string", "null"),
      phone: type("string", "null"),
      job: type("string", "null"),
      avatar: type("string", "null"),
      birthday: type("string", "null"),
      companyName: type("string", "null"),
      isGeoLocationActivated: type("boolean", "null"),
      enableCheckStock: type("boolean", "null"),
      enableAssignRegionToCustomer: type("boolean", "null"),
      role: all(type("array"), array({ items: anything })),
      enabled: type("boolean", "null"),
    },
    closed: true,
  }, acceptsLoginUser)),
);

const LoginWarningCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      warning_code: type("string"),
      warning_description: type("string"),
    },
    closed: true,
  }, acceptsLoginWarning)),
);

const PagingCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      total: type("integer"),
      max: type("integer"),
      offset: type("integer"),
      previous: all(type("string", "null"), format("uri-reference")),
      next: all(type("string", "null"), format("uri-reference")),
    },
    closed: true,
    required: ["total", "max", "offset", "previous", "next"],
  }, acceptsPaging)),
);

const PaymentTypeCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      name: type("string"),
      reference: type("string"),
      isActive: type("boolean"),
      organization: type("string"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"],
  }, acceptsPaymentType)),
);

const PaymentTypeListCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      paging: PagingCheck,
      data: all(type("array"), array({ items: PaymentTypeCheck })),
    },
    closed: true,
    required: ["paging", "data"],
  }, acceptsPaymentTypeList)),
);

const RecordReferenceCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      reference: type("string"),
      name: type("string"),
      href: all(type("string"), format("uri-reference")),
    },
    closed: true,
  }, acceptsRecordReference)),
);

const RegionCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      name: type("string"),
      parentId: all(type("integer", "null"), format("int64")),
      position: anything,
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "name", "dateCreated", "lastUpdated"],
  }, acceptsRegion)),
);

const RegionListCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      paging: PagingCheck,
      data: all(type("array"), array({ items: RegionCheck })),
    },
    closed: true,
    required: ["paging", "data"],
  }, acceptsRegionList)),
);

const UpdatedCustomerCategoryCheck: Check = lazy(() =>
  closed(anyOf(CustomerCategoryCheck, CustomerCategoryListCheck)),
);

const UserCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      id: all(type("integer"), format("int64")),
      email: type("string"),
      firstName: type("string"),
      lastName: type("string"),
      reference: type("string"),
      employee: EmployeeReferenceCheck,
      enabled: type("boolean"),
      organization: type("string"),
      dateCreated: all(type("string"), format("date-time")),
      lastUpdated: all(type("string"), format("date-time")),
    },
    closed: true,
    required: ["id", "reference", "organization", "dateCreated", "lastUpdated"],
  }, acceptsUser)),
);

const UserCreationCheck: Check = lazy(() =>
  all(type("object"), object({
    properties: {
      email: type("string"),
      password: type("string"),
      employeeId: type("integer", "string"),
      enabled: type("boolean"),
      sendEmail: type("boolean"),
      useExternalId: type("boolean"),
    },
    closed: true,
    required: ["email", "employeeId"],
    requiredInRequest: ["password"],
  })),
);

const acceptsAuthenticationError: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.error;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.error_description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsContact: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.customerReference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.customer;
  if (x === undefined) absent++;
  else if (!acceptsRecordReference(x)) return false;
  x = value.firstName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.lastName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.mobile;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.fax;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.email;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.fonction;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.phone;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.phone2;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.comment;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.country;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.city;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.postalCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.address;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.isDecisionMaker;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.photo;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.user;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsContactUser(x))) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 22;
};

const acceptsContactList: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.paging;
  if (x === undefined) return false;
  if (!acceptsPaging(x)) return false;
  x = value.data;
  if (x === undefined) return false;
  if (!isListOf(x, acceptsContact)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsContactUser: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.reference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.href;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" && hasFormat("uri-reference", x))) return false;
  return Object.keys(value).length + absent === 3;
};

const acceptsCreatedBy: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.userId;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.reference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.href;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" && hasFormat("uri-reference", x))) return false;
  return Object.keys(value).length + absent === 3;
};

const acceptsCustomer: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.reference;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.reference2;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.categoryReference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.customerCategory;
  if (x === undefined) absent++;
  else if (!acceptsRecordReference(x)) return false;
  x = value.isSubCustomer;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.parentCustomer;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsRecordReference(x))) return false;
  x = value.billWithParent;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.customerSegmentationReference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.customerSegmentation;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsRecordReference(x))) return false;
  x = value.pocTenus;
  if (x === undefined) absent++;
  x = value.email;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.logo;
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
  x = value.comment;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.barcode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.isSameAddress;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.billingCountry;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.billingCity;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.billingPostalCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.billingAddress;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.billingLat;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.billingLng;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.country;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.city;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.postalCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.address;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.latitude;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.longitude;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.isCredit;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.creditLimit;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.balance;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.maxChequePeriod;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.maxChequeValue;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.appliedCashBackOutput;
  if (x === undefined) absent++;
  x = value.returnDiscount;
  if (x === undefined) absent++;
  else if (!(isNumber(x) || x === null)) return false;
  x = value.invoicesPerRoute;
  if (x === undefined) absent++;
  else if (!(isInteger(x) || x === null)) return false;
  x = value.isActive;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.onHold;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.onHoldReason;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.paymentTerm;
  if (x === undefined) absent++;
  x = value.createdBy;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsCreatedBy(x))) return false;
  x = value.dueDateConfigNumber;
  if (x === undefined) absent++;
  else if (!(isInteger(x) || x === null)) return false;
  x = value.dueDateConfigType;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.paymentTypes;
  if (x === undefined) absent++;
  else if (!isListOf(x, acceptsRecordReference)) return false;
  x = value.website;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.taxNumber;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.companyRegistrationNumber;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.contacts;
  if (x === undefined) absent++;
  else if (!isListOf(x, isPlain)) return false;
  x = value.currency;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.customerRisk;
  if (x === undefined) absent++;
  x = value.customerRiskColor;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.region;
  if (x === undefined) absent++;
  return Object.keys(value).length + absent === 59;
};

const acceptsCustomerCategory: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.isRoot;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.parentId;
  if (x === undefined) absent++;
  else if (!((isInteger(x) && hasFormat("int64", x)) || x === null)) return false;
  x = value.parentCategory;
  if (x === undefined) absent++;
  else if (!(x === null || acceptsRecordReference(x))) return false;
  x = value.reference;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.image;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 11;
};

const acceptsCustomerCategoryList: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.paging;
  if (x === undefined) return false;
  if (!acceptsPaging(x)) return false;
  x = value.data;
  if (x === undefined) return false;
  if (!isListOf(x, acceptsCustomerCategory)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsCustomerList: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.paging;
  if (x === undefined) return false;
  if (!acceptsPaging(x)) return false;
  x = value.data;
  if (x === undefined) return false;
  if (!isListOf(x, acceptsCustomer)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsCustomerSegmentation: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.reference;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 7;
};

const acceptsDeletionResult: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.success;
  if (x === undefined) return false;
  if (!(x === "true")) return false;
  x = value.success_description;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsEmployeeReference: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.href;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" && hasFormat("uri-reference", x))) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsError: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.error;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.error_description;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsLoginResult: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.success;
  if (x === undefined) return false;
  if (!(typeof x === "boolean")) return false;
  x = value.token;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.user;
  if (x === undefined) return false;
  if (!acceptsLoginUser(x)) return false;
  x = value.warning;
  if (x === undefined) absent++;
  else if (!acceptsLoginWarning(x)) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsLoginUser: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.firstName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.lastName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.email;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.address;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.city;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.country;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.postalCode;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.gender;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.phone;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.job;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.avatar;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.birthday;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.companyName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" || x === null)) return false;
  x = value.isGeoLocationActivated;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.enableCheckStock;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.enableAssignRegionToCustomer;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  x = value.role;
  if (x === undefined) absent++;
  else if (!(Array.isArray(x))) return false;
  x = value.enabled;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean" || x === null)) return false;
  return Object.keys(value).length + absent === 18;
};

const acceptsLoginWarning: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.warning_code;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.warning_description;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsPaging: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.total;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.max;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.offset;
  if (x === undefined) return false;
  if (!isInteger(x)) return false;
  x = value.previous;
  if (x === undefined) return false;
  if (!((typeof x === "string" && hasFormat("uri-reference", x)) || x === null)) return false;
  x = value.next;
  if (x === undefined) return false;
  if (!((typeof x === "string" && hasFormat("uri-reference", x)) || x === null)) return false;
  return Object.keys(value).length + absent === 5;
};

const acceptsPaymentType: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.reference;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.isActive;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 7;
};

const acceptsPaymentTypeList: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.paging;
  if (x === undefined) return false;
  if (!acceptsPaging(x)) return false;
  x = value.data;
  if (x === undefined) return false;
  if (!isListOf(x, acceptsPaymentType)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsRecordReference: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) absent++;
  else if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.reference;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.name;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.href;
  if (x === undefined) absent++;
  else if (!(typeof x === "string" && hasFormat("uri-reference", x))) return false;
  return Object.keys(value).length + absent === 4;
};

const acceptsRegion: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.name;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.parentId;
  if (x === undefined) absent++;
  else if (!((isInteger(x) && hasFormat("int64", x)) || x === null)) return false;
  x = value.position;
  if (x === undefined) absent++;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 6;
};

const acceptsRegionList: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.paging;
  if (x === undefined) return false;
  if (!acceptsPaging(x)) return false;
  x = value.data;
  if (x === undefined) return false;
  if (!isListOf(x, acceptsRegion)) return false;
  return Object.keys(value).length + absent === 2;
};

const acceptsUpdatedCustomerCategory: Accepts = (x) => (acceptsCustomerCategory(x) || acceptsCustomerCategoryList(x));

const acceptsUser: Accepts = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  let absent = 0;
  let x: unknown;
  x = value.id;
  if (x === undefined) return false;
  if (!(isInteger(x) && hasFormat("int64", x))) return false;
  x = value.email;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.firstName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.lastName;
  if (x === undefined) absent++;
  else if (!(typeof x === "string")) return false;
  x = value.reference;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.employee;
  if (x === undefined) absent++;
  else if (!acceptsEmployeeReference(x)) return false;
  x = value.enabled;
  if (x === undefined) absent++;
  else if (!(typeof x === "boolean")) return false;
  x = value.organization;
  if (x === undefined) return false;
  if (!(typeof x === "string")) return false;
  x = value.dateCreated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  x = value.lastUpdated;
  if (x === undefined) return false;
  if (!(typeof x === "string" && hasFormat("date-time", x))) return false;
  return Object.keys(value).length + absent === 10;
};

const operations: Readonly<Record<string, () => OperationChecks>> = {
  createSession: () => ({
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": form(LoginRequestCheck),
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": LoginResultCheck,
        },
      },
      "302": {
        headers: {
          location: { check: all(type("string"), format("uri-reference")), types: ["string"] },
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
    },
  }),
  listCustomers: () => ({
    query: {
      max: { check: all(type("integer"), range({ minimum: 1 })) },
      offset: { check: all(type("integer"), range({ minimum: 0 })) },
      order: { check: all(type("string"), oneOfValues("asc", "desc")) },
      sort: { check: type("string") },
      dateCreated_gt: { check: all(type("string"), format("date-time")) },
      dateCreated_gte: { check: all(type("string"), format("date-time")) },
      dateCreated_lt: { check: all(type("string"), format("date-time")) },
      dateCreated_lte: { check: all(type("string"), format("date-time")) },
      lastUpdated_gt: { check: all(type("string"), format("date-time")) },
      lastUpdated_gte: { check: all(type("string"), format("date-time")) },
      lastUpdated_lt: { check: all(type("string"), format("date-time")) },
      lastUpdated_lte: { check: all(type("string"), format("date-time")) },
      reference: { check: type("string") },
      name: { check: type("string") },
      categoryReference: { check: type("string") },
      isActive: { check: type("boolean") },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerListCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomer: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
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
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  deleteCustomer: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": DeletionResultCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomerByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
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
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  deleteCustomerByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": DeletionResultCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listCustomerCategories: () => ({
    query: {
      max: { check: all(type("integer"), range({ minimum: 1 })) },
      offset: { check: all(type("integer"), range({ minimum: 0 })) },
      order: { check: all(type("string"), oneOfValues("asc", "desc")) },
      sort: { check: type("string") },
      dateCreated_gt: { check: all(type("string"), format("date-time")) },
      dateCreated_gte: { check: all(type("string"), format("date-time")) },
      dateCreated_lt: { check: all(type("string"), format("date-time")) },
      dateCreated_lte: { check: all(type("string"), format("date-time")) },
      lastUpdated_gt: { check: all(type("string"), format("date-time")) },
      lastUpdated_gte: { check: all(type("string"), format("date-time")) },
      lastUpdated_lt: { check: all(type("string"), format("date-time")) },
      lastUpdated_lte: { check: all(type("string"), format("date-time")) },
      reference: { check: type("string") },
      name: { check: type("string") },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCategoryListCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createCustomerCategory: () => ({
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": form(CustomerCategoryCreationCheck),
        "multipart/form-data": form(CustomerCategoryCreationWithImageCheck),
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": CustomerCategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomerCategory: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  updateCustomerCategory: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": form(CustomerCategoryUpdateCheck),
        "multipart/form-data": form(CustomerCategoryUpdateWithImageCheck),
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": UpdatedCustomerCategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomerCategoryByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerCategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  updateCustomerCategoryByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": form(CustomerCategoryUpdateCheck),
        "multipart/form-data": form(CustomerCategoryUpdateWithImageCheck),
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": UpdatedCustomerCategoryCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createCustomerSegmentation: () => ({
    body: {
      required: true,
      content: {
        "application/json": CustomerSegmentationInputCheck,
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": CustomerSegmentationCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomerSegmentation: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerSegmentationCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  replaceCustomerSegmentation: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CustomerSegmentationInputCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerSegmentationCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  deleteCustomerSegmentation: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": DeletionResultCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getCustomerSegmentationByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerSegmentationCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  replaceCustomerSegmentationByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    body: {
      required: true,
      content: {
        "application/json": CustomerSegmentationInputCheck,
      },
    },
    replies: {
      "200": {
        content: {
          "application/json": CustomerSegmentationCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  deleteCustomerSegmentationByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": DeletionResultCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createUser: () => ({
    body: {
      required: true,
      content: {
        "application/json": UserCreationCheck,
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": UserCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getUser: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": UserCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getUserByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": UserCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listPaymentTypes: () => ({
    query: {
      max: { check: all(type("integer"), range({ minimum: 1 })) },
      offset: { check: all(type("integer"), range({ minimum: 0 })) },
      order: { check: all(type("string"), oneOfValues("asc", "desc")) },
      sort: { check: type("string") },
      dateCreated_gt: { check: all(type("string"), format("date-time")) },
      dateCreated_gte: { check: all(type("string"), format("date-time")) },
      dateCreated_lt: { check: all(type("string"), format("date-time")) },
      dateCreated_lte: { check: all(type("string"), format("date-time")) },
      lastUpdated_gt: { check: all(type("string"), format("date-time")) },
      lastUpdated_gte: { check: all(type("string"), format("date-time")) },
      lastUpdated_lt: { check: all(type("string"), format("date-time")) },
      lastUpdated_lte: { check: all(type("string"), format("date-time")) },
      reference: { check: type("string") },
      name: { check: type("string") },
    },
    replies: {
      "200": {
        content: {
          "application/json": PaymentTypeListCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getPaymentType: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": PaymentTypeCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getPaymentTypeByReference: () => ({
    path: {
      reference: { check: type("string"), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": PaymentTypeCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listContacts: () => ({
    query: {
      max: { check: all(type("integer"), range({ minimum: 1 })) },
      offset: { check: all(type("integer"), range({ minimum: 0 })) },
      order: { check: all(type("string"), oneOfValues("asc", "desc")) },
      sort: { check: type("string") },
      dateCreated_gt: { check: all(type("string"), format("date-time")) },
      dateCreated_gte: { check: all(type("string"), format("date-time")) },
      dateCreated_lt: { check: all(type("string"), format("date-time")) },
      dateCreated_lte: { check: all(type("string"), format("date-time")) },
      lastUpdated_gt: { check: all(type("string"), format("date-time")) },
      lastUpdated_gte: { check: all(type("string"), format("date-time")) },
      lastUpdated_lt: { check: all(type("string"), format("date-time")) },
      lastUpdated_lte: { check: all(type("string"), format("date-time")) },
      customerReference: { check: type("string") },
      firstName: { check: type("string") },
      lastName: { check: type("string") },
    },
    replies: {
      "200": {
        content: {
          "application/json": ContactListCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  createContact: () => ({
    body: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": form(ContactCreationCheck),
        "multipart/form-data": form(ContactCreationWithImageCheck),
      },
    },
    replies: {
      "201": {
        content: {
          "application/json": ContactCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getContact: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": ContactCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  listRegions: () => ({
    query: {
      max: { check: all(type("integer"), range({ minimum: 1 })) },
      offset: { check: all(type("integer"), range({ minimum: 0 })) },
      order: { check: all(type("string"), oneOfValues("asc", "desc")) },
      sort: { check: type("string") },
      dateCreated_gt: { check: all(type("string"), format("date-time")) },
      dateCreated_gte: { check: all(type("string"), format("date-time")) },
      dateCreated_lt: { check: all(type("string"), format("date-time")) },
      dateCreated_lte: { check: all(type("string"), format("date-time")) },
      lastUpdated_gt: { check: all(type("string"), format("date-time")) },
      lastUpdated_gte: { check: all(type("string"), format("date-time")) },
      lastUpdated_lt: { check: all(type("string"), format("date-time")) },
      lastUpdated_lte: { check: all(type("string"), format("date-time")) },
      name: { check: type("string") },
    },
    replies: {
      "200": {
        content: {
          "application/json": RegionListCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "500": {
        content: {
          "application/json": ErrorCheck,
        },
      },
    },
  }),
  getRegion: () => ({
    path: {
      id: { check: all(type("integer"), format("int64")), required: true },
    },
    replies: {
      "200": {
        content: {
          "application/json": RegionCheck,
        },
      },
      "400": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "401": {
        content: {
          "application/json": AuthenticationErrorCheck,
        },
      },
      "404": {
        content: {
          "application/json": ErrorCheck,
        },
      },
      "500": {
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
  "AuthenticationError": Check;
  "Contact": Check;
  "ContactCreation": Check;
  "ContactCreationWithImage": Check;
  "ContactList": Check;
  "ContactUser": Check;
  "CreatedBy": Check;
  "Customer": Check;
  "CustomerCategory": Check;
  "CustomerCategoryCreation": Check;
  "CustomerCategoryCreationWithImage": Check;
  "CustomerCategoryList": Check;
  "CustomerCategoryUpdate": Check;
  "CustomerCategoryUpdateWithImage": Check;
  "CustomerList": Check;
  "CustomerSegmentation": Check;
  "CustomerSegmentationInput": Check;
  "DeletionResult": Check;
  "EmployeeReference": Check;
  "Error": Check;
  "LoginRequest": Check;
  "LoginResult": Check;
  "LoginUser": Check;
  "LoginWarning": Check;
  "Paging": Check;
  "PaymentType": Check;
  "PaymentTypeList": Check;
  "RecordReference": Check;
  "Region": Check;
  "RegionList": Check;
  "UpdatedCustomerCategory": Check;
  "User": Check;
  "UserCreation": Check;
} = {
  AuthenticationError: AuthenticationErrorCheck,
  Contact: ContactCheck,
  ContactCreation: ContactCreationCheck,
  ContactCreationWithImage: ContactCreationWithImageCheck,
  ContactList: ContactListCheck,
  ContactUser: ContactUserCheck,
  CreatedBy: CreatedByCheck,
  Customer: CustomerCheck,
  CustomerCategory: CustomerCategoryCheck,
  CustomerCategoryCreation: CustomerCategoryCreationCheck,
  CustomerCategoryCreationWithImage: CustomerCategoryCreationWithImageCheck,
  CustomerCategoryList: CustomerCategoryListCheck,
  CustomerCategoryUpdate: CustomerCategoryUpdateCheck,
  CustomerCategoryUpdateWithImage: CustomerCategoryUpdateWithImageCheck,
  CustomerList: CustomerListCheck,
  CustomerSegmentation: CustomerSegmentationCheck,
  CustomerSegmentationInput: CustomerSegmentationInputCheck,
  DeletionResult: DeletionResultCheck,
  EmployeeReference: EmployeeReferenceCheck,
  Error: ErrorCheck,
  LoginRequest: LoginRequestCheck,
  LoginResult: LoginResultCheck,
  LoginUser: LoginUserCheck,
  LoginWarning: LoginWarningCheck,
  Paging: PagingCheck,
  PaymentType: PaymentTypeCheck,
  PaymentTypeList: PaymentTypeListCheck,
  RecordReference: RecordReferenceCheck,
  Region: RegionCheck,
  RegionList: RegionListCheck,
  UpdatedCustomerCategory: UpdatedCustomerCategoryCheck,
  User: UserCheck,
  UserCreation: UserCreationCheck,
};
