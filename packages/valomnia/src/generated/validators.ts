// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { Validator } from "@contracts/runtime";

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
