# ruff: noqa: RUF001  # full-width punctuation
"""Chinese."""

from comity.upkeep.notes.words import Words

WORDS = Words(
    title="普通照会",
    reference="编号：{reference}",
    opening="{mission}向联合国秘书长致意，谨就《联合国反腐败公约》{cite}通知如下：",
    cite={
        "6(3)": "第六条第三款",
        "44(6)": "第四十四条第六款",
        "46(13)": "第四十六条第十三款",
        "46(14)": "第四十六条第十四款",
    },
    prevention="下列机关可以协助其他缔约国制订和实施具体的预防腐败措施：",
    central_authority="现已指定下列中央机关，使其负责和有权接收司法协助请求并执行请求或将请求转交主管机关执行：",
    languages="依照《公约》第四十六条提出的司法协助请求，可以接受的语文为：{languages}。",
    extradition={
        "yes": "本国政府以《公约》作为与其他缔约国进行引渡合作的法律依据。",
        "no": (
            "引渡以存在条约为条件。本国政府不以《公约》作为引渡合作的法律依据；在适当情况下，将寻求与其他缔约国"
            "缔结引渡条约。"
        ),
        "not_required": (
            "引渡不以存在条约为条件；《公约》第四十四条所适用的犯罪被承认为可以引渡的犯罪（第四十四条第七款）。"
        ),
    },
    replaces="此项指定取代此前通知的指定。",
    adds="此前通知的指定继续有效。",
    closing="{short}借此机会再次向联合国秘书长致以最崇高的敬意。",
    place_and_date="{date}于{place}",
    addressee="联合国秘书长",
    name="名称",
    address="地址",
    telephone="电话",
    email="电子邮件",
    between="、",
)
