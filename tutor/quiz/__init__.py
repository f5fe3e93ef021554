"""Practice: items, when they are due, and how free text is graded."""
