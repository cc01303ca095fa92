"""The key that signs the end of the chain: Ed25519 (RFC 8032), made at first need, kept where only its owner reads."""

import os
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from django.conf import settings


def _path() -> Path:
    return settings.VAR / "audit-key.pem"


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(pem)
    except FileExistsError:  # another process was first
        pass


@cache
def _key(path: Path) -> Ed25519PrivateKey:
    if not path.exists():
        _make(path)
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        message = f"{path} holds no Ed25519 key"
        raise TypeError(message)
    return key


def sign(text: bytes) -> bytes:
    """The instance's signature of a text."""
    return _key(_path()).sign(text)


def public_key() -> str:
    """The instance's public key, as PEM."""
    return _key(_path()).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def signed_by(pem: str, signature: bytes, text: bytes) -> bool:
    """Whether the signature of the text was made with the key of this public key."""
    key = load_pem_public_key(pem.encode())
    if not isinstance(key, Ed25519PublicKey):
        return False
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True
