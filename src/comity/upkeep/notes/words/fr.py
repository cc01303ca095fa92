# ruff: noqa: RUF001  # as French is written
"""French."""

from comity.upkeep.notes.words import Words

WORDS = Words(
    title="Note verbale",
    reference="Réf. : {reference}",
    opening=(
        "{mission} présente ses compliments au Secrétaire général de l’Organisation des Nations Unies et, se "
        "référant au {cite} de la Convention des Nations Unies contre la corruption, a l’honneur de lui "
        "communiquer ce qui suit."
    ),
    cite={
        "6(3)": "paragraphe 3 de l’article 6",
        "44(6)": "paragraphe 6 de l’article 44",
        "46(13)": "paragraphe 13 de l’article 46",
        "46(14)": "paragraphe 14 de l’article 46",
    },
    prevention=(
        "L’autorité ci-après est susceptible d’aider d’autres États Parties à mettre au point et à appliquer "
        "des mesures spécifiques de prévention de la corruption :"
    ),
    central_authority=(
        "A été désignée l’autorité centrale ci-après, qui a la responsabilité et le pouvoir de recevoir les demandes "
        "d’entraide judiciaire et, soit de les exécuter, soit de les transmettre aux autorités compétentes pour "
        "exécution :"
    ),
    languages=(
        "La ou les langues acceptables pour les demandes d’entraide judiciaire présentées en vertu de "
        "l’article 46 de la Convention sont les suivantes : {languages}."
    ),
    extradition={
        "yes": (
            "Le Gouvernement considère la Convention comme la base légale pour coopérer en matière d’extradition avec "
            "d’autres États Parties."
        ),
        "no": (
            "L’extradition est subordonnée à l’existence d’un traité. Le Gouvernement ne considère pas la Convention "
            "comme la base légale pour coopérer en matière d’extradition ; il s’efforcera, s’il y a lieu, de conclure "
            "des traités d’extradition avec d’autres États Parties."
        ),
        "not_required": (
            "L’extradition n’est pas subordonnée à l’existence d’un traité ; les infractions auxquelles s’applique "
            "l’article 44 de la Convention sont reconnues comme des infractions dont l’auteur peut être extradé "
            "(paragraphe 7 de l’article 44)."
        ),
    },
    replaces="La présente désignation remplace celles qui ont été communiquées précédemment.",
    adds="Les désignations communiquées précédemment demeurent valables.",
    closing=(
        "{short} saisit cette occasion pour renouveler au Secrétaire général de l’Organisation des Nations Unies les "
        "assurances de sa très haute considération."
    ),
    place_and_date="{place}, le {date}",
    addressee="Le Secrétaire général de l’Organisation des Nations Unies",
    name="Nom",
    address="Adresse",
    telephone="Téléphone",
    email="Courriel",
    between=", ",
)
