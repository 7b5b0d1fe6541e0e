"""A Postfix of our own: submission with login on one port, plain delivery on another. It runs as root only."""

import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .ports import LOOPBACK, wait_for

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/spool
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = {host}
inet_protocols = ipv4
myhostname = mail.example.com
mydestination =
local_recipient_maps =
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = texthash:{home}/etc/mailboxes
virtual_transport = lmtp:inet:{host}:{lmtp}
# Nothing ever leaves this machine: what is not ours is refused.
default_transport = error:no mail leaves this machine
mynetworks =
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:{host}:{auth}
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_sasl_authenticated, reject_unauth_destination
# A login may use its own address only, as with Gmail.
smtpd_sender_login_maps = texthash:{home}/etc/senders
maillog_file = {home}/maillog
maillog_file_prefixes = {home}
message_size_limit = 26214400
in_flow_delay = 0
smtpd_error_sleep_time = 0
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LANG=C
"""
MASTER = """
{host}:{plain} inet n - n - - smtpd
{host}:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes \
-o smtpd_client_restrictions=permit_sasl_authenticated,reject -o smtpd_sender_restrictions=reject_sender_login_mismatch
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass
class Postfix:
    home: Path
    certificate: Path
    key: Path
    addresses: list[str]
    plain: int
    submission: int

    def start(self, lmtp: int, auth: int) -> None:
        for folder in ("etc", "spool", "data"):
            (self.home / folder).mkdir(parents=True)
        shutil.chown(self.home / "data", "postfix")
        domains = sorted({address.rpartition("@")[2] for address in self.addresses})
        values = {
            "home": self.home,
            "host": LOOPBACK,
            "domains": " ".join(domains),
            "lmtp": lmtp,
            "auth": auth,
            "certificate": self.certificate,
            "key": self.key,
            "plain": self.plain,
            "submission": self.submission,
        }
        etc = self.home / "etc"
        (etc / "main.cf").write_text(MAIN.format(**values))
        (etc / "master.cf").write_text(MASTER.format(**values))
        (etc / "mailboxes").write_text("".join(f"{address} x\n" for address in self.addresses))
        (etc / "senders").write_text("".join(f"{address} {address}\n" for address in self.addresses))
        subprocess.run(["postfix", "-c", etc, "check"], check=True, capture_output=True)
        # `postfix start` takes two seconds of checks more.
        self.process = subprocess.Popen(
            ["/usr/lib/postfix/sbin/master", "-c", etc], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        wait_for(self.submission)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)

    def own_all(self) -> None:
        self._own(self.addresses)

    def disown(self, address: str) -> None:
        """From now on the login of that name may not use its own address, as after a change at Google."""
        self._own([other for other in self.addresses if other != address], {address: "somebody.else"})

    def _own(self, addresses: list[str], besides: dict[str, str] | None = None) -> None:
        owners = {address: address for address in addresses} | (besides or {})
        lines = [f"{address} {login}\n" for address, login in owners.items()]
        (self.home / "etc" / "senders").write_text("".join(lines))
        subprocess.run(["postfix", "-c", self.home / "etc", "reload"], check=True, capture_output=True)
