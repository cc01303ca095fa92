# ruff: noqa: E501, RUF001  # a sentence a line; punctuation as the languages write it
"""Translations of invented fiches: by State and measure, the texts by language."""

Texts = dict[str, str]
TRANSLATIONS: dict[tuple[str, str], dict[str, Texts]] = {
    ("XAR", "preservation"): {
        "fr": {
            "conditions": "Pour toute infraction visée par la Convention. Une page suffit ; une demande d'entraide doit suivre.",
            "court": "Le certificat du fournisseur, avec une empreinte des données.",
            "documents": "L'identifiant du compte, le fournisseur, la période et une phrase sur l'infraction.",
            "deadlines": "Ordonnée le jour de la demande.",
            "urgent_how": "Appelez le point de contact joignable jour et nuit, puis envoyez une page par courriel.",
            "validity": "L'ordonnance prend fin après 90 jours, sauf renouvellement, deux fois au plus.",
        },
        "es": {
            "conditions": "Por cualquier delito previsto en la Convención. Basta una página; debe seguir una solicitud de asistencia.",
            "court": "El certificado del proveedor con un resumen criptográfico de los datos.",
            "documents": "Identificador de la cuenta, proveedor, período y una frase sobre el delito.",
            "deadlines": "Se ordena el mismo día de la solicitud.",
            "urgent_how": "Llame al punto de contacto que atiende día y noche y envíe después una página por correo electrónico.",
            "validity": "La orden termina a los 90 días si no se renueva, como máximo dos veces.",
        },
        "ru": {
            "conditions": "В связи с любым преступлением по Конвенции. Достаточно одной страницы; затем направляется запрос о помощи.",
            "court": "Удостоверение поставщика услуг с хеш-суммой данных.",
            "documents": "Идентификатор учётной записи, поставщик услуг, период и одно предложение о преступлении.",
            "deadlines": "Предписание выдаётся в день получения запроса.",
            "urgent_how": "Позвоните в круглосуточный контактный пункт, затем отправьте одну страницу по электронной почте.",
            "validity": "Предписание действует 90 дней; его можно продлить не более двух раз.",
        },
        "zh": {
            "conditions": "适用于公约所涵盖的任何犯罪。一页即可；之后须提出协助请求。",
            "court": "服务提供商出具的证明，附数据的哈希值。",
            "documents": "账户标识、服务提供商、时间范围，以及一句关于犯罪的说明。",
            "deadlines": "收到请求当日即下令保全。",
            "urgent_how": "先致电全天候联络点，再以电子邮件发送一页文件。",
            "validity": "命令于90日后失效，可续期，最多两次。",
        },
        "ar": {
            "conditions": "لأي جريمة تشملها الاتفاقية. تكفي صفحة واحدة، على أن يتبعها طلب مساعدة.",
            "court": "شهادة مقدم الخدمة مع بصمة رقمية للبيانات.",
            "documents": "معرّف الحساب ومقدم الخدمة والفترة وجملة عن الجريمة.",
            "deadlines": "يصدر الأمر في يوم ورود الطلب.",
            "urgent_how": "اتصلوا بجهة الاتصال المتاحة ليلا ونهارا، ثم أرسلوا صفحة واحدة بالبريد الإلكتروني.",
            "validity": "ينتهي الأمر بعد 90 يوما ما لم يُجدَّد، مرتين على الأكثر.",
        },
    },
    ("XVE", "preservation"): {
        "en": {
            "conditions": "If a judicial authority of the requesting State asks for it or confirms it within five days.",
            "urgent_how": "E-mail to the Attorney General's office; receipt is acknowledged within two hours.",
            "documents": "Account, provider, period and facts.",
        },
    },
    ("XAB", "preservation"): {
        "en": {"conditions": "For all offences under the Convention; a formal request must follow within thirty days."},
        "fr": {
            "conditions": "Pour toutes les infractions visées par la Convention ; une demande formelle doit suivre dans les trente jours."
        },
    },
}
