"""Spanish."""

from comity.upkeep.notes.words import Words

WORDS = Words(
    title="Nota verbal",
    reference="Ref.: {reference}",
    opening=(
        "{mission} saluda atentamente al Secretario General de las Naciones Unidas y, con referencia al {cite} de la "
        "Convención de las Naciones Unidas contra la Corrupción, tiene el honor de comunicarle lo siguiente."
    ),
    cite={
        "6(3)": "párrafo 3 del artículo 6",
        "44(6)": "párrafo 6 del artículo 44",
        "46(13)": "párrafo 13 del artículo 46",
        "46(14)": "párrafo 14 del artículo 46",
    },
    prevention=(
        "La siguiente autoridad puede ayudar a otros Estados Parte a formular y aplicar medidas concretas de "
        "prevención de la corrupción:"
    ),
    central_authority=(
        "Se ha designado a la siguiente autoridad central, encargada de recibir las solicitudes de asistencia judicial "
        "recíproca y facultada para darles cumplimiento o para transmitirlas a las autoridades competentes para su "
        "ejecución:"
    ),
    languages=(
        "El idioma o los idiomas aceptables para las solicitudes de asistencia judicial recíproca presentadas con "
        "arreglo al artículo 46 de la Convención son los siguientes: {languages}."
    ),
    extradition={
        "yes": (
            "El Gobierno considera la Convención como la base jurídica de la cooperación en materia de extradición en "
            "sus relaciones con otros Estados Parte."
        ),
        "no": (
            "La extradición se supedita a la existencia de un tratado. El Gobierno no considera la Convención como la "
            "base jurídica de la cooperación en materia de extradición; se esforzará, cuando proceda, por celebrar "
            "tratados de extradición con otros Estados Parte."
        ),
        "not_required": (
            "La extradición no se supedita a la existencia de un tratado; los delitos a los que se aplica el "
            "artículo 44 de la Convención se reconocen como causa de extradición (párrafo 7 del artículo 44)."
        ),
    },
    replaces="Esta designación sustituye a las comunicadas con anterioridad.",
    adds="Las designaciones comunicadas con anterioridad siguen vigentes.",
    closing=(
        "{short} aprovecha esta oportunidad para reiterar al Secretario General de las Naciones Unidas las seguridades "
        "de su más alta y distinguida consideración."
    ),
    place_and_date="{place}, {date}",
    addressee="Al Secretario General de las Naciones Unidas",
    name="Nombre",
    address="Dirección",
    telephone="Teléfono",
    email="Correo electrónico",
    between="; ",
)
