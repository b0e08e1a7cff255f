"""Django looks for models here; each lives in the module of its subject."""

from .accounts import User
from .attachments import Attachment
from .pictures.models import Picture
from .redirects import Redirect
from .schedule import ScheduledRun
from .union import Union

__all__ = ["Attachment", "Picture", "Redirect", "ScheduledRun", "Union", "User"]
