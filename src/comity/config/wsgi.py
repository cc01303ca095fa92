"""The application that Granian serves."""

import threading

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from comity.search.queries import warm_up  # noqa: E402  # after Django is set up

threading.Thread(target=warm_up, daemon=True).start()
