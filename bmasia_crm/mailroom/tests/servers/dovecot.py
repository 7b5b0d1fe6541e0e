"""A Dovecot of our own: mailboxes as Maildir, passwords in a file, IMAP, LMTP, submission, and logins for Postfix."""

import grp
import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .ports import LOOPBACK, free_ports, wait_for

CONFIG = """
base_dir = {home}/run
instance_name = crm-test
log_path = {home}/dovecot.log
info_log_path = {home}/dovecot.log
protocols = imap lmtp submission
listen = {host}
default_internal_user = {internal}
default_login_user = {login}
default_internal_group = {group}
first_valid_uid = 0
first_valid_gid = 0
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
mail_location = maildir:{home}/mail/%u
namespace inbox {{
  inbox = yes
  mailbox Sent {{
    auto = subscribe
    {special_use}
  }}
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {home}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {home}/users
  default_fields = uid={uid} gid={gid} home={home}/mail/%u
}}
# Without this each bad login costs five seconds.
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service submission-login {{
  chroot =
  inet_listener submission {{
    port = {submission}
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener {{
    port = {auth}
  }}
}}
service stats {{
  chroot =
}}
submission_relay_host = {host}
submission_relay_port = {relay}
submission_relay_trusted = yes
hostname = mail.example.com
postmaster_address = postmaster@example.com
"""


@dataclass
class Dovecot:
    home: Path
    certificate: Path
    key: Path
    passwords: dict[str, str]
    relay: int
    # Whether it says which folder is the Sent folder; many a server that was set up by hand does not.
    announces: bool = True

    def start(self) -> None:
        self.imaps, self.submission, self.lmtp, self.auth = free_ports(4)
        for folder in ("run", "mail"):
            (self.home / folder).mkdir()
        owner = self._owner()
        if os.geteuid() == 0:
            shutil.chown(self.home / "mail", owner.pw_uid, owner.pw_gid)
        self._write_users()
        (self.home / "dovecot.conf").write_text(self._config(owner))
        # The daemon inherits our output: a pipe would stay open as long as it lives.
        command = ["dovecot", "-c", str(self.home / "dovecot.conf")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.imaps)

    def stop(self) -> None:
        subprocess.run(
            ["dovecot", "-c", self.home / "dovecot.conf", "stop"], check=False, capture_output=True
        )

    def change_password(self, address: str, password: str) -> None:
        self.passwords[address] = password
        self._write_users()

    def _write_users(self) -> None:
        lines = [f"{address}:{{PLAIN}}{password}::::::\n" for address, password in self.passwords.items()]
        (self.home / "users").write_text("".join(lines))

    def _config(self, owner: pwd.struct_passwd) -> str:
        me, root = pwd.getpwuid(os.geteuid()), os.geteuid() == 0
        return CONFIG.format(
            home=self.home,
            special_use="special_use = \\Sent" if self.announces else "",
            host=LOOPBACK,
            internal="dovecot" if root else me.pw_name,
            login="dovenull" if root else me.pw_name,
            group="dovecot" if root else grp.getgrgid(me.pw_gid).gr_name,
            certificate=self.certificate,
            key=self.key,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            imaps=self.imaps,
            submission=self.submission,
            lmtp=self.lmtp,
            auth=self.auth,
            relay=self.relay,
        )

    def _owner(self) -> pwd.struct_passwd:
        """Whose the mailboxes are: as root somebody who is nobody, else ourselves."""
        return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
