"""A list of clients from somebody's spreadsheet, to the companies it brought."""

from collections.abc import Callable

from playwright.sync_api import FilePayload, expect

from e2e.axe import violations
from e2e.crm import Crm

FILE = """Hotel,City,Ansprechpartner,E-mail,Remark
Palm Court Hotel,Hua Hin,Dao Wongsa,dao.palmcourt@example.com,met at the fair
Palm Court Hotel,,Niran Chai,niran.palmcourt@example.com,
Siam Lotus Hotel,Bangkok,Somchai Wongsakul,somchai.siamlotus@example.com,
"""


def test_a_file_becomes_companies_and_contacts(crm: Crm, picture: Callable[[str], None]) -> None:
    crm.sign_in("nikki")
    crm.page.goto(f"{crm.url}companies")
    crm.page.get_by_role("link", name="Import").click()
    clients = FilePayload(name="clients.csv", mimeType="text/csv", buffer=FILE.encode())
    crm.page.get_by_label("Choose a CSV file").set_input_files(clients)
    expect(crm.page.get_by_text("3 rows were read")).to_be_visible()
    # "Hotel" and "E-mail" were guessed; "Ansprechpartner" is for the person to say.
    crm.page.get_by_role("combobox", name="Becomes").nth(2).click()
    crm.page.get_by_role("option", name="Contact's name").click()
    assert violations(crm.page) == ""
    picture("import")
    crm.page.get_by_role("button", name="Check the rows").click()
    main = crm.page.get_by_role("main")
    expect(main).to_contain_text("Palm Court Hotel – Dao Wongsa, Niran Chai")
    expect(main).to_contain_text("1 row brings nothing new")
    assert violations(crm.page) == ""
    picture("import-check")
    crm.page.get_by_role("button", name="Import now").click()
    expect(main).to_contain_text("Imported: 1 company and 2 contacts.")
    crm.page.get_by_role("link", name="Palm Court Hotel").click()
    expect(main).to_contain_text("niran.palmcourt@example.com")


def test_a_wrong_row_is_named_and_nothing_is_written(crm: Crm) -> None:
    crm.sign_in("nikki")
    crm.page.goto(f"{crm.url}companies/import")
    wrong = FILE.replace("Palm Court", "Cedar Court").replace("dao.palmcourt@example.com", "dao at example")
    crm.page.get_by_label("Or paste the cells here").fill(wrong)
    crm.page.get_by_role("button", name="Use what I pasted").click()
    crm.page.get_by_role("button", name="Check the rows").click()
    alert = crm.page.get_by_role("alert").filter(has_text="Row 2")
    expect(alert).to_contain_text("Contact's e-mail “dao at example”: Enter a valid email address.")
    expect(crm.page.get_by_role("button", name="Import now")).to_be_disabled()
    assert crm.get("companies/?search=Cedar Court")["count"] == 0


def test_who_may_not_add_companies_is_not_offered_it(crm: Crm) -> None:
    crm.sign_in("production")
    crm.page.goto(f"{crm.url}companies")
    expect(crm.page.get_by_role("button", name="Export")).to_be_visible()
    expect(crm.page.get_by_role("link", name="Import")).to_have_count(0)
    crm.page.goto(f"{crm.url}companies/import")
    expect(crm.page.get_by_role("main")).to_contain_text("Your role does not include this page")
