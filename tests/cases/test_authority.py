"""What a time-stamp authority, or what stands in its place, may send, each ending as bytes or as a sentence."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cases.authority import MAX_RESPONSE_BYTES, check_address, send
from cases.errors import StampFault
from tests.cases.authority_fixture import Served, served


@dataclass(frozen=True)
class _Query:
    authority: str

    def encoded(self) -> bytes:
        return b"the query"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def here() -> Iterator[Served]:
    with served(lambda query: b"answer to " + query) as server:
        yield server


def _fault(url: str, timeout: float = 5.0) -> str:
    with pytest.raises(StampFault) as caught:
        send(_Query(url), timeout=timeout)
    return str(caught.value)


def test_the_answer_comes_back_to_the_byte(here: Served) -> None:
    assert send(_Query(here.url)) == b"answer to the query"
    assert here.queries == [b"the query"]


def test_the_largest_answer_that_is_taken(here: Served) -> None:
    here.answer = lambda _: bytes(MAX_RESPONSE_BYTES)
    assert len(send(_Query(here.url))) == MAX_RESPONSE_BYTES


@pytest.mark.parametrize("stated", [True, False])
def test_an_enormous_answer_is_not_read(here: Served, stated: bool) -> None:
    here.answer = lambda _: bytes(2 * MAX_RESPONSE_BYTES)
    if not stated:
        here.headers = {"Content-Length": ""}
    assert "larger than any time stamp" in _fault(here.url)


def test_a_cut_off_answer_is_not_taken(here: Served) -> None:
    here.headers = {"Content-Length": "1000"}
    assert "broke off: 19 of 1000 bytes came" in _fault(here.url)


def test_a_sign_in_page_is_no_answer(here: Served) -> None:
    here.kind = "text/html; charset=utf-8"
    assert "it sent text/html. A network that wants you to sign in first" in _fault(here.url)


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.example/", "http://127.0.0.1:1/", "https://x.example/"]
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirection_is_followed(here: Served, target: str, status: int) -> None:
    here.status, here.headers = status, {"Location": target}
    assert f"has moved to {target}. If that is right" in _fault(here.url)
    assert len(here.queries) == 1


@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_an_http_error_is_a_sentence(here: Served, status: int) -> None:
    here.status = status
    assert f"HTTP error {status}" in _fault(here.url)


def test_who_does_not_answer_in_time_is_left(here: Served) -> None:
    here.wait = threading.Event()
    assert "did not answer in time" in _fault(here.url, timeout=0.1)


def test_what_does_not_speak_http_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(10_000)
                connection.sendall(b"220 mail.example ESMTP\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        try:
            assert "does not speak HTTP" in _fault(f"http://127.0.0.1:{server.getsockname()[1]}/")
        finally:
            thread.join()


def test_offline_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "takes no requests at the moment. The request waits." in _fault(f"http://127.0.0.1:{port}/")

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "may be offline; the request waits" in _fault("http://tsa.example/")


def test_a_server_that_cannot_prove_its_name_is_told_nothing(here: Served) -> None:
    assert "No safe connection" in _fault(here.url.replace("http:", "https:"))
    assert here.queries == []


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "tsa.example",
            "file:///etc/passwd",
            "ftp://tsa.example/",
            "http://",
            "https:///x",
            "http://x.example:99999/",
        ),
        *("http://[::1", "http://x.example/a b", "http://x.example/\r\nHost: y", "http://exämple/", "h" * 3000),
        f"http://x.example/{'a' * 3000}",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(StampFault, match="no address of a time-stamp authority"):
        check_address(address)


@pytest.mark.parametrize("address", ["http://ada:secret@tsa.example/", "https://ada@tsa.example/"])
def test_an_address_with_a_name_or_password_is_refused_without_repeating_it(address: str) -> None:
    with pytest.raises(StampFault, match="must hold no name or password") as caught:
        check_address(address)
    assert "ada" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://tsa.example", "https://tsa.example:8443/path?x=1", "http://[::1]:80/"])
def test_web_addresses_are_taken(address: str) -> None:
    check_address(address)
