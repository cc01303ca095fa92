"""What the provisions of the invented laws are about: most of it reviewed, some not yet."""

from comity.law.actions.demo import AMENDED
from comity.law.actions.tags import Line, add_tags

# Law → provision → what it is about; articles of the Convention, and others with their scheme.
REVIEWED: dict[str, dict[str, str]] = {
    "xa-act-2009-7": {
        "part_2__sec_3__subsec_1": "46(13) 46(14) untoc:18(13)",
        "part_2__sec_3__subsec_2": "46(14)",
        "part_2__sec_3__subsec_3": "46(24)",
        "part_2__sec_4": "46(15) untoc:18(15) theme:request-for-mutual-legal-assistance",
        "part_2__sec_5": "46(3)(f) measure:bank-records",
        "part_2__sec_5__subsec_2": "46(8) 40 untoc:18(8) theme:bank-secrecy",
        "part_2__sec_6": "46(21) untoc:18(21) theme:ground-for-refusal",
        "part_2__sec_6__subsec_2": "46(26)",
        "part_2__sec_6__subsec_3": "46(23)",
        "part_3__sec_7": "54(2)(a) measure:freezing",
        "part_3__sec_8__subsec_1": "54(1)(a) 55 measure:foreign-confiscation",
        "part_3__sec_8__subsec_2": "57(3)(a) measure:return-of-assets",
        "part_3__sec_9": "46(28) untoc:18(28) theme:costs",
    },
    "xa-act-2004-3": {
        "part_1__sec_1": "15 offence:15",
        "part_1__sec_2": "16(1) offence:16",
        "part_1__sec_3": "17 offence:17",
        "part_1__sec_4": "23 offence:23",
        "part_1__sec_5": "26",
        "part_2__sec_6__subsec_1": "6 36",
        "part_2__sec_7": "33",
    },
    "xa-act-1968-21": {"sec_1": "21 offence:21"},
    "xv-act-2011-12": {
        "title_1__art_2": "46(13)",
        "title_2__art_3": "46(14)",
        "title_2__art_4": "46(9) 43",
        "title_2__art_5": "46(8) measure:bank-records untoc:18(8) theme:bank-secrecy",
        "title_2__art_6": "46(21)",
    },
    "xb-act-2014-31": {
        "chp_1__art_2": "46(13)",
        "chp_2__art_3": "46(14)",
        "chp_2__art_4": "46(8) measure:bank-records",
        "chp_3__art_6": "54(2) measure:freezing",
    },
}
NOT_REVIEWED: dict[str, dict[str, str]] = {
    "xa-act-2004-3": {"part_2__sec_6__subsec_2": "46(4) 48 measure:spontaneous-information"},
    "xa-bill-2026-14": {
        "part_1__sec_1": "50 measure:preservation",
        "part_1__sec_2": "measure:traffic-data",
        "part_2__sec_3": "measure:subscriber-data",
        "part_2__sec_4": "measure:content-data theme:electronic-evidence",
        "part_2__sec_5": "measure:emergency-disclosure",
    },
    "xv-act-2011-12": {"title_3__art_7": "54(2) measure:freezing", "title_3__art_8": "57 measure:return-of-assets"},
    "xn-act-2008-88": {
        "chp_1__art_2": "15 offence:15",
        "chp_2__art_3__subsec_2": "46(8) measure:bank-records",
        "chp_2__art_4": "46(23)",
        "chp_2__art_5": "44(11) untoc:16(10) theme:extradition",
        "chp_2__art_6": "57",
    },
    "xz-act-2018-26": {
        "chp_1__art_2": "46(13)",
        "chp_2__art_3": "46(14)",
        "chp_2__art_4": "46(8) measure:bank-records untoc:18(8) theme:bank-secrecy",
        "chp_3__art_6": "54(2) measure:freezing",
        "chp_3__art_7": "57 measure:return-of-assets",
    },
    "xb-act-2014-31": {"chp_3__art_7": "57 measure:return-of-assets"},
}
REVIEWER = "Focal point (invented)"


def load_demo_tags(*, actor: str) -> int:
    """Tag the invented laws, as far as they are not tagged yet; gives how many tags were added."""
    reviewed = add_tags(actor=actor, lines=_lines(REVIEWED), reviewed_by=REVIEWER, reviewed_on=AMENDED)
    others = add_tags(actor=actor, lines=_lines(NOT_REVIEWED))
    if faults := [*reviewed.faults, *others.faults]:
        raise ValueError(faults)
    return reviewed.added + others.added


def _lines(tags: dict[str, dict[str, str]]) -> list[Line]:
    return [
        Line(work, eid, *(code.split(":") if ":" in code else ("uncac", code)))
        for work, by_eid in tags.items()
        for eid, codes in by_eid.items()
        for code in codes.split()
    ]
