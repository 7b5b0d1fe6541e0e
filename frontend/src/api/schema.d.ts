// Made by `npm run schema` from the server's OpenAPI schema. Do not edit.

export interface paths {
    "/api/v1/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description Sign in with a password. Gives a session cookie, and a token unless `token` is false.
         */
        post: operations["auth_login_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out: this session ends, and a script's token stops working at once
         * @description Sign out: this session ends, and a script's token stops working at once.
         */
        post: operations["auth_logout_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The companies, a page at a time
         * @description The companies, a page at a time.
         */
        get: operations["companies_list"];
        put?: never;
        /**
         * A new company
         * @description A new company.
         */
        post: operations["companies_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One company
         * @description One company.
         */
        get: operations["companies_retrieve"];
        /**
         * All fields of the company anew
         * @description All fields of the company anew.
         */
        put: operations["companies_update"];
        post?: never;
        /**
         * Delete the company
         * @description Delete the company.
         */
        delete: operations["companies_destroy"];
        options?: never;
        head?: never;
        /**
         * Some fields of the company anew
         * @description Some fields of the company anew.
         */
        patch: operations["companies_partial_update"];
        trace?: never;
    };
    "/api/v1/companies/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["companies_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/import/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Companies and contacts from a CSV file
         * @description Companies and contacts from a CSV file.
         *
         *     Nothing is written unless `write` is true, and then nothing as long as any row is wrong.
         */
        post: operations["companies_import_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contacts, a page at a time
         * @description The contacts, a page at a time.
         */
        get: operations["contacts_list"];
        put?: never;
        /**
         * A new contact
         * @description A new contact.
         */
        post: operations["contacts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contact
         * @description One contact.
         */
        get: operations["contacts_retrieve"];
        /**
         * All fields of the contact anew
         * @description All fields of the contact anew.
         */
        put: operations["contacts_update"];
        post?: never;
        /**
         * Delete the contact
         * @description Delete the contact.
         */
        delete: operations["contacts_destroy"];
        options?: never;
        head?: never;
        /**
         * Some fields of the contact anew
         * @description Some fields of the contact anew.
         */
        patch: operations["contacts_partial_update"];
        trace?: never;
    };
    "/api/v1/contacts/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["contacts_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contracts, a page at a time
         * @description The contracts, a page at a time.
         */
        get: operations["contracts_list"];
        put?: never;
        /**
         * A draft with a number of its own
         * @description A draft with a number of its own.
         */
        post: operations["contracts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contract
         * @description One contract.
         */
        get: operations["contracts_retrieve"];
        /**
         * All fields anew, and all lines
         * @description All fields anew, and all lines. Takes the `version` that was read.
         */
        put: operations["contracts_update"];
        post?: never;
        /**
         * Delete a draft; no other document can be deleted
         * @description Delete a draft; no other document can be deleted.
         */
        delete: operations["contracts_destroy"];
        options?: never;
        head?: never;
        /**
         * Some fields of the contract anew
         * @description Some fields of the contract anew.
         */
        patch: operations["contracts_partial_update"];
        trace?: never;
    };
    "/api/v1/contracts/{id}/duplicate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same document once more, as a draft of today with a number of its own
         * @description The same document once more, as a draft of today with a number of its own.
         */
        post: operations["contracts_duplicate_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/email-draft/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the dialog shows to begin with: from whom, to whom, in which words, and what to know before
         * @description What the dialog shows to begin with: from whom, to whom, in which words, and what to know before.
         */
        get: operations["contracts_email_draft_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/make-invoice/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft invoice with the contract's lines and words
         * @description A draft invoice with the contract's lines and words.
         */
        post: operations["contracts_make_invoice_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/move/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the document another status; only some lead on from the one it has
         * @description Give the document another status; only some lead on from the one it has.
         */
        post: operations["contracts_move_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document on paper: the very bytes that are attached when it is sent
         * @description The document on paper: the very bytes that are attached when it is sent.
         */
        get: operations["contracts_pdf_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/reminders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The automatic reminders of this document: those that were sent, those to come, and why there are none
         * @description The automatic reminders of this document: those that were sent, those to come, and why there are none.
         */
        get: operations["contracts_reminders_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch the automatic reminders of this document off or on, or note that the client has answered
         * @description Switch the automatic reminders of this document off or on, or note that the client has answered.
         */
        patch: operations["contracts_reminders_partial_update"];
        trace?: never;
    };
    "/api/v1/contracts/{id}/renew/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft contract that carries this one on, for as long again
         * @description A draft contract that carries this one on, for as long again.
         */
        post: operations["contracts_renew_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/renewal-draft/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the dialog of a renewal reminder shows to begin with, and what to know before
         * @description What the dialog of a renewal reminder shows to begin with, and what to know before.
         */
        get: operations["contracts_renewal_draft_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/renewal-reminder/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind the client that the contract ends, by e-mail from the signed-in person's own mailbox
         * @description Remind the client that the contract ends, by e-mail from the signed-in person's own mailbox. Refused for a day after an automatic reminder.
         */
        post: operations["contracts_renewal_reminder_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the document by e-mail, from the signed-in person's own mailbox
         * @description Send the document by e-mail, from the signed-in person's own mailbox.
         *
         *     The answer is the message in the outbox.
         */
        post: operations["contracts_send_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["contracts_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The e-mails, a page at a time
         * @description The e-mails, a page at a time.
         */
        get: operations["emails_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One e-mail
         * @description One e-mail.
         */
        get: operations["emails_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/attachments/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was attached, byte for byte: the document as the client has it
         * @description What was attached, byte for byte: the document as the client has it.
         */
        get: operations["emails_attachments_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a message that no worker has taken yet
         * @description Stop a message that no worker has taken yet.
         */
        post: operations["emails_cancel_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/mark-sent/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An unconfirmed message did arrive: somebody found it, or the client said so
         * @description An unconfirmed message did arrive: somebody found it, or the client said so.
         */
        post: operations["emails_mark_sent_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/message.eml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The message as it was sent, byte for byte
         * @description The message as it was sent, byte for byte.
         */
        get: operations["emails_message.eml_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same words to the same people, as a new message from whoever asks now; the same PDF, or a new one
         * @description The same words to the same people, as a new message from whoever asks now; the same PDF, or a new one.
         */
        post: operations["emails_resend_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed or unconfirmed message again: the same message, the same Message-ID
         * @description Try a failed or unconfirmed message again: the same message, the same Message-ID.
         */
        post: operations["emails_retry_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emails/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["emails_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoices, a page at a time
         * @description The invoices, a page at a time.
         */
        get: operations["invoices_list"];
        put?: never;
        /**
         * A draft with a number of its own
         * @description A draft with a number of its own.
         */
        post: operations["invoices_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice
         * @description One invoice.
         */
        get: operations["invoices_retrieve"];
        /**
         * All fields anew, and all lines
         * @description All fields anew, and all lines. Takes the `version` that was read.
         */
        put: operations["invoices_update"];
        post?: never;
        /**
         * Delete a draft; no other document can be deleted
         * @description Delete a draft; no other document can be deleted.
         */
        delete: operations["invoices_destroy"];
        options?: never;
        head?: never;
        /**
         * Some fields of the invoice anew
         * @description Some fields of the invoice anew.
         */
        patch: operations["invoices_partial_update"];
        trace?: never;
    };
    "/api/v1/invoices/{id}/duplicate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same document once more, as a draft of today with a number of its own
         * @description The same document once more, as a draft of today with a number of its own.
         */
        post: operations["invoices_duplicate_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/email-draft/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the dialog shows to begin with: from whom, to whom, in which words, and what to know before
         * @description What the dialog shows to begin with: from whom, to whom, in which words, and what to know before.
         */
        get: operations["invoices_email_draft_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/move/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the document another status; only some lead on from the one it has
         * @description Give the document another status; only some lead on from the one it has.
         */
        post: operations["invoices_move_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document on paper: the very bytes that are attached when it is sent
         * @description The document on paper: the very bytes that are attached when it is sent.
         */
        get: operations["invoices_pdf_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/reminders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The automatic reminders of this document: those that were sent, those to come, and why there are none
         * @description The automatic reminders of this document: those that were sent, those to come, and why there are none.
         */
        get: operations["invoices_reminders_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch the automatic reminders of this document off or on, or note that the client has answered
         * @description Switch the automatic reminders of this document off or on, or note that the client has answered.
         */
        patch: operations["invoices_reminders_partial_update"];
        trace?: never;
    };
    "/api/v1/invoices/{id}/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the document by e-mail, from the signed-in person's own mailbox
         * @description Send the document by e-mail, from the signed-in person's own mailbox.
         *
         *     The answer is the message in the outbox.
         */
        post: operations["invoices_send_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["invoices_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issuers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our own legal entities
         * @description Our own legal entities. An admin enters them in Django admin.
         */
        get: operations["issuers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/issuers/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One issuer
         * @description One issuer.
         */
        get: operations["issuers_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, in which roles, and with which permissions
         * @description Who is signed in, in which roles, and with which permissions.
         */
        get: operations["me_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * My name, my language and what my messages end with
         * @description My name, my language and what my messages end with.
         */
        patch: operations["me_partial_update"];
        trace?: never;
    };
    "/api/v1/me/mailbox/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My own mailbox and how it is
         * @description My own mailbox and how it is. Its password is never shown.
         */
        get: operations["me_mailbox_retrieve"];
        /**
         * Set up my own mailbox
         * @description Set up my own mailbox. Without `smtp_password` the stored one stays, unless it would go to another server.
         */
        put: operations["me_mailbox_update"];
        post?: never;
        /**
         * Forget my mailbox, address and password
         * @description Forget my mailbox, address and password. From now on messages leave through a sender profile.
         */
        delete: operations["me_mailbox_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mailbox/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try my mailbox out
         * @description Try my mailbox out. It signs in and offers the address as sender, as a real message would; nothing is sent.
         *
         *     Then its Sent folder is looked for.
         */
        post: operations["me_mailbox_test_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for me, what quotes were sent and accepted for, and the state of my mailbox
         * @description What waits for me, what quotes were sent and accepted for, and the state of my mailbox.
         */
        get: operations["overview_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The quotes, a page at a time
         * @description The quotes, a page at a time.
         */
        get: operations["quotes_list"];
        put?: never;
        /**
         * A draft with a number of its own
         * @description A draft with a number of its own.
         */
        post: operations["quotes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One quote
         * @description One quote.
         */
        get: operations["quotes_retrieve"];
        /**
         * All fields anew, and all lines
         * @description All fields anew, and all lines. Takes the `version` that was read.
         */
        put: operations["quotes_update"];
        post?: never;
        /**
         * Delete a draft; no other document can be deleted
         * @description Delete a draft; no other document can be deleted.
         */
        delete: operations["quotes_destroy"];
        options?: never;
        head?: never;
        /**
         * Some fields of the quote anew
         * @description Some fields of the quote anew.
         */
        patch: operations["quotes_partial_update"];
        trace?: never;
    };
    "/api/v1/quotes/{id}/duplicate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same document once more, as a draft of today with a number of its own
         * @description The same document once more, as a draft of today with a number of its own.
         */
        post: operations["quotes_duplicate_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/email-draft/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the dialog shows to begin with: from whom, to whom, in which words, and what to know before
         * @description What the dialog shows to begin with: from whom, to whom, in which words, and what to know before.
         */
        get: operations["quotes_email_draft_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/make-contract/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft contract with the quote's lines and words
         * @description A draft contract with the quote's lines and words.
         */
        post: operations["quotes_make_contract_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/move/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the document another status; only some lead on from the one it has
         * @description Give the document another status; only some lead on from the one it has.
         */
        post: operations["quotes_move_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/pdf/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document on paper: the very bytes that are attached when it is sent
         * @description The document on paper: the very bytes that are attached when it is sent.
         */
        get: operations["quotes_pdf_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/revise/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft quote with the same lines and words, to take the place of this one
         * @description A draft quote with the same lines and words, to take the place of this one.
         */
        post: operations["quotes_revise_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/send/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the document by e-mail, from the signed-in person's own mailbox
         * @description Send the document by e-mail, from the signed-in person's own mailbox.
         *
         *     The answer is the message in the outbox.
         */
        post: operations["quotes_send_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row of the list as a file
         * @description Every row of the list as a file. Cells that a spreadsheet would run as a formula are shown as text.
         */
        get: operations["quotes_export_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sender-profiles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The departments' own accounts, and how each is
         * @description The departments' own accounts, and how each is.
         */
        get: operations["sender_profiles_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sender-profiles/{name}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a department's account out
         * @description Try a department's account out. It signs in and offers its address as sender; nothing is sent.
         */
        post: operations["sender_profiles_test_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of every kind of message, in every language
         * @description The words of every kind of message, in every language. They are few, and come on one page.
         */
        get: operations["templates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of one kind of message in one language, and the variables that they may have
         * @description The words of one kind of message in one language, and the variables that they may have.
         */
        get: operations["templates_retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Other words from now on
         * @description Other words from now on. An unknown variable is refused here, so that no message fails on it.
         */
        patch: operations["templates_partial_update"];
        trace?: never;
    };
    "/api/v1/templates/{name}/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a client would read, with words that need not be saved yet
         * @description What a client would read, with words that need not be saved yet. Nothing is written.
         */
        post: operations["templates_preview_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{name}/reset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The default words again
         * @description The default words again.
         */
        post: operations["templates_reset_create"];
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
        /** @description Anything that leaves from a name and an address: a route, or a message. */
        Address: {
            address: string;
            name: string;
        };
        Attachment: {
            content_type: string;
            filename: string;
            /** Format: int64 */
            position: number;
            sha256: string;
            /** Format: int64 */
            size: number;
        };
        Attempt: {
            account: string;
            /** Format: date-time */
            ended_at?: string | null;
            from_address?: string;
            kind?: string;
            /** Format: int64 */
            number: number;
            outcome?: components["schemas"]["OutcomeEnum"];
            /** Format: int64 */
            reply_code?: number | null;
            reply_text?: string;
            sentence?: string;
            sha256?: string;
            /** Format: int64 */
            size?: number;
            stage?: components["schemas"]["StageEnum"];
            /** Format: date-time */
            started_at: string;
        };
        /** @description What an account may still send within its provider's rolling 24 hours. */
        Budget: {
            /**
             * Format: date-time
             * @description When the next message may leave; null while something is left.
             */
            frees_at: string | null;
            /** @description Null: no limit is known. */
            messages_left: number | null;
            messages_limit: number | null;
            /** @description Null: no limit is known. */
            recipients_left: number | null;
            recipients_limit: number | null;
        };
        Business: {
            /** @description Quotes accepted this month. */
            accepted: components["schemas"]["Value"];
            currency: string;
            /** @description The last six, this one last. */
            months: components["schemas"]["Month"][];
            /** @description Quotes sent this month. */
            sent: components["schemas"]["Value"];
        };
        ChangedBy: {
            id: number;
            name: string;
        };
        Company: {
            address?: string;
            city?: string;
            /** @default 0 */
            readonly contacts_count: number;
            country?: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly id: number;
            language?: components["schemas"]["LanguageEnum"];
            /** @description As printed on documents, when it differs. */
            legal_name?: string;
            name: string;
            notes?: string;
            owner?: number | null;
            readonly owner_name: string | null;
            phone?: string;
            tax_id?: string;
            /** Format: date-time */
            readonly updated_at: string;
            website?: string;
        };
        CompanyLink: {
            id: number | null;
            name: string;
        };
        CompanyRequest: {
            address?: string;
            city?: string;
            country?: string;
            language?: components["schemas"]["LanguageEnum"];
            /** @description As printed on documents, when it differs. */
            legal_name?: string;
            name: string;
            notes?: string;
            owner?: number | null;
            phone?: string;
            tax_id?: string;
            website?: string;
        };
        Contact: {
            company: number;
            readonly company_name: string;
            contact_type?: components["schemas"]["ContactTypeEnum"];
            /** Format: date-time */
            readonly created_at: string;
            /** E-mail */
            email?: string;
            readonly id: number;
            /** Active */
            is_active?: boolean;
            /**
             * Unsubscribed
             * @description Asked not to be written to: never offered as a recipient.
             */
            is_unsubscribed?: boolean;
            name: string;
            phone?: string;
            title?: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        ContactRequest: {
            company: number;
            contact_type?: components["schemas"]["ContactTypeEnum"];
            /** E-mail */
            email?: string;
            /** Active */
            is_active?: boolean;
            /**
             * Unsubscribed
             * @description Asked not to be written to: never offered as a recipient.
             */
            is_unsubscribed?: boolean;
            name: string;
            phone?: string;
            title?: string;
        };
        /** @enum {string} */
        ContactTypeEnum: "Primary" | "Billing" | "Decision Maker" | "Technical" | "Other";
        Contract: {
            /** @description Which statuses `move` can give it now. */
            readonly allowed_statuses: string[];
            /**
             * Answered
             * Format: date-time
             * @description The client has answered: no more automatic reminders.
             */
            answered_at?: string | null;
            /** @description Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`. */
            readonly can: string[];
            company: number;
            readonly company_name: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by_name: string | null;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: decimal */
            readonly discount: string;
            /** Format: date */
            end_date?: string | null;
            readonly id: number;
            readonly invoices: components["schemas"]["Link"][];
            issuer?: number;
            readonly last_email: components["schemas"]["LastEmail"] | null;
            lines?: components["schemas"]["ContractLine"][];
            notes?: string;
            readonly number: string;
            readonly quote: number | null;
            readonly quote_number: string | null;
            /**
             * Automatic reminders
             * @description Remind the client before the contract ends.
             */
            reminders?: boolean;
            /** @description The contract that this one carries on. */
            readonly renewal_of: number | null;
            readonly renewals: components["schemas"]["Link"][];
            readonly renewed_from: components["schemas"]["Link"] | null;
            /** Format: date-time */
            readonly sent_at: string | null;
            /** Format: date */
            start_date?: string | null;
            status?: components["schemas"]["ContractStatusEnum"];
            /** Format: decimal */
            readonly subtotal: string;
            /** Format: decimal */
            readonly tax: string;
            terms?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        ContractLine: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            readonly id: number;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: decimal */
            unit_price: string;
        };
        ContractLineRequest: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            unit_price: string;
        };
        ContractRequest: {
            /**
             * Answered
             * Format: date-time
             * @description The client has answered: no more automatic reminders.
             */
            answered_at?: string | null;
            company: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: date */
            end_date?: string | null;
            issuer?: number;
            lines?: components["schemas"]["ContractLineRequest"][];
            notes?: string;
            /**
             * Automatic reminders
             * @description Remind the client before the contract ends.
             */
            reminders?: boolean;
            /** Format: date */
            start_date?: string | null;
            status?: components["schemas"]["ContractStatusEnum"];
            terms?: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        ContractRow: {
            /** @description Which statuses `move` can give it now. */
            readonly allowed_statuses: string[];
            /**
             * Answered
             * Format: date-time
             * @description The client has answered: no more automatic reminders.
             */
            answered_at?: string | null;
            /** @description Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`. */
            readonly can: string[];
            company: number;
            readonly company_name: string;
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by_name: string | null;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: decimal */
            readonly discount: string;
            /** Format: date */
            end_date?: string | null;
            readonly id: number;
            readonly invoices: components["schemas"]["Link"][];
            issuer?: number;
            readonly last_email: components["schemas"]["LastEmail"] | null;
            lines?: components["schemas"]["ContractLine"][];
            notes?: string;
            readonly number: string;
            readonly quote: number | null;
            readonly quote_number: string | null;
            /**
             * Automatic reminders
             * @description Remind the client before the contract ends.
             */
            reminders?: boolean;
            /** @description The contract that this one carries on. */
            readonly renewal_of: number | null;
            readonly renewed_from: components["schemas"]["Link"] | null;
            /** Format: date-time */
            readonly sent_at: string | null;
            /** Format: date */
            start_date?: string | null;
            status?: components["schemas"]["ContractStatusEnum"];
            /** Format: decimal */
            readonly subtotal: string;
            /** Format: decimal */
            readonly tax: string;
            terms?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        /** @enum {string} */
        ContractStatusEnum: "Draft" | "Sent" | "Active" | "Expired" | "Cancelled";
        /** @enum {string} */
        CurrencyEnum: "THB" | "USD" | "EUR" | "GBP" | "AUD" | "SGD" | "HKD" | "MYR" | "PHP" | "IDR" | "CNY" | "VND" | "JPY";
        Draft: {
            body: string;
            /** @description What the account of the route may still send. */
            budget: components["schemas"]["Budget"] | null;
            readonly contacts: components["schemas"]["DraftContact"][];
            document: components["schemas"]["DraftDocument"];
            from: components["schemas"]["Address"];
            left_out: components["schemas"]["LeftOut"][];
            readonly pdf: components["schemas"]["DraftPdf"] | null;
            readonly reply_to: components["schemas"]["ReplyTo"] | null;
            /** @description Bytes that may be added to the PDF. */
            room_for_files: number;
            route: components["schemas"]["DraftRoute"];
            subject: string;
            warnings: string[];
        };
        DraftContact: {
            contact_type?: components["schemas"]["ContactTypeEnum"];
            /** E-mail */
            email?: string;
            readonly id: number;
            name: string;
            readonly selected: boolean;
        };
        DraftDocument: {
            company: components["schemas"]["CompanyLink"];
            currency: string;
            id: number;
            number: string;
            status: string;
            /** Format: decimal */
            total: string;
            type: string;
            /** Format: date */
            valid_until: string | null;
        };
        DraftPdf: {
            filename: string;
            sha256: string;
            /** @description Bytes. */
            size: number;
            url: string;
        };
        DraftRoute: {
            kind: components["schemas"]["RouteKindEnum"];
            profile: string | null;
            reason: string;
            readonly sentence: string;
        };
        Email: {
            readonly can: string[];
            readonly company: components["schemas"]["CompanyLink"] | null;
            /** Format: date-time */
            created_at: string;
            document?: components["schemas"]["EmailDocument"] | null;
            readonly failure: components["schemas"]["Failure"] | null;
            from: components["schemas"]["Address"];
            readonly id: number;
            message_id: string;
            /** @description Why it was sent: `document`, a reminder, or `notice` for a message to one of our own people. */
            readonly purpose: string;
            recipients: components["schemas"]["EmailRecipient"][];
            /** @description How many of the recipients the mail server refused: a message that is `sent` may not have reached all. */
            readonly refused_count: number;
            readonly reply_to: components["schemas"]["ReplyTo"] | null;
            route: components["schemas"]["EmailRoute"];
            /** Format: date-time */
            send_at: string;
            sender: components["schemas"]["EmailSender"];
            /** Format: date-time */
            sent_at?: string | null;
            /** Format: int64 */
            size?: number;
            state?: components["schemas"]["EmailStateEnum"];
            subject: string;
        };
        EmailDetail: {
            attachments: components["schemas"]["Attachment"][];
            attempts: components["schemas"]["Attempt"][];
            body: string;
            readonly can: string[];
            readonly company: components["schemas"]["CompanyLink"] | null;
            /** Format: date-time */
            created_at: string;
            document?: components["schemas"]["EmailDocument"] | null;
            readonly failure: components["schemas"]["Failure"] | null;
            readonly filed: components["schemas"]["Filed"] | null;
            from: components["schemas"]["Address"];
            readonly id: number;
            message_id: string;
            /** @description Why it was sent: `document`, a reminder, or `notice` for a message to one of our own people. */
            readonly purpose: string;
            recipients: components["schemas"]["EmailRecipient"][];
            /** @description How many of the recipients the mail server refused: a message that is `sent` may not have reached all. */
            readonly refused_count: number;
            readonly reply_to: components["schemas"]["ReplyTo"] | null;
            route: components["schemas"]["EmailRoute"];
            /** Format: date-time */
            send_at: string;
            sender: components["schemas"]["EmailSender"];
            /** Format: date-time */
            sent_at?: string | null;
            readonly settling: components["schemas"]["Settling"] | null;
            /** Format: int64 */
            size?: number;
            state?: components["schemas"]["EmailStateEnum"];
            subject: string;
        };
        EmailDocument: {
            id: number;
            number: string;
            type: string;
        };
        EmailRecipient: {
            address: string;
            kind?: components["schemas"]["RecipientKindEnum"];
            name?: string;
            /** Format: int64 */
            reply_code?: number | null;
            reply_text?: string;
            state?: components["schemas"]["RecipientStateEnum"];
        };
        EmailRoute: {
            account: string;
            kind: components["schemas"]["RouteKindEnum"];
            profile: string | null;
            reason: string;
            readonly sentence: string;
        };
        /** @description Who asked for the message; name and address stay when the person is gone. */
        EmailSender: {
            email: string;
            id: number | null;
            name: string;
        };
        /** @enum {string} */
        EmailStateEnum: "queued" | "sending" | "sent" | "failed" | "unconfirmed" | "cancelled";
        Failure: {
            kind: string;
            reply_code: number | null;
            reply_text: string;
            sentence: string;
        };
        Filed: {
            folder: string;
            /** Format: date-time */
            next_try: string | null;
            sentence: string;
            state: components["schemas"]["FiledStateEnum"];
            /** Format: date-time */
            tried_at: string | null;
        };
        /** @enum {string} */
        FiledStateEnum: "waiting" | "filed" | "given_up";
        /** @enum {string} */
        HealthEnum: "untested" | "ok" | "resting";
        ImportColumn: {
            examples: string[];
            /** @description Empty: this column is left out. */
            field: string;
            heading: string;
        };
        /** @description A row of which everything is there already, or stands in an earlier row. */
        ImportDuplicate: {
            /** @description Null: it is new, from an earlier row. */
            company: number | null;
            /** @description Empty: the row names none. */
            contact: string;
            /** @description Of the company. */
            name: string;
            row: number;
        };
        ImportedCompany: {
            readonly contacts: string[];
            /** @description Null: not written yet. */
            id: number | null;
            name: string;
            /** @description False: it is there already and gets these contacts. */
            new: boolean;
        };
        ImportFault: {
            field: string;
            /** @description As a spreadsheet counts: the headings are row 1. */
            row: number;
            sentence: string;
            /** @description What stands there, shortened to 60 characters. */
            value: string;
        };
        ImportReport: {
            columns: components["schemas"]["ImportColumn"][];
            /** @description What the file adds; the first of them. */
            companies: components["schemas"]["ImportedCompany"][];
            companies_count: number;
            duplicates: components["schemas"]["ImportDuplicate"][];
            duplicates_count: number;
            faults: components["schemas"]["ImportFault"][];
            faults_count: number;
            known_fields: string[];
            new_companies: number;
            new_contacts: number;
            rows: number;
            written: boolean;
        };
        ImportRequest: {
            /**
             * Format: binary
             * @description CSV in UTF-8, headings in the first row.
             */
            file: string;
            /** @description Heading to field; guessed from the headings if left out. */
            mapping?: unknown;
            /**
             * @description False: only look. True: write it.
             * @default false
             */
            write?: boolean;
        };
        Invoice: {
            /** @description Which statuses `move` can give it now. */
            readonly allowed_statuses: string[];
            /** @description Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`. */
            readonly can: string[];
            company: number;
            readonly company_name: string;
            readonly contract: number | null;
            readonly contract_number: string | null;
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by_name: string | null;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: decimal */
            readonly discount: string;
            /** Format: date */
            due_date?: string | null;
            readonly id: number;
            issuer?: number;
            readonly last_email: components["schemas"]["LastEmail"] | null;
            lines?: components["schemas"]["InvoiceLine"][];
            notes?: string;
            readonly number: string;
            /**
             * Automatic reminders
             * @description Remind the client when the invoice is overdue, where such reminders are switched on.
             */
            reminders?: boolean;
            /** Format: date-time */
            readonly sent_at: string | null;
            status?: components["schemas"]["InvoiceStatusEnum"];
            /** Format: decimal */
            readonly subtotal: string;
            /** Format: decimal */
            readonly tax: string;
            terms?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        InvoiceLine: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            readonly id: number;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: decimal */
            unit_price: string;
        };
        InvoiceLineRequest: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            unit_price: string;
        };
        InvoiceRequest: {
            company: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: date */
            due_date?: string | null;
            issuer?: number;
            lines?: components["schemas"]["InvoiceLineRequest"][];
            notes?: string;
            /**
             * Automatic reminders
             * @description Remind the client when the invoice is overdue, where such reminders are switched on.
             */
            reminders?: boolean;
            status?: components["schemas"]["InvoiceStatusEnum"];
            terms?: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        /** @enum {string} */
        InvoiceStatusEnum: "Draft" | "Sent" | "Paid" | "Overdue" | "Cancelled";
        Issuer: {
            address?: string;
            /** E-mail */
            email?: string;
            readonly id: number;
            /**
             * Default
             * @description Used when a document names no issuer.
             */
            is_default?: boolean;
            name: string;
            phone?: string;
            tax_id?: string;
            website?: string;
        };
        /** @enum {string} */
        LanguageEnum: "en" | "th";
        LastEmail: {
            /** Format: date-time */
            created_at: string;
            from_address: string;
            id: number;
            recipients_count: number;
            /** @description How many of them the mail server refused. */
            refused_count: number;
            /**
             * Format: date-time
             * @description Not before this; later than now while it is scheduled.
             */
            send_at: string;
            /** @description As in emails/: queued, sending, sent, failed, … */
            state: string;
        };
        LastEmailRequest: {
            /** Format: date-time */
            created_at: string;
            from_address: string;
            id: number;
            recipients_count: number;
            /** @description How many of them the mail server refused. */
            refused_count: number;
            /**
             * Format: date-time
             * @description Not before this; later than now while it is scheduled.
             */
            send_at: string;
            /** @description As in emails/: queued, sending, sent, failed, … */
            state: string;
        };
        LeftOut: {
            id: number;
            name: string;
            reason: components["schemas"]["ReasonEnum"];
        };
        /** @description Another document, that this one led to or came from. */
        Link: {
            id: number;
            number: string;
            status: string;
        };
        /** @description Another document, that this one led to or came from. */
        LinkRequest: {
            id: number;
            number: string;
            status: string;
        };
        LoginRequest: {
            /** Format: email */
            email?: string;
            password: string;
            /**
             * @description Whether to issue a token for scripts.
             * @default true
             */
            token?: boolean;
            username?: string;
        };
        Mailbox: {
            readonly budget: components["schemas"]["Budget"] | null;
            readonly configured: boolean;
            readonly health: components["schemas"]["HealthEnum"];
            /** @description Where this mailbox's Sent folder is read, with TLS. Empty: known for Gmail, none elsewhere. */
            imap_host?: string | null;
            /** @description Empty: 993. */
            imap_port?: number | null;
            /** @description Why it rests, as a kind of failure; empty when it does not. */
            readonly kind: string;
            readonly sentence: string;
            /**
             * Format: email
             * @description Null: not set up.
             */
            smtp_email: string | null;
            smtp_host?: string;
            smtp_port?: number;
            smtp_security?: components["schemas"]["SmtpSecurityEnum"];
        };
        MailboxRequest: {
            /** @description Where this mailbox's Sent folder is read, with TLS. Empty: known for Gmail, none elsewhere. */
            imap_host?: string | null;
            /** @description Empty: 993. */
            imap_port?: number | null;
            /**
             * Format: email
             * @description Null: not set up.
             */
            smtp_email: string | null;
            smtp_host?: string;
            smtp_password?: string;
            smtp_port?: number;
            smtp_security?: components["schemas"]["SmtpSecurityEnum"];
        };
        MailboxState: {
            configured: boolean;
            health: components["schemas"]["HealthEnum"];
            /** @description Why it rests, as a kind of failure; empty when it does not. */
            kind: string;
            /** @description What is wrong with it; empty when nothing is. */
            sentence: string;
            smtp_email: string | null;
        };
        Me: {
            /**
             * E-mail address
             * Format: email
             */
            readonly email: string;
            first_name?: string;
            readonly id: number;
            language?: components["schemas"]["LanguageEnum"];
            last_name?: string;
            readonly name: string;
            /** @description What the screens may offer this person, such as `documents.send_quote`. */
            readonly permissions: string[];
            readonly roles: components["schemas"]["RolesEnum"][];
            signature?: string;
            /**
             * SMTP e-mail
             * Format: email
             * @description The Gmail address that this person's documents leave from.
             */
            readonly smtp_email: string | null;
            /** @description Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only. */
            readonly username: string;
        };
        Month: {
            /** Format: decimal */
            accepted: string;
            month: string;
            /** Format: decimal */
            sent: string;
        };
        MoveRequest: {
            status: string;
            version: number;
        };
        /** @enum {string} */
        OutcomeEnum: "underway" | "accepted" | "passed_on" | "postponed" | "refused" | "unknown" | "abandoned";
        Overview: {
            business: components["schemas"]["Business"][];
            mailbox: components["schemas"]["MailboxState"];
            /** @description For those who see to it; null for the others. */
            setup: components["schemas"]["Setup"] | null;
            waiting: components["schemas"]["Waiting"];
        };
        PaginatedCompanyList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["Company"][];
        };
        PaginatedContactList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["Contact"][];
        };
        PaginatedContractRowList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["ContractRow"][];
        };
        PaginatedEmailList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["Email"][];
        };
        PaginatedInvoiceList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["Invoice"][];
        };
        PaginatedIssuerList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["Issuer"][];
        };
        PaginatedQuoteRowList: {
            /**
             * @description How many rows there are in all, counted up to 10,000; up to 250 in a search.
             * @example 123
             */
            count: number;
            /** @description False: there are more than `count`. Pages end there; an export has them all. */
            count_is_exact: boolean;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=4
             */
            next?: string | null;
            /**
             * Format: uri
             * @example http://api.example.org/accounts/?page=2
             */
            previous?: string | null;
            results: components["schemas"]["QuoteRow"][];
        };
        Paper: {
            company: components["schemas"]["CompanyLink"];
            currency: string;
            /** @description Negative once the date has passed. */
            days_left: number | null;
            /**
             * Format: date
             * @description Valid until, the last day, or due.
             */
            end_date: string | null;
            id: number;
            number: string;
            status: string;
            /** Format: decimal */
            total: string;
            type: string;
            /** Format: date-time */
            updated_at: string;
        };
        PatchedChangeRequest: {
            body?: string;
            subject?: string;
            /** @description The one that was read; without it the last change wins. */
            version?: number;
        };
        PatchedCompanyRequest: {
            address?: string;
            city?: string;
            country?: string;
            language?: components["schemas"]["LanguageEnum"];
            /** @description As printed on documents, when it differs. */
            legal_name?: string;
            name?: string;
            notes?: string;
            owner?: number | null;
            phone?: string;
            tax_id?: string;
            website?: string;
        };
        PatchedContactRequest: {
            company?: number;
            contact_type?: components["schemas"]["ContactTypeEnum"];
            /** E-mail */
            email?: string;
            /** Active */
            is_active?: boolean;
            /**
             * Unsubscribed
             * @description Asked not to be written to: never offered as a recipient.
             */
            is_unsubscribed?: boolean;
            name?: string;
            phone?: string;
            title?: string;
        };
        PatchedContractRequest: {
            /**
             * Answered
             * Format: date-time
             * @description The client has answered: no more automatic reminders.
             */
            answered_at?: string | null;
            company?: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: date */
            end_date?: string | null;
            issuer?: number;
            lines?: components["schemas"]["ContractLineRequest"][];
            notes?: string;
            /**
             * Automatic reminders
             * @description Remind the client before the contract ends.
             */
            reminders?: boolean;
            /** Format: date */
            start_date?: string | null;
            status?: components["schemas"]["ContractStatusEnum"];
            terms?: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        PatchedInvoiceRequest: {
            company?: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: date */
            due_date?: string | null;
            issuer?: number;
            lines?: components["schemas"]["InvoiceLineRequest"][];
            notes?: string;
            /**
             * Automatic reminders
             * @description Remind the client when the invoice is overdue, where such reminders are switched on.
             */
            reminders?: boolean;
            status?: components["schemas"]["InvoiceStatusEnum"];
            terms?: string;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        PatchedMeRequest: {
            first_name?: string;
            language?: components["schemas"]["LanguageEnum"];
            last_name?: string;
            signature?: string;
        };
        PatchedQuoteRequest: {
            company?: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            issuer?: number;
            lines?: components["schemas"]["QuoteLineRequest"][];
            notes?: string;
            status?: components["schemas"]["QuoteStatusEnum"];
            terms?: string;
            /** Format: date */
            valid_until?: string | null;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        PatchedRemindersChangeRequest: {
            /** @description Contracts only. */
            answered?: boolean;
            reminders?: boolean;
        };
        Preview: {
            body: string;
            document: components["schemas"]["PreviewDocument"] | null;
            /** @description The message as a mail program shows it. */
            html: string;
            subject: string;
        };
        PreviewDocument: {
            id: number;
            number: string;
            type: string;
        };
        /**
         * @description What went wrong (RFC 9457); `errors` names the fields of a 400, lines as `lines.0.quantity`.
         * @example {
         *       "type": "about:blank",
         *       "title": "Bad Request",
         *       "status": 400,
         *       "code": "invalid",
         *       "detail": "Choose at least one recipient.",
         *       "errors": {
         *         "recipients": [
         *           "Choose at least one recipient."
         *         ]
         *       }
         *     }
         */
        Problem: {
            /** @description For programs; the same in every language. */
            code: string;
            /** @description For people, in the language of whoever asks. */
            detail: string;
            errors?: {
                [key: string]: string[];
            };
            status: number;
            title: string;
            type: string;
        };
        Quote: {
            /** Format: date-time */
            readonly accepted_at: string | null;
            /** @description Which statuses `move` can give it now. */
            readonly allowed_statuses: string[];
            /** @description Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`. */
            readonly can: string[];
            company: number;
            readonly company_name: string;
            readonly contracts: components["schemas"]["Link"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by_name: string | null;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: decimal */
            readonly discount: string;
            readonly id: number;
            issuer?: number;
            readonly last_email: components["schemas"]["LastEmail"] | null;
            lines?: components["schemas"]["QuoteLine"][];
            notes?: string;
            readonly number: string;
            readonly revised_from: components["schemas"]["Link"] | null;
            readonly revisions: components["schemas"]["Link"][];
            /** Format: date-time */
            readonly sent_at: string | null;
            status?: components["schemas"]["QuoteStatusEnum"];
            /** Format: decimal */
            readonly subtotal: string;
            /** Format: decimal */
            readonly tax: string;
            terms?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date */
            valid_until?: string | null;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        QuoteLine: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            readonly id: number;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: decimal */
            unit_price: string;
        };
        QuoteLineRequest: {
            description: string;
            /** Format: decimal */
            discount_percent?: string;
            /** Format: decimal */
            quantity?: string;
            /** Format: decimal */
            tax_percent?: string;
            /** Format: decimal */
            unit_price: string;
        };
        QuoteRequest: {
            company: number;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            issuer?: number;
            lines?: components["schemas"]["QuoteLineRequest"][];
            notes?: string;
            status?: components["schemas"]["QuoteStatusEnum"];
            terms?: string;
            /** Format: date */
            valid_until?: string | null;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        QuoteRow: {
            /** Format: date-time */
            readonly accepted_at: string | null;
            /** @description Which statuses `move` can give it now. */
            readonly allowed_statuses: string[];
            /** @description Which documents can be made from it now: `make-contract`, `revise`, `make-invoice`, `renew`. */
            readonly can: string[];
            company: number;
            readonly company_name: string;
            readonly contracts: components["schemas"]["Link"][];
            /** Format: date-time */
            readonly created_at: string;
            readonly created_by_name: string | null;
            currency?: components["schemas"]["CurrencyEnum"];
            /** Format: date */
            date?: string;
            /** Format: decimal */
            readonly discount: string;
            readonly id: number;
            issuer?: number;
            readonly last_email: components["schemas"]["LastEmail"] | null;
            lines?: components["schemas"]["QuoteLine"][];
            notes?: string;
            readonly number: string;
            readonly revised_from: components["schemas"]["Link"] | null;
            /** Format: date-time */
            readonly sent_at: string | null;
            status?: components["schemas"]["QuoteStatusEnum"];
            /** Format: decimal */
            readonly subtotal: string;
            /** Format: decimal */
            readonly tax: string;
            terms?: string;
            /** Format: decimal */
            readonly total: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date */
            valid_until?: string | null;
            /** @description The version that was read: another means that somebody changed it meanwhile (409). PUT needs it. */
            version?: number;
        };
        /** @enum {string} */
        QuoteStatusEnum: "Draft" | "Sent" | "Accepted" | "Rejected" | "Expired";
        /** @enum {string} */
        ReasonEnum: "inactive" | "unsubscribed" | "no_address";
        /** @enum {string} */
        RecipientKindEnum: "to" | "cc" | "bcc";
        /** @enum {string} */
        RecipientStateEnum: "pending" | "accepted" | "refused";
        ReminderEmail: {
            /** Format: date-time */
            created_at: string;
            from_address: string;
            readonly id: number;
            /** Format: date-time */
            sent_at?: string | null;
            state?: components["schemas"]["EmailStateEnum"];
        };
        Reminders: {
            /** @description The client has answered: no more automatic reminders. */
            answered: boolean;
            /** @description Whether this document's client may be reminded by itself. */
            reminders: boolean;
            steps: components["schemas"]["ReminderStep"][];
            /** @description Why none will be sent; empty when there is nothing in the way. */
            stopped: string;
        };
        ReminderStep: {
            /** Format: date */
            date: string;
            email: components["schemas"]["ReminderEmail"] | null;
            /** @description Why it could not be made, or may have been. */
            problem: string;
            state: components["schemas"]["ReminderStepStateEnum"];
            /** @description Days before the contract ends, or after the invoice was due. */
            step: number;
        };
        /** @enum {string} */
        ReminderStepStateEnum: "made" | "problem" | "due" | "missed" | "coming";
        ReplyTo: {
            address: string;
            name: string;
        };
        ResendRequest: {
            /**
             * @description True: print the document anew, as it is now. False: the same PDF.
             * @default false
             */
            fresh_pdf?: boolean;
        };
        /** @enum {string} */
        RolesEnum: "Admin" | "Sales" | "Finance" | "Tech Support" | "Music Design";
        /** @enum {string} */
        RouteKindEnum: "mailbox" | "profile";
        SenderProfile: {
            from_address: string;
            from_name: string;
            health: components["schemas"]["HealthEnum"];
            /** @description Null: not set up. */
            host?: string | null;
            /** @description Why it rests, as a kind of failure; empty when it does not. */
            kind: string;
            /** @description As in EMAIL_SENDERS. */
            name: string;
            /** @description What keeps it from sending; empty when nothing does. */
            sentence: string;
            /** @description Messages that are to leave through it. */
            readonly waiting: number;
        };
        Settling: {
            /** Format: date-time */
            looked_at: string | null;
            /** Format: date-time */
            next_look: string | null;
            sentence: string;
            state: components["schemas"]["SettlingStateEnum"];
        };
        /** @enum {string} */
        SettlingStateEnum: "looking" | "found" | "absent" | "person";
        Setup: {
            companies: boolean;
            /** @description Whether there is one that documents can come from. */
            issuer: boolean;
            /** @description Whether anybody has a role. */
            people: boolean;
            /** @description What is wrong with a sender profile; empty when nothing is. */
            profiles: string;
        };
        SignedIn: {
            /** @description Shown once; only its hash is kept. */
            token: string | null;
            user: components["schemas"]["Me"];
        };
        /** @enum {string} */
        SmtpSecurityEnum: "starttls" | "tls" | "none";
        /** @enum {string} */
        StageEnum: "connect" | "login" | "envelope" | "content" | "done";
        Template: {
            body: string;
            /** Format: date-time */
            changed_at: string | null;
            changed_by: components["schemas"]["ChangedBy"] | null;
            default: components["schemas"]["Words"];
            /** @description What it is for and its language, such as `quote.en`. */
            id: string;
            is_default: boolean;
            kind: components["schemas"]["TemplateKindEnum"];
            language: string;
            subject: string;
            variables: components["schemas"]["Variable"][];
            /** @description 0 for the default. */
            version: number;
        };
        /** @enum {string} */
        TemplateKindEnum: "quote" | "contract" | "invoice" | "renewal_reminder" | "overdue_reminder";
        TemplatePage: {
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["Template"][];
        };
        TestResult: {
            kind: string;
            ok: boolean;
            /** @description The server's own words. */
            reply: string;
            /** @description Whether the Sent folder can be read; null where no IMAP server is known. */
            sent_folder: components["schemas"]["Trial"] | null;
            sentence: string;
        };
        Trial: {
            ok: boolean;
            /** @description The server's own words. */
            reply: string;
            sentence: string;
        };
        TryOnRequest: {
            body?: string;
            /** @description Its id; without it the newest one, or else examples. */
            document?: number | null;
            subject?: string;
        };
        Value: {
            count: number;
            /** Format: decimal */
            total: string;
        };
        Variable: {
            /** @description If not, its whole line is left out when it says nothing. */
            always: boolean;
            example: string;
            meaning: string;
            name: string;
        };
        Waiting: {
            /** @description Mine. */
            drafts: components["schemas"]["WaitingPapers"];
            /** @description Within 60 days and not renewed. */
            ending_contracts: components["schemas"]["WaitingPapers"];
            failed: components["schemas"]["WaitingEmails"];
            overdue_invoices: components["schemas"]["WaitingPapers"];
            unconfirmed: components["schemas"]["WaitingEmails"];
            /** @description Drafts of others that I may send. */
            unsent: components["schemas"]["WaitingPapers"];
        };
        WaitingEmail: {
            /** @default  */
            company_name?: string;
            /** Format: date-time */
            created_at: string;
            document?: components["schemas"]["EmailDocument"] | null;
            from_address: string;
            readonly id: number;
            /** @description Of its failure; empty when nothing failed. */
            kind: string;
            /** Format: date-time */
            send_at: string;
            sentence: string;
            state?: components["schemas"]["EmailStateEnum"];
            subject: string;
        };
        WaitingEmails: {
            /** @description Counted up to 1,001, which stands for more. */
            count: number;
            first: components["schemas"]["WaitingEmail"][];
        };
        WaitingPapers: {
            /** @description Counted up to 1,001, which stands for more. */
            count: number;
            first: components["schemas"]["Paper"][];
        };
        WishRequest: {
            /**
             * @description Also send to addresses that are no contact of the company; it is recorded.
             * @default false
             */
            allow_outside?: boolean;
            bcc?: string[];
            body?: string;
            cc?: string[];
            /** @description Of the PDF in the draft; 409 `changed_meanwhile` if it would no longer be that one. */
            pdf_sha256?: string | null;
            /** @description Addresses of the company's active contacts. */
            recipients: string[];
            /**
             * Format: date-time
             * @description Not before this moment; until then it can be cancelled. The PDF is the one of today.
             */
            send_at?: string | null;
            subject?: string;
            /**
             * @description How long the message can still be cancelled.
             * @default 0
             */
            undo_seconds?: number;
        };
        /** @description Fields of the same names in a form, with files beside them. */
        WishWithFilesRequest: {
            /**
             * @description Also send to addresses that are no contact of the company; it is recorded.
             * @default false
             */
            allow_outside?: boolean;
            bcc?: string[];
            body?: string;
            cc?: string[];
            /** @description To go with the document's PDF. */
            files?: string[];
            /** @description Of the PDF in the draft; 409 `changed_meanwhile` if it would no longer be that one. */
            pdf_sha256?: string | null;
            /** @description Addresses of the company's active contacts. */
            recipients: string[];
            /**
             * Format: date-time
             * @description Not before this moment; until then it can be cancelled. The PDF is the one of today.
             */
            send_at?: string | null;
            subject?: string;
            /**
             * @description How long the message can still be cancelled.
             * @default 0
             */
            undo_seconds?: number;
        };
        Words: {
            body: string;
            subject: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    auth_login_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_logout_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_list: {
        parameters: {
            query?: {
                city?: string;
                country?: string;
                language?: "en" | "th";
                /** @description By name, city, country, created_at, updated_at; with - before it, the other way round. */
                ordering?: string;
                owner?: number;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedCompanyList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedCompanyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    companies_import_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_list: {
        parameters: {
            query?: {
                company?: number;
                contact_type?: "Billing" | "Decision Maker" | "Other" | "Primary" | "Technical";
                is_active?: boolean;
                is_unsubscribed?: boolean;
                /** @description By name, email, contact_type, company_name, company__name, is_active, created_at; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedContactList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contacts_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_list: {
        parameters: {
            query?: {
                company?: number;
                currency?: "AUD" | "CNY" | "EUR" | "GBP" | "HKD" | "IDR" | "JPY" | "MYR" | "PHP" | "SGD" | "THB" | "USD" | "VND";
                date_from?: string;
                date_to?: string;
                end_date_from?: string;
                end_date_to?: string;
                issuer?: number;
                /** @description By number, company__name, company_name, status, currency, date, total, created_at, updated_at, start_date, end_date; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                quote?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
                status?: ("Active" | "Cancelled" | "Draft" | "Expired" | "Sent")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedContractRowList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedContractRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_duplicate_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_email_draft_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_make_invoice_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_move_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_pdf_retrieve: {
        parameters: {
            query?: {
                /** @description 1: save it instead of showing it. */
                download?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_reminders_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminders"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_reminders_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRemindersChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminders"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_renew_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_renewal_draft_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_renewal_reminder_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers with the same message. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
                "multipart/form-data": components["schemas"]["WishWithFilesRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_send_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers with the same message. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
                "multipart/form-data": components["schemas"]["WishWithFilesRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contracts_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_list: {
        parameters: {
            query?: {
                company?: number;
                document_id?: number;
                document_type?: string;
                /** @description Written in this month, such as 2026-11. */
                month?: string;
                /** @description By created_at, sent_at, state; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                person?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
                state?: "cancelled" | "failed" | "queued" | "sending" | "sent" | "unconfirmed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedEmailList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_attachments_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_cancel_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_mark_sent_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "emails_message.eml_retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_resend_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers with the same message. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_retry_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emails_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_list: {
        parameters: {
            query?: {
                company?: number;
                contract?: number;
                currency?: "AUD" | "CNY" | "EUR" | "GBP" | "HKD" | "IDR" | "JPY" | "MYR" | "PHP" | "SGD" | "THB" | "USD" | "VND";
                date_from?: string;
                date_to?: string;
                due_date_from?: string;
                due_date_to?: string;
                issuer?: number;
                /** @description By number, company__name, company_name, status, currency, date, total, created_at, updated_at, due_date; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
                status?: ("Cancelled" | "Draft" | "Overdue" | "Paid" | "Sent")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedInvoiceList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedInvoiceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_duplicate_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_email_draft_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_move_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_pdf_retrieve: {
        parameters: {
            query?: {
                /** @description 1: save it instead of showing it. */
                download?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_reminders_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminders"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_reminders_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedRemindersChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reminders"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_send_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers with the same message. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
                "multipart/form-data": components["schemas"]["WishWithFilesRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoices_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuers_list: {
        parameters: {
            query?: {
                /** @description By name, is_default; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedIssuerList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuers_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Issuer"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_mailbox_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_mailbox_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_mailbox_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_mailbox_test_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_list: {
        parameters: {
            query?: {
                company?: number;
                currency?: "AUD" | "CNY" | "EUR" | "GBP" | "HKD" | "IDR" | "JPY" | "MYR" | "PHP" | "SGD" | "THB" | "USD" | "VND";
                date_from?: string;
                date_to?: string;
                issuer?: number;
                /** @description By number, company__name, company_name, status, currency, date, total, created_at, updated_at, valid_until; with - before it, the other way round. */
                ordering?: string;
                /** @description From 1. */
                page?: number;
                /** @description 25 unless said otherwise, 200 at most. */
                page_size?: number;
                /** @description Words that must all stand in what a row is found by, if only as a part: rchi finds Orchid. */
                search?: string;
                status?: ("Accepted" | "Draft" | "Expired" | "Rejected" | "Sent")[];
                valid_until_from?: string;
                valid_until_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaginatedQuoteRowList"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedQuoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_duplicate_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_email_draft_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_make_contract_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_move_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_pdf_retrieve: {
        parameters: {
            query?: {
                /** @description 1: save it instead of showing it. */
                download?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_revise_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_send_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers with the same message. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishRequest"];
                "multipart/form-data": components["schemas"]["WishWithFilesRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDetail"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quotes_export_retrieve: {
        parameters: {
            query?: {
                /** @description csv unless said otherwise. */
                type?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sender_profiles_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderProfile"][];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sender_profiles_test_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_retrieve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_partial_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_preview_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TryOnRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    templates_reset_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description Anything else: not signed in (401), not allowed (403), not there (404), not as it is now (409), … */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
