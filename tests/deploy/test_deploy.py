"""What an operator copies to a machine is sound: it names what there is, and keeps what must be kept."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.roles import Role
from bot.settings import Settings

ROOT = Path(__file__).parent.parent.parent
UNITS = sorted((ROOT / "deploy").glob("*.service"))
WRITTEN = [ROOT / "Dockerfile", ROOT / "compose.yaml", *sorted((ROOT / "deploy").iterdir())]
OURS = ("front-door", "broadcaster", "clock", "console")

_VARIABLE = re.compile(r"DRWS_[A-Z_]+")
_ROLE = re.compile(r"--role[, ]+([a-z-]+)")


def composed() -> dict[str, Any]:
    """Read the compose file."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return read


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_every_setting_that_is_named_exists(file: Path) -> None:
    """An operator sets nothing that the program does not read."""
    known = {f"DRWS_{name.upper()}" for name in Settings.model_fields}

    assert set() == set(_VARIABLE.findall(file.read_text())) - known


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_every_role_that_is_named_exists(file: Path) -> None:
    """An operator starts no process that the program would refuse."""
    assert set() == set(_ROLE.findall(file.read_text())) - {*Role}


def test_each_role_is_a_service() -> None:
    """An operator who starts the compose file has doors, a broadcaster, a clock and the staff pages."""
    commands = {" ".join(composed()["services"][each]["command"]) for each in OURS}

    assert {f"serve --role {role}" for role in Role if role is not Role.ALL} == commands
    assert 2 == composed()["services"]["front-door"]["deploy"]["replicas"]


@pytest.mark.parametrize("service", OURS)
def test_a_service_may_do_no_more_than_it_has_to(service: str) -> None:
    """Whoever takes over a container finds no right in it, and cannot change the program."""
    about = composed()["services"][service]

    assert (True, ["ALL"], ["no-new-privileges:true"]) == (
        about["read_only"],
        about["cap_drop"],
        about["security_opt"],
    )


def test_only_the_proxy_can_be_reached_from_outside() -> None:
    """A stranger on the network meets the proxy, and not the database, the figures or the staff pages."""
    services = composed()["services"]
    published = {name: about["ports"] for name, about in services.items() if "ports" in about}

    assert {"proxy": ["443:443"], "console": ["127.0.0.1:8490:8490"]} == published
    assert "listen_addresses=" in services["postgres"]["command"]


def test_every_volume_that_is_used_is_declared() -> None:
    """An operator who starts it meets no name that compose does not know; the box keys lie in memory."""
    read = composed()
    used = {
        each.split(":")[0]
        for about in read["services"].values()
        for each in about.get("volumes", ())
        if not each.startswith(".")
    }

    assert used == read["volumes"].keys()
    assert "tmpfs" == read["volumes"]["boxes"]["driver_opts"]["type"]


def docker_lines() -> list[str]:
    """Give the instructions of the Dockerfile, each on one line."""
    joined = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    return [line for line in joined.splitlines() if line and not line.startswith("#")]


def test_the_image_is_made_of_what_is_locked_and_runs_as_nobody_special() -> None:
    """An operator gets what was tested, with hashes, and no process that is root."""
    lines = docker_lines()
    last_stage = lines[max(n for n, line in enumerate(lines) if line.startswith("FROM ")) :]

    assert all("--require-hashes" in line for line in lines if "pip install" in line)
    assert any(line == "USER drws" for line in last_stage)
    assert not any(line.startswith(("ADD ", "USER root")) for line in lines)
    assert not any("latest" in line for line in lines if line.startswith("FROM "))


def test_the_commands_of_the_image_are_lists() -> None:
    """A service manager's signal reaches the program, and no shell that swallows it."""
    commands = [line.partition(" ")[2] for line in docker_lines() if line.startswith(("CMD", "ENTRYPOINT"))]

    assert [["python", "-m", "bot"], ["serve"]] == [json.loads(each) for each in commands]


def test_what_is_copied_into_the_image_is_there_and_sent_to_the_builder() -> None:
    """An operator who builds the image misses no folder of the program."""
    copied = {
        name
        for line in docker_lines()
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    }
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}

    assert copied == sent
    assert [] == [name for name in copied if not (ROOT / name).exists()]


@pytest.mark.parametrize("unit", UNITS, ids=lambda file: file.name)
def test_a_unit_is_one_that_systemd_reads(unit: Path) -> None:
    """An operator copies a unit of which systemd knows every word."""
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not on this machine: apt-get install systemd")
    done = subprocess.run(  # noqa: S603 - a program of the machine, on a file of ours
        [program, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    complaints = [line for line in done.stderr.splitlines() if f"{unit.stem.rstrip('@')}" in line]

    assert [] == [line for line in complaints if "is not executable" not in line]


@pytest.mark.parametrize("unit", UNITS, ids=lambda file: file.name)
def test_a_unit_is_hardened(unit: Path) -> None:
    """Whoever takes over the process can change nothing on the machine but what it keeps."""
    written = unit.read_text().splitlines()
    wanted = {"DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "LimitCORE=0", "UMask=0077"}

    assert set() == wanted - {*written}


@pytest.mark.parametrize("file", [*WRITTEN, ROOT / ".dockerignore"], ids=lambda file: file.name)
def test_no_address_of_somebody_else_is_in_it(file: Path) -> None:
    """An operator's machine asks nobody but whom its own settings name."""
    found = re.findall(r"https?://[^\s'\"]+", file.read_text())

    assert [] == [
        each for each in found if not each.startswith(("http://127.0.0.1", "https://${PUBLIC_NAME"))
    ]
