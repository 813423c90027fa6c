// Generated from specs/valomnia. Do not edit: change the spec and run `npm run contracts -- generate`.

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
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Lists the organisation's contacts, a page at a time.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Create a contact
         * @description Creates a contact of a customer. A picture needs the multipart form.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description Returns the contact with this numeric id.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerCategories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customer categories
         * @description Lists the organisation's customer categories, a page at a time.
         */
        get: operations["listCustomerCategories"];
        put?: never;
        /**
         * Create a customer category
         * @description Creates a category, below another one unless `isRoot` is true. A picture needs the multipart form. Errors beside the listed ones are possible.
         */
        post: operations["createCustomerCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerCategories/reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer category by reference
         * @description Returns the customer category with this reference.
         */
        get: operations["getCustomerCategoryByReference"];
        put?: never;
        /**
         * Update a customer category by reference
         * @description Changes the category with this reference. This is a POST, unlike the PUT of segmentations. Whether a field that is left out is kept is not documented; a picture needs the multipart form.
         */
        post: operations["updateCustomerCategoryByReference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerCategories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer category
         * @description Returns the customer category with this numeric id.
         */
        get: operations["getCustomerCategory"];
        put?: never;
        /**
         * Update a customer category
         * @description Changes the category with this numeric id. This is a POST, unlike the PUT of segmentations. Whether a field that is left out is kept is not documented; a picture needs the multipart form.
         */
        post: operations["updateCustomerCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerSegmentations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a customer segmentation
         * @description Creates a segmentation.
         */
        post: operations["createCustomerSegmentation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerSegmentations/reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer segmentation by reference
         * @description Returns the customer segmentation with this reference.
         */
        get: operations["getCustomerSegmentationByReference"];
        /**
         * Replace a customer segmentation by reference
         * @description Sets the values of the segmentation with this reference. What becomes of a `description` that is left out is not documented.
         */
        put: operations["replaceCustomerSegmentationByReference"];
        post?: never;
        /**
         * Delete a customer segmentation by reference
         * @description Deletes the segmentation with this reference.
         */
        delete: operations["deleteCustomerSegmentationByReference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customerSegmentations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer segmentation
         * @description Returns the customer segmentation with this numeric id.
         */
        get: operations["getCustomerSegmentation"];
        /**
         * Replace a customer segmentation
         * @description Sets the values of the segmentation with this numeric id. What becomes of a `description` that is left out is not documented.
         */
        put: operations["replaceCustomerSegmentation"];
        post?: never;
        /**
         * Delete a customer segmentation
         * @description Deletes the segmentation with this numeric id.
         */
        delete: operations["deleteCustomerSegmentation"];
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
         * @description Lists the organisation's customers, a page at a time. How several filters combine, and whether they mind case, is not documented. A parameter that is not listed here is refused with `invalid_param`.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer by reference
         * @description Returns the customer with this reference.
         */
        get: operations["getCustomerByReference"];
        put?: never;
        post?: never;
        /**
         * Delete a customer by reference
         * @description Deletes the customer with this reference. What becomes of records that point to it is not documented.
         */
        delete: operations["deleteCustomerByReference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Returns the customer with this numeric id.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Delete a customer
         * @description Deletes the customer with this numeric id. What becomes of records that point to it is not documented.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/j_spring_security_check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Opens a session. The reply sets the `JSESSIONID` cookie, to be sent back as `Cookie` on every other call. The reply may be a redirect to a page that holds the JSON shown under 200: the cookie stands on the redirect itself, so read it there before following. The path lies outside the API's base path.
         *
         *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): The stored copy of the login page has lost the URL and most rows of its parameter table.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paymentTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment types
         * @description Lists the organisation's payment types, a page at a time.
         */
        get: operations["listPaymentTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paymentTypes/reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment type by reference
         * @description Returns the payment type with this reference.
         */
        get: operations["getPaymentTypeByReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/paymentTypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment type
         * @description Returns the payment type with this numeric id.
         */
        get: operations["getPaymentType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description Lists the organisation's regions, a page at a time.
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a region
         * @description Returns the region with this numeric id.
         */
        get: operations["getRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Creates a user for an employee.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/reference/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user by reference
         * @description Returns the user with this reference.
         */
        get: operations["getUserByReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Returns the user with this numeric id.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
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
        /**
         * @description Reply to a call without a valid session.
         *
         *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Public clients test a body's `error` for `no_credentials`; no page of the provider shows it.
         */
        AuthenticationError: {
            /**
             * @description Code of the error. `no_credentials` is the one that is known.
             *
             *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Public clients test a body's `error` for `no_credentials`; no page of the provider shows it.
             */
            error: string;
            /**
             * @description The error in words, if given.
             *
             *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Public clients test a body's `error` for `no_credentials`; no page of the provider shows it.
             */
            error_description?: string;
        };
        /** @description A person to contact at a customer. The sample shows empty texts, not null, in text fields without a value. */
        Contact: {
            /** @description Street address. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description Comment on the contact. */
            comment?: string;
            /** @description Country. */
            country?: string;
            /** @description The contact's customer. */
            customer?: components["schemas"]["RecordReference"];
            /** @description Reference of the contact's customer. */
            customerReference?: string;
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /** @description E-mail address. */
            email?: string;
            /** @description Fax number. */
            fax?: string;
            /** @description First name. */
            firstName?: string;
            /** @description Job title; the name is French. */
            fonction?: string;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the contact.
             */
            id: number;
            /** @description Whether the contact takes decisions. */
            isDecisionMaker?: boolean;
            /** @description Last name. */
            lastName?: string;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Mobile phone number. */
            mobile?: string;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /** @description Phone number. */
            phone?: string;
            /** @description Second phone number. */
            phone2?: string;
            /**
             * @description Address of the contact's picture. The same address with `small_` or `medium_` before the file name gives a resized copy.
             *
             *     Inferred (Contacts: show): Addresses of pictures are shown without a scheme elsewhere, so no URI format is claimed.
             */
            photo?: string | null;
            /** @description Postal code. */
            postalCode?: string;
            /**
             * @description The user that belongs to the contact.
             *
             *     Inferred (Contacts: show): The sample has a user, but contacts are created without one.
             */
            user?: components["schemas"]["ContactUser"] | null;
        };
        /** @description What a contact is created from. */
        ContactCreation: {
            /** @description Street address. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description ISO code of the country. */
            country?: string;
            /** @description The contact's customer, by numeric id or, with `useExternalId`, by reference. */
            customerId: number | string;
            /** @description E-mail address. */
            email?: string;
            /** @description Fax number. */
            fax?: string;
            /** @description First name. */
            firstName: string;
            /** @description Job title; the name is French. */
            fonction?: string;
            /** @description Last name. */
            lastName: string;
            /** @description Mobile phone number. */
            mobile?: string;
            /** @description Phone number. */
            phone?: string;
            /** @description Second phone number. */
            phone2?: string;
            /** @description Postal code. */
            postalCode?: string;
            /**
             * @description Whether `customerId` is the organisation's own reference (`true`) or the numeric id (`false`).
             *
             *     Inferred (Contacts: save): Default and meaning are those that the same field has for categories and users.
             * @default false
             */
            useExternalId?: boolean;
        };
        /** @description What a contact is created from, with a picture. */
        ContactCreationWithImage: {
            /** @description Street address. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description ISO code of the country. */
            country?: string;
            /** @description The contact's customer, by numeric id or, with `useExternalId`, by reference. */
            customerId: number | string;
            /** @description E-mail address. */
            email?: string;
            /** @description Fax number. */
            fax?: string;
            /** @description First name. */
            firstName: string;
            /** @description Job title; the name is French. */
            fonction?: string;
            /**
             * Format: binary
             * @description Picture file: JPEG, GIF, PNG or BMP.
             */
            imageFile?: Blob;
            /** @description Last name. */
            lastName: string;
            /** @description Mobile phone number. */
            mobile?: string;
            /** @description Phone number. */
            phone?: string;
            /** @description Second phone number. */
            phone2?: string;
            /** @description Postal code. */
            postalCode?: string;
            /**
             * @description Whether `customerId` is the organisation's own reference (`true`) or the numeric id (`false`).
             *
             *     Inferred (Contacts: save): Default and meaning are those that the same field has for categories and users.
             * @default false
             */
            useExternalId?: boolean;
        };
        /**
         * @description One page of contacts.
         *
         *     Inferred (Contacts: list): Taken over from the other lists, which all have this shape.
         */
        ContactList: {
            /**
             * @description The contacts of this page.
             *
             *     Inferred (Contacts: list): Taken over from the other lists, which all have this shape.
             */
            data: components["schemas"]["Contact"][];
            /**
             * @description Where this page stands.
             *
             *     Inferred (Contacts: list): Taken over from the other lists, which all have this shape.
             */
            paging: components["schemas"]["Paging"];
        };
        /**
         * @description Short form in which a contact points to a user.
         *
         *     Contradicted (Contacts: show): References to users carry `id` here and `userId` in customers; both are kept as shown.
         */
        ContactUser: {
            /**
             * Format: uri-reference
             * @description Path of the user in the API, version included.
             *
             *     Contradicted (Contacts: show): References to users carry `id` here and `userId` in customers; both are kept as shown.
             */
            href?: string;
            /**
             * Format: int64
             * @description Numeric id of the user.
             *
             *     Contradicted (Contacts: show): References to users carry `id` here and `userId` in customers; both are kept as shown.
             */
            id?: number;
            /**
             * @description The organisation's own unique key of the user.
             *
             *     Contradicted (Contacts: show): References to users carry `id` here and `userId` in customers; both are kept as shown.
             */
            reference?: string;
        };
        /**
         * @description The user who created a record. The numeric key is named `userId`, not `id` as in other references.
         *
         *     Contradicted (Customers: list): References to users carry `userId` here and `id` in contacts; both are kept as shown.
         */
        CreatedBy: {
            /**
             * Format: uri-reference
             * @description Path of the user in the API, version included.
             *
             *     Contradicted (Customers: list): References to users carry `userId` here and `id` in contacts; both are kept as shown.
             */
            href?: string;
            /**
             * @description The organisation's own unique key of the user.
             *
             *     Contradicted (Customers: list): References to users carry `userId` here and `id` in contacts; both are kept as shown.
             */
            reference?: string;
            /**
             * Format: int64
             * @description Numeric id of the user.
             *
             *     Contradicted (Customers: list): References to users carry `userId` here and `id` in contacts; both are kept as shown.
             */
            userId?: number;
        };
        /** @description A customer. Fields that the samples show as null on every page are typed by their names. */
        Customer: {
            /**
             * @description Street of the address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            address?: string | null;
            /** @description Meaning not documented. */
            appliedCashBackOutput?: unknown;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            balance?: number | null;
            /**
             * @description Bar code of the customer.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            barcode?: string | null;
            /** @description Meaning not documented. */
            billWithParent?: boolean;
            /**
             * @description Street of the billing address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            billingAddress?: string | null;
            /**
             * @description City of the billing address.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            billingCity?: string | null;
            /**
             * @description Country of the billing address, two letters in the samples.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            billingCountry?: string | null;
            /**
             * @description Latitude of the billing address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            billingLat?: number | null;
            /**
             * @description Longitude of the billing address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            billingLng?: number | null;
            /**
             * @description Postal code of the billing address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            billingPostalCode?: string | null;
            /** @description Reference of the customer's category. */
            categoryReference?: string;
            /**
             * @description City of the address.
             *
             *     Contradicted (Customers: show): The same record has a city on the list page and null on the show page, so both are allowed.
             */
            city?: string | null;
            /**
             * @description Comment on the customer.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            comment?: string | null;
            /**
             * @description Registration number of the customer's company.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            companyRegistrationNumber?: string | null;
            /**
             * @description The contacts of the customer.
             *
             *     Inferred (Customers: list), items: Every sample shows an empty list.
             */
            contacts?: {
                [key: string]: unknown;
            }[];
            /**
             * @description Country of the address, two letters in the sample.
             *
             *     Contradicted (Customers: show): The same record has a country on the list page and null on the show page, so both are allowed.
             */
            country?: string | null;
            /**
             * @description The user who created the customer.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            createdBy?: components["schemas"]["CreatedBy"] | null;
            /**
             * @description Credit limit of the customer.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            creditLimit?: number | null;
            /** @description Code of the customer's currency, three letters in the samples. */
            currency?: string;
            /** @description The customer's category. */
            customerCategory?: components["schemas"]["RecordReference"];
            /**
             * @description Meaning not documented.
             *
             *     Contradicted (Customers: show): The show page has it, as null, and the list page does not.
             */
            customerRisk?: unknown;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: show): Shown on the show page only, and only as null.
             */
            customerRiskColor?: string | null;
            /**
             * @description The customer's segmentation.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            customerSegmentation?: components["schemas"]["RecordReference"] | null;
            /**
             * @description Reference of the customer's segmentation.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            customerSegmentationReference?: string | null;
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Links, texts and numbers that need not be set for every record can be null, even where the samples have a value.
             */
            dueDateConfigNumber?: number | null;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Only `daysAfterInvoiceDate` has been seen; other values are not listed.
             */
            dueDateConfigType?: string | null;
            /**
             * @description E-mail address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            email?: string | null;
            /**
             * @description Fax number.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            fax?: string | null;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the customer.
             */
            id: number;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            invoicesPerRoute?: number | null;
            /** @description Whether the customer is active. */
            isActive?: boolean;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            isCredit?: boolean | null;
            /** @description Meaning not documented. */
            isSameAddress?: boolean;
            /** @description Whether the customer stands below another one. */
            isSubCustomer?: boolean;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /**
             * @description Latitude of the address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            latitude?: number | null;
            /**
             * @description Address of the customer's picture. The same address with `small_` or `medium_` before the file name gives a resized copy.
             *
             *     Contradicted (Customers: show): The sample value has no scheme, and the hint on resized copies another form again, so no URI format is claimed.
             */
            logo?: string | null;
            /**
             * @description Longitude of the address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            longitude?: number | null;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            maxChequePeriod?: number | null;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            maxChequeValue?: number | null;
            /**
             * @description Mobile phone number.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            mobile?: string | null;
            /** @description Name of the customer. */
            name: string;
            /** @description Whether the customer is on hold. */
            onHold?: boolean;
            /**
             * @description Why the customer is on hold.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            onHoldReason?: string | null;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /**
             * @description The customer above this one, if any.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            parentCustomer?: components["schemas"]["RecordReference"] | null;
            /** @description Meaning not documented. */
            paymentTerm?: unknown;
            /** @description The payment types of the customer. */
            paymentTypes?: components["schemas"]["RecordReference"][];
            /**
             * @description Phone number.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            phone?: string | null;
            /** @description Meaning not documented. */
            pocTenus?: unknown;
            /**
             * @description Postal code of the address.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            postalCode?: string | null;
            /** @description The organisation's own unique key of the customer. */
            reference: string;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            reference2?: string | null;
            /**
             * @description The customer's region. Sent only if geographic locations are switched on for the organisation; what it holds is not shown.
             *
             *     Contradicted (Customers: list): Shown on the list page only, always null, and regions have no reference to point with; no shape is claimed.
             */
            region?: unknown;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            returnDiscount?: number | null;
            /**
             * @description Tax number of the customer.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            taxNumber?: string | null;
            /**
             * @description Website of the customer.
             *
             *     Inferred (Customers: list): Fields that every sample shows as null hold what their names suggest, such as a text for `phone` and a number for `latitude`.
             */
            website?: string | null;
        };
        /** @description A category of customers. Categories form a tree. */
        CustomerCategory: {
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /** @description Description of the category. */
            description?: string | null;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the category.
             */
            id: number;
            /**
             * @description Address of the category's picture. The same address with `small_` or `medium_` before the file name gives a resized copy.
             *
             *     Inferred (Customer categories: show): Addresses of pictures are shown without a scheme elsewhere, so no URI format is claimed.
             */
            image?: string | null;
            /** @description Whether the category is a root, without a parent. */
            isRoot?: boolean;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Name of the category. */
            name: string;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /** @description The category above this one, null if there is none. */
            parentCategory?: components["schemas"]["RecordReference"] | null;
            /**
             * Format: int64
             * @description Numeric id of the category above this one, null if there is none.
             */
            parentId?: number | null;
            /** @description The organisation's own unique key of the category. */
            reference: string;
        };
        /** @description What a customer category is created from. A `description` can be set by an update, but is not listed here. */
        CustomerCategoryCreation: {
            /**
             * @description Whether the category is a root, without a parent.
             * @default false
             */
            isRoot?: boolean;
            /** @description Name of the category. */
            name: string;
            /** @description The category above this one, by numeric id or, with `useExternalId`, by reference. Required unless `isRoot` is true. */
            parentId?: number | string;
            /** @description The organisation's own key of the category. Must be unique. */
            reference: string;
            /**
             * @description Whether `parentId` is the organisation's own reference (`true`) or the numeric id (`false`).
             * @default false
             */
            useExternalId?: boolean;
        };
        /** @description What a customer category is created from, with a picture. */
        CustomerCategoryCreationWithImage: {
            /**
             * Format: binary
             * @description Picture file: JPEG, GIF, PNG or BMP, at most 2 MB.
             */
            image?: Blob;
            /**
             * @description Whether the category is a root, without a parent.
             * @default false
             */
            isRoot?: boolean;
            /** @description Name of the category. */
            name: string;
            /** @description The category above this one, by numeric id or, with `useExternalId`, by reference. Required unless `isRoot` is true. */
            parentId?: number | string;
            /** @description The organisation's own key of the category. Must be unique. */
            reference: string;
            /**
             * @description Whether `parentId` is the organisation's own reference (`true`) or the numeric id (`false`).
             * @default false
             */
            useExternalId?: boolean;
        };
        /** @description One page of customer categories. */
        CustomerCategoryList: {
            /** @description The customer categories of this page. */
            data: components["schemas"]["CustomerCategory"][];
            /** @description Where this page stands. */
            paging: components["schemas"]["Paging"];
        };
        /** @description What a customer category is changed to. */
        CustomerCategoryUpdate: {
            /** @description Description of the category. */
            description?: string;
            /** @description Name of the category. */
            name: string;
            /** @description The organisation's own key of the category. Must be unique. */
            reference: string;
        };
        /** @description What a customer category is changed to, with a picture. */
        CustomerCategoryUpdateWithImage: {
            /** @description Description of the category. */
            description?: string;
            /**
             * Format: binary
             * @description Picture file: JPEG, GIF, PNG or BMP, at most 2 MB.
             */
            image?: Blob;
            /** @description Name of the category. */
            name: string;
            /** @description The organisation's own key of the category. Must be unique. */
            reference: string;
        };
        /** @description One page of customers. */
        CustomerList: {
            /** @description The customers of this page. */
            data: components["schemas"]["Customer"][];
            /** @description Where this page stands. */
            paging: components["schemas"]["Paging"];
        };
        /** @description A segmentation of customers. */
        CustomerSegmentation: {
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /** @description Description of the segmentation, empty or null if there is none. */
            description?: string | null;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the segmentation.
             */
            id: number;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Name of the segmentation. */
            name: string;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /** @description The organisation's own unique key of the segmentation. */
            reference: string;
        };
        /** @description What a segmentation is created from or replaced by. */
        CustomerSegmentationInput: {
            /** @description Description of the segmentation. */
            description?: string;
            /** @description Name of the segmentation. */
            name: string;
            /** @description The organisation's own key of the segmentation. Must be unique. */
            reference: string;
        };
        /** @description Reply to a deletion. */
        DeletionResult: {
            /**
             * @description The text `true`, not a boolean.
             *
             *     Contradicted (Customers: delete): The delete pages show a string and the login a boolean for a flag of the same name; both are kept as shown.
             * @constant
             */
            success: "true";
            /** @description The success in words. */
            success_description: string;
        };
        /** @description Short form in which a user points to an employee. */
        EmployeeReference: {
            /**
             * Format: uri-reference
             * @description Path of the employee in the API, version included.
             */
            href?: string;
            /**
             * Format: int64
             * @description Numeric id of the employee.
             */
            id?: number;
        };
        /** @description Body of every documented failure. */
        Error: {
            /** @description Code of the error, for programs. Known codes are `invalid_param`, `invalid_datetime_format`, `invalid_param_type`, `missing_param`, `not_unique`, `save_failed`, `delete_failed`, `exceeded_file_size`, `unsupported_file_type`, `not_found` and `server_error`; each operation names those it gives. Expect others. */
            error: string;
            /** @description The error in words, for people. Its wording is no part of the contract. */
            error_description: string;
        };
        /**
         * @description Form fields of the login.
         *
         *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Only the row of `ajax` survives in the stored copy of the login page.
         */
        LoginRequest: {
            /**
             * @description Meaning not documented.
             * @constant
             */
            ajax: "true";
            /**
             * Format: password
             * @description Password of the user who logs in.
             *
             *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Only the row of `ajax` survives in the stored copy of the login page.
             */
            j_password: $Write<string>;
            /**
             * @description Name of the user who logs in.
             *
             *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Only the row of `ajax` survives in the stored copy of the login page.
             */
            j_username: string;
        };
        /** @description Description of a new session. */
        LoginResult: {
            /**
             * @description Whether the login succeeded. A boolean here, unlike the string that deletions answer with.
             *
             *     Contradicted (Authentication): The login shows a boolean and the delete pages a string for a flag of the same name; both are kept as shown.
             */
            success: boolean;
            /** @description The session's token, the same value as that of the `JSESSIONID` cookie. */
            token: string;
            /** @description The user who logged in. */
            user: components["schemas"]["LoginUser"];
            /** @description Warning about the version in use. Sent for old versions only. */
            warning?: components["schemas"]["LoginWarning"];
        };
        /**
         * @description The user of a session. Further fields come too, among them contact details of the user's company, whose names are not known here.
         *
         *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
         */
        LoginUser: {
            /**
             * @description Street address.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            address?: string | null;
            /**
             * @description Picture of the user.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            avatar?: string | null;
            /**
             * @description Birthday. Its format is not documented.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            birthday?: string | null;
            /**
             * @description City.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            city?: string | null;
            /**
             * @description Name of the user's company.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            companyName?: string | null;
            /**
             * @description Country.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            country?: string | null;
            /**
             * @description E-mail address.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            email?: string | null;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            enableAssignRegionToCustomer?: boolean | null;
            /**
             * @description Meaning not documented.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            enableCheckStock?: boolean | null;
            /**
             * @description Whether the user is enabled.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            enabled?: boolean | null;
            /**
             * @description First name.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            firstName?: string | null;
            /**
             * @description Gender.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            gender?: string | null;
            /**
             * @description Whether geographic locations are switched on.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            isGeoLocationActivated?: boolean | null;
            /**
             * @description Job of the user.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            job?: string | null;
            /**
             * @description Last name.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            lastName?: string | null;
            /**
             * @description Phone number.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            phone?: string | null;
            /**
             * @description Postal code.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            postalCode?: string | null;
            /**
             * @description The user's roles. What an entry looks like is not known here.
             *
             *     Inferred (Authentication): The names are the page's; types and nullability are read from the names.
             */
            role?: unknown[];
        };
        /** @description Warning that comes with a login. */
        LoginWarning: {
            /** @description Code of the warning. `deprecated_version` is the one that is known. */
            warning_code?: string;
            /** @description The warning in words. */
            warning_description?: string;
        };
        /** @description Where a page stands in its list. */
        Paging: {
            /** @description The page size in force. */
            max: number;
            /**
             * Format: uri-reference
             * @description Path and query of the page after, null on the last page. Whether it repeats the filters of the request is not documented.
             */
            next: string | null;
            /** @description Index of the page's first record, counted from 0. */
            offset: number;
            /**
             * Format: uri-reference
             * @description Path and query of the page before, null on the first page.
             */
            previous: string | null;
            /** @description Number of records that match, over all pages. */
            total: number;
        };
        /** @description A payment type. */
        PaymentType: {
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the payment type.
             */
            id: number;
            /** @description Whether the payment type is active. */
            isActive?: boolean;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Name of the payment type. */
            name: string;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /** @description The organisation's own unique key of the payment type. */
            reference: string;
        };
        /** @description One page of payment types. */
        PaymentTypeList: {
            /** @description The payment types of this page. */
            data: components["schemas"]["PaymentType"][];
            /** @description Where this page stands. */
            paging: components["schemas"]["Paging"];
        };
        /** @description Short form in which one record points to another. */
        RecordReference: {
            /**
             * Format: uri-reference
             * @description Path of the record in the API, version included.
             */
            href?: string;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the record.
             */
            id?: number;
            /** @description Name of the record. */
            name?: string;
            /** @description The organisation's own unique key of the record. */
            reference?: string;
        };
        /** @description A region. Regions have neither a reference nor an organisation. */
        Region: {
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the region.
             */
            id: number;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Name of the region. */
            name: string;
            /**
             * Format: int64
             * @description Numeric id of the region above this one, null if there is none.
             *
             *     Inferred (Regions: show): The page's field list names it without a type.
             */
            parentId?: number | null;
            /** @description Meaning not documented. */
            position?: unknown;
        };
        /**
         * @description One page of regions.
         *
         *     Inferred (Guide: regions): Taken over from the other lists, which all have this shape.
         */
        RegionList: {
            /**
             * @description The regions of this page.
             *
             *     Inferred (Guide: regions): Taken over from the other lists, which all have this shape.
             */
            data: components["schemas"]["Region"][];
            /**
             * @description Where this page stands.
             *
             *     Inferred (Guide: regions): Taken over from the other lists, which all have this shape.
             */
            paging: components["schemas"]["Paging"];
        };
        /**
         * @description The category as it stands now; or, as the page's sample has it, a list of one that holds it. Allow for both.
         *
         *     Contradicted (Customer categories: update): The sample wraps the category in a page although every other page answers with the bare record.
         */
        UpdatedCustomerCategory: components["schemas"]["CustomerCategory"] | components["schemas"]["CustomerCategoryList"];
        /** @description A user of the organisation. */
        User: {
            /**
             * Format: date-time
             * @description When the record was created.
             */
            dateCreated: string;
            /** @description E-mail address. */
            email?: string;
            /** @description The employee that the user is. */
            employee?: components["schemas"]["EmployeeReference"];
            /** @description Whether the user is enabled. */
            enabled?: boolean;
            /** @description First name. */
            firstName?: string;
            /**
             * Format: int64
             * @description Numeric id that Valomnia gave the user.
             */
            id: number;
            /** @description Last name. */
            lastName?: string;
            /**
             * Format: date-time
             * @description When the record was last changed.
             */
            lastUpdated: string;
            /** @description Name of the organisation that the record belongs to. */
            organization: string;
            /** @description The organisation's own unique key of the user. */
            reference: string;
        };
        /** @description What a user is created from. */
        UserCreation: {
            /** @description E-mail address. Must be unique. */
            email: string;
            /** @description The employee that the user is, by numeric id or, with `useExternalId`, by reference. */
            employeeId: number | string;
            /**
             * @description Whether the user is enabled.
             * @default true
             */
            enabled?: boolean;
            /**
             * Format: password
             * @description Password of the user.
             */
            password: $Write<string>;
            /** @description Meaning not documented. */
            sendEmail?: boolean;
            /**
             * @description Whether `employeeId` is the organisation's own reference (`true`) or the numeric id (`false`).
             * @default false
             */
            useExternalId?: boolean;
        };
    };
    responses: {
        /** @description No customer category has this key (`not_found`). */
        CustomerCategoryNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A field is missing (`missing_param`), the reference is taken (`not_unique`), the record could not be saved (`save_failed`), the key is not of the right type (`invalid_param_type`), or the picture is above 2 MB (`exceeded_file_size`) or of another kind than those allowed (`unsupported_file_type`). */
        CustomerCategoryUpdateRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No customer has this key (`not_found`). */
        CustomerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description No customer has this key (`not_found`).
         *
         *     Inferred (Customers: delete): The stored copy of the show page ends before its failures.
         */
        CustomerNotFoundInferred: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No customer segmentation has this key (`not_found`). */
        CustomerSegmentationNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A field is missing (`missing_param`), the reference is taken (`not_unique`), the record could not be saved (`save_failed`), or the key is not of the right type (`invalid_param_type`). */
        CustomerSegmentationReplacementRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The record is gone. */
        Deleted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeletionResult"];
            };
        };
        /** @description The record cannot be deleted (`delete_failed`), or the key is not of the right type (`invalid_param_type`). */
        DeletionRejected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The id is not a number (`invalid_param_type`). */
        InvalidId: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description A parameter is not known (`invalid_param`) or a date filter is not an instant in the expected form (`invalid_datetime_format`).
         *
         *     Inferred (Customers: list): Taken over from the list of customers.
         */
        InvalidListQueryInferred: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The key is not of the right type (`invalid_param_type`).
         *
         *     Inferred (Customer categories: show): The page lists the code once for both of its URLs; a reference, being any text, may never provoke it.
         */
        InvalidReference: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No payment type has this key (`not_found`). */
        PaymentTypeNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service failed (`server_error`). */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The service failed (`server_error`).
         *
         *     Inferred (Customers: list): What is known of the page does not list it, but most pages do.
         */
        ServerErrorInferred: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The call carries no valid session (`no_credentials`). Log in again.
         *
         *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): Public clients test for the code and log in again; neither they nor the pages tell the status.
         */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationError"];
            };
        };
        /** @description No user has this key (`not_found`). */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * Format: date-time
         * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        dateCreatedGt: string | Date;
        /**
         * Format: date-time
         * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        dateCreatedGte: string | Date;
        /**
         * Format: date-time
         * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        dateCreatedLt: string | Date;
        /**
         * Format: date-time
         * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        dateCreatedLte: string | Date;
        /**
         * Format: int64
         * @description Numeric id that Valomnia gave the record.
         */
        id: number;
        /**
         * Format: date-time
         * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        lastUpdatedGt: string | Date;
        /**
         * Format: date-time
         * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        lastUpdatedGte: string | Date;
        /**
         * Format: date-time
         * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        lastUpdatedLt: string | Date;
        /**
         * Format: date-time
         * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
         *
         *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
         */
        lastUpdatedLte: string | Date;
        /**
         * @description Number of records on a page. An upper bound is not documented.
         *
         *     At least 1.
         *
         *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
         * @default 100
         */
        max: number;
        /** @description Filters by the record's name. Whether `*` works as it does for customers is not documented. */
        nameFilter: string;
        /**
         * @description Index of the first record to return, counted from 0 over the whole list.
         *
         *     At least 0.
         *
         *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
         * @default 0
         */
        offset: number;
        /**
         * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
         *
         *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
         */
        order: "asc" | "desc";
        /** @description Filters by the record's reference. Whether `*` works as it does for customers is not documented. */
        referenceFilter: string;
        /**
         * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
         *
         *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
         */
        referencePath: string;
        /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
        sort: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The session cookie `JSESSIONID`, with `Path=/` and `HttpOnly`.
         * @example JSESSIONID=not-a-real-session; Path=/; HttpOnly
         */
        SessionCookie: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listContacts: {
        parameters: {
            query?: {
                /** @description Filters by the reference of the contact's customer. Whether `*` works as it does for customers is not documented. */
                customerReference?: string;
                /**
                 * Format: date-time
                 * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gt?: components["parameters"]["dateCreatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gte?: components["parameters"]["dateCreatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lt?: components["parameters"]["dateCreatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lte?: components["parameters"]["dateCreatedLte"];
                /** @description Filters by the contact's first name. Whether `*` works as it does for customers is not documented. */
                firstName?: string;
                /** @description Filters by the contact's last name. Whether `*` works as it does for customers is not documented. */
                lastName?: string;
                /**
                 * Format: date-time
                 * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gt?: components["parameters"]["lastUpdatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gte?: components["parameters"]["lastUpdatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lt?: components["parameters"]["lastUpdatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lte?: components["parameters"]["lastUpdatedLte"];
                /**
                 * @description Number of records on a page. An upper bound is not documented.
                 *
                 *     At least 1.
                 *
                 *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
                 * @default 100
                 */
                max?: components["parameters"]["max"];
                /**
                 * @description Index of the first record to return, counted from 0 over the whole list.
                 *
                 *     At least 0.
                 *
                 *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
                 * @default 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
                 *
                 *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
                 */
                order?: components["parameters"]["order"];
                /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["InvalidListQueryInferred"];
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The contact, as a form.
         *
         *     Inferred (Contacts: save), multipart/form-data encoding imageFile: The page names file endings; the media types are those that belong to them.
         */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ContactCreation"];
                "multipart/form-data": components["schemas"]["ContactCreationWithImage"];
            };
        };
        responses: {
            /** @description The new contact. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A field is missing (`missing_param`) or the record could not be saved (`save_failed`). A further code begins with `invalid_param`; the rest of it is not known here. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description The customer does not exist (`not_found`).
             *
             *     Inferred (Contacts: save): Creating a user is documented to answer so when the employee does not exist.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            /** @description No contact has this id (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    listCustomerCategories: {
        parameters: {
            query?: {
                /**
                 * Format: date-time
                 * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gt?: components["parameters"]["dateCreatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gte?: components["parameters"]["dateCreatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lt?: components["parameters"]["dateCreatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lte?: components["parameters"]["dateCreatedLte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gt?: components["parameters"]["lastUpdatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gte?: components["parameters"]["lastUpdatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lt?: components["parameters"]["lastUpdatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lte?: components["parameters"]["lastUpdatedLte"];
                /**
                 * @description Number of records on a page. An upper bound is not documented.
                 *
                 *     At least 1.
                 *
                 *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
                 * @default 100
                 */
                max?: components["parameters"]["max"];
                /** @description Filters by the record's name. Whether `*` works as it does for customers is not documented. */
                name?: components["parameters"]["nameFilter"];
                /**
                 * @description Index of the first record to return, counted from 0 over the whole list.
                 *
                 *     At least 0.
                 *
                 *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
                 * @default 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
                 *
                 *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
                 */
                order?: components["parameters"]["order"];
                /** @description Filters by the record's reference. Whether `*` works as it does for customers is not documented. */
                reference?: components["parameters"]["referenceFilter"];
                /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of customer categories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategoryList"];
                };
            };
            400: components["responses"]["InvalidListQueryInferred"];
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    createCustomerCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description The category, as a form.
         *
         *     Inferred (Customer categories: save), multipart/form-data encoding image: The page names file endings; the media types are those that belong to them.
         */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CustomerCategoryCreation"];
                "multipart/form-data": components["schemas"]["CustomerCategoryCreationWithImage"];
            };
        };
        responses: {
            /** @description The new category. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategory"];
                };
            };
            /** @description A field is missing (`missing_param`), the reference is taken (`not_unique`), the record could not be saved (`save_failed`), `isRoot` is not a boolean (`invalid_param_type`), or the picture is above 2 MB (`exceeded_file_size`) or of another kind than those allowed (`unsupported_file_type`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description The parent does not exist (`not_found`).
             *
             *     Inferred (Customer categories: save): Creating a user is documented to answer so when the employee does not exist.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getCustomerCategoryByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer category. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategory"];
                };
            };
            400: components["responses"]["InvalidReference"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerCategoryNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    updateCustomerCategoryByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        /**
         * @description The category's new values, as a form.
         *
         *     Inferred (Customer categories: update), multipart/form-data encoding image: The page names file endings; the media types are those that belong to them.
         */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CustomerCategoryUpdate"];
                "multipart/form-data": components["schemas"]["CustomerCategoryUpdateWithImage"];
            };
        };
        responses: {
            /** @description The changed category, bare or as a list of one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatedCustomerCategory"];
                };
            };
            400: components["responses"]["CustomerCategoryUpdateRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerCategoryNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getCustomerCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer category. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerCategory"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerCategoryNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    updateCustomerCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * @description The category's new values, as a form.
         *
         *     Inferred (Customer categories: update), multipart/form-data encoding image: The page names file endings; the media types are those that belong to them.
         */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CustomerCategoryUpdate"];
                "multipart/form-data": components["schemas"]["CustomerCategoryUpdateWithImage"];
            };
        };
        responses: {
            /** @description The changed category, bare or as a list of one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatedCustomerCategory"];
                };
            };
            400: components["responses"]["CustomerCategoryUpdateRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerCategoryNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    createCustomerSegmentation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The segmentation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSegmentationInput"];
            };
        };
        responses: {
            /** @description The new segmentation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSegmentation"];
                };
            };
            /** @description A field is missing (`missing_param`), the reference is taken (`not_unique`), or the record could not be saved (`save_failed`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerError"];
        };
    };
    getCustomerSegmentationByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer segmentation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSegmentation"];
                };
            };
            400: components["responses"]["InvalidReference"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    replaceCustomerSegmentationByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        /** @description The segmentation's new values. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSegmentationInput"];
            };
        };
        responses: {
            /** @description The changed segmentation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSegmentation"];
                };
            };
            400: components["responses"]["CustomerSegmentationReplacementRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteCustomerSegmentationByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["DeletionRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getCustomerSegmentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer segmentation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSegmentation"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    replaceCustomerSegmentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /** @description The segmentation's new values. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSegmentationInput"];
            };
        };
        responses: {
            /** @description The changed segmentation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSegmentation"];
                };
            };
            400: components["responses"]["CustomerSegmentationReplacementRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteCustomerSegmentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["DeletionRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerSegmentationNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Keeps customers whose category's reference matches, with `*` as in `reference`. */
                categoryReference?: string;
                /**
                 * Format: date-time
                 * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gt?: components["parameters"]["dateCreatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gte?: components["parameters"]["dateCreatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lt?: components["parameters"]["dateCreatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lte?: components["parameters"]["dateCreatedLte"];
                /** @description Keeps customers that are active (`true`) or not (`false`). */
                isActive?: boolean;
                /**
                 * Format: date-time
                 * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gt?: components["parameters"]["lastUpdatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gte?: components["parameters"]["lastUpdatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lt?: components["parameters"]["lastUpdatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lte?: components["parameters"]["lastUpdatedLte"];
                /**
                 * @description Number of records on a page. An upper bound is not documented.
                 *
                 *     At least 1.
                 *
                 *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
                 * @default 100
                 */
                max?: components["parameters"]["max"];
                /** @description Keeps customers whose name matches, with `*` as in `reference`. */
                name?: string;
                /**
                 * @description Index of the first record to return, counted from 0 over the whole list.
                 *
                 *     At least 0.
                 *
                 *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
                 * @default 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
                 *
                 *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
                 */
                order?: components["parameters"]["order"];
                /** @description Keeps customers whose reference matches. A `*` at the start, the end or both stands for any text, as in `*ef-6*`; other uses of `*` and escaping are not documented. */
                reference?: string;
                /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of customers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            /** @description A parameter is not known (`invalid_param`, the text names it in brackets) or a date filter is not an instant in the expected form (`invalid_datetime_format`, the text quotes the value in brackets). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerError"];
        };
    };
    getCustomerByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bare customer, without `paging` and `data`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["InvalidReference"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerNotFoundInferred"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    deleteCustomerByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["DeletionRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bare customer, without `paging` and `data`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description The id is not a number (`invalid_param_type`).
             *
             *     Inferred (Customers: delete): The stored copy of the show page ends before its failures.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerNotFoundInferred"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Deleted"];
            400: components["responses"]["DeletionRejected"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["CustomerNotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The credentials, as a form. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /**
             * @description Logged in. The body repeats the session's token and describes the user.
             *
             *     Inferred (Authentication): The page shows this body behind a redirect that it says may happen; without the redirect it must come at once.
             */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResult"];
                };
            };
            /** @description Logged in. The session's description is found at `Location`. */
            302: {
                headers: {
                    /**
                     * @description Address of the session's description, `/login/ajaxSuccess` on the organisation's host.
                     * @example https://your-organization.valomnia.example/login/ajaxSuccess
                     */
                    Location?: string;
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description The credentials were refused (`no_credentials`).
             *
             *     Inferred (Public code of third parties that calls the API (not the provider's documentation, weak evidence)): No page says how a failed login looks; the code is one that public clients test for.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthenticationError"];
                };
            };
        };
    };
    listPaymentTypes: {
        parameters: {
            query?: {
                /**
                 * Format: date-time
                 * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gt?: components["parameters"]["dateCreatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gte?: components["parameters"]["dateCreatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lt?: components["parameters"]["dateCreatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lte?: components["parameters"]["dateCreatedLte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gt?: components["parameters"]["lastUpdatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gte?: components["parameters"]["lastUpdatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lt?: components["parameters"]["lastUpdatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lte?: components["parameters"]["lastUpdatedLte"];
                /**
                 * @description Number of records on a page. An upper bound is not documented.
                 *
                 *     At least 1.
                 *
                 *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
                 * @default 100
                 */
                max?: components["parameters"]["max"];
                /** @description Filters by the record's name. Whether `*` works as it does for customers is not documented. */
                name?: components["parameters"]["nameFilter"];
                /**
                 * @description Index of the first record to return, counted from 0 over the whole list.
                 *
                 *     At least 0.
                 *
                 *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
                 * @default 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
                 *
                 *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
                 */
                order?: components["parameters"]["order"];
                /** @description Filters by the record's reference. Whether `*` works as it does for customers is not documented. */
                reference?: components["parameters"]["referenceFilter"];
                /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of payment types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentTypeList"];
                };
            };
            400: components["responses"]["InvalidListQueryInferred"];
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getPaymentTypeByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentType"];
                };
            };
            400: components["responses"]["InvalidReference"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["PaymentTypeNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getPaymentType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentType"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["PaymentTypeNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /**
                 * Format: date-time
                 * @description Keeps records created after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gt?: components["parameters"]["dateCreatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_gte?: components["parameters"]["dateCreatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records created before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lt?: components["parameters"]["dateCreatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records created at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                dateCreated_lte?: components["parameters"]["dateCreatedLte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gt?: components["parameters"]["lastUpdatedGt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or after this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_gte?: components["parameters"]["lastUpdatedGte"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lt?: components["parameters"]["lastUpdatedLt"];
                /**
                 * Format: date-time
                 * @description Keeps records last changed at or before this instant. Write it as `2015-12-17T23:00:00Z`: UTC, whole seconds, no fraction.
                 *
                 *     Contradicted (Customers: list): The page's pattern writes MM for both months and minutes and shows no other zone than Z.
                 */
                lastUpdated_lte?: components["parameters"]["lastUpdatedLte"];
                /**
                 * @description Number of records on a page. An upper bound is not documented.
                 *
                 *     At least 1.
                 *
                 *     Inferred (Customers: list): Type and default are the page's; the lower bound is our reading.
                 * @default 100
                 */
                max?: components["parameters"]["max"];
                /** @description Keeps regions whose name matches, with `*` for any text. */
                name?: string;
                /**
                 * @description Index of the first record to return, counted from 0 over the whole list.
                 *
                 *     At least 0.
                 *
                 *     Inferred (Customers: list): The type is the page's; lower bound and default are read from the first page's echo of 0.
                 * @default 0
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Direction of the sort. The default is not documented; the sample's link to the next page says `asc`.
                 *
                 *     Contradicted (Customers: list): The page types it as an integer and gives these two words as its values.
                 */
                order?: components["parameters"]["order"];
                /** @description Field to sort by. Which fields can be used is not documented; the sample's link to the next page says `dateCreated`, which may be the default. */
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionList"];
                };
            };
            400: components["responses"]["InvalidListQueryInferred"];
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            /** @description No region has this id (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreation"];
            };
        };
        responses: {
            /** @description The new user. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A field is missing (`missing_param`), the e-mail address is taken (`not_unique`), or the record could not be saved (`save_failed`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The employee does not exist (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    getUserByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The organisation's own unique key of the record. Percent-encode it as one path segment.
                 *
                 *     Contradicted (Customers: show): The pages call this key id as well, and those on segmentations type it as a Long although it is the reference.
                 */
                reference: components["parameters"]["referencePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidReference"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Format: int64
                 * @description Numeric id that Valomnia gave the record.
                 */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidId"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["ServerErrorInferred"];
        };
    };
}
