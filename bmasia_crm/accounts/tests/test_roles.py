import pytest

from bmasia_crm.accounts.roles import Role, permissions_for, permissions_of
from bmasia_crm.accounts.tests.people import person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [Role.SALES, Role.ADMIN])
def test_sales_and_admin_send_quotes(role: Role) -> None:
    assert "documents.send_quote" in permissions_of(role)


@pytest.mark.parametrize("role", [Role.FINANCE, Role.TECH_SUPPORT, Role.MUSIC_DESIGN])
def test_nobody_else_sends_quotes(role: Role) -> None:
    assert "documents.send_quote" not in permissions_of(role)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_reads_every_document_and_the_record(role: Role) -> None:
    assert permissions_of(role) >= {
        "clients.view_company",
        "clients.view_contact",
        "documents.view_quote",
        "documents.view_contract",
        "documents.view_invoice",
        "mailroom.view_emaillog",
    }


def test_a_person_with_two_roles_may_do_what_either_may() -> None:
    keith = person("keith")
    assert permissions_for(keith) == permissions_of(Role.TECH_SUPPORT) | permissions_of(Role.SALES)


def test_a_person_who_left_may_do_nothing() -> None:
    nikki = person("nikki")
    nikki.is_active = False
    assert not nikki.has_perm("documents.view_quote")


def test_asking_twice_reads_the_roles_once(django_assert_num_queries: pytest.FixtureRequest) -> None:
    nikki = person("nikki")
    nikki.has_perm("documents.send_quote")
    with django_assert_num_queries(0):  # type: ignore[operator]
        nikki.has_perm("documents.view_invoice")
