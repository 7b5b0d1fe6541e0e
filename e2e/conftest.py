import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from e2e.crm import Crm
from e2e.inbox import Inbox
from e2e.watch import Watch
from tools import frontend
from tools.ports import free_port
from tools.stack import Stack
from tools.steps import ROOT
from tools.world import World

# pytest-django loads the settings, though no test here touches the server's database.
os.environ.setdefault("SECRET_KEY", "only-for-tests")
os.environ.setdefault("CREDENTIAL_KEYS", Fernet.generate_key().decode())

# A crowded machine is slow, not wrong.
expect.set_options(timeout=15_000)
PICTURES = ROOT / "docs" / "using"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--screenshots", action="store_true", help="write the pictures of docs/using/ anew")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """What ./crm run starts, in a world of its own, with no time to take a message back."""
    frontend.build()
    world = World(tmp_path_factory.mktemp("world"))
    running = Stack(world, free_port(), {"MAIL_UNDO_SECONDS": "0"})
    running.prepare()
    try:
        running.start()
        running.wait_until_ready()
        yield running
        running.watch()
    finally:
        running.stop()


@pytest.fixture(scope="session")
def browser_type_launch_args(playwright: Playwright) -> dict[str, Any]:
    return {"executable_path": chromium(playwright), "args": ["--no-sandbox", "--disable-gpu"]}


def chromium(playwright: Playwright) -> str:
    """Debian's Chromium, or the one that `playwright install chromium` fetched. Without one nothing is green."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    own = playwright.chromium.executable_path
    if not found and not Path(own).exists():
        pytest.exit(
            "The browser tests need Chromium: apt-get install chromium, or .venv/bin/playwright install chromium.",
            returncode=1,
        )
    return found or own


@pytest.fixture(scope="session")
def browser_context_args(stack: Stack) -> dict[str, Any]:
    return {
        "base_url": stack.url,
        "locale": "en-GB",
        "timezone_id": "Asia/Bangkok",
        "viewport": {"width": 1280, "height": 800},
        # Animations only make a test wait.
        "reduced_motion": "reduce",
    }


@pytest.fixture(autouse=True)
def watch(context: BrowserContext) -> Iterator[Watch]:
    """Every test fails on an error in the console or a breach of the content security policy."""
    watching = Watch(context)
    yield watching
    assert watching.complaints() == []


@pytest.fixture
def inbox(stack: Stack) -> Inbox:
    return Inbox(stack.world)


@pytest.fixture
def crm(page: Page, stack: Stack) -> Crm:
    return Crm(page, stack.url)


@pytest.fixture
def somebody_else(
    browser: Browser, browser_context_args: dict[str, Any], stack: Stack
) -> Iterator[Callable[[], Crm]]:
    """A second browser profile, for a test in which two people work at once."""
    contexts: list[BrowserContext] = []

    def open_one() -> Crm:
        contexts.append(browser.new_context(**browser_context_args))
        return Crm(contexts[-1].new_page(), stack.url)

    yield open_one
    for context in contexts:
        context.close()


type Picture = Callable[..., None]


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Picture:
    """Writes docs/using/NAME.png when asked to, so that an ordinary run leaves the tree as it was."""

    def take(name: str, page: Page | None = None) -> None:
        if request.config.getoption("--screenshots"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            shown: Page = page or request.getfixturevalue("page")
            shown.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    return take
