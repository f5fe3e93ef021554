"""One table of commands: help, completion files and docs say the same as what is dispatched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor.cli.commands import COMMANDS as OUTSIDE
from tutor.config import SETTINGS
from tutor.dialogue import Conversation
from tutor.dialogue.commands import COMMANDS
from tutor.household import COMPLETIONS, FILES
from tutor.knowledge import KnowledgeBase
from tutor.session import Session
from tutor.setup import make_setup
from tutor.views import plain

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("tool", ["make_completions.py", "make_command_docs.py"])
def test_what_is_made_from_the_tables_is_current(tool: str):
    """Run the tool without --check to renew."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "--check"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_docs_name_every_command_and_setting():
    """docs/commands.md leaves nothing out."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")

    for command in COMMANDS:
        assert f"`{command.usage}`".replace("|", "\\|") in text
    for name in OUTSIDE:
        assert f"### alliance-tutor {name}\n" in text
    for setting in SETTINGS:
        assert f"| `{setting.name}` |" in text


def test_help_names_every_command(conversation: Conversation):
    """In short all names; in full all names with what they do."""
    short, whole = (plain.render(conversation.say(turn), 200) for turn in ("/help", "/help all"))

    for command in COMMANDS:
        assert f"/{command.name}" in short
        assert f"{command.usage}: {command.does}" in whole
        told = plain.render(conversation.say(f"/help {command.name}"), 200)
        assert command.does in told


def test_every_act_of_a_command_is_performed_or_refused_in_words(
    base: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """No command of the table leads nowhere, in a session as the prompt has it."""
    monkeypatch.chdir(tmp_path)
    setup = make_setup(data=str(tmp_path / "data"), now=datetime(2026, 11, 24, tzinfo=UTC))
    for command in COMMANDS:
        reply = Session(setup, base, kept=False).say(f"/{command.name}")
        assert reply.blocks, command.name
        assert "not-here" not in [getattr(block, "code", "") for block in reply.blocks], command.name


@pytest.mark.parametrize("shell", FILES)
def test_the_completion_files_are_printed(run, shell: str):
    """`alliance-tutor completion zsh > ...` is all it takes."""
    assert run("completion", shell).stdout.decode() == (COMPLETIONS / FILES[shell]).read_text(encoding="utf-8")


def bash_offers(*words: str) -> set[str]:
    """What bash would offer for the last of these words."""
    listed = " ".join(f"'{word}'" for word in words)
    script = (
        f"source '{COMPLETIONS / FILES['bash']}'; COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1};"
        ' _alliance_tutor; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_commands_options_and_their_values():
    """As somebody types them."""
    assert {"quiz", "spar", "doctor"} <= bash_offers("alliance-tutor", "")
    assert bash_offers("alliance-tutor", "qu") == {"quiz"}
    assert "--level" in bash_offers("alliance-tutor", "spar", "--")
    assert bash_offers("alliance-tutor", "spar", "--side", "") == {"pro", "con"}
    assert "bash" in bash_offers("alliance-tutor", "completion", "")
