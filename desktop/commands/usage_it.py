"""What is said in Italian of a command that was typed wrong, and around its help.

Click's sentences are of its version 8.5 and ours are those of the commands; a test holds that none
is missing. "{}" is what was typed; in Italian it stands where "{0}", "{1}" say, in the same order.
"""

from __future__ import annotations

ITALIAN = {
    # Around the help
    "Usage: ": "Uso: ",
    "Options": "Opzioni",
    "Commands": "Comandi",
    "Positional arguments": "Argomenti",
    "Show this message and exit.": "Mostra questo aiuto e finisce.",
    "required": "necessario",
    "Try '{} {}' for help.": "Per l'aiuto: '{0} {1}'.",
    "Error: {}": "Errore: {0}",
    # Click's own
    "{} Did you mean {}?": "{0} Forse {1}?",
    "{} (Did you mean one of: {}?)": "{0} (Forse uno di questi: {1}?)",
    "No such option {}.": "Non c'è l'opzione {0}.",
    "No such command {}.": "Non c'è il comando {0}.",
    "Missing command.": "Manca il comando.",
    "Missing argument {}. {}": "Manca l'argomento {0}. {1}",
    "Missing option {}. {}": "Manca l'opzione {0}. {1}",
    "Missing argument {}.": "Manca l'argomento {0}.",
    "Missing option {}.": "Manca l'opzione {0}.",
    "Choose from:\n\t{}": "Scegli tra:\n\t{0}",
    "Invalid value for {}: {}": "Valore non valido per {0}: {1}",
    "Invalid value: {}": "Valore non valido: {0}",
    "Option {} does not take a value.": "L'opzione {0} non vuole un valore.",
    "Option {} requires an argument.": "L'opzione {0} vuole un valore.",
    "Option {} requires {} arguments.": "L'opzione {0} vuole {1} valori.",
    "Argument {} takes {} values.": "L'argomento {0} vuole {1} valori.",
    "Got unexpected extra argument ({})": "C'è un argomento di troppo ({0})",
    "Got unexpected extra arguments ({})": "Ci sono argomenti di troppo ({0})",
    "Takes {} values but 1 was given.": "Vuole {0} valori e ne ha 1.",
    "Takes {} values but {} were given.": "Vuole {0} valori e ne ha {1}.",
    "Value must be an iterable.": "Il valore deve essere un elenco.",
    "{} is not {}.": "{0} non è {1}.",
    "{} is not one of {}.": "{0} non è tra {1}.",
    "{} does not match the format {}.": "{0} non ha la forma {1}.",
    "{} does not match the formats {}.": "{0} non ha nessuna delle forme {1}.",
    "{} is not in the range {}.": "{0} è fuori dai limiti {1}.",
    "{} is not a valid boolean. Recognized values: {}": "{0} non è un sì o un no. Valgono: {1}",
    "{} is not a valid {}.": "{0} non vale come {1}.",
    "{} is not a valid UUID.": "{0} non è un UUID.",
    "{} values are required, but {} was given.": "Ci vogliono {0} valori e ce n'è {1}.",
    "{} values are required, but {} were given.": "Ci vogliono {0} valori e ce ne sono {1}.",
    "{} {} is a file.": "{0} {1} è un file.",
    "{} {} is a directory.": "{0} {1} è una cartella.",
    "{} {} is not readable.": "{0} {1} non si può leggere.",
    "{} {} is not writable.": "{0} {1} non si può scrivere.",
    "{} {} is not executable.": "{0} {1} non si può eseguire.",
    "{} {} does not exist.": "{0} {1} non esiste.",
    "Could not open file {}: {}": "Il file {0} non si apre: {1}",
    "unknown error": "errore sconosciuto",
    "integer": "numero intero",
    "float": "numero",
    "File": "Il file",
    "Directory": "La cartella",
    "Path": "Il percorso",
    # Ours
    "An argument is not text in this computer's encoding.": (
        "Un argomento non è testo nella codifica di questo computer."
    ),
    "{} is no encoding of lists. Choose: {}.": (
        "{0} non è una codifica di elenchi. Scegli tra: {1}."
    ),
    "Say which layout: layouts FILE {} NAME.": "Quale modello? layouts FILE {0} NOME.",
    "Say where: -o L.toml.": "Dove? -o L.toml.",
    "{} is no name for a layout: end it in .toml.": (
        "{0} non è un nome per un modello: deve finire in .toml."
    ),
    "--each is for a printed agenda: -o AGENDA.pdf": (
        "--each vale per un'agenda stampata: -o AGENDA.pdf"
    ),
    "Say where the sheets shall go: -o SHEETS.pdf": "Dove vanno i fogli? -o FOGLI.pdf",
    "Say whose badge: --code CODE.": "Il badge di chi? --code CODICE.",
    "Say which job to {}: its id is in `jobs`.": (
        "Quale lavoro di stampa ({0})? Il suo id è in `jobs`."
    ),
    "{} is not a time: 2025-04-23T09:30, or 09:30 for today.": (
        "{0} non è un'ora: 2025-04-23T09:30, o 09:30 per oggi."
    ),
    "{} is not a day: 2025-04-23.": "{0} non è un giorno: 2025-04-23.",
    "{} is not a number.": "{0} non è un numero.",
    "{} is an event file: say where the {} shall go.": (
        "{0} è il file di un evento: scegli un altro nome per ciò che si scrive."
    ),
    "{} is there already: say another name.": "{0} c'è già: indica un altro nome.",
    "What goes to support is a .zip.": "Per l'assistenza si scrive uno .zip.",
    "{} exists and is no {}: it was left as it is.": ("{0} c'è già ed è altro: è rimasto com'era."),
    "--all, --type and --code are three ways: take one.": (
        "--all, --type e --code sono tre modi: usane uno."
    ),
    "Say whom: operators FILE NAME.": "Chi? operators FILE NOME.",
    "{} is not FIELD=VALUE.": "{0} non è CAMPO=VALORE.",
    "{} has {} labels on a page, and one must be left.": (
        "{0} ha {1} etichette per pagina, e una deve restare."
    ),
    "There is no stock {}. Known: {}.": "Non c'è il supporto {0}. Ci sono: {1}.",
    "There is no layout {}. Known: {}.": "Non c'è il modello {0}. Ci sono: {1}.",
    "--bind and --lost are two commands.": "--bind e --lost sono due comandi.",
    "--all and --day exclude each other.": "--all e --day si escludono.",
    "--text is for the evening report of a day.": "--text vale per il rapporto di una giornata.",
    "Say where to: -o REPORT.pdf, .xlsx or .docx (or --text).": (
        "Dove? -o RAPPORTO.pdf, .xlsx o .docx (o --text)."
    ),
    "it is {}.": "vale {0}.",
    "it is {} to {}.": "va da {0} a {1}.",
    "--remove needs a CODE, and nothing else.": "--remove vuole un CODICE, e nient'altro.",
    "Say what of {} to correct, as FIELD=VALUE.": ("Che cosa di {0} va corretto? CAMPO=VALORE."),
    'The list needs the headings "time" and "who".': (
        "L'elenco deve avere le intestazioni «time» e «who»."
    ),
    "A person's file is a .pdf or a .json.": "Il file di una persona è un .pdf o un .json.",
    "The notice on paper is a .pdf.": "L'informativa su carta è un .pdf.",
    "Say one of -o, --export and --import.": "Indica uno solo tra -o, --export e --import.",
    "{} is there already: say another folder.": "{0} c'è già: indica un'altra cartella.",
    "Say which language it is in: --only en or --only it.": (
        "Indica in che lingua è: --only en o --only it."
    ),
    "Only sharing can be for single bodies.": "Solo sharing può valere per singoli enti.",
    "--only needs a yes and a --body.": "--only vuole yes e --body.",
    "Say --preset or --from, not both.": "O --preset o --from, non tutti e due.",
    "Say where the hand-over goes (-o), or --receipt, or --dry-run.": (
        "Dove va la consegna? -o, oppure --receipt o --dry-run."
    ),
    "Say which event file, or --open HANDOVER.": ("Quale file di evento? Oppure --open CONSEGNA."),
    "The archive is of everything: say no --for, --body, --columns.": (
        "L'archivio contiene tutto: senza --for, --body, --columns."
    ),
}
