"""How well questions are matched: ``python -m benchmarks.matching general | calibrate | report``."""
