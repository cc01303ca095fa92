"""English."""

from comity.upkeep.notes.words import Words

WORDS = Words(
    title="Note verbale",
    reference="Ref.: {reference}",
    opening=(
        "{mission} presents its compliments to the Secretary-General of the United Nations and, with reference "
        "to {cite} of the United Nations Convention against Corruption, has the honour to communicate the "
        "following."
    ),
    cite={
        "6(3)": "article 6, paragraph 3,",
        "44(6)": "article 44, paragraph 6,",
        "46(13)": "article 46, paragraph 13,",
        "46(14)": "article 46, paragraph 14,",
    },
    prevention=(
        "The following authority may assist other States Parties in developing and implementing specific measures for "
        "the prevention of corruption:"
    ),
    central_authority=(
        "The following central authority has been designated, with the responsibility and power to receive "
        "requests for mutual legal assistance and either to execute them or to transmit them to the competent "
        "authorities for execution:"
    ),
    languages=(
        "The language or languages acceptable for requests for mutual legal assistance under article 46 of the "
        "Convention are the following: {languages}."
    ),
    extradition={
        "yes": (
            "The Government takes the Convention as the legal basis for cooperation on extradition with other States "
            "Parties."
        ),
        "no": (
            "Extradition is conditional on the existence of a treaty. The Government does not take the "
            "Convention as the legal basis for cooperation on extradition; it will seek, where appropriate, to "
            "conclude treaties on extradition with other States Parties."
        ),
        "not_required": (
            "Extradition is not conditional on the existence of a treaty; the offences to which article 44 of the "
            "Convention applies are recognized as extraditable offences (article 44, paragraph 7)."
        ),
    },
    replaces="This designation takes the place of those communicated before.",
    adds="The designations communicated before remain in effect.",
    closing=(
        "{short} avails itself of this opportunity to renew to the Secretary-General of the United Nations the "
        "assurances of its highest consideration."
    ),
    place_and_date="{place}, {date}",
    addressee="The Secretary-General of the United Nations",
    name="Name",
    address="Address",
    telephone="Telephone",
    email="E-mail",
    between="; ",
)
