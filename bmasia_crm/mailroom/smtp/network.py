"""Sockets: names resolved once and checked, the checked address connected to, TLS verified."""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from functools import lru_cache

from django.conf import settings

from .trouble import Step, Trouble, What

type SocketAddress = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]

# RFC 6052: IPv4 addresses inside IPv6, which lead to where the IPv4 address leads.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Of the rest `is_global` takes much for public: old spellings of IPv4 (::127.0.0.1), site-local (fec0::), nobody's.
GIVEN_TO_THE_INTERNET = ipaddress.IPv6Network("2000::/3")


def connect(host: str, port: int, trusted: bool) -> socket.socket:
    """A connected socket. A host that is not trusted must not lie in a private network (SSRF, DNS rebinding)."""
    deadline = time.monotonic() + settings.MAIL_CONNECT_TIMEOUT
    failure = Trouble(Step.CONNECT, What.UNREACHABLE, detail=f"{host} has no address")
    for family, address in _resolve(host, port, trusted):
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            return _connect_one(family, address, left)
        except TimeoutError:
            failure = Trouble(Step.CONNECT, What.TIMEOUT, detail=f"{host}:{port} did not answer")
        except OSError as error:
            failure = Trouble(Step.CONNECT, What.UNREACHABLE, detail=f"{host}:{port}: {error}")
    raise failure


def wrap(plain: socket.socket, host: str, step: Step, timeout: float) -> ssl.SSLSocket:
    """TLS with the certificate verified against the host's name."""
    plain.settimeout(timeout)
    try:
        return tls_context(settings.MAIL_EXTRA_CA_FILE).wrap_socket(plain, server_hostname=host)
    except TimeoutError as error:
        plain.close()
        raise Trouble(
            step, What.TIMEOUT, detail=f"{host} stopped answering during the TLS handshake"
        ) from error
    except (ssl.SSLEOFError, ssl.SSLZeroReturnError) as error:
        plain.close()
        raise Trouble(step, What.CLOSED, detail=f"{host} hung up during the TLS handshake") from error
    except (ssl.SSLError, UnicodeError, ValueError) as error:
        plain.close()
        raise Trouble(step, What.TLS, detail=_plain_words(error)) from error
    except OSError as error:
        plain.close()
        raise Trouble(step, What.CLOSED, detail=str(error)) from error


@lru_cache(maxsize=4)
def tls_context(extra_ca_file: str) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if extra_ca_file:
        context.load_verify_locations(cafile=extra_ca_file)
        # Python 3.13 asks for every extension of RFC 5280, which a house's own authority seldom has. Chain, dates
        # and name are verified all the same.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


def is_public(address: str) -> bool:
    """Whether an address lies in the open internet, whichever way it is written."""
    ip: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is None and ip not in GIVEN_TO_THE_INTERNET:
            return False
        ip = inner or ip
    return ip.is_global and not ip.is_multicast


def _resolve(host: str, port: int, trusted: bool) -> list[SocketAddress]:
    addresses = _looked_up(host, port)
    if trusted or settings.MAIL_ALLOW_PRIVATE_HOSTS:
        return addresses
    public = [(family, address) for family, address in addresses if is_public(address[0])]
    if not public:
        raise Trouble(Step.CONNECT, What.PRIVATE, detail=f"{host} leads into a private network")
    return public


def _looked_up(host: str, port: int) -> list[SocketAddress]:
    """In a thread of its own, because nothing else ends a look-up that no name server answers."""
    found: queue.SimpleQueue[list[SocketAddress] | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put([(family, address) for family, _, _, _, address in answers])  # type: ignore[misc]
        except (OSError, UnicodeError) as error:
            found.put(error)

    threading.Thread(target=look_up, name="mail-look-up", daemon=True).start()
    try:
        result = found.get(timeout=settings.MAIL_CONNECT_TIMEOUT)
    except queue.Empty:
        raise Trouble(Step.CONNECT, What.DNS, detail=f"{host} could not be looked up in time") from None
    if isinstance(result, Exception):
        raise Trouble(Step.CONNECT, What.DNS, detail=f"{host}: {result}") from result
    return result


def _connect_one(
    family: socket.AddressFamily, address: tuple[str, int] | tuple[str, int, int, int], timeout: float
) -> socket.socket:
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        # Small commands must not wait for the acknowledgement of the last packet; smtplib leaves this off.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(timeout)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _plain_words(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message or str(error)
    return str(error)
