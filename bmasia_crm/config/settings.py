"""Every setting of the server, read from the environment. docs/self-hosting lists them with examples."""

from pathlib import Path

from django.utils.csp import CSP

from . import env, office, senders

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# --- Who may reach the server ------------------------------------------------------------------------------------
DEBUG = env.flag("DEBUG")
SECRET_KEY = env.text("SECRET_KEY", "insecure-for-development-only" if DEBUG else "")
SITE_URL = env.site("SITE_URL", "http://localhost:8000")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
HTTPS = SITE_URL.startswith("https://")

# Newest first. A stored password is opened with any of them and written with the first.
CREDENTIAL_KEYS = env.words("CREDENTIAL_KEYS")

# --- The house ---------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "bmasia_crm.sending",
    "bmasia_crm.documents",
    "bmasia_crm.clients",
    "bmasia_crm.mailroom",
    "bmasia_crm.accounts",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "rest_framework",
    "knox",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "bmasia_crm.config.admin.SiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "bmasia_crm.accounts.language.ApiLanguage",
    "bmasia_crm.config.admin.OfficeClock",
    "bmasia_crm.accounts.readable.ReadableJson",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bmasia_crm.common.collisions.AskAgain",
]
ROOT_URLCONF = "bmasia_crm.config.urls"
WSGI_APPLICATION = "bmasia_crm.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# --- Database ----------------------------------------------------------------------------------------------------
DATABASES = {
    "default": env.database("DATABASE_URL", f"sqlite:///{BASE_DIR / 'bmasia.sqlite3'}"),
}
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # WAL lets readers go on while one writes. IMMEDIATE takes the write lock at BEGIN, so that a transaction that
    # reads and then writes waits for its turn instead of failing with "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }

CACHES = {
    # What all processes count together: guesses at passwords, used second steps, tests of mailboxes.
    "default": {"BACKEND": "bmasia_crm.accounts.memory.SharedMemory"},
    # What each process adds up for itself, to be quick.
    "sums": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

# --- People and sign-in ------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "bmasia_crm.accounts.backends.SignInBackend",
    "bmasia_crm.accounts.roles.RoleBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
ACCOUNT_ADAPTER = "bmasia_crm.accounts.adapter.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{SITE_URL}/login",
    "account_reset_password": f"{SITE_URL}/login",
    "account_reset_password_from_key": f"{SITE_URL}/login",
    "account_signup": f"{SITE_URL}/login",
}
MFA_ADAPTER = "bmasia_crm.accounts.adapter.EncryptedMfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
LOGIN_URL = "/login"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = [SITE_URL]
BEHIND_PROXY = env.flag("BEHIND_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
# Guesses are counted by the visitor's address, the last that the proxy wrote into X-Forwarded-For. By the proxy's own
# they would be everybody's, and ten wrong passwords from anywhere would keep the whole office out.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}

# For the proxy in front to do (W008), and about other hosts than ours (W005, W021); no mailer is defined on purpose.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021", "mail.W001"]

# --- API ---------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "bmasia_crm.accounts.language.Token",
        "bmasia_crm.accounts.language.Session",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["bmasia_crm.accounts.permissions.RolePermission"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["bmasia_crm.common.parsing.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "bmasia_crm.common.pagination.PageNumbers",
    "DEFAULT_METADATA_CLASS": "bmasia_crm.common.metadata.NoForms",
    "DEFAULT_SCHEMA_CLASS": "bmasia_crm.common.described.Described",
    "DEFAULT_FILTER_BACKENDS": [
        "django_filters.rest_framework.DjangoFilterBackend",
        "bmasia_crm.common.ordering.Ordering",
        # Last: how it finds rows depends on their order.
        "bmasia_crm.common.search.backend.Search",
    ],
    "EXCEPTION_HANDLER": "bmasia_crm.common.problems.problem",
    "DEFAULT_THROTTLE_RATES": {"mailbox_test": "10/min"},
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
REST_KNOX = {"TOKEN_TTL": None, "AUTO_REFRESH": False}
SPECTACULAR_SETTINGS = {
    "TITLE": "BMAsia CRM",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "bmasia_crm.common.schema.texts_may_be_empty",
        "bmasia_crm.common.schema.what_may_go_wrong",
        "bmasia_crm.common.schema.what_it_is_about",
    ],
    "ENUM_NAME_OVERRIDES": {
        "EmailStateEnum": "bmasia_crm.mailroom.models.email_log.State",
        "RecipientStateEnum": "bmasia_crm.mailroom.models.recipient.RecipientState",
        "RecipientKindEnum": "bmasia_crm.mailroom.models.recipient.RecipientKind",
        "RouteKindEnum": ["mailbox", "profile"],
    },
}

# --- Mail --------------------------------------------------------------------------------------------------------
# No Django mailer is defined on purpose: nothing leaves this house but through the mailroom, which keeps a record.
MAILERS: dict[str, dict[str, object]] = {}
EMAIL_SENDERS = senders.read()
MAIL_UNDO_SECONDS = env.number("MAIL_UNDO_SECONDS", 5)
MAIL_ALLOW_PRIVATE_HOSTS = env.flag("MAIL_ALLOW_PRIVATE_HOSTS")
MAIL_EXTRA_CA_FILE = env.text("MAIL_EXTRA_CA_FILE")
MAIL_LEASE_SECONDS = env.number("MAIL_LEASE_SECONDS", 120, least=1)
MAIL_SETTLE_MINUTES = env.number("MAIL_SETTLE_MINUTES", 10)
MAIL_GIVE_UP_HOURS = env.number("MAIL_GIVE_UP_HOURS", 48, least=1)
MAIL_CHECK_HOURS = env.number("MAIL_CHECK_HOURS", 24)
MAIL_CONNECT_TIMEOUT = env.number("MAIL_CONNECT_TIMEOUT", 10, least=1)
MAIL_REPLY_TIMEOUT = env.number("MAIL_REPLY_TIMEOUT", 60, least=1)

# --- Reminders ---------------------------------------------------------------------------------------------------
# Sent by themselves, in business hours only: days before a contract ends, days after an invoice was due.
RENEWAL_REMINDERS = env.flag("RENEWAL_REMINDERS", default=True)
RENEWAL_REMINDER_DAYS = office.reminder_days("RENEWAL_REMINDER_DAYS", "30,14,7,2")
OVERDUE_REMINDERS = env.flag("OVERDUE_REMINDERS")
OVERDUE_REMINDER_DAYS = office.reminder_days("OVERDUE_REMINDER_DAYS", "3,10,21")

# --- Language, time, files, logs ---------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("th", "Thai")]
LOCALE_PATHS = [BASE_DIR / "bmasia_crm" / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"
BUSINESS_TIME_ZONE = office.zone()
BUSINESS_DAYS = office.days()
BUSINESS_HOURS = office.hours()
FRONTEND_DIST = BASE_DIR / "frontend" / "dist"
STATIC_URL = "/static/"
STATICFILES_DIRS = [("app", FRONTEND_DIST)] if FRONTEND_DIST.is_dir() else []
WHITENOISE_USE_FINDERS = True
# The front end's own files carry a hash of their content in their name.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/app/assets/.+-[\w-]{8}\.\w+$"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
