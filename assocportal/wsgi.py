import os
import signal
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from assocportal.serving.parent_death import ask_signal_at_parent_death

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assocportal.settings")

if "PORTAL_SUPERVISED" in os.environ:
    # granian's workers would go on serving the port after `kill -9` of granian itself.
    ask_signal_at_parent_death(signal.SIGKILL)
    # A worker that is still loading has granian's own handler, which lets the request to stop pass unheard.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)

try:
    application = get_wsgi_application()
except ImproperlyConfigured as error:
    sys.exit(f"Cấu hình chưa đúng: {error}")
