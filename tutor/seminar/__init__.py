"""For a seminar: handouts, argument maps, decks, bibliographies, and the whole base as pages."""
