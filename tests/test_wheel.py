"""The wheel, built from the checkout and installed into an empty environment away from it."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built without network, from what is installed."""
    into = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-build-isolation",
        "--no-deps",
        "--no-index",
        "-q",
        "-w",
        str(into),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=into)
    (built,) = into.glob("*.whl")
    return built


def test_the_base_travels_compiled_and_in_source(wheel: Path):
    """Nobody who installs the wheel has to compile, and everybody can read the base."""
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {"tutor/compiled_base/base.bin", "tutor/compiled_base/index.bin"} <= names
    assert "tutor/base/entrapment/dragged-into-war.yaml" in names
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_it_answers_from_an_empty_environment(wheel: Path, tmp_path: Path, environment: dict[str, str]):
    """Installed away from the checkout it answers at once, and compiles nothing."""
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / "bin" / "python"
    inside = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "-q", "--target", inside, str(wheel)],
        check=True,
        capture_output=True,
    )
    # What the program depends on is taken from this environment, the program itself is not.
    Path(inside, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")

    result = subprocess.run(
        [
            str(python),
            "-I",
            "-m",
            "tutor",
            "--data",
            str(tmp_path / "data"),
            "ask",
            "--json",
            "could a treaty drag us into a war?",
        ],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )

    assert result.stderr == b""
    assert json.loads(result.stdout)["matches"][0]["id"] == "entrapment/dragged-into-war"
    where = subprocess.run(
        [str(python), "-I", "-c", "import tutor; print(tutor.__file__)"], capture_output=True, text=True, check=True
    )
    assert where.stdout.startswith(str(home))
