"""What the laptop says of its disk, in the shapes that its programs answer in."""

from __future__ import annotations

import json
from pathlib import Path, PureWindowsPath

import pytest

from desktop.preflight.system import ask_system, is_encrypted, is_on_network, synced_by

HOME = Path("/home/desk/fair/VTM.desk")


class System:
    """Answers as the programs of one computer do, and remembers what it was asked."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    def __call__(self, *command):
        self.asked.append(command)
        said = self.answers.get(command[0])
        return said.get(command[3]) if isinstance(said, dict) else said


def device(name, kind, *below):
    return {"name": name, "type": kind} | ({"children": list(below)} if below else {})


def linux(source, *devices):
    told = json.dumps({"blockdevices": list(devices)}, indent=3)
    return System(findmnt={"SOURCE": f"{source}\n", "FSTYPE": "ext4\n"}, lsblk=told)


DISK = device("nvme0n1p3", "part", device("nvme0n1", "disk"))
LUKS = device("vg-root", "lvm", device("nvme0n1p3_crypt", "crypt", DISK))


class TestEncryption:
    def test_linux_finds_luks_below_a_volume(self):
        system = linux("/dev/mapper/vg-root", LUKS)
        assert is_encrypted(HOME, system, "linux") is True
        assert system.asked[1][-1] == "/dev/mapper/vg-root"

    def test_a_subvolume_is_asked_about_by_its_device(self):
        system = linux("/dev/mapper/luks-1[/@home]", device("luks-1", "crypt", DISK))
        assert is_encrypted(HOME, system, "linux") is True
        assert system.asked[1][-1] == "/dev/mapper/luks-1"

    def test_a_plain_disk_is_not_encrypted(self):
        assert is_encrypted(HOME, linux("/dev/nvme0n1p3", DISK), "linux") is False

    @pytest.mark.parametrize(
        "system",
        [
            System(),
            linux("overlay"),
            System(findmnt={"SOURCE": "/dev/sda1"}),
            System(findmnt={"SOURCE": "/dev/sda1"}, lsblk="lsblk: failed"),
            System(findmnt={"SOURCE": "/dev/sda1"}, lsblk="[]"),
            linux("/dev/sda1"),
        ],
    )
    def test_what_nobody_tells_is_not_known(self, system):
        assert is_encrypted(HOME, system, "linux") is None

    @pytest.mark.parametrize(
        ("said", "known"),
        [
            ("FileVault is On.\n", True),
            ("FileVault is Off.\n", False),
            ("FileVault is Off, but needs to be restarted to finish.\n", False),
            (None, None),
        ],
    )
    def test_a_mac_says_how_filevault_is(self, said, known):
        assert is_encrypted(HOME, System(fdesetup=said), "darwin") is known

    @pytest.mark.parametrize(
        ("said", "known"),
        [
            *[("1\r\n", True), ("3\r\n", True), ("2\r\n", False), ("5\r\n", False)],
            *[("0\r\n", None), (None, None)],
        ],
    )
    def test_windows_says_how_bitlocker_is_for_the_file_s_own_drive(self, said, known):
        system = System(powershell=said)
        assert is_encrypted(PureWindowsPath(r"D:\Fair\VTM.desk"), system, "win32") is known
        assert "NameSpace('D:')" in system.asked[0][-1]

    def test_a_share_of_windows_has_no_drive_to_ask_about(self):
        system = System(powershell="1")
        assert is_encrypted(PureWindowsPath(r"\\nas\fair\VTM.desk"), system, "win32") is None
        assert system.asked == []


class TestPlace:
    @pytest.mark.parametrize(("kind", "far"), [("cifs", True), ("nfs4", True), ("ext4", False)])
    def test_linux_says_whose_disk_it_is(self, kind, far):
        assert is_on_network(HOME, System(findmnt={"FSTYPE": f"{kind}\n"}), "linux") is far

    def test_a_mac_lists_its_mounts_and_the_nearest_counts(self):
        said = (
            "/dev/disk3s1 on / (apfs, sealed, local, read-only, journaled)\n"
            "//desk@nas/fair on /Volumes/fair (smbfs, nodev, nosuid, mounted by desk)\n"
        )
        system = System(mount=said)
        assert is_on_network(Path("/Volumes/fair/VTM.desk"), system, "darwin")
        assert not is_on_network(Path("/Volumes/fairground/VTM.desk"), system, "darwin")

    def test_a_share_of_windows_is_on_the_network(self):
        assert is_on_network(PureWindowsPath(r"\\nas\fair\VTM.desk"), System(), "win32")

    @pytest.mark.parametrize(
        ("folder", "cloud"),
        [
            ("OneDrive - Regione Esempio/Fair", "OneDrive - Regione Esempio"),
            ("Library/CloudStorage/Fair", "CloudStorage"),
            ("Dropbox", "Dropbox"),
            ("Dropboxes", ""),
            ("Documents/Piemonte Desk", ""),
        ],
    )
    def test_a_folder_of_a_cloud_is_known_by_its_name(self, tmp_path, folder, cloud):
        assert synced_by(tmp_path / folder / "VTM.desk") == cloud


def test_a_program_that_is_not_there_or_fails_says_nothing():
    assert ask_system("no-such-program-of-any-system") is None
    assert ask_system("false") is None
