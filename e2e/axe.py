"""What axe, a program that checks pages for accessibility, has against a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

# WCAG 2.2, 2.5.8: axe knows the rule, and has it switched off.
RULES = {"rules": {"target-size": {"enabled": True}}}


def violations(page: Page) -> str:
    """What axe complains about, one a line. Colours in the middle of an animation are nobody's contrast."""
    expect(page.get_by_role("progressbar", name="Loading")).to_have_count(0)
    page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => 0)))")
    found = Axe().run(page, options=RULES).response["violations"]
    return "\n".join(f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"])
