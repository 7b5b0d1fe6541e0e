"""What the browser complains about while a test runs."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, WebError

# A browser reports every 4xx as an error. Being signed out, and refused by an honest server, is none.
EXPECTED = re.compile(r"Failed to load resource: .* status of (401|400|403|404|409|503)")


class Watch:
    def __init__(self, context: BrowserContext) -> None:
        self._seen: list[str] = []
        self._expected: list[str] = []
        context.on("console", self._console)
        context.on("weberror", self._error)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not EXPECTED.match(message.text):
            self._seen.append(f"{message.text} ({message.location.get('url', '')})")

    def _error(self, error: WebError) -> None:
        self._seen.append(str(error.error))

    def expect(self, words: str) -> None:
        """For a test that is about the very thing the browser reports."""
        self._expected.append(words)

    def complaints(self) -> list[str]:
        return [seen for seen in self._seen if not any(words in seen for words in self._expected)]
