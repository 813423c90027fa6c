// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

import type { ReadView, WriteView } from "@contracts/runtime";
import {
  anything,
  either,
  file,
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

const authenticationErrorDraw: Draw = lazy(() =>
  record({
    error: text(),
    error_description: text(),
  }, { required: ["error"] }),
);

const contactDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    customerReference: text(),
    customer: recordReferenceDraw,
    firstName: text(),
    lastName: text(),
    mobile: text(),
    fax: text(),
    email: text(),
    fonction: text(),
    phone: text(),
    phone2: text(),
    comment: text(),
    country: text(),
    city: text(),
    postalCode: text(),
    address: text(),
    isDecisionMaker: flag,
    photo: nullable(text()),
    user: nullable(contactUserDraw),
    organization: text(),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "organization", "dateCreated", "lastUpdated"] }),
);

const contactCreationDraw: Draw = lazy(() =>
  record({
    firstName: text(),
    lastName: text(),
    customerId: either(number(1, 10001, 1), text()),
    fonction: text(),
    country: text(),
    city: text(),
    postalCode: text(),
    address: text(),
    email: text(),
    phone: text(),
    phone2: text(),
    mobile: text(),
    fax: text(),
    useExternalId: flag,
  }, { required: ["firstName", "lastName", "customerId"] }),
);

const contactCreationWithImageDraw: Draw = lazy(() =>
  record({
    firstName: text(),
    lastName: text(),
    customerId: either(number(1, 10001, 1), text()),
    fonction: text(),
    country: text(),
    city: text(),
    postalCode: text(),
    address: text(),
    email: text(),
    phone: text(),
    phone2: text(),
    mobile: text(),
    fax: text(),
    imageFile: file,
    useExternalId: flag,
  }, { required: ["firstName", "lastName", "customerId"] }),
);

const contactListDraw: Draw = lazy(() =>
  record({
    paging: pagingDraw,
    data: list({ items: contactDraw }),
  }, { required: ["paging", "data"] }),
);

const contactUserDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    reference: text(),
    href: formatted("uri-reference"),
  }),
);

const createdByDraw: Draw = lazy(() =>
  record({
    userId: number(1, 10001, 1),
    reference: text(),
    href: formatted("uri-reference"),
  }),
);

const customerDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    reference: text(),
    reference2: nullable(text()),
    name: text(),
    categoryReference: text(),
    customerCategory: recordReferenceDraw,
    isSubCustomer: flag,
    parentCustomer: nullable(recordReferenceDraw),
    billWithParent: flag,
    customerSegmentationReference: nullable(text()),
    customerSegmentation: nullable(recordReferenceDraw),
    pocTenus: anything,
    email: nullable(text()),
    logo: nullable(text()),
    phone: nullable(text()),
    mobile: nullable(text()),
    fax: nullable(text()),
    comment: nullable(text()),
    barcode: nullable(text()),
    isSameAddress: flag,
    billingCountry: nullable(text()),
    billingCity: nullable(text()),
    billingPostalCode: nullable(text()),
    billingAddress: nullable(text()),
    billingLat: nullable(number(1, 1000001, 0.01)),
    billingLng: nullable(number(1, 1000001, 0.01)),
    country: nullable(text()),
    city: nullable(text()),
    postalCode: nullable(text()),
    address: nullable(text()),
    latitude: nullable(number(1, 1000001, 0.01)),
    longitude: nullable(number(1, 1000001, 0.01)),
    isCredit: nullable(flag),
    creditLimit: nullable(number(1, 1000001, 0.01)),
    balance: nullable(number(1, 1000001, 0.01)),
    maxChequePeriod: nullable(number(1, 1000001, 0.01)),
    maxChequeValue: nullable(number(1, 1000001, 0.01)),
    appliedCashBackOutput: anything,
    returnDiscount: nullable(number(1, 1000001, 0.01)),
    invoicesPerRoute: nullable(number(1, 10001, 1)),
    isActive: flag,
    onHold: flag,
    onHoldReason: nullable(text()),
    paymentTerm: anything,
    createdBy: nullable(createdByDraw),
    dueDateConfigNumber: nullable(number(1, 10001, 1)),
    dueDateConfigType: nullable(text()),
    paymentTypes: list({ items: recordReferenceDraw }),
    website: nullable(text()),
    taxNumber: nullable(text()),
    companyRegistrationNumber: nullable(text()),
    contacts: list({ items: record({}, { rest: anything }) }),
    currency: text(),
    customerRisk: anything,
    customerRiskColor: nullable(text()),
    organization: text(),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
    region: anything,
  }, { required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"] }),
);

const customerCategoryDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    isRoot: flag,
    parentId: nullable(number(1, 10001, 1)),
    parentCategory: nullable(recordReferenceDraw),
    reference: text(),
    description: nullable(text()),
    image: nullable(text()),
    organization: text(),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"] }),
);

const customerCategoryCreationDraw: Draw = lazy(() =>
  record({
    reference: text(),
    name: text(),
    isRoot: flag,
    parentId: either(number(1, 10001, 1), text()),
    useExternalId: flag,
  }, { required: ["reference", "name", "parentId"] }),
);

const customerCategoryCreationWithImageDraw: Draw = lazy(() =>
  record({
    reference: text(),
    name: text(),
    isRoot: flag,
    parentId: either(number(1, 10001, 1), text()),
    image: file,
    useExternalId: flag,
  }, { required: ["reference", "name", "parentId"] }),
);

const customerCategoryListDraw: Draw = lazy(() =>
  record({
    paging: pagingDraw,
    data: list({ items: customerCategoryDraw }),
  }, { required: ["paging", "data"] }),
);

const customerCategoryUpdateDraw: Draw = lazy(() =>
  record({
    reference: text(),
    name: text(),
    description: text(),
  }, { required: ["reference", "name"] }),
);

const customerCategoryUpdateWithImageDraw: Draw = lazy(() =>
  record({
    reference: text(),
    name: text(),
    description: text(),
    image: file,
  }, { required: ["reference", "name"] }),
);

const customerListDraw: Draw = lazy(() =>
  record({
    paging: pagingDraw,
    data: list({ items: customerDraw }),
  }, { required: ["paging", "data"] }),
);

const customerSegmentationDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    reference: text(),
    organization: text(),
    description: nullable(text()),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"] }),
);

const customerSegmentationInputDraw: Draw = lazy(() =>
  record({
    reference: text(),
    name: text(),
    description: text(),
  }, { required: ["reference", "name"] }),
);

const deletionResultDraw: Draw = lazy(() =>
  record({
    success: values("true"),
    success_description: text(),
  }, { required: ["success", "success_description"] }),
);

const employeeReferenceDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    href: formatted("uri-reference"),
  }),
);

const errorDraw: Draw = lazy(() =>
  record({
    error: text(),
    error_description: text(),
  }, { required: ["error", "error_description"] }),
);

const loginRequestDraw: Draw = lazy(() =>
  record({
    ajax: values("true"),
    j_username: text(),
    j_password: text(),
  }, { required: ["ajax", "j_username", "j_password"], writeOnly: ["j_password"] }),
);

const loginResultDraw: Draw = lazy(() =>
  record({
    success: flag,
    token: text(),
    user: loginUserDraw,
    warning: loginWarningDraw,
  }, { required: ["success", "token", "user"] }),
);

const loginUserDraw: Draw = lazy(() =>
  record({
    firstName: nullable(text()),
    lastName: nullable(text()),
    email: nullable(text()),
    address: nullable(text()),
    city: nullable(text()),
    country: nullable(text()),
    postalCode: nullable(text()),
    gender: nullable(text()),
    phone: nullable(text()),
    job: nullable(text()),
    avatar: nullable(text()),
    birthday: nullable(text()),
    companyName: nullable(text()),
    isGeoLocationActivated: nullable(flag),
    enableCheckStock: nullable(flag),
    enableAssignRegionToCustomer: nullable(flag),
    role: list({ items: anything }),
    enabled: nullable(flag),
  }),
);

const loginWarningDraw: Draw = lazy(() =>
  record({
    warning_code: text(),
    warning_description: text(),
  }),
);

const pagingDraw: Draw = lazy(() =>
  record({
    total: number(1, 10001, 1),
    max: number(1, 10001, 1),
    offset: number(1, 10001, 1),
    previous: nullable(formatted("uri-reference")),
    next: nullable(formatted("uri-reference")),
  }, { required: ["total", "max", "offset", "previous", "next"] }),
);

const paymentTypeDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    reference: text(),
    isActive: flag,
    organization: text(),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "reference", "name", "organization", "dateCreated", "lastUpdated"] }),
);

const paymentTypeListDraw: Draw = lazy(() =>
  record({
    paging: pagingDraw,
    data: list({ items: paymentTypeDraw }),
  }, { required: ["paging", "data"] }),
);

const recordReferenceDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    reference: text(),
    name: text(),
    href: formatted("uri-reference"),
  }),
);

const regionDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    name: text(),
    parentId: nullable(number(1, 10001, 1)),
    position: anything,
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "name", "dateCreated", "lastUpdated"] }),
);

const regionListDraw: Draw = lazy(() =>
  record({
    paging: pagingDraw,
    data: list({ items: regionDraw }),
  }, { required: ["paging", "data"] }),
);

const updatedCustomerCategoryDraw: Draw = lazy(() =>
  either(customerCategoryDraw, customerCategoryListDraw),
);

const userDraw: Draw = lazy(() =>
  record({
    id: number(1, 10001, 1),
    email: text(),
    firstName: text(),
    lastName: text(),
    reference: text(),
    employee: employeeReferenceDraw,
    enabled: flag,
    organization: text(),
    dateCreated: formatted("date-time"),
    lastUpdated: formatted("date-time"),
  }, { required: ["id", "reference", "organization", "dateCreated", "lastUpdated"] }),
);

const userCreationDraw: Draw = lazy(() =>
  record({
    email: text(),
    password: text(),
    employeeId: either(number(1, 10001, 1), text()),
    enabled: flag,
    sendEmail: flag,
    useExternalId: flag,
  }, { required: ["email", "password", "employeeId"], writeOnly: ["password"] }),
);

/** Make a value of schema "AuthenticationError", as replies hold it. */
export const authenticationError: Fixture<ReadView<components["schemas"]["AuthenticationError"]>> = fixture(authenticationErrorDraw, "reply");

/** Make a value of schema "Contact", as replies hold it. */
export const contact: Fixture<ReadView<components["schemas"]["Contact"]>> = fixture(contactDraw, "reply");

/** Make a value of schema "ContactCreation", as requests send it. */
export const contactCreation: Fixture<WriteView<components["schemas"]["ContactCreation"]>> = fixture(contactCreationDraw, "request");

/** Make a value of schema "ContactCreationWithImage", as requests send it. */
export const contactCreationWithImage: Fixture<WriteView<components["schemas"]["ContactCreationWithImage"]>> = fixture(contactCreationWithImageDraw, "request");

/** Make a value of schema "ContactList", as replies hold it. */
export const contactList: Fixture<ReadView<components["schemas"]["ContactList"]>> = fixture(contactListDraw, "reply");

/** Make a value of schema "ContactUser", as replies hold it. */
export const contactUser: Fixture<ReadView<components["schemas"]["ContactUser"]>> = fixture(contactUserDraw, "reply");

/** Make a value of schema "CreatedBy", as replies hold it. */
export const createdBy: Fixture<ReadView<components["schemas"]["CreatedBy"]>> = fixture(createdByDraw, "reply");

/** Make a value of schema "Customer", as replies hold it. */
export const customer: Fixture<ReadView<components["schemas"]["Customer"]>> = fixture(customerDraw, "reply");

/** Make a value of schema "CustomerCategory", as replies hold it. */
export const customerCategory: Fixture<ReadView<components["schemas"]["CustomerCategory"]>> = fixture(customerCategoryDraw, "reply");

/** Make a value of schema "CustomerCategoryCreation", as requests send it. */
export const customerCategoryCreation: Fixture<WriteView<components["schemas"]["CustomerCategoryCreation"]>> = fixture(customerCategoryCreationDraw, "request");

/** Make a value of schema "CustomerCategoryCreationWithImage", as requests send it. */
export const customerCategoryCreationWithImage: Fixture<WriteView<components["schemas"]["CustomerCategoryCreationWithImage"]>> = fixture(customerCategoryCreationWithImageDraw, "request");

/** Make a value of schema "CustomerCategoryList", as replies hold it. */
export const customerCategoryList: Fixture<ReadView<components["schemas"]["CustomerCategoryList"]>> = fixture(customerCategoryListDraw, "reply");

/** Make a value of schema "CustomerCategoryUpdate", as requests send it. */
export const customerCategoryUpdate: Fixture<WriteView<components["schemas"]["CustomerCategoryUpdate"]>> = fixture(customerCategoryUpdateDraw, "request");

/** Make a value of schema "CustomerCategoryUpdateWithImage", as requests send it. */
export const customerCategoryUpdateWithImage: Fixture<WriteView<components["schemas"]["CustomerCategoryUpdateWithImage"]>> = fixture(customerCategoryUpdateWithImageDraw, "request");

/** Make a value of schema "CustomerList", as replies hold it. */
export const customerList: Fixture<ReadView<components["schemas"]["CustomerList"]>> = fixture(customerListDraw, "reply");

/** Make a value of schema "CustomerSegmentation", as replies hold it. */
export const customerSegmentation: Fixture<ReadView<components["schemas"]["CustomerSegmentation"]>> = fixture(customerSegmentationDraw, "reply");

/** Make a value of schema "CustomerSegmentationInput", as requests send it. */
export const customerSegmentationInput: Fixture<WriteView<components["schemas"]["CustomerSegmentationInput"]>> = fixture(customerSegmentationInputDraw, "request");

/** Make a value of schema "DeletionResult", as replies hold it. */
export const deletionResult: Fixture<ReadView<components["schemas"]["DeletionResult"]>> = fixture(deletionResultDraw, "reply");

/** Make a value of schema "EmployeeReference", as replies hold it. */
export const employeeReference: Fixture<ReadView<components["schemas"]["EmployeeReference"]>> = fixture(employeeReferenceDraw, "reply");

/** Make a value of schema "Error", as replies hold it. */
export const error: Fixture<ReadView<components["schemas"]["Error"]>> = fixture(errorDraw, "reply");

/** Make a value of schema "LoginRequest", as requests send it. */
export const loginRequest: Fixture<WriteView<components["schemas"]["LoginRequest"]>> = fixture(loginRequestDraw, "request");

/** Make a value of schema "LoginResult", as replies hold it. */
export const loginResult: Fixture<ReadView<components["schemas"]["LoginResult"]>> = fixture(loginResultDraw, "reply");

/** Make a value of schema "LoginUser", as replies hold it. */
export const loginUser: Fixture<ReadView<components["schemas"]["LoginUser"]>> = fixture(loginUserDraw, "reply");

/** Make a value of schema "LoginWarning", as replies hold it. */
export const loginWarning: Fixture<ReadView<components["schemas"]["LoginWarning"]>> = fixture(loginWarningDraw, "reply");

/** Make a value of schema "Paging", as replies hold it. */
export const paging: Fixture<ReadView<components["schemas"]["Paging"]>> = fixture(pagingDraw, "reply");

/** Make a value of schema "PaymentType", as replies hold it. */
export const paymentType: Fixture<ReadView<components["schemas"]["PaymentType"]>> = fixture(paymentTypeDraw, "reply");

/** Make a value of schema "PaymentTypeList", as replies hold it. */
export const paymentTypeList: Fixture<ReadView<components["schemas"]["PaymentTypeList"]>> = fixture(paymentTypeListDraw, "reply");

/** Make a value of schema "RecordReference", as replies hold it. */
export const recordReference: Fixture<ReadView<components["schemas"]["RecordReference"]>> = fixture(recordReferenceDraw, "reply");

/** Make a value of schema "Region", as replies hold it. */
export const region: Fixture<ReadView<components["schemas"]["Region"]>> = fixture(regionDraw, "reply");

/** Make a value of schema "RegionList", as replies hold it. */
export const regionList: Fixture<ReadView<components["schemas"]["RegionList"]>> = fixture(regionListDraw, "reply");

/** Make a value of schema "UpdatedCustomerCategory", as replies hold it. */
export const updatedCustomerCategory: Fixture<ReadView<components["schemas"]["UpdatedCustomerCategory"]>> = fixture(updatedCustomerCategoryDraw, "reply");

/** Make a value of schema "User", as replies hold it. */
export const user: Fixture<ReadView<components["schemas"]["User"]>> = fixture(userDraw, "reply");

/** Make a value of schema "UserCreation", as requests send it. */
export const userCreation: Fixture<WriteView<components["schemas"]["UserCreation"]>> = fixture(userCreationDraw, "request");
