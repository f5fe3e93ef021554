"""Sparring: a debate round against the tutor, kept on a flow sheet and judged by what was left unanswered."""
