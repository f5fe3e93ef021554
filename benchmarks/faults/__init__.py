"""Killed at random moments: nothing that was acknowledged is lost, and the next start is clean."""
