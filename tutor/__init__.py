"""Alliance Tutor: both sides of alliance policy, argued fairly and sourced, in the terminal."""

__version__ = "0.1.0"
