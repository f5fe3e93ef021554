"""Makes the encoder's files; see ``tools/make_encoder.py``."""
