const AS_SAID = "%{sentence}";

/**
 * What the server says of failures and routes, by its codes. English is what it says itself; another language has
 * sentences of its own here, and shows the server's as evidence.
 */
export const server = {
  failure: {
    bad_login: AS_SAID,
    app_password_needed: AS_SAID,
    login_switched_off: AS_SAID,
    login_not_offered: AS_SAID,
    password_unreadable: AS_SAID,
    not_set_up: AS_SAID,
    unreachable: AS_SAID,
    dns: AS_SAID,
    private_address: AS_SAID,
    timeout: AS_SAID,
    tls: AS_SAID,
    connection_lost: AS_SAID,
    sender_refused: AS_SAID,
    recipient_unknown: AS_SAID,
    recipient_refused: AS_SAID,
    mailbox_full: AS_SAID,
    daily_limit: AS_SAID,
    rate_limit: AS_SAID,
    too_large: AS_SAID,
    content_refused: AS_SAID,
    temporary: AS_SAID,
    worker_died: AS_SAID,
    unknown: AS_SAID,
  },
  route: {
    own_mailbox: AS_SAID,
    no_mailbox: AS_SAID,
    no_person: AS_SAID,
    mailbox_resting: AS_SAID,
    login_refused: AS_SAID,
    unreachable: AS_SAID,
    tls_failed: AS_SAID,
    sender_refused: AS_SAID,
  },
};
