"""IPP over HTTP: every wait ends, and what went wrong is known."""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
from contextlib import suppress

import pytest

from desktop import settings
from desktop.badge.printers.ipp import address, client, cups_server, transport, trust
from desktop.badge.printers.ipp.client import Code, Operation, Printer
from desktop.badge.printers.ipp.message import Group, Tag, values
from desktop.badge.printers.ipp.transport import NoAnswer, NotAllowed, NotKnown, NotTrusted, Server
from tests.desktop.badge.ipp_server import answer, http, serve


@pytest.fixture
def server():
    with serve() as made:
        yield made


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """A computer that others keep busy answers late, and not badly."""
    monkeypatch.setattr(transport, "CONNECT", 30.0)
    monkeypatch.setattr(transport, "ANSWER", 30.0)


@pytest.fixture
def quick(monkeypatch, _patient):
    """For those whose waits must end by themselves."""
    monkeypatch.setattr(transport, "CONNECT", 0.5)
    monkeypatch.setattr(transport, "ANSWER", 0.5)


def post(server, body=b"x", document=None):
    return transport.post(Server("127.0.0.1", server.port), "/ipp/print", body, document)


def test_a_document_follows_the_message(server, tmp_path):
    (tmp_path / "badge.pdf").write_bytes(b"%PDF" + bytes(200_000))
    post(server, b"message", tmp_path / "badge.pdf")
    assert server.asked == [b"message%PDF" + bytes(200_000)]
    assert "POST /ipp/print HTTP/1.1" in server.heads[0]
    assert "Content-Type: application/ipp" in server.heads[0]


def test_nobody_there_is_known_at_once_and_nothing_was_begun():
    with socket.socket() as deaf:  # it has the port, so that nobody else can, and does not listen
        deaf.bind(("127.0.0.1", 0))
        with pytest.raises(NoAnswer) as caught:
            transport.post(Server("127.0.0.1", deaf.getsockname()[1]), "/", b"")
    assert not caught.value.begun


def hang(connection):
    """Takes the connection, and says nothing."""


def drip(connection):
    """Answers a byte at a time, until nobody listens any more: that takes a minute."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    drip_on(connection, b"x")


def drip_on(connection, letter):
    with suppress(OSError):
        for _ in range(600):
            connection.sendall(letter)
            time.sleep(0.1)
        DRIPPED_OUT.append(letter)


DRIPPED_OUT = []
"""What somebody waited for to its end."""


def hang_up(connection):
    connection.recv(10)
    connection.close()


@pytest.mark.parametrize("badly", [hang, drip, hang_up])
def test_every_wait_ends_and_the_request_was_begun(server, badly, quick):
    server.answers = [badly]
    with pytest.raises(NoAnswer) as caught:
        post(server)
    assert caught.value.begun
    assert DRIPPED_OUT == []


def test_a_network_that_goes_away_on_the_way_is_no_bug_and_no_unread_file(server, monkeypatch):
    def gone(_connection):
        raise OSError(113, "No route to host")

    monkeypatch.setattr(transport.http.client.HTTPConnection, "getresponse", gone)
    with pytest.raises(NoAnswer, match="no_way") as caught:
        post(server)
    assert caught.value.begun


def test_a_document_that_cannot_be_read_is_not_the_printers_fault(server, tmp_path):
    (tmp_path / "badge.pdf").mkdir()  # there, and nothing to read
    with pytest.raises(IsADirectoryError):
        post(server, b"message", tmp_path / "badge.pdf")


@pytest.mark.parametrize(
    "reply",
    [
        b"",
        b"220 ftp ready\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        http(b"", "404 Not Found"),
        http(b"", "500 Oh"),
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
    ],
)
def test_what_is_no_answer_is_none(server, reply):
    server.answers = [reply]
    with pytest.raises(NoAnswer):
        post(server)


def test_an_answer_without_end_is_not_read_to_its_end(server, monkeypatch):
    monkeypatch.setattr(transport, "_LARGEST", 1000)
    server.answers = [http(bytes(2000))]
    with pytest.raises(NoAnswer, match="garbled"):
        post(server)


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_a_server_that_wants_a_password_is_told_from_one_that_is_off(server, status):
    server.answers = [http(b"", status)]
    with pytest.raises(NotAllowed):
        post(server)


def test_a_name_that_nobody_resolves_ends(monkeypatch, quick):
    over, looked = threading.Event(), []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: looked.append(over.wait(60)) or [])
    with pytest.raises(NoAnswer, match="no_name"):
        transport.post(Server("printer.invalid"), "/", b"")
    assert looked == [], "the system still looks for it"
    over.set()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no Unix sockets here")
def test_cups_is_asked_over_its_socket_and_told_who_asks(tmp_path):
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(str(tmp_path / "cups.sock"))
    listener.listen()
    with serve(listener) as made:
        made.answers = [http(b"", "401 Unauthorized"), http(answer())]
        transport.post(Server(path=str(tmp_path / "cups.sock")), "/", b"x")
    assert "Host: localhost" in made.heads[0]
    assert f"Authorization: PeerCred {transport.user()}" in made.heads[1]


# TLS ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Two certificates that a printer signed itself."""
    folder = tmp_path_factory.mktemp("certificates")
    for name in ("one", "two"):
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        command += ["-subj", f"/CN={name}", "-keyout", folder / f"{name}.key"]
        try:
            subprocess.run(
                [*command, "-out", folder / f"{name}.crt"], check=True, capture_output=True
            )
        except FileNotFoundError:
            pytest.skip("not installed: openssl")
    return folder


def sealed(certificates, name, port=0):
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / f"{name}.crt", certificates / f"{name}.key")
    listener = socket.create_server(("127.0.0.1", port))
    return context.wrap_socket(listener, server_side=True)


def drip_seal(connection):
    """Begins a record of the handshake, and goes on with it a byte at a time."""
    connection.recv(1000)
    connection.sendall(b"\x16\x03\x03\x40\x00")
    drip_on(connection, b"\x02")


def test_a_handshake_that_drips_ends_too(server, quick):
    server.answers = [drip_seal]
    with pytest.raises(NoAnswer) as caught:
        transport.post(Server("127.0.0.1", server.port, tls=True), "/ipp/print", b"x")
    assert not caught.value.begun
    assert DRIPPED_OUT == []


def test_a_printer_is_known_again_by_its_certificate(certificates):
    with serve(sealed(certificates, "one")) as made:
        port = made.port
        its = Server("127.0.0.1", port, tls=True)
        for _ in range(2):
            transport.post(its, "/", b"x")
    with serve(sealed(certificates, "two", port)) as other:
        with pytest.raises(NotTrusted):
            transport.post(its, "/", b"the names of visitors")
        assert other.asked == []
        trust.forget(f"127.0.0.1:{port}")
        transport.post(its, "/", b"x")
    kept = json.loads((settings.folder() / "printer-certificates.json").read_text())
    assert list(kept) == [f"127.0.0.1:{port}"]


def test_a_renewed_certificate_is_taken_when_a_person_says_so(frozen):
    place = "renewed:631"
    assert trust.is_known(place, "f00")
    assert trust.question(place) is None
    assert not trust.is_known(place, "bad")
    asked = trust.question(place)
    assert (asked.old, asked.new) == ("f00", "bad")
    trust.trust(asked, "Tom")
    assert trust.question(place) is None
    assert trust.is_known(place, "bad")
    assert not trust.is_known(place, "f00")
    (told,) = certificate_list()["decisions"]
    assert (told["operator"], told["old"], told["new"]) == ("Tom", "f00", "bad")


def certificate_list():
    return json.loads((settings.folder() / "printer-certificates.json").read_text())


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"a:631": 7}', '{"decisions": 1}'])
def test_a_damaged_list_of_certificates_trusts_nobody_unasked(kept):
    settings.folder().mkdir(parents=True, exist_ok=True)
    (settings.folder() / "printer-certificates.json").write_text(kept)
    assert not trust.is_known("a:631", "f00")
    assert not trust.is_known("b:631", "ba5")
    trust.trust(trust.question("a:631"), "Tom")
    assert trust.is_known("a:631", "f00")
    assert not trust.is_known("b:631", "ba5"), "one printer after the other"
    trust.forget("b:631")  # it is added anew in the settings
    assert trust.is_known("b:631", "ba5")
    assert not trust.is_known("b:631", "bad")
    aside = settings.folder() / "printer-certificates.damaged.json"
    assert aside.read_text() == kept


def test_a_damaged_list_is_told_apart_from_another_certificate(certificates):
    settings.folder().mkdir(parents=True, exist_ok=True)
    (settings.folder() / "printer-certificates.json").write_text("{")
    with serve(sealed(certificates, "one")) as made:
        its = Server("127.0.0.1", made.port, tls=True)
        with pytest.raises(NotKnown):
            transport.post(its, "/", b"the names of visitors")
        assert made.asked == []


def test_a_queue_is_known_by_the_certificate_of_its_print_server(monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "prints.example:631")
    assert address.place("Zebra") == ""
    monkeypatch.setenv("CUPS_ENCRYPTION", "Required")
    assert address.place("Zebra") == "prints.example:631"


# Where ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("cups.example.com", Server("cups.example.com", 631)),
        ("127.0.0.1:8631", Server("127.0.0.1", 8631)),
        ("printhost:631/version=1.1", Server("printhost", 631)),
        ("[fe80::1]:632", Server("fe80::1", 632)),
        ("fe80::1", Server("fe80::1", 631)),
        ("/private/var/run/cupsd", Server(path="/private/var/run/cupsd")),
    ],
)
def test_a_server_is_named_as_cups_names_it(monkeypatch, name, where):
    monkeypatch.setenv("CUPS_SERVER", name)
    assert cups_server.find() == where


def test_client_conf_is_asked_after_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CUPS_SERVERROOT", str(tmp_path / "etc"))
    for name in ("CUPS_SERVER", "CUPS_ENCRYPTION", "IPP_PORT"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/client.conf").write_text("# a note\nServerName far\nEncryption Required\n")
    assert cups_server.find() == Server("far", 631, tls=True)
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups/client.conf").write_text("ServerName near:8631\nEncryption Never\n")
    assert cups_server.find() == Server("near", 8631)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("192.168.1.20", "ipp://192.168.1.20/ipp/print"),
        (" printer.local ", "ipp://printer.local/ipp/print"),
        ("ipps://printer.local:631/", "ipps://printer.local/ipp/print"),
        ("ipp://printer.local:8631/printers/Hall B", None),
        (
            "ipp://printer.local:8631/printers/Hall%20B",
            "ipp://printer.local:8631/printers/Hall%20B",
        ),
        ("[fe80::1]:632", "ipp://[fe80::1]:632/ipp/print"),
        ("http://192.168.1.20", None),
        ("ipp://me:secret@printer/", None),
        ("ipp://", None),
        ("", None),
        ("the grey one", None),
        ("192.168.1.20:99999", None),
    ],
)
def test_an_address_is_what_people_mean_by_it(typed, meant):
    if meant is None:
        with pytest.raises(ValueError):
            address.normal(typed)
        return
    assert address.normal(typed) == meant
    assert address.is_address(meant)
    assert address.normal(meant) == meant


def test_a_printers_place_is_where_its_certificate_is_shown():
    assert address.place("ipps://printer.local/ipp/print") == "printer.local:631"
    assert address.place("Zebra") == ""


# What is asked --------------------------------------------------------------------------------------


def printer(server):
    where = Server("127.0.0.1", server.port)
    return Printer("ipp://printer/ipp/print", where, "/ipp/print")


def test_a_job_is_sent_with_its_title_its_owner_and_no_leave_to_change_it(server, tmp_path):
    (tmp_path / "badge.pdf").write_bytes(b"%PDF")
    job = {"job-id": values(Tag.INTEGER, 17)}
    server.answers = [http(answer(0, (Group.JOB, job)))]
    wants = {"print-scaling": values(Tag.KEYWORD, "none")}
    client.print_job(printer(server), wants, "Badges 1", tmp_path / "badge.pdf")
    (request,) = server.requests
    assert (request.code, request.version, request.rest) == (Operation.PRINT_JOB, (2, 0), b"%PDF")
    said = request.first(Group.OPERATION)
    assert list(said)[:3] == ["attributes-charset", "attributes-natural-language", "printer-uri"]
    assert said["job-name"][0].data == "Badges 1"
    assert said["requesting-user-name"][0].data == transport.user()
    assert said["ipp-attribute-fidelity"][0].data is True
    assert said["document-format"][0].data == "application/pdf"
    assert request.first(Group.JOB) == wants


def test_an_old_printer_is_asked_in_its_tongue(server):
    server.answers = [http(answer(Code.VERSION_NOT_SUPPORTED)), http(answer(0, version=(1, 1)))]
    client.attributes(printer(server), ("printer-state",))
    assert [request.version for request in server.requests] == [(2, 0), (1, 1)]


def test_what_a_printer_will_not_is_raised_with_its_words(server):
    words = {"status-message": values(Tag.TEXT, "no such job")}
    server.answers = [http(answer(Code.NOT_FOUND, (Group.OPERATION, words)))]
    with pytest.raises(client.Failed) as caught:
        client.job(printer(server), 4, ("job-state",))
    assert caught.value.code == Code.NOT_FOUND


def test_a_page_of_a_hotel_network_is_no_printer(server):
    server.answers = [http(b"<html>Please log in</html>")]
    with pytest.raises(NoAnswer, match="garbled"):
        client.attributes(printer(server), ())


def test_a_printer_that_cannot_validate_is_not_blamed(server):
    server.answers = [http(answer(Code.OPERATION_NOT_SUPPORTED))]
    client.validate(printer(server), {}, "Badges 1")
    server.answers = [http(answer(Code.VALUES_NOT_SUPPORTED))]
    with pytest.raises(client.Failed):
        client.validate(printer(server), {}, "Badges 1")


def test_a_cups_without_queues_has_none(server):
    server.answers = [http(answer(Code.NOT_FOUND))]
    assert client.printers(Server("127.0.0.1", server.port), ("printer-name",)) == []
    assert client.default(Server("127.0.0.1", server.port)) == ""
