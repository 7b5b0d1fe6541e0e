"""The server does not answer for a while: nothing that is there is called missing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from e2e.crm import Crm
from e2e.watch import Watch

API = re.compile("/api/v1/")


def bad_gateway(route: Route) -> None:
    """What the proxy answers while the web process is restarted."""
    route.fulfill(status=502, content_type="text/html", body="<h1>502 Bad Gateway</h1>")


@pytest.fixture(autouse=True)
def at_nikkis(crm: Crm, watch: Watch) -> Iterator[None]:
    watch.expect("status of 502")
    crm.sign_in("nikki")
    yield
    crm.page.unroute_all()


def test_a_list_that_could_not_be_read_is_not_called_empty(crm: Crm) -> None:
    crm.open_quotes()
    expect(crm.page.get_by_role("table")).to_be_visible()
    crm.page.route(API, bad_gateway)
    crm.page.get_by_role("menuitem", name="Companies").click()
    expect(crm.page.get_by_role("main")).to_contain_text("The server does not answer")
    crm.page.unroute(API)
    crm.page.get_by_role("button", name="Try again").click()
    expect(crm.page.get_by_role("table")).to_contain_text("Siam Lotus Hotel")


def test_a_page_that_opens_meanwhile_can_be_tried_again(crm: Crm) -> None:
    crm.page.route(API, bad_gateway)
    crm.page.goto(f"{crm.url}companies")
    expect(crm.page.get_by_role("main")).to_contain_text("The server does not answer")
    crm.page.unroute(API)
    crm.page.get_by_role("button", name="Try again").click()
    expect(crm.page.get_by_role("table")).to_contain_text("Siam Lotus Hotel")
    expect(crm.page.get_by_role("menuitem", name="Quotes")).to_be_visible()
