"""Coverage-guided fuzzing; see README.md of this folder."""
