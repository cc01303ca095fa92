"""Django's settings. Everything an operator may set comes from the environment (docs/operations.md)."""

import os
from pathlib import Path

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
    "django.contrib.staticfiles",
    "comity.audit",
    "comity.jurisdictions",
    "comity.authorities",
    "comity.networks",
    "comity.channels",
    "comity.reports",
    "comity.pages",
    "comity.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "comity.common.headers.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
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

# The site is public and sets no cookie until somebody signs in; the import page uses the CSRF cookie.
CSRF_COOKIE_NAME = "__Host-csrftoken" if not DEMO else "csrftoken"
CSRF_COOKIE_SECURE = not DEMO
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("COMITY_BEHIND_PROXY") == "1" else None
SECURE_HSTS_SECONDS = 0 if DEMO else 31536000
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
IMPORT_MAX_BYTES = 5 * 1024 * 1024

# How long a process may answer from its copy of the facts before it asks whether they changed, in seconds.
FACTS_MAX_AGE = float(os.environ.get("COMITY_FACTS_MAX_AGE", "1"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING"}},
}
