"""The invented States with their fiches and officers."""

from comity.accounts.actions import load_demo as load_officers
from comity.authorities.actions import load_demo as load_authorities
from comity.fiches.actions import load_demo
from tests.lasting import lasting

demo = lasting(load_authorities, load_officers, load_demo)
