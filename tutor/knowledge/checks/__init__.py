"""Findings on quality and balance, one small function each, with a code.

K1xx references and structure · K2xx balance · K3xx language · K4xx asks · K5xx sources · K6xx cases and facts ·
K7xx ids
"""

from tutor.knowledge.checks.table import CHECKS, Check, Finding, run_checks

__all__ = ["CHECKS", "Check", "Finding", "run_checks"]
