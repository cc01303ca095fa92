"""Scenarios of the finder, worked out by hand from the rules (docs/decisions/0003) and the reference data."""

from typing import NamedTuple


class Scenario(NamedTuple):
    """A question to the finder and the answer the rules give it."""

    origin: str
    partner: str
    need: str
    urgent: bool
    stage: str
    offence: str
    as_of: str
    channels: tuple[str, ...]
    basis: tuple[str, ...]
    languages: tuple[str, ...]
    warnings: frozenset[str]
    reasoning: str


SCENARIOS: tuple[Scenario, ...] = (
    # Only the Convention, and UNTOC beside it
    Scenario(
        origin="KEN",
        partner="CHE",
        need="bank-records",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network egmont", "formal central_authority che-federal-office-of-justice"),
        basis=("UNCAC", "UNTOC"),
        languages=("fr", "de", "it"),
        warnings=frozenset({"other_treaties_not_recorded", "stale_entry", "translation_needed"}),
        reasoning=(
            "B1-B3: no other treaty has rows of both; F1: notified under 46(13); 46(14) fr, de, it and Kenya "
            "notified en; I1: Egmont is the only shared network of fiu, asset, law; I3: no Swiss anti- "
            "corruption agency on record."
        ),
    ),
    Scenario(
        origin="KEN",
        partner="CHE",
        need="bank-records",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "informal network egmont",
            "formal central_authority che-federal-office-of-justice",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("fr", "de", "it"),
        warnings=frozenset({"translation_needed"}),
        reasoning="E1: urgent, both belong to INTERPOL, family mla; emergency comes first (section 4).",
    ),
    Scenario(
        origin="KEN",
        partner="CHE",
        need="bank-records",
        urgent=True,
        stage="prosecution",
        offence="23",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "formal central_authority che-federal-office-of-justice",
            "informal network egmont",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("fr", "de", "it"),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "Section 4: from prosecution on the formal channel stands before the informal one; Egmont is no evidence."
        ),
    ),
    Scenario(
        origin="USA",
        partner="JPN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="16",
        as_of="",
        channels=("formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=("OECDABC", "UNCAC", "UNTOC"),
        languages=("ja",),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning=(
            "B6: OECDABC (beside, 55) for foreign bribery; F1: the National Public Safety Commission only "
            "sends (outgoing); no shared judicial or law network."
        ),
    ),
    Scenario(
        origin="USA",
        partner="JPN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=("formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=("UNCAC", "UNTOC"),
        languages=("ja",),
        warnings=frozenset({"unverified_basis"}),
        reasoning=(
            "B6: offence 17 is not foreign bribery, OECDABC is dropped; Japan's UNCAC row of 2017 is general knowledge."
        ),
    ),
    Scenario(
        origin="FRA",
        partner="BFA",
        need="statements",
        urgent=False,
        stage="trial",
        offence="15",
        as_of="",
        channels=("formal diplomatic bfa-minister-of-justice-garde-des-sceaux",),
        basis=("UNCAC", "UNTOC"),
        languages=("fr",),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty"}),
        reasoning=(
            "F4: Burkina Faso asks for the diplomatic channel, the addressee is kept; known only from UNTOC "
            "18(13); no shared judicial or law network."
        ),
    ),
    Scenario(
        origin="CHN",
        partner="SDN",
        need="statements",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=("emergency interpol interpol", "formal diplomatic -"),
        basis=("UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning=(
            "F4: Sudan has no authority on record; E1 both in INTERPOL; Sudan's UNCAC row is general knowledge."
        ),
    ),
    Scenario(
        origin="CHN",
        partner="PRK",
        need="statements",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("UNTOC",),
        languages=(),
        warnings=frozenset({"language_unknown", "not_party", "unverified_basis"}),
        reasoning=(
            "DPRK is not a party to the Convention and not in INTERPOL (no E1); UNTOC (general knowledge) "
            "binds both; F4 no authority."
        ),
    ),
    Scenario(
        origin="KEN",
        partner="ERI",
        need="statements",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=("emergency interpol interpol", "formal diplomatic -"),
        basis=("AUCPCC?", "UNTOC?"),
        languages=(),
        warnings=frozenset({"language_unknown", "not_party", "possible_basis"}),
        reasoning=(
            "Eritrea: not a party (complete list), AUCPCC and UNTOC not known: B1 possible; E1 both in "
            "INTERPOL; F4 no authority."
        ),
    ),
    Scenario(
        origin="AUS",
        partner="TUV",
        need="service",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network cncp", "informal network pilon", "formal diplomatic -"),
        basis=("UNCAC", "UNTOC?", "HARARE"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning=(
            "Tuvalu is outside INTERPOL: no E1; UNTOC status after 2014 not known; B8 scheme last; F4 no "
            "authority; two judicial networks by slug."
        ),
    ),
    Scenario(
        origin="BRA",
        partner="ARG",
        need="joint-investigation",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal network iberred",
            "informal network oas-mla",
            "informal counterpart arg-anti-corruption-office",
            "formal central_authority arg-ministry-of-foreign-affairs-international-trade-and",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "B7: articles 49 and UNTOC 19 by agreement; I1 OECD LAC LEN unconfirmed on both sides does not "
            "belong; I3 counterpart after the networks."
        ),
    ),
    Scenario(
        origin="USA",
        partner="COL",
        need="special-techniques",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network oas-mla",
            "formal central_authority col-office-of-the-attorney-general-fiscalia-general-de-la",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "F1: the Fiscalía is notified for the investigation stage (pre_trial); Colombia has es, the "
            "United States en."
        ),
    ),
    Scenario(
        origin="USA",
        partner="COL",
        need="special-techniques",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=("formal central_authority col-ministry-of-the-interior-and-justice", "informal network oas-mla"),
        basis=("UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "F1: at trial no designation fits the stage, the general one under the Convention (ministry) "
            "comes before the general one under UNTOC."
        ),
    ),
    Scenario(
        origin="AUS",
        partner="FJI",
        need="video-hearing",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=(
            "formal central_authority fji-attorney-general-and-minister-for-justice-attorney",
            "informal network cncp",
            "informal network pilon",
        ),
        basis=("UNCAC", "UNTOC", "HARARE"),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning="46(18); HARARE is a scheme, last (B8); Fiji notified no language.",
    ),
    Scenario(
        origin="BRA",
        partner="CHE",
        need="civil-administrative",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority che-federal-office-of-justice",),
        basis=("UNCAC",),
        languages=("fr", "de", "it"),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "N1: no civil focal point on record, so the mla authority; scope civil has the Convention only; "
            "no shared asset or judicial network."
        ),
    ),
    Scenario(
        origin="NGA",
        partner="GBR",
        need="civil-administrative",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=("formal central_authority gbr-home-office-uk-central-authority", "informal network cncp"),
        basis=("UNCAC",),
        languages=("en",),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "N1: the mla authority; F1: the Crown Office is only part (Scotland) and comes after the Home Office."
        ),
    ),
    Scenario(
        origin="NGA",
        partner="GBR",
        need="return-of-assets",
        urgent=False,
        stage="enforcement",
        offence="17",
        as_of="",
        channels=(
            "formal central_authority gbr-home-office-uk-central-authority",
            "informal network cncp",
            "informal counterpart gbr-home-office-uk-central-authority-asset-forfeiture-and",
        ),
        basis=("UNCAC", "UNTOC", "HARARE"),
        languages=("en",),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning=(
            "57; HARARE last; Nigeria is not in CARIN; I3: the asset forfeiture mailbox is the asset recovery "
            "entry, after the networks."
        ),
    ),
    Scenario(
        origin="KEN",
        partner="UGA",
        need="transfer-of-proceedings",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network cncp", "informal network gljcn", "formal diplomatic -"),
        basis=("UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning=(
            "47 and UNTOC 21; Uganda has prevention authorities but none for mla: F4; both judicial networks "
            "are regional, by slug."
        ),
    ),
    Scenario(
        origin="FRA",
        partner="ITA",
        need="prevention",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network epac", "informal network ncpa", "formal diplomatic -"),
        basis=("UNCAC",),
        languages=("it",),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning=(
            "N1: Italy has no prevention authority on record: diplomatic; I1: regional EPAC first, then the "
            "global NCPA; the Network for Integrity would be a third."
        ),
    ),
    Scenario(
        origin="ETH",
        partner="UGA",
        need="prevention",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal focal_point uga-inspectorate-general-of-government",),
        basis=("UNCAC",),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning=(
            "N1: three bodies notified under 6(3) in the same gazette: by slug the Inspectorate; no shared "
            "prevention network."
        ),
    ),
    Scenario(
        origin="UGA",
        partner="TZA",
        need="information",
        urgent=False,
        stage="intelligence",
        offence="",
        as_of="",
        channels=(
            "informal network aacacc",
            "informal network eaaaca",
            "informal network egmont",
            "informal network arin-ea",
            "informal network arinsa",
            "informal counterpart tza-prevention-and-combating-of-corruption-bureau",
            "formal diplomatic -",
        ),
        basis=("AUCPCC", "UNCAC", "UNTOC", "HARARE"),
        languages=(),
        warnings=frozenset({"formal_for_evidence", "language_unknown", "unverified_basis"}),
        reasoning=(
            "I1 classes law, fiu, asset; I3 counterpart; N1: formal only for evidence, bases of the scope "
            "evidence; AUCPCC by elimination (partial); Tanzania has no mla authority on record."
        ),
    ),
    Scenario(
        origin="MNG",
        partner="CHN",
        need="information",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "informal network globe",
            "informal network arin-ap",
            "informal counterpart chn-national-commission-of-supervision",
            "formal central_authority chn-supreme-peoples-procuratorate",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("zh",),
        warnings=frozenset({"formal_for_evidence", "translation_needed"}),
        reasoning=(
            "E1 covers the police family; China is not in Egmont; F1: the Procuratorate is the authority "
            "under the Convention; Mongolia has mn, en, ru."
        ),
    ),
    Scenario(
        origin="USA",
        partner="CHN",
        need="fiu-information",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority chn-supreme-peoples-procuratorate",),
        basis=("UNCAC", "UNTOC"),
        languages=("zh",),
        warnings=frozenset({"formal_for_evidence", "translation_needed"}),
        reasoning=(
            "China is not an Egmont member in the data and has no FIU on record (I4): only the request for "
            "evidence remains (N1); no OECDABC row of China."
        ),
    ),
    Scenario(
        origin="USA",
        partner="RUS",
        need="fiu-information",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal fiu rus-federal-financial-monitoring-service",
            "formal central_authority rus-general-prosecutors-office",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("ru",),
        warnings=frozenset({"formal_for_evidence", "translation_needed"}),
        reasoning=(
            "I1: suspended does not belong, no Egmont; I4: the FIU on record; F1: the Ministry of Justice is "
            "for civil matters and left out."
        ),
    ),
    Scenario(
        origin="KEN",
        partner="ZAF",
        need="fiu-information",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network egmont",
            "informal fiu zaf-financial-intelligence-centre",
            "formal central_authority zaf-director-general-department-of-justice-and",
        ),
        basis=("AUCPCC", "UNCAC", "UNTOC", "HARARE"),
        languages=("en",),
        warnings=frozenset({"formal_for_evidence", "unverified_basis"}),
        reasoning=(
            "I2 Egmont is the main channel, I4 the FIU after it; N1 formal for evidence; AUCPCC rows are partial."
        ),
    ),
    # European Union
    Scenario(
        origin="FRA",
        partner="DEU",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network ejn",
            "informal network eurojust",
            "informal network eacn",
            "formal direct deu-federal-office-of-justice",
        ),
        basis=("EUEIO", "ETS173", "OECDABC", "UNCAC", "UNTOC"),
        languages=("de",),
        warnings=frozenset({"unverified_basis"}),
        reasoning=(
            "F3: the EIO leads; EUMLA2000, ETS030, ETS182 are replaced by it for evidence; F1: the "
            "ministry is for a part only, the Federal Office receives; EUEIO rows are general knowledge."
        ),
    ),
    Scenario(
        origin="ITA",
        partner="ESP",
        need="search-seizure",
        urgent=True,
        stage="trial",
        offence="15",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "formal direct esp-ministry-of-justice-sub-directorate-general-for",
            "informal network ejn",
            "informal network eurojust",
            "informal network eacn",
            "informal network globe",
        ),
        basis=("EUEIO", "ETS173", "UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"language_unverified", "unverified_basis"}),
        reasoning=(
            "F3; EUMLA2000 (Italy not known) is replaced too; offence 15: no OECDABC; law: regional EACN "
            "before global GlobE though EACN is unverified; Spanish only from general knowledge."
        ),
    ),
    Scenario(
        origin="NLD",
        partner="ESP",
        need="video-hearing",
        urgent=False,
        stage="trial",
        offence="17",
        as_of="",
        channels=(
            "formal direct esp-ministry-of-justice-sub-directorate-general-for",
            "informal network ejn",
            "informal network eurojust",
        ),
        basis=("EUEIO", "ETS173", "UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"language_unverified", "unverified_basis"}),
        reasoning="The EIO covers hearings by video; network class judicial only.",
    ),
    Scenario(
        origin="DNK",
        partner="SWE",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network ejn",
            "informal network eurojust",
            "informal network eacn",
            "formal direct swe-ministry-of-justice-division-for-criminal-cases-and",
        ),
        basis=("EUMLA2000", "ETS030", "ETS182", "ETS173", "OECDABC", "UNCAC", "UNTOC"),
        languages=("sv", "da", "no"),
        warnings=frozenset({"unverified_basis"}),
        reasoning=(
            "Denmark is not bound by the EIO: nothing is replaced; F3: EUMLA2000 leads, direct; Sweden's "
            "EUMLA2000 row is general knowledge; Denmark is Eurojust associate, unverified, so after EJN."
        ),
    ),
    Scenario(
        origin="FRA",
        partner="IRL",
        need="bank-records",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network egmont",
            "informal network carin",
            "informal network eacn",
            "formal central_authority irl-minister-for-justice-central-authority-for-mutual",
        ),
        basis=("ETS030", "ETS182", "ETS173", "OECDABC", "UNCAC", "UNTOC", "EUMLA2000?"),
        languages=("en", "ga"),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "Ireland: no EIO, EUMLA2000 only signed: possible, after the known ones (B1); F3 needs it known, "
            "so the central authority."
        ),
    ),
    Scenario(
        origin="FRA",
        partner="BEL",
        need="joint-investigation",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network ejn",
            "informal network eurojust",
            "informal network eacn",
            "formal direct bel-federal-public-service-justice-central-authority-for",
        ),
        basis=("EUMLA2000", "ETS182", "UNCAC", "UNTOC"),
        languages=("fr", "nl", "en"),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "EUMLA2000 art. 13 leads and is known: F3 direct; F1: designated under the Convention before the "
            "UNTOC unit."
        ),
    ),
    Scenario(
        origin="FRA",
        partner="EST",
        need="special-techniques",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network eacn",
            "informal network ejn",
            "informal network eurojust",
            "formal direct est-ministry-of-justice",
        ),
        basis=("EUEIO", "UNCAC", "UNTOC"),
        languages=("et", "en"),
        warnings=frozenset({"unverified_basis"}),
        reasoning="EUEIO leads, EUMLA2000 and ETS182 replaced; class law before judicial for this need.",
    ),
    Scenario(
        origin="DEU",
        partner="POL",
        need="extradition",
        urgent=False,
        stage="prosecution",
        offence="",
        as_of="",
        channels=("formal direct pol-ministry-of-justice", "informal network ejn", "informal network eurojust"),
        basis=("EUEAW", "UNCAC", "ETS173?", "OECDABC?", "UNTOC?"),
        languages=("pl", "en"),
        warnings=frozenset({"extradition_authority_not_notified", "unverified_basis"}),
        reasoning=(
            "F3: EAW; ETS024 and protocols replaced; B4 the Convention listed; beside treaties are only "
            "possible in extradition (B5); Poland answered nothing under UNTOC 16(5)."
        ),
    ),
    Scenario(
        origin="SWE",
        partner="DNK",
        need="provisional-arrest",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "informal network ejn",
            "informal network eurojust",
            "formal direct dnk-ministry-of-justice",
        ),
        basis=("EUEAW", "UNCAC", "ETS173?", "OECDABC?", "UNTOC?"),
        languages=("da", "sv", "no", "en", "fr", "de"),
        warnings=frozenset({"extradition_authority_not_notified", "language_under_other_treaty", "unverified_basis"}),
        reasoning="EAW between both; E1 family extradition; Denmark's languages only under UNTOC.",
    ),
    Scenario(
        origin="DEU",
        partner="FRA",
        need="freezing",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal network carin",
            "informal network egmont",
            "informal network ejn",
            "informal network eurojust",
            "informal counterpart fra-agency-for-the-management-and-recovery-of-seized-and",
            "formal direct fra-ministry-of-justice-directorate-of-criminal-affairs",
        ),
        basis=("EUMLA2000", "ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC"),
        languages=("fr",),
        warnings=frozenset({"eu_instrument", "language_unverified"}),
        reasoning=(
            "B10: Regulation 2018/1805 probably leads; EUMLA2000 (rank 28) is first and known: F3; I3: two "
            "offices under art. 55, AGRASC by slug."
        ),
    ),
    Scenario(
        origin="EST",
        partner="FIN",
        need="preservation",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency preservation budapest-24-7",
            "emergency interpol interpol",
            "informal network ejn",
            "informal network eurojust",
            "formal central_authority fin-ministry-of-justice",
        ),
        basis=("ETS185", "ETS030", "UNCAC", "UNTOC"),
        languages=("fi", "sv", "no", "da", "en", "fr", "de"),
        warnings=frozenset({"eu_instrument"}),
        reasoning="E2 before E1; ETS185 leads preservation; no EIO row for this scope.",
    ),
    Scenario(
        origin="IRL",
        partner="NLD",
        need="sentenced-persons",
        urgent=False,
        stage="enforcement",
        offence="15",
        as_of="",
        channels=(
            "formal central_authority nld-ministry-of-justice-department-of-international-legal",
            "informal network ejn",
            "informal network eurojust",
        ),
        basis=("ETS112", "ETS167"),
        languages=("nl", "en"),
        warnings=frozenset({"eu_instrument"}),
        reasoning=(
            "ETS112 leads, ETS167 supplements; B7: article 45 is no basis; the framework decision probably leads (B10)."
        ),
    ),
    Scenario(
        origin="SWE",
        partner="ROU",
        need="sentenced-persons",
        urgent=False,
        stage="enforcement",
        offence="",
        as_of="",
        channels=(
            "formal central_authority rou-ministry-of-justice",
            "informal network ejn",
            "informal network eurojust",
        ),
        basis=("ETS112", "ETS167"),
        languages=("ro", "fr", "en"),
        warnings=frozenset({"eu_instrument", "language_under_other_treaty", "translation_needed", "unverified_basis"}),
        reasoning=(
            "ETS112 inferred from the protocol (partial); enforcement: the ministry (trial); Romania notified "
            "languages under UNTOC only; FD 2008/909 probably leads."
        ),
    ),
    # Council of Europe and its partners
    Scenario(
        origin="NOR",
        partner="CHE",
        need="service",
        urgent=False,
        stage="trial",
        offence="15",
        as_of="",
        channels=("formal central_authority che-federal-office-of-justice",),
        basis=("ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC"),
        languages=("fr", "de", "it"),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "ETS030 leads, not replaced (no EU act on service here); 46(14) languages, no notification under "
            "ETS030; no shared judicial network."
        ),
    ),
    Scenario(
        origin="ALB",
        partner="SRB",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network eurojust",
            "formal central_authority srb-ministry-of-justice-normative-affairs-and",
        ),
        basis=("ETS024", "ETS086", "ETS098", "UNCAC", "ETS173?", "UNTOC?"),
        languages=("en", "ru"),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "translation_needed"}),
        reasoning=(
            "ETS024 leads; the extradition authority is known from UNTOC 16 only; no Serbian answer under "
            "UNTOC 16(5); both are Eurojust associates."
        ),
    ),
    Scenario(
        origin="TUR",
        partner="GBR",
        need="extradition",
        urgent=False,
        stage="enforcement",
        offence="21",
        as_of="",
        channels=("formal central_authority gbr-home-office-uk-central-authority",),
        basis=("ETS024", "ETS098", "UNCAC", "ETS173?", "UNTOC?"),
        languages=("en",),
        warnings=frozenset({"extradition_authority_not_notified", "language_unverified"}),
        reasoning=(
            "ETS024 and ETS098 bind both; no extradition authority on record, so the mla one; offence 21: no OECDABC."
        ),
    ),
    Scenario(
        origin="MDA",
        partner="UKR",
        need="provisional-arrest",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=("emergency interpol interpol", "formal central_authority ukr-office-of-the-prosecutor-general"),
        basis=("ETS024", "ETS086", "ETS098", "UNCAC", "UNTOC", "ETS173?"),
        languages=("uk", "ru", "en", "fr"),
        warnings=frozenset({"extradition_authority_not_notified"}),
        reasoning=(
            "Ukraine left MINSK1993 in 2022; it answered yes under UNTOC 16(5): UNTOC a known basis; "
            "pre_trial: the Prosecutor General."
        ),
    ),
    Scenario(
        origin="ALB",
        partner="MDA",
        need="confiscation",
        urgent=False,
        stage="enforcement",
        offence="",
        as_of="",
        channels=("formal central_authority mda-ministry-of-justice", "informal network carin"),
        basis=("CETS198", "ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC"),
        languages=("ro", "en", "ru"),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "translation_needed"}),
        reasoning=(
            "CETS198 (25) leads before ETS030 (30); F1: for enforcement the ministry (trial), known from "
            "UNTOC; Moldova has no UNCAC notification of languages."
        ),
    ),
    Scenario(
        origin="NLD",
        partner="ALB",
        need="freezing",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network carin",
            "informal network egmont",
            "informal network eurojust",
            "formal central_authority alb-office-of-the-prosecutor-general",
        ),
        basis=("CETS198", "ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC"),
        languages=("sq",),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "CETS198 since 2008-12-01 for the Netherlands; F1: matter first, so the Prosecutor General "
            "(pre_trial) before the ministry (ETS173 29); Albania is Eurojust associate."
        ),
    ),
    Scenario(
        origin="ITA",
        partner="BIH",
        need="asset-tracing",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "informal network carin",
            "informal network egmont",
            "informal network globe",
            "formal diplomatic -",
        ),
        basis=("ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC", "CETS198?"),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning=(
            "Italy only signed CETS198 in the data: possible; the only Bosnian mla entry is under ETS185, not "
            "among the bases: left out (F1), so F4."
        ),
    ),
    Scenario(
        origin="CZE",
        partner="UKR",
        need="search-seizure",
        urgent=False,
        stage="investigation",
        offence="15",
        as_of="",
        channels=("formal central_authority ukr-office-of-the-prosecutor-general",),
        basis=("ETS030", "ETS182", "IACMLA", "IACMLAOP", "ETS173", "UNCAC", "UNTOC", "ETS099?"),
        languages=("uk", "ru", "en", "fr"),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "Both acceded to the Nassau Convention: it leads too, after ETS030; ETS099 not known for "
            "Ukraine; Czech translation needed."
        ),
    ),
    Scenario(
        origin="NLD",
        partner="NOR",
        need="transfer-of-proceedings",
        urgent=False,
        stage="prosecution",
        offence="",
        as_of="",
        channels=("formal central_authority nor-ministry-of-justice-and-the-police",),
        basis=("ETS073", "UNCAC", "UNTOC"),
        languages=("no", "en", "da", "sv"),
        warnings=frozenset({"unverified_basis"}),
        reasoning=(
            "ETS073 leads (article unverified); F1: designated under the Convention before UNTOC; no shared "
            "judicial network."
        ),
    ),
    Scenario(
        origin="CAN",
        partner="JPN",
        need="sentenced-persons",
        urgent=False,
        stage="enforcement",
        offence="",
        as_of="",
        channels=("formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=("ETS112",),
        languages=("ja",),
        warnings=frozenset({"translation_needed"}),
        reasoning="ETS112 is open worldwide: Canada 1985, Japan 2003; no E1 for the family sentenced.",
    ),
    Scenario(
        origin="FRA",
        partner="AND",
        need="search-seizure",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority and-ministry-in-charge-of-interior-government-of-the",),
        basis=("ETS030", "ETS173", "UNTOC"),
        languages=("ca", "fr", "es"),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "not_party"}),
        reasoning="Andorra is not a party to the Convention; ETS030 binds both; authority and languages from UNTOC.",
    ),
    Scenario(
        origin="MCO",
        partner="ITA",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="15",
        as_of="",
        channels=("formal central_authority ita-ministry-of-justice-department-for-judicial-affairs",),
        basis=("ETS024", "ETS098", "ETS173?", "UNTOC?"),
        languages=("it",),
        warnings=frozenset({"extradition_authority_not_notified", "not_party", "translation_needed"}),
        reasoning=(
            "Monaco is not a party; ETS024 and ETS098 lead; Italy gave no UNTOC 16(5) answer; Monaco's language is fr."
        ),
    ),
    Scenario(
        origin="ITA",
        partner="SMR",
        need="asset-tracing",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network egmont", "formal diplomatic -"),
        basis=("ETS030", "ETS173", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown", "not_party"}),
        reasoning="San Marino: no UNCAC, no CETS198 row, not in CARIN, nothing on record as authority.",
    ),
    Scenario(
        origin="CHE",
        partner="GBR",
        need="sentenced-persons",
        urgent=False,
        stage="enforcement",
        offence="",
        as_of="",
        channels=("formal central_authority gbr-home-office-uk-central-authority",),
        basis=("ETS112", "ETS167"),
        languages=("en",),
        warnings=frozenset({"language_unverified", "unverified_basis"}),
        reasoning=(
            "The United Kingdom's part in ETS112 is inferred from the protocol ETS167 (partial); the Crown "
            "Office is only part; no shared judicial network."
        ),
    ),
    Scenario(
        origin="UKR",
        partner="RUS",
        need="video-hearing",
        urgent=False,
        stage="trial",
        offence="15",
        as_of="",
        channels=("formal central_authority rus-general-prosecutors-office",),
        basis=("ETS030", "ETS182", "ETS173", "UNCAC", "UNTOC", "ETS099?"),
        languages=("ru",),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "The Council of Europe treaties go on for Russia; MINSK1993 ended for Ukraine; ETS099 not known "
            "for either; the ministry is for civil matters; both share ru; no judicial network."
        ),
    ),
    Scenario(
        origin="BLR",
        partner="RUS",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="15",
        as_of="",
        channels=("formal central_authority rus-general-prosecutors-office",),
        basis=("MINSK1993", "UNCAC", "UNTOC", "ETS173?"),
        languages=("ru",),
        warnings=frozenset({"extradition_authority_not_notified", "unverified_basis"}),
        reasoning=(
            "MINSK1993 known (general knowledge), Belarus is in CHISINAU2002 but Russia has no row; Russia "
            "answered yes under UNTOC 16(5); ETS173 beside is possible."
        ),
    ),
    # Americas
    Scenario(
        origin="BRA",
        partner="PER",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal network iberred",
            "informal network oas-mla",
            "formal central_authority per-office-of-the-attorney-general-fiscalia-de-la-nacion",
        ),
        basis=("IACMLA", "IACAC", "UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning=(
            "IACMLA leads (article unverified), IACAC beside; Peru notified no language; OECD LAC LEN unconfirmed."
        ),
    ),
    Scenario(
        origin="USA",
        partner="MEX",
        need="electronic-data",
        urgent=True,
        stage="prosecution",
        offence="16",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "formal central_authority mex-office-of-the-attorney-general-of-the-republic",
            "informal network oas-mla",
        ),
        basis=("IACMLA", "IACAC", "OECDABC", "UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"translation_needed", "unverified_basis"}),
        reasoning="Mexico has no ETS185 row and no 24/7 point: no E2; OECDABC for offence 16.",
    ),
    Scenario(
        origin="CHL",
        partner="BRA",
        need="return-of-assets",
        urgent=False,
        stage="enforcement",
        offence="17",
        as_of="",
        channels=(
            "formal central_authority bra-department-of-asset-recovery-and-international-legal",
            "informal network rrag",
            "informal network iberred",
            "informal network oas-mla",
        ),
        basis=("IACMLA", "IACAC", "UNCAC", "UNTOC"),
        languages=("pt", "en"),
        warnings=frozenset({"language_under_other_treaty", "translation_needed"}),
        reasoning=(
            "I3: the asset recovery entry is the addressee itself, so no counterpart; languages: the "
            "notification under UNTOC, since the row under 46(14) is general knowledge and no notification."
        ),
    ),
    Scenario(
        origin="JAM",
        partner="TTO",
        need="confiscation",
        urgent=False,
        stage="trial",
        offence="23",
        as_of="",
        channels=(
            "formal central_authority tto-attorney-general-central-authority-unit-ministry-of",
            "informal network arin-carib",
            "informal network cncp",
            "informal network oas-mla",
        ),
        basis=("IACMLA", "IACAC", "UNCAC", "UNTOC", "HARARE"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning="IACMLA leads; HARARE last (B8); no asset recovery office on record.",
    ),
    Scenario(
        origin="ARG",
        partner="USA",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal network oas-mla",
            "formal central_authority usa-department-of-justice-criminal-division-office-of",
        ),
        basis=("IACAC?",),
        languages=("en",),
        warnings=frozenset({"possible_basis", "translation_needed", "treaty_needed"}),
        reasoning=(
            "B5: the United States answered no, to the Convention and to UNTOC 16(5): both dropped; IACAC "
            "beside is only possible."
        ),
    ),
    Scenario(
        origin="ECU",
        partner="CHL",
        need="bank-records",
        urgent=False,
        stage="investigation",
        offence="15",
        as_of="",
        channels=(
            "informal network egmont",
            "informal network rrag",
            "formal central_authority chl-ministry-of-foreign-affairs",
        ),
        basis=("IACMLA", "IACMLAOP", "IACAC", "UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"unverified_basis"}),
        reasoning=(
            "IACMLA leads with its protocol; no shared law network (Ecuador is not in GlobE); Chile has no "
            "anti-corruption agency on record."
        ),
    ),
    Scenario(
        origin="USA",
        partner="GTM",
        need="joint-investigation",
        urgent=False,
        stage="prosecution",
        offence="",
        as_of="",
        channels=("formal central_authority gtm-public-ministry-ministerio-publico", "informal network oas-mla"),
        basis=("UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"translation_needed"}),
        reasoning=(
            "F1: the Public Ministry under the Convention before the judiciary under UNTOC; no IACMLA row for "
            "joint teams."
        ),
    ),
    Scenario(
        origin="CUB",
        partner="VEN",
        need="statements",
        urgent=True,
        stage="trial",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "formal central_authority ven-public-ministry-office-of-the-attorney-general",
            "informal network iberred",
        ),
        basis=("UNCAC", "UNTOC"),
        languages=("es",),
        warnings=frozenset({"stale_entry"}),
        reasoning="No IACMLA row for Cuba; IberRed is the only shared network; E1.",
    ),
    Scenario(
        origin="USA",
        partner="HND",
        need="service",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network oas-mla", "formal diplomatic -"),
        basis=("IACMLA", "IACAC", "UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning="Honduras has nothing on record: F4 though IACMLA leads.",
    ),
    # Asia and the Pacific
    Scenario(
        origin="SGP",
        partner="MYS",
        need="service",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network cncp",
            "informal network seajust",
            "formal central_authority mys-attorney-general-attorney-generals-chambers",
        ),
        basis=("ASEANMLAT", "UNCAC", "UNTOC", "HARARE"),
        languages=("en",),
        warnings=frozenset({"language_under_other_treaty"}),
        reasoning=(
            "ASEANMLAT leads; languages: the UNTOC notification before the general knowledge under 46(14); HARARE last."
        ),
    ),
    Scenario(
        origin="IDN",
        partner="THA",
        need="freezing",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network arin-ap",
            "informal network carin",
            "informal network egmont",
            "formal central_authority tha-office-of-the-attorney-general",
        ),
        basis=("ASEANMLAT", "UNCAC", "UNTOC"),
        languages=("th", "en"),
        warnings=frozenset({"language_unverified", "unverified_entry"}),
        reasoning=(
            "ASEANMLAT art. 22; Thailand's authority and languages are general knowledge; two asset networks "
            "by slug; Indonesia is not in SEAJust."
        ),
    ),
    Scenario(
        origin="KAZ",
        partner="KGZ",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network casc", "formal central_authority kgz-office-of-the-prosecutor-general"),
        basis=("CHISINAU2002", "UNCAC", "UNTOC?"),
        languages=(),
        warnings=frozenset(
            {
                "designated_under_other_treaty",
                "extradition_authority_not_notified",
                "language_unknown",
                "unverified_basis",
            }
        ),
        reasoning=(
            "CHISINAU2002 replaces MINSK1993; both are general knowledge; Kyrgyzstan gave no answer under UNTOC 16(5)."
        ),
    ),
    Scenario(
        origin="UZB",
        partner="ARM",
        need="statements",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=("formal central_authority arm-ministry-of-justice", "informal network casc"),
        basis=("MINSK1993", "UNCAC", "UNTOC"),
        languages=("hy", "en", "ru"),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "unverified_basis"}),
        reasoning=("Uzbekistan is not in CHISINAU2002: MINSK1993 stays; the ministry is notified for the trial stage."),
    ),
    Scenario(
        origin="UZB",
        partner="ARM",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network casc", "formal central_authority arm-office-of-the-prosecutor-general"),
        basis=("MINSK1993", "UNCAC", "UNTOC"),
        languages=("hy", "en", "ru"),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "unverified_basis"}),
        reasoning="The same pair before trial: the Prosecutor General (pre_trial).",
    ),
    Scenario(
        origin="UKR",
        partner="KAZ",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority kaz-office-of-the-prosecutor-general",),
        basis=("IACMLA", "UNCAC", "UNTOC"),
        languages=("kk", "ru"),
        warnings=frozenset({"unverified_basis", "unverified_entry"}),
        reasoning=(
            "Ukraine left MINSK1993; both acceded to the Nassau Convention (2021, 2015); Kazakhstan "
            "unconfirmed in GlobE; authority general knowledge."
        ),
    ),
    Scenario(
        origin="UKR",
        partner="UZB",
        need="service",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="2022-11-30",
        channels=("formal central_authority uzb-office-of-the-prosecutor-general",),
        basis=("UNCAC", "UNTOC", "MINSK1993?"),
        languages=("uz", "ru", "en"),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning=(
            "The day before Ukraine's exit: MINSK1993 known for Ukraine, not known for Uzbekistan (undated, "
            "seen 2026): possible, after the known ones."
        ),
    ),
    Scenario(
        origin="UKR",
        partner="UZB",
        need="service",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority uzb-office-of-the-prosecutor-general",),
        basis=("UNCAC", "UNTOC"),
        languages=("uz", "ru", "en"),
        warnings=frozenset({"stale_entry"}),
        reasoning="valid_to 2022-12-01: MINSK1993 no longer binds Ukraine.",
    ),
    Scenario(
        origin="USA",
        partner="PHL",
        need="preservation",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("emergency preservation budapest-24-7", "formal central_authority phl-office-of-the-ombudsman"),
        basis=("ETS185", "UNCAC", "UNTOC"),
        languages=("en",),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "E2 always for preservation; not urgent: no E1; F1: the Department of Justice is part (bilateral "
            "treaties), the Ombudsman first."
        ),
    ),
    Scenario(
        origin="DEU",
        partner="JPN",
        need="electronic-data",
        urgent=True,
        stage="investigation",
        offence="23",
        as_of="",
        channels=(
            "emergency preservation budapest-24-7",
            "emergency preservation g7-24-7",
            "emergency interpol interpol",
            "formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",
        ),
        basis=("ETS185", "UNCAC", "UNTOC"),
        languages=("ja",),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning=(
            "E2 for urgent electronic data: both networks are global and verified, by slug; CETS224 is not in "
            "force (B1); ETS185 stands beside."
        ),
    ),
    # Africa
    Scenario(
        origin="ZAF",
        partner="BWA",
        need="statements",
        urgent=False,
        stage="prosecution",
        offence="",
        as_of="",
        channels=("formal central_authority bwa-attorney-general", "informal network cncp", "informal network aacacc"),
        basis=("AUCPCC", "UNCAC", "UNTOC", "SADCMLA?", "HARARE"),
        languages=("en",),
        warnings=frozenset({"designated_under_other_treaty", "language_under_other_treaty", "unverified_basis"}),
        reasoning=(
            "SADCMLA is only signed in the data: possible, after the known; HARARE last (B8); AUCPCC is partial."
        ),
    ),
    Scenario(
        origin="ZMB",
        partner="MOZ",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network cncp",
            "formal central_authority moz-office-of-the-attorney-general-of-the-republic",
        ),
        basis=("SADCEXT?", "AUCPCC?", "UNCAC?", "UNTOC?", "LONDON"),
        languages=("en", "pt"),
        warnings=frozenset({"extradition_answer_unknown", "extradition_authority_not_notified", "possible_basis"}),
        reasoning=(
            "No leading treaty known to bind both: B5, Mozambique answered nothing; beside treaties possible; "
            "LONDON last (B8)."
        ),
    ),
    Scenario(
        origin="SEN",
        partner="CIV",
        need="asset-tracing",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=(
            "informal network arin-wa",
            "informal network egmont",
            "informal network naciwa",
            "informal counterpart civ-high-authority-for-good-governance",
            "formal central_authority civ-ministry-of-justice-directorate-of-civil-and-criminal",
        ),
        basis=("AUCPCC", "UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"designated_under_other_treaty", "language_unknown", "unverified_basis"}),
        reasoning=(
            "No ECOWAS party list; classes asset, fiu, law; I3: no asset recovery office, the anti-corruption "
            "agency; authority known from UNTOC only."
        ),
    ),
    Scenario(
        origin="PRT",
        partner="AGO",
        need="service",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network cplp-judicial", "formal diplomatic -"),
        basis=("CPLPMLA", "UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning="CPLPMLA leads (Portugal 2010, Angola 2011); Angola has nothing on record: F4.",
    ),
    Scenario(
        origin="BRA",
        partner="MOZ",
        need="freezing",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network egmont",
            "informal network cplp-judicial",
            "formal central_authority moz-office-of-the-attorney-general-of-the-republic",
        ),
        basis=("CPLPMLA", "UNCAC", "UNTOC"),
        languages=("en", "pt"),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "CPLPMLA since 2009-08-01 for both; no shared asset network; F1: the Prosecutor General under the "
            "Convention before the minister under UNTOC."
        ),
    ),
    # Arab States
    Scenario(
        origin="JOR",
        partner="SAU",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority sau-standing-committee-for-legal-assistance-requests",),
        basis=("ARABCAC", "UNCAC", "UNTOC", "RIYADH?"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning=(
            "RIYADH only signed in the data for both: possible; ARABCAC beside is known (article unverified); "
            "no shared judicial or law network."
        ),
    ),
    Scenario(
        origin="IRQ",
        partner="PSE",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="15",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("RIYADH", "UNCAC", "ARABCAC?", "UNTOC?"),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning="RIYADH binds both (Iraq and Palestine party); B4; Palestine has no authority on record: F4.",
    ),
    Scenario(
        origin="SAU",
        partner="YEM",
        need="statements",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("UNCAC", "UNTOC", "RIYADH?"),
        languages=("ar",),
        warnings=frozenset({"language_under_other_treaty"}),
        reasoning=(
            "Saudi Arabia only signed RIYADH in the data; Yemen has no authority on record and asks for the "
            "diplomatic channel."
        ),
    ),
    Scenario(
        origin="SYR",
        partner="LBN",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("RIYADH?", "UNTOC?"),
        languages=(),
        warnings=frozenset({"language_unknown", "not_party", "possible_basis"}),
        reasoning=(
            "Syria only signed the Convention: no for the Convention (B1); RIYADH not known for either; UNTOC "
            "beside, no Lebanese answer: possible."
        ),
    ),
    # Extradition without a treaty
    Scenario(
        origin="KEN",
        partner="CAN",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "informal network cncp",
            "formal central_authority can-department-of-justice-international-assistance-group",
        ),
        basis=("UNCAC", "UNTOC?", "LONDON"),
        languages=("en", "fr"),
        warnings=frozenset({"stale_entry"}),
        reasoning=(
            "B5: Canada answered yes (44(5)); no answer under UNTOC 16(5): possible; LONDON last; extradition "
            "authority on record."
        ),
    ),
    Scenario(
        origin="CAN",
        partner="KEN",
        need="extradition",
        urgent=False,
        stage="prosecution",
        offence="",
        as_of="",
        channels=(
            "formal central_authority ken-office-of-the-attorney-general-and-department-of",
            "informal network cncp",
        ),
        basis=("UNTOC?", "LONDON"),
        languages=("en",),
        warnings=frozenset({"extradition_authority_not_notified", "treaty_needed"}),
        reasoning=(
            "B5: Kenya answered no (bilateral treaty required): the Convention is dropped; UNTOC possible, "
            "LONDON a scheme."
        ),
    ),
    Scenario(
        origin="BRA",
        partner="SWE",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=("formal central_authority swe-ministry-of-justice-division-for-criminal-cases-and",),
        basis=("UNCAC", "UNTOC?"),
        languages=("sv", "da", "no"),
        warnings=frozenset({"extradition_authority_not_notified"}),
        reasoning=(
            "B5: not_required, article 44(7); the ETS185 24(7) designation is left out (F1); OECDABC dropped "
            "for offence 17."
        ),
    ),
    Scenario(
        origin="USA",
        partner="ISR",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="16",
        as_of="",
        channels=("formal diplomatic isr-minister-of-justice",),
        basis=("OECDABC?", "UNCAC?", "UNTOC?"),
        languages=("he", "en"),
        warnings=frozenset({"extradition_conditions", "possible_basis"}),
        reasoning=(
            "B5: case_by_case; F4: Israel asks for the diplomatic channel, addressee kept; OECDABC for "
            "offence 16, possible only."
        ),
    ),
    Scenario(
        origin="IND",
        partner="ETH",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("UNCAC?", "UNTOC?"),
        languages=(),
        warnings=frozenset({"extradition_conditions", "language_unknown", "possible_basis"}),
        reasoning="B5: reservation to article 44; Ethiopia has neither extradition nor mla authority: F4.",
    ),
    Scenario(
        origin="CHN",
        partner="IND",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal central_authority ind-ministry-of-home-affairs-internal-security-ii",),
        basis=("UNTOC", "UNCAC?"),
        languages=("en", "hi"),
        warnings=frozenset({"extradition_authority_not_notified", "untoc_answer_only"}),
        reasoning="B5: India answered only under UNTOC (yes): UNTOC known, the Convention possible after it.",
    ),
    Scenario(
        origin="KOR",
        partner="JPN",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="22",
        as_of="",
        channels=("formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=("UNCAC?", "UNTOC?"),
        languages=("ja",),
        warnings=frozenset({"extradition_answer_unknown", "extradition_authority_not_notified", "possible_basis"}),
        reasoning="B5: Japan answered nothing; no extradition authority on record.",
    ),
    Scenario(
        origin="GBR",
        partner="NGA",
        need="extradition",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("informal network cncp", "formal diplomatic nga-attorney-general-of-the-federation-federal-ministry"),
        basis=("UNCAC?", "UNTOC?", "LONDON"),
        languages=("en",),
        warnings=frozenset({"extradition_answer_unknown", "language_unverified", "possible_basis"}),
        reasoning="F4: Nigeria asks for the diplomatic channel for extradition; LONDON last (B8).",
    ),
    # Territories
    Scenario(
        origin="SGP",
        partner="HKG",
        need="freezing",
        urgent=True,
        stage="investigation",
        offence="",
        as_of="",
        channels=(
            "emergency interpol interpol",
            "informal network egmont",
            "formal central_authority hkg-secretary-for-justice-department-of-justice-of-the",
        ),
        basis=("UNCAC?", "UNTOC?"),
        languages=("en", "zh"),
        warnings=frozenset({"extension_not_recorded", "possible_basis"}),
        reasoning="B9: only China has rows; E1: the sub-bureau counts; notified by China for Hong Kong.",
    ),
    Scenario(
        origin="PRT",
        partner="MAC",
        need="service",
        urgent=False,
        stage="trial",
        offence="",
        as_of="",
        channels=("formal central_authority mac-office-of-the-secretary-for-administration-and",),
        basis=("UNCAC?", "UNTOC?"),
        languages=("zh", "pt"),
        warnings=frozenset({"extension_not_recorded", "possible_basis"}),
        reasoning="B9: only China has rows; never not_party for a territory.",
    ),
    Scenario(
        origin="FRA",
        partner="JEY",
        need="confiscation",
        urgent=True,
        stage="enforcement",
        offence="17",
        as_of="",
        channels=("formal central_authority jey-hm-attorney-general-law-officers-department", "informal network carin"),
        basis=("ETS030?", "ETS182?", "ETS173?", "UNCAC?", "UNTOC?"),
        languages=("en",),
        warnings=frozenset({"extension_not_recorded", "possible_basis"}),
        reasoning=(
            "B9: rows of the United Kingdom only; Jersey has no INTERPOL row: no E1; no asset recovery office "
            "on record."
        ),
    ),
    Scenario(
        origin="USA",
        partner="ABW",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="",
        channels=("formal central_authority abw-procurator-general-of-aruba",),
        basis=("UNCAC?", "UNTOC?"),
        languages=(),
        warnings=frozenset(
            {"designated_under_other_treaty", "extension_not_recorded", "language_unknown", "possible_basis"}
        ),
        reasoning=(
            "B9: rows of the Netherlands only; the Procurator-General is known from UNTOC; the Dutch "
            "languages are for the Kingdom in Europe."
        ),
    ),
    Scenario(
        origin="THA",
        partner="KHM",
        need="sentenced-persons",
        urgent=False,
        stage="enforcement",
        offence="",
        as_of="",
        channels=("formal diplomatic -", "informal network seajust"),
        basis=(),
        languages=(),
        warnings=frozenset({"language_unknown", "no_formal_basis"}),
        reasoning=(
            "B7, B11: article 45 is no basis and no other treaty has rows of both; no Cambodian authority on record."
        ),
    ),
    # Before and after joining
    Scenario(
        origin="BRA",
        partner="DEU",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2014-12-11",
        channels=("formal central_authority deu-federal-office-of-justice",),
        basis=("UNTOC",),
        languages=("de",),
        warnings=frozenset({"not_party"}),
        reasoning="The day before the Convention entered into force for Germany.",
    ),
    Scenario(
        origin="BRA",
        partner="DEU",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2014-12-12",
        channels=("formal central_authority deu-federal-office-of-justice",),
        basis=("UNCAC", "UNTOC"),
        languages=("de",),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning="The day it entered into force.",
    ),
    Scenario(
        origin="KOR",
        partner="JPN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2017-08-09",
        channels=("formal diplomatic jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=(),
        languages=("ja",),
        warnings=frozenset({"no_formal_basis", "not_party"}),
        reasoning="Both UNCAC and UNTOC bind Japan from 2017-08-10: B11, F4 with the addressee kept.",
    ),
    Scenario(
        origin="KOR",
        partner="JPN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2017-08-10",
        channels=("formal central_authority jpn-ministry-of-justice-criminal-affairs-bureau",),
        basis=("UNCAC", "UNTOC"),
        languages=("ja",),
        warnings=frozenset({"unverified_basis"}),
        reasoning="The day both entered into force for Japan (general knowledge).",
    ),
    Scenario(
        origin="USA",
        partner="IRL",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2011-12-08",
        channels=("formal central_authority irl-minister-for-justice-central-authority-for-mutual",),
        basis=("UNTOC",),
        languages=("en", "ga"),
        warnings=frozenset({"not_party"}),
        reasoning="UNTOC binds Ireland since 2010-07-17, the Convention one day later.",
    ),
    Scenario(
        origin="USA",
        partner="IRL",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2011-12-09",
        channels=("formal central_authority irl-minister-for-justice-central-authority-for-mutual",),
        basis=("UNCAC", "UNTOC"),
        languages=("en", "ga"),
        warnings=frozenset({"other_treaties_not_recorded"}),
        reasoning="The day it entered into force for Ireland.",
    ),
    Scenario(
        origin="USA",
        partner="NZL",
        need="service",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2015-12-30",
        channels=("formal central_authority nzl-attorney-general-crown-law-office",),
        basis=("UNTOC",),
        languages=("en",),
        warnings=frozenset({"not_party"}),
        reasoning="The day before; no shared judicial network.",
    ),
    Scenario(
        origin="USA",
        partner="NZL",
        need="service",
        urgent=False,
        stage="investigation",
        offence="17",
        as_of="2015-12-31",
        channels=("formal central_authority nzl-attorney-general-crown-law-office",),
        basis=("UNCAC", "UNTOC"),
        languages=("en",),
        warnings=frozenset({"unverified_basis"}),
        reasoning="The Convention binds New Zealand from 2015-12-31 (general knowledge).",
    ),
    Scenario(
        origin="IND",
        partner="BTN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="2016-10-20",
        channels=("formal diplomatic -",),
        basis=(),
        languages=(),
        warnings=frozenset({"language_unknown", "no_formal_basis", "not_party"}),
        reasoning="Bhutan's ratification takes effect the next day; UNTOC only from 2023.",
    ),
    Scenario(
        origin="IND",
        partner="BTN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="2018-01-01",
        channels=("formal diplomatic -",),
        basis=("UNCAC",),
        languages=(),
        warnings=frozenset({"language_unknown", "unverified_basis"}),
        reasoning="First period (2016-10-21 to 2023-09-27, partial); nothing on record for Bhutan: F4.",
    ),
    Scenario(
        origin="IND",
        partner="BTN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="2023-10-01",
        channels=("formal diplomatic -",),
        basis=("UNTOC",),
        languages=(),
        warnings=frozenset({"language_unknown", "not_party"}),
        reasoning="Between the denunciation and the new accession; UNTOC since 2023-03-22.",
    ),
    Scenario(
        origin="IND",
        partner="BTN",
        need="statements",
        urgent=False,
        stage="investigation",
        offence="",
        as_of="",
        channels=("formal diplomatic -",),
        basis=("UNCAC", "UNTOC"),
        languages=(),
        warnings=frozenset({"language_unknown"}),
        reasoning="Second period since 2023-10-27.",
    ),
)
