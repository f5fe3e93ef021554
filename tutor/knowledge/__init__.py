"""What is known: the model of the base, how it is read, compiled and checked. Imports no other room."""

from tutor.knowledge.base import KnowledgeBase
from tutor.knowledge.folders import load_base

__all__ = ["KnowledgeBase", "load_base"]
