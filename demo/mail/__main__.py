"""python -m demo.mail --home FOLDER --smtp-port N --web-port N: until SIGTERM or Ctrl-C."""

import argparse
import signal
import threading
from pathlib import Path

from demo.cast import ACCOUNTS, password_of
from demo.mail import certificate
from demo.mail.reader import http_server
from demo.mail.smtp import controller
from demo.mail.store import Store


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m demo.mail", description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--smtp-port", type=int, required=True)
    parser.add_argument("--web-port", type=int, required=True)
    options = parser.parse_args()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())

    store = Store(options.home / "boxes")
    logins = {address: password_of(address) for address in ACCOUNTS}
    smtp = controller(store, options.smtp_port, logins, certificate.ensure(options.home / "tls"))
    web = http_server(store, options.web_port)
    smtp.start()
    threading.Thread(target=web.serve_forever, daemon=True).start()
    print(
        f"SMTP with STARTTLS on 127.0.0.1:{options.smtp_port}, reader on http://127.0.0.1:{options.web_port}/"
    )
    stop.wait()
    web.shutdown()
    smtp.stop()


if __name__ == "__main__":
    main()
