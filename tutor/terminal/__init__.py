"""The prompt: completion, keys, toolbar, and the loop that reads a turn and shows the reply."""
