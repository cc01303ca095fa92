"""The needs: which part of the Convention governs each, and what serves it (decision 0003, section 1)."""

from typing import NamedTuple


class Need(NamedTuple):
    """``scope`` chooses treaties, ``category`` the authority, ``classes`` the networks in their usual order."""

    code: str
    family: str
    scope: str
    articles: tuple[str, ...]
    category: str
    classes: tuple[str, ...]
    counterparts: tuple[str, ...] = ()


AGENCY = ("anti_corruption_agency",)
ASSETS = ("asset_recovery",)

_ALL = (
    Need("statements", "mla", "evidence", ("46(3)(a)", "46(3)(e)"), "mla", ("judicial", "law")),
    Need("service", "mla", "service", ("46(3)(b)",), "mla", ("judicial",)),
    Need("search-seizure", "mla", "evidence", ("46(3)(c)",), "mla", ("judicial", "law")),
    Need("bank-records", "mla", "evidence", ("46(3)(f)", "46(8)"), "mla", ("fiu", "asset", "law"), AGENCY),
    Need("preservation", "mla", "preservation", ("46(3)(i)",), "mla", ("judicial",)),
    Need("electronic-data", "mla", "electronic-data", ("46(3)(i)",), "mla", ("judicial", "law")),
    Need("asset-tracing", "mla", "proceeds", ("46(3)(g)", "55(2)"), "mla", ("asset", "fiu", "law"), ASSETS + AGENCY),
    Need("freezing", "mla", "proceeds", ("46(3)(j)", "54(2)", "55(2)"), "mla", ("asset", "fiu", "judicial"), ASSETS),
    Need("confiscation", "mla", "proceeds", ("54(1)", "55(1)"), "mla", ("asset", "judicial"), ASSETS),
    Need("return-of-assets", "mla", "proceeds", ("46(3)(k)", "57"), "mla", ("asset", "judicial"), ASSETS),
    Need("extradition", "extradition", "extradition", ("44",), "extradition", ("judicial",)),
    Need("provisional-arrest", "extradition", "extradition", ("44(10)",), "extradition", ("judicial",)),
    Need("sentenced-persons", "sentenced", "sentenced", ("45",), "mla", ("judicial",)),
    Need("transfer-of-proceedings", "proceedings", "proceedings", ("47",), "mla", ("judicial",)),
    Need("joint-investigation", "joint", "joint", ("49",), "mla", ("judicial", "law"), AGENCY),
    Need("special-techniques", "special", "special", ("50",), "mla", ("law", "judicial"), AGENCY),
    Need("information", "police", "police", ("48",), "mla", ("law", "fiu", "asset"), AGENCY),
    Need("fiu-information", "fiu", "fiu", ("58",), "mla", ("fiu",), ("fiu",)),
    Need("video-hearing", "mla", "evidence", ("46(18)",), "mla", ("judicial",)),
    Need("civil-administrative", "civil", "civil", ("43(1)", "53"), "civil", ("asset", "judicial")),
    Need("prevention", "prevention", "prevention", ("6", "60"), "prevention", ("prevention",)),
)
NEEDS = {need.code: need for need in _ALL}
STAGES = ("intelligence", "investigation", "prosecution", "enforcement")
# UNCAC chapter III: the offences; art. 26 is the liability of legal persons, no offence of its own.
OFFENCES = tuple(str(article) for article in (*range(15, 26), 27))
# UNCAC: offences that States parties need only consider establishing (16(2), 18-22, 24).
OPTIONAL_OFFENCES = frozenset({"18", "19", "20", "21", "22", "24"})
FOREIGN_BRIBERY = "16"
EVIDENCE_SCOPE = "evidence"
# Families for which a formal request follows only when the answer must serve as evidence (rule N1).
FOR_EVIDENCE_ONLY = frozenset({"police", "fiu"})
INTERPOL_FAMILIES = frozenset({"mla", "extradition", "police"})
