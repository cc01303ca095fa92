"""Django's settings. Everything an operator may set comes from the environment (docs/operations.md)."""

import os
from pathlib import Path

from comity.accounts.providers import apps_for, as_library, read_services
from comity.config.database import as_django
from comity.config.secret import kept_secret

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(os.environ.get("COMITY_VAR", ROOT / "var"))
DATA = ROOT / "data"

DEMO = os.environ.get("COMITY_DEMO", "") == "1"
DEBUG = False
SECRET_KEY = os.environ.get("COMITY_SECRET_KEY") or kept_secret(VAR / "secret-key")
ALLOWED_HOSTS = os.environ.get("COMITY_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "procrastinate.contrib.django",
    "comity.access",
    "comity.accounts",
    "comity.audit",
    "comity.vocabulary",
    "comity.jurisdictions",
    "comity.authorities",
    "comity.networks",
    "comity.upkeep",
    "comity.law",
    "comity.fiches",
    "comity.channels",
    "comity.knowledge",
    "comity.reports",
    "comity.search",
    "comity.pages",
    "comity.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "comity.common.headers.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "comity.accounts.limits.limit_requests",
    "comity.common.headers.refuse_large_bodies",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "comity.accounts.middleware.ActorMiddleware",
    "comity.upkeep.middleware.count_readers",
]
BEHIND_PROXY = os.environ.get("COMITY_BEHIND_PROXY") == "1"
# How many requests one address may make, each second and at once, in each process; 0 is without limit.
REQUESTS_PER_SECOND = float(os.environ.get("COMITY_REQUESTS_PER_SECOND", "50"))
REQUESTS_AT_ONCE = 4 * REQUESTS_PER_SECOND
ROOT_URLCONF = "comity.config.urls"
WSGI_APPLICATION = "comity.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "comity.common.jinja.Templates",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "comity.config.templating.environment",
            "context_processors": ["comity.config.templating.chrome"],
        },
    },
]

# The web role serves; `comity prepare` switches to the owner's address to migrate (config/database.py).
DATABASES = {"default": as_django(os.environ.get("DATABASE_URL", ""))}

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
]
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "frontend" / "dist"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31536000

# A cookie is set only for whoever signs in or sends a form. Over plain HTTP, as a demonstration runs, browsers take no
# cookie that is bound to the host and to TLS.
_PREFIX = "" if DEMO else "__Host-"
CSRF_COOKIE_NAME = f"{_PREFIX}csrftoken"
CSRF_COOKIE_SECURE = not DEMO
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"  # as the session's: a form that was open stays good when a link in a mail opens another
SESSION_COOKIE_NAME = f"{_PREFIX}session"
SESSION_COOKIE_SECURE = not DEMO
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # a link in a mail, and an authority's own sign-in service, lead into the session
SESSION_COOKIE_AGE = 30 * 60  # idle; every use within it begins it anew
SESSION_LONGEST_SECONDS = 12 * 60 * 60
STEP_UP_SECONDS = 5 * 60
INVITATION_DAYS = 7
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 0 if DEMO else 31536000
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
BODY_MAX_BYTES = 12 * 1024 * 1024
IMPORT_MAX_BYTES = 5 * 1024 * 1024

# How long a process may answer from its copy of the facts before it asks whether they changed, in seconds.
FACTS_MAX_AGE = float(os.environ.get("COMITY_FACTS_MAX_AGE", "1"))

# Signing in (docs/decisions/0004): passkeys first, password and one-time code as a fallback, never mail.
AUTH_USER_MODEL = "accounts.Officer"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "pages:desk"
ACCOUNT_ADAPTER = "comity.accounts.adapters.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_REAUTHENTICATION_TIMEOUT = STEP_UP_SECONDS
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/10m/key", "reauthenticate": "10/m/user"}
MFA_ADAPTER = "comity.accounts.adapters.Factors"
MFA_FORMS = {
    "login_webauthn": "comity.accounts.credentials.SignIn",
    "authenticate_webauthn": "comity.accounts.credentials.Second",
}
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Comity"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO
USERSESSIONS_TRACK_ACTIVITY = False
# Sign-in services of authorities (accounts/providers.py); whoever comes from there shows our second factor as well.
SIGN_IN = read_services(os.environ.get("COMITY_SIGN_IN", ""))
INSTALLED_APPS += apps_for(SIGN_IN)
SOCIALACCOUNT_PROVIDERS = as_library(SIGN_IN)
SOCIALACCOUNT_LOGIN_ON_GET = True  # the page's policy lets no form lead to another site; the state guards the way back
SOCIALACCOUNT_ADAPTER = "comity.accounts.adapters.Providers"
SOCIALACCOUNT_AUTO_SIGNUP = False
# Counts of tries live here: with too few places a flood of addresses would flush the count of one that is guessed at.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

# Mail carries no content (accounts.actions.notices). A demonstration keeps it in a folder, with a page to read it.
SITE_ADDRESS = os.environ.get("COMITY_ADDRESS", "http://localhost:8000").rstrip("/")
MAIL_FOLDER = VAR / "mail"
EMAIL_FILE_PATH = MAIL_FOLDER
EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if DEMO else 'smtp'}.EmailBackend"
EMAIL_HOST = os.environ.get("COMITY_MAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("COMITY_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("COMITY_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("COMITY_MAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("COMITY_MAIL_TLS", "1") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("COMITY_MAIL_FROM", "comity@localhost")

MEDIA_ROOT = VAR / "files"
SEARCH_FOLDER = VAR / "search"  # this node's index: derived, thrown away at will

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING"}},
}
