import os
import sys

from django.core.checks import Tags, run_checks
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bmasia_crm.config.settings")
application = get_wsgi_application()
# Django asks its checks before a command, and not before a server: it would take passwords that it cannot store.
if wrong := [str(message) for message in run_checks(tags=[Tags.security]) if message.is_serious()]:
    sys.exit("\n".join(wrong))
