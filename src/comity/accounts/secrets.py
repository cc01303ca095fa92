"""Keys derived from the instance's secret, and words that are never kept in clear."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet
from django.conf import settings


def fernet_key(secret: str) -> bytes:
    """The key that encrypts one-time secrets, derived from the instance's secret."""
    return base64.urlsafe_b64encode(hmac.digest(secret.encode(), b"comity:factors", "sha256"))


def sealed(text: str) -> str:
    """The text encrypted with the instance's key: what lies in a session lies in the database."""
    return Fernet(fernet_key(settings.SECRET_KEY)).encrypt(text.encode()).decode()


def opened(token: str) -> str:
    """A sealed text in clear."""
    return Fernet(fernet_key(settings.SECRET_KEY)).decrypt(token.encode()).decode()


def digest(text: str) -> str:
    """What is kept of a link or a code that has 100 bits or more, or few tries."""
    return hashlib.sha256(text.encode()).hexdigest()
