"""anki_deck.py JOB.json: imports decks one after another with Anki's own library and tells what a learner would see.

JOB: {"decks": [path...], "study_after": 0}: after so many imports a card is answered; later imports must keep that.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def plain(markup: str) -> str:
    """The text of a rendered side of a card."""
    bare = re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]+>", " ", markup, flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(bare)).strip()


def bring_in(collection: Collection, path: str) -> dict[str, int]:
    """Import a deck; how many notes were new, updated, the same, or in conflict."""
    request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    kinds = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck", "empty_first_field")
    return {kind: len(getattr(log, kind)) for kind in kinds}


def study(collection: Collection) -> int:
    """Give one card an interval of thirty days, as if it had been learnt."""
    card = collection.get_card(collection.find_cards("")[0])
    card.type = card.queue = 2
    card.ivl, card.reps, card.due = 30, 5, collection.sched.today + 30
    collection.update_card(card)
    return int(card.id)


def main() -> None:
    """Do the job and print what was seen as JSON."""
    job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "c.anki2"))
        logs, studied = [], None
        for number, deck in enumerate(job["decks"], 1):
            logs.append(bring_in(collection, deck))
            if number == job.get("study_after"):
                studied = study(collection)
        cards = [collection.get_card(number) for number in collection.find_cards("")]
        seen = {
            "logs": logs,
            "cards": {
                card.note()["Id"]: {
                    "front": plain(card.question()),
                    "back": plain(card.answer()),
                    "deck": collection.decks.name(card.did),
                    "raw": card.question() + card.answer(),
                }
                for card in cards
            },
            "fields": [field["name"] for field in collection.models.all()[-1]["flds"]] if cards else [],
            "note_fields": cards[0].note().keys() if cards else [],
            "studied": None,
            "empty": len(collection.get_empty_cards().notes),
            "sound": list(collection.fix_integrity()),
        }
        if studied:
            card = collection.get_card(studied)
            seen["studied"] = {"interval": card.ivl, "repetitions": card.reps, "back": plain(card.answer())}
        collection.close()
    sys.stdout.write(json.dumps(seen))


main()
