"""How load, first answer, next answer and completion grow with the number of entries."""
