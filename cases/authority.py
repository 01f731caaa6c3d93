"""Asking a time-stamp authority over HTTP: the only place of the record that uses the network, and only when called."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from typing import Any, Final, Protocol
from urllib.parse import urlsplit

from cases.errors import StampFault

MAX_RESPONSE_BYTES: Final = 1 << 20
"""No time stamp comes near this; what is longer is none."""
TIMEOUT_SECONDS: Final = 20.0
"""How long an authority may take to answer, unless told otherwise."""
MAX_ADDRESS: Final = 2000
"""Characters of an authority's address."""
QUERY_TYPE: Final = "application/timestamp-query"
REPLY_TYPE: Final = "application/timestamp-reply"
"""What an answer must call itself (RFC 3161, 3.4): a sign-in page of a network in between calls itself otherwise."""
_CHUNK: Final = 1 << 16


class Request(Protocol):
    """What can be sent."""

    @property
    def authority(self) -> str:
        """The address."""

    def encoded(self) -> bytes:
        """The bytes."""


def check_address(address: str) -> None:
    """StampFault where this is no plain web address of an authority."""
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    plain = address.isascii() and address.isprintable() and " " not in address and len(address) <= MAX_ADDRESS
    if parts.scheme not in ("http", "https") or not host or not plain:
        raise StampFault(
            f"“{address[:200]}” is no address of a time-stamp authority. It begins with https:// or http:// and has "
            "neither spaces nor accents."
        )
    if parts.username is not None or parts.password is not None:
        raise StampFault(
            "The address of a time-stamp authority is kept in the record and must hold no name or password. Take them "
            "out, or choose another authority."
        )


def send(request: Request, *, timeout: float = TIMEOUT_SECONDS) -> bytes:
    """The authority's answer to a request, at most 1 MiB; StampFault with a sentence where there is none.

    ``timeout`` in seconds holds for each wait, and for the whole of the answer's body. Redirections are not followed.
    """
    check_address(request.authority)
    query = urllib.request.Request(
        request.authority,
        data=request.encoded(),
        headers={"Content-Type": QUERY_TYPE, "Accept": REPLY_TYPE, "User-Agent": "verification-workbench"},
    )
    try:
        with _opener().open(query, timeout=timeout) as answer:
            return _body(answer, request.authority, timeout)
    except urllib.error.HTTPError as error:
        with error:
            raise StampFault(_http_refusal(request.authority, error)) from error
    except urllib.error.URLError as error:
        raise StampFault(_unreached(request.authority, error.reason)) from error
    except http.client.HTTPException as error:
        raise StampFault(f"{request.authority} broke off or does not speak HTTP. Try again later.") from error
    except OSError as error:
        raise StampFault(_unreached(request.authority, error)) from error


def _opener() -> urllib.request.OpenerDirector:
    """HTTP and HTTPS, over the environment's proxy if there is one; no other scheme, and no redirection."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _body(answer: Any, authority: str, timeout: float) -> bytes:
    kind = answer.headers.get_content_type()
    if kind != REPLY_TYPE:
        raise StampFault(
            f"What answered at {authority} is no time-stamp authority: it sent {kind}. A network that wants you to "
            "sign in first does that; else check the address."
        )
    stated = answer.headers.get("Content-Length", "")
    expected = int(stated) if stated.isascii() and stated.isdigit() else None
    deadline = time.monotonic() + timeout
    body = bytearray()
    while len(body) <= MAX_RESPONSE_BYTES and (expected is None or expected <= MAX_RESPONSE_BYTES):
        chunk = answer.read1(_CHUNK)
        if not chunk:
            break
        body += chunk
        if time.monotonic() > deadline:
            raise TimeoutError
    else:
        raise StampFault(f"The answer of {authority} is larger than any time stamp (over 1 MiB); it was not read.")
    if expected is not None and len(body) < expected:
        raise StampFault(f"{authority} broke off: {len(body)} of {expected} bytes came. Try again later.")
    return bytes(body)


def _http_refusal(authority: str, error: urllib.error.HTTPError) -> str:
    moved = error.headers.get("Location", "") if error.headers else ""
    if 300 <= error.code < 400 and moved:
        target = "".join(character for character in moved[:200] if character.isprintable())
        return f"{authority} has moved to {target}. If that is right, give this address instead."
    return f"{authority} answered with the HTTP error {error.code}. Check the address, or try again later."


def _unreached(authority: str, why: object) -> str:
    match why:
        case TimeoutError():
            return f"{authority} did not answer in time. Try again later."
        case ssl.SSLCertVerificationError():
            return f"{authority} cannot prove that it is that authority ({why.verify_message}). Nothing was sent to it."
        case ssl.SSLError():
            return f"No safe connection to {authority} could be made. Try again later."
        case socket.gaierror():
            return f"{authority} was not found. This computer may be offline; the request waits."
        case ConnectionRefusedError():
            return f"{authority} takes no requests at the moment. The request waits."
        case _:
            return f"{authority} was not reached. This computer may be offline; the request waits."
