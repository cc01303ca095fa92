"""The library's forms for passkeys, proof against what no browser would send."""

import binascii
import struct
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError

MALFORMED = (
    *(AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError),
    *(InvalidSignature, binascii.Error, struct.error),
)


def _one_sentence(error: Exception) -> ValidationError:
    """The same answer for every fault; only too many tries are told apart."""
    if isinstance(error, ValidationError) and error.code in {"too_many_login_attempts", "rate_limited"}:
        return error
    found: ValidationError = get_adapter().validation_error("incorrect_passkey")
    return found


class _Shown:
    """A passkey that is shown."""

    def clean_credential(self) -> Authenticator:
        """The factor that signed the challenge."""
        try:
            return super().clean_credential()  # type: ignore[misc]
        except (*MALFORMED, ValidationError) as error:
            raise _one_sentence(error) from error


class SignIn(_Shown, LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey alone."""


class Second(_Shown, AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey after a password."""


class Again(_Shown, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey before a step that asks for one."""


class Made(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey that was made: with its user verified, so that it is enough alone."""

    def clean(self) -> dict[str, Any]:
        """Check what the device signed."""
        try:
            cleaned: dict[str, Any] = super().clean()
        except (*MALFORMED, ValidationError) as error:
            raise _one_sentence(error) from error
        return cleaned
