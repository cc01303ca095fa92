"""A small OpenID provider: discovery, authorization, token and user information, signed with its own key."""

from __future__ import annotations

import json
import secrets
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

if TYPE_CHECKING:
    from collections.abc import Iterator


class Provider(ThreadingHTTPServer):
    """One service with one person in front of it, whose claims the test chooses."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims: dict[str, Any] = {}
        self.issuer = self.address
        self.codes: dict[str, dict[str, list[str]]] = {}

    def discovery(self) -> dict[str, Any]:
        """Where everything is."""
        ends = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        return {f"{name}_endpoint": f"{self.address}/{path}" for name, path in ends.items()} | {
            "issuer": self.address,
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def keys(self) -> dict[str, Any]:
        """The public key."""
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": "one", "alg": "RS256", "use": "sig"}]}

    def token(self, client: str) -> str:
        """Who signed in, signed."""
        now = int(time.time())
        told = {"iss": self.issuer, "aud": client, "iat": now, "exp": now + 60} | self.claims
        return jwt.encode(told, self.key, algorithm="RS256", headers={"kid": "one"})


class Handler(BaseHTTPRequestHandler):
    """Answers for a provider."""

    server: Provider

    def do_GET(self) -> None:
        """Discovery, keys, claims; authorization without asking."""
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        if parts.path == "/authorize":
            code = secrets.token_urlsafe(8)
            self.server.codes[code] = query
            back = query["redirect_uri"][0] + "?" + urlencode({"code": code, "state": query["state"][0]})
            self.send_response(302)
            self.send_header("Location", back)
            self.end_headers()
        elif parts.path == "/keys":
            self._tell(self.server.keys())
        elif parts.path == "/userinfo":
            self._tell(self.server.claims)
        else:
            self._tell(self.server.discovery())

    def do_POST(self) -> None:
        """A token for a code, once, for whoever knows the secret and the verifier."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        asked = self.server.codes.pop(form["code"][0], None)
        if asked is None or form["client_secret"] != ["a-secret"] or "code_verifier" not in form:
            self._tell({"error": "invalid_grant"}, 400)
            return
        token = self.server.token(form["client_id"][0])
        self._tell({"access_token": "x", "token_type": "Bearer", "id_token": token})

    def _tell(self, told: dict[str, Any], status: int = 200) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Silence."""


@contextmanager
def running() -> Iterator[Provider]:
    """A provider that serves while this holds."""
    with Provider() as provider:
        thread = threading.Thread(target=provider.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            provider.shutdown()
            thread.join()
