// Generated from specs/evovoice. Do not edit: change the spec and run `npm run contracts -- generate`.

export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U> : T extends (infer E)[] ? Readable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]>;
} : T;
export type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U> : T extends (infer E)[] ? Writable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never]?: never;
} : T;
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Returns accounts, a page at a time; paging works as in `listCustomers`.
         *
         *     The page asks for a login and for no role. The vendor's own client expects a SystemAdministrator to call it;
         *     other callers find the accounts they reach in `getAuthStatus`.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account
         * @description Returns one account, without an envelope. The page asks for a login and for no role.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with user name and password
         * @description Opens a session. Its cookies come as separate `Set-Cookie` headers; send them back on the calls that follow.
         *     The body repeats the provider that the path names, as the vendor's own client does.
         *
         *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The generated page documents the general login route; this value of its path comes from the vendor's client.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who is logged in
         * @description Tells who the caller is and which accounts the login reaches. The reply may be null; when, is not stated.
         *     No role is asked for, so the call also works without a login.
         */
        get: operations["getAuthStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description Returns customers, a page at a time. How several filters combine is not documented.
         *
         *     Start at page 0 and go on while `page + 1` is below `totalPages`. With `simplifiedPaging` there are no totals:
         *     go on while `hasMorePages` is true, and stop at a page without items.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         *     A CSV reply does not hold a row per customer: expect one row whose `items` cell carries them all.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Create a customer
         * @description Creates a customer and returns it, with status 200 rather than 201. Name the account, above all where the login
         *     reaches several. Tags, schedule, billing and app settings follow by `updateCustomer`.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Returns one customer, without an envelope.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Deletes one customer. Whether it can be brought back, and what becomes of the customers below it, is not known.
         *     No page of this operation is at hand; the roles are likely those of the other customer operations.
         *
         *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The route is the one that the vendor's client calls.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes what the body holds and leaves the rest alone. Read the customer first and send lists and nested objects
         *     whole: they may be replaced rather than merged. Tags are set by identifier, as `tagIds`. Account, staging mode,
         *     integration data and breadcrumb can't be changed here; for the staging mode there is `setCustomerStaging`.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/customers/{customerId}/inherited-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the schedule a customer inherits
         * @description Returns the schedule that comes to the customer by inheritance.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        get: operations["getInheritedSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/staging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a customer into or out of staging mode
         * @description Decides whether the customer's phone numbers are routed to the staging system or to production.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        post: operations["setCustomerStaging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customerId}/test-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a schedule at a moment
         * @description Tries a schedule at a given moment, be it the saved one or one that is not saved yet.
         *     What the reply holds is not known to us.
         *
         *     The caller needs one of the roles SystemAdministrator, Manager and Customer.
         */
        post: operations["testSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An account as the service returns it. No member is guaranteed; what has no value is left out. */
        AccountInfo: {
            /** @description The accounts above this one, for showing the way to it. */
            ancestorIds?: string[];
            /** @description Billing settings of the account. */
            billingSettings?: components["schemas"]["BillingSettings"];
            /** @description The user who created the account. */
            createdBy?: string;
            /** @description When the account was created. The notation is not stated. */
            dateCreated?: string;
            /** @description When the account was last changed. The notation is not stated. */
            dateLastModified?: string;
            /** @description Opaque identifier of the account. */
            id?: string;
            /**
             * @description Whether the account is a BYOA one. The abbreviation is not expanded.
             *
             *     Inferred (Generated page of GetAccount, CSV format, production host): No sample shows it; the casing is what the framework makes of IsBYOA.
             */
            isBYOA?: boolean;
            /** @description The user who last changed the account. */
            lastModifiedBy?: string;
            /** @description Identifier of the file that holds the logo. */
            logoId?: string;
            /** @description Address of the file that holds the logo. */
            logoUri?: string;
            /**
             * Format: int32
             * @description How many phone numbers the account may have.
             */
            maxPhoneNumbers?: number;
            /** @description Name of the account. */
            name?: string;
            /** @description The account above this one. */
            parentAccountId?: string;
            /** @description SID of the TrustHub profile. */
            trustHubProfileSid?: string;
            /** @description SID of the account at Twilio. */
            twilioAccountSid?: string;
        };
        /** @description Settings of the app and portal. */
        AppSettings: {
            /** @description Meaning not documented. */
            chakraTheme?: string;
            /** @description Meaning not documented. */
            customCss?: string;
            /** @description Meaning not documented. */
            enableAssistants?: boolean;
            /** @description Meaning not documented. */
            enableCallHistory?: boolean;
            /** @description Meaning not documented. */
            enableDeviceManagement?: boolean;
            /** @description Meaning not documented. */
            enableDialer?: boolean;
            /** @description Meaning not documented. */
            enablePhoneNumberManagement?: boolean;
            /** @description Meaning not documented. */
            logoutUrl?: string;
            /** @description Meaning not documented. */
            pageTitle?: string;
            /** @description Meaning not documented. */
            portMyNumberUrl?: string;
            /** @description Meaning not documented. */
            showFileNameInMessageCenter?: boolean;
            /** @description Meaning not documented. */
            stringMappings?: string;
        };
        /** @description The login that a call carries, and what it may reach. */
        AuthStatus: {
            /** @description Identifiers of the accounts that the login reaches. */
            accountIds?: string[];
            /** @description Names of the accounts that the login reaches. */
            accountNames?: string[];
            /** @description Address of a picture of the user. */
            avatarUrl?: string;
            /** @description Meaning not documented. */
            dashboardPermissions?: components["schemas"]["DashboardPermission"][];
            /** @description E-mail address of the user. */
            emailAddress?: string;
            /** @description First name of the user. */
            firstName?: string;
            /** @description Meaning not documented. */
            id?: string;
            /** @description Whether the caller is logged in. */
            isAuthenticated?: boolean;
            /** @description Last name of the user. */
            lastName?: string;
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of GetAuthStatus, JSV format, staging host): Captures of the two hosts differ in it.
             */
            managerAccess?: components["schemas"]["ManagerAccess"];
            /** @description Name of the user. */
            name?: string;
            /** @description Roles of the user. */
            roles?: string[];
        };
        /** @description The login that the call carries, or null. */
        AuthStatusReply: components["schemas"]["AuthStatus"] | null;
        /** @description Who logs in. */
        AuthenticateRequest: {
            /** @description Meaning not documented. */
            accessToken?: string;
            /** @description Meaning not documented. */
            accessTokenSecret?: string;
            /** @description Meaning not documented. */
            errorView?: string;
            /** @description Meaning not documented. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Password of the user. */
            password?: string;
            /**
             * @description Kind of login, as in the path.
             *
             *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page allows any provider; the vendor's client sends this one.
             * @constant
             */
            provider?: "credentials";
            /** @description Meaning not documented. */
            rememberMe?: boolean | null;
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of Authenticate, JSV format, staging host): The staging page has it, an older page of the production host does not.
             */
            returnUrl?: string;
            /** @description Name of the user. */
            userName?: string;
        };
        /** @description Who has logged in. */
        AuthenticateResponse: {
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of Authenticate, JSV format, staging host): The staging page has it, an older page of the production host does not.
             */
            authProvider?: string;
            /**
             * @description A field of the framework's type. Tokens are no way to log in here as far as we know.
             *
             *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page lists it; the vendor's client knows of no token login.
             */
            bearerToken?: string;
            /** @description Name of the user for display. */
            displayName?: string;
            /** @description Meaning not documented. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Permissions of the user. */
            permissions?: string[];
            /** @description Meaning not documented. */
            profileUrl?: string;
            /** @description Meaning not documented. */
            referrerUrl?: string;
            /** @description Meaning not documented. */
            refreshToken?: string;
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of Authenticate, JSV format, staging host): The staging page has it as a date that may be null, an older page of the production host does not; the notation is not stated.
             */
            refreshTokenExpiry?: string | null;
            /** @description What went wrong, if anything did. */
            responseStatus?: components["schemas"]["ResponseStatus"];
            /** @description Roles of the user. */
            roles?: string[];
            /** @description Identifier of the session. */
            sessionId?: string;
            /** @description Identifier of the user. */
            userId?: string;
            /** @description Name that the user logs in with. */
            userName?: string;
        };
        /** @description An item of billing settings. */
        BillingItem: {
            /**
             * Format: int32
             * @description Meaning not documented.
             */
            allowance?: number;
            /**
             * Format: double
             * @description Meaning not documented.
             */
            baseCost?: number;
            /**
             * Format: double
             * @description Meaning not documented.
             */
            rawUnitMultiplier?: number;
            /**
             * Format: double
             * @description Meaning not documented.
             */
            unitCost?: number;
        };
        /** @description Billing settings, item by item. */
        BillingSettings: {
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The captured page has it, an older page of the production host does not.
             */
            aiInsights?: components["schemas"]["BillingItem"];
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The captured page has it, an older page of the production host does not.
             */
            aiLiveMinutes?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            base?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            inboundFaxes?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            inboundSmsMessages?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            inboundVoiceCalls?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            localNumbers?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            outboundFaxes?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            outboundSmsMessages?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            outboundVoiceCalls?: components["schemas"]["BillingItem"];
            /** @description Meaning not documented. */
            tollFreeNumbers?: components["schemas"]["BillingItem"];
        };
        /** @description A step on the way to a customer. */
        CustomerBreadcrumb: {
            /** @description Identifier of the customer at this step. */
            id?: string;
            /** @description Name of the customer at this step. */
            name?: string;
        };
        /** @description A customer as the service returns it. No member is guaranteed; what has no value is left out. */
        CustomerInfo: {
            /** @description The account that owns the customer. */
            accountId?: string;
            /** @description Name of the account that owns the customer. */
            accountName?: string;
            /** @description Settings of the app and portal that the customer uses. */
            appSettings?: components["schemas"]["AppSettings"];
            /** @description Billing settings of the customer. */
            billingSettings?: components["schemas"]["BillingSettings"];
            /** @description The way to this customer. */
            breadcrumb?: components["schemas"]["CustomerBreadcrumb"][];
            /** @description The user who created the customer. */
            createdBy?: string;
            /** @description Custom values of the customer. */
            data?: components["schemas"]["Struct"];
            /** @description When the customer was created. The notation is not stated. */
            dateCreated?: string;
            /** @description When the customer was last changed. The notation is not stated. */
            dateLastModified?: string;
            /** @description Opaque identifier of the customer. */
            id?: string;
            /** @description Integration data of the customer. */
            integrationData?: components["schemas"]["EntityIntegrationData"];
            /** @description Whether the customer is in staging mode rather than in production. Changed by `setCustomerStaging` alone. */
            isStaging?: boolean;
            /** @description The user who last changed the customer. */
            lastModifiedBy?: string;
            /** @description The company's name. */
            name?: string;
            /** @description Whether the customer's own app settings replace those of its parent. */
            overrideAppSettings?: boolean;
            /** @description Whether the customer has billing settings of its own; if not, those of its parent apply. */
            overrideBillingSettings?: boolean;
            /**
             * @description The customer above this one. Missing at the top.
             *
             *     Inferred (Generated page of ListCustomers, CSV format, staging host): That a customer at the top lacks it is our reading.
             */
            parentCustomerId?: string;
            /** @description Its identifier in another system. */
            referenceId?: string;
            /** @description The customer's schedule. */
            schedule?: components["schemas"]["Schedule"];
            /** @description The tags that the customer carries. */
            tags?: components["schemas"]["Tag"][];
        };
        /**
         * @description Meaning not documented.
         * @enum {string}
         */
        DashboardPermission: "ViewFiles" | "ViewNotifications" | "ViewSessions" | "ViewEndpoints" | "ViewReports" | "ViewCustomers" | "ViewFlows" | "ViewCallCenter";
        /**
         * @description Days of the week.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The page lists no values; its sample has Sunday, and the type is the platform's own.
         * @enum {string}
         */
        DayOfWeek: "Sunday" | "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday";
        /**
         * @description Integration data of an object, by a key whose meaning is not documented.
         *
         *     Inferred (Generated page of ListCustomers, CSV format, staging host): The type has no table; the sample reply shows a map.
         */
        EntityIntegrationData: {
            [key: string]: components["schemas"]["IntegrationData"];
        };
        /**
         * @description The framework's reply to a call that failed.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; a reply type without a status of its own gets this one.
         */
        ErrorResponse: {
            /**
             * @description What went wrong.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; a reply type without a status of its own gets this one.
             */
            responseStatus: components["schemas"]["ResponseStatus"];
        };
        /** @description One entry of an object's integration data. */
        IntegrationData: {
            /** @description Meaning not documented. */
            thirdPartyId?: string;
        };
        /** @description A page of accounts. */
        ListAccountsResponse: {
            /**
             * @description Whether another page follows. Meant for `simplifiedPaging`.
             *
             *     Contradicted (Generated page of ListCustomers, CSV format, staging host): One sentence of the page names an empty page as the end, another this field; stop at either.
             */
            hasMorePages?: boolean;
            /** @description The accounts of this page. Empty behind the last one. */
            items?: components["schemas"]["AccountInfo"][];
            /**
             * Format: int32
             * @description Number of accounts over all pages. Means nothing with `simplifiedPaging`.
             */
            totalCount?: number;
            /**
             * Format: int32
             * @description Number of pages. Means nothing with `simplifiedPaging`.
             */
            totalPages?: number;
        };
        /** @description A page of customers. */
        ListCustomersResponse: {
            /**
             * @description Whether another page follows. Meant for `simplifiedPaging`.
             *
             *     Contradicted (Generated page of ListCustomers, CSV format, staging host): One sentence of the page names an empty page as the end, another this field; stop at either.
             */
            hasMorePages?: boolean;
            /**
             * @description The customers of this page. Empty behind the last one.
             *
             *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The table says accounts, the sample reply shows customers; the page generator mixes up replies that share a generic type.
             */
            items?: components["schemas"]["CustomerInfo"][];
            /**
             * Format: int32
             * @description Number of customers over all pages. Means nothing with `simplifiedPaging`.
             */
            totalCount?: number;
            /**
             * Format: int32
             * @description Number of pages. Means nothing with `simplifiedPaging`.
             */
            totalPages?: number;
        };
        /**
         * @description Meaning not documented.
         * @enum {string}
         */
        ManagerAccess: "ReadOnly" | "ReadWrite" | "ReadWriteDelete";
        /** @description What a new customer starts with. Tags, schedule, billing and app settings come later, by `updateCustomer`. */
        NewCustomer: {
            /** @description The account that is to own the customer. */
            accountId?: string;
            /** @description Custom values of the customer. */
            data?: components["schemas"]["Struct"];
            /** @description Name of the customer. */
            name?: string;
            /** @description The customer that this one is placed under. */
            parentCustomerId?: string;
            /** @description Its identifier in another system. */
            referenceId?: string;
        };
        /**
         * @description Changes to a customer. What is left out stays as it is; a list or an object that is given may replace the old one as a whole.
         *
         *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
         */
        PatchCustomer: {
            /**
             * @description New settings of the app and portal.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            appSettings?: components["schemas"]["AppSettings"];
            /**
             * @description New billing settings.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            billingSettings?: components["schemas"]["BillingSettings"];
            /**
             * @description New custom values.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            data?: components["schemas"]["Struct"];
            /**
             * @description New name.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            name?: string;
            /**
             * @description Whether the customer's own app settings are to replace those of its parent.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            overrideAppSettings?: boolean | null;
            /**
             * @description Whether the customer is to have billing settings of its own.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            overrideBillingSettings?: boolean | null;
            /**
             * @description The customer that this one moves under.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            parentCustomerId?: string;
            /**
             * @description New identifier in another system.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            referenceId?: string;
            /**
             * @description New schedule.
             *
             *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels these as query fields, nested objects included; the vendor's client sends them as JSON.
             */
            schedule?: components["schemas"]["Schedule"];
            /**
             * @description Identifiers of the tags that the customer is to carry. Replies hold the tags themselves, as `tags`.
             *
             *     Inferred (Generated page of PatchCustomer, JSV format, production host): Code samples start this list empty, and no page says what leaving it out means.
             */
            tagIds?: string[];
        };
        /**
         * @description What is wrong with one field.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
         */
        ResponseError: {
            /**
             * @description Short name of the error. The names are not documented.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            errorCode?: string;
            /**
             * @description The field that is wrong.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            fieldName?: string;
            /**
             * @description The error in words.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            message?: string;
            /**
             * @description Further facts by name.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            meta?: {
                [key: string]: string;
            };
        };
        /**
         * @description What went wrong.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
         */
        ResponseStatus: {
            /**
             * @description Short name of the error. The names are not documented.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            errorCode?: string;
            /**
             * @description What is wrong with single fields.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            errors?: components["schemas"]["ResponseError"][];
            /**
             * @description The error in words.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            message?: string;
            /**
             * @description Further facts by name.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            meta?: {
                [key: string]: string;
            };
            /**
             * @description Where the error arose. Sent by a server in debug mode only.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; these are the members of the framework's type.
             */
            stackTrace?: string;
        };
        /** @description A schedule, made of rules. */
        Schedule: {
            /** @description Meaning not documented. */
            defaultState?: string;
            /** @description Meaning not documented. */
            forceClosed?: boolean;
            /** @description Meaning not documented. */
            inherit?: boolean;
            /** @description Meaning not documented. */
            rules?: components["schemas"]["SchedulingRule"][];
            /** @description Meaning not documented. */
            timeZoneId?: string;
        };
        /** @description A day in a scheduling rule. */
        ScheduleDay: {
            /** @description Meaning not documented. */
            dayOfWeek?: components["schemas"]["DayOfWeek"];
            /**
             * Format: int32
             * @description Meaning not documented.
             */
            offset?: number;
        };
        /** @description A rule of a schedule. */
        SchedulingRule: {
            /** @description Meaning not documented. */
            byDay?: components["schemas"]["ScheduleDay"][];
            /** @description Meaning not documented. */
            byHour?: number[];
            /** @description Meaning not documented. */
            byMinute?: number[];
            /** @description Meaning not documented. */
            byMonth?: number[];
            /** @description Meaning not documented. */
            byMonthDay?: number[];
            /** @description Meaning not documented. */
            bySetPosition?: number[];
            /** @description Meaning not documented. */
            byWeekNo?: number[];
            /** @description Meaning not documented. */
            byYearDay?: number[];
            /** @description Meaning not documented. */
            condition?: string;
            /**
             * Format: int32
             * @description Meaning not documented.
             */
            count?: number;
            /** @description Meaning not documented. */
            customerState?: string;
            /** @description Meaning not documented. */
            endTime?: string;
            /** @description Meaning not documented. */
            flowId?: string;
            /** @description Meaning not documented. */
            flowParams?: components["schemas"]["Struct"];
            /** @description Meaning not documented. */
            frequency?: components["schemas"]["SchedulingRuleFrequency"];
            /** @description Meaning not documented. */
            id?: string;
            /**
             * Format: int32
             * @description Meaning not documented.
             */
            interval?: number;
            /** @description Meaning not documented. */
            isAllDay?: boolean;
            /** @description Meaning not documented. */
            name?: string;
            /**
             * Format: int32
             * @description Meaning not documented.
             */
            priority?: number;
            /** @description Meaning not documented. */
            simpleRuleType?: components["schemas"]["SimpleSchedulingRuleTypes"];
            /** @description Meaning not documented. */
            source?: string;
            /** @description Meaning not documented. */
            startDate?: string;
            /** @description Meaning not documented. */
            startTime?: string;
            /** @description Meaning not documented. */
            state?: string;
            /** @description Meaning not documented. */
            untilDate?: string;
        };
        /**
         * @description Frequencies of scheduling rules.
         * @enum {string}
         */
        SchedulingRuleFrequency: "None" | "Secondly" | "Minutely" | "Hourly" | "Daily" | "Weekly" | "Monthly" | "Yearly";
        /** @description Which system a customer is to use. */
        SetCustomerStagingMode: {
            /** @description True routes the customer's phone numbers to the staging system. */
            isStaging?: boolean;
        };
        /**
         * @description Kinds of simple scheduling rules.
         * @enum {string}
         */
        SimpleSchedulingRuleTypes: "Always" | "CustomerState" | "Time";
        /**
         * @description Directions of sorting.
         * @enum {string}
         */
        SortOrders: "Ascend" | "Descend";
        /** @description Custom values by name. The names are yours. */
        Struct: {
            [key: string]: components["schemas"]["Value"];
        };
        /** @description A label that customers can carry. */
        Tag: {
            /** @description Colour of the tag. */
            color?: components["schemas"]["TagColors"];
            /** @description Identifier of the tag. */
            id?: string;
            /** @description Name of the tag. */
            name?: string;
        };
        /**
         * @description Colours of tags.
         * @enum {string}
         */
        TagColors: "Magenta" | "Red" | "Volcano" | "Orange" | "Gold" | "Lime" | "Green" | "Cyan" | "Blue" | "GeekBlue" | "Purple";
        /** @description What to try. */
        TestSchedule: {
            /** @description The moment to try it at, as an ISO date and time. */
            dateTime?: string;
            /** @description The schedule to try. Null stands for the one that is saved. */
            schedule?: components["schemas"]["Schedule"] | null;
        };
        /**
         * @description Outcome of trying a schedule. Its members are not part of what we could read.
         *
         *     Inferred (Generated page of TestSchedule, CSV format, production host): The stored page names the type and ends before its members.
         */
        TestScheduleResponse: {
            [key: string]: unknown;
        };
        /**
         * @description A custom value. One member is meant to be set, by the type of the value; none at all stands for no value.
         *
         *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
         */
        Value: {
            /**
             * @description The value, if it is a boolean.
             *
             *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
             */
            boolValue?: boolean | null;
            /**
             * @description The value, if it is a list. Its items are structs, not values.
             *
             *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
             */
            listValue?: components["schemas"]["Struct"][];
            /**
             * Format: double
             * @description The value, if it is a number.
             *
             *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
             */
            numberValue?: number | null;
            /**
             * @description The value, if it is a text.
             *
             *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
             */
            stringValue?: string;
            /**
             * @description The value, if it is a struct.
             *
             *     Contradicted (Generated page of NewCustomer, JSON format, production host): This page names the table; the page of ListCustomers has it unnamed, where it looks like the definition of Struct. That a value has one member is our reading.
             */
            structValue?: components["schemas"]["Struct"];
        };
    };
    responses: {
        /**
         * @description The request could not be read, or one of its values is not acceptable.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; this is the framework's default.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The caller is logged in but lacks the role, or asks for what belongs to an account it does not reach.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; the missing role is the framework's case, the wrong account is told by the vendor's client.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description Nothing has this identifier.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; the framework answers so where the service reports an unknown object.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description There is no valid login, or the session has ended.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; this is the framework's default.
         */
        Unauthorized: {
            headers: {
                /**
                 * @description How to log in. The value is not documented.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; this is the framework's default.
                 * @example Basic realm="example"
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description Return every object at once. Use it sparingly.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
         *
         *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
         * @default false
         */
        all: boolean;
        /**
         * Format: int32
         * @description How many objects a page holds. No maximum is stated.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
         *
         *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no default; this one is the vendor's client's.
         * @default 25
         */
        countPerPage: number;
        /**
         * @description Identifier of the customer.
         *
         *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
         */
        customerId: string;
        /**
         * @description The format of the reply, for callers that cannot set `Accept`. It says the same as that header.
         *
         *     Inferred (ServiceStack documentation): The page prints the value csv alone; the others are the framework's.
         */
        format: "csv" | "json" | "xml" | "jsv";
        /** @description Only objects whose name matches. Whether a part of the name is enough is not stated. */
        nameFilter: string;
        /**
         * Format: int32
         * @description Which page to return. The first one is 0.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
         *
         *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no first number and no default; the vendor's client counts from 0.
         * @default 0
         */
        page: number;
        /**
         * @description Skip counting, which is faster. The totals then mean nothing, and a page without items is the end.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
         *
         *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
         * @default false
         */
        simplifiedPaging: boolean;
        /**
         * @description The field to sort by. Neither the allowed names nor their casing are stated.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
         */
        sortField: string;
        /**
         * @description The direction of the sorting.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
         *
         *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; this is the first value of a type that cannot be null.
         * @default Ascend
         */
        sortOrder: components["schemas"]["SortOrders"];
        /**
         * @description Only the objects with these identifiers.
         *
         *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
         *
         *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
         */
        specificIds: string[];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /**
                 * @description Return every object at once. Use it sparingly.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
                 * @default false
                 */
                all?: components["parameters"]["all"];
                /**
                 * Format: int32
                 * @description How many objects a page holds. No maximum is stated.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
                 *
                 *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no default; this one is the vendor's client's.
                 * @default 25
                 */
                countPerPage?: components["parameters"]["countPerPage"];
                /** @description Only objects whose name matches. Whether a part of the name is enough is not stated. */
                nameFilter?: components["parameters"]["nameFilter"];
                /**
                 * Format: int32
                 * @description Which page to return. The first one is 0.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
                 *
                 *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no first number and no default; the vendor's client counts from 0.
                 * @default 0
                 */
                page?: components["parameters"]["page"];
                /**
                 * @description Skip counting, which is faster. The totals then mean nothing, and a page without items is the end.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
                 * @default false
                 */
                simplifiedPaging?: components["parameters"]["simplifiedPaging"];
                /**
                 * @description The field to sort by. Neither the allowed names nor their casing are stated.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 */
                sortField?: components["parameters"]["sortField"];
                /**
                 * @description The direction of the sorting.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; this is the first value of a type that cannot be null.
                 * @default Ascend
                 */
                sortOrder?: components["parameters"]["sortOrder"];
                /**
                 * @description Only the objects with these identifiers.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
                 */
                specificIds?: components["parameters"]["specificIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAccountsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the account.
                 *
                 *     Contradicted (Generated page of GetAccount, CSV format, production host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The account.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209), text/csv: The page offers the format; the framework writes a header and a row.
             */
            200: {
                headers: {
                    /**
                     * @description Sent with CSV only. Asks a browser to save the reply as a file.
                     *
                     *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): Default of the framework's CSV format; no page mentions it.
                     * @example attachment;filename=GetAccount.csv
                     */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountInfo"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who logs in. The vendor's client always sends provider, user name, password and a true `rememberMe`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthenticateRequest"];
            };
        };
        responses: {
            /** @description The session is open. */
            200: {
                headers: {
                    /**
                     * @description One header for each of the cookies `ss-id`, `ss-pid` and `ss-opt`. Attributes are not documented.
                     *
                     *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): A login is carried by the cookies ss-id and ss-pid, and ss-opt goes with them.
                     * @example ss-id=not-a-real-session
                     */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            /**
             * @description The user name or the password is wrong. No session is opened.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows a failed login; this is the framework's status for a caller it does not know.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getAuthStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The login, or null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthStatusReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Only customers of these accounts. A login that reaches several accounts does well to name them.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
                 */
                accountIds?: string[];
                /**
                 * @description Return every object at once. Use it sparingly.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
                 * @default false
                 */
                all?: components["parameters"]["all"];
                /**
                 * Format: int32
                 * @description How many objects a page holds. No maximum is stated.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
                 *
                 *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no default; this one is the vendor's client's.
                 * @default 25
                 */
                countPerPage?: components["parameters"]["countPerPage"];
                /** @description Only objects whose name matches. Whether a part of the name is enough is not stated. */
                nameFilter?: components["parameters"]["nameFilter"];
                /**
                 * Format: int32
                 * @description Which page to return. The first one is 0.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends it in the query.
                 *
                 *     Inferred (The vendor's command-line client, Evo-Technologies/evo-voice-cli at commit b2d0c12): The page gives no first number and no default; the vendor's client counts from 0.
                 * @default 0
                 */
                page?: components["parameters"]["page"];
                /**
                 * @description Only descendants of these customers, however deep; see `shallowParent`.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
                 */
                parentCustomerIds?: string[];
                /**
                 * @description Keep to the direct children of `parentCustomerIds`.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page's wording is garbled; the vendor's client reads it as direct children only.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
                 * @default false
                 */
                shallowParent?: boolean;
                /**
                 * @description Skip counting, which is faster. The totals then mean nothing, and a page without items is the end.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; the type is a boolean that cannot be null.
                 * @default false
                 */
                simplifiedPaging?: components["parameters"]["simplifiedPaging"];
                /**
                 * @description The field to sort by. Neither the allowed names nor their casing are stated.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 */
                sortField?: components["parameters"]["sortField"];
                /**
                 * @description The direction of the sorting.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (Generated page of ListCustomers, CSV format, staging host): No default is printed; this is the first value of a type that cannot be null.
                 * @default Ascend
                 */
                sortOrder?: components["parameters"]["sortOrder"];
                /**
                 * @description Only the objects with these identifiers.
                 *
                 *     Contradicted (Generated page of ListCustomers, CSV format, staging host): The page labels it a form field of a GET; the vendor's client sends such fields in the query.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
                 */
                specificIds?: components["parameters"]["specificIds"];
                /**
                 * @description Only customers that carry every one of these tags.
                 *
                 *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The notation of lists is read from the framework and from the vendor's client.
                 */
                tagIds?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A page of customers.
             *
             *     Contradicted (ServiceStack, the framework behind the service, source at commit 1d95209), text/csv: The page prints JSON under the CSV media type, which its sample generator does for every format; the framework writes a header and rows.
             */
            200: {
                headers: {
                    /**
                     * @description Sent with CSV only. Asks a browser to save the reply as a file.
                     *
                     *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): Default of the framework's CSV format; no page mentions it.
                     * @example attachment;filename=ListCustomers.csv
                     */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCustomersResponse"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The new customer.
         *
         *     Inferred (Generated page of NewCustomer, JSON format, production host): The page lists the fields of the body; that one has to be sent is our reading, without it the call has no purpose.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description The new customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The customer is deleted. There is no body.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): The framework answers so where nothing is returned, and sister operations show no body.
             */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        /**
         * @description The changes.
         *
         *     Contradicted (Generated page of PatchCustomer, JSV format, production host): The page labels its fields as query fields; the vendor's client sends JSON.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchCustomer"];
            };
        };
        responses: {
            /** @description The customer after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /**
             * @description Someone else changed the customer meanwhile. Read it again before the next attempt.
             *
             *     Inferred (ServiceStack, the framework behind the service, source at commit 1d95209): No page shows an error; this is the framework's default for such clashes.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getInheritedSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inherited schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setCustomerStaging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        /**
         * @description The system to use.
         *
         *     Inferred (Generated page of SetCustomerStagingMode, JSON format, production host): The page lists the fields of the body; that one has to be sent is our reading, without it the call has no purpose.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCustomerStagingMode"];
            };
        };
        responses: {
            /** @description The customer after the move. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    testSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the customer.
                 *
                 *     Contradicted (Generated page of GetCustomer, Kotlin code, staging host): The pages mark it as not required, as they mark everything; a key in a path can't be left out.
                 */
                customerId: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        /**
         * @description The schedule and the moment.
         *
         *     Inferred (Generated page of TestSchedule, CSV format, production host): The page lists the fields of the body; that one has to be sent is our reading, without it the call has no purpose.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestSchedule"];
            };
        };
        responses: {
            /** @description The outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestScheduleResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
