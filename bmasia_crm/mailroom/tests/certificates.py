"""Certificates for the servers of the tests: a small authority of their own, and what can be wrong with a leaf."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

type Key = ec.EllipticCurvePrivateKey


class Authority:
    """Signs certificates for 127.0.0.1. `file` is what MAIL_EXTRA_CA_FILE would name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("Test authority")
        builder = _builder(self._name, self._name, self._key, timedelta(days=1))
        constraints = x509.BasicConstraints(ca=True, path_length=None)
        certificate = builder.add_extension(constraints, critical=True).sign(self._key, hashes.SHA256())
        self.file = folder / "authority.pem"
        self.file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    def good(self) -> Path:
        return self._leaf("good", "127.0.0.1", timedelta(days=1))

    def expired(self) -> Path:
        return self._leaf("expired", "127.0.0.1", timedelta(seconds=-1))

    def for_another(self) -> Path:
        return self._leaf("another", "127.9.9.9", timedelta(days=1))

    def self_signed(self) -> Path:
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _builder(_name("self"), _name("self"), key, timedelta(days=1))
        return self._write("self", key, _for(builder, "127.0.0.1").sign(key, hashes.SHA256()))

    def _leaf(self, name: str, address: str, lasts: timedelta) -> Path:
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _for(_builder(_name(name), self._name, key, lasts), address)
        return self._write(name, key, builder.sign(self._key, hashes.SHA256()))

    def _write(self, name: str, key: Key, certificate: x509.Certificate) -> Path:
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
        file = self._folder / f"{name}.pem"
        file.write_bytes(private + certificate.public_bytes(pem))
        return file


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _for(builder: x509.CertificateBuilder, address: str) -> x509.CertificateBuilder:
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
    return builder.add_extension(names, critical=False)


def _builder(subject: x509.Name, issuer: x509.Name, key: Key, lasts: timedelta) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now + lasts)
    )
