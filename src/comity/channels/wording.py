"""What the finder says: a sentence for every code of the rules. The rules know codes only."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NEEDS: dict[str, Promise] = {
    "statements": _("statements and other evidence"),
    "service": _("service of documents"),
    "search-seizure": _("search and seizure"),
    "bank-records": _("bank and company records"),
    "preservation": _("expedited preservation of data"),
    "electronic-data": _("subscriber, traffic and content data"),
    "asset-tracing": _("tracing of assets"),
    "freezing": _("freezing of assets"),
    "confiscation": _("confiscation of assets"),
    "return-of-assets": _("return of assets"),
    "extradition": _("extradition"),
    "provisional-arrest": _("provisional arrest"),
    "sentenced-persons": _("transfer of a sentenced person"),
    "transfer-of-proceedings": _("transfer of criminal proceedings"),
    "joint-investigation": _("a joint investigation"),
    "special-techniques": _("special investigative techniques"),
    "information": _("information or intelligence"),
    "fiu-information": _("financial intelligence"),
    "video-hearing": _("a hearing by video conference"),
    "civil-administrative": _("help in civil or administrative proceedings"),
    "prevention": _("advice on prevention"),
}
NEED_GROUPS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (
        _("Evidence"),
        ("statements", "service", "search-seizure", "bank-records", "preservation", "electronic-data", "video-hearing"),
    ),
    (_("Assets"), ("asset-tracing", "freezing", "confiscation", "return-of-assets")),
    (_("Persons"), ("extradition", "provisional-arrest", "sentenced-persons")),
    (
        _("Working together"),
        ("information", "fiu-information", "joint-investigation", "special-techniques", "transfer-of-proceedings"),
    ),
    (_("Other"), ("civil-administrative", "prevention")),
)
STAGES: dict[str, Promise] = {
    "intelligence": _("intelligence, before any proceedings"),
    "investigation": _("an investigation"),
    "prosecution": _("prosecution or trial"),
    "enforcement": _("enforcement of a judgment"),
}
ROUTES: dict[str, Promise] = {
    "central_authority": _("Write to the central authority"),
    "direct": _("Write directly to the competent judicial authority"),
    "diplomatic": _("Write through the diplomatic channel"),
    "focal_point": _("Write to the focal point"),
    "interpol": _("Send the request through INTERPOL"),
    "preservation": _("Ask the 24/7 contact point"),
    "network": _("Ask the contact point in the network"),
    "counterpart": _("Ask the counterpart agency"),
    "fiu": _("Let your financial intelligence unit ask its counterpart"),
}
KINDS: dict[str, Promise] = {
    "formal": _("Formal request"),
    "informal": _("Informal contact"),
    "emergency": _("Emergency"),
}
CONDITIONS: dict[str, Promise] = {
    "by_agreement": _("by agreement in the case"),
    "organised_transnational": _("if the offence is transnational and involves an organized criminal group"),
    "foreign_bribery": _("for the bribery of foreign public officials only"),
}
SAID_BY: dict[str, Promise] = {
    "entry": _("stated in the authority's entry"),
    "notified": _("notified by the State"),
    "other_treaty": _("notified under another treaty"),
    "network": _("languages of the network"),
}
UNKNOWN: dict[str, Promise] = {
    "languages": _("the languages it accepts"),
    "means": _("the means by which it accepts requests"),
    "interpol": _("whether it accepts urgent requests through INTERPOL"),
}
POSSIBLE = _("possible")
IBER = _("Iber@, the platform of the Medellin Treaty")

NOTES: dict[str, Promise] = {
    # Why this channel
    "designated_notification": _("The requested State notified this authority to the depositary."),
    "designated_national_law": _("The law of the requested State names this authority."),
    "designated_official_page": _("An official page of the requested State names this authority."),
    "designated_secondary": _("A third party's list names this authority: confirm it first."),
    "designated_general_knowledge": _("This authority is known from general knowledge only: confirm it first."),
    "direct_transmission": _(
        "Judicial authorities write to each other directly; the authority named here helps to find the right one."
    ),
    "diplomatic_asked": _("The requested State asks for requests through the diplomatic channel."),
    "no_treaty_needed": _("No treaty on record; what may be shared is a matter of each State's law."),
    "treaty_leads": _("%(value)s binds both States and leads before the Convention."),
    "convention_applies": _(
        "No other mutual legal assistance treaty on record binds both States, "
        "so paragraphs 9 to 29 of article 46 apply."
    ),
    "convention_is_basis": _("The Convention is the legal basis."),
    "basis_to_settle": _("No treaty is certain to be the basis: settle it with the requested State first."),
    "what_remains": _("What remains is a request on the basis of reciprocity and the law of the requested State."),
    "offences_deemed_included": _("The offences of the Convention are deemed to be included in that treaty."),
    "by_agreement": _("The article opens the way; the two States agree on it in the case."),
    "formal_for_evidence": _("Needed only when the answer must serve as evidence."),
    "dual_criminality": _(
        "Dual criminality looks at the conduct, not at the name of the offence: describe the conduct."
    ),
    "bank_secrecy": _("Bank secrecy is no ground for refusal."),
    "use_limited": _("The answer may be used for the purpose stated in the request only, unless consent is given."),
    "nationals": _("A State that does not extradite its nationals submits the case for prosecution on request."),
    "optional_offence": _("States parties need not have established this offence: describe the conduct with care."),
    "network_asset": _(
        "Both belong. A contact can say whether assets can be found and what the formal request must contain."
    ),
    "network_judicial": _(
        "Both belong. A contact can check a draft, find the competent authority and speed up execution."
    ),
    "network_law": _("Both belong. Anti-corruption authorities can exchange information before a formal request."),
    "network_fiu": _(
        "Both units belong. Only the units use it: ask your own. The answer is intelligence, not evidence."
    ),
    "network_prevention": _("Both belong. Its members share methods and experience."),
    "counterpart_anti_corruption_agency": _("It does there what you do here and can answer without a formal request."),
    "counterpart_asset_recovery": _("It traces assets there and can answer before a formal request."),
    "counterpart_fiu": _("The units exchange financial intelligence with each other."),
    "points_24_7": _("Both have a point that preserves data day and night until the formal request follows."),
    "interpol_urgent": _(
        "Possible because it is urgent, where both States agree; the written request follows the same way."
    ),
    # What to beware of
    "not_party": _("On record, %(value)s is not a party to the Convention on this date."),
    "extension_not_recorded": _(
        "Whether the Convention extends to %(value)s is not on record; the State responsible for it can say."
    ),
    "no_formal_basis": _("No treaty on record binds both on this date: there is no formal basis."),
    "possible_basis": _("Whether this treaty binds both on this date is not known: check before you cite it."),
    "unverified_basis": _("The record of this legal basis is unverified."),
    "eu_instrument": _(
        "Between member States of the European Union an act of the Union probably leads "
        "(2018/1805, 2008/909/JHA, 2023/1543); those are not on record here."
    ),
    "eu_agreement": _("An agreement of the European Union with this State probably leads; it is not on record here."),
    "internal_relation": _("These two are not foreign States to each other: their own arrangements come first."),
    "other_treaties_not_recorded": _("Bilateral treaties and some regional instruments are not on record: check them."),
    "treaty_needed": _("The requested State does not take the Convention as its legal basis: a treaty is needed."),
    "extradition_conditions": _("The requested State takes the Convention as its legal basis with conditions."),
    "untoc_answer_only": _("The requested State answered this under the Organized Crime Convention only."),
    "extradition_answer_unknown": _(
        "Whether the requested State takes the Convention as its legal basis is not on record."
    ),
    "extradition_authority_not_notified": _(
        "No extradition authority is on record: this one is for mutual legal assistance."
    ),
    "no_authority_on_record": _("No authority of the requested State is on record for this."),
    "designated_under_other_treaty": _("Designated under %(value)s, not under the Convention."),
    "unverified_entry": _("This entry is unverified."),
    "not_seen_at_date": _("The source of this entry is later than the date asked about."),
    "never_confirmed": _("Never confirmed by the authority: check before you rely on it."),
    "stale_entry": _("Last confirmed on %(value)s: check before you rely on it."),
    "language_unknown": _("No accepted language was notified: ask first."),
    "language_unverified": _("The accepted language is known from general knowledge only."),
    "language_under_other_treaty": _("The accepted language was notified under %(value)s."),
    "translation_needed": _("Your State works in none of these languages on record: a translation is needed."),
    "stage_intelligence": _("A formal request needs an investigation, prosecution or judicial proceeding."),
    "role_not_stated": _("The source does not say which of the two is a member and which an observer."),
    "unverified_membership": _("A membership is unverified."),
    "not_evidence": _("An informal answer is not evidence."),
    "interpol_agreement_unknown": _("Whether the requested State agrees to this route is not on record: ask it first."),
    "interpol_outside_convention": _("The Convention is not certain to bind both: this route needs another basis."),
    # What to write
    "documents_mla": _(
        "The authority making the request; the subject and nature of the proceedings; the facts; "
        "the assistance sought; persons and places; the purpose."
    ),
    "documents_service": _(
        "The authority making the request; the proceedings; the documents to be served, on whom and where; the purpose."
    ),
    "documents_leading_treaty": _(
        "What %(value)s requires; the contents under the Convention are the advisory standard."
    ),
    "documents_video": _("Why presence is not possible or desirable, who conducts the hearing, who attends."),
    "documents_tracing": _("The facts relied on, the action requested and, where there is one, a copy of the order."),
    "documents_confiscation": _(
        "A description of the property, its location and value; the facts, or an admissible copy of the final order."
    ),
    "documents_return": _("The ground for return: public funds, prior ownership, damage, or another."),
    "documents_extradition": _("The documents that the law or the treaty of the requested State names: see its entry."),
    "documents_sentenced": _("The judgment, the sentence left to serve, and the consent of the person."),
    "information_request": _(
        "Who asks, under which power, the case in brief, what exactly is sought, and how it may be used."
    ),
    "preservation_request": _(
        "The offence and the facts in brief, the data and why they matter, the intention to follow up."
    ),
}
