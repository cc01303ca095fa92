"""Passwords hashed as the hub hashes them, but with next to no work: hardly a test is about the work itself."""

from django.contrib.auth.hashers import ScryptPasswordHasher


class QuickScrypt(ScryptPasswordHasher):
    """The same code with the smallest numbers; ``tests/config/test_attacks.py`` reads the real ones."""

    work_factor = 2
    parallelism = 1
