"""A long sitting: memory flat, latency flat, no file left open."""
