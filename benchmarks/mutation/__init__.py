"""Whether the tests notice when a decision is changed: mutants of the files that decide, each tried by their tests."""
