"""One file, driven by the environment; docs/running.md describes each variable."""

from datetime import timedelta
from pathlib import Path

from django_prose_editor.config import html_tags
from js_asset import static_lazy

from assocportal import environment
from assocportal.common.csp import PUBLIC_POLICY

BASE_DIR = Path(__file__).resolve().parent.parent

# Where it runs

environment.load_env_file(BASE_DIR / ".env")

DEBUG = environment.read_boolean("DEBUG")
PORT = environment.read_integer("PORT", default=8000, lowest=1, highest=65535)
PORTAL_URL = environment.read_site_url("PORTAL_URL", default=f"http://127.0.0.1:{PORT}")
PORTAL_IS_LOOPBACK = PORTAL_URL.hostname in ("127.0.0.1", "localhost", "::1")
PORTAL_DATA_DIR = environment.read_folder("PORTAL_DATA_DIR", default=BASE_DIR / "var")
# An empty database gets demonstration content at the first start, unless this says no.
PORTAL_DEMO = environment.read_boolean("PORTAL_DEMO", default=True)

SECRET_KEY = environment.read_secret_key("SECRET_KEY", PORTAL_DATA_DIR)
ALLOWED_HOSTS = [PORTAL_URL.hostname, *environment.read_hosts("ALLOWED_HOSTS")]
if PORTAL_IS_LOOPBACK:
    ALLOWED_HOSTS += ["127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PORTAL_URL.geturl()]

# The portal itself speaks plain http on loopback, so https always means a proxy in front of it.
TRUSTED_PROXIES = environment.read_networks(
    "TRUSTED_PROXIES", default=["127.0.0.1", "::1"] if PORTAL_URL.scheme == "https" else []
)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# The house

INSTALLED_APPS = [
    "assocportal.apps.PortalConfig",
    "assocportal.common",
    "news",
    "members",
    "events",
    "assocportal.apps.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.contrib.postgres",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_prose_editor",
    "simple_history",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "django_tasks",
    "assocportal.apps.BackgroundTasksConfig",
]

MIDDLEWARE = [
    "assocportal.common.proxies.TrustedProxyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "assocportal.common.compression.CompressionMiddleware",
    "assocportal.common.csp.PortalCSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "assocportal.common.login.gate.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "assocportal.common.gone.GoneMiddleware",
    "assocportal.common.audit.acting.ActingMiddleware",
    "assocportal.common.redirects.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "assocportal.urls"
WSGI_APPLICATION = "assocportal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# Database

DATABASES = {
    "default": environment.read_database_url("DATABASE_URL")
    or {"ENGINE": "assocportal.embedded_postgres", "NAME": "portal", "USER": "postgres", "DURABLE": True}
}
DATABASES["default"] |= {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People

AUTH_USER_MODEL = "common.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "assocportal.common.login.backend.PortalBackend",
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "admin:index"
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
PASSWORD_HASHERS = [
    "assocportal.common.login.hashing.PatientArgon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("full_name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# Whether those who publish or administer must have a second factor; everybody may have one.
SECOND_FACTOR = environment.read_boolean("SECOND_FACTOR", default=not PORTAL_IS_LOOPBACK)
OTP_TOTP_ISSUER = PORTAL_URL.hostname

# Wrong passwords for one account from one place; the wider limits: assocportal/common/login/lockout.py
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "assocportal.common.login.lockout.read_ip"
AXES_USERNAME_CALLABLE = "assocportal.common.login.lockout.read_name"
AXES_LOCKOUT_CALLABLE = "assocportal.common.login.lockout.show_lockout"
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Vietnamese

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
FORMAT_MODULE_PATH = ["assocportal.formats"]
LOCALE_PATHS = [BASE_DIR / "assocportal" / "locale"]

# Files

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = PORTAL_DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = PORTAL_DATA_DIR / "media"
ORIGINALS_ROOT = PORTAL_DATA_DIR / "originals"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "originals": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": ORIGINALS_ROOT,
            "base_url": None,
            # drafts and internal papers: nothing for the machine's other users
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {"BACKEND": "assocportal.common.staticfiles.PortalStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
FILE_UPLOAD_PERMISSIONS = 0o644
FILE_UPLOAD_HANDLERS = [
    "assocportal.common.uploads.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# Rich text: the editor's own script, beside the allow-list in assocportal/common/html.py

DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {"js": [static_lazy(f"js/editor/{file}.js")], "extensions": {extension: html_tags([])}}
    for file, extension in (
        ("uploads", "PortalUploads"),
        ("pictures", "PortalPictures"),
        ("picture_hints", "PortalPictureHints"),
        ("pasted_lists", "PortalPastedLists"),
        ("pasted_html", "PortalPastedHtml"),
        ("word_paste", "PortalWordPaste"),
        ("toolbar", "PortalToolbar"),
    )
]

# Work in the background

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "mail", "images"]}}

# Mail: assocportal/common/mail sends it, from the worker

SMTP = environment.read_smtp_url("SMTP_URL")
MAIL_DOMAIN = "localhost" if PORTAL_IS_LOOPBACK else PORTAL_URL.hostname
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.read_sender(
    "MAIL_FROM",
    default=SMTP["user"] if SMTP and "@" in SMTP["user"] else f"khong-tra-loi@{MAIL_DOMAIN}",
)
EMAIL_TIMEOUT = 20
if SMTP:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = SMTP["host"], SMTP["port"]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = SMTP["user"], SMTP["password"]
    EMAIL_USE_TLS, EMAIL_USE_SSL = SMTP["tls"] == "starttls", SMTP["tls"] == "ssl"
else:
    EMAIL_BACKEND = "assocportal.common.mail.folder.FolderBackend"

# What goes wrong is written to standard error; `serve` keeps it in the data folder's log/

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING"},
        "axes": {"level": "ERROR"},  # wrong passwords stand in the record
        "django.request": {"level": "WARNING" if DEBUG else "ERROR"},  # not every address that does not exist
    },
}

# Security

CONTENT_SECURITY_POLICY = PUBLIC_POLICY
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
if PORTAL_URL.scheme == "https":
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
