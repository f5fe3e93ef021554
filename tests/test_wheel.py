"""The wheel, built from the checkout and installed into an empty environment away from it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


def built(root: Path, into: Path, **options: Any) -> Path:
    """A wheel built without network, from what is installed."""
    how = ["--no-build-isolation", "--no-deps", "--no-index", "-q", "-w", str(into)]
    command = [sys.executable, "-m", "pip", "wheel", *how, str(root)]
    subprocess.run(command, check=True, capture_output=True, cwd=into, **options)
    (wheel,) = into.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout."""
    return built(ROOT, tmp_path_factory.mktemp("wheel"))


def test_another_build_is_the_same_bytes(wheel: Path, tmp_path: Path):
    """In another folder, of files with other times and rights, under another umask and in another time zone."""
    root, into = tmp_path / "elsewhere", tmp_path / "wheel"
    into.mkdir()
    for name in ("tutor", "knowledge", "tools"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copyfile(ROOT / name, root / name)
    for path in root.rglob("*.*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
        if path.is_file():
            path.chmod(0o600)
    env = {**os.environ, "TZ": "Asia/Tokyo"}
    env.pop("COVERAGE_PROCESS_CONFIG", None)  # this copy of the program is not the one that is measured
    again = built(root, into, umask=0o077, env=env)

    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()


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
