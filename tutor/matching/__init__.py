"""From words to entries: which entry a text is about, and how sure that is. Nothing in it knows the subject."""

from tutor.matching.base_index import Answerable, BaseIndex, Found
from tutor.matching.matcher import Match, Matcher, Ranking

__all__ = ["Answerable", "BaseIndex", "Found", "Match", "Matcher", "Ranking"]
