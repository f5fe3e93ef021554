"""Start-up is a feature: what a run imports is a tested budget."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SURE = "Could a treaty pull us into somebody else's war?"
HEAVY = (
    "prompt_toolkit",
    "asyncio",
    "yaml",
    "numpy",
    "rich.markdown",
    "onnxruntime",
    "tokenizers",
    "fsrs",
    "sqlite3",
    "jinja2",
    "platformdirs",
    "hashlib",
    "shutil",
    "tempfile",
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["ask", "--json", SURE],
        ["ask", SURE],
    ],
    ids=["version", "ask --json", "ask"],
)
def test_the_one_shot_path_imports_nothing_heavy(arguments: list[str], environment: dict[str, str], base):
    """A sure answer needs neither the prompt, nor YAML, nor numbers libraries."""
    program = (
        "import sys\n"
        "from tutor import cli\n"
        f"cli.run({arguments!r})\n"
        f"sys.stderr.write(' '.join(sorted(set({HEAVY!r}) & set(sys.modules))))\n"
    )
    prepare = subprocess.run([sys.executable, "-m", "tutor.compile"], cwd=ROOT, capture_output=True, check=False)
    assert prepare.returncode == 0
    environment.pop("COVERAGE_PROCESS_CONFIG", None)  # coverage imports much itself

    result = subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )

    assert result.stderr == ""
