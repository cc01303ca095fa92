"""Small invented laws in several formats."""

from __future__ import annotations

ACT = """---
title: "Mutual Assistance Act, 2019"
identifier: "XAR-2019-act-7"
country: "fr"
publication_date: "2019-03-02"
last_updated: "2021-05-01"
entry_into_force: "2019-04-01"
source: "https://gazette.example/2019/7"
---
## PART 1 Preliminary

##### 1. **Short title.**

**1**.—(1) This Act may be cited as the Mutual Assistance Act.

(2) In this Act—

(a) “request” means a request for assistance, and

(b) the court is the High Court.[^1]

## PART 2 Assistance

##### 2. **Requests.**

The authority shall answer a request of any State in the English language.

[^1]: Amended in 2021.
"""
LOI = """# Loi sur l'entraide

## Chapitre 1er Dispositions

##### Art. 1er. Objet

La présente loi règle l'entraide judiciaire avec les autorités de tous les États dans les affaires pénales.
"""
LIST = """file,jurisdiction,language,kind,number,year,title,in_force_on,event,on,eids,by
act.md,FR,en,,7,2019,,,,,,
loi.md,FR,fr,,7,2019,,,,,,
act.md,,,,,,,,amendment,2021-05-01,part_2__sec_2,Act 9 of 2021
act.md,,,,,,,,repeal,2024-01-01,,
"""
