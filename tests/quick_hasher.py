"""Passwords hashed as the hub hashes them, but with next to no work: hardly a test is about the work itself."""

from django.contrib.auth.hashers import ScryptPasswordHasher  # type: ignore[attr-defined]  # not in the stubs


class QuickScrypt(ScryptPasswordHasher):  # type: ignore[misc]  # not in the stubs
    """The same code with the smallest numbers; ``tests/config/test_attacks.py`` reads the real ones."""

    work_factor = 2
    parallelism = 1
