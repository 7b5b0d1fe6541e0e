"""What an admin has to see to before the others can work, and whenever it breaks."""

from dataclasses import dataclass

from bmasia_crm.accounts.models import User
from bmasia_crm.accounts.roles import Role
from bmasia_crm.clients.models import Company
from bmasia_crm.common.sentences import NOTHING, Sentence
from bmasia_crm.documents.models import Issuer
from bmasia_crm.mailroom import profiles


@dataclass(frozen=True)
class Setup:
    """`profiles` tells what is wrong with the sender profiles; empty when nothing is known to be."""

    issuer: bool
    people: bool
    companies: bool
    profiles: Sentence


def setup() -> Setup:
    return Setup(
        issuer=Issuer.objects.exists(),
        people=User.objects.filter(is_active=True, groups__name__in=list(Role)).exists(),
        companies=Company.objects.exists(),
        profiles=next((profile.sentence for profile in profiles.every() if profile.sentence), NOTHING),
    )
