"""A time-stamp authority on this machine: its certificates, its answers, and the server that gives them."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

START = datetime(2020, 1, 1, tzinfo=UTC)
STAMPED_AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
POLICY = "1.2.3.4.1"
SERIAL = 0xABC123
REPLY = "application/timestamp-reply"


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, issuer: str, issuer_key: ec.EllipticCurvePrivateKey, purpose: Any
) -> x509.Certificate:
    def named(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])

    is_root = purpose is None
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(START + timedelta(days=36500))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
    )
    if not is_root:
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


@dataclass
class Authority:
    """A root certificate, a certificate for time stamps under it, and its key."""

    name: str = "Test Time"
    purpose: Any = ExtendedKeyUsageOID.TIME_STAMPING
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def __post_init__(self) -> None:
        root_key = ec.generate_private_key(ec.SECP256R1())
        root_name = f"{self.name} Root"
        self.root = _certificate(root_name, root_key, root_name, root_key, None)
        self.certificate = _certificate(self.name, self.key, root_name, root_key, self.purpose)

    def granted(self, query: bytes, *, unsorted: bool = False, status: str = "granted", **changed: Any) -> bytes:
        """The stamp over a query; ``changed`` replaces fields of what is stamped."""
        asked = tsp.TimeStampReq.load(query)
        info = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": POLICY,
                "message_imprint": asked["message_imprint"],
                "serial_number": SERIAL,
                "gen_time": STAMPED_AT,
                "nonce": asked["nonce"],
            }
            | changed
        )
        certificates = sorted(one.public_bytes(Encoding.DER) for one in (self.certificate, self.root))
        reply = tsp.TimeStampResp(
            {
                "status": {"status": status},
                "time_stamp_token": {"content_type": "signed_data", "content": self._signed(info, certificates)},
            }
        )
        raw: bytes = reply.dump()
        if unsorted:
            one, other = certificates
            assert one + other in raw
            raw = raw.replace(one + other, other + one)
        return raw

    def _signed(self, info: tsp.TSTInfo, certificates: list[bytes]) -> cms.SignedData:
        own = asn1_x509.Certificate.load(self.certificate.public_bytes(Encoding.DER))
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["tst_info"]},
                {"type": "message_digest", "values": [hashlib.sha256(info.dump()).digest()]},
                {
                    "type": "signing_certificate_v2",
                    "values": [{"certs": [{"cert_hash": hashlib.sha256(own.dump()).digest()}]}],
                },
            ]
        )
        signer = {
            "version": "v1",
            "sid": {"issuer_and_serial_number": {"issuer": own.issuer, "serial_number": own.serial_number}},
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
            "signature": self.key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256())),
        }
        return cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": [{"algorithm": "sha256"}],
                "encap_content_info": {"content_type": "tst_info", "content": core.ParsableOctetString(info.dump())},
                "certificates": [asn1_x509.Certificate.load(one) for one in certificates],
                "signer_infos": [signer],
            }
        )


def refused(words: str = "This account has no stamps left.") -> bytes:
    """What an authority answers that will not stamp."""
    status = tsp.PKIStatusInfo({"status": "rejection", "status_string": [words]})
    raw: bytes = core.SequenceOf([status], spec=tsp.PKIStatusInfo).dump()  # asn1crypto wants a token in a response
    return raw


@dataclass
class Served:
    """What the loopback server answers, and what it was asked."""

    url: str
    answer: Callable[[bytes], bytes]
    kind: str = REPLY
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: threading.Event | None = None
    """Where given, it is answered only after this is set."""
    queries: list[bytes] = field(default_factory=list)


@contextmanager
def served(answer: Callable[[bytes], bytes]) -> Iterator[Served]:
    """A loopback server that gives ``answer`` to each query, until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/timestamp-query"
            here.queries.append(query)
            if here.wait:
                here.wait.wait(10)
            body = here.answer(query)
            self.send_response(here.status)
            for name, value in ({"Content-Type": here.kind, "Content-Length": str(len(body))} | here.headers).items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:  # the client had enough
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base has
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    here = Served(f"http://127.0.0.1:{server.server_port}/tsr", answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield here
    finally:
        if here.wait:
            here.wait.set()
        server.shutdown()
        thread.join()
        server.server_close()
