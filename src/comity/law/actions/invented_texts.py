# ruff: noqa: E501, RUF001  # a line is a paragraph; letters and signs of six scripts
"""Texts of invented laws, in plain form (``plain``). Nothing in them is the law of any State."""

ASSISTANCE = """
# part | Part I | Preliminary
## section | 1. | Short title and commencement
(1) This Act may be cited as the Mutual Assistance in Criminal Matters Act.
(2) This Act comes into force on the day that the Minister appoints; different days may be appointed for different Parts.
## section | 2. | Interpretation
In this Act, "assistance" means any measure under Part II or Part III for a criminal matter of another State; "competent authority" means the Ministry of Justice of Arcadia.
# part | Part II | Assistance in general
## section | 3. | Requests to Arcadia
(1) A request is made in writing, in English or French, to the competent authority.
(2) In urgent cases a request may be made by any means that produces a written record, and is confirmed within {days} days.
(3) A request that meets the requirements of section 4 is executed without delay.
## section | 4. | Contents of a request
A request states:
(a) the authority that makes it and the subject of the investigation;
(b) the facts, and the law that applies to them;
(c) the assistance sought, and any procedure that is to be followed;
(d) where possible, the identity and nationality of every person concerned.
## section | 5. | Bank records
(1) A court may, at the request of the competent authority, order a bank to produce records of an account.
(2) No request is refused on the ground of bank secrecy.
(3) A bank that has been served with an order under subsection (1) discloses it to nobody.
## section | 6. | Refusal
(1) A request may be refused if:
(a) it does not meet the requirements of section 4;
(b) its execution would prejudice the sovereignty or security of Arcadia.
(2) Before a request is refused, the requesting State is consulted.
(3) A refusal states its reasons.
# part | Part III | Proceeds of crime
## section | 7. | Freezing
(1) A court may freeze property in Arcadia that a court of another State has ordered to be frozen.
(2) An order under this section lapses after {freeze} unless it is renewed.
## section | 8. | Confiscation and return
(1) An order of confiscation made in another State may be registered and enforced as if it had been made in Arcadia.
(2) Property embezzled from public funds is returned to the requesting State, less reasonable expenses under section 9.
## section | 9. | Costs
The ordinary costs of executing a request are borne by Arcadia.
# schedule | Schedule | Form of a request
The form in this Schedule may be used for a request under section 3.
"""
ENTRAIDE = """
# part | Partie I | Dispositions préliminaires
## section | 1. | Titre abrégé et entrée en vigueur
(1) La présente loi peut être citée sous le titre : Loi sur l’entraide judiciaire en matière pénale.
(2) Elle entre en vigueur au jour que fixe le ministre, qui peut varier selon les parties.
## section | 2. | Définitions
« Entraide » s’entend de toute mesure prévue par la partie II ou III pour une affaire pénale d’un autre État.
# part | Partie II | De l’entraide en général
## section | 3. | Demandes adressées à l’Arcadie
(1) La demande est faite par écrit, en anglais ou en français, à l’autorité compétente.
(2) En cas d’urgence, elle peut être faite par tout moyen laissant une trace écrite et est confirmée dans les dix jours.
(3) La demande conforme à l’article 4 est exécutée sans délai.
## section | 4. | Contenu de la demande
La demande indique :
(a) l’autorité dont elle émane et l’objet de l’enquête ;
(b) les faits et le droit applicable ;
(c) l’entraide sollicitée et toute procédure à suivre ;
(d) si possible, l’identité et la nationalité des personnes concernées.
## section | 5. | Documents bancaires
(1) Le tribunal peut ordonner à une banque de produire les documents relatifs à un compte.
(2) Aucune demande n’est refusée au motif du secret bancaire.
(3) La banque ne révèle l’ordonnance à personne.
## section | 6. | Refus
(1) La demande peut être refusée si :
(a) elle n’est pas conforme à l’article 4 ;
(b) son exécution porterait atteinte à la souveraineté ou à la sécurité de l’Arcadie.
(2) L’État requérant est consulté avant tout refus.
(3) Le refus est motivé.
# part | Partie III | Du produit du crime
## section | 7. | Gel
(1) Le tribunal peut geler les biens situés en Arcadie dont un tribunal étranger a ordonné le gel.
(2) L’ordonnance expire après douze mois, sauf renouvellement.
## section | 8. | Confiscation et restitution
(1) La décision de confiscation d’un autre État peut être enregistrée et exécutée comme une décision arcadienne.
(2) Les fonds publics soustraits sont restitués à l’État requérant, déduction faite des dépenses raisonnables.
## section | 9. | Frais
Les frais ordinaires d’exécution sont à la charge de l’Arcadie.
# schedule | Annexe | Modèle de demande
Le modèle de la présente annexe peut être utilisé.
"""
CORRUPTION = """
# part | Part I | Offences
## section | 1. | Bribery of public officials
(1) A person who promises, offers or gives an undue advantage to a public official, so that the official acts or refrains from acting in the exercise of official duties, commits an offence.
(2) A public official who solicits or accepts such an advantage commits an offence.
## section | 2. | Bribery of foreign public officials
Section 1(1) applies to officials of another State and of public international organizations.
## section | 3. | Embezzlement
A public official who diverts property entrusted by virtue of the official's position commits an offence.
## section | 4. | Laundering
A person who converts or transfers property, knowing that it is the proceeds of an offence under section 1, 2 or 3, commits an offence.
## section | 5. | Liability of legal persons
A legal person is liable for an offence committed in its interest; this does not affect the liability of a natural person.
# part | Part II | Integrity Commission
## section | 6. | The Commission
(1) The Integrity Commission of Arcadia is independent.
(2) It cooperates with its counterparts in other States, and may exchange information with them without a request under the Mutual Assistance in Criminal Matters Act.
## section | 7. | Protection of persons who report
Nobody is treated unjustly for reporting in good faith an offence under this Act.
# part | Part III | Final provisions
## section | 8. | Repeal
The Secret Commissions Act is repealed.
"""
COMMISSIONS = """
# section | 1. | Secret commissions
An agent who corruptly accepts a commission is liable to a fine.
# section | 2. | Consent
No prosecution is begun without the consent of the Attorney General.
"""
AMENDING = """
# section | 1. | Amendment of section 3
In section 3(2) of the Mutual Assistance in Criminal Matters Act, "thirty" is replaced by "ten".
# section | 2. | Amendment of section 7
In section 7(2) of that Act, "six months" is replaced by "twelve months".
"""
EVIDENCE = """
# part | Part I | Preservation
## section | 1. | Expedited preservation
(1) The competent authority may order a provider to preserve specified data for ninety days.
(2) An order under subsection (1) may be renewed once, at the request of the other State.
## section | 2. | Partial disclosure
A provider discloses as much traffic data as is needed to identify the path of a communication.
# part | Part II | Production
## section | 3. | Subscriber data
The competent authority may order a provider in Arcadia to produce subscriber data at the request of another State.
## section | 4. | Content data
Content data is produced on the order of a court only.
## section | 5. | Emergencies
Where there is an imminent danger to life, a provider may disclose data at once; section 4 applies afterwards.
"""
ASISTENCIA = """
# title | Título I | Disposiciones generales
## article | Artículo 1. | Objeto
La presente ley regula la asistencia jurídica internacional que presta Vestria.
## article | Artículo 2. | Autoridad central
La Fiscalía General de Vestria es la autoridad central.
# title | Título II | Asistencia
## article | Artículo 3. | Solicitudes
(1) Las solicitudes se presentan por escrito, en español o en inglés.
(2) Las solicitudes urgentes se atienden en cinco días.
## article | Artículo 4. | Doble incriminación
La asistencia que no entrañe medidas coercitivas se presta aunque el hecho no sea delito en Vestria.
## article | Artículo 5. | Secreto bancario
El secreto bancario no es motivo para denegar la asistencia prevista en el artículo 3.
## article | Artículo 6. | Motivos de denegación
La asistencia puede denegarse si perjudica la soberanía o el orden público; la denegación se motiva.
# title | Título III | Recuperación de activos
## article | Artículo 7. | Embargo preventivo
El juez puede ordenar el embargo preventivo sobre la base de una orden extranjera.
## article | Artículo 8. | Restitución
Los fondos públicos malversados se restituyen al Estado requirente conforme al artículo 7.
"""
ASISTENCIA_EN = """
# title | Title I | General provisions
## article | Article 1. | Object
This law governs the international legal assistance that Vestria gives.
## article | Article 2. | Central authority
The Office of the Attorney General of Vestria is the central authority.
# title | Title II | Assistance
## article | Article 3. | Requests
(1) Requests are made in writing, in Spanish or English.
(2) Urgent requests are dealt with in five days.
## article | Article 4. | Dual criminality
Assistance without coercive action is given even if the act is no offence in Vestria.
## article | Article 5. | Bank secrecy
Bank secrecy is no ground for refusing assistance under article 3.
## article | Article 6. | Grounds for refusal
Assistance may be refused if it prejudices sovereignty or public order; a refusal states its reasons.
# title | Title III | Asset recovery
## article | Article 7. | Preventive seizure
A judge may order preventive seizure on the basis of a foreign order.
## article | Article 8. | Return
Embezzled public funds are returned to the requesting State in accordance with article 7.
"""
PROTIVODEYSTVIE = """
# chapter | Глава I | Общие положения
## article | Статья 1. | Основные понятия
Коррупция — злоупотребление служебным положением в целях получения выгоды.
## article | Статья 2. | Подкуп должностных лиц
Предложение или получение неправомерного преимущества наказывается лишением свободы.
# chapter | Глава II | Международное сотрудничество
## article | Статья 3. | Запросы
(1) Запрос направляется в Генеральную прокуратуру Норландии на русском или английском языке.
(2) Банковская тайна не является основанием для отказа.
## article | Статья 4. | Отказ
В исполнении запроса по статье 3 может быть отказано с указанием причин.
## article | Статья 5. | Выдача
Гражданин Норландии другому государству не выдаётся; его дело передаётся прокурору.
## article | Статья 6. | Возврат имущества
Похищенное публичное имущество возвращается запрашивающему государству.
"""
XIEZHU = """
# chapter | 第一章 | 总则
## article | 第一条 | 目的
为加强国际刑事司法协助，制定本法。
## article | 第二条 | 中央机关
天海国司法部是中央机关。
# chapter | 第二章 | 请求
## article | 第三条 | 请求书
请求书以中文书写，或者附有中文译文。
## article | 第四条 | 银行保密
不得以银行保密为由拒绝依照第三条提出的请求。
## article | 第五条 | 拒绝
拒绝请求的，应当说明理由。
# chapter | 第三章 | 财产
## article | 第六条 | 冻结
主管机关可以根据外国的请求冻结财产。
## article | 第七条 | 返还
贪污的公款返还请求国，适用第六条的规定。
"""
XIEZHU_EN = """
# chapter | Chapter I | General provisions
## article | Article 1 | Purpose
This Law is made to strengthen international mutual assistance in criminal matters.
## article | Article 2 | Central authority
The Ministry of Justice of Tianhai is the central authority.
# chapter | Chapter II | Requests
## article | Article 3 | Form
A request is in Chinese, or has a Chinese translation with it.
## article | Article 4 | Bank secrecy
A request under article 3 is not refused on the ground of bank secrecy.
## article | Article 5 | Refusal
A refusal states its reasons.
# chapter | Chapter III | Property
## article | Article 6 | Freezing
The competent authority may freeze property at the request of another State.
## article | Article 7 | Return
Embezzled public funds are returned to the requesting State; article 6 applies.
"""
MUSAADA = """
# chapter | الفصل الأول | أحكام عامة
## article | المادة ١ | الغرض
ينظم هذا القانون المساعدة القضائية الدولية في المسائل الجنائية.
## article | المادة ٢ | السلطة المركزية
وزارة العدل في زهرآباد هي السلطة المركزية.
# chapter | الفصل الثاني | الطلبات
## article | المادة ٣ | شكل الطلب
يقدم الطلب كتابة باللغة العربية أو الفرنسية.
## article | المادة ٤ | السرية المصرفية
لا يرفض طلب مقدم بموجب المادة ٣ بدعوى السرية المصرفية.
## article | المادة ٥ | الرفض
يبين قرار الرفض أسبابه.
# chapter | الفصل الثالث | استرداد الموجودات
## article | المادة ٦ | التجميد
للمحكمة أن تجمد الممتلكات بناء على أمر من محكمة أجنبية.
## article | المادة ٧ | الإرجاع
تعاد الأموال العامة المختلسة إلى الدولة الطالبة وفقا للمادة ٦.
"""
MUSAADA_FR = """
# chapter | Chapitre I | Dispositions générales
## article | Article 1 | Objet
La présente loi régit l’entraide judiciaire internationale en matière pénale.
## article | Article 2 | Autorité centrale
Le ministère de la justice du Zahrabad est l’autorité centrale.
# chapter | Chapitre II | Demandes
## article | Article 3 | Forme
La demande est faite par écrit, en arabe ou en français.
## article | Article 4 | Secret bancaire
La demande visée à l’article 3 n’est pas refusée au motif du secret bancaire.
## article | Article 5 | Refus
Le refus est motivé.
# chapter | Chapitre III | Recouvrement d’avoirs
## article | Article 6 | Gel
Le tribunal peut geler des biens sur la base d’une décision étrangère.
## article | Article 7 | Restitution
Les fonds publics soustraits sont restitués à l’État requérant conformément à l’article 6.
"""
