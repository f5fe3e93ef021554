"""``python -m tutor``."""

from tutor.cli import program

if __name__ == "__main__":
    program()
