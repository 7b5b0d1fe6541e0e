from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from cryptography.fernet import Fernet
from django.core.management import call_command
from pytest_django import Settings

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.tests.people import APP_PASSWORD, person
from bmasia_crm.common.encrypted import decrypt

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


def test_a_second_step_still_works_after_the_old_key_has_gone(settings: Settings) -> None:
    nikki, secret = person("nikki"), generate_totp_secret()
    TOTP.activate(nikki, secret)
    codes = RecoveryCodes.activate(nikki).get_unused_codes()
    new = Fernet.generate_key().decode()
    settings.CREDENTIAL_KEYS = [new, *settings.CREDENTIAL_KEYS]
    call_command("renew_credentials", stdout=StringIO())
    settings.CREDENTIAL_KEYS = [new]
    app, recovery = Authenticator.objects.filter(user=nikki).order_by("pk")
    assert decrypt(app.data["secret"]) == secret
    assert recovery.wrap().get_unused_codes() == codes


def test_a_second_step_that_no_key_opens_is_reported_with_the_way_out(settings: Settings) -> None:
    TOTP.activate(person("nikki"), generate_totp_secret())
    settings.CREDENTIAL_KEYS = [Fernet.generate_key().decode()]
    err = StringIO()
    call_command("renew_credentials", stdout=StringIO(), stderr=err)
    assert "second steps of nikki: delete them in Django admin" in err.getvalue()
