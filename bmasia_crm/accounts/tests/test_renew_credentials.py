from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from pytest_django import Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person

pytestmark = pytest.mark.django_db


def test_after_renewing_the_old_key_can_go(settings: Settings) -> None:
    person("nikki")
    person("norbert")
    new = Fernet.generate_key().decode()
    settings.CREDENTIAL_KEYS = [new, *settings.CREDENTIAL_KEYS]
    out = StringIO()
    call_command("renew_credentials", stdout=out)
    settings.CREDENTIAL_KEYS = [new]
    assert User.objects.get(username="nikki").smtp_password == APP_PASSWORD
    assert out.getvalue().startswith("1 passwords")


def test_a_password_that_no_key_opens_is_reported_and_left_alone(settings: Settings) -> None:
    person("nikki")
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    person("pom")
    err = StringIO()
    call_command("renew_credentials", stdout=StringIO(), stderr=err)
    assert "nikki" in err.getvalue()
    assert User.objects.get(username="pom").smtp_password == APP_PASSWORD
