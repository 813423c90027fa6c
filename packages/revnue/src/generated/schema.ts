// Generated from specs/revnue. Do not edit: change the spec and run `npm run contracts -- generate`.

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
    "/category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a category
         * @description Creates a category in a company. A name that another category of the account has is refused.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/category/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories of a company
         * @description Gives the categories of one company. There is no filter, no sorting and no paging, and whether the server caps the list is not documented.
         *
         *     Contradicted (Revnue API reference, List Category): The sample call has a closing slash, the writing calls of the same resource have none.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/category/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a category
         * @description Replaces a category as a whole: without `subcategories` in the request the category loses the ones it has.
         */
        put: operations["replaceCategory"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/category/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a category
         * @description Gives one category by its ID.
         *
         *     Contradicted (Revnue API reference, List Category): The sample call has a closing slash, the writing calls of the same resource have none.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a custom field template
         * @description Creates a template with at least one field. A name that another template of the same type has is refused. Choose the template's type and its fields' data types with care, since `updateCustomFieldTemplate` takes neither.
         */
        post: operations["createCustomFieldTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-template/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the custom field templates of a company
         * @description Gives the custom field templates of one company, with their fields. The IDs of templates and fields are what requests about a customer refer to. There is no filter, no sorting and no paging, and whether the server caps the list is not documented.
         *
         *     Contradicted (Revnue API reference, List Custom Field Template): The sample call has a closing slash, the writing calls of the same resource have none.
         */
        get: operations["listCustomFieldTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-template/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a custom field template
         * @description Changes the names of a template and its fields and which of them are active. The request must list every field the template has, and what it leaves out becomes null. It takes neither the template's type nor the data types of its fields.
         */
        put: operations["updateCustomFieldTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-template/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom field template
         * @description Gives one custom field template by its ID, with its fields.
         *
         *     Contradicted (Revnue API reference, List Custom Field Template): The sample call has a closing slash, the writing calls of the same resource have none.
         */
        get: operations["getCustomFieldTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-form-template/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the custom form templates of a company
         * @description Gives the custom form templates of one company, with their fields. Unlike a custom field template, a custom form template can have the type `customer`. There is no filter, no sorting and no paging, and whether the server caps the list is not documented.
         *
         *     Contradicted (Revnue API reference, List Custom Form Template): The sample call has a closing slash, the writing calls of the sibling resources have none.
         */
        get: operations["listCustomFormTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-form-template/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a custom form template
         * @description Gives one custom form template by its ID, with its fields.
         *
         *     Contradicted (Revnue API reference, List Custom Form Template): The page's sample call for one template has the path of custom field templates, which looks like a slip.
         */
        get: operations["getCustomFormTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a customer
         * @description Creates a customer in a company. Only `company` and `name` are needed. A name that another customer of the account has is refused.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customers of a company
         * @description Gives the customers of one company. There is no filter, no sorting and no paging, and whether the server caps the list is not documented.
         *
         *     Contradicted (Revnue API reference, List Customer): The page's heading gives this address without the closing slash that its sample call has.
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
    "/customer/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a customer
         * @description Replaces a customer as a whole. A field that the request leaves out loses its value: it becomes null or takes a default, and the defaults are not documented. Use `updateCustomer` to change some fields and keep the others. A customer as read is not a valid request, since `category`, `country` and `template` differ and `company` is missing.
         *
         *     Contradicted (Revnue API reference, Update Customer (cut off at the first body parameter)): This page has omitted fields become null or a default; older pages on other resources speak of null alone.
         */
        put: operations["replaceCustomer"];
        post?: never;
        /**
         * Delete a customer
         * @description Deletes a customer for good; this cannot be undone. Files attached to the customer go back to the directory for uncategorized files of the Smart Repository. What becomes of contracts with this customer is not documented. Success may have either of two statuses, so do not tell them apart.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Update some fields of a customer
         * @description Changes the fields that the request names and leaves the others alone. The page that describes replacing mentions this method in passing, without a sample call, and the table of verbs does not have it.
         *
         *     Contradicted (Revnue API reference, Update Customer (cut off at the first body parameter)): This page tells PATCH from PUT, while the table of verbs has no PATCH.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/customer/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description Gives one customer by its ID.
         *
         *     Contradicted (Revnue API reference, List Customer): The text gives the closing slash; the page's heading and the writing calls have none.
         */
        get: operations["getCustomer"];
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
        /** @description A category as the API returns it. */
        Category: {
            /** @description Name of the category. The category inside a customer calls it `name`. */
            category: string;
            /** @description ID of the category. */
            id: number;
            /**
             * @description Names of the subcategories. They have no IDs.
             *
             *     Inferred (Revnue API reference, List Category): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            subcategories?: string[] | null;
        };
        /** @description A category to create, or to put in the place of another. */
        CategoryWrite: {
            /**
             * @description Name of the category. It must be unique in the whole account.
             *
             *     At most 50 characters.
             */
            category: string;
            /** @description ID of the company the category belongs to. An account with a single company uses 1. */
            company: number;
            /**
             * @description Names of the subcategories. Each must be unique within the category.
             *
             *     No item twice.
             */
            subcategories?: string[];
        };
        /** @description The contact person of a customer as the API returns it. */
        ContactPerson: {
            /**
             * @description E-mail address of the person.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            email?: string | null;
            /**
             * @description Name of the person.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            name?: string | null;
            /**
             * @description What the person is responsible for.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            type?: components["schemas"]["ContactPersonType"] | null;
        };
        /**
         * @description What a contact person is responsible for.
         * @enum {string}
         */
        ContactPersonType: "account_management" | "billing" | "executive" | "sales" | "support" | "technical";
        /**
         * @description The contact person of a customer as requests give it. Name and e-mail address come together or not at all.
         *
         *     `name` needs `email`. `email` needs `name`.
         */
        ContactPersonWrite: {
            /**
             * @description E-mail address of the person. Needed when `name` is given.
             *
             *     At most 254 characters.
             */
            email?: string;
            /**
             * @description Name of the person. Needed when `email` is given.
             *
             *     At most 50 characters.
             */
            name?: string;
            /** @description What the person is responsible for. */
            type?: components["schemas"]["ContactPersonType"];
        };
        /**
         * @description What a custom field holds. It decides which values the field takes.
         * @enum {string}
         */
        CustomFieldDataType: "date" | "money" | "number" | "text";
        /** @description A template of custom fields as the API returns it. */
        CustomFieldTemplate: {
            /** @description The fields of the template. */
            fields?: components["schemas"]["CustomFieldTemplateField"][];
            /** @description ID of the template. */
            id: number;
            /** @description Whether the template is active. */
            is_active?: boolean;
            /** @description Name of the template, unique among the templates of its type. */
            name: string;
            /** @description What the template is for. */
            type?: components["schemas"]["CustomFieldTemplateType"];
        };
        /** @description A template of custom fields to create. */
        CustomFieldTemplateCreate: {
            /** @description ID of the company the template belongs to. An account with a single company uses 1. */
            company: number;
            /**
             * @description The fields of the template, at least one.
             *
             *     At least 1 item.
             */
            fields: components["schemas"]["CustomFieldTemplateFieldCreate"][];
            /**
             * @description Name of the template. It must be unique among the templates of its type.
             *
             *     At most 50 characters.
             */
            name: string;
            /** @description What the template is for. */
            type: components["schemas"]["CustomFieldTemplateType"];
        };
        /** @description A field of a custom field template as the API returns it. */
        CustomFieldTemplateField: {
            /** @description What the field holds. */
            data_type?: components["schemas"]["CustomFieldDataType"];
            /** @description ID of the field. Requests about a customer name the field by it. */
            id?: number;
            /**
             * @description Whether the field is active.
             *
             *     Inferred (Revnue API reference, List Custom Field Template): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            is_active?: boolean | null;
            /** @description Name of the field, unique within the template. */
            name?: string;
            /** @description Place of the field when the fields are displayed. */
            order?: number;
        };
        /** @description A field of a template to create. */
        CustomFieldTemplateFieldCreate: {
            /** @description What the field holds. */
            data_type: components["schemas"]["CustomFieldDataType"];
            /**
             * @description Name of the field. It must be unique within the template.
             *
             *     At most 50 characters.
             */
            name: string;
        };
        /** @description A field that the template has, as it shall be from now on. */
        CustomFieldTemplateFieldUpdate: {
            /** @description ID of the field. */
            id: number;
            /**
             * @description Whether the field is active.
             *
             *     Inferred (Revnue API reference, Update Custom Field Template (cut off at the last field)): The capture ends at this name, so its type is that of replies and its being optional a guess.
             */
            is_active?: boolean;
            /**
             * @description Name of the field.
             *
             *     At most 50 characters.
             */
            name: string;
        };
        /**
         * @description What a custom field template is for. Customers are not among the choices, although the pages on customers refer to these templates.
         * @enum {string}
         */
        CustomFieldTemplateType: "asset" | "contract" | "supplier";
        /** @description A template of custom fields as it shall be from now on. What is left out becomes null. */
        CustomFieldTemplateUpdate: {
            /** @description ID of the company the template belongs to. An account with a single company uses 1. */
            company: number;
            /** @description All fields that the template has; none may be missing. */
            fields: components["schemas"]["CustomFieldTemplateFieldUpdate"][];
            /** @description Whether the template is active. */
            is_active: boolean;
            /**
             * @description Name of the template.
             *
             *     At most 50 characters.
             */
            name: string;
        };
        /**
         * @description Value of a custom field. What is allowed depends on the `data_type` that the template gives the field, which is not part of the request and so is not checked here. `money` takes a number from 0.00 to 999999999999999.00; `number` takes a whole number from -999999999999999 to 999999999999999; `date` takes text of the form yyyy-MM-dd; `text` takes at most 50 characters.
         *
         *     Inferred (Revnue API reference, Create Customer (address of the page not known)), anyOf 0: An amount is called a decimal, and the page does not say whether it travels as a number or as text.
         */
        CustomFieldValue: number | string;
        /** @description One custom field and the value it gets. */
        CustomFieldWrite: {
            /** @description ID of the custom field, as its template lists it. */
            id?: number;
            /** @description Value of the custom field: a number for `money` (0.00 to 999999999999999.00) and for `number` (whole, from -999999999999999 to 999999999999999), text for `date` (yyyy-MM-dd) and for `text` (at most 50 characters). */
            value?: components["schemas"]["CustomFieldValue"];
        };
        /** @description A template of a custom form as the API returns it. */
        CustomFormTemplate: {
            /** @description The fields of the form. */
            fields?: components["schemas"]["CustomFormTemplateField"][];
            /** @description Description of the form. */
            form_desc?: string;
            /** @description Title of the form. */
            form_title?: string;
            /** @description ID of the template. */
            id: number;
            /** @description Whether the template is active. */
            is_active?: boolean;
            /** @description Whether this is the default template. */
            is_default?: boolean;
            /** @description Name of the template. */
            name: string;
            /**
             * @description What the template is for.
             * @enum {string}
             */
            type?: "asset" | "contract" | "customer" | "supplier";
        };
        /** @description A field of a custom form template as the API returns it. */
        CustomFormTemplateField: {
            /**
             * @description What the field holds. How requests would give an attachment is not documented.
             * @enum {string}
             */
            data_type?: "attachment" | "date" | "money" | "number" | "text";
            /** @description ID of the field. */
            id?: number;
            /** @description Whether the field is active. */
            is_active?: boolean;
            /** @description Name of the field. */
            name?: string;
            /** @description Place of the field when the fields are displayed. */
            order?: number;
        };
        /** @description A customer as the API returns it. It cannot be sent back unchanged: `category`, `country` and `template` have other shapes in requests. The company it belongs to is not part of it. */
        Customer: {
            /**
             * @description Additional description of the customer.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            additional_description?: string | null;
            /**
             * @description First line of the address.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            address_line_1?: string | null;
            /**
             * @description Second line of the address.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            address_line_2?: string | null;
            /**
             * @description Category the customer is filed under.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            category?: components["schemas"]["CustomerCategoryRef"] | null;
            /**
             * @description City of the address.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            city?: string | null;
            /**
             * @description Person to contact at the customer.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            contact_person?: components["schemas"]["ContactPerson"] | null;
            /**
             * @description Country of the address as text, where requests take a number. Whether it is a name or a code is not documented.
             *
             *     Inferred (Revnue API reference, List Customer): Every page that shows a reply has text here.
             */
            country?: string | null;
            /**
             * @description Fax number.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            fax?: string | null;
            /**
             * @description General description of the customer.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            general_description?: string | null;
            /** @description ID of the customer. */
            id: number;
            /**
             * @description Mobile phone number.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            mobile?: string | null;
            /**
             * @description Whether the customer has signed the MSA.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            msa_signed?: boolean | null;
            /**
             * @description Day on which the customer signed the MSA. Requests write it as yyyy-MM-dd; how replies do is not documented.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            msa_signed_date?: string | null;
            /** @description Name of the customer, unique within the account. */
            name: string;
            /**
             * @description Whether the customer has signed the NDA.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            nda_signed?: boolean | null;
            /**
             * @description Day on which the customer signed the NDA. Requests write it as yyyy-MM-dd; how replies do is not documented.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            nda_signed_date?: string | null;
            /**
             * @description Phone number.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            phone?: string | null;
            /**
             * @description State or province of the address.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            state_province?: string | null;
            /**
             * @description Supplementary description of the customer.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            supplementary_description?: string | null;
            /**
             * @description Custom fields of the customer.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            template?: components["schemas"]["TemplateRead"] | null;
            /**
             * @description Website of the customer.
             *
             *     Contradicted (Revnue API reference, List Customer): The sample reply has it and the list of reply fields leaves it out.
             */
            website?: string | null;
            /**
             * @description Postal code of the address.
             *
             *     Inferred (Revnue API reference, List Customer): A field that was never set, or that a replacement left out, comes back as null or not at all.
             */
            zip_postal_code?: string | null;
        };
        /** @description The category of a customer, by ID and name. A category itself calls its name `category`. */
        CustomerCategoryRef: {
            /** @description ID of the category. */
            id?: number;
            /** @description Name of the category. */
            name?: string;
        };
        /** @description A customer to create. */
        CustomerCreate: WithRequired<components["schemas"]["CustomerFields"], "company" | "name">;
        /** @description What a request can say about a customer. */
        CustomerFields: {
            /**
             * @description Additional description of the customer.
             *
             *     At most 1000 characters.
             */
            additional_description?: string;
            /**
             * @description First line of the address.
             *
             *     At most 50 characters.
             */
            address_line_1?: string;
            /**
             * @description Second line of the address.
             *
             *     At most 50 characters.
             */
            address_line_2?: string;
            /** @description ID of the category to file the customer under. Replies give an object with ID and name instead. */
            category?: number;
            /**
             * @description City of the address.
             *
             *     At most 50 characters.
             */
            city?: string;
            /**
             * @description ID of the company the customer belongs to. An account with a single company uses 1; the server does not fill it in.
             *
             *     Contradicted (Revnue API reference, Create Customer (address of the page not known)): The page marks it as required and speaks of a default in the same entry.
             */
            company?: number;
            /** @description Person to contact at the customer. */
            contact_person?: components["schemas"]["ContactPersonWrite"];
            /**
             * @description Numeric code of the country, from Revnue's list of countries. Whether the codes follow a standard is not documented. Replies give text instead.
             *
             *     Contradicted (Revnue API reference, Create Customer (address of the page not known)): The sample request has text and the table of fields a numeric code, as do the sample requests for updates.
             */
            country?: number;
            /**
             * @description Fax number.
             *
             *     At most 20 characters.
             */
            fax?: string;
            /**
             * @description General description of the customer.
             *
             *     At most 1000 characters.
             */
            general_description?: string;
            /**
             * @description Mobile phone number.
             *
             *     At most 20 characters.
             */
            mobile?: string;
            /** @description Whether the customer has signed the MSA. */
            msa_signed?: boolean;
            /**
             * Format: date
             * @description Day on which the customer signed the MSA, as yyyy-MM-dd.
             */
            msa_signed_date?: string;
            /**
             * @description Name of the customer. It must be unique in the whole account, so a customer of any of its companies may already have it.
             *
             *     At most 50 characters.
             */
            name?: string;
            /** @description Whether the customer has signed the NDA. */
            nda_signed?: boolean;
            /**
             * Format: date
             * @description Day on which the customer signed the NDA, as yyyy-MM-dd.
             */
            nda_signed_date?: string;
            /**
             * @description Phone number.
             *
             *     At most 20 characters.
             */
            phone?: string;
            /**
             * @description State or province of the address.
             *
             *     At most 50 characters.
             */
            state_province?: string;
            /**
             * @description Supplementary description of the customer.
             *
             *     At most 1000 characters.
             */
            supplementary_description?: string;
            /** @description Custom fields of the customer. */
            template?: components["schemas"]["TemplateWrite"];
            /**
             * @description Website of the customer. Longer addresses do not fit.
             *
             *     At most 50 characters.
             */
            website?: string;
            /**
             * @description Postal code of the address.
             *
             *     At most 20 characters.
             */
            zip_postal_code?: string;
        };
        /**
         * @description Fields of a customer to change. A field left out keeps its value.
         *
         *     Inferred (Revnue API reference, Update Customer (cut off at the first body parameter)): The page says that a field left out is left alone, and nothing on whether the company must come along.
         */
        CustomerPatch: components["schemas"]["CustomerFields"];
        /**
         * @description A customer to put in the place of another. A field left out becomes null or takes an undocumented default.
         *
         *     Inferred (Revnue API reference, Update Customer (cut off at the first body parameter)): The page shows the same fields as for creating; the capture ends before what is required and how long it may be.
         */
        CustomerReplace: WithRequired<components["schemas"]["CustomerFields"], "company" | "name">;
        /**
         * @description What a refused or failed request is answered with.
         *
         *     Inferred (Django REST Framework, the framework that the throttling message points to), additionalProperties: The throttling message is this framework's stock text, and the framework reports invalid fields by name.
         */
        Error: {
            /** @description What went wrong, in a sentence for people. Not every error need have it. */
            detail?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The custom fields of a customer as the API returns them, with the template that defines them. */
        TemplateRead: {
            /**
             * @description Values of the custom fields, keyed by field. Whether a key is a field's name or its ID is not documented.
             *
             *     Inferred (Revnue API reference, List Customer): The page shows a map and does not say what its keys are.
             */
            fields?: {
                [key: string]: unknown;
            } | null;
            /** @description ID of the template. */
            id?: number;
        };
        /** @description Custom fields of a customer as requests give them. Requests list them where replies map them. */
        TemplateWrite: {
            /**
             * @description The fields to set, with their values.
             *
             *     Contradicted (Revnue API reference, Create Customer (address of the page not known)): The sample request shows a list and the table of fields calls it a dictionary.
             */
            fields?: components["schemas"]["CustomFieldWrite"][];
            /** @description ID of the template that defines the fields. */
            id?: number;
        };
    };
    responses: {
        /**
         * @description The request is not acceptable. Which faults are answered so is not documented.
         *
         *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)), application/json: The page shows the body for a missing company without naming its status.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description Nothing exists under this ID.
         *
         *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)), application/json: The page names the status and shows no body for it.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description Something failed on Revnue's side.
         *
         *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)), application/json: The page names the status class and shows no body for it.
         */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The account has used up its requests for the current minute. The limit counts the calls of all agents of the account together, over all endpoints. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The token is not valid, or its owner may not do this. The two cases share the status.
         *
         *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)), application/json: The page names the status and shows no body for it.
         */
        Unauthorized: {
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
         * @description ID of the category.
         * @example 31
         */
        categoryId: number;
        /**
         * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
         *
         *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
         * @example 1
         */
        company: number;
        /**
         * @description ID of the custom field template.
         * @example 52
         */
        customFieldTemplateId: number;
        /**
         * @description ID of the customer.
         *
         *     Contradicted (Revnue API reference, List Customer): The pages list it among the query or body parameters, yet their text and sample calls put it in the path.
         * @example 4711
         */
        customerId: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Seconds until the current window of the rate limit ends. Sent only with a refused request.
         * @example 40
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The category to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryWrite"];
            };
        };
        responses: {
            /**
             * @description The category was created.
             *
             *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)): The page for this call names no status, the general table gives 201 for what was created.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCategories: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The categories of the company.
             *
             *     Contradicted (Revnue API reference, List Category): The page says that it lists all or one, and shows a single object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    replaceCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the category.
                 * @example 31
                 */
                id: components["parameters"]["categoryId"];
            };
            cookie?: never;
        };
        /** @description The category as it shall be from now on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryWrite"];
            };
        };
        responses: {
            /** @description The category was replaced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCategory: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the category.
                 * @example 31
                 */
                id: components["parameters"]["categoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createCustomFieldTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The template to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldTemplateCreate"];
            };
        };
        responses: {
            /**
             * @description The template was created.
             *
             *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)): The page for this call names no status, the general table gives 201 for what was created.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldTemplate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCustomFieldTemplates: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The custom field templates of the company.
             *
             *     Contradicted (Revnue API reference, List Custom Field Template): The page says that it lists all or one, and shows a single object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldTemplate"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateCustomFieldTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the custom field template.
                 * @example 52
                 */
                id: components["parameters"]["customFieldTemplateId"];
            };
            cookie?: never;
        };
        /** @description The template and all of its fields, as they shall be from now on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldTemplateUpdate"];
            };
        };
        responses: {
            /**
             * @description The template was updated.
             *
             *     Inferred (Revnue API reference, Update Custom Field Template (cut off at the last field)): The capture ends before the reply.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldTemplate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCustomFieldTemplate: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path: {
                /**
                 * @description ID of the custom field template.
                 * @example 52
                 */
                id: components["parameters"]["customFieldTemplateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom field template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldTemplate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCustomFormTemplates: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The custom form templates of the company.
             *
             *     Contradicted (Revnue API reference, List Custom Form Template): The page says that it lists all or one, and shows a single object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFormTemplate"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCustomFormTemplate: {
        parameters: {
            query: {
                /**
                 * @description ID of the company the template belongs to. An account with a single company uses 1; the server does not fill it in.
                 *
                 *     Inferred (Revnue API reference, List Custom Form Template): The page's sample call for one template has another resource's path; sibling resources show the company there.
                 * @example 1
                 */
                company: number;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the custom form template.
                 *
                 *     Contradicted (Revnue API reference, List Custom Form Template): The page's sample call for one template has the path of custom field templates, which looks like a slip.
                 * @example 61
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom form template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFormTemplate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The customer to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreate"];
            };
        };
        responses: {
            /**
             * @description The customer was created.
             *
             *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)): The page for this call names no status, the general table gives 201 for what was created.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCustomers: {
        parameters: {
            query: {
                /**
                 * @description ID of the company whose data the call works on. An account with a single company uses 1; that is the ID of the company, and the server does not fill it in.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages mark it as required and speak of a default in the same entry.
                 * @example 1
                 */
                company: components["parameters"]["company"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The customers of the company.
             *
             *     Contradicted (Revnue API reference, List Customer): The page says that it lists all customers or one, and shows a single object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    replaceCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the customer.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages list it among the query or body parameters, yet their text and sample calls put it in the path.
                 * @example 4711
                 */
                id: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        /** @description The customer as it shall be from now on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerReplace"];
            };
        };
        responses: {
            /**
             * @description The customer was replaced.
             *
             *     Inferred (Revnue API reference, Update Customer (cut off at the first body parameter)): The capture ends before the reply.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the customer.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages list it among the query or body parameters, yet their text and sample calls put it in the path.
                 * @example 4711
                 */
                id: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The customer was deleted. There is no body.
             *
             *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)): The page for this call names no status, and this is the only one of the general table that fits.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description The customer was deleted. There is no body.
             *
             *     Inferred (Django REST Framework, the framework that the throttling message points to): The general table lacks this status, but it is this framework's habit.
             */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description ID of the customer.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages list it among the query or body parameters, yet their text and sample calls put it in the path.
                 * @example 4711
                 */
                id: components["parameters"]["customerId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPatch"];
            };
        };
        responses: {
            /**
             * @description The customer was updated.
             *
             *     Inferred (Revnue API reference, Update Customer (cut off at the first body parameter)): The capture ends before the reply.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /**
             * @description The server does not offer this method after all.
             *
             *     Inferred (Revnue API reference, Requests (verbs, statuses, errors)): The status is in the general table; that it belongs here is our reading, as the table of verbs lacks PATCH.
             */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCustomer: {
        parameters: {
            query: {
                /**
                 * @description ID of the company the customer belongs to. An account with a single company uses 1; the server does not fill it in.
                 *
                 *     Inferred (Revnue API reference, List Customer): The page requires it for listing all or one, but has no sample call for one; sibling resources show it there.
                 * @example 1
                 */
                company: number;
            };
            header?: never;
            path: {
                /**
                 * @description ID of the customer.
                 *
                 *     Contradicted (Revnue API reference, List Customer): The pages list it among the query or body parameters, yet their text and sample calls put it in the path.
                 * @example 4711
                 */
                id: components["parameters"]["customerId"];
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
