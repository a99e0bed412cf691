<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en_US">
<context>
    <name>ActingLines</name>
    <message>
        <source>%1 is no operator of this event: say who is acting, with --operator.</source>
        <translation>%1 non è un operatore di questo evento: indica chi agisce con --operator.</translation>
    </message>
    <message>
        <source>For somebody new, add --add.</source>
        <translation>Per una persona nuova aggiungi --add.</translation>
    </message>
    <message>
        <source>No operator here is called “%1”.</source>
        <translation>Nessun operatore qui si chiama “%1”.</translation>
    </message>
    <message>
        <source>Say who is acting, with --operator: this event has operators.</source>
        <translation>Indica chi agisce con --operator: questo evento ha degli operatori.</translation>
    </message>
    <message>
        <source>This needs the PIN of %1: add --pin.</source>
        <translation>Serve il PIN di %1: aggiungi --pin.</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln riga</numerusform>
            <numerusform>%Ln righe</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Riguarda</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>Check-ins and corrections come here.</source>
        <translation>Qui compaiono accrediti e correzioni.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Non è stato fatto nulla</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>AfterView</name>
    <message>
        <source>%1 was taken back</source>
        <translation>%1 è stato annullato</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Un altro elenco</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annulla questa importazione</translation>
    </message>
</context>
<context>
    <name>AgendaBoard</name>
    <message>
        <source>The day by tables</source>
        <translation>La giornata per tavoli</translation>
    </message>
</context>
<context>
    <name>AgendaEmpty</name>
    <message>
        <source>Choose a delegate</source>
        <translation>Scegli un componente</translation>
    </message>
    <message>
        <source>Choose a delegate above: their meetings, with the gaps between them.</source>
        <translation>Scegli sopra un componente: i suoi incontri, con gli intervalli.</translation>
    </message>
    <message>
        <source>Choose another day (Alt+Left, Alt+Right), or make a new meeting.</source>
        <translation>Scegli un altro giorno (Alt+Sinistra, Alt+Destra), o crea un incontro.</translation>
    </message>
    <message>
        <source>Import the organiser&apos;s schedule, or make each meeting with Ctrl+Shift+N.</source>
        <translation>Importa il programma dell’organizzatore, o crea gli incontri con Ctrl+Maiusc+N.</translation>
    </message>
    <message>
        <source>Import the schedule</source>
        <translation>Importa il programma</translation>
    </message>
    <message>
        <source>No meeting is like this</source>
        <translation>Nessun incontro è così</translation>
    </message>
    <message>
        <source>No meetings on this day</source>
        <translation>Nessun incontro in questo giorno</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Ancora nessun incontro</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutti</translation>
    </message>
    <message>
        <source>Take a filter off.</source>
        <translation>Togli un filtro.</translation>
    </message>
    <message>
        <source>Whose day?</source>
        <translation>La giornata di chi?</translation>
    </message>
</context>
<context>
    <name>AgendaFilters</name>
    <message>
        <source>All bodies</source>
        <translation>Tutti gli enti</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>All delegates</source>
        <translation>Tutti i componenti</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tutti gli stati</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>Prenotati due volte</translation>
    </message>
    <message>
        <source>Company, name, topic, table…</source>
        <translation>Azienda, nome, tema, tavolo…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Dropped from the schedule</source>
        <translation>Tolti dal programma</translation>
    </message>
    <message>
        <source>Held or begun</source>
        <translation>Svolti o iniziati</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Non ancora visti</translation>
    </message>
    <message>
        <source>One delegate</source>
        <translation>Un componente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tavoli</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Il giorno dopo</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Il giorno prima</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Oggi, %1</translation>
    </message>
</context>
<context>
    <name>AgendaLines</name>
    <message numerus="yes">
        <source>%n meeting(s) in %1.</source>
        <translation>
            <numerusform>%n incontro in %1.</numerusform>
            <numerusform>%n incontri in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in %1.</source>
        <translation>
            <numerusform>%n scheda in %1.</numerusform>
            <numerusform>%n schede in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Double booking</source>
        <translation>Doppia prenotazione</translation>
    </message>
    <message>
        <source>There is no such meeting.</source>
        <translation>Non c’è nessun incontro così.</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>Da notare</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>AgendaOut</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln incontro</numerusform>
            <numerusform>%Ln incontri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln sessione</numerusform>
            <numerusform>%Ln sessioni</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF in the order of the day: who, where and about what, what was moved or called off, and double bookings. Nothing that was logged.</source>
        <translation>Un PDF nell’ordine della giornata: chi, dove e su che cosa, gli spostamenti, gli annullamenti e le doppie prenotazioni. Niente di ciò che è stato registrato.</translation>
    </message>
    <message>
        <source>A PDF with half a page for each slot, to fill in by hand. Scan its code later, on any page: the log of that meeting opens.</source>
        <translation>Un PDF con mezza pagina per ogni incontro, da compilare a mano. Poi si legge il codice, da qualsiasi pagina, e si apre il resoconto di quell’incontro.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda saved</source>
        <translation>Agenda salvata</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>An .ics file for a phone or an office, in the hours of the fair. Take it in again after a change: what was moved or called off follows.</source>
        <translation>Un file .ics per il telefono o per l’ufficio, nelle ore della fiera. Dopo una modifica va importato di nuovo: spostamenti e annullamenti seguono.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendario (*.ics)</translation>
    </message>
    <message>
        <source>Calendar saved</source>
        <translation>Calendario salvato</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Each body on its own page</source>
        <translation>Ogni ente su una pagina sua</translation>
    </message>
    <message>
        <source>Each delegate on their own page</source>
        <translation>Ogni componente su una pagina sua</translation>
    </message>
    <message>
        <source>Each table on its own page</source>
        <translation>Ogni tavolo su una pagina sua</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Di tutti</translation>
    </message>
    <message>
        <source>It names who agreed that those it goes to get their data, of others the company.</source>
        <translation>Nomina chi ha acconsentito che i destinatari ricevano i suoi dati, degli altri l’azienda.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print or save the agenda</source>
        <translation>Stampa o salva l’agenda</translation>
    </message>
    <message>
        <source>Save the agenda</source>
        <translation>Salva l’agenda</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Schede</translation>
    </message>
    <message>
        <source>Sheets for the tables</source>
        <translation>Schede per i tavoli</translation>
    </message>
    <message>
        <source>Sheets for the tables saved</source>
        <translation>Schede per i tavoli salvate</translation>
    </message>
    <message>
        <source>There are no meetings to save.</source>
        <translation>Non ci sono incontri da salvare.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Di chi</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln incontro</numerusform>
            <numerusform>%Ln incontri</numerusform>
        </translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>AgendaSessions</name>
    <message>
        <source>Session: %1. Open who is there</source>
        <translation>Sessione: %1. Apri chi c’è</translation>
    </message>
</context>
<context>
    <name>AgendaSheet</name>
    <message>
        <source>%1 · As of %2 · Personal data: shred after the fair</source>
        <translation>%1 · Situazione al %2 · Dati personali: distruggere dopo la fiera</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s).</source>
        <translation>
            <numerusform>%n incontro.</numerusform>
            <numerusform>%n incontri.</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Accompanied by %1</source>
        <translation>Accompagnano: %1</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda: %1</source>
        <translation>Agenda: %1</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>Double booking of %1: also %2</source>
        <translation>Doppia prenotazione di %1: anche %2</translation>
    </message>
    <message>
        <source>Moved: was %1</source>
        <translation>Spostato: era alle %1</translation>
    </message>
    <message>
        <source>No longer on the schedule</source>
        <translation>Non più in programma</translation>
    </message>
    <message>
        <source>Of these, %1 collide: see “Double booking” at the right.</source>
        <translation>Di questi, %1 si sovrappongono: vedi “Doppia prenotazione” a destra.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>Some time</source>
        <translation>In giornata</translation>
    </message>
    <message>
        <source>There are no meetings.</source>
        <translation>Non ci sono incontri.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>%1 (nobody named yet)</source>
        <translation>%1 (ancora nessun nome)</translation>
    </message>
    <message>
        <source>%1 for the way back</source>
        <translation>%1 per tornare</translation>
    </message>
    <message>
        <source>%1 for the way there</source>
        <translation>%1 per andarci</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 liberi</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 is also booked at %2 with %3.</source>
        <translation>%1 ha anche un incontro alle %2 con %3.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promessa</numerusform>
            <numerusform>%n promesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled their visit</source>
        <translation>Ha annullato la visita</translation>
    </message>
    <message>
        <source>Double booking</source>
        <translation>Doppia prenotazione</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Tolto</translation>
    </message>
    <message>
        <source>Is on no list any more</source>
        <translation>Non è più in nessun elenco</translation>
    </message>
    <message>
        <source>Not coming</source>
        <translation>Non viene</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Non ancora visto</translation>
    </message>
    <message>
        <source>Some time</source>
        <translation>In giornata</translation>
    </message>
</context>
<context>
    <name>Among</name>
    <message>
        <source>On the spot instead</source>
        <translation>Piuttosto sul posto</translation>
    </message>
    <message>
        <source>Rather: %1</source>
        <translation>Piuttosto: %1</translation>
    </message>
</context>
<context>
    <name>Amount</name>
    <message>
        <source>Less</source>
        <translation>Meno</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Più</translation>
    </message>
</context>
<context>
    <name>ArchiveCard</name>
    <message>
        <source>Archive of everything…</source>
        <translation>Archivio di tutto…</translation>
    </message>
    <message>
        <source>Archive saved: keep it as safe as the event file.</source>
        <translation>Archivio salvato: custodiscilo come il file dell’evento.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Everything in one file (JSON), for the archive of the office: the same event can be made of it again. For a supervisor, and whole whatever visitors answered.</source>
        <translation>Tutto in un file (JSON), per l’archivio dell’ufficio: se ne può rifare lo stesso evento. Per un responsabile, e intero qualunque cosa i visitatori abbiano risposto.</translation>
    </message>
    <message>
        <source>Save the archive</source>
        <translation>Salva l’archivio</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>Tutto l’evento</translation>
    </message>
</context>
<context>
    <name>ArchiveLines</name>
    <message>
        <source>%1 is damaged, or was changed since it was written. Nothing was made: fetch it again, or restore a backup.</source>
        <translation>%1 è danneggiato, o è stato modificato dopo che fu scritto. Non è stato creato nulla: recuperalo di nuovo, o ripristina un backup.</translation>
    </message>
    <message>
        <source>%1 is made: %2, as the archive has it.</source>
        <translation>%1 è pronto: %2, come sta nell’archivio.</translation>
    </message>
    <message>
        <source>%1 is not the archive of an event. Nothing was made: choose another file.</source>
        <translation>%1 non è l’archivio di un evento. Non è stato creato nulla: scegli un altro file.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Nothing was made: install the newer version, then try again.</source>
        <translation>%1 è stato scritto da una versione più nuova di questo programma. Non è stato creato nulla: installa la versione più nuova, poi riprova.</translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) erased after it was written: erased here, too.</source>
        <translation>
            <numerusform>%n visitatore cancellato dopo che fu scritto: cancellato anche qui.</numerusform>
            <numerusform>%n visitatori cancellati dopo che fu scritto: cancellati anche qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody was made anonymous after it was written: so they are here, too.</source>
        <translation>Tutti sono stati resi anonimi dopo che è stato scritto: lo sono anche qui.</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: %n row(s).</source>
        <translation>
            <numerusform>Tutto è in %1: %n riga.</numerusform>
            <numerusform>Tutto è in %1: %n righe.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is readable to whoever has it, also what visitors agreed to give to nobody: keep it as safe as the event file.</source>
        <translation>Chi ce l’ha può leggerlo, anche ciò che i visitatori non hanno accettato di dare a nessuno: custodiscilo come il file dell’evento.</translation>
    </message>
    <message>
        <source>PINs are not in an archive: give the operators theirs again.</source>
        <translation>I PIN non sono in un archivio: assegnali di nuovo agli operatori.</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message numerus="yes">
        <source>%n badge(s) on their way to %1</source>
        <translation>
            <numerusform>%n badge in viaggio verso %1</numerusform>
            <numerusform>%n badge in viaggio verso %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge of %1 goes to %2</source>
        <translation>Il badge di %1 va a %2</translation>
    </message>
</context>
<context>
    <name>BackEntryCard</name>
    <message>
        <source>9:12</source>
        <translation>9:12</translation>
    </message>
    <message>
        <source>A line that was entered before is not entered twice.</source>
        <translation>Una riga già inserita non viene inserita due volte.</translation>
    </message>
    <message>
        <source>Back-entry</source>
        <translation>Inserimento a posteriori</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Entrato</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Give it away at the reception first: scan it there, or type # and its number.</source>
        <translation>Prima consegnalo all’accoglienza: scansionalo lì, o scrivi # e il suo numero.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Dal %1</translation>
    </message>
    <message>
        <source>Spare badge %1: nobody has it</source>
        <translation>Badge di riserva %1: non è di nessuno</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>This time has not come yet.</source>
        <translation>Quest’ora non è ancora arrivata.</translation>
    </message>
    <message>
        <source>Time on paper</source>
        <translation>Ora sul foglio</translation>
    </message>
    <message>
        <source>Type the time that stands on paper: 9:12, or 912.</source>
        <translation>Scrivi l’ora che sta sul foglio: 9:12, o 912.</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Uscito</translation>
    </message>
    <message>
        <source>What was ticked on paper, at its true time</source>
        <translation>Ciò che è stato spuntato sul foglio, all’ora vera</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>In che senso</translation>
    </message>
</context>
<context>
    <name>BackupOffer</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Open one of the second place: %1</source>
        <translation>Aprine uno del secondo posto: %1</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Ripristina il backup</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>Il backup è ripristinato.</translation>
    </message>
    <message>
        <source>The backup is restored; the damaged file is kept beside it.</source>
        <translation>Il backup è ripristinato; il file danneggiato resta accanto.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it.</source>
        <translation>Il file danneggiato resta accanto.</translation>
    </message>
    <message>
        <source>The newest backup is of %1.</source>
        <translation>Il backup più recente è del %1.</translation>
    </message>
    <message>
        <source>There is no backup of this file on this laptop.</source>
        <translation>Su questo portatile non c’è nessun backup di questo file.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%Ln older backup(s) in %1 hold the person until you delete them.</source>
        <translation>
            <numerusform>%Ln backup precedente in %1 contiene la persona finché non lo elimini.</numerusform>
            <numerusform>%Ln backup precedenti in %1 contengono la persona finché non li elimini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) erased since it was made: a restore erases them again.</source>
        <translation>
            <numerusform>%Ln persona cancellata dopo: il ripristino la cancella di nuovo.</numerusform>
            <numerusform>%Ln persone cancellate dopo: il ripristino le cancella di nuovo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the ledger of erasures are spoilt: look whether somebody who was erased is back, and erase them again.</source>
        <translation>
            <numerusform>%n riga del registro delle cancellazioni è rovinata: guarda se qualcuno che era stato cancellato è tornato, e cancellalo di nuovo.</numerusform>
            <numerusform>%n righe del registro delle cancellazioni sono rovinate: guarda se qualcuno che era stato cancellato è tornato, e cancellalo di nuovo.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of %1.</source>
        <translation>Un backup di %1.</translation>
    </message>
    <message numerus="yes">
        <source>Also taken over: %n answer(s), code(s), note(s) or meeting(s) on the spot.</source>
        <translation>
            <numerusform>Ripresa inoltre %n voce tra risposte, codici, note e incontri sul posto.</numerusform>
            <numerusform>Riprese inoltre %n voci tra risposte, codici, note e incontri sul posto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered again from the damaged file: %n check-in(s).</source>
        <translation>
            <numerusform>Ripreso dal file danneggiato: %n accredito.</numerusform>
            <numerusform>Ripresi dal file danneggiato: %n accrediti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasures of another event, which do not count here: %1.</source>
        <translation>Cancellazioni di un altro evento, che qui non contano: %1.</translation>
    </message>
    <message>
        <source>Everybody was made anonymous since it was made: a restore does so again.</source>
        <translation>Da allora tutti sono stati resi anonimi: il ripristino lo fa di nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>In the register of exports again: %n list(s) given away.</source>
        <translation>
            <numerusform>Di nuovo nel registro delle esportazioni: %n elenco uscito.</numerusform>
            <numerusform>Di nuovo nel registro delle esportazioni: %n elenchi usciti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Fatto il %1.</translation>
    </message>
    <message>
        <source>Mind: it is a backup of another event, %1, and not of %2.</source>
        <translation>Attenzione: è il backup di un altro evento, %1, e non di %2.</translation>
    </message>
    <message numerus="yes">
        <source>Names taken out again of notes: %n.</source>
        <translation>
            <numerusform>Nomi tolti di nuovo dalle note: %n.</numerusform>
            <numerusform>Nomi tolti di nuovo dalle note: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not readable any more: %n line(s) or more; look at who came since the backup.</source>
        <translation>
            <numerusform>Non più leggibile: almeno %n riga; controlla chi è venuto dopo il backup.</numerusform>
            <numerusform>Non più leggibili: almeno %n righe; controlla chi è venuto dopo il backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken over: %n, which cannot be read whole or belong to the agenda.</source>
        <translation>
            <numerusform>Non ripresa: %n voce, non leggibile per intero o dell’agenda.</numerusform>
            <numerusform>Non riprese: %n voci, non leggibili per intero o dell’agenda.</numerusform>
        </translation>
    </message>
    <message>
        <source>Older encrypted backups in %1 may hold the person, too.</source>
        <translation>Anche i backup cifrati precedenti in %1 possono contenere la persona.</translation>
    </message>
    <message>
        <source>On the list: %1. Check-ins: %2. Meetings: %3.</source>
        <translation>In elenco: %1. Accrediti: %2. Incontri: %3.</translation>
    </message>
    <message>
        <source>Operators and PINs are those of the backup again: look at them.</source>
        <translation>Operatori e PIN sono di nuovo quelli del backup: controllali.</translation>
    </message>
    <message>
        <source>Put it in the place of %1?</source>
        <translation>Metterlo al posto di %1?</translation>
    </message>
    <message numerus="yes">
        <source>Registered again, with their badge codes: %n visitor(s).</source>
        <translation>
            <numerusform>Registrato di nuovo, con i codici del suo badge: %n visitatore.</numerusform>
            <numerusform>Registrati di nuovo, con i codici dei loro badge: %n visitatori.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over from the file as it was: lists given away %1, answers since a no %2, notices given %3.</source>
        <translation>Riportati dal file com’era: elenchi usciti %1, risposte da un no in poi %2, informative date %3.</translation>
    </message>
    <message>
        <source>These meetings and notes may still say the name; read them: %1</source>
        <translation>Questi incontri e note dicono forse ancora il nome; leggili: %1</translation>
    </message>
    <message>
        <source>Until then, a restore erases the person again by itself.</source>
        <translation>Fino ad allora, un ripristino cancella di nuovo la persona da sé.</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>A verified copy is made every ten minutes when something changed, before each import, and when the window closes.</source>
        <translation>Un backup verificato viene fatto ogni dieci minuti se qualcosa è cambiato, prima di ogni importazione e alla chiusura della finestra.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fai un backup ora</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Backup fatto e verificato</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Go back to one…</source>
        <translation>Torna a un backup…</translation>
    </message>
    <message>
        <source>Last backups</source>
        <translation>Ultimi backup</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ancora nessuno.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostra la cartella</translation>
    </message>
</context>
<context>
    <name>BadgeFiles</name>
    <message numerus="yes">
        <source>%n badge(s) saved in “%1”</source>
        <translation>
            <numerusform>%n badge salvato in «%1»</numerusform>
            <numerusform>%n badge salvati in «%1»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeNews</name>
    <message>
        <source>%1 is paused here: badges wait</source>
        <translation>%1 è in pausa qui: i badge aspettano</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) saved in “%1”</source>
        <translation>
            <numerusform>%n badge salvato in “%1”</numerusform>
            <numerusform>%n badge salvati in “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer: badges become PDFs</source>
        <translation>Nessuna stampante: i badge diventano PDF</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Colour band</source>
        <translation>Fascia colorata</translation>
    </message>
    <message>
        <source>Colour of the band</source>
        <translation>Colore della fascia</translation>
    </message>
    <message>
        <source>Every badge gets it. For one type only, choose whose badges above.</source>
        <translation>Lo ha ogni badge. Per un solo tipo, scegli sopra di chi.</translation>
    </message>
    <message>
        <source>From the badge type</source>
        <translation>Dal tipo di badge</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Un colore</translation>
    </message>
    <message>
        <source>Whatever the colour: this stock prints it in black.</source>
        <translation>Qualunque colore sia, questo supporto lo stampa in nero.</translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message>
        <source>%1 of %2 badges to come</source>
        <translation>Badge da stampare: %1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) cancelled. One that is in the printer may come out.</source>
        <translation>
            <numerusform>%n badge annullato. Se è già nella stampante può ancora uscire.</numerusform>
            <numerusform>%n badge annullati. Quello che è già nella stampante può ancora uscire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print no more badges of this list</source>
        <translation>Non stampare altri badge di questo elenco</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln riga</numerusform>
            <numerusform>%Ln righe</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is made first; one undo takes it back</source>
        <translation>Prima si fa un backup; un solo annulla lo toglie</translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Not this list</source>
        <translation>Non questo elenco</translation>
    </message>
    <message>
        <source>Say first whether the letters are right.</source>
        <translation>Prima conferma che le lettere sono giuste.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>What the list would do</source>
        <translation>Che cosa farebbe l’elenco</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendario</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>virgole</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>punti e virgola</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabulazioni</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Back to the list</source>
        <translation>Torna all’elenco</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Torna all’elenco (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Details (Enter)</source>
        <translation>Dettagli (Invio)</translation>
    </message>
</context>
<context>
    <name>BodyChoice</name>
    <message>
        <source>Keep this answer</source>
        <translation>Salva questa risposta</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lascia com’era</translation>
    </message>
    <message>
        <source>Leave it as it was (Esc)</source>
        <translation>Lascia com’era (Esc)</translation>
    </message>
    <message>
        <source>Only those chosen here may have their data</source>
        <translation>Solo gli enti scelti qui possono avere i suoi dati</translation>
    </message>
</context>
<context>
    <name>BodySheet</name>
    <message>
        <source>%1 of %2 meetings held</source>
        <translation>%1 incontri svolti su %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln promise(s) open</source>
        <translation>
            <numerusform>%Ln promessa aperta</numerusform>
            <numerusform>%Ln promesse aperte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) met did not agree to give their data to this body; they are left out.</source>
        <translation>
            <numerusform>%n persona incontrata non ha acconsentito a dare i suoi dati a questo ente: non è nell’elenco.</numerusform>
            <numerusform>%n persone incontrate non hanno acconsentito a dare i loro dati a questo ente: non sono nell’elenco.</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Company and role</source>
        <translation>Azienda e ruolo</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No meetings.</source>
        <translation>Nessun incontro.</translation>
    </message>
    <message>
        <source>Nothing was promised.</source>
        <translation>Niente è stato promesso.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Com’è andato</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>for %1 only</source>
        <translation>solo per %1</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>tutto l’evento</translation>
    </message>
</context>
<context>
    <name>BusyView</name>
    <message>
        <source>How far it is</source>
        <translation>A che punto è</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Write it now</source>
        <translation>Scrivi adesso</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>Also there</source>
        <translation>Accompagnano</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Nostra parte</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte della giornata</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>Down, mm</source>
        <translation>In basso, mm</translation>
    </message>
    <message>
        <source>The test page shows how far badges are moved. Arrow keys: 0.1 mm; Page Up and Page Down: 0.5 mm. Less than 0 is to the left, and up.</source>
        <translation>La pagina di prova mostra di quanto sono spostati i badge. Tasti freccia: 0,1 mm; Pag su e Pag giù: 0,5 mm. Sotto lo 0 è a sinistra e in alto.</translation>
    </message>
    <message>
        <source>To the right, mm</source>
        <translation>A destra, mm</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%1 × %2 mm, %3 from the left, %4 from the top</source>
        <translation>%1 × %2 mm, a %3 da sinistra e %4 dall’alto</translation>
    </message>
    <message>
        <source>Tab goes from element to element, arrows move, Ctrl and arrows resize.</source>
        <translation>Tab passa da un elemento all’altro, le frecce spostano, Ctrl e frecce ridimensionano.</translation>
    </message>
    <message>
        <source>The badge</source>
        <translation>Il badge</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>%1 (Ctrl+M)</source>
        <translation>%1 (Ctrl+M)</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Z)</source>
        <translation>%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Aggiungi un collega</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivato</translation>
    </message>
    <message>
        <source>Arrived for the meeting</source>
        <translation>È arrivato per l’incontro</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Accredita</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Registra l’uscita</translation>
    </message>
    <message>
        <source>Fix the name</source>
        <translation>Correggi il nome</translation>
    </message>
    <message>
        <source>Give this badge to…</source>
        <translation>Dai questo badge a…</translation>
    </message>
    <message>
        <source>Let in anyway…</source>
        <translation>Fai entrare comunque…</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>Annota incontro</translation>
    </message>
    <message>
        <source>Lost badge: make a new one</source>
        <translation>Badge perso: fanne uno nuovo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Ristampa</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Stampa il badge</translation>
    </message>
    <message>
        <source>Register as new</source>
        <translation>Registra come nuovo</translation>
    </message>
    <message>
        <source>Restore and check in</source>
        <translation>Ripristina e accredita</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Unblock and check in</source>
        <translation>Sblocca e accredita</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo check-in</source>
        <translation>Annulla l’accredito</translation>
    </message>
</context>
<context>
    <name>CardAgenda</name>
    <message>
        <source>Arrived: %1</source>
        <translation>È arrivato: %1</translation>
    </message>
</context>
<context>
    <name>ChangeChips</name>
    <message>
        <source>As it was</source>
        <translation>Com’era</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>Tavolo: %1</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiato</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Tolto</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>È tornato</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Spostato</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>No longer on the schedule; kept with what was logged</source>
        <translation>Non più in agenda; tenuto con ciò che è stato annotato</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non preso</translation>
    </message>
    <message>
        <source>Off schedule</source>
        <translation>Fuori agenda</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>%1, undone</source>
        <translation>%1, annullato</translation>
    </message>
    <message>
        <source>It was undone already.</source>
        <translation>È già stato annullato.</translation>
    </message>
    <message>
        <source>No undo: a file was written, and stays where it is.</source>
        <translation>Non si annulla: è stato scritto un file, che resta dov’è.</translation>
    </message>
    <message>
        <source>No undo: nothing brings back what was erased.</source>
        <translation>Non si annulla: niente riporta ciò che è stato cancellato.</translation>
    </message>
    <message>
        <source>No undo: the printer was told. Print again instead.</source>
        <translation>Non si annulla: la stampante è già stata avvisata. Si può ristampare.</translation>
    </message>
    <message>
        <source>No undo: this is only the record of what happened.</source>
        <translation>Non si annulla: è solo la traccia di ciò che è successo.</translation>
    </message>
    <message>
        <source>No undo: to take back an undo, do again what it undid.</source>
        <translation>Non si annulla: per tornare indietro si rifà ciò che è stato annullato.</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Non cambia nulla</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Che cosa cambia</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>What happens to each</source>
        <translation>Che cosa succede a ciascuno</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>CheckLines</name>
    <message>
        <source>%1 can be read, but its history does not hold together: a disk may have spoilt some of it, or another program changed it. Keep it as it is, and tell the office.</source>
        <translation>%1 si legge, ma la sua storia non torna: forse un disco ne ha rovinato una parte, o è stato modificato con un altro programma. Lascialo com’è e avvisa l’ufficio.</translation>
    </message>
    <message>
        <source>Details for the technical office (%1; --json tells all of them):</source>
        <translation>Dettagli per l’ufficio tecnico (%1; --json li dice tutti):</translation>
    </message>
    <message>
        <source>Of %1 only an index is wrong: what was saved is all there. “check %1 --mend” makes it anew; no backup is needed.</source>
        <translation>In %1 è sbagliato solo un indice: tutto ciò che è stato salvato c’è. “check %1 --mend” lo ricrea; non serve alcun backup.</translation>
    </message>
    <message>
        <source>The indexes were made anew, and nothing was lost. The file as it was is now %1.</source>
        <translation>Gli indici sono stati ricreati e nulla è andato perso. Il file com’era è ora %1.</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>After the fair</source>
        <translation>Dopo la fiera</translation>
    </message>
    <message>
        <source>Close the event…</source>
        <translation>Chiudi l’evento…</translation>
    </message>
    <message>
        <source>The event goes to the office in one encrypted file. It leaves this laptop once the office has read out what it opened.</source>
        <translation>L’evento va all’ufficio in un unico file cifrato. Lascia questo portatile quando l’ufficio ha letto la ricevuta di ciò che ha aperto.</translation>
    </message>
</context>
<context>
    <name>ClosingLines</name>
    <message>
        <source>%1 is written, sealed and read back. Nothing was deleted.</source>
        <translation>%1 è scritto, cifrato e riletto. Non è stato cancellato nulla.</translation>
    </message>
    <message>
        <source>A disk may keep what was deleted until it is written over, an SSD for long: only an encrypted disk hides it.</source>
        <translation>Un disco può conservare ciò che è stato cancellato finché non viene sovrascritto, un SSD a lungo: solo un disco cifrato lo nasconde.</translation>
    </message>
    <message>
        <source>Bring it to the office, and tell them the passphrase by telephone.</source>
        <translation>Portalo in ufficio, e di’ loro la passphrase per telefono.</translation>
    </message>
    <message>
        <source>Could not be deleted: %1. Close it elsewhere, then say the same again.</source>
        <translation>Non si è potuto cancellare: %1. Chiudilo altrove, poi ripeti lo stesso comando.</translation>
    </message>
    <message>
        <source>Deleted are %1, its backups here and what was written of it; left is:</source>
        <translation>Sono cancellati %1, i suoi backup qui e quello che ne è stato scritto; resta:</translation>
    </message>
    <message>
        <source>Everything is in %1, and sound.</source>
        <translation>Tutto è in %1, e integro.</translation>
    </message>
    <message>
        <source>Is another copy of this event, and stays: %1</source>
        <translation>È un’altra copia di questo evento, e resta: %1</translation>
    </message>
    <message>
        <source>May be of this event, and stays: %1. Look at it.</source>
        <translation>Forse è di questo evento, e resta: %1. Guardalo.</translation>
    </message>
    <message>
        <source>Nothing was deleted. With the receipt of the hand-over these would go:</source>
        <translation>Non è stato cancellato nulla. Con la ricevuta della consegna sparirebbero:</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1 is damaged, so that nobody can see whether the hand-over has all of it. Restore it, then say the same again.</source>
        <translation>Non è stato eliminato nulla: %1 è danneggiato e non si può vedere se la consegna contiene tutto. Ripristinalo, poi ripeti lo stesso comando.</translation>
    </message>
    <message>
        <source>Receipt, to be read out: %1</source>
        <translation>Ricevuta, da leggere: %1</translation>
    </message>
    <message>
        <source>The closing of %1 was interrupted, and its receipt was right: it is not handed over again. Nothing was deleted now. Without -o the closing goes on.</source>
        <translation>La chiusura di %1 è stata interrotta, e la ricevuta era giusta: non viene consegnato di nuovo. Ora non è stato eliminato nulla. Senza -o la chiusura prosegue.</translation>
    </message>
    <message>
        <source>The event has left this laptop.</source>
        <translation>L’evento ha lasciato questo portatile.</translation>
    </message>
    <message>
        <source>The second place is not there: %1. Plug it in, then say the same again; where it is gone for good, add --without-second-place.</source>
        <translation>Il secondo posto non c’è: %1. Collegalo, poi ripeti lo stesso comando; se è perso per sempre, aggiungi --without-second-place.</translation>
    </message>
    <message>
        <source>They open it in the window, as they open an event, or with close --open, and read out a receipt of twelve digits. Then say here:</source>
        <translation>La aprono nella finestra, come si apre un evento, o con close --open, e leggono una ricevuta di dodici cifre. Poi qui:</translation>
    </message>
    <message>
        <source>Was written on %1 by a name that went with everybody&apos;s, and nothing in the usual folders is of that time. Where it is on a stick or was sent, delete it there.</source>
        <translation>Scritto il %1 con un nome cancellato insieme a quelli di tutti; nelle cartelle abituali non c’è nulla di quel momento. Se è su una chiavetta o è stato inviato, va eliminato lì.</translation>
    </message>
    <message>
        <source>Was written once, and is in none of the usual folders: %1. Where it is on a stick or was sent, delete it there.</source>
        <translation>Fu scritto, e non è in nessuna delle cartelle solite: %1. Dove è su una chiavetta o fu spedito, cancellalo là.</translation>
    </message>
    <message>
        <source>What is in %1 stays, encrypted: it is not there now. Delete it if it turns up.</source>
        <translation>Quello che è in %1 resta, cifrato: ora non c’è. Se salta fuori, cancellalo.</translation>
    </message>
    <message>
        <source>Whoever uses this laptop&apos;s account can read that folder: delete it where the event is not to stay.</source>
        <translation>Chi usa questo account del portatile può leggere quella cartella: eliminala dove l’evento non deve restare.</translation>
    </message>
    <message>
        <source>and this laptop&apos;s backups in %1.</source>
        <translation>e i backup di questo portatile in %1.</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>A list or a PDF is still being written: wait a moment.</source>
        <translation>Un elenco o un PDF si sta ancora scrivendo: attendi un momento.</translation>
    </message>
    <message>
        <source>Another hand-over</source>
        <translation>Un’altra consegna</translation>
    </message>
    <message>
        <source>At the office they open it in this program as they open an event (Ctrl+O), or with “close --open FILE”, and read out the receipt that it shows. A disk may keep what is deleted here until it is written over, an SSD for long: only an encrypted disk hides it.</source>
        <translation>In ufficio lo aprono in questo programma come si apre un evento (Ctrl+O), o con «close --open FILE», e leggono la ricevuta che mostra. Un disco può conservare ciò che qui si cancella finché non viene sovrascritto, un SSD a lungo: solo un disco cifrato lo nasconde.</translation>
    </message>
    <message>
        <source>Badges are still on their way: cancel them, or wait (Ctrl+J).</source>
        <translation>Ci sono ancora badge in stampa: annullali, o aspetta (Ctrl+J).</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Chiudi l’evento</translation>
    </message>
    <message>
        <source>First everything is written into one encrypted file: the event, lists and reports. Bring it to the office, and tell them the passphrase by telephone.</source>
        <translation>Prima tutto va in un unico file cifrato: l’evento, gli elenchi e i rapporti. Portalo in ufficio, e di’ loro la passphrase per telefono.</translation>
    </message>
    <message>
        <source>Four words that nobody would guess. It is kept nowhere.</source>
        <translation>Quattro parole che nessuno indovinerebbe. Non è conservata da nessuna parte.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia stare</translation>
    </message>
    <message>
        <source>Let it leave this laptop</source>
        <translation>Toglilo da questo portatile</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Non è stato cancellato nulla</translation>
    </message>
    <message>
        <source>PIN of a supervisor</source>
        <translation>PIN di un responsabile</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>File cifrato</translation>
    </message>
    <message>
        <source>The hand-over for the office</source>
        <translation>La consegna per l’ufficio</translation>
    </message>
    <message>
        <source>The hand-over is written, read back and found good</source>
        <translation>La consegna è scritta, riletta e trovata buona</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Di nuovo la stessa</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>Non è la stessa.</translation>
    </message>
    <message>
        <source>Twelve characters or more.</source>
        <translation>Dodici caratteri o più.</translation>
    </message>
    <message>
        <source>Twelve digits, as the office reads them out.</source>
        <translation>Dodici cifre, come le legge l’ufficio.</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>Che cosa va via:</translation>
    </message>
    <message>
        <source>What stays, for you to look at:</source>
        <translation>Che cosa resta, da guardare:</translation>
    </message>
    <message>
        <source>Write the hand-over…</source>
        <translation>Scrivi la consegna…</translation>
    </message>
    <message>
        <source>Written once, and in none of the usual folders; on a stick perhaps:</source>
        <translation>Scritti a suo tempo, e in nessuna delle cartelle solite; forse su una chiavetta:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e un altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>and the backups in %1</source>
        <translation>e i backup in %1</translation>
    </message>
    <message>
        <source>for the office</source>
        <translation>per l’ufficio</translation>
    </message>
    <message>
        <source>something of %1, whose name went with everybody&apos;s</source>
        <translation>un file del %1, il cui nome è stato cancellato con quelli di tutti</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Choose a colour</source>
        <translation>Scegli un colore</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Correct what was not recognised: it is remembered for the next such list.</source>
        <translation>Correggi ciò che non è stato riconosciuto: sarà ricordato per il prossimo elenco simile.</translation>
    </message>
    <message>
        <source>Their columns, our fields</source>
        <translation>Le loro colonne, i nostri campi</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>%1: only %2</source>
        <translation>%1: soltanto %2</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: sì</translation>
    </message>
    <message>
        <source>Not with %1</source>
        <translation>Non con %1</translation>
    </message>
    <message>
        <source>Only with %1</source>
        <translation>Solo con %1</translation>
    </message>
    <message>
        <source>Sharing with %1</source>
        <translation>Condivisione con %1</translation>
    </message>
    <message>
        <source>Yes, but not asked about %1 yet</source>
        <translation>Sì, ma non ancora chiesto per %1</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>The backup is restored; the damaged file is kept beside it.</source>
        <translation>Il backup è ripristinato; il file danneggiato resta accanto.</translation>
    </message>
    <message>
        <source>The indexes were made anew, and nothing was lost. As it was: %1</source>
        <translation>Gli indici sono stati ricreati e nulla è andato perso. Il file com’era: %1</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 è danneggiato</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 non è stato aperto</translation>
    </message>
    <message>
        <source>A copy on another laptop, or on a stick, can be opened in its place.</source>
        <translation>Al suo posto si può aprire una copia su un altro portatile o su una chiavetta.</translation>
    </message>
    <message>
        <source>Another copy</source>
        <translation>Un’altra copia</translation>
    </message>
    <message>
        <source>Go on from the newest backup</source>
        <translation>Continua dal backup più recente</translation>
    </message>
    <message>
        <source>It holds instructions that are not ours: somebody changed it. Nothing of it is thrown away. Restore a backup, and tell the office.</source>
        <translation>Contiene istruzioni che non sono nostre: qualcuno lo ha modificato. Niente viene buttato. Ripristina un backup e avvisa l’ufficio.</translation>
    </message>
    <message>
        <source>Make the indexes anew</source>
        <translation>Ricrea gli indici</translation>
    </message>
    <message>
        <source>Not now: to the start page</source>
        <translation>Non ora: alla pagina iniziale</translation>
    </message>
    <message>
        <source>Only indexes are spoilt</source>
        <translation>Sono rovinati solo gli indici</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Ripristina il backup</translation>
    </message>
    <message>
        <source>Sealed copies are in %1.</source>
        <translation>I backup cifrati sono in %1.</translation>
    </message>
    <message>
        <source>The disk, or another program, spoilt a part of it. Nothing more is saved in it, and nothing of it is thrown away.</source>
        <translation>Il disco, o un altro programma, ne ha rovinato una parte. Non vi si salva più niente, e niente viene buttato.</translation>
    </message>
    <message>
        <source>The disk, or another program, spoilt so much of it that it cannot be opened. Nothing of it is thrown away.</source>
        <translation>Il disco, o un altro programma, lo ha rovinato tanto che non si apre più. Niente viene buttato.</translation>
    </message>
    <message>
        <source>There is no backup of this file on this laptop.</source>
        <translation>Su questo portatile non c’è nessun backup di questo file.</translation>
    </message>
    <message>
        <source>What was saved is all there. Only what finds it faster disagrees with it, and is made anew in moments; no backup is needed. The file as it was is kept beside it.</source>
        <translation>Tutto ciò che è stato salvato c’è. Solo gli indici con cui lo si trova più in fretta non corrispondono: si ricreano in pochi istanti e non serve alcun backup. Il file com’era resta accanto.</translation>
    </message>
    <message>
        <source>Who came since then, with their check-ins, answers and notes, is taken over as far as it can still be read whole. The damaged file is kept beside it.</source>
        <translation>Chi è venuto dopo, con accrediti, risposte e note, viene ripreso per quanto si legge ancora per intero. Il file danneggiato resta accanto.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Meetings by outcome</source>
        <translation>Incontri per esito</translation>
    </message>
    <message>
        <source>Meetings held, by body</source>
        <translation>Incontri svolti per ente</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>Ancora niente da contare.</translation>
    </message>
    <message>
        <source>People at sessions</source>
        <translation>Persone alle sessioni</translation>
    </message>
    <message>
        <source>People by badge type</source>
        <translation>Persone per tipo di badge</translation>
    </message>
    <message>
        <source>People by country</source>
        <translation>Persone per Paese</translation>
    </message>
    <message>
        <source>Reports…</source>
        <translation>Rapporti…</translation>
    </message>
    <message>
        <source>Visits by the hour</source>
        <translation>Visite per ora</translation>
    </message>
</context>
<context>
    <name>DashboardWords</name>
    <message>
        <source>held, of %1 meetings</source>
        <translation>svolti, su %1 incontri</translation>
    </message>
    <message>
        <source>meetings without a log</source>
        <translation>incontri senza nota</translation>
    </message>
    <message>
        <source>next edition, %1 agreed</source>
        <translation>prossima edizione, %1 contattabili</translation>
    </message>
    <message>
        <source>no-shows</source>
        <translation>non presentati</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non detto</translation>
    </message>
    <message>
        <source>others</source>
        <translation>altri</translation>
    </message>
    <message>
        <source>people at the stand</source>
        <translation>persone allo stand</translation>
    </message>
    <message>
        <source>people, and %1 counted without data</source>
        <translation>persone, e %1 contate senza dati</translation>
    </message>
    <message>
        <source>promises due, %1 open</source>
        <translation>in scadenza, %1 promesse aperte</translation>
    </message>
    <message>
        <source>without a type</source>
        <translation>senza tipo</translation>
    </message>
</context>
<context>
    <name>DeedPanel</name>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 aggiornati</translation>
    </message>
    <message>
        <source>%1 left as they are</source>
        <translation>%1 lasciati come sono</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuovi</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 rifiutati</translation>
    </message>
    <message>
        <source>At the door of “%1”</source>
        <translation>Alla porta di «%1»</translation>
    </message>
    <message>
        <source>Choose a line of the list.</source>
        <translation>Scegli una riga dell’elenco.</translation>
    </message>
    <message>
        <source>It stays as it is</source>
        <translation>Resta com’è</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nessuna scelta</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Apri l’incontro</translation>
    </message>
    <message>
        <source>Open the visitor</source>
        <translation>Apri il visitatore</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Annulla questo</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>e altro</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>%1 began a meeting with %2 on the spot</source>
        <translation>%1 ha avviato un incontro estemporaneo con %2</translation>
    </message>
    <message>
        <source>%1 cancelled the meeting with %2</source>
        <translation>%1 ha annullato l’incontro con %2</translation>
    </message>
    <message>
        <source>%1 changed the meeting with %2</source>
        <translation>%1 ha modificato l’incontro con %2</translation>
    </message>
    <message>
        <source>%1 corrected the log of the meeting with %2</source>
        <translation>%1 ha corretto le note dell’incontro con %2</translation>
    </message>
    <message>
        <source>%1 logged a meeting with %2</source>
        <translation>%1 ha annotato un incontro con %2</translation>
    </message>
    <message>
        <source>%1 moved the meeting with %2</source>
        <translation>%1 ha spostato l’incontro con %2</translation>
    </message>
    <message>
        <source>%1 noted a no-show at the meeting with %2</source>
        <translation>%1 ha segnato: non presentato all’incontro con %2</translation>
    </message>
    <message>
        <source>%1 noted that the meeting with %2 began</source>
        <translation>%1 ha segnato che l’incontro con %2 è iniziato</translation>
    </message>
    <message>
        <source>%1 noted that the meeting with %2 is to be held</source>
        <translation>%1 ha segnato che l’incontro con %2 si terrà</translation>
    </message>
    <message>
        <source>%1 noted that the meeting with %2 was held</source>
        <translation>%1 ha segnato che l’incontro con %2 si è svolto</translation>
    </message>
    <message>
        <source>%1 noted the arrival for the meeting with %2</source>
        <translation>%1 ha segnato l’arrivo per l’incontro con %2</translation>
    </message>
    <message>
        <source>%1 put a meeting with %2 on the agenda</source>
        <translation>%1 ha messo in agenda un incontro con %2</translation>
    </message>
    <message>
        <source>%1 removed the meeting with %2</source>
        <translation>%1 ha rimosso l’incontro con %2</translation>
    </message>
    <message>
        <source>%1 shared a note on the meeting with %2</source>
        <translation>%1 ha condiviso una nota sull’incontro con %2</translation>
    </message>
    <message>
        <source>Does not want to be written to about %1</source>
        <translation>Non vuole che scriviamo riguardo a %1</translation>
    </message>
    <message>
        <source>Interested in %1</source>
        <translation>Interesse per %1</translation>
    </message>
    <message>
        <source>May be written to about %1</source>
        <translation>Si può scrivere riguardo a %1</translation>
    </message>
    <message>
        <source>Not interested in %1</source>
        <translation>Nessun interesse per %1</translation>
    </message>
    <message>
        <source>Promise changed: %1</source>
        <translation>Promessa modificata: %1</translation>
    </message>
    <message>
        <source>Promise kept: %1</source>
        <translation>Promessa mantenuta: %1</translation>
    </message>
    <message>
        <source>Promise not kept yet: %1</source>
        <translation>Promessa non ancora mantenuta: %1</translation>
    </message>
    <message>
        <source>Promise put off: %1</source>
        <translation>Promessa rimandata: %1</translation>
    </message>
    <message>
        <source>Promise taken off the list: %1</source>
        <translation>Promessa tolta dall’elenco: %1</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>Promesso: %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>the delegation</source>
        <translation>la delegazione</translation>
    </message>
    <message>
        <source>the next edition</source>
        <translation>la prossima edizione</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 aggiornati</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in: %Ln new visitor(s)</source>
        <translation>
            <numerusform>%1 è dentro: %Ln nuovo visitatore</numerusform>
            <numerusform>%1 è dentro: %Ln nuovi visitatori</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left as they are</source>
        <translation>%1 lasciati come sono</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 rifiutati</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Righe da guardare</translation>
    </message>
    <message>
        <source>See the visitors</source>
        <translation>Vedi i visitatori</translation>
    </message>
    <message>
        <source>Who came since, or is in another list, stays; the others are withdrawn.</source>
        <translation>Resta chi è venuto nel frattempo o è in un altro elenco; gli altri sono ritirati.</translation>
    </message>
</context>
<context>
    <name>DoorBand</name>
    <message>
        <source>%1 in now</source>
        <translation>%1 in sala</translation>
    </message>
    <message>
        <source>Back to the stand</source>
        <translation>Torna allo stand</translation>
    </message>
    <message>
        <source>Back to the stand (Ctrl+D)</source>
        <translation>Torna allo stand (Ctrl+D)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrate</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Uscite</translation>
    </message>
    <message>
        <source>of %1 who came</source>
        <translation>su %1 venuti</translation>
    </message>
</context>
<context>
    <name>DoorField</name>
    <message>
        <source>The stand</source>
        <translation>Lo stand</translation>
    </message>
    <message>
        <source>Which door</source>
        <translation>Quale porta</translation>
    </message>
</context>
<context>
    <name>DoorKeeper</name>
    <message>
        <source>Door…</source>
        <translation>Porta…</translation>
    </message>
    <message>
        <source>Entries or exits</source>
        <translation>Entrate o uscite</translation>
    </message>
    <message>
        <source>Take attendance at the door of a session</source>
        <translation>Prendi le presenze alla porta di una sessione</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Ready to print</source>
        <translation>Pronto per la stampa</translation>
    </message>
    <message>
        <source>There is no badge type “%1”. There are: %2.</source>
        <translation>Non c’è un tipo di badge «%1». Ci sono: %2.</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message numerus="yes">
        <source>%Ln note(s) on this meeting</source>
        <translation>
            <numerusform>%Ln nota su questo incontro</numerusform>
            <numerusform>%Ln note su questo incontro</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>Write a correction; this note stays</source>
        <translation>Scrivi una correzione; questa nota resta</translation>
    </message>
    <message>
        <source>corrected since</source>
        <translation>corretta in seguito</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correzione</translation>
    </message>
</context>
<context>
    <name>EncodingNotice</name>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>The letters are right</source>
        <translation>Le lettere sono giuste</translation>
    </message>
</context>
<context>
    <name>EncodingWords</name>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabo (Windows-1256)</translation>
    </message>
    <message>
        <source>Are these letters right? “%2” in line %3</source>
        <translation>Queste lettere sono giuste? «%2» alla riga %3</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Baltico (Windows-1257)</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>Europa centrale (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Europa centrale (Windows-1250)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB18030)</source>
        <translation>Cinese semplificato (GB18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Cinese tradizionale (Big5)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8)</source>
        <translation>Cirillico (KOI8)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Cirillico (Windows-1251)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Greco (Windows-1253)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Ebraico (Windows-1255)</translation>
    </message>
    <message>
        <source>If letters look wrong, choose another encoding.</source>
        <translation>Se le lettere sono sbagliate, scegli un&apos;altra codifica.</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>Giapponese (EUC)</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>Giapponese (Shift-JIS)</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>Coreano (EUC-KR)</translation>
    </message>
    <message>
        <source>Read as %1, for example “%2” in line %3.</source>
        <translation>Letto come %1, per esempio «%2» alla riga %3.</translation>
    </message>
    <message>
        <source>That is only a guess: look at the letters before you bring it in.</source>
        <translation>È solo un&apos;ipotesi: guarda le lettere prima di importarlo.</translation>
    </message>
    <message>
        <source>The file does not say its encoding. Nothing is brought in until you choose one or say that the letters are right.</source>
        <translation>Il file non dice la sua codifica. Nulla viene importato finché non ne scegli una o confermi che le lettere sono giuste.</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Turco (Windows-1254)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Western European (DOS 850)</source>
        <translation>Europa occidentale (DOS 850)</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>Europa occidentale (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Europa occidentale (Windows-1252)</translation>
    </message>
    <message>
        <source>Western European (old Mac)</source>
        <translation>Europa occidentale (vecchio Mac)</translation>
    </message>
</context>
<context>
    <name>EnteredLines</name>
    <message numerus="yes">
        <source>%n check-in(s) entered</source>
        <translation>
            <numerusform>%n ingresso inserito</numerusform>
            <numerusform>%n ingressi inseriti</numerusform>
        </translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Entrato</translation>
    </message>
    <message>
        <source>Nothing was entered yet</source>
        <translation>Ancora nessuna riga inserita</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Type the time of a line, press Enter, then scan its code.</source>
        <translation>Scrivi l’ora di una riga, premi Invio, poi scansiona il codice.</translation>
    </message>
    <message>
        <source>Undo this line</source>
        <translation>Annulla questa riga</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>C’era già</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Uscito</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>Righe inserite</translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message numerus="yes">
        <source>%Ln note(s) changed.</source>
        <translation>
            <numerusform>%Ln nota cambiata.</numerusform>
            <numerusform>%Ln note cambiate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase %1 for good?</source>
        <translation>Cancellare %1 per sempre?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Cancella per sempre</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Cancellato per sempre</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Cancellazione…</translation>
    </message>
    <message>
        <source>Files that may hold their data: look at them</source>
        <translation>File che possono contenere i suoi dati: da controllare</translation>
    </message>
    <message>
        <source>Files that still hold their data: delete them, or take their line out</source>
        <translation>File che hanno ancora i suoi dati: eliminarli, o toglierne la riga</translation>
    </message>
    <message>
        <source>How they asked, and when: not who they are</source>
        <translation>Come e quando l’ha chiesto, non chi è</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Non è stato cancellato nulla</translation>
    </message>
    <message>
        <source>Once you have read them</source>
        <translation>Dopo averli letti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Other meetings that may say the name, and their notes</source>
        <translation>Altri incontri che forse riportano il nome, e le loro note</translation>
    </message>
    <message>
        <source>Perhaps the same person, and still here: look, and erase them, too</source>
        <translation>Forse la stessa persona, ancora presente: controllare e cancellare anche quella</translation>
    </message>
    <message>
        <source>Take the name out of them</source>
        <translation>Togli il nome da lì</translation>
    </message>
    <message>
        <source>Take “%1” out of their meetings and all notes, too: nobody else is of it</source>
        <translation>Togliere anche «%1» dai suoi incontri e da tutte le note: non ne fa parte nessun altro</translation>
    </message>
    <message>
        <source>The ledger beside the event file was not written</source>
        <translation>Il registro accanto al file dell’evento non è stato scritto</translation>
    </message>
    <message>
        <source>The ledger remembers that somebody was erased, and names nobody.</source>
        <translation>Il registro ricorda che qualcuno è stato cancellato e non nomina nessuno.</translation>
    </message>
    <message>
        <source>The name still stands there</source>
        <translation>Il nome c’è ancora</translation>
    </message>
    <message>
        <source>The person is gone from this file</source>
        <translation>La persona non è più in questo file</translation>
    </message>
    <message>
        <source>This cannot be undone. Older backups, in a second place too, hold the person until you delete them; a restore erases them again by itself.</source>
        <translation>Non si può annullare. I backup più vecchi, anche in un secondo posto, contengono la persona finché non li elimini; un ripristino la cancella di nuovo da sé.</translation>
    </message>
    <message>
        <source>What goes: name, contacts, codes and answers in words, the name in notes, meetings and promises, and every older value in the history.</source>
        <translation>Che cosa sparisce: nome, contatti, codici e risposte a parole, il nome in note, incontri e cose da seguire, e ogni valore precedente nella cronologia.</translation>
    </message>
    <message>
        <source>What stays, without a name: that somebody came, when, what was agreed to, and the company at their meetings. Counts and reports do not change.</source>
        <translation>Che cosa resta, senza nome: che qualcuno è venuto, quando, a che cosa ha acconsentito e l’azienda nei suoi incontri. Conteggi e rapporti non cambiano.</translation>
    </message>
    <message>
        <source>Who was given the data: tell them</source>
        <translation>Chi ha ricevuto i dati: vanno avvisati</translation>
    </message>
</context>
<context>
    <name>EveningReport</name>
    <message>
        <source>%1 of %2 meetings held</source>
        <translation>%1 incontri svolti su %2</translation>
    </message>
    <message numerus="yes">
        <source>%n double booking(s) on the next day</source>
        <translation>
            <numerusform>%n sovrapposizione il giorno dopo</numerusform>
            <numerusform>%n sovrapposizioni il giorno dopo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-filled card(s)</source>
        <translation>
            <numerusform>%n scheda incompleta</numerusform>
            <numerusform>%n schede incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) not logged yet</source>
        <translation>
            <numerusform>%n incontro non ancora annotato</numerusform>
            <numerusform>%n incontri non ancora annotati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) without a note: see “Still to complete”.</source>
        <translation>
            <numerusform>%n incontro senza nota: vedi «Da completare».</numerusform>
            <numerusform>%n incontri senza nota: vedi «Da completare».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s)</source>
        <translation>
            <numerusform>%n non presentato</numerusform>
            <numerusform>%n non presentati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people at the stand</source>
        <translation>
            <numerusform>%n persona allo stand</numerusform>
            <numerusform>%n persone allo stand</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Evening report</source>
        <translation>Rapporto della sera</translation>
    </message>
    <message>
        <source>Meetings by outcome</source>
        <translation>Incontri per esito</translation>
    </message>
    <message>
        <source>Meetings held, by body</source>
        <translation>Incontri svolti per ente</translation>
    </message>
    <message>
        <source>Meetings of the day</source>
        <translation>Incontri della giornata</translation>
    </message>
    <message>
        <source>No meetings on this day.</source>
        <translation>Nessun incontro in questa giornata.</translation>
    </message>
    <message>
        <source>Nothing was promised.</source>
        <translation>Niente è stato promesso.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>People at sessions</source>
        <translation>Persone alle sessioni</translation>
    </message>
    <message>
        <source>People by badge type</source>
        <translation>Persone per tipo di badge</translation>
    </message>
    <message>
        <source>People by country</source>
        <translation>Persone per Paese</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemi</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promesso</translation>
    </message>
    <message>
        <source>Promises to keep</source>
        <translation>Promesse da mantenere</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>Still to complete</source>
        <translation>Da completare</translation>
    </message>
    <message>
        <source>The day in figures</source>
        <translation>La giornata in cifre</translation>
    </message>
    <message>
        <source>The next day: %1</source>
        <translation>Il giorno dopo: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>Tomorrow first</source>
        <translation>Domani per primo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Visits by the hour</source>
        <translation>Visite per ora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Com’è andato</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Ciò che conta</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e un’altra</numerusform>
            <numerusform>e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>for the delegation only</source>
        <translation>solo per la delegazione</translation>
    </message>
    <message>
        <source>no more meetings are planned</source>
        <translation>non sono previsti altri incontri</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>nothing logged yet</source>
        <translation>ancora niente annotato</translation>
    </message>
    <message>
        <source>place not known yet</source>
        <translation>luogo non ancora noto</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Admits</source>
        <translation>Ammette</translation>
    </message>
    <message>
        <source>As #rrggbb; the badge chooses black or white words.</source>
        <translation>Come #rrggbb; il badge sceglie da sé scritte nere o bianche.</translation>
    </message>
    <message>
        <source>Badge layout</source>
        <translation>Modello di badge</translation>
    </message>
    <message>
        <source>Badge types</source>
        <translation>Tipi di badge</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Appartiene a</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Enti</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Body %1</source>
        <translation>Ente %1</translation>
    </message>
    <message>
        <source>Box: contact after the fair</source>
        <translation>Casella: contatto dopo la fiera</translation>
    </message>
    <message>
        <source>Box: newsletter</source>
        <translation>Casella: newsletter</translation>
    </message>
    <message>
        <source>Box: next edition</source>
        <translation>Casella: prossima edizione</translation>
    </message>
    <message>
        <source>Box: sharing with bodies</source>
        <translation>Casella: comunicazione agli enti</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>In qualità di</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Data are kept until</source>
        <translation>Conservazione dei dati fino al</translation>
    </message>
    <message>
        <source>Data controller</source>
        <translation>Titolare del trattamento</translation>
    </message>
    <message>
        <source>Data protection…</source>
        <translation>Protezione dei dati…</translation>
    </message>
    <message>
        <source>Dates and times in English as in</source>
        <translation>Date e ore in inglese come in</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Delegate %1</source>
        <translation>Componente %1</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegazione</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Fatto il</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Fatto da</translation>
    </message>
    <message>
        <source>Doors close</source>
        <translation>Chiusura porte</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Apertura porte</translation>
    </message>
    <message>
        <source>Draw what badges of this type look like</source>
        <translation>Disegna l’aspetto dei badge di questo tipo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edizione</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>For lists; it stays once a note has it.</source>
        <translation>Per gli elenchi; resta com’è quando una nota lo usa.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nome completo</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Com’è nato</translation>
    </message>
    <message>
        <source>Its edition</source>
        <translation>Sua edizione</translation>
    </message>
    <message>
        <source>Its first day</source>
        <translation>Suo primo giorno</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>Suo ultimo giorno</translation>
    </message>
    <message>
        <source>Its time zone</source>
        <translation>Suo fuso orario</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Leads the delegation</source>
        <translation>Guida la delegazione</translation>
    </message>
    <message>
        <source>Left out of the newest schedule</source>
        <translation>Assente dall’ultimo programma</translation>
    </message>
    <message>
        <source>Meetings begin on</source>
        <translation>Gli incontri iniziano il</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nome in inglese</translation>
    </message>
    <message>
        <source>Name in Italian</source>
        <translation>Nome in italiano</translation>
    </message>
    <message>
        <source>Next edition promoted</source>
        <translation>Prossima edizione promossa</translation>
    </message>
    <message>
        <source>None ticked: everybody.</source>
        <translation>Nessuna casella: tutti.</translation>
    </message>
    <message>
        <source>Other names on lists</source>
        <translation>Altri nomi negli elenchi</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Esiti</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte della giornata</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Place (its key: Alt and the number)</source>
        <translation>Posto (tasto: Alt e il numero)</translation>
    </message>
    <message>
        <source>Place among the others</source>
        <translation>Posto tra gli altri</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Posto nell’ordine</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Informativa</translation>
    </message>
    <message>
        <source>Promised at the meeting</source>
        <translation>Promesso all’incontro</translation>
    </message>
    <message>
        <source>Promised to</source>
        <translation>Promesso a</translation>
    </message>
    <message>
        <source>Promotes</source>
        <translation>Promuove</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Rinviato al</translation>
    </message>
    <message>
        <source>Raise it when the words change: each consent names it.</source>
        <translation>Aumentala quando cambia il testo: ogni consenso la riporta.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Rimosso</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>Sessione %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Shared with the delegation</source>
        <translation>Condiviso con la delegazione</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Relatori</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Parla a nome di</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Supporto</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Tolto dall’uso</translation>
    </message>
    <message>
        <source>Takes no part any more</source>
        <translation>Non partecipa più</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>The organiser&apos;s own number</source>
        <translation>Numero dell’organizzatore</translation>
    </message>
    <message>
        <source>This cannot be kept; what was there before stays.</source>
        <translation>Valore non valido: resta quello di prima.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temi</translation>
    </message>
    <message>
        <source>Two letters, such as US or IT.</source>
        <translation>Due lettere, come US o IT.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>What is kept and was given away, in counts</source>
        <translation>Che cosa si conserva e si è dato ad altri, in conteggi</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>Che cosa chiede</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Che cosa è stato promesso</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dove si tiene</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Who agreed to sharing before is asked again for a new body.</source>
        <translation>Per un nuovo ente il consenso alla condivisione va richiesto di nuovo.</translation>
    </message>
    <message>
        <source>Who of ours</source>
        <translation>Chi dei nostri</translation>
    </message>
    <message>
        <source>Who promised it</source>
        <translation>Chi l’ha promesso</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Chi partecipa</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>With a semicolon between.</source>
        <translation>Separati da punto e virgola.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Lavora per</translation>
    </message>
    <message>
        <source>“delegate”, or what a guest does.</source>
        <translation>«delegate» per un componente, o che cosa fa un ospite.</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>All columns</source>
        <translation>Tutte le colonne</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Everybody, to run the event with: it stays within the delegation.</source>
        <translation>Tutti, per gestire l’evento: resta nella delegazione.</translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation>Esporta un elenco</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Per chi</translation>
    </message>
    <message>
        <source>Its own meetings and promises, with its own notes and what was shared. Who did not agree to be shared with it is not named.</source>
        <translation>I suoi incontri e ciò che ha da seguire, con le sue note e quelle condivise. Chi non ha acconsentito alla condivisione con questo ente non è nominato.</translation>
    </message>
    <message>
        <source>No column is chosen.</source>
        <translation>Non è scelta nessuna colonna.</translation>
    </message>
    <message>
        <source>Only who agreed to it, by their last answer.</source>
        <translation>Solo chi ha detto sì, secondo l’ultima risposta.</translation>
    </message>
    <message>
        <source>Only whom the body met, and of these who agreed to be shared with it.</source>
        <translation>Solo chi l’ente ha incontrato e, tra questi, chi ha acconsentito alla condivisione con esso.</translation>
    </message>
    <message>
        <source>Only whose data all of our bodies may have, by their last answers.</source>
        <translation>Solo chi, secondo le ultime risposte, ha acconsentito per tutti i nostri enti.</translation>
    </message>
    <message>
        <source>Rows: %1.</source>
        <translation>Righe: %1.</translation>
    </message>
    <message>
        <source>Running the event</source>
        <translation>Gestione dell’evento</translation>
    </message>
    <message>
        <source>Save the list, and register it</source>
        <translation>Salva l’elenco e annotalo nel registro</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Salva l’elenco…</translation>
    </message>
    <message>
        <source>The delegation</source>
        <translation>La delegazione</translation>
    </message>
</context>
<context>
    <name>ExportLines</name>
    <message numerus="yes">
        <source>%n row(s) in %1.</source>
        <translation>
            <numerusform>%n riga in %1.</numerusform>
            <numerusform>%n righe in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list has no column “%1”. It has: %2.</source>
        <translation>Questa lista non ha la colonna “%1”. Ha: %2.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>A person&apos;s file</source>
        <translation>Dati di una persona</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Archive of everything</source>
        <translation>Archivio di tutto</translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation>Codice del badge</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Da chi</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>Calendario (iCalendar)</translation>
    </message>
    <message>
        <source>Came today</source>
        <translation>Arrivo oggi</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Contact after the fair</source>
        <translation>Contatto dopo la fiera</translation>
    </message>
    <message>
        <source>Contact cards (vCard 4.0)</source>
        <translation>Biglietti da visita (vCard 4.0)</translation>
    </message>
    <message>
        <source>Contact cards for old programs (vCard 3.0)</source>
        <translation>Biglietti per programmi vecchi (vCard 3.0)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Giorno dell’incontro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Fatto da</translation>
    </message>
    <message>
        <source>Draft of a letter</source>
        <translation>Bozza di lettera</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Cartella di Excel</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Da seguire</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Come è nato</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>Entrata o uscita</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Left out because the body did not meet them: %1.</source>
        <translation>Esclusi perché l’ente non li ha incontrati: %1.</translation>
    </message>
    <message>
        <source>Left out because they said no: %1.</source>
        <translation>Esclusi perché hanno detto no: %1.</translation>
    </message>
    <message>
        <source>Left out because they were never asked: %1.</source>
        <translation>Esclusi perché non è mai stato chiesto loro: %1.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Meeting&apos;s number</source>
        <translation>Numero dell’incontro</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Names left out because they did not agree to be shared: %1.</source>
        <translation>Nomi esclusi perché non hanno acconsentito alla condivisione: %1.</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Next edition</source>
        <translation>Prossima edizione</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>La nostra parte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Paper roster</source>
        <translation>Elenco su carta</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte della giornata</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Running the event</source>
        <translation>Gestione dell’evento</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Sharing with our bodies</source>
        <translation>Condivisione con i nostri enti</translation>
    </message>
    <message>
        <source>Sheets for the tables</source>
        <translation>Schede per i tavoli</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>Da seguire</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Argomento</translation>
    </message>
    <message>
        <source>Visitor&apos;s number</source>
        <translation>Numero del visitatore</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Annotato</translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message>
        <source>List</source>
        <translation>Elenco</translation>
    </message>
    <message numerus="yes">
        <source>List saved: %Ln row(s).</source>
        <translation>
            <numerusform>Elenco salvato: %Ln riga.</numerusform>
            <numerusform>Elenco salvato: %Ln righe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists out</source>
        <translation>Elenchi in uscita</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Salva l’elenco</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>optional</source>
        <translation>facoltativo</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>%1: erased, or never said</source>
        <translation>%1: cancellato, o mai detto</translation>
    </message>
    <message>
        <source>%1: from “%2” to “%3”</source>
        <translation>%1: da “%2” a “%3”</translation>
    </message>
    <message>
        <source>%1: “%2” was taken out</source>
        <translation>%1: tolto “%2”</translation>
    </message>
    <message>
        <source>%1: “%3” was put in</source>
        <translation>%1: inserito “%3”</translation>
    </message>
    <message>
        <source>A promise of another body</source>
        <translation>Una promessa di un altro ente</translation>
    </message>
    <message>
        <source>A visitor of their own again</source>
        <translation>Di nuovo un visitatore a sé</translation>
    </message>
    <message>
        <source>Back among the visitors</source>
        <translation>Di nuovo fra i visitatori</translation>
    </message>
    <message>
        <source>Blocked: not to be let in</source>
        <translation>Bloccato: da non far entrare</translation>
    </message>
    <message>
        <source>Drawn anew</source>
        <translation>Ridisegnato</translation>
    </message>
    <message>
        <source>Has a badge layout of its own now</source>
        <translation>Ora ha un suo modello di badge</translation>
    </message>
    <message>
        <source>Has the stock’s own badge layout again</source>
        <translation>Ha di nuovo il modello di badge del supporto</translation>
    </message>
    <message>
        <source>Made one with another visitor</source>
        <translation>Unito a un altro visitatore</translation>
    </message>
    <message>
        <source>Not blocked any more</source>
        <translation>Non più bloccato</translation>
    </message>
    <message>
        <source>Other columns of the list taken out: %1</source>
        <translation>Tolte altre colonne dell’elenco: %1</translation>
    </message>
    <message>
        <source>Other columns of the list: %1</source>
        <translation>Altre colonne dell’elenco: %1</translation>
    </message>
    <message>
        <source>The code is another visitor&apos;s now</source>
        <translation>Il codice ora è di un altro visitatore</translation>
    </message>
    <message>
        <source>The name is in doubt</source>
        <translation>Il nome è dubbio</translation>
    </message>
    <message>
        <source>The name is in doubt no more</source>
        <translation>Il nome non è più dubbio</translation>
    </message>
    <message>
        <source>The registration counts again</source>
        <translation>La registrazione vale di nuovo</translation>
    </message>
    <message>
        <source>The registration was cancelled</source>
        <translation>La registrazione è stata annullata</translation>
    </message>
    <message>
        <source>Withdrawn: not among the visitors any more</source>
        <translation>Ritirato: non è più fra i visitatori</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>The event is not beside it any more. A command ends the closing: %1</source>
        <translation>L’evento non è più lì accanto. Un comando porta a termine la chiusura: %1</translation>
    </message>
    <message>
        <source>To go on with it, open “%1” and close it under Settings.</source>
        <translation>Per proseguire, apri “%1” e chiudi l’evento nelle Impostazioni.</translation>
    </message>
    <message>
        <source>“%1” is no event file. If it is the archive of an event, a command makes an event file of it again: %2</source>
        <translation>“%1” non è un file di evento. Se è l’archivio di un evento, un comando ne rifà il file: %2</translation>
    </message>
    <message>
        <source>“%1” only notes how far the closing of “%2” has come.</source>
        <translation>“%1” annota soltanto a che punto è la chiusura di “%2”.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Close it elsewhere, or plug the stick in, then say: close %1</source>
        <translation>Chiudilo altrove, o collega la chiavetta, poi scrivi: close %1</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Chiudi l’evento</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Chiudi senza backup</translation>
    </message>
    <message>
        <source>Do not wait for it</source>
        <translation>Non aspettarlo</translation>
    </message>
    <message>
        <source>Event files</source>
        <translation>File di evento</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nuovo evento</translation>
    </message>
    <message>
        <source>Open an event</source>
        <translation>Apri un evento</translation>
    </message>
    <message>
        <source>Plug it in, then say: close %1. Where it is gone for good, do not wait for it: what it holds is encrypted.</source>
        <translation>Collegalo, poi: close %1. Se è perso per sempre, non aspettarlo: ciò che contiene è cifrato.</translation>
    </message>
    <message>
        <source>Some of it could not be deleted, or is not here now.</source>
        <translation>Qualcosa non si è potuto cancellare, o ora non è qui.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>The closing of this event was interrupted: the office has it as it was in %1. Write nothing more, and close it (Settings).</source>
        <translation>La chiusura di questo evento è stata interrotta: l’ufficio ce l’ha com’era in %1. Non scrivere altro e chiudilo (Impostazioni).</translation>
    </message>
    <message>
        <source>The event has left this laptop.</source>
        <translation>L’evento ha lasciato questo portatile.</translation>
    </message>
    <message>
        <source>The event is deleted here. Its second place is not there now.</source>
        <translation>L’evento è cancellato da qui. Il suo secondo posto ora non c’è.</translation>
    </message>
    <message>
        <source>The hand-over is still where you wrote it. A disk may keep what was deleted until it is written over, an SSD for long: only an encrypted disk hides it.</source>
        <translation>La consegna è ancora dove l’hai scritta. Un disco può conservare ciò che è stato cancellato finché non viene sovrascritto, un SSD a lungo: solo un disco cifrato lo nasconde.</translation>
    </message>
    <message>
        <source>The last backup could not be made.</source>
        <translation>Non è stato possibile fare l’ultimo backup.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All companies</source>
        <translation>Tutte le aziende</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tutti i Paesi</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tutti i tipi</translation>
    </message>
    <message>
        <source>Badge type</source>
        <translation>Tipo di badge</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Find by name, company, e-mail or code</source>
        <translation>Cerca per nome, azienda, e-mail o codice</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutti</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Take all filters off</source>
        <translation>Togli tutti i filtri</translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>%1 as the default: their layout does not fit %3.</source>
        <translation>%1 come il layout predefinito: il loro non entra in %3.</translation>
    </message>
    <message>
        <source>%1: the layout made for %2 does not fit %3. These badges print as the default.</source>
        <translation>%1: il layout fatto per %2 non entra in %3. Questi badge si stampano come il predefinito.</translation>
    </message>
    <message>
        <source>Prints as the default: the layout made for %2 does not fit %3.</source>
        <translation>Si stampa come il predefinito: il layout fatto per %2 non entra in %3.</translation>
    </message>
</context>
<context>
    <name>FixPanel</name>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>Fix the name of %1</source>
        <translation>Correggi il nome di %1</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Salva la correzione</translation>
    </message>
    <message>
        <source>The old spelling stays in the history, and can be had back.</source>
        <translation>La grafia di prima resta nella cronologia e si può recuperare.</translation>
    </message>
</context>
<context>
    <name>FollowUpDetail</name>
    <message>
        <source>A draft for your mail program; nothing is sent</source>
        <translation>Una bozza per il tuo programma di posta; non si invia niente</translation>
    </message>
    <message>
        <source>All may read it; a note of the same meeting is shared by itself</source>
        <translation>Tutti possono leggerlo; una nota dello stesso incontro si condivide a parte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Done on %1 by %2</source>
        <translation>Fatto il %1 da %2</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Da seguire</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Nuovo da seguire</translation>
    </message>
    <message>
        <source>No longer put off</source>
        <translation>Non rimandare più</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Non ancora fatto</translation>
    </message>
    <message>
        <source>Promised on %1</source>
        <translation>Promesso il %1</translation>
    </message>
    <message>
        <source>Put off a day</source>
        <translation>Rimanda di un giorno</translation>
    </message>
    <message>
        <source>Put off a week</source>
        <translation>Rimanda di 7 giorni</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>Rimandato al %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Share with the delegation</source>
        <translation>Condividi con la delegazione</translation>
    </message>
    <message>
        <source>Show the meeting</source>
        <translation>Mostra l’incontro</translation>
    </message>
    <message>
        <source>Show the visitor</source>
        <translation>Mostra il visitatore</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Togli dall’elenco</translation>
    </message>
    <message>
        <source>Thank-you letter…</source>
        <translation>Lettera di ringraziamento…</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatti</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fatto: %1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>In scadenza</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Di tutti</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Da seguire</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Nuovo da seguire</translation>
    </message>
    <message>
        <source>No longer put off: %1</source>
        <translation>Non più rimandato: %1</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Niente da seguire</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Put off: %1</source>
        <translation>Rimandato: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Salvato: %1</translation>
    </message>
    <message>
        <source>Shared with the delegation: %1</source>
        <translation>Condiviso con la delegazione: %1</translation>
    </message>
    <message>
        <source>Still to do: %1</source>
        <translation>Ancora da fare: %1</translation>
    </message>
    <message>
        <source>Taken off the list: %1</source>
        <translation>Tolto dall’elenco: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What is promised in a meeting&apos;s log comes here.</source>
        <translation>Qui arriva ciò che si promette nella nota di un incontro.</translation>
    </message>
    <message>
        <source>What, who, company…</source>
        <translation>Che cosa, chi, azienda…</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Di chi</translation>
    </message>
    <message>
        <source>when possible</source>
        <translation>appena si può</translation>
    </message>
</context>
<context>
    <name>ForcePanel</name>
    <message>
        <source>It is noted that you decided so, and why.</source>
        <translation>Si annota che l’hai deciso tu, e perché.</translation>
    </message>
    <message>
        <source>Let %1 in anyway</source>
        <translation>Fai entrare %1 comunque</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Fai entrare</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Scrivi perché: serve un motivo.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del responsabile</translation>
    </message>
</context>
<context>
    <name>FoundNotes</name>
    <message>
        <source>In the notes of meetings</source>
        <translation>Nelle note degli incontri</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the meeting with %1</source>
        <translation>Apri l’incontro con %1</translation>
    </message>
</context>
<context>
    <name>GonePage</name>
    <message>
        <source>%1 is gone</source>
        <translation>%1 non c’è più</translation>
    </message>
    <message>
        <source>All that was saved is being written into a new file.</source>
        <translation>Tutto ciò che è stato salvato viene scritto in un nuovo file.</translation>
    </message>
    <message>
        <source>All that was saved was written into a new file, and checked: %1</source>
        <translation>Tutto ciò che è stato salvato è stato scritto in un nuovo file, e verificato: %1</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Un altro file</translation>
    </message>
    <message>
        <source>Being made safe</source>
        <translation>Messa al sicuro in corso</translation>
    </message>
    <message>
        <source>Go on in the new file</source>
        <translation>Continua nel nuovo file</translation>
    </message>
    <message>
        <source>It was a copy to practise on. Open the event itself.</source>
        <translation>Era una copia per la prova. Apri l’evento vero.</translation>
    </message>
    <message>
        <source>Not safe yet</source>
        <translation>Non ancora al sicuro</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Niente è andato perso</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost</source>
        <translation>Niente di ciò che è stato salvato è andato perso</translation>
    </message>
    <message>
        <source>Scan again what was not saved. The next start opens the new file, too.</source>
        <translation>Leggi di nuovo ciò che non è stato salvato. Anche il prossimo avvio apre il nuovo file.</translation>
    </message>
    <message>
        <source>The file itself, once it is found, a backup, or a copy can be opened as well.</source>
        <translation>Si può aprire anche il file stesso, quando lo si ritrova, un backup o una copia.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>What was saved could not be written elsewhere, and is only in this window: do not close it. %1</source>
        <translation>Non si è potuto scrivere altrove ciò che è stato salvato: è solo in questa finestra, non chiuderla. %1</translation>
    </message>
    <message>
        <source>While it was open here, it was deleted, renamed, moved or replaced, or its disk was taken out: %1. Nothing more is saved in it.</source>
        <translation>Mentre era aperto qui è stato eliminato, rinominato, spostato o sostituito, o il suo disco è stato tolto: %1. Non vi si salva più niente.</translation>
    </message>
</context>
<context>
    <name>GraveSheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia com&apos;è</translation>
    </message>
    <message>
        <source>PIN of a supervisor</source>
        <translation>PIN di un responsabile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Serve un motivo: scrivi perché.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Back to the badge types</source>
        <translation>Torna ai tipi di badge</translation>
    </message>
    <message>
        <source>Badge layout</source>
        <translation>Modello di badge</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Esporta in un file…</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importa da un file…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>More that can be done with this layout</source>
        <translation>Altro che si può fare con questo modello</translation>
    </message>
    <message>
        <source>Name and badge types…</source>
        <translation>Nome e tipi di badge…</translation>
    </message>
    <message>
        <source>Remove this layout</source>
        <translation>Togli questo modello</translation>
    </message>
    <message>
        <source>Start again from the default</source>
        <translation>Ricomincia dal predefinito</translation>
    </message>
    <message>
        <source>Throw away what is not saved</source>
        <translation>Butta via ciò che non è salvato</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>A time, such as 9:30.</source>
        <translation>Un’ora, come 9:30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dalle</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Finisce prima di cominciare.</translation>
    </message>
    <message>
        <source>Order in it</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte del giorno</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without an hour: 1 comes first.</source>
        <translation>Senza ora: 1 viene per primo.</translation>
    </message>
</context>
<context>
    <name>HowMany</name>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 selezionati su %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln visitatore</numerusform>
            <numerusform>%Ln visitatori</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%Ln back, whose list was undone</source>
        <translation>
            <numerusform>%Ln ritorna: il suo elenco era stato annullato</numerusform>
            <numerusform>%Ln ritornano: il loro elenco era stato annullato</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new visitor(s)</source>
        <translation>
            <numerusform>%Ln nuovo visitatore</numerusform>
            <numerusform>%Ln nuovi visitatori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln riga resta fuori</numerusform>
            <numerusform>%Ln righe restano fuori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said yes to the organiser&apos;s marketing</source>
        <translation>
            <numerusform>%Ln ha detto sì al marketing dell’organizzatore</numerusform>
            <numerusform>%Ln hanno detto sì al marketing dell’organizzatore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln ripetuto nell’elenco</numerusform>
            <numerusform>%Ln ripetuti nell’elenco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who was erased on request</source>
        <translation>
            <numerusform>%Ln cancellato su richiesta</numerusform>
            <numerusform>%Ln cancellati su richiesta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a name and company that are here</source>
        <translation>
            <numerusform>%Ln con nome e azienda già presenti</numerusform>
            <numerusform>%Ln con nome e azienda già presenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an ID that is here</source>
        <translation>
            <numerusform>%Ln con un ID che è già qui</numerusform>
            <numerusform>%Ln con un ID che è già qui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an e-mail that is here</source>
        <translation>
            <numerusform>%Ln con un’e-mail già presente</numerusform>
            <numerusform>%Ln con un’e-mail già presente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with letters that were lost</source>
        <translation>
            <numerusform>%Ln con lettere perse</numerusform>
            <numerusform>%Ln con lettere perse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with somebody else&apos;s e-mail or ID</source>
        <translation>
            <numerusform>%Ln con l’e-mail o il numero di un altro</numerusform>
            <numerusform>%Ln con l’e-mail o il numero di un altro</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask them before you take them again. Lines are under “To look at”.</source>
        <translation>Chiedete loro prima di riprenderli. Le righe sono in «Da guardare».</translation>
    </message>
    <message>
        <source>Colleagues who share an address, or a ticket that was passed on.</source>
        <translation>Colleghi con lo stesso indirizzo, o un biglietto ceduto.</translation>
    </message>
    <message>
        <source>Kept as the organiser&apos;s statement. It is no consent to us.</source>
        <translation>Conservato come dichiarazione dell’organizzatore. Non è un consenso dato a noi.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludere</translation>
    </message>
    <message>
        <source>The rest comes in. Lines and reasons are under “To look at”.</source>
        <translation>Il resto entra. Righe e motivi sono sotto «Da guardare».</translation>
    </message>
    <message>
        <source>They come in marked as doubtful, and never overwrite a good name.</source>
        <translation>Entrano segnati come dubbi e non sostituiscono mai un nome buono.</translation>
    </message>
    <message>
        <source>What staff corrected here is never overwritten.</source>
        <translation>Ciò che è stato corretto qui non viene mai sostituito.</translation>
    </message>
</context>
<context>
    <name>JobActions</name>
    <message>
        <source>Another reason</source>
        <translation>Altro motivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Cancel all that wait (%1)</source>
        <translation>Annulla tutti quelli in attesa (%1)</translation>
    </message>
    <message>
        <source>Expect nothing of it: the next one is printed</source>
        <translation>Non aspettarlo più: il prossimo viene stampato</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abbandonalo</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>Riprendi a stampare</translation>
    </message>
    <message>
        <source>It is in my hand</source>
        <translation>È nelle mie mani</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Fallo proseguire</translation>
    </message>
    <message>
        <source>Pause printing</source>
        <translation>Sospendi la stampa</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Ristampa…</translation>
    </message>
    <message>
        <source>Print it anew, on the printer of the settings</source>
        <translation>Stampalo di nuovo, sulla stampante delle impostazioni</translation>
    </message>
    <message>
        <source>Print it once more, and say why</source>
        <translation>Stampalo ancora, e di’ perché</translation>
    </message>
    <message>
        <source>Print what was left over from before</source>
        <translation>Stampa quello che era rimasto da prima</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>JobLines</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e altri %2</translation>
    </message>
    <message>
        <source>No badge waits, and none was printed today.</source>
        <translation>Nessun badge in attesa, e oggi non ne è stato stampato nessuno.</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>%1 confirms no cancelling</source>
        <translation>%1 non conferma l’annullamento</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 non risponde</translation>
    </message>
    <message>
        <source>%1 does not confirm that it will not print it. Switch the printer off and on, or take the badge if it comes out.</source>
        <translation>%1 non conferma che non lo stamperà. Spegni e riaccendi la stampante, o prendi il badge se esce.</translation>
    </message>
    <message>
        <source>%1 does not confirm that the badge before this one is gone: it may still come out. Look at the printer. Give the one before up to print this one.</source>
        <translation>%1 non conferma che il badge precedente sia annullato: può ancora uscire. Guarda la stampante. Abbandona il precedente per stampare questo.</translation>
    </message>
    <message>
        <source>%1 does not say</source>
        <translation>%1 non lo dice</translation>
    </message>
    <message>
        <source>%1 had printed it before it could be cancelled: throw it away.</source>
        <translation>%1 lo aveva già stampato prima dell’annullamento: buttalo.</translation>
    </message>
    <message>
        <source>%1 has been at it for long and says nothing. Look at the printer; if the badge is there, say so.</source>
        <translation>%1 è al lavoro da molto e non dice niente. Guarda la stampante; se il badge è lì, confermalo.</translation>
    </message>
    <message>
        <source>%1 has it, and does not tell when it is printed.</source>
        <translation>%1 lo ha ricevuto, e non dice quando è stampato.</translation>
    </message>
    <message>
        <source>%1 has no ink or ribbon</source>
        <translation>%1 è senza inchiostro o nastro</translation>
    </message>
    <message>
        <source>%1 has no paper</source>
        <translation>%1 è senza carta</translation>
    </message>
    <message>
        <source>%1 has no paper of this size</source>
        <translation>%1 non ha carta di questa misura</translation>
    </message>
    <message>
        <source>%1 is another printer now</source>
        <translation>%1 è un’altra stampante</translation>
    </message>
    <message>
        <source>%1 is busy</source>
        <translation>%1 è occupata</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 è aperta</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 è in pausa</translation>
    </message>
    <message>
        <source>%1 must be trusted again</source>
        <translation>di %1 bisogna fidarsi di nuovo</translation>
    </message>
    <message>
        <source>%1 needs a driver</source>
        <translation>%1 ha bisogno di un driver</translation>
    </message>
    <message>
        <source>%1 needs somebody to look at it.</source>
        <translation>%1 ha bisogno che qualcuno la guardi.</translation>
    </message>
    <message>
        <source>%1 no longer knows it</source>
        <translation>%1 non lo conosce più</translation>
    </message>
    <message>
        <source>%1 says nothing</source>
        <translation>%1 non dice niente</translation>
    </message>
    <message>
        <source>%1 takes no jobs</source>
        <translation>%1 non accetta stampe</translation>
    </message>
    <message>
        <source>%1 wants a password</source>
        <translation>%1 vuole una password</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) wait: %1</source>
        <translation>
            <numerusform>%n badge in attesa: %1</numerusform>
            <numerusform>%n badge in attesa: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>Alla stampante</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>In annullamento</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Cancelled on %1</source>
        <translation>Annullato su %1</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>Consegnato alla stampante</translation>
    </message>
    <message>
        <source>In the hand</source>
        <translation>In mano</translation>
    </message>
    <message>
        <source>It is a PDF: “%2”. Print it from there.</source>
        <translation>È un PDF: «%2». Si stampa da lì.</translation>
    </message>
    <message>
        <source>It waited in the backup or copy that this file was, and may have been printed since. Look whether the badge was given out: then say so, let it go on, or cancel it.</source>
        <translation>Aspettava nella copia da cui viene questo file e può essere stato stampato dopo. Guarda se il badge è stato consegnato: poi dillo, fallo continuare o annullalo.</translation>
    </message>
    <message>
        <source>It waited when the program was closed, and nothing was sent. Let it go on if the badge is still wanted, or cancel it.</source>
        <translation>Era in attesa quando il programma è stato chiuso, e niente è stato mandato. Fallo proseguire se il badge serve ancora, o annullalo.</translation>
    </message>
    <message>
        <source>It was being sent to %1 when the answer was lost, and %1 does not know it now. Look whether the badge lies there before you try again.</source>
        <translation>Stava andando a %1 quando la risposta si è persa, e ora %1 non lo conosce. Guarda se il badge è già lì prima di riprovare.</translation>
    </message>
    <message>
        <source>It was given up. If it comes out of %1 after all, throw it away.</source>
        <translation>È stato abbandonato. Se poi esce da %1, buttalo.</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Da guardare</translation>
    </message>
    <message>
        <source>No encrypted connection came about.</source>
        <translation>Non è stato possibile un collegamento cifrato.</translation>
    </message>
    <message>
        <source>Nobody in this network knows it by that name.</source>
        <translation>In questa rete nessuno la conosce con quel nome.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Non stampato</translation>
    </message>
    <message>
        <source>Not printed on %1</source>
        <translation>Non stampato su %1</translation>
    </message>
    <message>
        <source>Nothing answers at its address.</source>
        <translation>Al suo indirizzo non risponde niente.</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>In viaggio verso %1</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n badge(s) wait</source>
        <translation>
            <numerusform>In pausa: %n badge in attesa</numerusform>
            <numerusform>In pausa: %n badge in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Stampato</translation>
    </message>
    <message>
        <source>Printed all the same</source>
        <translation>Stampato comunque</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Stampato su %1</translation>
    </message>
    <message>
        <source>Printed on %1, in the hand</source>
        <translation>Stampato su %1, in mano</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>In stampa</translation>
    </message>
    <message>
        <source>Printing on %1</source>
        <translation>In stampa su %1</translation>
    </message>
    <message>
        <source>Printing on %1: %2 to come</source>
        <translation>In stampa su %1: altri %2</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Salvato in PDF</translation>
    </message>
    <message>
        <source>Saved in the PDF %1</source>
        <translation>Salvato nel PDF %1</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>Mandato alla stampante %1</translation>
    </message>
    <message>
        <source>Something is switched on at its address, but takes no print jobs there.</source>
        <translation>Al suo indirizzo c’è qualcosa di acceso, che però non accetta stampe.</translation>
    </message>
    <message>
        <source>Something went wrong in the program: the badge was not printed. The check-in is saved. Try again, or choose another printer.</source>
        <translation>Qualcosa è andato storto nel programma: il badge non è stato stampato. L’ingresso è salvato. Riprova, o scegli un’altra stampante.</translation>
    </message>
    <message>
        <source>The badge cannot be drawn on this stock: nothing was printed. The check-in is saved. Choose the labels again, or another stock, then print again.</source>
        <translation>Il badge non si può disegnare su questo supporto: niente è stato stampato. L’ingresso è salvato. Scegli di nuovo le etichette, o un altro supporto, e ristampa.</translation>
    </message>
    <message>
        <source>The badge could not be written there. The check-in is saved. Choose another folder or printer, then try again.</source>
        <translation>Il badge non si può scrivere lì. L’ingresso è salvato. Scegli un’altra cartella o stampante e riprova.</translation>
    </message>
    <message>
        <source>The badge layout cannot be used: nothing was printed. The check-in is saved. Choose another layout or stock.</source>
        <translation>Il modello di badge non si può usare: niente è stato stampato. L’ingresso è salvato. Scegli un altro modello o supporto.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Il collegamento si è interrotto.</translation>
    </message>
    <message>
        <source>The disk is full: the badge was not made. The check-in is saved. Free some space, then try again.</source>
        <translation>Il disco è pieno: il badge non è stato fatto. L’ingresso è salvato. Libera spazio e riprova.</translation>
    </message>
    <message>
        <source>The printer says: %1</source>
        <translation>La stampante dice: %1</translation>
    </message>
    <message>
        <source>The visitor is on the list no more: nothing was printed.</source>
        <translation>Il visitatore non è più nell’elenco: niente è stato stampato.</translation>
    </message>
    <message>
        <source>This laptop is not in the printer&apos;s network.</source>
        <translation>Questo computer non è nella rete della stampante.</translation>
    </message>
    <message>
        <source>This laptop knows no badge stock “%2”: nothing was printed. The check-in is saved. Choose the stock that lies in the printer in the settings, then try again.</source>
        <translation>Questo computer non conosce il supporto “%2”: niente è stato stampato. L’ingresso è salvato. Scegli nelle impostazioni il supporto che è nella stampante, poi riprova.</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Aspetta te</translation>
    </message>
    <message>
        <source>Waits on %1: needs a look</source>
        <translation>In attesa su %1: da guardare</translation>
    </message>
    <message>
        <source>What answers at its address is no printer.</source>
        <translation>Quello che risponde al suo indirizzo non è una stampante.</translation>
    </message>
    <message>
        <source>another stock lies in %1</source>
        <translation>in %1 c’è un altro supporto</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>copia %1</translation>
    </message>
    <message>
        <source>held in %1</source>
        <translation>trattenuti in %1</translation>
    </message>
    <message>
        <source>left over from a copy</source>
        <translation>rimasto da una copia</translation>
    </message>
    <message>
        <source>left over from before</source>
        <translation>rimasti da prima</translation>
    </message>
    <message>
        <source>nobody knows whether %1 has it</source>
        <translation>non si sa se %1 lo ha ricevuto</translation>
    </message>
    <message>
        <source>paper is jammed in %1</source>
        <translation>carta inceppata in %1</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>ristampa</translation>
    </message>
    <message>
        <source>the PDF folder</source>
        <translation>la cartella dei PDF</translation>
    </message>
    <message>
        <source>the badge was lost</source>
        <translation>badge smarrito</translation>
    </message>
    <message>
        <source>the name was corrected</source>
        <translation>nome corretto</translation>
    </message>
    <message>
        <source>the one before may still come out</source>
        <translation>il precedente può ancora uscire</translation>
    </message>
    <message>
        <source>the print system is down</source>
        <translation>il sistema di stampa non risponde</translation>
    </message>
    <message>
        <source>the print was spoilt</source>
        <translation>stampa riuscita male</translation>
    </message>
    <message>
        <source>there is no printer %1</source>
        <translation>la stampante %1 non c’è</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nuovo tentativo</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>%1 of %2 badges of this batch printed</source>
        <translation>%1 badge su %2 stampati in questa serie</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) still wait</source>
        <translation>
            <numerusform>%n badge ancora in attesa</numerusform>
            <numerusform>%n badge ancora in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) wait</source>
        <translation>
            <numerusform>%n badge in attesa</numerusform>
            <numerusform>%n badge in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Badges on their way</source>
        <translation>Badge in stampa</translation>
    </message>
    <message>
        <source>Badges printed of this batch</source>
        <translation>Badge stampati di questa serie</translation>
    </message>
    <message>
        <source>Badges printed today</source>
        <translation>Badge stampati oggi</translation>
    </message>
    <message>
        <source>Badges wait here until you let them go on, even when the program was closed.</source>
        <translation>I badge aspettano qui finché non li fai continuare, anche se il programma è stato chiuso.</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Chiudi la finestra</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>Riprendi a stampare</translation>
    </message>
    <message>
        <source>No badge waits any more</source>
        <translation>Nessun badge è più in attesa</translation>
    </message>
    <message>
        <source>No badge was printed today</source>
        <translation>Oggi non è stato stampato nessun badge</translation>
    </message>
    <message>
        <source>Nothing is lost: they are kept in the event file, and the program looks for them when it opens again. What the printer has may still come out.</source>
        <translation>Niente è perso: restano nel file dell’evento, e il programma li riprende quando si riapre. Quello che la stampante ha già può ancora uscire.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>In pausa: %1</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Stampe</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>The next badge will wait</source>
        <translation>Il prossimo badge dovrà aspettare</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>at check-in</source>
        <translation>all’ingresso</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>serie</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>A session&apos;s door, or back to the stand</source>
        <translation>Porta di una sessione, o torna allo stand</translation>
    </message>
    <message>
        <source>Arrived for the meeting</source>
        <translation>È arrivato per l’incontro</translation>
    </message>
    <message>
        <source>Badge type (Alt+1 to Alt+5)</source>
        <translation>Tipo di badge (da Alt+1 a Alt+5)</translation>
    </message>
    <message>
        <source>Badges on their way to paper</source>
        <translation>Badge in stampa</translation>
    </message>
    <message>
        <source>Check in the one hit, or go to the list</source>
        <translation>Accredita l’unico trovato, o va all’elenco</translation>
    </message>
    <message>
        <source>Clear, and back to the box</source>
        <translation>Svuota e torna alla casella</translation>
    </message>
    <message>
        <source>End a rehearsal: back to the real event</source>
        <translation>Fine della prova generale: torna all’evento vero</translation>
    </message>
    <message>
        <source>Entries or exits at that door</source>
        <translation>Entrate o uscite a quella porta</translation>
    </message>
    <message>
        <source>Fix the name</source>
        <translation>Correggi il nome</translation>
    </message>
    <message>
        <source>Go to the box (also F2)</source>
        <translation>Vai alla casella (anche F2)</translation>
    </message>
    <message>
        <source>Interested in the next edition (may we write: F8 yes, F9 no)</source>
        <translation>Interesse per la prossima edizione (scriviamo: F8 sì, F9 no)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Larger; Ctrl and - smaller</source>
        <translation>Ingrandisci; Ctrl e - riduce</translation>
    </message>
    <message>
        <source>Lock the screen; scans go on</source>
        <translation>Blocca lo schermo; le scansioni continuano</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Annota un incontro</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nuovo visitatore</translation>
    </message>
    <message>
        <source>Pages (Ctrl+1 to Ctrl+0)</source>
        <translation>Pagine (da Ctrl+1 a Ctrl+0)</translation>
    </message>
    <message>
        <source>Pre-flight: is all ready?</source>
        <translation>Prima dell’apertura: è tutto pronto?</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Stampa il badge</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Save, check in and print</source>
        <translation>Salva, accredita e stampa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Show them the privacy notice</source>
        <translation>Mostra l’informativa sulla privacy</translation>
    </message>
    <message>
        <source>The camera, where it is set up</source>
        <translation>La fotocamera, dove è installata</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Questo elenco</translation>
    </message>
    <message>
        <source>Told where their data come from</source>
        <translation>Detto da dove vengono i suoi dati</translation>
    </message>
    <message>
        <source>Undo (in a field: the typing)</source>
        <translation>Annulla (in un campo: la digitazione)</translation>
    </message>
    <message>
        <source>Who is at this laptop</source>
        <translation>Chi è a questo portatile</translation>
    </message>
</context>
<context>
    <name>KindChooser</name>
    <message>
        <source>Organiser&apos;s schedule</source>
        <translation>Agenda dell’organizzatore</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>La nostra parte</translation>
    </message>
    <message>
        <source>This list is</source>
        <translation>Questo elenco è</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Label %1 of %2: free</source>
        <translation>Etichetta %1 di %2: libera</translation>
    </message>
    <message>
        <source>Label %1 of %2: gone</source>
        <translation>Etichetta %1 di %2: usata</translation>
    </message>
    <message>
        <source>Labels of the sheet</source>
        <translation>Etichette del foglio</translation>
    </message>
</context>
<context>
    <name>LateLines</name>
    <message>
        <source>Erased on %1, number %2:</source>
        <translation>Cancellazione del %1, numero %2:</translation>
    </message>
    <message>
        <source>Nothing is to be read any more.</source>
        <translation>Non c’è più nulla da leggere.</translation>
    </message>
    <message>
        <source>Read them; then: privacy FILE clear NUMBER, or with --leave.</source>
        <translation>Leggili; poi: privacy FILE clear NUMERO, o con --leave.</translation>
    </message>
    <message>
        <source>The name was taken out. Notes changed: %1.</source>
        <translation>Il nome è stato tolto. Note modificate: %1.</translation>
    </message>
    <message>
        <source>They stay as they are, and were read.</source>
        <translation>Restano come sono, e sono stati letti.</translation>
    </message>
</context>
<context>
    <name>LayoutLines</name>
    <message>
        <source>Known: %1.</source>
        <translation>Ci sono: %1.</translation>
    </message>
    <message>
        <source>There is no layout “%1”.</source>
        <translation>Non c’è un modello “%1”.</translation>
    </message>
    <message>
        <source>This event has no layout of its own: badges have their stock’s default.</source>
        <translation>Questo evento non ha modelli propri: i badge hanno quello predefinito del supporto.</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>tutti gli altri</translation>
    </message>
    <message>
        <source>nobody’s badge</source>
        <translation>nessun badge</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>%1 has too little room: it prints at %2 mm, smaller than you allow.</source>
        <translation>%1 ha poco spazio: si stampa a %2 mm, più piccolo di quanto concedi.</translation>
    </message>
    <message>
        <source>%1 is hard to read on its background: take a darker or lighter colour.</source>
        <translation>%1 si legge male sul suo sfondo: scegli un colore più scuro o più chiaro.</translation>
    </message>
    <message>
        <source>%1 is where the printer cannot print: move it inside the dashes.</source>
        <translation>%1 è dove la stampante non stampa: spostalo dentro il tratteggio.</translation>
    </message>
    <message>
        <source>%1: no font here can write %2. Ask for another spelling.</source>
        <translation>%1: nessun carattere qui può scrivere %2. Chiedi un’altra grafia.</translation>
    </message>
    <message>
        <source>Band: %1</source>
        <translation>Fascia: %1</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Nero</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Riquadro</translation>
    </message>
    <message>
        <source>Code in letters</source>
        <translation>Codice in lettere</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linea</translation>
    </message>
    <message>
        <source>Line %1:</source>
        <translation>Riga %1:</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marchio</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Codice QR</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Something is too near the QR code: leave white around it.</source>
        <translation>Qualcosa è troppo vicino al codice QR: lascia bianco intorno.</translation>
    </message>
    <message>
        <source>Something lies on %1: move one of them.</source>
        <translation>Qualcosa copre %1: sposta uno dei due.</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The QR code prints %2 mm wide: make it larger, or it is read badly.</source>
        <translation>Il codice QR si stampa largo %2 mm: ingrandiscilo, o si legge male.</translation>
    </message>
    <message>
        <source>The badge type&apos;s colour</source>
        <translation>Il colore del tipo di badge</translation>
    </message>
    <message>
        <source>The file or its picture cannot be read (%1).</source>
        <translation>Il file o la sua immagine non si può leggere (%1).</translation>
    </message>
    <message>
        <source>There is more in it than belongs on a badge.</source>
        <translation>Contiene più di quanto stia su un badge.</translation>
    </message>
    <message>
        <source>There is no QR code: this badge cannot be scanned.</source>
        <translation>Manca il codice QR: questo badge non si può scansionare.</translation>
    </message>
    <message>
        <source>This drawing would open other files. Save it as PNG, then choose that.</source>
        <translation>Questo disegno aprirebbe altri file. Salvalo come PNG, poi scegli quello.</translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation>Questo file non si può leggere. Scegline un altro.</translation>
    </message>
    <message>
        <source>This is no PNG, JPEG or SVG picture. Choose another file.</source>
        <translation>Non è un’immagine PNG, JPEG o SVG. Scegli un altro file.</translation>
    </message>
    <message>
        <source>This is no layout: it is not written as TOML.</source>
        <translation>Non è un modello: non è scritto in TOML.</translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another file.</source>
        <translation>Questa immagine è danneggiata. Scegli un altro file.</translation>
    </message>
    <message>
        <source>This picture is too large. Save it smaller, then choose it again.</source>
        <translation>Questa immagine è troppo grande. Salvala più piccola, poi sceglila di nuovo.</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Whatever is read best</source>
        <translation>Quello che si legge meglio</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Bianco</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Giallo</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Manca “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no picture.</source>
        <translation>“%1” non è un’immagine.</translation>
    </message>
    <message>
        <source>“%1” is not of the right kind: words, a number, yes or no.</source>
        <translation>“%1” non è del genere giusto: testo, numero, sì o no.</translation>
    </message>
    <message>
        <source>“%1” is out of range, or against another value.</source>
        <translation>“%1” è fuori misura, o in contrasto con un altro valore.</translation>
    </message>
    <message>
        <source>“%1” says something that this program does not know.</source>
        <translation>“%1” dice qualcosa che questo programma non conosce.</translation>
    </message>
    <message>
        <source>“%1” was not brought in.</source>
        <translation>“%1” non è stato importato.</translation>
    </message>
</context>
<context>
    <name>LayoutsPage</name>
    <message>
        <source>Choose a picture</source>
        <translation>Scegli un’immagine</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Ripeti (Ctrl+Y)</translation>
    </message>
    <message>
        <source>There is no room for more on a badge.</source>
        <translation>Su un badge non c’è posto per altro.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annulla (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Il tuo testo</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>un altro</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Boxes would be printed: no font here writes %1.</source>
        <translation>Si stamperebbero riquadri: nessun font qui scrive %1.</translation>
    </message>
    <message>
        <source>Fix the name with a spelling in Latin letters.</source>
        <translation>Correggi il nome con una grafia in lettere latine.</translation>
    </message>
    <message numerus="yes">
        <source>No font here writes letters of %n name(s): they would be boxes.</source>
        <translation>
            <numerusform>Nessun carattere qui scrive le lettere di %n nome: sarebbero quadratini.</numerusform>
            <numerusform>Nessun carattere qui scrive le lettere di %n nomi: sarebbero quadratini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Or add the font once: Windows Settings, System, Optional features, “Chinese (Simplified) Supplemental Fonts” and the like; then start the program again.</source>
        <translation>Oppure aggiungi il carattere una volta sola: Impostazioni di Windows, Sistema, Funzionalità facoltative, “Caratteri supplementari cinese (semplificato)” e simili; poi riavvia il programma.</translation>
    </message>
    <message>
        <source>Or install the font once: package fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch); then start the program again.</source>
        <translation>Oppure installa il carattere una volta sola: pacchetto fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) o noto-fonts-cjk (Arch); poi riavvia il programma.</translation>
    </message>
    <message>
        <source>Or switch it on once: Font Book, PingFang, Hiragino or Apple SD Gothic Neo; then start the program again.</source>
        <translation>Oppure attivalo una volta sola: Libro Font, PingFang, Hiragino o Apple SD Gothic Neo; poi riavvia il programma.</translation>
    </message>
    <message>
        <source>The badge of %1 has boxes: no font here writes %2.</source>
        <translation>Il badge di %1 ha dei quadratini: nessun carattere qui scrive %2.</translation>
    </message>
    <message>
        <source>The badge of %1 waits: no font here writes %2. Fix the name (Ctrl+T) in Latin letters, or print it with boxes (Ctrl+P).</source>
        <translation>Il badge di %1 aspetta: nessun carattere qui scrive %2. Correggi il nome (Ctrl+T) in lettere latine, o stampalo con i quadratini (Ctrl+P).</translation>
    </message>
</context>
<context>
    <name>Likely</name>
    <message>
        <source>Already on the list?</source>
        <translation>Già in elenco?</translation>
    </message>
    <message>
        <source>Erased on request on %1: ask before you take them again</source>
        <translation>Dati cancellati su richiesta il %1: chiedere prima di riprenderli</translation>
    </message>
    <message>
        <source>It’s them – check in</source>
        <translation>È questa persona: accredita</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>%1 came, %2 in now</source>
        <translation>%1 venuti, %2 in sala</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore the newest backup, then go on.</source>
        <translation>%1 è danneggiato. Ripristina il backup più recente, poi continua.</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8: a passphrase is its first line.</source>
        <translation>%1 non è un testo in UTF-8: la passphrase è la sua prima riga.</translation>
    </message>
    <message>
        <source>%1 is ready: %2.</source>
        <translation>%1 è pronto: %2.</translation>
    </message>
    <message>
        <source>%1 is restored.</source>
        <translation>%1 è ripristinato.</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 è integro.</translation>
    </message>
    <message>
        <source>%1: a hand-over is a .sealed file.</source>
        <translation>%1: una consegna è un file .sealed.</translation>
    </message>
    <message>
        <source>%1: a letter is an .eml for a mail program, or a .txt.</source>
        <translation>%1: una lettera è un .eml per un programma di posta, o un .txt.</translation>
    </message>
    <message>
        <source>%1: a report is a .pdf, an .xlsx or a .docx.</source>
        <translation>%1: un rapporto è un .pdf, un .xlsx o un .docx.</translation>
    </message>
    <message>
        <source>%1: an agenda is a .pdf or an .ics.</source>
        <translation>%1: un’agenda è un .pdf o un .ics.</translation>
    </message>
    <message>
        <source>A passphrase has %1 characters or more: four words, say.</source>
        <translation>Una passphrase ha almeno %1 caratteri: quattro parole, per esempio.</translation>
    </message>
    <message>
        <source>Backups: %1, the newest is %2.</source>
        <translation>Backup: %1, il più recente è %2.</translation>
    </message>
    <message>
        <source>Copied and checked: %1 (SHA-256 %2)</source>
        <translation>Copiato e verificato: %1 (SHA-256 %2)</translation>
    </message>
    <message>
        <source>Its newest backup is %1: “restore” puts it in its place.</source>
        <translation>Il suo backup più recente è %1: “restore” lo mette al suo posto.</translation>
    </message>
    <message>
        <source>Line %1 was rejected: %2</source>
        <translation>Riga %1 rifiutata: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message>
        <source>No body of ours is called %1. The command “bodies” lists them.</source>
        <translation>Nessun nostro ente si chiama %1. Il comando “bodies” li elenca.</translation>
    </message>
    <message>
        <source>No font on this computer can write %1 (%2).</source>
        <translation>Nessun carattere di questo computer sa scrivere %1 (%2).</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Non è stato trovato nessuno.</translation>
    </message>
    <message>
        <source>On the list: %1. Here today: %2. Counted: %3.</source>
        <translation>In elenco: %1. Qui oggi: %2. Contati: %3.</translation>
    </message>
    <message>
        <source>Only tried: nothing was changed.</source>
        <translation>Solo una prova: non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Perhaps on the list already: %1</source>
        <translation>Forse già in elenco: %1</translation>
    </message>
    <message>
        <source>Rows: %1. Added: %2. Updated: %3. There already: %4. Rejected: %5.</source>
        <translation>Righe: %1. Aggiunte: %2. Aggiornate: %3. Già presenti: %4. Rifiutate: %5.</translation>
    </message>
    <message>
        <source>The backup is of %1, the file is of another event, %2. Nothing was changed. If you mean it, add --other-event.</source>
        <translation>Il backup è di %1, il file è di un altro evento, %2. Non è cambiato nulla. Se è quello che vuoi, aggiungi --other-event.</translation>
    </message>
    <message>
        <source>The file before is kept as %1.</source>
        <translation>Il file di prima resta come %1.</translation>
    </message>
    <message>
        <source>The program made a mistake (%1). See with “check” whether the event file is sound, try again with --debug, and tell the office what both say.</source>
        <translation>Il programma ha fatto un errore (%1). Guarda con «check» se il file dell’evento è integro, riprova con --debug e riferisci all’ufficio che cosa dicono.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Non c’è ancora nessun backup.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Badges can be written to a PDF.</source>
        <translation>Su questo computer non c’è una stampante. I badge si possono scrivere in un PDF.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on. Commands work without one: see --help.</source>
        <translation>Qui non c’è uno schermo su cui aprire una finestra. I comandi funzionano anche senza: vedi --help.</translation>
    </message>
    <message>
        <source>This list is written as %1: choose one of these endings.</source>
        <translation>Questo elenco si scrive come %1: scegli una di queste estensioni.</translation>
    </message>
    <message>
        <source>This needs a passphrase: add --passphrase-file.</source>
        <translation>Serve una passphrase: aggiungi --passphrase-file.</translation>
    </message>
    <message>
        <source>This needs a supervisor&apos;s PIN: add --pin.</source>
        <translation>Serve il PIN di un responsabile: aggiungi --pin.</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloccato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>disdetto</translation>
    </message>
    <message>
        <source>open to all</source>
        <translation>aperta a tutti</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocato</translation>
    </message>
    <message>
        <source>seen at %1</source>
        <translation>presente alle %1</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>A line of totals</source>
        <translation>Una riga di totali</translation>
    </message>
    <message>
        <source>A number too long to be exact</source>
        <translation>Un numero troppo lungo per essere esatto</translation>
    </message>
    <message>
        <source>A quotation mark is missing</source>
        <translation>Manca una virgoletta</translation>
    </message>
    <message>
        <source>A remark, not a person</source>
        <translation>Una nota, non una persona</translation>
    </message>
    <message>
        <source>A second number, kept beside</source>
        <translation>Un secondo numero, tenuto a parte</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>Aggiungi lo stesso</translation>
    </message>
    <message>
        <source>Another name under this ID</source>
        <translation>Un altro nome con questo numero</translation>
    </message>
    <message>
        <source>Another registration ID; ours</source>
        <translation>Altro numero di iscrizione; resta il nostro</translation>
    </message>
    <message>
        <source>Blocked in that list; a list blocks and frees nobody</source>
        <translation>Bloccato in quell’elenco; un elenco non blocca e non sblocca nessuno</translation>
    </message>
    <message>
        <source>Bring up to date</source>
        <translation>Aggiorna</translation>
    </message>
    <message>
        <source>Bytes that are no text</source>
        <translation>Byte che non sono testo</translation>
    </message>
    <message>
        <source>Checked in already, kept</source>
        <translation>Già accreditato, mantenuto</translation>
    </message>
    <message>
        <source>Columns that are not used: %1</source>
        <translation>Colonne non usate: %1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colonne: %1</translation>
    </message>
    <message>
        <source>Comes back: the list was undone</source>
        <translation>Ritorna: l’elenco era stato annullato</translation>
    </message>
    <message>
        <source>Consents never come in by a list, neither yes nor no: what people said here stays. With all their answers they move by the archive only.</source>
        <translation>I consensi non arrivano mai con un elenco, né sì né no: resta ciò che le persone hanno detto qui. Con tutte le risposte passano solo con l’archivio.</translation>
    </message>
    <message>
        <source>Corrected here, and kept</source>
        <translation>Corretto qui, e mantenuto</translation>
    </message>
    <message>
        <source>Erased on request on %1, added again</source>
        <translation>Cancellato su richiesta il %1, aggiunto di nuovo</translation>
    </message>
    <message>
        <source>Erased on request on %1: ask before you take them again</source>
        <translation>Cancellato su richiesta il %1: chiedere prima di riprenderlo</translation>
    </message>
    <message>
        <source>Kept beside, as it is</source>
        <translation>Conservata accanto, così com’è</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lascia come sono</translation>
    </message>
    <message>
        <source>Letters lost; ours kept</source>
        <translation>Lettere perse; resta il nostro</translation>
    </message>
    <message>
        <source>Letters were lost</source>
        <translation>Lettere perse</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Cellulare</translation>
    </message>
    <message>
        <source>More cells than columns</source>
        <translation>Più celle che colonne</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>Né sì né no</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Non è un indirizzo e-mail</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Nessun nome</translation>
    </message>
    <message>
        <source>Not a day that can be told</source>
        <translation>Giorno non riconoscibile</translation>
    </message>
    <message>
        <source>Nothing new: all of it is here already.</source>
        <translation>Niente di nuovo: è già tutto qui.</translation>
    </message>
    <message>
        <source>Odd quotation marks</source>
        <translation>Virgolette strane</translation>
    </message>
    <message>
        <source>Our badge code</source>
        <translation>Nostro codice badge</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Nostro numero</translation>
    </message>
    <message>
        <source>Ours, and kept as they are here: %1</source>
        <translation>Nostre, restano come sono qui: %1</translation>
    </message>
    <message>
        <source>Ours, stays as it is</source>
        <translation>Nostra, resta com’è</translation>
    </message>
    <message>
        <source>Phone number unclear</source>
        <translation>Telefono non chiaro</translation>
    </message>
    <message>
        <source>Same ID</source>
        <translation>Stesso ID</translation>
    </message>
    <message>
        <source>Same ID, added</source>
        <translation>Stesso ID, aggiunto</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Stessa e-mail</translation>
    </message>
    <message>
        <source>Same e-mail, added</source>
        <translation>Stessa e-mail, aggiunto</translation>
    </message>
    <message>
        <source>Same person, added</source>
        <translation>Stessa persona, aggiunta</translation>
    </message>
    <message>
        <source>Same person, same company</source>
        <translation>Stessa persona, stessa azienda</translation>
    </message>
    <message>
        <source>Several addresses</source>
        <translation>Più indirizzi</translation>
    </message>
    <message>
        <source>Several numbers</source>
        <translation>Più numeri</translation>
    </message>
    <message>
        <source>Somebody else&apos;s ID, added</source>
        <translation>Numero di un altro, aggiunto</translation>
    </message>
    <message>
        <source>Somebody else&apos;s ID, left out</source>
        <translation>Numero di un altro, lasciato fuori</translation>
    </message>
    <message>
        <source>Somebody else&apos;s e-mail, added</source>
        <translation>E-mail di un altro, aggiunto</translation>
    </message>
    <message>
        <source>Somebody else&apos;s e-mail, left out</source>
        <translation>E-mail di un altro, lasciato fuori</translation>
    </message>
    <message>
        <source>State of the registration</source>
        <translation>Stato dell’iscrizione</translation>
    </message>
    <message>
        <source>The headings once more</source>
        <translation>Di nuovo le intestazioni</translation>
    </message>
    <message>
        <source>The registration is cancelled</source>
        <translation>L’iscrizione è disdetta</translation>
    </message>
    <message>
        <source>Too long, cut</source>
        <translation>Troppo lungo, tagliato</translation>
    </message>
    <message>
        <source>Unclear number; ours kept</source>
        <translation>Numero non chiaro; resta il nostro</translation>
    </message>
    <message>
        <source>Unknown badge type</source>
        <translation>Tipo di badge sconosciuto</translation>
    </message>
    <message>
        <source>Unknown country</source>
        <translation>Paese sconosciuto</translation>
    </message>
    <message>
        <source>Unknown country; ours kept</source>
        <translation>Paese sconosciuto; resta il nostro</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Lingua sconosciuta</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nome intero</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>%1: %2 new</source>
        <translation>%1: %2 nuovi</translation>
    </message>
    <message>
        <source>A backup is made first. Until it is done, stopping leaves all as it was.</source>
        <translation>Prima si fa un backup. Finché non è finito, interrompere lascia tutto com’era.</translation>
    </message>
    <message>
        <source>A scan may wait some seconds.</source>
        <translation>Una scansione può attendere qualche secondo.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>Importazione di %1</translation>
    </message>
    <message>
        <source>Check-ins go on.</source>
        <translation>Gli accrediti continuano.</translation>
    </message>
    <message>
        <source>Choose the organiser&apos;s list</source>
        <translation>Scegli l’elenco dell’organizzatore</translation>
    </message>
    <message>
        <source>If it is urgent, write it now: a scan may wait some seconds.</source>
        <translation>Se è urgente, scrivere adesso: una scansione può attendere qualche secondo.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importa un elenco</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt *.ics)</source>
        <translation>Elenchi (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt *.ics)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lettura di %1</translation>
    </message>
    <message>
        <source>Scans go first: the list waits for a calm moment.</source>
        <translation>Le scansioni hanno la precedenza: l’elenco attende un momento di calma.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Interruzione</translation>
    </message>
    <message>
        <source>Such a long list takes seconds; scans go first.</source>
        <translation>Un elenco così lungo richiede qualche secondo; le scansioni hanno la precedenza.</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Nobody has a PIN to unlock with: give one in Settings, Operators.</source>
        <translation>Nessuno ha un PIN per sbloccare: assegnane uno in Impostazioni, Operatori.</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. Names and lists are hidden, scans still check in, and any operator&apos;s PIN unlocks. A laptop that has slept is locked, too.</source>
        <translation>Ctrl+L blocca subito. Nomi ed elenchi sono nascosti, le scansioni accreditano ancora, e il PIN di qualsiasi operatore sblocca. Anche un portatile che ha dormito è bloccato.</translation>
    </message>
    <message>
        <source>Lock when nobody is here for</source>
        <translation>Blocca quando nessuno è qui da</translation>
    </message>
    <message>
        <source>Locked screen</source>
        <translation>Schermo bloccato</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Mai da solo</translation>
    </message>
    <message>
        <source>No operator has a PIN: until one has, nothing locks. See Operators.</source>
        <translation>Nessun operatore ha un PIN: finché è così, nulla si blocca. Vedi Operatori.</translation>
    </message>
    <message>
        <source>Operators have PINs, and the screen locks only when somebody says so.</source>
        <translation>Ci sono operatori con PIN, e lo schermo si blocca solo quando qualcuno lo dice.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>A badge did not come out of the printer</source>
        <translation>Un badge non è uscito dalla stampante</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Scans go on: whoever shows a badge is checked in, by their first name only.</source>
        <translation>Le scansioni continuano: chi mostra un badge è accreditato, solo con il nome, senza cognome.</translation>
    </message>
    <message>
        <source>Unlock the screen to see which, and why.</source>
        <translation>Sblocca lo schermo per vedere quale, e perché.</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>A card of somebody new is not read now.</source>
        <translation>Il biglietto di una persona nuova ora non si legge.</translation>
    </message>
    <message>
        <source>LOCKED</source>
        <translation>BLOCCATO</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>PRONTO</translation>
    </message>
    <message>
        <source>Scan a badge</source>
        <translation>Scansiona un badge</translation>
    </message>
    <message>
        <source>Scan who comes in</source>
        <translation>Scansiona chi entra</translation>
    </message>
    <message>
        <source>Scan who leaves</source>
        <translation>Scansiona chi esce</translation>
    </message>
    <message>
        <source>The agenda is not shown now.</source>
        <translation>L’agenda ora non viene mostrata.</translation>
    </message>
    <message>
        <source>Unlock the screen to see more.</source>
        <translation>Sblocca lo schermo per vedere di più.</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Interest (Alt+A, B, C)</source>
        <translation>Interesse (Alt+A, B, C)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Outcome (Alt+1 … Alt+%1)</source>
        <translation>Esito (Alt+1 … Alt+%1)</translation>
    </message>
    <message>
        <source>The person may ask to read what is written here: facts, in fair words.</source>
        <translation>La persona può chiedere di leggere ciò che scrivi qui: fatti, con parole corrette.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temi</translation>
    </message>
    <message>
        <source>What was said, what was agreed</source>
        <translation>Che cosa si è detto, che cosa si è concordato</translation>
    </message>
</context>
<context>
    <name>LogScans</name>
    <message>
        <source>%1 is at this meeting already</source>
        <translation>%1 è già in questo incontro</translation>
    </message>
    <message>
        <source>Added to this meeting: %1</source>
        <translation>Aggiunto a questo incontro: %1</translation>
    </message>
    <message>
        <source>Nobody on the list holds this badge. Type the name instead.</source>
        <translation>Nessuno in elenco ha questo badge. Scrivi il nome.</translation>
    </message>
</context>
<context>
    <name>LogStep</name>
    <message>
        <source>+1 day</source>
        <translation>+1 giorno</translation>
    </message>
    <message>
        <source>+1 week</source>
        <translation>+1 settimana</translation>
    </message>
    <message>
        <source>After the fair</source>
        <translation>Dopo la fiera</translation>
    </message>
    <message>
        <source>Apr 30, Friday, +3</source>
        <translation>30/4, venerdì, +3</translation>
    </message>
    <message>
        <source>Due in a week</source>
        <translation>Entro una settimana</translation>
    </message>
    <message>
        <source>Due on the first working day after the fair</source>
        <translation>Entro il primo giorno lavorativo dopo la fiera</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>Entro domani</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prossimo passo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Che cosa c’è da fare?</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Che cosa si è promesso</translation>
    </message>
    <message>
        <source>Which day is this?</source>
        <translation>Che giorno è?</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Chi se ne occupa</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>A new note instead</source>
        <translation>Piuttosto una nota nuova</translation>
    </message>
    <message>
        <source>Alt and a number: outcome · Ctrl+Enter saves · Esc keeps the draft</source>
        <translation>Alt e un numero: esito · Ctrl+Invio salva · Esc tiene la bozza</translation>
    </message>
    <message>
        <source>An outcome says that they came.</source>
        <translation>Un esito dice che sono venuti.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Begun and not saved: %1</source>
        <translation>Iniziata e non salvata: %1</translation>
    </message>
    <message>
        <source>Choose an outcome, or write a note.</source>
        <translation>Scegli un esito o scrivi una nota.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>Save again if it was held already: it is marked so.</source>
        <translation>Salva di nuovo se si è già tenuto: verrà segnato così.</translation>
    </message>
    <message>
        <source>Scan a badge, or type a name.</source>
        <translation>Scansiona un badge o scrivi un nome.</translation>
    </message>
    <message>
        <source>Take it off, or save the note instead.</source>
        <translation>Toglilo, oppure salva la nota.</translation>
    </message>
    <message>
        <source>The draft is not kept</source>
        <translation>La bozza non viene conservata</translation>
    </message>
    <message>
        <source>The old note stays; this one points to it.</source>
        <translation>La nota di prima resta; questa rimanda a quella.</translation>
    </message>
    <message>
        <source>This corrects the note of %1, %2.</source>
        <translation>Corregge la nota di %1, %2.</translation>
    </message>
    <message>
        <source>This is what you had begun and not saved.</source>
        <translation>È ciò che avevi iniziato e non salvato.</translation>
    </message>
    <message>
        <source>This meeting is on %1.</source>
        <translation>Questo incontro è %1.</translation>
    </message>
    <message>
        <source>Who was it with?</source>
        <translation>Con chi era?</translation>
    </message>
</context>
<context>
    <name>LogWhose</name>
    <message>
        <source>Belongs to</source>
        <translation>Appartiene a</translation>
    </message>
    <message>
        <source>Every body of the delegation may read it.</source>
        <translation>Può leggerla ogni ente della delegazione.</translation>
    </message>
    <message>
        <source>Only %1 reads it, and whoever types it.</source>
        <translation>La legge solo %1, e chi la scrive.</translation>
    </message>
    <message>
        <source>Only those of no body read it, and whoever types it.</source>
        <translation>La legge solo chi non è di un ente, e chi la scrive.</translation>
    </message>
    <message>
        <source>Share with the delegation</source>
        <translation>Condividi con la delegazione</translation>
    </message>
    <message>
        <source>The delegation</source>
        <translation>La delegazione</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Which time is this? 10:30, say.</source>
        <translation>Che ora è? Per esempio 10:30.</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Chi lo dice</translation>
    </message>
    <message>
        <source>With what is promised now; an older promise is shared by itself (Follow-ups)</source>
        <translation>Con ciò che si promette ora; una promessa precedente si condivide a parte (Da seguire)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
</context>
<context>
    <name>LogWriter</name>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>Salva la nota (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>Non sono venuti</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>Let people in as before. Write down the name, or the code on the badge, and the time. Enter it afterwards under Paper (%1).</source>
        <translation>Fai entrare come prima. Scrivi il nome, o il codice del badge, e l’ora. Poi inseriscili in Carta (%1).</translation>
    </message>
    <message>
        <source>Let them in, and write the name and the time on paper.</source>
        <translation>Fai entrare, e scrivi nome e ora su carta.</translation>
    </message>
    <message>
        <source>Meanwhile, on paper</source>
        <translation>Intanto, su carta</translation>
    </message>
    <message>
        <source>NOT SAVED: %1, at %2</source>
        <translation>NON SALVATO: %1, alle %2</translation>
    </message>
    <message>
        <source>Open an event…</source>
        <translation>Apri un evento…</translation>
    </message>
</context>
<context>
    <name>MeetingActions</name>
    <message>
        <source>Another hour or table</source>
        <translation>Altra ora o altro tavolo</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivato</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Annulla l’incontro</translation>
    </message>
    <message>
        <source>Correct what the agenda says of it</source>
        <translation>Correggi che cosa ne dice l’agenda</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correggi…</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Svolto</translation>
    </message>
    <message>
        <source>Held, and nothing to write down now</source>
        <translation>Svolto, niente da annotare ora</translation>
    </message>
    <message>
        <source>It was never agreed</source>
        <translation>Non è mai stato fissato</translation>
    </message>
    <message>
        <source>It will be held after all</source>
        <translation>Si farà comunque</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Annota</translation>
    </message>
    <message>
        <source>Log what was said, and what comes of it</source>
        <translation>Annota che cosa si è detto e che cosa ne segue</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nuovo incontro</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Non presentato</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Di nuovo previsto</translation>
    </message>
    <message>
        <source>Take off the agenda</source>
        <translation>Togli dall’agenda</translation>
    </message>
    <message>
        <source>Taken off the agenda: %1</source>
        <translation>Tolto dall’agenda: %1</translation>
    </message>
    <message>
        <source>Thank-you to %1…</source>
        <translation>Ringraziamento a %1…</translation>
    </message>
    <message>
        <source>They did not come</source>
        <translation>Non è venuto nessuno</translation>
    </message>
</context>
<context>
    <name>MeetingDetail</name>
    <message>
        <source>Choose a meeting, or make a new one (Ctrl+Shift+N).</source>
        <translation>Scegli un incontro, o creane uno (Ctrl+Maiusc+N).</translation>
    </message>
    <message>
        <source>Nobody of theirs was seen at the reception</source>
        <translation>Nessuno di loro è passato dall’accoglienza</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Niente di scelto</translation>
    </message>
    <message>
        <source>They may be at the table already. Only you can say that they did not come.</source>
        <translation>Forse sono già al tavolo. Solo tu puoi dire che non sono venuti.</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Accompanied by</source>
        <translation>Accompagnano</translation>
    </message>
    <message>
        <source>At which level</source>
        <translation>A quale livello</translation>
    </message>
    <message>
        <source>Blank: as their side is called.</source>
        <translation>Vuoto: il nome della controparte.</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>Correggi %1</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nome per esteso</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>Meeting saved: %1</source>
        <translation>Incontro salvato: %1</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nuovo incontro</translation>
    </message>
    <message>
        <source>Nobody on the list holds this badge. Type the name instead.</source>
        <translation>Nessuno in elenco ha questo badge. Scrivi il nome.</translation>
    </message>
    <message>
        <source>Save the meeting</source>
        <translation>Salva l’incontro</translation>
    </message>
    <message>
        <source>Say with whom: a visitor, a company, or a name for the agenda.</source>
        <translation>Di’ con chi: un visitatore, un’azienda, o un nome per l’agenda.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What the agenda calls it</source>
        <translation>Nome nell’agenda</translation>
    </message>
    <message>
        <source>With a semicolon between.</source>
        <translation>Separati da punto e virgola.</translation>
    </message>
</context>
<context>
    <name>MeetingLines</name>
    <message>
        <source>(corrects %1)</source>
        <translation>(corregge %1)</translation>
    </message>
    <message>
        <source>Nothing is left to follow up.</source>
        <translation>Non resta niente da seguire.</translation>
    </message>
    <message>
        <source>The meeting names no visitor: there is nobody to thank.</source>
        <translation>L’incontro non nomina visitatori: non c’è nessuno da ringraziare.</translation>
    </message>
    <message>
        <source>The meeting was with %1. Say with --to whom the letter is for.</source>
        <translation>L’incontro era con %1. Indica con --to per chi è la lettera.</translation>
    </message>
    <message>
        <source>The meeting with %1 is on %2. Say --held if it was held already, or --not-held.</source>
        <translation>L’incontro con %1 è %2. Aggiungi --held se si è già tenuto, oppure --not-held.</translation>
    </message>
    <message>
        <source>There is no such meeting.</source>
        <translation>Non c’è nessun incontro così.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>not seen at reception</source>
        <translation>non visto all’accoglienza</translation>
    </message>
    <message>
        <source>put off until %1</source>
        <translation>rinviato al %1</translation>
    </message>
    <message>
        <source>when possible</source>
        <translation>appena possibile</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2</source>
        <translation>“%1” non è tra questi: %2</translation>
    </message>
</context>
<context>
    <name>MeetingLog</name>
    <message>
        <source>Meeting on the spot</source>
        <translation>Incontro sul posto</translation>
    </message>
    <message>
        <source>Meeting with %1</source>
        <translation>Incontro con %1</translation>
    </message>
    <message>
        <source>The draft is kept: %1 (Ctrl+M)</source>
        <translation>La bozza è conservata: %1 (Ctrl+M)</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>A meeting with several of our bodies counts for each of them.</source>
        <translation>Un incontro con più di un nostro ente conta per ciascuno.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivato</translation>
    </message>
    <message>
        <source>At the stand</source>
        <translation>Allo stand</translation>
    </message>
    <message>
        <source>At the venue</source>
        <translation>In fiera</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Svolto</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Spostato</translation>
    </message>
    <message>
        <source>No outcome told</source>
        <translation>Esito non indicato</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Non presentato</translation>
    </message>
    <message>
        <source>None of ours</source>
        <translation>Nessun ente</translation>
    </message>
    <message>
        <source>Off-site</source>
        <translation>Fuori sede</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>Luogo non noto</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Walk-up</source>
        <translation>Sul posto</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>No more meetings are planned.</source>
        <translation>Non sono previsti altri incontri.</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>%1 is part of %2 now</source>
        <translation>%1 ora fa parte di %2</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>Resta %1</translation>
    </message>
    <message>
        <source>Choose who it is; nothing is merged before you have seen both.</source>
        <translation>Scegli chi è; nulla viene unito prima che tu abbia visto entrambi.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Make one of the two</source>
        <translation>Unisci i due</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Unisci %1</translation>
    </message>
    <message>
        <source>Nobody is found with “%1”.</source>
        <translation>Con «%1» non si trova nessuno.</translation>
    </message>
    <message>
        <source>Nobody on the list looks the same. Type a name, or scan the badge.</source>
        <translation>In elenco nessuno somiglia. Scrivi un nome o scansiona il badge.</translation>
    </message>
    <message>
        <source>Who is the same person? Name, company, e-mail or code</source>
        <translation>Chi è la stessa persona? Nome, azienda, e-mail o codice</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Chi potrebbe essere</translation>
    </message>
    <message>
        <source>Who stays? Blank fields are filled from the other; codes, check-ins, answers and prints of both count for who stays.</source>
        <translation>Chi resta? I campi vuoti si riempiono dall’altro; codici, accrediti, risposte e stampe di entrambi valgono per chi resta.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>%1 cannot be read. Close it in other programs, then try again.</source>
        <translation>%1 non si può leggere. Chiudilo negli altri programmi e riprova.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. %2 Copy it to a folder of yours, then open the copy.</source>
        <translation>%1 non si può scrivere: il file o la cartella è in sola lettura. %2 Copialo in una tua cartella e apri la copia.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 esiste già ed è stato lasciato com’è. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>%1 has a cell far away from its list: the sheet reaches to %2. Copy the list into a new sheet, then try again.</source>
        <translation>%1 ha una cella lontanissima dall’elenco: il foglio arriva fino a %2. Copia l’elenco in un foglio nuovo, poi riprova.</translation>
    </message>
    <message>
        <source>%1 has a line of more than 300,000 letters, which is no row of a list. Save it as XLSX, then try again.</source>
        <translation>%1 ha una riga di più di 300.000 lettere, che non è la riga di un elenco. Salvalo come XLSX, poi riprova.</translation>
    </message>
    <message>
        <source>%1 has a password. Open it, save it without the password, then try again.</source>
        <translation>%1 ha una password. Aprilo, salvalo senza password e riprova.</translation>
    </message>
    <message>
        <source>%1 has more than 1,200,000 lines, with the blank ones. Save only the list itself, then try again.</source>
        <translation>%1 ha più di 1.200.000 righe, comprese quelle vuote. Salva solo l’elenco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 has more than 12,000,000 cells, rows times columns. Save only the list itself, then try again.</source>
        <translation>%1 ha più di 12.000.000 di celle, righe per colonne. Salva solo l’elenco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 has more than 20,000 meetings. Save only those of the fair in it.</source>
        <translation>%1 ha più di 20.000 incontri. Salvaci solo quelli della fiera.</translation>
    </message>
    <message>
        <source>%1 has more than 250,000 rows. Save only the list itself, then try again.</source>
        <translation>%1 ha più di 250.000 righe. Salva solo l’elenco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 has no line with the names of its columns. Put one above the list, then try again.</source>
        <translation>%1 non ha una riga con i nomi delle colonne. Mettila sopra l’elenco e riprova.</translation>
    </message>
    <message>
        <source>%1 has no such sheet. It has these: %2</source>
        <translation>%1 non ha questo foglio. Ha questi: %2</translation>
    </message>
    <message>
        <source>%1 has the names of columns and nobody below them.</source>
        <translation>%1 ha i nomi delle colonne e sotto nessuna persona.</translation>
    </message>
    <message>
        <source>%1 has too many columns: at most 400 with something in them, and 16,384 with the blank ones. Save only the columns of the list, then try again.</source>
        <translation>%1 ha troppe colonne: al massimo 400 con qualcosa dentro, e 16.384 con quelle vuote. Salva solo le colonne dell’elenco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 holds bytes that are no text. Save it as XLSX, then try again.</source>
        <translation>%1 contiene byte che non sono testo. Salvalo come XLSX e riprova.</translation>
    </message>
    <message>
        <source>%1 holds instructions that are not ours and was not opened. Restore a backup, and tell the office.</source>
        <translation>%1 contiene istruzioni non nostre e non è stato aperto. Ripristina un backup e avvisa l’ufficio.</translation>
    </message>
    <message>
        <source>%1 holds the programme of an event, which comes with the event: choose the event where a new one is made. Import only lists, as XLSX or CSV.</source>
        <translation>%1 contiene il programma di un evento, che è già compreso nell’evento: scegli l’evento quando ne crei uno nuovo. Importa solo elenchi, in XLSX o CSV.</translation>
    </message>
    <message>
        <source>%1 is a list of meetings or follow-ups that this program wrote, in words that name nobody for sure. Nothing of it was taken: they are in the event file, and the archive brings them into another.</source>
        <translation>%1 è un elenco di incontri o di cose da seguire scritto da questo programma, con parole che non indicano nessuno con certezza. Non ne è stato preso nulla: sono nel file dell’evento, e l’archivio li porta in un altro.</translation>
    </message>
    <message>
        <source>%1 is damaged, or was cut short while it was copied. Nothing of it was used. Copy it again, or take another backup.</source>
        <translation>%1 è danneggiato, o la copia si è interrotta. Non è stato usato nulla. Ricopialo, o prendi un altro backup.</translation>
    </message>
    <message>
        <source>%1 is damaged. Ask the organiser to send it again.</source>
        <translation>%1 è danneggiato. Chiedi all’organizzatore di rimandarlo.</translation>
    </message>
    <message>
        <source>%1 is damaged. It was left as it is. Restore the newest backup, then go on.</source>
        <translation>%1 è danneggiato ed è stato lasciato com’è. Ripristina il backup più recente, poi continua.</translation>
    </message>
    <message>
        <source>%1 is empty. Ask the organiser to send the list again.</source>
        <translation>%1 è vuoto. Chiedi all’organizzatore di rimandare l’elenco.</translation>
    </message>
    <message>
        <source>%1 is not a list. Save it as XLSX or CSV, then try again.</source>
        <translation>%1 non è un elenco. Salvalo come XLSX o CSV e riprova.</translation>
    </message>
    <message>
        <source>%1 is not an event file. It was left as it is. Choose another file.</source>
        <translation>%1 non è un file di evento ed è stato lasciato com’è. Scegli un altro file.</translation>
    </message>
    <message>
        <source>%1 is not there. Check the name, and whether its disk is connected.</source>
        <translation>%1 non c’è. Controlla il nome, e che il suo disco sia collegato.</translation>
    </message>
    <message>
        <source>%1 is open in another window or program. %2 Close it there, then try again.</source>
        <translation>%1 è aperto in un’altra finestra o programma. %2 Chiudilo lì e riprova.</translation>
    </message>
    <message>
        <source>%1 is the last supervisor with a PIN: without one, anybody could erase people and export everything. Give another supervisor a PIN first. Nothing was changed.</source>
        <translation>%1 è l’ultimo responsabile con un PIN: senza, chiunque potrebbe cancellare persone ed esportare tutto. Prima dai un PIN a un altro responsabile. Non è stato cambiato nulla.</translation>
    </message>
    <message>
        <source>%1 is too big for a list: at most 100 MB, 12 MB as a calendar, and 700 MB once unpacked. Save only the list itself, then try again.</source>
        <translation>%1 è troppo grande per un elenco: al massimo 100 MB, 12 MB come calendario, e 700 MB una volta decompresso. Salva solo l’elenco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 looks like an agenda, not like a list of visitors. Nothing of it was taken. On the command line, use --kind agenda.</source>
        <translation>%1 sembra un’agenda, non un elenco di visitatori. Non ne è stato preso nulla. Da riga di comando, usa --kind agenda.</translation>
    </message>
    <message>
        <source>%1 took too long to read. Save it as CSV, then try again.</source>
        <translation>La lettura di %1 è durata troppo. Salvalo come CSV e riprova.</translation>
    </message>
    <message>
        <source>%1 unpacks to something enormous and was not opened. Ask who sent it, and why.</source>
        <translation>%1 si espande a dimensioni enormi e non è stato aperto. Chiedi chi l’ha mandato e perché.</translation>
    </message>
    <message>
        <source>%1 was compared with another event file, or with this one before a backup was put back. Nothing was written: choose the list again.</source>
        <translation>%1 era stato confrontato con il file di un altro evento, o con questo prima che fosse ripristinato un backup. Nulla è stato scritto: scegliere di nuovo l’elenco.</translation>
    </message>
    <message>
        <source>%1 was deleted, renamed, moved or replaced while it was open. This was not saved. Look for the file, or restore its newest backup, then do it again.</source>
        <translation>%1 è stato eliminato, rinominato, spostato o sostituito mentre era aperto. Questo non è stato salvato. Cerca il file, o ripristina il suo backup più recente, poi rifallo.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program. It was left as it is. Install the newer version, then open it again.</source>
        <translation>%1 è stato fatto con una versione più recente di questo programma ed è stato lasciato com’è. Installa la versione più recente e riaprilo.</translation>
    </message>
    <message>
        <source>%1 was not handed over yet. Nothing was deleted. Write the hand-over first.</source>
        <translation>%1 non è ancora stato consegnato. Non è stato cancellato nulla. Scrivi prima la consegna.</translation>
    </message>
    <message>
        <source>%1 was not opened: it has a document type inside, which no spreadsheet has and which can read other files or fill the memory. Ask who sent it, and why.</source>
        <translation>%1 non è stato aperto: contiene una definizione di documento (DOCTYPE), che nessun foglio di calcolo ha e che può leggere altri file o riempire la memoria. Chiedi chi l’ha mandato, e perché.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>%1 would take more memory than any list does, so reading it was stopped. Copy the list into a new sheet, then try again.</source>
        <translation>%1 occuperebbe più memoria di qualsiasi elenco, perciò la lettura è stata fermata. Copia l’elenco in un foglio nuovo, poi riprova.</translation>
    </message>
    <message>
        <source>A PIN has four characters or more, not all the same nor in a row as 1234, and is no badge code.</source>
        <translation>Un PIN ha quattro caratteri o più, non tutti uguali né in fila come 1234, e non è un codice di badge.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing: a receipt has twelve digits, and these are none. Nothing was deleted. Have it read out again.</source>
        <translation>Una cifra è sbagliata o manca: una ricevuta ha dodici cifre, e queste non lo sono. Non è stato cancellato nulla. Fattela rileggere.</translation>
    </message>
    <message>
        <source>A first name is needed.</source>
        <translation>Serve il nome.</translation>
    </message>
    <message>
        <source>A genuine badge of this event that nobody here holds.</source>
        <translation>Un badge autentico di questo evento che qui non è di nessuno.</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Pomeriggio</translation>
    </message>
    <message>
        <source>Against the rules, with your reason.</source>
        <translation>Contro le regole, con il tuo motivo.</translation>
    </message>
    <message>
        <source>All made anonymous</source>
        <translation>Tutti resi anonimi</translation>
    </message>
    <message>
        <source>Another event was opened before this was saved in %1. %2 Scan again, or do it again, where it belongs.</source>
        <translation>Un altro evento è stato aperto prima che questo fosse salvato in %1. %2 Leggi di nuovo il badge, o rifallo, nell’evento a cui appartiene.</translation>
    </message>
    <message>
        <source>Another operator has this PIN. Choose another one.</source>
        <translation>Un altro operatore ha questo PIN. Scegline un altro.</translation>
    </message>
    <message>
        <source>Another visitor holds this code.</source>
        <translation>Questo codice è di un altro visitatore.</translation>
    </message>
    <message>
        <source>Ask for a name, and look for the new badge.</source>
        <translation>Chiedi il nome e cerca il badge nuovo.</translation>
    </message>
    <message>
        <source>Ask the head of the delegation.</source>
        <translation>Chiedi al capo delegazione.</translation>
    </message>
    <message>
        <source>Ask the session&apos;s host.</source>
        <translation>Chiedi a chi ospita la sessione.</translation>
    </message>
    <message>
        <source>BACK IN</source>
        <translation>RIENTRO</translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation>BLOCCATO</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Backup fatto</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Backup ripristinato</translation>
    </message>
    <message>
        <source>Badge in the hand</source>
        <translation>Badge in mano</translation>
    </message>
    <message>
        <source>Badge layout</source>
        <translation>Modello di badge</translation>
    </message>
    <message>
        <source>Badge printed again</source>
        <translation>Badge ristampato</translation>
    </message>
    <message>
        <source>Badge replaced</source>
        <translation>Badge sostituito</translation>
    </message>
    <message>
        <source>Badge saved as PDF</source>
        <translation>Badge salvato in PDF</translation>
    </message>
    <message>
        <source>Badge sent to print</source>
        <translation>Badge in stampa</translation>
    </message>
    <message>
        <source>Badges sent to print</source>
        <translation>Più badge in stampa</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>DISDETTO</translation>
    </message>
    <message>
        <source>CHECKED IN</source>
        <translation>ACCREDITO FATTO</translation>
    </message>
    <message>
        <source>CHECKED OUT</source>
        <translation>USCITA REGISTRATA</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Iscrizione disdetta</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Accredito</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Code bound</source>
        <translation>Codice associato</translation>
    </message>
    <message>
        <source>Consent answered</source>
        <translation>Consenso registrato</translation>
    </message>
    <message>
        <source>Copied for a laptop</source>
        <translation>Copia per un portatile</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corretto</translation>
    </message>
    <message>
        <source>Counted without data</source>
        <translation>Conteggio senza dati</translation>
    </message>
    <message>
        <source>During the day</source>
        <translation>In giornata</translation>
    </message>
    <message>
        <source>Early morning</source>
        <translation>Primo mattino</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Sera</translation>
    </message>
    <message>
        <source>Event corrected</source>
        <translation>Evento corretto</translation>
    </message>
    <message>
        <source>Event file made</source>
        <translation>File creato</translation>
    </message>
    <message>
        <source>Everything up to %1 is saved.</source>
        <translation>Tutto fino alle %1 è salvato.</translation>
    </message>
    <message>
        <source>Find the visitor by name, or give this badge to them.</source>
        <translation>Cerca il visitatore per nome, o dagli questo badge.</translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation>Da seguire: modificato</translation>
    </message>
    <message>
        <source>IN ALREADY</source>
        <translation>GIÀ DENTRO</translation>
    </message>
    <message>
        <source>It belongs to nobody yet.</source>
        <translation>Non è ancora di nessuno.</translation>
    </message>
    <message>
        <source>It is not certain in which encoding %1 was saved, perhaps %2. Nothing was brought in. Say which with --encoding, or save the list as “CSV UTF-8”.</source>
        <translation>Non è certo con quale codifica è stato salvato %1, forse %2. Nulla è stato importato. Indicala con --encoding, o salva l&apos;elenco come «CSV UTF-8».</translation>
    </message>
    <message>
        <source>It is so already: nothing to change.</source>
        <translation>È già così: niente da cambiare.</translation>
    </message>
    <message>
        <source>Kept at a restore</source>
        <translation>Ripreso al ripristino</translation>
    </message>
    <message>
        <source>LET IN BY YOU</source>
        <translation>FATTO ENTRARE DA TE</translation>
    </message>
    <message>
        <source>Left notes read</source>
        <translation>Note rimaste lette</translation>
    </message>
    <message>
        <source>Line %1.</source>
        <translation>Riga %1.</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Elenco esportato</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Elenco importato</translation>
    </message>
    <message>
        <source>Meeting changed</source>
        <translation>Incontro modificato</translation>
    </message>
    <message>
        <source>Meeting logged</source>
        <translation>Incontro annotato</translation>
    </message>
    <message>
        <source>Meeting: how it went</source>
        <translation>Incontro: com’è andato</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unito</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mattina</translation>
    </message>
    <message>
        <source>NOT AT THIS TIME</source>
        <translation>NON IN QUESTO ORARIO</translation>
    </message>
    <message>
        <source>NOT FOR THIS SESSION</source>
        <translation>NON PER QUESTA SESSIONE</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>NON TROVATO</translation>
    </message>
    <message>
        <source>NOT ON THIS LAPTOP</source>
        <translation>NON SU QUESTO PORTATILE</translation>
    </message>
    <message>
        <source>Name out of notes</source>
        <translation>Tolto dalle note</translation>
    </message>
    <message>
        <source>Next edition answered</source>
        <translation>Prossima edizione</translation>
    </message>
    <message>
        <source>No second badge. Print it again if needed.</source>
        <translation>Nessun secondo badge. Se serve, ristampalo.</translation>
    </message>
    <message>
        <source>Nobody and nothing here is “%1”.</source>
        <translation>Qui nessuno e niente corrisponde a «%1».</translation>
    </message>
    <message>
        <source>Nobody noted that they left.</source>
        <translation>La sua uscita non è stata registrata.</translation>
    </message>
    <message>
        <source>Note shared</source>
        <translation>Nota condivisa</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Niente di ciò che era salvato è perso.</translation>
    </message>
    <message>
        <source>Nothing was changed: this belongs to others (%1). Who works there corrects it, shares it or takes it back; ask them.</source>
        <translation>Non è stato cambiato nulla: questo è di altri (%1). Lo corregge, lo condivide o lo annulla chi lavora lì: chiedere a loro.</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>Informativa data</translation>
    </message>
    <message>
        <source>Operator changed</source>
        <translation>Operatori</translation>
    </message>
    <message>
        <source>PIN right in the end</source>
        <translation>PIN giusto, alla fine</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Persona cancellata</translation>
    </message>
    <message>
        <source>Print cancelled</source>
        <translation>Stampa annullata</translation>
    </message>
    <message>
        <source>Print given up</source>
        <translation>Stampa abbandonata</translation>
    </message>
    <message>
        <source>Print let go on</source>
        <translation>Stampa ripresa</translation>
    </message>
    <message>
        <source>Print tried again</source>
        <translation>Stampa ritentata</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>PRONTO</translation>
    </message>
    <message>
        <source>REVOKED</source>
        <translation>REVOCATO</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Restore it under Visitors, or register them as new.</source>
        <translation>Ripristinala in Visitatori, o registra la persona come nuova.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Iscrizione ripristinata</translation>
    </message>
    <message>
        <source>SEEN TODAY</source>
        <translation>GIÀ VISTO OGGI</translation>
    </message>
    <message>
        <source>SPARE BADGE %1</source>
        <translation>BADGE DI RISERVA %1</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Scrivi perché: serve un motivo.</translation>
    </message>
    <message>
        <source>Scan a badge, or type a name and press Enter.</source>
        <translation>Scansiona un badge, o scrivi un nome e premi Invio.</translation>
    </message>
    <message>
        <source>Second place agreed to</source>
        <translation>Posto approvato</translation>
    </message>
    <message>
        <source>Something newer stands on it: undo the later change first.</source>
        <translation>Ci si basa una modifica più recente: annulla prima quella.</translation>
    </message>
    <message>
        <source>Something was written after %1 was made, and the office does not have it. The event file stays. Write another hand-over.</source>
        <translation>Dopo %1 è stato scritto qualcosa che l’ufficio non ha. Il file dell’evento resta. Scrivi un’altra consegna.</translation>
    </message>
    <message>
        <source>Spare badge given</source>
        <translation>Badge di riserva dato</translation>
    </message>
    <message>
        <source>Spare badges made</source>
        <translation>Badge di riserva nuovi</translation>
    </message>
    <message>
        <source>Station named</source>
        <translation>Nome postazione</translation>
    </message>
    <message>
        <source>Stopped. Nothing of %1 was taken.</source>
        <translation>Interrotto. Di %1 non è stato preso niente.</translation>
    </message>
    <message>
        <source>Taken back, and kept in the activity list.</source>
        <translation>Annullato; resta nell’elenco attività.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Ripreso</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nothing was changed.</source>
        <translation>Il PIN è sbagliato. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>The data of this event are kept until %1, which has passed: no list of people is brought in any more. Where a later day is allowed, a supervisor first sets it on the page of the event.</source>
        <translation>I dati di questo evento sono conservati fino al %1, che è passato: non si importa più nessuna lista di persone. Se è consentito un giorno successivo, un responsabile lo imposta prima nella pagina dell’evento.</translation>
    </message>
    <message>
        <source>The day until which the data are kept (%1) has not passed: nothing was changed. The day is set on the page of the event.</source>
        <translation>Il giorno fino al quale i dati sono conservati (%1) non è passato: non è stato cambiato nulla. Il giorno si imposta nella pagina dell&apos;evento.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. %2 Make a backup on another disk, then try again.</source>
        <translation>Il disco non risponde come dovrebbe. %2 Fai un backup su un altro disco e riprova.</translation>
    </message>
    <message>
        <source>The disk is full. %2 Free some space, then try again.</source>
        <translation>Il disco è pieno. %2 Libera spazio e riprova.</translation>
    </message>
    <message>
        <source>The file that names the columns cannot be read: %2</source>
        <translation>Il file che dà i nomi alle colonne non si può leggere: %2</translation>
    </message>
    <message>
        <source>The last change brought in a whole list: choose it to take it back.</source>
        <translation>L’ultima modifica ha caricato un elenco intero: sceglila per annullarla.</translation>
    </message>
    <message>
        <source>The letters of %1 cannot be told. Save it as XLSX, then try again.</source>
        <translation>Le lettere di %1 non si riconoscono. Salvalo come XLSX e riprova.</translation>
    </message>
    <message>
        <source>The list has no column “%2”. Look at the spelling of the heading.</source>
        <translation>L’elenco non ha la colonna «%2». Controlla come è scritta l’intestazione.</translation>
    </message>
    <message>
        <source>The registration is for %1.</source>
        <translation>L’iscrizione vale per %1.</translation>
    </message>
    <message>
        <source>The registration was cancelled.</source>
        <translation>L’iscrizione è stata disdetta.</translation>
    </message>
    <message>
        <source>The session&apos;s doors are closed now.</source>
        <translation>Le porte della sessione ora sono chiuse.</translation>
    </message>
    <message>
        <source>The time zone stays: %1 of the entries and visits counted so far would be of another day there, and the door would let in again who came in. Take those back first, then correct the zone, and enter them again at their times.</source>
        <translation>Il fuso orario resta: %1 degli ingressi e delle visite contati finora cadrebbero lì in un altro giorno, e la porta farebbe entrare di nuovo chi è già entrato. Prima annullare quelli, poi correggere il fuso e registrarli di nuovo alla loro ora.</translation>
    </message>
    <message>
        <source>There is an operator “%1” already.</source>
        <translation>C’è già un operatore «%1».</translation>
    </message>
    <message>
        <source>There is no badge type “%1”.</source>
        <translation>Non c’è il tipo di badge «%1».</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Non c’è il campo «%1».</translation>
    </message>
    <message>
        <source>There is no field “%2” that a column could be.</source>
        <translation>Non c’è un campo «%2» per una colonna.</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or choose the file again.</source>
        <translation>Il file %1 non c’è. Controlla il nome, o scegli di nuovo il file.</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>Non c’è il modello «%1».</translation>
    </message>
    <message>
        <source>There is no session “%1”.</source>
        <translation>Non c’è la sessione «%1».</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Non c’è niente da annullare.</translation>
    </message>
    <message>
        <source>There is something called “%1” already. Choose another name.</source>
        <translation>C’è già qualcosa di nome “%1”. Scegli un altro nome.</translation>
    </message>
    <message>
        <source>These two are the same visitor.</source>
        <translation>Questi due sono lo stesso visitatore.</translation>
    </message>
    <message>
        <source>This PIN is right, but not a supervisor&apos;s, and that is what this needs. Nothing was changed.</source>
        <translation>Questo PIN è giusto, ma non è di un responsabile, come serve qui. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>This badge is on its way to the printer: cancel its print job instead.</source>
        <translation>Questo badge sta andando in stampa: annulla piuttosto la sua stampa.</translation>
    </message>
    <message>
        <source>This badge was never sent to a printer.</source>
        <translation>Questo badge non è mai stato mandato a una stampante.</translation>
    </message>
    <message>
        <source>This badge was reported lost; a new one was made.</source>
        <translation>Questo badge risulta smarrito; ne è stato fatto uno nuovo.</translation>
    </message>
    <message>
        <source>This cannot be undone: do it again instead.</source>
        <translation>Questo non si può annullare: rifallo.</translation>
    </message>
    <message>
        <source>This computer does not let the program use %1. %2 Choose another folder, then try again.</source>
        <translation>Questo computer non permette al programma di usare %1. %2 Scegli un’altra cartella e riprova.</translation>
    </message>
    <message>
        <source>This computer is out of memory. %2 Close other programs, then try again.</source>
        <translation>Questo computer ha esaurito la memoria. %2 Chiudi altri programmi e riprova.</translation>
    </message>
    <message>
        <source>This event has operators: lists, reports and what is kept about a person are given to one of them. Say who is at this laptop (Ctrl+Shift+O), then try again.</source>
        <translation>Questo evento ha operatori: elenchi, rapporti e ciò che si conserva di una persona vanno a uno di loro. Indica chi è a questo portatile (Ctrl+Maiusc+O), poi riprova.</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing leaves it, and nobody is erased in it. Do this in the real event.</source>
        <translation>Questa è una prova generale: non ne esce nulla e nessuno viene cancellato. Fallo nell’evento vero.</translation>
    </message>
    <message>
        <source>This is not a badge code of this event.</source>
        <translation>Non è un codice badge di questo evento.</translation>
    </message>
    <message>
        <source>This is not a badge of this event.</source>
        <translation>Non è un badge di questo evento.</translation>
    </message>
    <message>
        <source>This is not the passphrase of “%1”. Nothing was opened. Mind capitals and blanks.</source>
        <translation>Non è la passphrase di «%1». Non è stato aperto nulla. Attenzione a maiuscole e spazi.</translation>
    </message>
    <message>
        <source>This is the receipt of another file than %1. Nothing was deleted. Ask the office which file it opened.</source>
        <translation>È la ricevuta di un file diverso da %1. Non è stato cancellato nulla. Chiedi all’ufficio quale file ha aperto.</translation>
    </message>
    <message>
        <source>This laptop does not know the event&apos;s time zone, “%1”. Nothing is lost, and check-ins go on: times are by the laptop&apos;s own clock. Choose a zone for the event, or install the newest version of the program.</source>
        <translation>Questo portatile non conosce il fuso orario dell’evento, “%1”. Nulla è andato perso e gli ingressi continuano: le ore sono quelle dell’orologio del portatile. Scegli un fuso per l’evento, o installa la versione più nuova del programma.</translation>
    </message>
    <message>
        <source>This needs a supervisor&apos;s PIN.</source>
        <translation>Serve il PIN di un responsabile.</translation>
    </message>
    <message>
        <source>This person was erased on request: nothing brings them back.</source>
        <translation>Questa persona è stata cancellata su richiesta: niente la riporta indietro.</translation>
    </message>
    <message>
        <source>This type of badge is not admitted here.</source>
        <translation>Questo tipo di badge qui non è ammesso.</translation>
    </message>
    <message>
        <source>This visitor did not agree to be contacted after the fair: nothing was written. Ask them, and record the answer.</source>
        <translation>Questo visitatore non ha acconsentito a essere contattato dopo la fiera: non è stato scritto niente. Chiedilo, e registra la risposta.</translation>
    </message>
    <message>
        <source>This visitor was blocked by staff.</source>
        <translation>Questo visitatore è stato bloccato dal personale.</translation>
    </message>
    <message>
        <source>This visitor was merged into another already.</source>
        <translation>Questo visitatore è già stato unito a un altro.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>È già stato annullato.</translation>
    </message>
    <message>
        <source>Today is not a day of the event: noted.</source>
        <translation>Oggi non è un giorno dell’evento: annotato.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait %1 seconds, then try again.</source>
        <translation>Troppi PIN sbagliati. Aspetta %1 secondi, poi riprova.</translation>
    </message>
    <message>
        <source>Type the name, or register them (Ctrl+N).</source>
        <translation>Scrivi il nome, o registra la persona (Ctrl+N).</translation>
    </message>
    <message>
        <source>Type whose it shall be and press Enter, or register them as new.</source>
        <translation>Scrivi di chi sarà e premi Invio, oppure registralo come nuovo.</translation>
    </message>
    <message>
        <source>UNDONE</source>
        <translation>ANNULLATO</translation>
    </message>
    <message>
        <source>Unblocked</source>
        <translation>Sbloccato</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullamento</translation>
    </message>
    <message>
        <source>WELCOME BACK</source>
        <translation>DI NUOVO TRA NOI</translation>
    </message>
    <message>
        <source>Was here before today.</source>
        <translation>Oggi è già stato qui.</translation>
    </message>
    <message>
        <source>Was here on an earlier day.</source>
        <translation>È già stato qui in un giorno precedente.</translation>
    </message>
    <message>
        <source>Who works for %1 is given the lists and reports of %1 alone. Choose that body (a command takes --body &quot;%1&quot;), or ask somebody of the delegation.</source>
        <translation>Chi lavora per %1 riceve solo gli elenchi e i rapporti di %1. Scegli quell’ente (un comando vuole --body &quot;%1&quot;) o chiedi a qualcuno della delegazione.</translation>
    </message>
    <message>
        <source>Who works for a body is not given what others have noted about a person, and a person&apos;s file holds all of it. Ask somebody of the delegation.</source>
        <translation>Chi lavora per un ente non riceve ciò che altri hanno annotato su una persona, e i dati completi di una persona lo contengono tutto. Chiedi a qualcuno della delegazione.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN sbagliato</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>at %1, by %2</source>
        <translation>alle %1, da %2</translation>
    </message>
    <message>
        <source>the delegation</source>
        <translation>la delegazione</translation>
    </message>
    <message>
        <source>“%1” does not have a value that can be kept.</source>
        <translation>Il valore di «%1» non è valido.</translation>
    </message>
    <message>
        <source>“%1” is in use and stays.</source>
        <translation>«%1» è in uso e resta.</translation>
    </message>
</context>
<context>
    <name>MisplacedLines</name>
    <message>
        <source>%1 is a file, and no command. The window opens event files (*.desk) and sealed ones (*.sealed); for anything else a command comes first, and --help lists them.</source>
        <translation>%1 è un file, non un comando. La finestra apre file dell’evento (*.desk) e file sigillati (*.sealed); per il resto viene prima un comando, e --help li elenca.</translation>
    </message>
    <message>
        <source>%1 is not opened as it is. If it is the archive of an event, an event file is made of it with: new NAME.desk --from %1</source>
        <translation>%1 non si apre così com’è. Se è l’archivio di un evento, se ne fa un file dell’evento con: new NOME.desk --from %1</translation>
    </message>
    <message>
        <source>%1 only notes how far the closing of %2 has come. To go on with it: close %2</source>
        <translation>%1 annota solo a che punto è la chiusura di %2. Per continuarla: close %2</translation>
    </message>
    <message>
        <source>%1 opens in the window when it is given alone. With a command, the command comes first; --help lists them.</source>
        <translation>%1 si apre nella finestra, se è dato da solo. Con un comando, viene prima il comando; --help li elenca.</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>A time, such as 9:30.</source>
        <translation>Un’ora, come 9:30.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dalle</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Finisce prima di cominciare.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Moved to %1: %2</source>
        <translation>Spostato alle %1: %2</translation>
    </message>
    <message>
        <source>Table or address</source>
        <translation>Tavolo o indirizzo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>NetworkPrinter</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add a network printer</source>
        <translation>Aggiungi una stampante di rete</translation>
    </message>
    <message>
        <source>Address of the printer</source>
        <translation>Indirizzo della stampante</translation>
    </message>
    <message>
        <source>As its own settings show it: 192.168.1.20 or ipp://…</source>
        <translation>Come lo mostrano le sue impostazioni: 192.168.1.20 o ipp://…</translation>
    </message>
    <message>
        <source>Asking the printer…</source>
        <translation>Chiedo alla stampante…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Take this printer away</source>
        <translation>Togli questa stampante</translation>
    </message>
    <message>
        <source>This is no address of a printer. It looks like 192.168.1.20.</source>
        <translation>Questo non è l’indirizzo di una stampante. È fatto come 192.168.1.20.</translation>
    </message>
</context>
<context>
    <name>NextBadges</name>
    <message>
        <source>Draw for the stock that badges are printed on, with the logo and the band</source>
        <translation>Disegna per il supporto su cui si stampano i badge, con il logo e la fascia</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>Adatta</translation>
    </message>
    <message>
        <source>The band comes out black.</source>
        <translation>La fascia esce nera.</translation>
    </message>
    <message>
        <source>The next badges go on %1, which prints black only.</source>
        <translation>I prossimi badge vanno su %1, che stampa solo in nero.</translation>
    </message>
    <message>
        <source>The next badges go on %1.</source>
        <translation>I prossimi badge vanno su %1.</translation>
    </message>
    <message>
        <source>This does not fit there: they keep the default.</source>
        <translation>Questo non ci entra: restano con il predefinito.</translation>
    </message>
    <message>
        <source>Use %1 for badges</source>
        <translation>Usa %1 per i badge</translation>
    </message>
</context>
<context>
    <name>NextEdition</name>
    <message>
        <source>%1 does not want to be written to about %2</source>
        <translation>%1 non vuole che scriviamo riguardo a %2</translation>
    </message>
    <message>
        <source>%1 is interested in %2</source>
        <translation>%1 ha interesse per %2</translation>
    </message>
    <message>
        <source>%1 is not interested in %2</source>
        <translation>%1 non ha interesse per %2</translation>
    </message>
    <message>
        <source>%1 may be written to about %2</source>
        <translation>A %1 si può scrivere riguardo a %2</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Interesse espresso</translation>
    </message>
    <message>
        <source>Interested in %1</source>
        <translation>Interesse per %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>May we write to them about it?</source>
        <translation>Possiamo scrivere in proposito?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No, do not write to them</source>
        <translation>No, non scrivere</translation>
    </message>
    <message>
        <source>Not asked now</source>
        <translation>Non chiesto adesso</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Nessun interesse</translation>
    </message>
    <message>
        <source>Not interested in %1</source>
        <translation>Nessun interesse per %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>Yes, we may write to them</source>
        <translation>Sì, possiamo scrivere</translation>
    </message>
    <message>
        <source>does not want to be written to</source>
        <translation>non vuole che scriviamo</translation>
    </message>
    <message>
        <source>may be written to</source>
        <translation>si può scrivere</translation>
    </message>
    <message>
        <source>not asked yet whether we may write</source>
        <translation>non ancora chiesto se possiamo scrivere</translation>
    </message>
</context>
<context>
    <name>NextEditionLines</name>
    <message>
        <source>does not want to be written to</source>
        <translation>non vuole che scriviamo</translation>
    </message>
    <message>
        <source>interested</source>
        <translation>interesse espresso</translation>
    </message>
    <message>
        <source>may be written to</source>
        <translation>si può scrivere</translation>
    </message>
    <message>
        <source>nobody asked</source>
        <translation>nessuno ha chiesto</translation>
    </message>
    <message>
        <source>not asked yet whether we may write</source>
        <translation>non ancora chiesto se possiamo scrivere</translation>
    </message>
    <message>
        <source>not interested</source>
        <translation>nessun interesse</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Else the note has no author, unless one is named</source>
        <translation>Altrimenti la nota resta senza autore, se non se ne indica uno</translation>
    </message>
    <message>
        <source>Nobody is chosen at this laptop: say who is here</source>
        <translation>Nessuno è scelto su questo portatile: indica chi c’è</translation>
    </message>
</context>
<context>
    <name>NoticeLines</name>
    <message>
        <source>%1 was told where the data come from: notice %2, %3, %4.</source>
        <translation>%1 sa da dove vengono i dati: informativa %2, %3, %4.</translation>
    </message>
    <message>
        <source>%1, line %2: </source>
        <translation>%1, riga %2: </translation>
    </message>
    <message>
        <source>a notice has no “%1”: only version, title, text and purposes.</source>
        <translation>un’informativa non ha “%1”: solo version, title, text e purposes.</translation>
    </message>
    <message>
        <source>nothing is known to fill {%1} with: the blanks are {controller}, {event}, {retention} and {bodies}.</source>
        <translation>non si sa con che cosa riempire {%1}: gli spazi sono {controller}, {event}, {retention} e {bodies}.</translation>
    </message>
    <message>
        <source>the blank {%1} is missing from the words.</source>
        <translation>nel testo manca lo spazio {%1}.</translation>
    </message>
    <message>
        <source>the file is too large for a notice.</source>
        <translation>il file è troppo grande per un’informativa.</translation>
    </message>
    <message>
        <source>the purpose “%1” is missing or has no words.</source>
        <translation>la finalità “%1” manca o non ha parole.</translation>
    </message>
    <message>
        <source>there is no purpose “%1”.</source>
        <translation>non c’è nessuna finalità “%1”.</translation>
    </message>
    <message>
        <source>this is not TOML. Look for a quotation mark that is missing.</source>
        <translation>non è TOML. Controlla se mancano le virgolette.</translation>
    </message>
    <message>
        <source>this is not text in UTF-8.</source>
        <translation>non è testo in UTF-8.</translation>
    </message>
    <message>
        <source>“%1” is missing or empty.</source>
        <translation>“%1” manca o è vuoto.</translation>
    </message>
</context>
<context>
    <name>NoticeSheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>The visitor&apos;s language</source>
        <translation>La lingua del visitatore</translation>
    </message>
    <message>
        <source>They have read it</source>
        <translation>Letta</translation>
    </message>
</context>
<context>
    <name>OperatorForm</name>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Blank: the PIN stays as it is.</source>
        <translation>Vuoto: il PIN resta com’è.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nuovo PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>What they log of a meeting belongs to it, until it is shared.</source>
        <translation>Ciò che annota di un incontro appartiene a questo ente, finché non è condiviso.</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Lavora per</translation>
    </message>
</context>
<context>
    <name>OperatorsCard</name>
    <message>
        <source>%1 has a PIN: it says who is here.</source>
        <translation>%1 ha un PIN: dice chi è qui.</translation>
    </message>
    <message>
        <source>%1 works for</source>
        <translation>%1 lavora per</translation>
    </message>
    <message>
        <source>After each start PINs are asked for.</source>
        <translation>Dopo ogni avvio si chiedono i PIN.</translation>
    </message>
    <message>
        <source>At this laptop now</source>
        <translation>Ora a questo portatile</translation>
    </message>
    <message>
        <source>Correct %1, or give a PIN</source>
        <translation>Correggi %1, o assegna un PIN</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegazione</translation>
    </message>
    <message>
        <source>Needed to change this list.</source>
        <translation>Serve per cambiare questo elenco.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nessuno in particolare</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatori</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del responsabile</translation>
    </message>
    <message numerus="yes">
        <source>The screen locks after %n minute(s) without anybody.</source>
        <translation>
            <numerusform>Lo schermo si blocca dopo %n minuto senza nessuno.</numerusform>
            <numerusform>Lo schermo si blocca dopo %n minuti senza nessuno.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole delegation</source>
        <translation>Tutta la delegazione</translation>
    </message>
    <message>
        <source>no PIN</source>
        <translation>senza PIN</translation>
    </message>
    <message>
        <source>with PIN</source>
        <translation>con PIN</translation>
    </message>
</context>
<context>
    <name>OriginBlock</name>
    <message>
        <source>From the organiser&apos;s list: tell them where we have their data from.</source>
        <translation>Dall’elenco dell’organizzatore: digli da dove abbiamo i suoi dati.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Informativa</translation>
    </message>
    <message>
        <source>Show them the privacy notice</source>
        <translation>Mostragli l’informativa sulla privacy</translation>
    </message>
    <message>
        <source>They were told where we have their data from</source>
        <translation>Gli è stato detto da dove abbiamo i suoi dati</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Detto</translation>
    </message>
</context>
<context>
    <name>Ours</name>
    <message>
        <source>%1 speaks for</source>
        <translation>%1 parla per</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Aggiungi %1</translation>
    </message>
    <message>
        <source>Body or delegate</source>
        <translation>Ente o componente della delegazione</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>OursDone</name>
    <message>
        <source>%1 altered</source>
        <translation>%1 modificati</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 tolti</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in: %Ln new</source>
        <translation>
            <numerusform>%1 è dentro: %Ln nuovo</numerusform>
            <numerusform>%1 è dentro: %Ln nuovi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 rifiutate</translation>
    </message>
    <message>
        <source>%1 rows that say nothing new</source>
        <translation>%1 righe che non dicono nulla di nuovo</translation>
    </message>
    <message>
        <source>See our side</source>
        <translation>Vedere la nostra parte</translation>
    </message>
    <message>
        <source>See the agenda</source>
        <translation>Vedere l’agenda</translation>
    </message>
    <message>
        <source>What happened to each</source>
        <translation>Che cosa è successo a ciascuno</translation>
    </message>
    <message>
        <source>What was logged since stays, with the meetings it is about.</source>
        <translation>Ciò che è stato annotato da allora resta, con i suoi incontri.</translation>
    </message>
</context>
<context>
    <name>OursMapping</name>
    <message>
        <source>Not used</source>
        <translation>Non usata</translation>
    </message>
</context>
<context>
    <name>OursPreview</name>
    <message>
        <source>%1 altered</source>
        <translation>%1 modificati</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 tolti</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuovi</translation>
    </message>
    <message>
        <source>%1 rows that say nothing new</source>
        <translation>%1 righe che non dicono nulla di nuovo</translation>
    </message>
    <message>
        <source>All of it is here already: there is nothing to bring in.</source>
        <translation>C’è già tutto: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>Answer first, then bring it in.</source>
        <translation>Prima rispondere, poi importare.</translation>
    </message>
    <message>
        <source>Guests to decide (%1)</source>
        <translation>Ospiti da decidere (%1)</translation>
    </message>
    <message>
        <source>One by one (%1)</source>
        <translation>Uno per uno (%1)</translation>
    </message>
    <message>
        <source>To look at (%1)</source>
        <translation>Da guardare (%1)</translation>
    </message>
</context>
<context>
    <name>OursSummary</name>
    <message numerus="yes">
        <source>%Ln as it was</source>
        <translation>
            <numerusform>%Ln com’era</numerusform>
            <numerusform>%Ln com’erano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back again</source>
        <translation>
            <numerusform>%Ln di nuovo presente</numerusform>
            <numerusform>%Ln di nuovo presenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <translation>
            <numerusform>%Ln annullato</numerusform>
            <numerusform>%Ln annullati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln cambiato</numerusform>
            <numerusform>%Ln cambiati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone, but with notes or facts</source>
        <translation>
            <numerusform>%Ln non c’è più, ma ha annotazioni</numerusform>
            <numerusform>%Ln non ci sono più, ma hanno annotazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) not on the list</source>
        <translation>
            <numerusform>%Ln ospite non in elenco</numerusform>
            <numerusform>%Ln ospiti non in elenco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) recognised</source>
        <translation>
            <numerusform>%Ln ospite riconosciuto</numerusform>
            <numerusform>%Ln ospiti riconosciuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) to decide about</source>
        <translation>
            <numerusform>%Ln ospite da decidere</numerusform>
            <numerusform>%Ln ospiti da decidere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln spostato</numerusform>
            <numerusform>%Ln spostati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new meeting(s)</source>
        <translation>
            <numerusform>%Ln nuovo incontro</numerusform>
            <numerusform>%Ln nuovi incontri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the list</source>
        <translation>
            <numerusform>%Ln non è più nell’elenco</numerusform>
            <numerusform>%Ln non sono più nell’elenco</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln riga lasciata fuori</numerusform>
            <numerusform>%Ln righe lasciate fuori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something that staff changed</source>
        <translation>
            <numerusform>%Ln con qualcosa cambiato qui</numerusform>
            <numerusform>%Ln con qualcosa cambiato qui</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is here already</source>
        <translation>C’è già tutto</translation>
    </message>
    <message>
        <source>Dropped, not deleted: they can return.</source>
        <translation>Tolti, non cancellati: possono tornare.</translation>
    </message>
    <message>
        <source>It stays. See “To look at”.</source>
        <translation>Resta. Vedi “Da guardare”.</translation>
    </message>
    <message numerus="yes">
        <source>New bodies and companies: %Ln</source>
        <translation>
            <numerusform>Nuovi enti e aziende: %Ln</numerusform>
            <numerusform>Nuovi enti e aziende: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New people: %Ln</source>
        <translation>
            <numerusform>Persone nuove: %Ln</numerusform>
            <numerusform>Persone nuove: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in this list: %Ln meeting(s) of earlier ones</source>
        <translation>
            <numerusform>Non in questo elenco: %Ln incontro dei precedenti</numerusform>
            <numerusform>Non in questo elenco: %Ln incontri dei precedenti</numerusform>
        </translation>
    </message>
    <message>
        <source>See “Guests to decide”.</source>
        <translation>Vedi “Ospiti da decidere”.</translation>
    </message>
    <message>
        <source>The list is the whole schedule: what it lacks is dropped</source>
        <translation>L’elenco è l’agenda intera: ciò che non contiene viene tolto</translation>
    </message>
    <message>
        <source>The rest comes in. Lines and reasons are under “To look at”.</source>
        <translation>Il resto entra. Righe e motivi sono in “Da guardare”.</translation>
    </message>
    <message>
        <source>They go in by name.</source>
        <translation>Entrano con il nome.</translation>
    </message>
    <message>
        <source>They stay on the agenda.</source>
        <translation>Restano in agenda.</translation>
    </message>
    <message>
        <source>They stay: this looks like a part.</source>
        <translation>Restano: questo sembra solo una parte.</translation>
    </message>
</context>
<context>
    <name>OutButton</name>
    <message>
        <source>Print or save…</source>
        <translation>Stampa o salva…</translation>
    </message>
    <message>
        <source>The agenda on paper, sheets for the tables, a calendar</source>
        <translation>L’agenda su carta, le schede per i tavoli, un calendario</translation>
    </message>
</context>
<context>
    <name>OutdatedBadge</name>
    <message>
        <source>The badge was printed before the correction</source>
        <translation>Il badge è stato stampato prima della correzione</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Alignment</source>
        <translation>Allineamento</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>Un’altra immagine…</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Sfondo</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Grassetto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Indietro (Esc)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Colour of the border</source>
        <translation>Colore del bordo</translation>
    </message>
    <message>
        <source>Colour of the words</source>
        <translation>Colore del testo</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>In maiuscolo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sinistra</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>Righe al massimo</translation>
    </message>
    <message>
        <source>Long texts shrink to (mm)</source>
        <translation>I testi lunghi scendono a (mm)</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Destra</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotazione</translation>
    </message>
    <message>
        <source>Size (mm)</source>
        <translation>Dimensione (mm)</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Marcato</translation>
    </message>
    <message>
        <source>Thickness (mm)</source>
        <translation>Spessore (mm)</translation>
    </message>
    <message>
        <source>This stock prints in black only.</source>
        <translation>Questo supporto si stampa solo in nero.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Che cosa dice</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation>Un testo tuo</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Il tuo testo</translation>
    </message>
    <message>
        <source>{company} and the like are filled in for each visitor.</source>
        <translation>{company} e simili si riempiono per ogni visitatore.</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>Badge stock</source>
        <translation>Supporto dei badge</translation>
    </message>
    <message>
        <source>Badges of check-ins go on to %1.</source>
        <translation>I badge degli accrediti vanno sempre su %1.</translation>
    </message>
    <message>
        <source>Badges of check-ins stay on %1.</source>
        <translation>I badge degli accrediti restano su %1.</translation>
    </message>
    <message>
        <source>None: make PDFs</source>
        <translation>Nessuna: crea PDF</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message>
        <source>%1 is not a day of this event, which is from %2 to %3.</source>
        <translation>%1 non è un giorno di questo evento, che va dal %2 al %3.</translation>
    </message>
    <message>
        <source>%1 on %2 pages: %3</source>
        <translation>%1 su %2 pagine: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) on %1 (%2): %3</source>
        <translation>
            <numerusform>%n badge su %1 (%2): %3</numerusform>
            <numerusform>%n badge su %1 (%2): %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n pagina</numerusform>
            <numerusform>%n pagine</numerusform>
        </translation>
    </message>
    <message>
        <source>Check-ins entered: %1. There already: %2. Refused: %3.</source>
        <translation>Ingressi inseriti: %1. C’erano già: %2. Rifiutati: %3.</translation>
    </message>
    <message>
        <source>Line %1: %2: %3</source>
        <translation>Riga %1: %2: %3</translation>
    </message>
    <message>
        <source>Nobody is on the list for %1.</source>
        <translation>Nessuno è in elenco per il %1.</translation>
    </message>
    <message>
        <source>Spare badges %1 to %2: %3</source>
        <translation>Badge di riserva da %1 a %2: %3</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloccato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>more than one is called so</source>
        <translation>più d’uno si chiama così</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>manca l’ora</translation>
    </message>
    <message>
        <source>nobody is called so</source>
        <translation>nessuno si chiama così</translation>
    </message>
    <message>
        <source>not for this session</source>
        <translation>non per questa sessione</translation>
    </message>
    <message>
        <source>not valid at that time</source>
        <translation>non valido a quell’ora</translation>
    </message>
    <message>
        <source>this time has not come yet</source>
        <translation>quest’ora non è ancora arrivata</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1, black only</source>
        <translation>%1, solo nero</translation>
    </message>
    <message>
        <source>A4, %1 × %2 mm (not Letter)</source>
        <translation>A4, %1 × %2 mm (non Letter)</translation>
    </message>
    <message>
        <source>Letter, %1 × %2 in (not A4)</source>
        <translation>Letter, %1 × %2 pollici (non A4)</translation>
    </message>
</context>
<context>
    <name>PartyLine</name>
    <message>
        <source>Enter adds %1</source>
        <translation>Invio aggiunge %1</translation>
    </message>
</context>
<context>
    <name>PastLines</name>
    <message>
        <source>(taken back)</source>
        <translation>(annullato)</translation>
    </message>
    <message>
        <source>Add --reason.</source>
        <translation>Aggiungi --reason.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annullato: %1</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>A made-up visitor</source>
        <translation>Un visitatore inventato</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Longest name</source>
        <translation>Nome più lungo</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>Da destra a sinistra</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Show a name that is read from the right</source>
        <translation>Mostra un nome che si legge da destra</translation>
    </message>
    <message>
        <source>Show the visitor with the longest name</source>
        <translation>Mostra il visitatore con il nome più lungo</translation>
    </message>
    <message>
        <source>The next visitor</source>
        <translation>Il visitatore dopo</translation>
    </message>
    <message>
        <source>The visitor before</source>
        <translation>Il visitatore prima</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Also kept as</source>
        <translation>Presente anche come</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Badge blocked</source>
        <translation>Badge bloccato</translation>
    </message>
    <message>
        <source>Badge type</source>
        <translation>Tipo di badge</translation>
    </message>
    <message>
        <source>Badge valid from</source>
        <translation>Badge valido dal</translation>
    </message>
    <message>
        <source>Badge valid until</source>
        <translation>Badge valido fino al</translation>
    </message>
    <message>
        <source>Badges printed</source>
        <translation>Badge stampati</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Beginning of a meeting</source>
        <translation>Inizio di un incontro</translation>
    </message>
    <message>
        <source>Begun about you, and not saved</source>
        <translation>Iniziato su di te e non salvato</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Da chi</translation>
    </message>
    <message>
        <source>By whom, and why</source>
        <translation>Da chi, e perché</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Code of the badge</source>
        <translation>Codice del badge</translation>
    </message>
    <message>
        <source>Codes of your badges</source>
        <translation>Codici dei tuoi badge</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Controller: %1</source>
        <translation>Titolare: %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>How, and to which notice</source>
        <translation>Come, e su quale informativa</translation>
    </message>
    <message>
        <source>How, and with which notice</source>
        <translation>Come e con quale informativa</translation>
    </message>
    <message>
        <source>In which list</source>
        <translation>In quale elenco</translation>
    </message>
    <message>
        <source>Interest: %1</source>
        <translation>Interesse: %1</translation>
    </message>
    <message>
        <source>Interested in the next edition: %1</source>
        <translation>Interesse per la prossima edizione: %1</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Interessi</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Conservato dal</translation>
    </message>
    <message>
        <source>Kind of company</source>
        <translation>Tipo di azienda</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Last corrected</source>
        <translation>Ultima correzione</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Level of a meeting</source>
        <translation>Livello di un incontro</translation>
    </message>
    <message>
        <source>Lists that named you</source>
        <translation>Elenchi che ti nominano</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creato</translation>
    </message>
    <message>
        <source>Marketing box of the organiser</source>
        <translation>Casella marketing dell’organizzatore</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Number in our file</source>
        <translation>Numero nel nostro archivio</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Place of a meeting</source>
        <translation>Luogo di un incontro</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>Numero di iscrizione</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>Registrazione annullata</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocato</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Sharing with %1</source>
        <translation>Condivisione con %1</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Da allora</translation>
    </message>
    <message>
        <source>Something is doubtful</source>
        <translation>Qualcosa è dubbio</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Manca qualcosa</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Stato o provincia</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>Tolto/a dall’elenco</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What a meeting is about</source>
        <translation>Argomento di un incontro</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>What is kept about %1</source>
        <translation>Che cosa conserviamo su %1</translation>
    </message>
    <message>
        <source>What was changed, and by whom</source>
        <translation>Che cosa è stato cambiato, e da chi</translation>
    </message>
    <message>
        <source>What was kept before</source>
        <translation>Che cosa conservavamo prima</translation>
    </message>
    <message>
        <source>What was promised to you</source>
        <translation>Che cosa ti è stato promesso</translation>
    </message>
    <message>
        <source>What was taken back</source>
        <translation>Che cosa è stato annullato</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>Le tue risposte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>When you were there</source>
        <translation>Quando c’eri</translation>
    </message>
    <message>
        <source>When you were told where your data come from</source>
        <translation>Quando Le è stato detto da dove vengono i Suoi dati</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>Who was given your data</source>
        <translation>A chi sono stati dati i tuoi dati</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>You are called there: %1</source>
        <translation>Lì sei indicato/a come: %1</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>I tuoi dati</translation>
    </message>
    <message>
        <source>against the rules</source>
        <translation>contro le regole</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>answer recorded</source>
        <translation>risposta registrata</translation>
    </message>
    <message>
        <source>archive of everything</source>
        <translation>archivio di tutto</translation>
    </message>
    <message>
        <source>badge blocked</source>
        <translation>badge bloccato</translation>
    </message>
    <message>
        <source>badge code added</source>
        <translation>codice del badge aggiunto</translation>
    </message>
    <message>
        <source>badge printed</source>
        <translation>badge stampato</translation>
    </message>
    <message>
        <source>badge printed again</source>
        <translation>badge ristampato</translation>
    </message>
    <message>
        <source>badge replaced</source>
        <translation>badge sostituito</translation>
    </message>
    <message>
        <source>badge saved</source>
        <translation>badge salvato</translation>
    </message>
    <message>
        <source>badge unblocked</source>
        <translation>badge sbloccato</translation>
    </message>
    <message>
        <source>badges</source>
        <translation>badge</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>iniziato</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>came in</source>
        <translation>entrata</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>dati corretti</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>fatto il %1</translation>
    </message>
    <message>
        <source>following up its meetings with you</source>
        <translation>dare seguito ai suoi incontri con Lei</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>dal foglio</translation>
    </message>
    <message>
        <source>hand-over to the office</source>
        <translation>consegna all’ufficio</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tenuto</translation>
    </message>
    <message>
        <source>interest in the next edition</source>
        <translation>interesse per la prossima edizione</translation>
    </message>
    <message>
        <source>kept when a backup was put back</source>
        <translation>conservato al ripristino di un backup</translation>
    </message>
    <message>
        <source>list of check-ins</source>
        <translation>elenco degli ingressi</translation>
    </message>
    <message>
        <source>list of meetings</source>
        <translation>elenco degli incontri</translation>
    </message>
    <message>
        <source>list of promises</source>
        <translation>elenco delle cose da seguire</translation>
    </message>
    <message>
        <source>list of visitors</source>
        <translation>elenco dei visitatori</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>fatto il %1</translation>
    </message>
    <message>
        <source>meeting agreed or changed</source>
        <translation>incontro fissato o cambiato</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>spostato</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no longer in the organiser&apos;s schedule</source>
        <translation>non più nel programma dell’organizzatore</translation>
    </message>
    <message>
        <source>not held: somebody did not come</source>
        <translation>non tenuto: qualcuno non è venuto</translation>
    </message>
    <message>
        <source>note of a meeting</source>
        <translation>nota di un incontro</translation>
    </message>
    <message>
        <source>note shared in the delegation</source>
        <translation>nota condivisa nella delegazione</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>su carta</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>sul momento</translation>
    </message>
    <message>
        <source>on their own screen</source>
        <translation>sul proprio schermo</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>ristampa</translation>
    </message>
    <message>
        <source>promise made or changed</source>
        <translation>cosa da seguire, aggiunta o cambiata</translation>
    </message>
    <message>
        <source>put off until %1</source>
        <translation>rinviato al %1</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrazione</translation>
    </message>
    <message>
        <source>registered at the stand</source>
        <translation>registrazione sul posto</translation>
    </message>
    <message>
        <source>registration cancelled</source>
        <translation>iscrizione annullata</translation>
    </message>
    <message>
        <source>registration restored</source>
        <translation>iscrizione ripristinata</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapporto</translation>
    </message>
    <message>
        <source>roster on paper</source>
        <translation>elenco su carta</translation>
    </message>
    <message>
        <source>running the event</source>
        <translation>gestione dell’evento</translation>
    </message>
    <message>
        <source>said to staff</source>
        <translation>a voce allo staff</translation>
    </message>
    <message>
        <source>sheets for the tables</source>
        <translation>schede per i tavoli</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>taken from a list</source>
        <translation>preso da un elenco</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>tolto</translation>
    </message>
    <message>
        <source>taken over from a damaged file</source>
        <translation>ripreso da un file danneggiato</translation>
    </message>
    <message>
        <source>the badge was lost</source>
        <translation>badge smarrito</translation>
    </message>
    <message>
        <source>the delegation</source>
        <translation>la delegazione</translation>
    </message>
    <message>
        <source>the name was corrected</source>
        <translation>nome corretto</translation>
    </message>
    <message>
        <source>the organiser&apos;s list</source>
        <translation>elenco dell’organizzatore</translation>
    </message>
    <message>
        <source>the print was spoilt</source>
        <translation>stampa riuscita male</translation>
    </message>
    <message>
        <source>told where your data come from</source>
        <translation>informazione sull’origine dei Suoi dati</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>nuovo tentativo</translation>
    </message>
    <message>
        <source>two cards made one</source>
        <translation>due schede unite</translation>
    </message>
    <message>
        <source>went out</source>
        <translation>uscita</translation>
    </message>
    <message>
        <source>what became of a meeting</source>
        <translation>esito di un incontro</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>you arrived</source>
        <translation>sei arrivato/a</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Lascia così (Esc)</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Unlock (Ctrl+L)</source>
        <translation>Sblocca (Ctrl+L)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN di %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del responsabile</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Ask again</source>
        <translation>Ricontrolla</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fai un backup</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Backup fatto e verificato</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importa un elenco</translation>
    </message>
    <message>
        <source>Import the agenda</source>
        <translation>Importa l’agenda</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatori</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page saved</source>
        <translation>Pagina salvata</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Practise on a copy of this event</source>
        <translation>Esercitati su una copia di questo evento</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Prima dell’apertura</translation>
    </message>
    <message>
        <source>Printer settings</source>
        <translation>Impostazioni stampa</translation>
    </message>
    <message>
        <source>Rehearse…</source>
        <translation>Prova generale…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Salva la pagina</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostra la cartella</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Prova il lettore</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>The scanner works. Nobody was checked in by this scan.</source>
        <translation>Il lettore funziona. Questa scansione non ha accreditato nessuno.</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Found</source>
        <translation>Situazione</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 di %2</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Prima dell’apertura</translation>
    </message>
    <message>
        <source>Pre-flight: before the doors open</source>
        <translation>Controllo prima dell’apertura</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
</context>
<context>
    <name>PreflightWords</name>
    <message>
        <source>%1 answers and offers the size of the labels.</source>
        <translation>%1 risponde e offre il formato delle etichette.</translation>
    </message>
    <message>
        <source>%1 answers, and today&apos;s labels lie in it.</source>
        <translation>%1 risponde e contiene le etichette giuste.</translation>
    </message>
    <message>
        <source>%1 answers, but says that another paper lies in it.</source>
        <translation>%1 risponde, ma dice di contenere un’altra carta.</translation>
    </message>
    <message>
        <source>%1 are free.</source>
        <translation>Liberi: %1.</translation>
    </message>
    <message>
        <source>%1 was stopped on this laptop: badges would wait.</source>
        <translation>%1 è stata fermata su questo portatile: i badge aspetterebbero.</translation>
    </message>
    <message>
        <source>%1 would print no badge now.</source>
        <translation>%1 adesso non stamperebbe nessun badge.</translation>
    </message>
    <message>
        <source>%1, %2: a day of the event.</source>
        <translation>%1, %2: un giorno dell’evento.</translation>
    </message>
    <message>
        <source>%1, %2: far from the days of the event.</source>
        <translation>%1, %2: lontano dai giorni dell’evento.</translation>
    </message>
    <message>
        <source>%1, %2: near the days of the event.</source>
        <translation>%1, %2: vicino ai giorni dell’evento.</translation>
    </message>
    <message>
        <source>%1, as the laptop: it is %3 there.</source>
        <translation>%1, come il portatile: là sono le %3.</translation>
    </message>
    <message>
        <source>%1, at a laptop without a name.</source>
        <translation>%1, su un portatile senza nome.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to mend before the doors open.</source>
        <translation>
            <numerusform>%n voce da sistemare prima di aprire.</numerusform>
            <numerusform>%n voci da sistemare prima di aprire.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor has a PIN.</source>
        <translation>Un responsabile ha un PIN.</translation>
    </message>
    <message>
        <source>Add a supervisor with a PIN.</source>
        <translation>Aggiungi un responsabile con un PIN.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>All is in the verified backup of %1, %2.</source>
        <translation>È tutto nel backup verificato di %1, %2.</translation>
    </message>
    <message>
        <source>Ask who looks after the laptop: BitLocker, FileVault or LUKS must be on.</source>
        <translation>Chiedi a chi cura il portatile: BitLocker, FileVault o LUKS devono essere attivi.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Controllo…</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Al banco</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Checked just now: it is sound.</source>
        <translation>Verificato adesso: è integro.</translation>
    </message>
    <message>
        <source>Choose a printer, or hand out spare badges.</source>
        <translation>Scegli una stampante, o distribuisci i badge di riserva.</translation>
    </message>
    <message>
        <source>Choose a stick or a folder of the network in Settings.</source>
        <translation>Scegli una chiavetta o una cartella di rete nelle impostazioni.</translation>
    </message>
    <message>
        <source>Choose the event&apos;s time zone, or install the newest version of the program.</source>
        <translation>Scegli il fuso orario dell’evento, o installa la versione più nuova del programma.</translation>
    </message>
    <message>
        <source>Choose who is at this laptop.</source>
        <translation>Scegli chi è a questo portatile.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Compare the laptop&apos;s clock with a phone&apos;s, and set it.</source>
        <translation>Confronta l’orologio del portatile con un telefono e regolalo.</translation>
    </message>
    <message>
        <source>Compare the laptop&apos;s date with a phone&apos;s.</source>
        <translation>Confronta la data del portatile con un telefono.</translation>
    </message>
    <message>
        <source>Does the clock on the wall show another time? Set the laptop&apos;s zone, not its time.</source>
        <translation>L’orologio in sala segna un’altra ora? Cambia il fuso del portatile, non l’ora.</translation>
    </message>
    <message>
        <source>Empty the bin, and move large files to another disk.</source>
        <translation>Svuota il cestino e sposta i file grandi su un altro disco.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifratura</translation>
    </message>
    <message>
        <source>End the program, move the file and its backups to another folder, and open it there.</source>
        <translation>Chiudi il programma, sposta il file e i backup in un’altra cartella e aprilo lì.</translation>
    </message>
    <message>
        <source>End the program, move the file and its backups to this laptop, and open it there.</source>
        <translation>Chiudi il programma, sposta il file e i backup su questo portatile e aprilo lì.</translation>
    </message>
    <message>
        <source>End the program, start it again, and take the backup that it offers.</source>
        <translation>Chiudi il programma, riaprilo e accetta il backup che propone.</translation>
    </message>
    <message>
        <source>Event file</source>
        <translation>File dell’evento</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>È tutto pronto.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Heard at %2.</source>
        <translation>Sentito alle %2.</translation>
    </message>
    <message>
        <source>Import the agenda, if there is one.</source>
        <translation>Importa l’agenda, se ce n’è una.</translation>
    </message>
    <message>
        <source>Import the organiser&apos;s list.</source>
        <translation>Importa l’elenco dell’organizzatore.</translation>
    </message>
    <message>
        <source>In English and Italian, with the controller and how long data is kept.</source>
        <translation>In inglese e in italiano, con il titolare e la durata della conservazione.</translation>
    </message>
    <message>
        <source>Is its disk plugged in? If it is, end the program and start it.</source>
        <translation>Il suo disco è collegato? Se lo è, chiudi il programma e riaprilo.</translation>
    </message>
    <message>
        <source>It could not be read just now.</source>
        <translation>Ora non si è potuto leggere.</translation>
    </message>
    <message>
        <source>It does not say until when data is kept.</source>
        <translation>Non dice fino a quando si conservano i dati.</translation>
    </message>
    <message>
        <source>It does not say who the controller is.</source>
        <translation>Non dice chi è il titolare.</translation>
    </message>
    <message>
        <source>It is damaged: faults found: %1.</source>
        <translation>È danneggiato: errori trovati: %1.</translation>
    </message>
    <message>
        <source>It is not there now: %1.</source>
        <translation>Ora non c’è: %1.</translation>
    </message>
    <message>
        <source>It worked on %1 at %2.</source>
        <translation>Funzionava %1 alle %2.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Da vedere</translation>
    </message>
    <message>
        <source>Look at it in the system&apos;s settings.</source>
        <translation>Guarda nelle impostazioni del sistema.</translation>
    </message>
    <message>
        <source>Look what lies in the printer, and print a test page.</source>
        <translation>Guarda che cosa c’è nella stampante e stampa una pagina di prova.</translation>
    </message>
    <message>
        <source>Make a backup now.</source>
        <translation>Fai un backup adesso.</translation>
    </message>
    <message>
        <source>Make a backup now: it goes there, too.</source>
        <translation>Fai un backup adesso: va anche lì.</translation>
    </message>
    <message>
        <source>Make a backup now: it goes there, too. Is the place full?</source>
        <translation>Fai un backup adesso: va anche lì. Il posto è pieno?</translation>
    </message>
    <message>
        <source>Meetings: %1.</source>
        <translation>Incontri: %1.</translation>
    </message>
    <message>
        <source>Name the controller in the event&apos;s settings.</source>
        <translation>Indica il titolare nella pagina Evento.</translation>
    </message>
    <message>
        <source>Name the place where this laptop stands, such as “Hall B”.</source>
        <translation>Indica il posto di questo portatile, per esempio «Padiglione B».</translation>
    </message>
    <message>
        <source>Never leave the laptop alone, and have its disk encrypted after the fair.</source>
        <translation>Non lasciare mai solo il portatile, e dopo la fiera fai cifrare il disco.</translation>
    </message>
    <message>
        <source>No battery is running down.</source>
        <translation>Nessuna batteria si sta scaricando.</translation>
    </message>
    <message>
        <source>No printer is chosen: badges become PDFs (%1).</source>
        <translation>Nessuna stampante scelta: i badge diventano PDF (%1).</translation>
    </message>
    <message>
        <source>No supervisor has a PIN: anybody here can erase and restore.</source>
        <translation>Nessun responsabile ha un PIN: chiunque può cancellare e ripristinare.</translation>
    </message>
    <message>
        <source>Nobody can tell whether the disk is encrypted.</source>
        <translation>Non si riesce a sapere se il disco è cifrato.</translation>
    </message>
    <message>
        <source>Nobody heard it today.</source>
        <translation>Oggi non si è ancora sentito.</translation>
    </message>
    <message>
        <source>Nobody in particular: the activity list will not say who.</source>
        <translation>Nessuno in particolare: le attività non diranno chi.</translation>
    </message>
    <message>
        <source>Nobody is on the list.</source>
        <translation>In elenco non c’è nessuno.</translation>
    </message>
    <message>
        <source>None: with the laptop its backups would be lost.</source>
        <translation>Nessuno: col portatile si perderebbero anche i backup.</translation>
    </message>
    <message>
        <source>Not given to anybody yet: %1.</source>
        <translation>Non ancora assegnati: %1.</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Non pronto</translation>
    </message>
    <message>
        <source>On battery, %1% left.</source>
        <translation>A batteria, resta il %1%.</translation>
    </message>
    <message>
        <source>On the list: %1.</source>
        <translation>In elenco: %1.</translation>
    </message>
    <message>
        <source>On the list: %1. The newest list came in on %2 at %3.</source>
        <translation>In elenco: %1. L’ultimo elenco è arrivato %2 alle %3.</translation>
    </message>
    <message>
        <source>Only %1 are free.</source>
        <translation>Liberi solo %1.</translation>
    </message>
    <message>
        <source>Open the badges on their way (Ctrl+J) and let it go on.</source>
        <translation>Apri i badge in stampa (Ctrl+J) e falla ripartire.</translation>
    </message>
    <message>
        <source>Open the real event before the doors open.</source>
        <translation>Apri l’evento vero prima di cominciare.</translation>
    </message>
    <message>
        <source>Plug the laptop in.</source>
        <translation>Collega il portatile alla corrente.</translation>
    </message>
    <message>
        <source>Plug the stick in, or look for the network.</source>
        <translation>Inserisci la chiavetta, o controlla la rete.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Corrente</translation>
    </message>
    <message>
        <source>Print some, and the roster, on the page for paper.</source>
        <translation>Stampane alcuni, e l’elenco, dalla pagina Carta.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Informativa</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Spazio sul disco</translation>
    </message>
    <message>
        <source>Scan any badge on this page (it checks nobody in), or test it again.</source>
        <translation>Scansiona un badge in questa pagina (non accredita nessuno), o riprova il lettore.</translation>
    </message>
    <message>
        <source>Scan any badge on this page (it checks nobody in), or test it.</source>
        <translation>Scansiona un badge in questa pagina (non accredita nessuno), o prova il lettore.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lettore</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Secondo posto</translation>
    </message>
    <message>
        <source>Set the date in the event&apos;s settings.</source>
        <translation>Indica la data nella pagina Evento.</translation>
    </message>
    <message>
        <source>Something was saved on %1 at %2, which is still to come.</source>
        <translation>Qualcosa risulta salvato %1 alle %2, che deve ancora venire.</translation>
    </message>
    <message>
        <source>Spare badges</source>
        <translation>Badge di riserva</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Test it again: the test says what to change.</source>
        <translation>Riprova: la prova dice che cosa cambiare.</translation>
    </message>
    <message>
        <source>Tested at %2: it works.</source>
        <translation>Provato alle %2: funziona.</translation>
    </message>
    <message>
        <source>The disk does not say how much room it has.</source>
        <translation>Il disco non dice quanto spazio ha.</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>Il disco è cifrato.</translation>
    </message>
    <message numerus="yes">
        <source>The doors can open; %n line(s) to look at.</source>
        <translation>
            <numerusform>Si può aprire; %n voce da vedere.</numerusform>
            <numerusform>Si può aprire; %n voci da vedere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The event file lies in “%1”, which a cloud service copies.</source>
        <translation>Il file dell’evento è in «%1», che un servizio cloud copia.</translation>
    </message>
    <message>
        <source>The event file lies on another computer&apos;s disk.</source>
        <translation>Il file dell’evento è sul disco di un altro computer.</translation>
    </message>
    <message>
        <source>The event file lies on this laptop alone.</source>
        <translation>Il file dell’evento è solo su questo portatile.</translation>
    </message>
    <message>
        <source>The newest sealed backup there is of %1, %2.</source>
        <translation>L’ultimo backup cifrato che vi si trova è di %1, %2.</translation>
    </message>
    <message>
        <source>The newest verified backup is of %1, %2.</source>
        <translation>L’ultimo backup verificato è di %1, %2.</translation>
    </message>
    <message>
        <source>The newest verified backup is of %1, %2; more was saved since.</source>
        <translation>L’ultimo backup verificato è di %1, %2; da allora è stato salvato altro.</translation>
    </message>
    <message>
        <source>The system shows no encryption: a thief may read the list.</source>
        <translation>Il sistema non mostra cifratura: un ladro può leggere l’elenco.</translation>
    </message>
    <message>
        <source>The test on %1 at %2 found something.</source>
        <translation>La prova di %1 alle %2 ha trovato qualcosa.</translation>
    </message>
    <message>
        <source>There are no meetings.</source>
        <translation>Non ci sono incontri.</translation>
    </message>
    <message>
        <source>There are none for when the printer or the laptop fails.</source>
        <translation>Non ce ne sono, se si fermano stampante o portatile.</translation>
    </message>
    <message>
        <source>There is no backup of this event yet.</source>
        <translation>Non c’è ancora nessun backup di questo evento.</translation>
    </message>
    <message>
        <source>There is no backup.</source>
        <translation>Non c’è nessun backup.</translation>
    </message>
    <message>
        <source>There is none in this language: %1.</source>
        <translation>Manca in questa lingua: %1.</translation>
    </message>
    <message>
        <source>This is a practice file: nothing here counts.</source>
        <translation>Questo è un file di prova: qui niente conta.</translation>
    </message>
    <message>
        <source>This laptop does not know “%1”: times are by its own clock, which shows %3.</source>
        <translation>Questo portatile non conosce “%1”: le ore sono quelle del suo orologio, che segna le %3.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Times are shown in %1: it is %3 there. The laptop&apos;s zone is another.</source>
        <translation>Le ore sono di %1: là sono le %3. Il portatile ha un altro fuso.</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
    <message>
        <source>Write it in the event&apos;s settings.</source>
        <translation>Scrivila nella pagina Evento.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 aggiornati</translation>
    </message>
    <message>
        <source>%1 left as they are</source>
        <translation>%1 lasciati come sono</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuovi</translation>
    </message>
    <message>
        <source>Everybody on this list is here already: there is nothing to bring in.</source>
        <translation>Tutti quelli di questo elenco sono già qui: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>Rows as they are written (%1)</source>
        <translation>Righe come verranno scritte (%1)</translation>
    </message>
    <message>
        <source>To look at (%1)</source>
        <translation>Da guardare (%1)</translation>
    </message>
</context>
<context>
    <name>PrinterDesk</name>
    <message>
        <source>12 mm at the left? Take 2 from “To the right”.</source>
        <translation>12 mm a sinistra? Togli 2 da “A destra”.</translation>
    </message>
    <message>
        <source>9 mm at the top? Add 1 to “Down”.</source>
        <translation>9 mm in alto? Aggiungi 1 a “In basso”.</translation>
    </message>
    <message>
        <source>Moved by %1 mm to the right and %2 mm down</source>
        <translation>Spostata di %1 mm a destra e %2 mm in basso</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Test page saved in “%1”</source>
        <translation>Pagina di prova salvata in “%1”</translation>
    </message>
    <message>
        <source>Test page sent to %1</source>
        <translation>Pagina di prova inviata a %1</translation>
    </message>
    <message>
        <source>Test page: %1</source>
        <translation>Pagina di prova: %1</translation>
    </message>
    <message>
        <source>The code reads %1</source>
        <translation>Il codice dice %1</translation>
    </message>
    <message>
        <source>The frame is 10 mm from each edge of the paper: measure it with a ruler.</source>
        <translation>Il riquadro è a 10 mm da ogni bordo della carta: misuralo con un righello.</translation>
    </message>
    <message>
        <source>The label goes to %1</source>
        <translation>L’etichetta va a %1</translation>
    </message>
</context>
<context>
    <name>PrintingCard</name>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (non trovata)</translation>
    </message>
    <message>
        <source>Badge stock</source>
        <translation>Formato dei badge</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Look for printers</source>
        <translation>Cerca stampanti</translation>
    </message>
    <message>
        <source>None: make PDFs</source>
        <translation>Nessuna: crea PDF</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Stampa la pagina di prova</translation>
    </message>
    <message>
        <source>Print automatically at check-in</source>
        <translation>Stampa all’accredito</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>In stampa</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronta</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Risoluzione</translation>
    </message>
    <message>
        <source>The printer has no paper of this size, by its driver.</source>
        <translation>Per il suo driver la stampante non ha carta di questa misura.</translation>
    </message>
    <message>
        <source>The printer says that another paper lies in it now.</source>
        <translation>La stampante dice che ora contiene un’altra carta.</translation>
    </message>
    <message>
        <source>The stock&apos;s: %1 dpi</source>
        <translation>Quella del formato: %1 dpi</translation>
    </message>
    <message>
        <source>This computer&apos;s print system does not answer: it shows no printers.</source>
        <translation>Il sistema di stampa di questo computer non risponde: non mostra stampanti.</translation>
    </message>
    <message>
        <source>Usual in the country: %1</source>
        <translation>Consueto nel Paese: %1</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>%1 asks for a name and a password, which this program does not have. Nothing was printed. Allow this computer to print there.</source>
        <translation>%1 chiede nome e password, che questo programma non ha. Non è stato stampato nulla. Autorizza questo computer a stampare lì.</translation>
    </message>
    <message>
        <source>%1 did not take the badge. Look at the printer, then print again.</source>
        <translation>%1 non ha preso il badge. Guarda la stampante, poi ristampa.</translation>
    </message>
    <message>
        <source>%1 does not answer. Switch it on, and look at its cable or network.</source>
        <translation>%1 non risponde. Accendi la stampante e controlla il cavo o la rete.</translation>
    </message>
    <message>
        <source>%1 does not say what became of this badge. Look whether it lies there; if it does, say so.</source>
        <translation>%1 non dice che ne è stato di questo badge. Guarda se è lì; se c’è, dillo.</translation>
    </message>
    <message>
        <source>%1 gave up on this badge. Print it again, or choose another printer.</source>
        <translation>%1 ha rinunciato a questo badge. Ristampalo o scegli un’altra stampante.</translation>
    </message>
    <message>
        <source>%1 has no paper of this size. Nothing was printed. Choose the stock that lies in the printer, or add its size to the driver.</source>
        <translation>%1 non ha carta di questa misura. Non è stato stampato nulla. Scegli il formato che è nella stampante, o aggiungi la misura al driver.</translation>
    </message>
    <message>
        <source>%1 is busy just now. Wait a moment: it goes on by itself.</source>
        <translation>%1 è occupata in questo momento. Aspetta un attimo: va avanti da sola.</translation>
    </message>
    <message>
        <source>%1 is open. Close its cover: it goes on by itself.</source>
        <translation>%1 ha lo sportello aperto. Chiudilo: la stampa riprende da sola.</translation>
    </message>
    <message>
        <source>%1 is out of ink, toner or ribbon. Put some in.</source>
        <translation>%1 ha finito inchiostro, toner o nastro. Sostituiscilo.</translation>
    </message>
    <message>
        <source>%1 is out of paper or labels. Put some in: it goes on by itself.</source>
        <translation>%1 ha finito carta o etichette. Mettine altre: la stampa riprende da sola.</translation>
    </message>
    <message>
        <source>%1 is paused. Look at the printer, then resume it in the system&apos;s printer settings.</source>
        <translation>%1 è in pausa. Guarda la stampante, poi riattivala nelle impostazioni di sistema.</translation>
    </message>
    <message>
        <source>%1 no longer knows this badge. Look whether it lies on the table before you print it again.</source>
        <translation>%1 non conosce più questo badge. Prima di ristamparlo guarda se è già sul tavolo.</translation>
    </message>
    <message>
        <source>%1 reads no PDF, so it needs a driver. Nothing was printed. Add it in the system&apos;s printer settings and choose it there.</source>
        <translation>%1 non legge i PDF, quindi serve un driver. Non è stato stampato nulla. Aggiungi la stampante nelle impostazioni di sistema e sceglila lì.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before: it may be another printer, or another print server. Nothing was printed. Look at both in the settings, and trust the new one if you know why.</source>
        <translation>%1 mostra un certificato diverso da prima: può essere un’altra stampante o un altro server di stampa. Niente è stato stampato. Guardali entrambi nelle impostazioni e fidati del nuovo se sai perché.</translation>
    </message>
    <message>
        <source>%1 takes no jobs. Nothing was printed. Resume it in the system&apos;s printer settings.</source>
        <translation>%1 non accetta stampe. Non è stato stampato nulla. Riattivala nelle impostazioni di sistema.</translation>
    </message>
    <message>
        <source>%1 took no page. Look at the printer, then print again.</source>
        <translation>%1 non ha preso la pagina. Guarda la stampante e ristampa.</translation>
    </message>
    <message>
        <source>%1 wants somebody to look at it. Its display says why.</source>
        <translation>%1 ha bisogno che qualcuno la guardi. Il motivo è sul display.</translation>
    </message>
    <message>
        <source>Another stock lies in %1 than this badge needs. Put the right one in, or choose the stock that lies there.</source>
        <translation>In %1 c’è un formato diverso da quello di questo badge. Metti quello giusto o scegli quello che c’è.</translation>
    </message>
    <message>
        <source>Paper is jammed in %1. Open it and take the paper out.</source>
        <translation>C’è carta inceppata in %1. Apri la stampante e togli la carta.</translation>
    </message>
    <message>
        <source>The badge could not be written there. The check-in is saved. Choose another folder or printer, then print again.</source>
        <translation>Il badge non si è potuto scrivere lì. L’accredito è salvato. Scegli un’altra cartella o stampante e ristampa.</translation>
    </message>
    <message>
        <source>The badge is held in %1. Release it at the printer or in the system&apos;s printer settings.</source>
        <translation>Il badge è trattenuto in %1. Sbloccalo dalla stampante o dalle impostazioni di sistema.</translation>
    </message>
    <message>
        <source>The badge layout in %1 cannot be used (%2). The check-in is saved. Choose another stock.</source>
        <translation>L’impaginazione del badge in %1 non si può usare (%2). L’accredito è salvato. Scegli un altro formato.</translation>
    </message>
    <message>
        <source>The badge was canceled in the queue of %1, not by this program. Print it again if it is still wanted.</source>
        <translation>Il badge è stato annullato nella coda di %1, non da questo programma. Ristampalo se serve ancora.</translation>
    </message>
    <message>
        <source>The disk is full: the badge was not made. The check-in is saved. Free some space, then print again.</source>
        <translation>Il disco è pieno: il badge non è stato fatto. L’accredito è salvato. Libera spazio e ristampa.</translation>
    </message>
    <message>
        <source>The list of the printers&apos; certificates on this laptop is damaged, so nobody knows whether %1 is the right one. Nothing was printed. Trust it again in the settings.</source>
        <translation>L’elenco dei certificati delle stampanti su questo computer è danneggiato: nessuno sa se %1 è quella giusta. Niente è stato stampato. Fidati di nuovo nelle impostazioni.</translation>
    </message>
    <message>
        <source>The print system of this computer does not answer. Nothing was printed. Save the badge as a PDF, or start the print system.</source>
        <translation>Il sistema di stampa di questo computer non risponde. Non è stato stampato nulla. Salva il badge in PDF, o avvia il sistema di stampa.</translation>
    </message>
    <message>
        <source>The system would have printed somewhere else than on %1. Nothing was printed. Choose the printer again.</source>
        <translation>Il sistema avrebbe stampato altrove invece che su %1. Non è stato stampato nulla. Scegli di nuovo la stampante.</translation>
    </message>
    <message>
        <source>There is no printer %1 here. Nothing was printed. Choose another printer.</source>
        <translation>Qui non c’è la stampante %1. Non è stato stampato nulla. Scegli un’altra stampante.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>A box without a tick is saved as a no.</source>
        <translation>Una casella senza segno viene salvata come un no.</translation>
    </message>
    <message>
        <source>How they answered</source>
        <translation>Come ha risposto</translation>
    </message>
    <message>
        <source>No answer is saved.</source>
        <translation>Non viene salvata nessuna risposta.</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non chiesto</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Su carta</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>A schermo</translation>
    </message>
    <message>
        <source>Orally</source>
        <translation>A voce</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>Informativa sulla privacy</translation>
    </message>
    <message>
        <source>Shared only with: %1.</source>
        <translation>Condivisi solo con: %1.</translation>
    </message>
    <message>
        <source>The visitor&apos;s language</source>
        <translation>La lingua del visitatore</translation>
    </message>
</context>
<context>
    <name>PrivacyLines</name>
    <message>
        <source>%1: %2. Lines: %3.</source>
        <translation>%1: %2. Righe: %3.</translation>
    </message>
    <message>
        <source>Encrypted backups of before are in %1: delete them, too.</source>
        <translation>Backup cifrati di prima sono in %1: cancella anche quelli.</translation>
    </message>
    <message>
        <source>Erased for good; counts stay. Notes changed: %1.</source>
        <translation>Cancellato per sempre; i conteggi restano. Note cambiate: %1.</translation>
    </message>
    <message>
        <source>Everybody was made anonymous; counts stay. Visitors: %1, notes: %2, promises: %3, drafts: %4.</source>
        <translation>Tutti sono stati resi anonimi; i conteggi restano. Visitatori: %1, note: %2, promesse: %3, bozze: %4.</translation>
    </message>
    <message>
        <source>No day is set until which the data are kept: set it on the event&apos;s page.</source>
        <translation>Non è impostato fino a quando i dati sono conservati: si imposta nella pagina dell&apos;evento.</translation>
    </message>
    <message>
        <source>No list has left this file yet.</source>
        <translation>Nessun elenco è ancora uscito da questo file.</translation>
    </message>
    <message>
        <source>No list that was written for this holds their data.</source>
        <translation>Nessun elenco scritto per questo contiene i suoi dati.</translation>
    </message>
    <message>
        <source>Older copies are still there: look at them, and delete them yourself:</source>
        <translation>Restano copie più vecchie: guardale e cancellale tu:</translation>
    </message>
    <message>
        <source>Other meetings and notes may still say the name: %1. Read them: privacy FILE to-read %2</source>
        <translation>Altri incontri e note possono ancora dire il nome: %1. Da leggere: privacy FILE to-read %2</translation>
    </message>
    <message>
        <source>Perhaps the same person, and still in the file; look, and erase them, too: %1</source>
        <translation>Forse la stessa persona, ancora nel file; controllare e cancellare anche quella: %1</translation>
    </message>
    <message>
        <source>The data are kept until %1: nothing goes before.</source>
        <translation>I dati sono conservati fino a %1: prima non sparisce nulla.</translation>
    </message>
    <message>
        <source>The data were given away before; tell those who have them:</source>
        <translation>I dati erano già stati dati; avvisa chi li ha:</translation>
    </message>
    <message>
        <source>The data were kept until %1: time is up.</source>
        <translation>I dati erano da conservare fino a %1: il tempo è scaduto.</translation>
    </message>
    <message>
        <source>These files may hold their data; look at them: %1</source>
        <translation>Questi file possono contenere i suoi dati; da controllare: %1</translation>
    </message>
    <message>
        <source>These files still hold their data; delete them, or take their line out: %1</source>
        <translation>Questi file hanno ancora i suoi dati; eliminarli, o toglierne la riga: %1</translation>
    </message>
    <message>
        <source>These files were written before and name people; delete them:</source>
        <translation>Questi file, scritti prima, nominano persone; vanno eliminati:</translation>
    </message>
    <message>
        <source>These lists hold their data already. Tell those who have them that the answer is no:</source>
        <translation>Questi elenchi contengono già i suoi dati. Avvisa chi li ha che la risposta è no:</translation>
    </message>
    <message>
        <source>These older backups could not be deleted; delete them yourself:</source>
        <translation>Questi backup più vecchi non si sono potuti eliminare; eliminali tu:</translation>
    </message>
    <message>
        <source>What goes: the names and contacts of %1 visitors, the words of %2 notes and %3 promises, %4 drafts, and older values in the history. Counts stay.</source>
        <translation>Che cosa sparisce: nomi e recapiti di %1 visitatori, le parole di %2 note e %3 promesse, %4 bozze e i valori precedenti nella cronologia. I conteggi restano.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%Ln note(s) or meeting(s) may still say who was erased</source>
        <translation>
            <numerusform>%Ln nota o incontro può ancora dire chi è stato cancellato</numerusform>
            <numerusform>%Ln note o incontri possono ancora dire chi è stato cancellato</numerusform>
        </translation>
    </message>
    <message>
        <source>An erasure left them for somebody to read.</source>
        <translation>Una cancellazione li ha lasciati da leggere a qualcuno.</translation>
    </message>
    <message>
        <source>Controller, and until when data are kept</source>
        <translation>Titolare, e fino a quando i dati sono conservati</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Protezione dei dati</translation>
    </message>
    <message>
        <source>Everybody can be made anonymous after %1.</source>
        <translation>Tutti potranno essere resi anonimi dopo %1.</translation>
    </message>
    <message>
        <source>Everybody can be made anonymous once the event has a last day of data.</source>
        <translation>Tutti potranno essere resi anonimi quando l’evento avrà un ultimo giorno dei dati.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Cartella di lavoro Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Have it decided what may go, then make everybody anonymous.</source>
        <translation>Fai decidere che cosa può sparire, poi rendi tutti anonimi.</translation>
    </message>
    <message>
        <source>Make everybody anonymous…</source>
        <translation>Rendi tutti anonimi…</translation>
    </message>
    <message>
        <source>Nobody is named in this file any more.</source>
        <translation>In questo file non c’è più il nome di nessuno.</translation>
    </message>
    <message>
        <source>Notice saved</source>
        <translation>Informativa salvata</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page saved</source>
        <translation>Pagina salvata</translation>
    </message>
    <message>
        <source>Read them…</source>
        <translation>Leggi…</translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>Salva l’informativa</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Salva la pagina</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>Salva la pagina…</translation>
    </message>
    <message>
        <source>The data were kept until %1: time is up</source>
        <translation>I dati erano da conservare fino a %1: il tempo è scaduto</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>L&apos;evento</translation>
    </message>
    <message>
        <source>The notice…</source>
        <translation>L’informativa…</translation>
    </message>
    <message>
        <source>The page for the data protection officer</source>
        <translation>La pagina per il responsabile della protezione dei dati</translation>
    </message>
    <message>
        <source>The privacy notice, to lay on the desk or hand out</source>
        <translation>L’informativa sulla privacy, da esporre al banco o consegnare</translation>
    </message>
    <message>
        <source>What an erasure left to be read</source>
        <translation>Ciò che una cancellazione ha lasciato da leggere</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Documento Word (*.docx)</translation>
    </message>
    <message>
        <source>data protection</source>
        <translation>protezione dei dati</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>informativa</translation>
    </message>
</context>
<context>
    <name>PrivacySummary</name>
    <message>
        <source>A yes to sharing is one for a body at least; below it stands each.</source>
        <translation>Un sì alla condivisione vale per almeno un ente; sotto sta ciascuno.</translation>
    </message>
    <message>
        <source>Brought by a list, and came</source>
        <translation>Da un elenco e venuti allo stand</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consensi</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Titolare</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Protezione dei dati</translation>
    </message>
    <message>
        <source>Each change keeps the name of its operator, the station and the time; the program&apos;s log holds no names. Operators: %1, supervisors among them: %2, with a PIN: %3; stations: %4.</source>
        <translation>Ogni modifica conserva il nome dell&apos;operatore, la postazione e l&apos;ora; il log del programma non contiene nomi. Operatori: %1, di cui responsabili: %2, con un PIN: %3; postazioni: %4.</translation>
    </message>
    <message>
        <source>Each line counts %1 people: the %2 from above and %3 who were erased or made anonymous since.</source>
        <translation>Ogni riga conta %1 persone: le %2 di sopra e %3 poi cancellate o rese anonime.</translation>
    </message>
    <message>
        <source>Encrypted backups are in %1, too.</source>
        <translation>Backup cifrati sono anche in %1.</translation>
    </message>
    <message>
        <source>Erased on request</source>
        <translation>Cancellati su richiesta</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quanti</translation>
    </message>
    <message>
        <source>How the answers were given:</source>
        <translation>Come sono state date le risposte:</translation>
    </message>
    <message>
        <source>In one file and its backups on the stand&apos;s laptop, in “%1”, which a cloud service copies.</source>
        <translation>In un solo file e nei suoi backup sul portatile dello stand, in «%1», che un servizio cloud copia.</translation>
    </message>
    <message>
        <source>In one file and its backups, in a folder of another computer.</source>
        <translation>In un solo file e nei suoi backup, in una cartella di un altro computer.</translation>
    </message>
    <message>
        <source>In one file on the stand&apos;s laptop and in its backups; no server, no cloud.</source>
        <translation>In un solo file sul portatile dello stand e nei suoi backup; nessun server, nessun cloud.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservati fino a</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ultima</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Elenco</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Elenchi</translation>
    </message>
    <message>
        <source>Lists that came in</source>
        <translation>Elenchi importati</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Mai chiesto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No decision by a computer. What leaves is registered below.</source>
        <translation>Nessuna decisione di un computer. Ciò che esce è registrato sotto.</translation>
    </message>
    <message>
        <source>No list has left the file.</source>
        <translation>Nessun elenco è uscito dal file.</translation>
    </message>
    <message>
        <source>Notes with words</source>
        <translation>Note con parole</translation>
    </message>
    <message>
        <source>Of these, at a meeting with notes</source>
        <translation>Di questi, a un incontro con note</translation>
    </message>
    <message>
        <source>Of these, checked in</source>
        <translation>Di questi, con check-in</translation>
    </message>
    <message>
        <source>Of these, on no list any more</source>
        <translation>Di questi, non più in alcun elenco</translation>
    </message>
    <message>
        <source>Of these, told where their data came from</source>
        <translation>Di cui informati sull’origine dei dati</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalità</translation>
    </message>
    <message>
        <source>Running the event</source>
        <translation>Gestione dell&apos;evento</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revocati</translation>
    </message>
    <message>
        <source>The delegation</source>
        <translation>La delegazione</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A chi</translation>
    </message>
    <message>
        <source>Version of the notice that was read:</source>
        <translation>Versione dell&apos;informativa letta:</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What is logged about operators</source>
        <translation>Che cosa si registra degli operatori</translation>
    </message>
    <message>
        <source>What was given away</source>
        <translation>Che cosa è stato dato ad altri</translation>
    </message>
    <message>
        <source>Where the data are</source>
        <translation>Dove sono i dati</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>counts only, nobody is named</source>
        <translation>solo conteggi, nessun nome</translation>
    </message>
    <message>
        <source>everybody made anonymous on %1</source>
        <translation>tutti resi anonimi il %1</translation>
    </message>
    <message>
        <source>named in the file since then: %1</source>
        <translation>da allora con nome nel file: %1</translation>
    </message>
    <message>
        <source>not said yet: set it on the event&apos;s page</source>
        <translation>non ancora indicato: si imposta nella pagina dell&apos;evento</translation>
    </message>
    <message>
        <source>this day has passed</source>
        <translation>questo giorno è passato</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message numerus="yes">
        <source>%Ln note(s) changed.</source>
        <translation>
            <numerusform>%Ln nota modificata.</numerusform>
            <numerusform>%Ln note modificate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>Lasciali come sono</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Non è stato cambiato nulla</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Letti</translation>
    </message>
    <message>
        <source>Take the name out</source>
        <translation>Togli il nome</translation>
    </message>
    <message>
        <source>Take the name out of them</source>
        <translation>Togli il nome</translation>
    </message>
    <message>
        <source>These meetings, or their notes, say a name of who was erased, or of somebody else who is called so. Read them; the name itself is kept nowhere.</source>
        <translation>Questi incontri, o le loro note, dicono un nome di chi è stato cancellato, o di qualcun altro che si chiama così. Leggili; il nome stesso non è conservato da nessuna parte.</translation>
    </message>
    <message>
        <source>They mean somebody else</source>
        <translation>Parlano di qualcun altro</translation>
    </message>
    <message>
        <source>They were read, and are asked for no more</source>
        <translation>Sono stati letti, e non vengono più chiesti</translation>
    </message>
    <message>
        <source>To be read after the erasure of %1</source>
        <translation>Da leggere dopo la cancellazione del %1</translation>
    </message>
    <message>
        <source>Who read them, and when</source>
        <translation>Chi li ha letti, e quando</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Block</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Blocca %1</translation>
    </message>
    <message>
        <source>Cancel the registration</source>
        <translation>Disdici l’iscrizione</translation>
    </message>
    <message>
        <source>Cancel the registration of %1</source>
        <translation>Disdici l’iscrizione di %1</translation>
    </message>
    <message>
        <source>Every door refuses the badge from now on, until you unblock it.</source>
        <translation>D’ora in poi ogni porta rifiuta il badge, finché non lo sblocchi.</translation>
    </message>
    <message>
        <source>It is kept in the activity list</source>
        <translation>Resta nelle attività</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>Fai entrare %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Fai entrare</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Restore the registration of %1</source>
        <translation>Ripristina l’iscrizione di %1</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Scrivi perché: serve un motivo.</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN del responsabile</translation>
    </message>
    <message>
        <source>The badge is good at every door again.</source>
        <translation>Il badge vale di nuovo a ogni porta.</translation>
    </message>
    <message>
        <source>The data stay; the badge is refused until you restore it.</source>
        <translation>I dati restano; il badge è rifiutato finché non ripristini.</translation>
    </message>
    <message>
        <source>The registration stands again.</source>
        <translation>L’iscrizione vale di nuovo.</translation>
    </message>
    <message>
        <source>They come in against the rules, on your word.</source>
        <translation>Entra contro le regole, sulla tua parola.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Sblocca %1</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>All of it was opened and found sound. Read these twelve digits out to the stand, in three groups: once they are typed there, the event leaves that laptop.</source>
        <translation>È stato aperto tutto, e tutto è integro. Leggi al telefono queste dodici cifre allo stand, in tre gruppi: quando vi sono digitate, l’evento lascia quel portatile.</translation>
    </message>
    <message>
        <source>Copy the receipt</source>
        <translation>Copia la ricevuta</translation>
    </message>
    <message>
        <source>Everything is in %1.</source>
        <translation>È tutto in %1.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>Apri l’evento</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Ricevuta: %1</translation>
    </message>
    <message>
        <source>The receipt of the hand-over</source>
        <translation>La ricevuta della consegna</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>Cancel</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Indietro (Esc)</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nuovo visitatore</translation>
    </message>
    <message>
        <source>New visitor (Ctrl+N)</source>
        <translation>Nuovo visitatore (Ctrl+N)</translation>
    </message>
    <message>
        <source>Scan a badge or type a name, company, e-mail…</source>
        <translation>Scansiona un badge o scrivi nome, azienda, e-mail…</translation>
    </message>
    <message>
        <source>Type the name and choose the visitor: they get this badge and are checked in.</source>
        <translation>Scrivi il nome e scegli il visitatore: riceve questo badge e viene accreditato.</translation>
    </message>
    <message>
        <source>Whose badge is %1?</source>
        <translation>Di chi è il badge %1?</translation>
    </message>
    <message>
        <source>Whose is spare badge %1?</source>
        <translation>Di chi è il badge di riserva %1?</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>Columns: %1.</source>
        <translation>Colonne: %1.</translation>
    </message>
    <message>
        <source>Each that does is kept here: by whom, for what, for whom and how many.</source>
        <translation>Ognuno che esce resta qui: chi, per che cosa, per chi e quante righe.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Per che cosa</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Per chi</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusi</translation>
    </message>
    <message>
        <source>Lists that left</source>
        <translation>Elenchi usciti</translation>
    </message>
    <message>
        <source>Lists, reports, agendas, table sheets, rosters and badges, once they are files that name people. What a printer here prints is in the log of prints.</source>
        <translation>Elenchi, rapporti, agende, schede per i tavoli, elenchi su carta e badge salvati in file che nominano persone. Le stampe hanno il loro registro.</translation>
    </message>
    <message>
        <source>No list has left yet</source>
        <translation>Non è ancora uscito nessun elenco</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Running the event</source>
        <translation>Gestione dell’evento</translation>
    </message>
    <message>
        <source>The delegation</source>
        <translation>La delegazione</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>RehearsalBand</name>
    <message>
        <source>Nobody is really checked in here, and nothing of it is kept.</source>
        <translation>Qui nessuno viene accreditato davvero, e non ne resta nulla.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Prova generale</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>%1 was not deleted: is it open in another window?</source>
        <translation>%1 non è stato eliminato: è aperto in un’altra finestra?</translation>
    </message>
    <message>
        <source>Back to the real event</source>
        <translation>Torna all’evento vero</translation>
    </message>
    <message numerus="yes">
        <source>Beside the event: %n practice file(s) with the whole list.</source>
        <translation>
            <numerusform>Accanto all’evento: %n file di esercitazione con tutto l’elenco.</numerusform>
            <numerusform>Accanto all’evento: %n file di esercitazione con tutto l’elenco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n practice file(s) for good?</source>
        <translation>
            <numerusform>Eliminare per sempre %n file di esercitazione?</numerusform>
            <numerusform>Eliminare per sempre %n file di esercitazione?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete practice files…</source>
        <translation>Elimina le esercitazioni…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Practice files deleted</source>
        <translation>File di esercitazione eliminati</translation>
    </message>
    <message>
        <source>Practise on a copy of this event: scan, print, undo. Nothing counts.</source>
        <translation>Esercitati su una copia di questo evento: scansiona, stampa, annulla. Niente conta.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Prova generale</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>Prova su una copia</translation>
    </message>
    <message>
        <source>This is a practice file: nothing here counts.</source>
        <translation>Questo è un file di esercitazione: qui niente conta.</translation>
    </message>
    <message>
        <source>What was entered in them goes, too. The real event stays.</source>
        <translation>Sparisce anche ciò che vi è stato inserito. L’evento vero resta.</translation>
    </message>
</context>
<context>
    <name>RehearsalWords</name>
    <message>
        <source>%1 is a rehearsal: nothing in it counts, and it is deleted afterwards.</source>
        <translation>%1 è una prova generale: qui niente conta, e dopo viene eliminato.</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <translation>PROVA</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>Prova generale: %1</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>%1 was not deleted, and is of a rehearsal with the whole list. Is it open in another window?</source>
        <translation>%1 non è stato eliminato: è di una prova generale, con tutto l’elenco. È aperto in un’altra finestra?</translation>
    </message>
    <message>
        <source>Back to the real event</source>
        <translation>Torna all’evento vero</translation>
    </message>
    <message>
        <source>The real event is not beside this copy any more. Open it yourself.</source>
        <translation>L’evento vero non è più accanto a questa copia. Aprilo da te.</translation>
    </message>
</context>
<context>
    <name>RemarksTable</name>
    <message>
        <source>Every row was understood.</source>
        <translation>Ogni riga è stata capita.</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Nell’elenco</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Nothing odd</source>
        <translation>Niente di strano</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Righe da guardare</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>ReportLines</name>
    <message numerus="yes">
        <source>%n meeting(s) in %1.</source>
        <translation>
            <numerusform>%n incontro in %1.</numerusform>
            <numerusform>%n incontri in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n pagina.</numerusform>
            <numerusform>%n pagine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (entro %2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>un altro</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>fatto il %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non detto</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperto</translation>
    </message>
    <message>
        <source>others</source>
        <translation>altri</translation>
    </message>
</context>
<context>
    <name>ReportsCard</name>
    <message>
        <source>Copy the five lines</source>
        <translation>Copia le cinque righe</translation>
    </message>
    <message>
        <source>Copy them as text, for a message on a phone</source>
        <translation>Le copia come testo, per un messaggio dal telefono</translation>
    </message>
    <message>
        <source>Days, bodies, companies and countries: a PDF, a workbook or a document.</source>
        <translation>Giorni, enti, aziende e Paesi: un PDF, una cartella di lavoro o un documento.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Cartella Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Five lines first, then the day behind them: a PDF, or a file to edit.</source>
        <translation>Prima cinque righe, poi la giornata: un PDF, o un file da modificare.</translation>
    </message>
    <message>
        <source>Lists out…</source>
        <translation>Elenchi in uscita…</translation>
    </message>
    <message>
        <source>Lists that leave, and their register</source>
        <translation>Gli elenchi che escono e il loro registro</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>Rapporto salvato</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporti</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salva il rapporto</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Salva il rapporto…</translation>
    </message>
    <message>
        <source>Sheet of %1</source>
        <translation>Scheda di %1</translation>
    </message>
    <message>
        <source>The evening report of this day</source>
        <translation>Il rapporto della sera di questo giorno</translation>
    </message>
    <message>
        <source>The five lines of %1 are copied: paste them into a message</source>
        <translation>Le cinque righe del %1 sono copiate: incollale in un messaggio</translation>
    </message>
    <message>
        <source>The whole event, for the Region</source>
        <translation>Tutto l’evento, per la Regione</translation>
    </message>
    <message>
        <source>What this body did and promised, and nothing of another&apos;s.</source>
        <translation>Ciò che questo ente ha fatto e promesso, e niente degli altri.</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>Quale rapporto</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Documento Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>As it is now: %1</source>
        <translation>Com’è adesso: %1</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lettura in corso…</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Torna a un backup</translation>
    </message>
    <message>
        <source>It cannot be read: it may be damaged.</source>
        <translation>Non si legge: forse è danneggiato.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia stare</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ancora nessuno.</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>Niente è stato ripristinato</translation>
    </message>
    <message>
        <source>Operators and PINs become those of then, too.</source>
        <translation>Anche operatori e PIN tornano quelli di allora.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Ripristina questo backup</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Ripristina…</translation>
    </message>
    <message>
        <source>The backup is restored. The file as it was is kept: %1</source>
        <translation>Il backup è ripristinato. Il file com’era resta: %1</translation>
    </message>
    <message>
        <source>The event becomes as it was then, and what came since is not in it. The file as it is now is kept, and stands in this list afterwards: you can come back to it.</source>
        <translation>L’evento torna com’era allora, senza quello che è venuto dopo. Il file com’è adesso resta, e poi sta in questo elenco: si può tornare indietro.</translation>
    </message>
    <message>
        <source>as it was before a restore</source>
        <translation>com’era prima di un ripristino</translation>
    </message>
</context>
<context>
    <name>RetentionSheet</name>
    <message numerus="yes">
        <source>Also delete %n file(s) written before</source>
        <translation>
            <numerusform>Elimina anche %n file scritto in precedenza</numerusform>
            <numerusform>Elimina anche %n file scritti in precedenza</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts and reports stay. The ledger remembers it for older copies.</source>
        <translation>Conteggi e rapporti restano. Il registro se ne ricorda per le copie più vecchie.</translation>
    </message>
    <message>
        <source>Everybody is anonymous</source>
        <translation>Tutti sono anonimi</translation>
    </message>
    <message>
        <source>Make everybody anonymous</source>
        <translation>Rendi tutti anonimi</translation>
    </message>
    <message>
        <source>Make everybody anonymous?</source>
        <translation>Rendere tutti anonimi?</translation>
    </message>
    <message>
        <source>Making everybody anonymous…</source>
        <translation>Anonimizzazione…</translation>
    </message>
    <message>
        <source>Nobody is named in this file any more</source>
        <translation>In questo file non è più nominato nessuno</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Non è stato cambiato nulla</translation>
    </message>
    <message>
        <source>Older copies are still there: look at them, and delete them yourself</source>
        <translation>Restano copie più vecchie: guardale e cancellale tu</translation>
    </message>
    <message>
        <source>The ledger or the new backup was not written: older backups are still there</source>
        <translation>Il registro o il nuovo backup non è stato scritto: i backup più vecchi ci sono ancora</translation>
    </message>
    <message>
        <source>This cannot be undone. The records of a public body may need an authorisation first: the data protection officer decides.</source>
        <translation>Non si può annullare. Per gli atti di un ente pubblico può servire prima un&apos;autorizzazione: decide il responsabile della protezione dei dati.</translation>
    </message>
    <message>
        <source>What goes: names, contacts and codes of %1 visitors, the words of %2 notes and %3 promises, %4 drafts, every older value, and the older backups on this laptop.</source>
        <translation>Che cosa sparisce: nomi, recapiti e codici di %1 visitatori, le parole di %2 note e %3 promesse, %4 bozze, ogni valore precedente e i backup più vecchi su questo portatile.</translation>
    </message>
    <message>
        <source>What stays: who came from which country with which badge, when; meetings with companies and their outcomes; answers without names; our own people.</source>
        <translation>Che cosa resta: da quale Paese e con quale badge si è venuti, e quando; gli incontri con aziende e il loro esito; le risposte senza nomi; le nostre persone.</translation>
    </message>
    <message>
        <source>Who decided it, and when</source>
        <translation>Chi l&apos;ha deciso, e quando</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the encrypted backups in %1</source>
        <translation>i backup cifrati in %1</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Accept all</source>
        <translation>Accetta tutti</translation>
    </message>
    <message>
        <source>By name only</source>
        <translation>Solo il nome</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>Each as the first visitor proposed</source>
        <translation>Ciascuno come il primo visitatore proposto</translation>
    </message>
    <message>
        <source>Guests who may be on the list</source>
        <translation>Ospiti che forse sono in elenco</translation>
    </message>
    <message>
        <source>In the schedule</source>
        <translation>In agenda</translation>
    </message>
    <message>
        <source>It is somebody else</source>
        <translation>È un altro</translation>
    </message>
    <message>
        <source>It is them</source>
        <translation>È lui o lei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Può essere</translation>
    </message>
    <message>
        <source>Nobody is taken for somebody else by itself. Who is not accepted goes in by name.</source>
        <translation>Nessuno viene preso da solo per un altro. Chi non è accettato entra con il nome.</translation>
    </message>
    <message>
        <source>Nobody to decide about</source>
        <translation>Nessuno da decidere</translation>
    </message>
    <message>
        <source>Propose another</source>
        <translation>Proponi un altro</translation>
    </message>
    <message>
        <source>The next of those who may be meant</source>
        <translation>Il prossimo di quelli possibili</translation>
    </message>
    <message>
        <source>Why it is not sure</source>
        <translation>Perché non è sicuro</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Add a role</source>
        <translation>Aggiungi un ruolo</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Remove this role</source>
        <translation>Rimuovi questo ruolo</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Carica in inglese</translation>
    </message>
    <message>
        <source>Title in Italian</source>
        <translation>Carica in italiano</translation>
    </message>
</context>
<context>
    <name>RosterCard</name>
    <message>
        <source>%1 roster %2</source>
        <translation>%1 elenco %2</translation>
    </message>
    <message>
        <source>A4, 210 × 297 mm</source>
        <translation>A4, 210 × 297 mm</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Everybody who is expected, with a code to scan: a PDF for any office printer. Print it before the doors open.</source>
        <translation>Tutti gli attesi, con un codice da scansionare: un PDF per qualsiasi stampante da ufficio. Stampalo prima dell’apertura.</translation>
    </message>
    <message>
        <source>Letter, 8.5 × 11 in</source>
        <translation>Letter, 8,5 × 11 pollici</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Paper roster</source>
        <translation>Elenco su carta</translation>
    </message>
    <message numerus="yes">
        <source>Roster of %n visitor(s) saved</source>
        <translation>
            <numerusform>Elenco di %n visitatore salvato</numerusform>
            <numerusform>Elenco di %n visitatori salvato</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>Salva l’elenco</translation>
    </message>
    <message>
        <source>Save the roster…</source>
        <translation>Salva l’elenco…</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>In ordine di</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1 on the list</source>
        <translation>%1 in elenco</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Situazione al %1</translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation>BLOCCATO</translation>
    </message>
    <message>
        <source>Badge type, meetings</source>
        <translation>Tipo di badge, incontri</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Not on the list: name, company, number of the spare badge</source>
        <translation>Non in elenco: nome, azienda, numero del badge di riserva</translation>
    </message>
    <message>
        <source>Personal data: shred after the fair</source>
        <translation>Dati personali: distruggere dopo la fiera</translation>
    </message>
    <message>
        <source>Tick who comes and write the time. When the laptop is back: Paper, Back-entry.</source>
        <translation>Spunta chi arriva e scrivi l&apos;ora. Quando il portatile torna: Carta, Inserimento a posteriori.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Comes back</source>
        <translation>Ritorna</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>Invariato</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornato</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No row names anybody</source>
        <translation>Nessuna riga nomina qualcuno</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Righe dell’elenco</translation>
    </message>
    <message>
        <source>Was in the list</source>
        <translation>Nell’elenco era</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
</context>
<context>
    <name>SaveSheet</name>
    <message>
        <source>All others, and visitors without a type</source>
        <translation>Tutti gli altri, e i visitatori senza tipo</translation>
    </message>
    <message>
        <source>Give it a name, such as “VIP”.</source>
        <translation>Dagli un nome, per esempio “VIP”.</translation>
    </message>
    <message>
        <source>It is drawn for %1. Stock of another shape keeps its default.</source>
        <translation>È disegnato per %1. Un supporto di altra forma tiene il predefinito.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name and badge types</source>
        <translation>Nome e tipi di badge</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Whose badges look like this?</source>
        <translation>Quali badge hanno questo aspetto?</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Looks like all badges, until you change it</source>
        <translation>Come tutti i badge, finché non lo cambi</translation>
    </message>
    <message>
        <source>Not saved: badges do not look like this yet</source>
        <translation>Non salvato: i badge non sono ancora così</translation>
    </message>
    <message>
        <source>Save for %1</source>
        <translation>Salva per %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>Saved for %1. Badges on the stock of now keep the default.</source>
        <translation>Salvato per %1. Sul supporto di ora resta il predefinito.</translation>
    </message>
    <message>
        <source>Saved for %1. The next badge already looks like this.</source>
        <translation>Salvato per %1. Il prossimo badge è già così.</translation>
    </message>
    <message>
        <source>Saved for %1: badges look like this</source>
        <translation>Salvato per %1: i badge sono così</translation>
    </message>
    <message>
        <source>Saved, for nobody yet</source>
        <translation>Salvato, ancora per nessuno</translation>
    </message>
    <message>
        <source>The default, until you change it</source>
        <translation>Il predefinito, finché non lo cambi</translation>
    </message>
    <message>
        <source>all badges</source>
        <translation>tutti i badge</translation>
    </message>
    <message>
        <source>all other badges</source>
        <translation>tutti gli altri badge</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nessuno ancora</translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Badge codes are read the same on every keyboard.</source>
        <translation>I codici dei badge si leggono uguali con ogni tastiera.</translation>
    </message>
    <message>
        <source>F3 at the reception opens the camera, which reads badges.</source>
        <translation>F3 all’accoglienza apre la fotocamera, che legge i badge.</translation>
    </message>
    <message>
        <source>Other codes are read as from a scanner that is set to %1.</source>
        <translation>Gli altri codici si leggono come da un lettore impostato su tastiera %1.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lettore</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Prova il lettore</translation>
    </message>
    <message>
        <source>This laptop&apos;s camera can read badges, too. To set it up (420 MB), close the program and type: python3 desk.py camera</source>
        <translation>Anche la fotocamera di questo portatile può leggere i badge. Per installarla (420 MB), chiudi il programma e scrivi: python3 desk.py camera</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Print the test label</source>
        <translation>Stampa l’etichetta di prova</translation>
    </message>
    <message>
        <source>Save the label as a PDF</source>
        <translation>Salva l’etichetta in PDF</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Salvato: %1</translation>
    </message>
    <message>
        <source>Scan this label to test a scanner (Settings &gt; Scanner).</source>
        <translation>Leggi questa etichetta per provare un lettore (Impostazioni &gt; Lettore).</translation>
    </message>
    <message>
        <source>Scan this label, from the screen or printed. Nobody is checked in while this is open.</source>
        <translation>Leggi questa etichetta, dallo schermo o stampata. Finché la prova è aperta non si registra nessun ingresso.</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Prova il lettore</translation>
    </message>
    <message>
        <source>The keys as they came</source>
        <translation>I tasti così come sono arrivati</translation>
    </message>
    <message>
        <source>The label could not be saved: %1</source>
        <translation>L’etichetta non è stata salvata: %1</translation>
    </message>
    <message>
        <source>The label to scan</source>
        <translation>L’etichetta da leggere</translation>
    </message>
</context>
<context>
    <name>ScannerWords</name>
    <message>
        <source>A badge: %1</source>
        <translation>Un badge: %1</translation>
    </message>
    <message>
        <source>A business card of %1 characters.</source>
        <translation>Un biglietto da visita di %1 caratteri.</translation>
    </message>
    <message>
        <source>A link, which is never opened: %1</source>
        <translation>Un link, che non viene mai aperto: %1</translation>
    </message>
    <message>
        <source>Another code: %1</source>
        <translation>Un altro codice: %1</translation>
    </message>
    <message>
        <source>Badges are read all the same, and from now on other codes, too. Other programs would get wrong signs: for them, scan the laptop&apos;s “keyboard country” in the scanner&apos;s manual.</source>
        <translation>I badge si leggono lo stesso, e d’ora in poi anche gli altri codici. Altri programmi avrebbero segni sbagliati: per loro, leggi nel manuale del lettore la “keyboard country” del portatile.</translation>
    </message>
    <message>
        <source>Badges are read all the same, other people&apos;s codes only with it: scan “add suffix: CR” or “Enter” in its manual.</source>
        <translation>I badge si leggono lo stesso, i codici di altri solo con l’Invio: leggi “add suffix: CR” o “Enter” nel suo manuale.</translation>
    </message>
    <message>
        <source>Badges are read all the same; business cards suffer. Scan “case: no change” in the scanner&apos;s manual.</source>
        <translation>I badge si leggono lo stesso; i biglietti da visita ne risentono. Leggi “case: no change” nel manuale del lettore.</translation>
    </message>
    <message>
        <source>Badges are read all the same; switch it off before you type names.</source>
        <translation>I badge si leggono lo stesso; disattivalo prima di scrivere nomi.</translation>
    </message>
    <message>
        <source>Badges are read all the same; “clear all prefixes” removes it.</source>
        <translation>I badge si leggono lo stesso; “clear all prefixes” lo toglie.</translation>
    </message>
    <message>
        <source>British</source>
        <translation>britannica</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Il blocco maiuscole è attivo.</translation>
    </message>
    <message>
        <source>Characters that came as others: %1</source>
        <translation>Caratteri arrivati diversi: %1</translation>
    </message>
    <message>
        <source>Characters that got lost: %1</source>
        <translation>Caratteri perduti: %1</translation>
    </message>
    <message>
        <source>Every pace is read. For a faster one, set “inter-character delay” to none.</source>
        <translation>Si legge a ogni velocità. Per andare più veloce, togli l’“inter-character delay”.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francese</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tedesca</translation>
    </message>
    <message>
        <source>It beeps and nothing comes? Plug it in again, or scan “USB keyboard (HID)” in its manual. It does not beep? Hold it a hand away; where the screen is dark or glossy, take the printed label.</source>
        <translation>Suona e non arriva niente? Ricollegalo, oppure leggi “USB keyboard (HID)” nel suo manuale. Non suona? Tienilo a un palmo di distanza; se lo schermo è scuro o lucido, usa l’etichetta stampata.</translation>
    </message>
    <message>
        <source>It is slow: a badge takes %1 seconds.</source>
        <translation>È lento: un badge richiede %1 secondi.</translation>
    </message>
    <message>
        <source>It sends an identifier before each code: %1</source>
        <translation>Manda un identificativo prima di ogni codice: %1</translation>
    </message>
    <message>
        <source>It types a Tab after a code.</source>
        <translation>Dopo un codice batte un Tab.</translation>
    </message>
    <message>
        <source>It types no Enter after a code.</source>
        <translation>Dopo un codice non batte Invio.</translation>
    </message>
    <message>
        <source>It types this before each code: %1</source>
        <translation>Prima di ogni codice scrive: %1</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiana</translation>
    </message>
    <message>
        <source>Nothing needs to be changed.</source>
        <translation>Non c’è niente da cambiare.</translation>
    </message>
    <message>
        <source>Outside this test it fills the form for a new visitor.</source>
        <translation>Fuori da questa prova compila il modulo per un nuovo visitatore.</translation>
    </message>
    <message>
        <source>Plug the scanner in without a hub, charge it if it has no cable, or set a longer “inter-character delay” (10 ms).</source>
        <translation>Collega il lettore senza hub, ricaricalo se è senza filo, o imposta un “inter-character delay” più lungo (10 ms).</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spagnola</translation>
    </message>
    <message>
        <source>That works here. “Suffix: CR” works in other programs, too.</source>
        <translation>Qui va bene. Con “Suffix: CR” va bene anche in altri programmi.</translation>
    </message>
    <message>
        <source>The barcode of a product: %1</source>
        <translation>Il codice a barre di un prodotto: %1</translation>
    </message>
    <message>
        <source>The label was read.</source>
        <translation>L’etichetta è stata letta.</translation>
    </message>
    <message>
        <source>The scanner makes capitals of small letters.</source>
        <translation>Il lettore trasforma le minuscole in maiuscole.</translation>
    </message>
    <message>
        <source>The scanner makes small letters of capitals.</source>
        <translation>Il lettore trasforma le maiuscole in minuscole.</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>Il lettore funziona.</translation>
    </message>
    <message>
        <source>This program drops it; “AIM identifier: off” does so for all.</source>
        <translation>Questo programma lo ignora; “AIM identifier: off” lo toglie per tutti.</translation>
    </message>
    <message>
        <source>To try the scanner, scan the label beside this, or a badge.</source>
        <translation>Per provare il lettore, leggi l’etichetta qui accanto, o un badge.</translation>
    </message>
    <message>
        <source>To try the scanner, scan the label beside this, or a badge. What you type yourself tells nothing of it.</source>
        <translation>Per provare il lettore, leggi l’etichetta qui accanto, o un badge. Quello che scrivi tu non dice nulla del lettore.</translation>
    </message>
    <message>
        <source>US</source>
        <translation>americana (US)</translation>
    </message>
    <message>
        <source>Waiting for a scan…</source>
        <translation>In attesa di una lettura…</translation>
    </message>
    <message>
        <source>What could be better is below; then scan the label again.</source>
        <translation>Qui sotto c’è che cosa si può migliorare; poi leggi di nuovo l’etichetta.</translation>
    </message>
    <message>
        <source>Your scanner&apos;s keyboard is set to %1, this laptop&apos;s to %2.</source>
        <translation>La tastiera del lettore è impostata su %1, quella di questo portatile su %2.</translation>
    </message>
    <message>
        <source>Your scanner&apos;s keyboard is set to %1, this laptop&apos;s to another.</source>
        <translation>La tastiera del lettore è impostata su %1, quella di questo portatile su un’altra.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>No event is open: nobody was checked in. Open the event.</source>
        <translation>Nessun evento è aperto: nessun check-in è stato registrato. Apri l’evento.</translation>
    </message>
</context>
<context>
    <name>ScheduleLines</name>
    <message>
        <source>%1 may be %2: %3</source>
        <translation>%1 può essere %2: %3</translation>
    </message>
    <message>
        <source>%1 was taken for %2: %3</source>
        <translation>%1 è stato preso per %2: %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>As it was: %1</source>
        <translation>Com’era: %1</translation>
    </message>
    <message>
        <source>Back on the schedule: %1</source>
        <translation>Di nuovo in agenda: %1</translation>
    </message>
    <message>
        <source>Called off: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambiato: %1</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Tolto: %1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Spostato: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Nuovo: %1</translation>
    </message>
    <message>
        <source>No longer on the schedule, kept with what was logged: %1</source>
        <translation>Non più in agenda, tenuto con ciò che è stato annotato: %1</translation>
    </message>
    <message>
        <source>another end</source>
        <translation>altra fine</translation>
    </message>
    <message>
        <source>joined by %1</source>
        <translation>si aggiunge %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>prima %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>senza %1</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>%1 is no time zone that is known. Use a name such as Europe/Rome.</source>
        <translation>%1 non è un fuso orario noto. Usare un nome come Europe/Rome.</translation>
    </message>
    <message>
        <source>%1: %2 here</source>
        <translation>%1: qui le %2</translation>
    </message>
    <message>
        <source>A body that is not on the list</source>
        <translation>Un ente che non è in elenco</translation>
    </message>
    <message>
        <source>A column with names that is not used: nobody in it would be met</source>
        <translation>Una colonna di nomi che non viene usata: nessuno di loro risulterebbe agli incontri</translation>
    </message>
    <message>
        <source>A guest who is not on the list</source>
        <translation>Un ospite che non è in elenco</translation>
    </message>
    <message>
        <source>A guest who may be on the list</source>
        <translation>Un ospite che forse è in elenco</translation>
    </message>
    <message>
        <source>A time zone that is not known</source>
        <translation>Fuso orario sconosciuto</translation>
    </message>
    <message>
        <source>A value that cannot be kept</source>
        <translation>Un valore che non si può tenere</translation>
    </message>
    <message>
        <source>An older version of an entry that is in the list, too</source>
        <translation>Una versione più vecchia di una voce che è in elenco</translation>
    </message>
    <message>
        <source>Another body has that name</source>
        <translation>Un altro ente ha quel nome</translation>
    </message>
    <message>
        <source>Body or company</source>
        <translation>Ente o azienda</translation>
    </message>
    <message>
        <source>Called off before it came here: not taken</source>
        <translation>Annullato prima di arrivare qui: non preso</translation>
    </message>
    <message>
        <source>Called off in the list, but logged here: it stays</source>
        <translation>Annullato nell’elenco, ma qui ha una nota: resta</translation>
    </message>
    <message>
        <source>Corrected here, and kept</source>
        <translation>Corretto qui, e mantenuto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Far from the days of the fair</source>
        <translation>Lontano dai giorni della fiera</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Ospite</translation>
    </message>
    <message>
        <source>Guest&apos;s company</source>
        <translation>Azienda dell’ospite</translation>
    </message>
    <message>
        <source>Guest&apos;s e-mail</source>
        <translation>E-mail dell’ospite</translation>
    </message>
    <message>
        <source>Guest&apos;s first name</source>
        <translation>Nome dell’ospite</translation>
    </message>
    <message>
        <source>Guest&apos;s last name</source>
        <translation>Cognome dell’ospite</translation>
    </message>
    <message>
        <source>Guest&apos;s registration ID</source>
        <translation>ID di registrazione dell’ospite</translation>
    </message>
    <message>
        <source>Held here at another hour: that stays, and this one is added</source>
        <translation>Già tenuto qui a un’altra ora: quello resta, e questo si aggiunge</translation>
    </message>
    <message>
        <source>It comes again by a rule that is not read: enter the meetings</source>
        <translation>Si ripete con una regola che non si legge: inserire gli incontri</translation>
    </message>
    <message>
        <source>It comes again more than 100 times</source>
        <translation>Si ripete più di 100 volte</translation>
    </message>
    <message>
        <source>It comes again without an end: enter the meetings one by one</source>
        <translation>Si ripete senza fine: inserire gli incontri uno per uno</translation>
    </message>
    <message>
        <source>It would end before it begins</source>
        <translation>Finirebbe prima di cominciare</translation>
    </message>
    <message>
        <source>Kind (body, company, person)</source>
        <translation>Tipo (ente, azienda, persona)</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Leads the delegation</source>
        <translation>Guida la delegazione</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Many meetings would begin as early as %1. Whose time is it?</source>
        <translation>Molti incontri inizierebbero già alle %1. Di quale fuso è quest’ora?</translation>
    </message>
    <message>
        <source>Meeting&apos;s ID</source>
        <translation>ID dell’incontro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No day of the list tells whether %1 begins with its day or its month. Nothing was taken: add --dates dmy (day first) or --dates mdy (month first).</source>
        <translation>Nessuna data dell’elenco dice se %1 comincia con il giorno o con il mese. Non è stato preso nulla: aggiungere --dates dmy (prima il giorno) o --dates mdy (prima il mese).</translation>
    </message>
    <message>
        <source>No day that can be told</source>
        <translation>Giorno non riconoscibile</translation>
    </message>
    <message>
        <source>No part of the day that is known</source>
        <translation>Parte del giorno sconosciuta</translation>
    </message>
    <message>
        <source>No row settles it. The list waits for your answer.</source>
        <translation>Nessuna riga lo dice. L’elenco aspetta la risposta.</translation>
    </message>
    <message>
        <source>No time that can be told</source>
        <translation>Ora non riconoscibile</translation>
    </message>
    <message>
        <source>Nobody to meet</source>
        <translation>Nessuno da incontrare</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Altri nomi</translation>
    </message>
    <message>
        <source>Our delegate</source>
        <translation>Nostro componente</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>La nostra parte</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Parte del giorno</translation>
    </message>
    <message>
        <source>Participant, of either side</source>
        <translation>Partecipante, di una parte o dell’altra</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Removed here by staff: it stays out</source>
        <translation>Tolto qui dallo staff: resta fuori</translation>
    </message>
    <message>
        <source>Same company, a similar name</source>
        <translation>Stessa azienda, nome simile</translation>
    </message>
    <message>
        <source>Same name, another company</source>
        <translation>Stesso nome, altra azienda</translation>
    </message>
    <message>
        <source>Same name, no company said</source>
        <translation>Stesso nome, azienda non detta</translation>
    </message>
    <message>
        <source>Second participant</source>
        <translation>Secondo partecipante</translation>
    </message>
    <message>
        <source>Several of that name</source>
        <translation>Più d’uno con quel nome</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Table or place</source>
        <translation>Tavolo o luogo</translation>
    </message>
    <message>
        <source>Taken off the meeting here, and stays off</source>
        <translation>Tolto qui dall’incontro, e resta fuori</translation>
    </message>
    <message>
        <source>That ID or address is of somebody with another name</source>
        <translation>Quell’ID o indirizzo è di qualcuno con un altro nome</translation>
    </message>
    <message>
        <source>The answers tell when the first meeting would begin.</source>
        <translation>Le risposte dicono quando comincerebbe il primo incontro.</translation>
    </message>
    <message>
        <source>The entry has no end</source>
        <translation>La voce non ha fine</translation>
    </message>
    <message>
        <source>The entry is damaged</source>
        <translation>La voce è danneggiata</translation>
    </message>
    <message>
        <source>The hour was changed here, and is kept</source>
        <translation>L’ora è stata cambiata qui, e resta</translation>
    </message>
    <message>
        <source>The list does not tell in which time zone its hours are (%1). Nothing was taken: add --zone and a name, such as %2.</source>
        <translation>L’elenco non dice in quale fuso orario sono le ore (%1). Non è stato preso nulla: aggiungere --zone e un nome, come %2.</translation>
    </message>
    <message>
        <source>The person&apos;s other names</source>
        <translation>Altri nomi della persona</translation>
    </message>
    <message>
        <source>The place was changed here, and is kept</source>
        <translation>Il luogo è stato cambiato qui, e resta</translation>
    </message>
    <message>
        <source>The times are in the zone “%1”. Which one is meant?</source>
        <translation>Le ore sono nel fuso “%1”. Quale s’intende?</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Carica in inglese</translation>
    </message>
    <message>
        <source>Title in Italian</source>
        <translation>Carica in italiano</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Argomento</translation>
    </message>
    <message>
        <source>Which day is %1?</source>
        <translation>Che giorno è %1?</translation>
    </message>
    <message>
        <source>Who invites</source>
        <translation>Chi invita</translation>
    </message>
    <message>
        <source>Whose row it is: ours or theirs</source>
        <translation>Di chi è la riga: nostra o loro</translation>
    </message>
</context>
<context>
    <name>ScrubWords</name>
    <message>
        <source>Copies of it still lie in unused parts of the event file: they go when it is opened next. This time:</source>
        <translation>Alcune copie restano in parti inutilizzate del file dell’evento: spariscono alla prossima apertura. Questa volta:</translation>
    </message>
</context>
<context>
    <name>SealedFiles</name>
    <message>
        <source>It becomes %1.</source>
        <translation>Diventa %1.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Aprilo</translation>
    </message>
    <message>
        <source>“%1” opens with the passphrase that it was sealed with.</source>
        <translation>“%1” si apre con la passphrase con cui è stato cifrato.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation>Svuota</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>Take %1 away</source>
        <translation>Togli %1</translation>
    </message>
</context>
<context>
    <name>SecondPlaceForm</name>
    <message>
        <source>A backup is being written there…</source>
        <translation>Un backup viene scritto lì…</translation>
    </message>
    <message>
        <source>A second place for the backups</source>
        <translation>Un secondo posto per i backup</translation>
    </message>
    <message>
        <source>A stick or a folder of the network, encrypted: for the day when the laptop is lost.</source>
        <translation>Una chiavetta o una cartella di rete, cifrata: per il giorno in cui il portatile va perso.</translation>
    </message>
    <message>
        <source>Backups are encrypted there. The passphrase is kept nowhere, not on this laptop either: write it down for the office. Without it they cannot be opened.</source>
        <translation>Lì i backup sono cifrati. La passphrase non è conservata da nessuna parte, neanche su questo portatile: scrivila per l’ufficio. Senza, non si aprono.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Scegli un secondo posto…</translation>
    </message>
    <message>
        <source>Four words that nobody would guess.</source>
        <translation>Quattro parole che nessuno indovinerebbe.</translation>
    </message>
    <message>
        <source>It did not take the last backup. It is tried again every ten seconds; try another stick.</source>
        <translation>Non ha preso l’ultimo backup. Si riprova ogni dieci secondi; prova un’altra chiavetta.</translation>
    </message>
    <message>
        <source>It gets the next backup.</source>
        <translation>Riceve il prossimo backup.</translation>
    </message>
    <message>
        <source>It is full. Free some space there: it is tried again every ten seconds.</source>
        <translation>È pieno. Libera spazio lì: si riprova ogni dieci secondi.</translation>
    </message>
    <message>
        <source>It is not there now. Nothing is lost: it gets the newest backup once it is back.</source>
        <translation>Ora non c’è. Nulla va perso: quando torna riceve il backup più recente.</translation>
    </message>
    <message>
        <source>Mind: this is the disk that the event itself is on.</source>
        <translation>Attenzione: è lo stesso disco su cui è l’evento.</translation>
    </message>
    <message>
        <source>Nothing is written there: no supervisor of this event has agreed to this place and its passphrase.</source>
        <translation>Lì non si scrive nulla: nessun responsabile di questo evento ha approvato questo posto e la sua passphrase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Secondo posto</translation>
    </message>
    <message>
        <source>The backup of %1 is there, read back and found good.</source>
        <translation>Il backup delle %1 è lì, riletto e trovato buono.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Di nuovo la stessa</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>Non è la stessa.</translation>
    </message>
    <message>
        <source>Twelve characters or more.</source>
        <translation>Dodici caratteri o più.</translation>
    </message>
    <message>
        <source>Use it for this event too</source>
        <translation>Usalo anche per questo evento</translation>
    </message>
    <message>
        <source>Use it no more</source>
        <translation>Non usarlo più</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Usa questo posto</translation>
    </message>
    <message>
        <source>What lies in the second place stays there, sealed.</source>
        <translation>Ciò che è nel secondo posto vi resta, cifrato.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>%1 in now, %2 came</source>
        <translation>%1 dentro ora, %2 venuti</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Venuti</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correggi…</translation>
    </message>
    <message>
        <source>Enter them on the page Event, under Sessions.</source>
        <translation>Si inseriscono alla pagina Evento, sotto Sessioni.</translation>
    </message>
    <message>
        <source>Hours, titles and who is admitted: Event</source>
        <translation>Orari, titoli e chi è ammesso: Evento</translation>
    </message>
    <message>
        <source>In now</source>
        <translation>Dentro ora</translation>
    </message>
    <message>
        <source>In since %1</source>
        <translation>Dentro dalle %1</translation>
    </message>
    <message>
        <source>Keep its door</source>
        <translation>Tieni la porta</translation>
    </message>
    <message>
        <source>Keep its door and scan badges: whoever comes in is listed here.</source>
        <translation>Tieni la porta e scansiona i badge: chi entra compare qui.</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Uscito alle %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Ancora nessuna sessione</translation>
    </message>
    <message>
        <source>Nobody was there yet</source>
        <translation>Non è ancora venuto nessuno</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Scan at its door: entries, exits, how many are in</source>
        <translation>Scansiona alla sua porta: entrate, uscite, quanti sono dentro</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Show visitor</source>
        <translation>Mostra il visitatore</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Presenza</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Chi c’era</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Badge layouts</source>
        <translation>Modelli di badge</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuri</translation>
    </message>
    <message>
        <source>Draw what badges look like</source>
        <translation>Disegna l’aspetto dei badge</translation>
    </message>
    <message>
        <source>Hall B</source>
        <translation>Padiglione B</translation>
    </message>
    <message>
        <source>Is all ready for the doors? (F10)</source>
        <translation>È tutto pronto per aprire? (F10)</translation>
    </message>
    <message>
        <source>Its name on every check-in: “Hall B”, “Door”.</source>
        <translation>Il suo nome su ogni accredito: «Padiglione B», «Porta».</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiari</translation>
    </message>
    <message>
        <source>Play a sound at each scan</source>
        <translation>Suono a ogni scansione</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Prima dell’apertura</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Schermo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Questo portatile</translation>
    </message>
</context>
<context>
    <name>SeveralVisitors</name>
    <message>
        <source>To choose more of them, hold Ctrl, or Shift for a row of them.</source>
        <translation>Per sceglierne altri tieni premuto Ctrl, oppure Maiusc per una serie.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altri %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
</context>
<context>
    <name>SheetChooser</name>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) printed already</source>
        <translation>
            <numerusform>%n badge già stampato</numerusform>
            <numerusform>%n badge già stampati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n foglio</numerusform>
            <numerusform>%n fogli</numerusform>
        </translation>
    </message>
    <message>
        <source>A fresh sheet</source>
        <translation>Un foglio nuovo</translation>
    </message>
    <message>
        <source>Badges for %1</source>
        <translation>Badge per %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Lines to cut along</source>
        <translation>Linee di taglio</translation>
    </message>
    <message>
        <source>Lines to cut along: this sheet has no room for them</source>
        <translation>Linee di taglio: su questo foglio non c’è posto</translation>
    </message>
    <message>
        <source>Make it fit…</source>
        <translation>Adatta…</translation>
    </message>
    <message>
        <source>Mark the labels that are used or spoilt: click them, or go there with the arrows and press Space. With Shift, all labels before that one. Further sheets are fresh ones.</source>
        <translation>Segna le etichette usate o rovinate: con un clic, oppure con le frecce e la barra spaziatrice. Con Maiusc, tutte quelle prima. I fogli successivi sono nuovi.</translation>
    </message>
    <message>
        <source>No label is free. Take a fresh sheet.</source>
        <translation>Nessuna etichetta libera. Prendi un foglio nuovo.</translation>
    </message>
    <message>
        <source>Only for those without a badge</source>
        <translation>Solo per chi non ha ancora il badge</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)</source>
        <translation>
            <numerusform>Stampa %n badge</numerusform>
            <numerusform>Stampa %n badge</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva in PDF…</translation>
    </message>
    <message>
        <source>Save badges as a PDF</source>
        <translation>Salva i badge in un PDF</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>circa %n minuto</numerusform>
            <numerusform>circa %n minuti</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>meno di un minuto</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>A note was begun and not saved: %1</source>
        <translation>Una nota è stata iniziata e non salvata: %1</translation>
    </message>
    <message>
        <source>Another event was being opened. Scan this sheet again, where it belongs.</source>
        <translation>Si stava aprendo un altro evento. Leggi di nuovo questa scheda, nell’evento a cui appartiene.</translation>
    </message>
    <message>
        <source>Go on (Ctrl+M)</source>
        <translation>Continua (Ctrl+M)</translation>
    </message>
    <message>
        <source>The meeting on this sheet is not in this file. Ctrl+M logs one on the spot.</source>
        <translation>L’incontro di questa scheda non è in questo file. Ctrl+M ne registra uno sul posto.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>A newer version of this program drew “%1”: it cannot be shown here.</source>
        <translation>“%1” viene da una versione più nuova del programma: qui non si può mostrare.</translation>
    </message>
    <message>
        <source>Export the layout</source>
        <translation>Esporta il modello</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>Importa un modello</translation>
    </message>
    <message>
        <source>Layout “%1” removed</source>
        <translation>Modello “%1” tolto</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Salvato in %1</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>Il file non si può scrivere lì. Scegli un’altra cartella.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Da seguire</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importa un elenco</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accoglienza</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessioni</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Arrow keys move what is chosen, with Ctrl they resize it.</source>
        <translation>Le frecce spostano ciò che è scelto, con Ctrl lo ridimensionano.</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Porta avanti</translation>
    </message>
    <message>
        <source>Bring forward (Page Up)</source>
        <translation>Porta avanti (Pag su)</translation>
    </message>
    <message>
        <source>Click something on the badge to change it, or add something at the left.</source>
        <translation>Fai clic su qualcosa del badge per cambiarlo, o aggiungi qualcosa a sinistra.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Elimina (Canc)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Niente di scelto</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>Porta indietro</translation>
    </message>
    <message>
        <source>Send backward (Page Down)</source>
        <translation>Porta indietro (Pag giù)</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Badge di %1</translation>
    </message>
    <message>
        <source>Next meetings</source>
        <translation>Prossimi incontri</translation>
    </message>
    <message>
        <source>No badge to show</source>
        <translation>Nessun badge da mostrare</translation>
    </message>
    <message>
        <source>No printer is chosen</source>
        <translation>Nessuna stampante scelta</translation>
    </message>
    <message>
        <source>Open the agenda</source>
        <translation>Apri l’agenda</translation>
    </message>
    <message>
        <source>Print automatically at check-in</source>
        <translation>Stampa all’accredito</translation>
    </message>
    <message>
        <source>Print this badge</source>
        <translation>Stampa questo badge</translation>
    </message>
</context>
<context>
    <name>Single</name>
    <message>
        <source>Choose the bodies that may have their data</source>
        <translation>Scegli gli enti che possono avere i suoi dati</translation>
    </message>
    <message>
        <source>Only with…</source>
        <translation>Solo con…</translation>
    </message>
</context>
<context>
    <name>SpareWords</name>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Spare badge</source>
        <translation>Badge di riserva</translation>
    </message>
    <message>
        <source>Spare badge %1</source>
        <translation>Badge di riserva %1</translation>
    </message>
</context>
<context>
    <name>SparesCard</name>
    <message>
        <source>%1 in the drawer, %2 given away</source>
        <translation>%1 nel cassetto, %2 assegnati</translation>
    </message>
    <message>
        <source>%1 spare badges</source>
        <translation>%1 badge di riserva</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>Da 1 a %1</translation>
    </message>
    <message>
        <source>A number from 1 on</source>
        <translation>Un numero da 1 in su</translation>
    </message>
    <message>
        <source>From number</source>
        <translation>Dal numero</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Assegnato a</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quanti</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>Nel cassetto</translation>
    </message>
    <message>
        <source>No spare badge was made yet</source>
        <translation>Ancora nessun badge di riserva</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Numbered badges of nobody, as a PDF for %1. Scan one at the reception to give it away.</source>
        <translation>Badge numerati di nessuno, in un PDF per %1. Scansionane uno all’accoglienza per assegnarlo.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save spare badges</source>
        <translation>Salva i badge di riserva</translation>
    </message>
    <message>
        <source>Save spare badges in a PDF</source>
        <translation>Salva i badge di riserva in un PDF</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Spare badges</source>
        <translation>Badge di riserva</translation>
    </message>
    <message>
        <source>Spare badges %1 to %2 saved, for %3</source>
        <translation>Badge di riserva da %1 a %2 salvati, per %3</translation>
    </message>
    <message>
        <source>Who has which spare badge</source>
        <translation>Chi ha quale badge di riserva</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Disdetto</translation>
    </message>
    <message>
        <source>Checked in %1</source>
        <translation>Accreditato %1</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Here before</source>
        <translation>Già stato qui</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dentro %1</translation>
    </message>
    <message>
        <source>Not in yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Out %1</source>
        <translation>Fuori %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ritirato</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>Drop the organiser&apos;s list here</source>
        <translation>Trascina qui l’elenco dell’organizzatore</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Nel file</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Già noti</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>Elenco di</translation>
    </message>
    <message>
        <source>Lists out…</source>
        <translation>Elenchi in uscita…</translation>
    </message>
    <message>
        <source>Lists that leave the file, and their register</source>
        <translation>Gli elenchi che escono dal file e il loro registro</translation>
    </message>
    <message>
        <source>Lists that were brought in</source>
        <translation>Elenchi importati</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovi</translation>
    </message>
    <message>
        <source>No list was brought in yet</source>
        <translation>Non è ancora stato importato nessun elenco</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it.</source>
        <translation>Non si scrive nulla prima che tu lo veda.</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>La nostra parte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutate</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Take back all that this list brought; who came since, or is in another list, stays</source>
        <translation>Ritira tutto ciò che questo elenco ha portato; resta chi è venuto nel frattempo o è in un altro elenco</translation>
    </message>
    <message>
        <source>This list was not taken</source>
        <translation>Questo elenco non è stato preso</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annulla questa importazione</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornati</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
    <message>
        <source>Visitors, the schedule or our side; XLSX, CSV or a calendar, as it came.</source>
        <translation>Visitatori, agenda o la nostra parte; XLSX, CSV o un calendario, come è arrivato.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>%1 of %2 here today</source>
        <translation>Oggi qui %1 su %2</translation>
    </message>
    <message>
        <source>+%1 without data</source>
        <translation>+%1 senza dati</translation>
    </message>
    <message>
        <source>Damaged: nothing more is saved</source>
        <translation>Danneggiato: non si salva più niente</translation>
    </message>
    <message>
        <source>Door: %1</source>
        <translation>Porta: %1</translation>
    </message>
    <message>
        <source>Last scan %1</source>
        <translation>Ultima scansione %1</translation>
    </message>
    <message>
        <source>Nobody is chosen at this laptop</source>
        <translation>Nessuno è scelto su questo portatile</translation>
    </message>
    <message>
        <source>Not saved since %1</source>
        <translation>Niente più salvato dalle %1</translation>
    </message>
    <message>
        <source>Practice: nothing here counts</source>
        <translation>Esercitazione: qui niente conta</translation>
    </message>
    <message>
        <source>Receiving a card: %1 characters</source>
        <translation>Biglietto in arrivo: %1 caratteri</translation>
    </message>
    <message>
        <source>Rehearsal: nothing is kept</source>
        <translation>Prova generale: non si salva nulla</translation>
    </message>
    <message>
        <source>Saved on this laptop %1</source>
        <translation>Salvato su questo portatile %1</translation>
    </message>
    <message>
        <source>Scanner: no scan yet</source>
        <translation>Lettore: ancora nessuna scansione</translation>
    </message>
    <message>
        <source>Second copy %1</source>
        <translation>Seconda copia %1</translation>
    </message>
    <message>
        <source>Second copy failed</source>
        <translation>Seconda copia non riuscita</translation>
    </message>
    <message>
        <source>Second place full</source>
        <translation>Secondo posto pieno</translation>
    </message>
    <message>
        <source>Second place not there</source>
        <translation>Secondo posto assente</translation>
    </message>
    <message>
        <source>Second place waits for a supervisor</source>
        <translation>Il secondo posto attende un responsabile</translation>
    </message>
    <message>
        <source>The event file is gone: nothing more is saved</source>
        <translation>Il file dell’evento non c’è più: non si salva più niente</translation>
    </message>
    <message>
        <source>Times by the laptop&apos;s clock</source>
        <translation>Ore dell’orologio del portatile</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Accompanied by %1</source>
        <translation>Accompagnano: %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Nessun nome</translation>
    </message>
    <message>
        <source>Open %1 in the list of visitors</source>
        <translation>Apri %1 nell’elenco dei visitatori</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promesso</translation>
    </message>
    <message>
        <source>Their side</source>
        <translation>Da parte loro</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>entro il %1</translation>
    </message>
    <message>
        <source>corrected below</source>
        <translation>corretta più sotto</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message>
        <source>%1 agreed to encrypted backups in a second place</source>
        <translation>%1 ha approvato i backup cifrati in un secondo posto</translation>
    </message>
    <message>
        <source>%1 blocked the visitor</source>
        <translation>%1 ha bloccato il visitatore</translation>
    </message>
    <message>
        <source>%1 bound a code to the visitor</source>
        <translation>%1 ha associato un codice al visitatore</translation>
    </message>
    <message>
        <source>%1 cancelled the print</source>
        <translation>%1 ha annullato la stampa</translation>
    </message>
    <message>
        <source>%1 cancelled the registration</source>
        <translation>%1 ha annullato la registrazione</translation>
    </message>
    <message>
        <source>%1 changed a badge layout</source>
        <translation>%1 ha modificato un modello di badge</translation>
    </message>
    <message>
        <source>%1 changed a meeting</source>
        <translation>%1 ha modificato un incontro</translation>
    </message>
    <message>
        <source>%1 changed a promise</source>
        <translation>%1 ha modificato una promessa</translation>
    </message>
    <message>
        <source>%1 changed the operators</source>
        <translation>%1 ha modificato gli operatori</translation>
    </message>
    <message>
        <source>%1 checked the visitor in</source>
        <translation>%1 ha fatto l’accredito</translation>
    </message>
    <message>
        <source>%1 copied the file for another laptop</source>
        <translation>%1 ha copiato il file per un altro portatile</translation>
    </message>
    <message>
        <source>%1 corrected the data</source>
        <translation>%1 ha corretto i dati</translation>
    </message>
    <message>
        <source>%1 corrected the event</source>
        <translation>%1 ha corretto l’evento</translation>
    </message>
    <message>
        <source>%1 counted people without data</source>
        <translation>%1 ha contato persone senza dati</translation>
    </message>
    <message>
        <source>%1 erased a person for good</source>
        <translation>%1 ha cancellato una persona per sempre</translation>
    </message>
    <message>
        <source>%1 gave out a spare badge</source>
        <translation>%1 ha dato un badge di riserva</translation>
    </message>
    <message>
        <source>%1 gave the print up</source>
        <translation>%1 ha rinunciato alla stampa</translation>
    </message>
    <message>
        <source>%1 imported a list</source>
        <translation>%1 ha importato un elenco</translation>
    </message>
    <message>
        <source>%1 imported a list: %2 new, %3 brought up to date</source>
        <translation>%1 ha importato un elenco: %2 nuovi, %3 aggiornati</translation>
    </message>
    <message>
        <source>%1 imported the list %2: %3 new, %4 brought up to date</source>
        <translation>%1 ha importato l’elenco %2: %3 nuovi, %4 aggiornati</translation>
    </message>
    <message>
        <source>%1 let the print go on</source>
        <translation>%1 ha fatto proseguire la stampa</translation>
    </message>
    <message>
        <source>%1 let the visitor in against the rules</source>
        <translation>%1 ha fatto entrare il visitatore contro le regole</translation>
    </message>
    <message>
        <source>%1 lifted the block</source>
        <translation>%1 ha tolto il blocco</translation>
    </message>
    <message>
        <source>%1 logged a meeting</source>
        <translation>%1 ha registrato un incontro</translation>
    </message>
    <message>
        <source>%1 made a backup</source>
        <translation>%1 ha fatto un backup</translation>
    </message>
    <message>
        <source>%1 made everybody anonymous</source>
        <translation>%1 ha reso tutti anonimi</translation>
    </message>
    <message>
        <source>%1 made spare badges</source>
        <translation>%1 ha creato badge di riserva</translation>
    </message>
    <message>
        <source>%1 made the event file</source>
        <translation>%1 ha creato il file dell’evento</translation>
    </message>
    <message>
        <source>%1 merged two entries of one person</source>
        <translation>%1 ha unito due schede della stessa persona</translation>
    </message>
    <message>
        <source>%1 named this station</source>
        <translation>%1 ha dato il nome alla postazione</translation>
    </message>
    <message>
        <source>%1 noted an answer about the next edition</source>
        <translation>%1 ha annotato una risposta sulla prossima edizione</translation>
    </message>
    <message>
        <source>%1 noted an answer on privacy</source>
        <translation>%1 ha annotato una risposta sulla privacy</translation>
    </message>
    <message>
        <source>%1 noted that the visitor went out</source>
        <translation>%1 ha registrato l’uscita</translation>
    </message>
    <message>
        <source>%1 noted the answer: %2, %3</source>
        <translation>%1 ha annotato la risposta: %2, %3</translation>
    </message>
    <message>
        <source>%1 noted what became of a meeting</source>
        <translation>%1 ha annotato com’è andato un incontro</translation>
    </message>
    <message>
        <source>%1 printed the badge again</source>
        <translation>%1 ha ristampato il badge</translation>
    </message>
    <message>
        <source>%1 put a backup back</source>
        <translation>%1 ha ripristinato un backup</translation>
    </message>
    <message>
        <source>%1 put a backup back; this was kept of the file as it was</source>
        <translation>%1 ha ripristinato un backup; questo è rimasto dal file com’era</translation>
    </message>
    <message>
        <source>%1 read what may say the name of who was erased, and left it</source>
        <translation>%1 ha letto ciò che può dire il nome di chi è stato cancellato, e l’ha lasciato</translation>
    </message>
    <message>
        <source>%1 registered the visitor</source>
        <translation>%1 ha registrato il visitatore</translation>
    </message>
    <message>
        <source>%1 registered the visitor: %2</source>
        <translation>%1 ha registrato il visitatore: %2</translation>
    </message>
    <message>
        <source>%1 replaced the badge: the old one admits nobody</source>
        <translation>%1 ha sostituito il badge: quello vecchio non vale più</translation>
    </message>
    <message>
        <source>%1 restored the registration</source>
        <translation>%1 ha ripristinato la registrazione</translation>
    </message>
    <message>
        <source>%1 saved badges as a PDF</source>
        <translation>%1 ha salvato badge in PDF</translation>
    </message>
    <message>
        <source>%1 saw the badge come out</source>
        <translation>%1 ha visto uscire il badge</translation>
    </message>
    <message>
        <source>%1 sent many badges to print</source>
        <translation>%1 ha mandato in stampa più badge</translation>
    </message>
    <message>
        <source>%1 sent the badge to print</source>
        <translation>%1 ha mandato in stampa il badge</translation>
    </message>
    <message>
        <source>%1 shared a note</source>
        <translation>%1 ha condiviso una nota</translation>
    </message>
    <message>
        <source>%1 told the visitor where the data come from</source>
        <translation>%1 ha detto al visitatore da dove vengono i dati</translation>
    </message>
    <message>
        <source>%1 took something back</source>
        <translation>%1 ha annullato qualcosa</translation>
    </message>
    <message>
        <source>%1 took the name of who was erased out of notes</source>
        <translation>%1 ha tolto dalle note il nome di chi è stato cancellato</translation>
    </message>
    <message>
        <source>%1 took this back: %3, on %2</source>
        <translation>%1 ha annullato questo: %3, il %2</translation>
    </message>
    <message>
        <source>%1 took this over from the damaged file, after a backup was put back</source>
        <translation>%1 ha ripreso questo dal file danneggiato, dopo il ripristino di un backup</translation>
    </message>
    <message>
        <source>%1 tried the print again</source>
        <translation>%1 ha ritentato la stampa</translation>
    </message>
    <message>
        <source>%1 wrote a list</source>
        <translation>%1 ha scritto un elenco</translation>
    </message>
    <message>
        <source>%1 wrote a list: %2. Lines: %3</source>
        <translation>%1 ha scritto un elenco: %2. Righe: %3</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, il %2</translation>
    </message>
    <message>
        <source>%1. This visitor was left as they are: something newer stands on it</source>
        <translation>%1. Questo visitatore è rimasto com’è: dopo è successo altro che lo riguarda</translation>
    </message>
    <message>
        <source>A wrong PIN was typed (at the desk: %1)</source>
        <translation>È stato digitato un PIN sbagliato (alla postazione: %1)</translation>
    </message>
    <message>
        <source>After wrong PINs the right one was typed (at the desk: %1)</source>
        <translation>Dopo PIN sbagliati è stato digitato quello giusto (alla postazione: %1)</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>dal foglio</translation>
    </message>
    <message>
        <source>with the restore of a backup</source>
        <translation>con il ripristino di un backup</translation>
    </message>
</context>
<context>
    <name>SuggestLine</name>
    <message>
        <source>Down arrow: %1</source>
        <translation>Freccia giù: %1</translation>
    </message>
</context>
<context>
    <name>SupportCard</name>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>If something goes wrong, the log tells whoever helps what happened here.</source>
        <translation>Se qualcosa va storto, il registro dice a chi aiuta che cosa è successo qui.</translation>
    </message>
    <message>
        <source>Log for support…</source>
        <translation>Registro per l’assistenza…</translation>
    </message>
</context>
<context>
    <name>SupportSheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Help from afar</source>
        <translation>Aiuto da lontano</translation>
    </message>
    <message>
        <source>Pack it</source>
        <translation>Prepara il file</translation>
    </message>
    <message>
        <source>Packed: send this file to whoever helps.</source>
        <translation>Fatto: manda questo file a chi ti aiuta.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostra la cartella</translation>
    </message>
    <message>
        <source>This is all that would go out: versions, counts and the log. It holds no visitor&apos;s name; look through it all the same. Nothing is sent by this program.</source>
        <translation>Ecco tutto ciò che uscirebbe: versioni, conteggi e il registro. Non contiene nomi di visitatori; dagli comunque un’occhiata. Questo programma non invia nulla.</translation>
    </message>
    <message>
        <source>What is packed</source>
        <translation>Che cosa va nel file</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Another colour</source>
        <translation>Un altro colore</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>As of %1</source>
        <translation>Situazione al %1</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro quando</translation>
    </message>
    <message>
        <source>Day and time of the talk</source>
        <translation>Giorno e ora del colloquio</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Later: scan the code at the laptop, and type this in with its author and time.</source>
        <translation>Poi: leggere il codice al portatile e trascrivere la scheda, con autore e ora.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prossimo passo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Che cosa si è detto</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Scritto da</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>%1 was here last and has a PIN. Scans go on; who is here now?</source>
        <translation>%1 era qui per ultimo e ha un PIN. Le scansioni continuano; chi c’è adesso?</translation>
    </message>
    <message>
        <source>Badges on their way</source>
        <translation>Badge in stampa</translation>
    </message>
    <message>
        <source>Nothing could be read on this card. Scan it again, or type it: %1</source>
        <translation>Da questo biglietto non si è letto niente. Leggilo di nuovo, o scrivilo a mano: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Show (%1)</source>
        <translation>Mostra (%1)</translation>
    </message>
    <message>
        <source>Something went wrong in the program. The log: %1</source>
        <translation>Qualcosa è andato storto nel programma. Il registro: %1</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Whether what was saved is sound is checked now. The log: %1</source>
        <translation>Qualcosa è andato storto nel programma. Ora si controlla se ciò che era salvato è integro. Il registro: %1</translation>
    </message>
    <message>
        <source>The settings cannot be saved on this laptop: they hold until you close.</source>
        <translation>Le impostazioni non si possono salvare su questo portatile: valgono fino alla chiusura.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ThankYou</name>
    <message>
        <source>Draft saved: open it in your mail program</source>
        <translation>Bozza salvata: aprila nel tuo programma di posta</translation>
    </message>
    <message>
        <source>Mail draft (*.eml)</source>
        <translation>Bozza di posta (*.eml)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Testo semplice (*.txt)</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Salva la bozza</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>%1: a company, nobody of it named</source>
        <translation>%1: azienda, senza nomi</translation>
    </message>
    <message>
        <source>Scan badges, or type a name or company</source>
        <translation>Scansiona i badge o scrivi nome o azienda</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>%Ln more before now</source>
        <translation>
            <numerusform>%Ln altro prima di ora</numerusform>
            <numerusform>%Ln altri prima di ora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more today</source>
        <translation>
            <numerusform>%Ln altro oggi</numerusform>
            <numerusform>%Ln altri oggi</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <translation>Arrivo alle %1</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Svolto: %1</translation>
    </message>
    <message>
        <source>Missed: %1</source>
        <translation>Mancato: %1</translation>
    </message>
    <message>
        <source>Not logged: %1</source>
        <translation>Non annotato: %1</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>A logo or a photograph from a file</source>
        <translation>Un logo o una fotografia da un file</translation>
    </message>
    <message>
        <source>A name, a company, or words of your own</source>
        <translation>Un nome, un’azienda o un testo tuo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Riquadro</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linea</translation>
    </message>
    <message>
        <source>Logo or picture</source>
        <translation>Logo o immagine</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Codice QR</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Testo</translation>
    </message>
</context>
<context>
    <name>TrustQuestion</name>
    <message>
        <source>Before: %1</source>
        <translation>Prima: %1</translation>
    </message>
    <message>
        <source>Is this %1? Nobody knows its certificate at %2 any more.</source>
        <translation>È %1? Il suo certificato su %2 non è più noto.</translation>
    </message>
    <message>
        <source>Is this still %1? Its certificate at %2 is another one.</source>
        <translation>È ancora %1? Il suo certificato su %2 è un altro.</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Adesso: %1</translation>
    </message>
    <message>
        <source>Trust it if the printer was replaced, reset or renewed; else ask who runs it.</source>
        <translation>Fidati se la stampante è stata sostituita, azzerata o rinnovata; altrimenti chiedi a chi la gestisce.</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Fidati del nuovo certificato</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Fidati di questo certificato</translation>
    </message>
    <message>
        <source>the print server</source>
        <translation>il server di stampa</translation>
    </message>
</context>
<context>
    <name>UndoReason</name>
    <message>
        <source>It is kept in the activity list</source>
        <translation>Resta nelle attività</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why: a reason is needed.</source>
        <translation>Scrivi perché: serve un motivo.</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Annulla la modifica</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Perché lo si annulla?</translation>
    </message>
</context>
<context>
    <name>UndoSure</name>
    <message>
        <source>Leave it</source>
        <translation>Lascia com’è</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Annulla l’elenco</translation>
    </message>
    <message>
        <source>Take the whole list back?</source>
        <translation>Annullare l’elenco intero?</translation>
    </message>
    <message>
        <source>Who was checked in, corrected or spoken to since then stays on the list.</source>
        <translation>Chi nel frattempo è stato accreditato, corretto o incontrato resta in elenco.</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>A reason is needed: %1. Say why you take it back.</source>
        <translation>Serve un motivo: %1. Di’ perché lo annulli.</translation>
    </message>
    <message>
        <source>Any other change of the day can be undone in Activity (Ctrl+9).</source>
        <translation>Ogni altra modifica della giornata si annulla in Attività (Ctrl+9).</translation>
    </message>
    <message>
        <source>Its id: %1</source>
        <translation>Il suo id: %1</translation>
    </message>
    <message>
        <source>Kept, as something was noted about them: %1.</source>
        <translation>Rimasti, perché vi è annotato qualcosa: %1.</translation>
    </message>
    <message>
        <source>Kept: %1 (%2).</source>
        <translation>Rimasti: %1 (%2).</translation>
    </message>
    <message>
        <source>Meetings taken off: %1.</source>
        <translation>Incontri tolti: %1.</translation>
    </message>
    <message>
        <source>Not undone, because of what came later. Undo that first: %1.</source>
        <translation>Non annullato, per ciò che è venuto dopo. Prima annulla questo: %1.</translation>
    </message>
    <message>
        <source>Not undone: a later undo stands in the way. %1.</source>
        <translation>Non annullato: c’è di mezzo un annullamento successivo. %1.</translation>
    </message>
    <message>
        <source>Not undone: something newer stands on it.</source>
        <translation>Non annullato: ci si basa qualcosa di più recente.</translation>
    </message>
    <message>
        <source>Not undone: the last change was a whole list (%1). Name it to undo it.</source>
        <translation>Non annullato: l’ultima modifica era un elenco intero (%1). Indicala per annullarla.</translation>
    </message>
    <message>
        <source>Visitors withdrawn: %1.</source>
        <translation>Visitatori ritirati: %1.</translation>
    </message>
    <message>
        <source>another list names them</source>
        <translation>sono in un altro elenco</translation>
    </message>
    <message>
        <source>answered or were informed since</source>
        <translation>nel frattempo hanno risposto o sono stati informati</translation>
    </message>
    <message>
        <source>came in since</source>
        <translation>nel frattempo sono entrati</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>nel frattempo cambiati</translation>
    </message>
    <message>
        <source>corrected since</source>
        <translation>nel frattempo corretti</translation>
    </message>
    <message>
        <source>have a badge</source>
        <translation>hanno un badge</translation>
    </message>
    <message>
        <source>have a meeting or a promise</source>
        <translation>hanno un incontro o una promessa</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Scans go first: the undo waits for a calm moment.</source>
        <translation>Le scansioni hanno la precedenza: l’annullamento attende un momento di calma.</translation>
    </message>
    <message>
        <source>Undoing a long list now: a scan may wait some seconds.</source>
        <translation>Un elenco lungo viene annullato adesso: una scansione può attendere qualche secondo.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>only the mark: what was printed stays printed</source>
        <translation>solo il segno: ciò che è stampato resta stampato</translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message numerus="yes">
        <source>%n half-filled card(s)</source>
        <translation>
            <numerusform>%n scheda incompleta</numerusform>
            <numerusform>%n schede incomplete</numerusform>
        </translation>
    </message>
    <message>
        <source>Meetings that are over and have no log come here, by table.</source>
        <translation>Qui arrivano gli incontri finiti senza nota, per tavolo.</translation>
    </message>
    <message>
        <source>Meetings without a log, by table</source>
        <translation>Incontri senza nota, per tavolo</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Non manca niente</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>Still to complete</source>
        <translation>Da completare</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>Vanished</name>
    <message>
        <source>Going on in “%1”. Nothing that was saved is lost.</source>
        <translation>Si continua in “%1”. Niente di ciò che è stato salvato è andato perso.</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Before: %1</source>
        <translation>Prima: %1</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>At the stand: let them in here, too.</source>
        <translation>Allo stand: fai entrare la persona anche qui.</translation>
    </message>
    <message>
        <source>Check the spelling, or register them as new.</source>
        <translation>Controlla come è scritto, o registra come nuovo.</translation>
    </message>
    <message>
        <source>NEW BADGE</source>
        <translation>NUOVO BADGE</translation>
    </message>
    <message>
        <source>NOT FOUND</source>
        <translation>NON TROVATO</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NON SALVATO</translation>
    </message>
    <message>
        <source>Nobody with this name, company or e-mail.</source>
        <translation>Nessuno con questo nome, azienda o e-mail.</translation>
    </message>
    <message>
        <source>Registered and checked in.</source>
        <translation>Registrazione e accredito fatti.</translation>
    </message>
    <message>
        <source>Registered, not checked in.</source>
        <translation>Registrazione fatta, senza accredito.</translation>
    </message>
    <message>
        <source>Scan a badge</source>
        <translation>Scansiona un badge</translation>
    </message>
    <message>
        <source>Scan who comes in</source>
        <translation>Scansiona chi entra</translation>
    </message>
    <message>
        <source>Scan who leaves</source>
        <translation>Scansiona chi esce</translation>
    </message>
    <message>
        <source>Tell them once: we have their data from the organiser&apos;s list.</source>
        <translation>Diglielo una volta: abbiamo i suoi dati dall’elenco dell’organizzatore.</translation>
    </message>
    <message>
        <source>The badge was printed before the correction: print it again.</source>
        <translation>Il badge è stato stampato prima della correzione: ristampalo.</translation>
    </message>
    <message>
        <source>The lost badge opens no door any more. The new one goes to print.</source>
        <translation>Il badge perso non apre più nessuna porta. Quello nuovo va in stampa.</translation>
    </message>
    <message>
        <source>They know that we have their data from the organiser&apos;s list.</source>
        <translation>Sa già che abbiamo i suoi dati dall’elenco dell’organizzatore.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>WALK-IN</source>
        <translation>REGISTRAZIONE SUL POSTO</translation>
    </message>
    <message>
        <source>or type a name and press Enter.</source>
        <translation>o scrivi un nome e premi Invio.</translation>
    </message>
    <message>
        <source>“%1” admits only: %2.</source>
        <translation>«%1» ammette solo: %2.</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>As in a mirror</source>
        <translation>Come allo specchio</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Fotocamera</translation>
    </message>
    <message>
        <source>Close the camera</source>
        <translation>Chiudi la fotocamera</translation>
    </message>
    <message>
        <source>Hold a badge before it, a hand&apos;s breadth away.</source>
        <translation>Tieni un badge davanti, a un palmo di distanza.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Read badges with the camera</source>
        <translation>Leggi i badge con la fotocamera</translation>
    </message>
    <message>
        <source>The camera does not start: another program may be using it. Close that, then look again.</source>
        <translation>La fotocamera non parte: forse la usa un altro programma. Chiudilo, poi riprova.</translation>
    </message>
    <message>
        <source>The camera needs a library that this system lacks. Type: python3 desk.py camera</source>
        <translation>Alla fotocamera manca una libreria di sistema. Scrivi: python3 desk.py camera</translation>
    </message>
    <message>
        <source>The camera was unplugged. Connect it, then look again.</source>
        <translation>La fotocamera è stata scollegata. Ricollegala, poi riprova.</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera. Allow it in the system&apos;s privacy settings, then look again.</source>
        <translation>Il sistema non lascia usare la fotocamera a questo programma. Consentilo nelle impostazioni di privacy del sistema, poi riprova.</translation>
    </message>
    <message>
        <source>There is no camera. Connect one, then look again.</source>
        <translation>Non c’è nessuna fotocamera. Collegane una, poi riprova.</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Quello che vede la fotocamera</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Quale fotocamera</translation>
    </message>
</context>
<context>
    <name>VisitorActions</name>
    <message numerus="yes">
        <source>%n visitor(s) of %1 checked in</source>
        <translation>
            <numerusform>%n visitatore di %1 accreditato</numerusform>
            <numerusform>%n visitatori di %1 accreditati</numerusform>
        </translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blocca…</translation>
    </message>
    <message>
        <source>Cancel the registration…</source>
        <translation>Disdici l’iscrizione…</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Accredita</translation>
    </message>
    <message>
        <source>Check in everybody of this company who is not here yet</source>
        <translation>Accredita tutti quelli di questa azienda che non sono ancora qui</translation>
    </message>
    <message>
        <source>Check in without printing the badge</source>
        <translation>Accredita senza stampare il badge</translation>
    </message>
    <message>
        <source>Check in, and print the badge when that is switched on</source>
        <translation>Accredita, e stampa il badge se la stampa è attiva</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Registra l’uscita</translation>
    </message>
    <message>
        <source>Correct the data</source>
        <translation>Correggi i dati</translation>
    </message>
    <message>
        <source>Everybody of %1 who may come in is here already</source>
        <translation>Tutti quelli di %1 che possono entrare sono già qui</translation>
    </message>
    <message>
        <source>Let in with a reason…</source>
        <translation>Fai entrare con un motivo…</translation>
    </message>
    <message>
        <source>Lost badge: make a new code</source>
        <translation>Badge perso: nuovo codice</translation>
    </message>
    <message>
        <source>Make one visitor of two entries</source>
        <translation>Fai un solo visitatore di due voci</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Unisci i due</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Unisci con…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>No badge was printed</source>
        <translation>Nessun badge stampato</translation>
    </message>
    <message>
        <source>Only this company</source>
        <translation>Solo questa azienda</translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)</source>
        <translation>
            <numerusform>Stampa %n badge</numerusform>
            <numerusform>Stampa %n badge</numerusform>
        </translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Stampa il badge</translation>
    </message>
    <message>
        <source>Print the badge without checking anybody in</source>
        <translation>Stampa il badge senza accreditare nessuno</translation>
    </message>
    <message>
        <source>Restore the registration…</source>
        <translation>Ripristina l’iscrizione…</translation>
    </message>
    <message>
        <source>The old badge of %1 admits nobody any more; print the new one.</source>
        <translation>Il vecchio badge di %1 non vale più; stampa quello nuovo.</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>Sblocca…</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>Tutta l’azienda</translation>
    </message>
    <message>
        <source>Without badge</source>
        <translation>Senza badge</translation>
    </message>
</context>
<context>
    <name>VisitorAnswers</name>
    <message>
        <source>%1. Tell who already has the data: %2</source>
        <translation>%1. Avvisa chi ha già i dati: %2</translation>
    </message>
    <message>
        <source>A new answer is given</source>
        <translation>Nuova risposta</translation>
    </message>
    <message>
        <source>Answer of %1 kept</source>
        <translation>Risposta di %1 salvata</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non chiesto</translation>
    </message>
    <message>
        <source>Only with…</source>
        <translation>Solo con…</translation>
    </message>
    <message>
        <source>Says no</source>
        <translation>Dice no</translation>
    </message>
    <message>
        <source>Says yes</source>
        <translation>Dice sì</translation>
    </message>
    <message>
        <source>What they agreed to with us</source>
        <translation>A che cosa ha acconsentito con noi</translation>
    </message>
    <message>
        <source>With all</source>
        <translation>Con tutti</translation>
    </message>
    <message>
        <source>Withdraws</source>
        <translation>Revoca</translation>
    </message>
    <message>
        <source>notice %1</source>
        <translation>informativa %1</translation>
    </message>
</context>
<context>
    <name>VisitorBadge</name>
    <message>
        <source>%1 holds this code.</source>
        <translation>Questo codice è di %1.</translation>
    </message>
    <message>
        <source>%1 now leads to %2</source>
        <translation>%1 ora porta a %2</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Badge di %1</translation>
    </message>
    <message>
        <source>Badges made</source>
        <translation>Badge fatti</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Associa</translation>
    </message>
    <message>
        <source>Bind another code</source>
        <translation>Associa un altro codice</translation>
    </message>
    <message>
        <source>Bound by staff</source>
        <translation>Associato dal personale</translation>
    </message>
    <message>
        <source>Codes that admit</source>
        <translation>Codici che valgono</translation>
    </message>
    <message>
        <source>Make it fit…</source>
        <translation>Adatta…</translation>
    </message>
    <message>
        <source>No badge was made yet.</source>
        <translation>Non è ancora stato fatto nessun badge.</translation>
    </message>
    <message>
        <source>Our badge</source>
        <translation>Il nostro badge</translation>
    </message>
    <message>
        <source>Revoked %1: it admits nobody</source>
        <translation>Revocato %1: non vale più</translation>
    </message>
    <message>
        <source>Scan or type the organiser&apos;s badge, or a spare one of ours</source>
        <translation>Scansiona o scrivi il badge dell’organizzatore, o uno nostro di scorta</translation>
    </message>
    <message>
        <source>Spare badge %1</source>
        <translation>Badge di riserva %1</translation>
    </message>
    <message>
        <source>badge %1</source>
        <translation>badge %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>da %1</translation>
    </message>
</context>
<context>
    <name>VisitorColumns</name>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>VisitorDetail</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selezionato</numerusform>
            <numerusform>%n selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Choose a visitor in the list.</source>
        <translation>Scegli un visitatore nell’elenco.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Nessuno è scelto</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>What to see of the visitor</source>
        <translation>Che cosa vedere del visitatore</translation>
    </message>
</context>
<context>
    <name>VisitorExport</name>
    <message>
        <source>%1 badges ready</source>
        <translation>%1 badge pronti</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badge</numerusform>
        </translation>
    </message>
    <message>
        <source>Badges as PDF: %1</source>
        <translation>Badge in PDF: %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print badges: %1</source>
        <translation>Stampa i badge: %1</translation>
    </message>
    <message>
        <source>Print the badges of those selected, or of the whole list</source>
        <translation>Stampa i badge dei selezionati, o di tutto l’elenco</translation>
    </message>
    <message>
        <source>Save the badges</source>
        <translation>Salva i badge</translation>
    </message>
    <message>
        <source>Save the badges of those selected, or of the whole list, in one PDF</source>
        <translation>Salva in un PDF i badge di chi è selezionato, o di tutto l’elenco</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>selezionati</translation>
    </message>
</context>
<context>
    <name>VisitorFields</name>
    <message>
        <source>%1 of %2 corrected</source>
        <translation>%1 di %2: corretto</translation>
    </message>
    <message>
        <source>Add the last name or the company.</source>
        <translation>Aggiungi il cognome o l’azienda.</translation>
    </message>
    <message>
        <source>Ask for the spelling, and put the letters in place of “?”.</source>
        <translation>Chiedi come si scrive e metti le lettere al posto di «?».</translation>
    </message>
    <message>
        <source>For this evening</source>
        <translation>Per stasera</translation>
    </message>
    <message>
        <source>The list lost letters here</source>
        <translation>Qui l’elenco ha perso lettere</translation>
    </message>
    <message>
        <source>What the organiser says of their own box: it is no consent to us</source>
        <translation>Ciò che l’organizzatore dice della sua casella: non è un consenso dato a noi</translation>
    </message>
    <message>
        <source>Write it like 2025-04-23 09:00 (time at %1)</source>
        <translation>Scrivi come 2025-04-23 09:00 (ora di %1)</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>sempre</translation>
    </message>
</context>
<context>
    <name>VisitorHistory</name>
    <message>
        <source>Came and went</source>
        <translation>Ingressi e uscite</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Has not come yet.</source>
        <translation>Non è ancora venuto.</translation>
    </message>
    <message>
        <source>Let in against the rules: %1</source>
        <translation>Fatto entrare contro le regole: %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>Together with the whole company</source>
        <translation>Insieme a tutta l’azienda</translation>
    </message>
    <message>
        <source>Typed in %1</source>
        <translation>Inserito %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Che cosa è cambiato</translation>
    </message>
</context>
<context>
    <name>VisitorList</name>
    <message numerus="yes">
        <source>%n visitor(s)</source>
        <translation>
            <numerusform>%n visitatore</numerusform>
            <numerusform>%n visitatori</numerusform>
        </translation>
    </message>
    <message>
        <source>At this door</source>
        <translation>A questa porta</translation>
    </message>
    <message>
        <source>Check the spelling, or press Ctrl+N to register them.</source>
        <translation>Controlla come è scritto, o premi Ctrl+N per registrare.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Forse cercavi</translation>
    </message>
    <message>
        <source>Import a list, or register visitors as they come (Ctrl+N).</source>
        <translation>Importa un elenco, o registra i visitatori quando arrivano (Ctrl+N).</translation>
    </message>
    <message>
        <source>Latest arrivals first, then those expected</source>
        <translation>Prima gli ultimi arrivi, poi chi è in attesa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>No visitor matches “%1”.</source>
        <translation>Nessun visitatore per «%1».</translation>
    </message>
    <message>
        <source>Nobody has come through this door today</source>
        <translation>Oggi da questa porta non è passato nessuno</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>In elenco non c’è ancora nessuno</translation>
    </message>
    <message>
        <source>Scan a badge, or type a name.</source>
        <translation>Scansiona un badge o scrivi un nome.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>The first %1: type more</source>
        <translation>I primi %1: scrivi di più</translation>
    </message>
    <message>
        <source>The last one first</source>
        <translation>Prima l’ultimo passato</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
</context>
<context>
    <name>VisitorMeetings</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dropped from the schedule</source>
        <translation>Non più in programma</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Annota un incontro</translation>
    </message>
    <message>
        <source>Log a meeting (Ctrl+M)</source>
        <translation>Annota un incontro (Ctrl+M)</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>No meetings with them yet.</source>
        <translation>Ancora nessun incontro.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promesso</translation>
    </message>
    <message>
        <source>Show the meeting in the agenda: %1</source>
        <translation>Mostra l’incontro in agenda: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Da fare: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>entro il %1</translation>
    </message>
</context>
<context>
    <name>VisitorPrivacy</name>
    <message>
        <source>Erase for good…</source>
        <translation>Cancella per sempre…</translation>
    </message>
    <message>
        <source>Erase them on their request</source>
        <translation>Cancella la persona su sua richiesta</translation>
    </message>
    <message>
        <source>Marketing box of the organiser: %1</source>
        <translation>Casella marketing dell’organizzatore: %1</translation>
    </message>
    <message>
        <source>Nobody: they were in no list that was saved.</source>
        <translation>Nessuno: non era in nessun elenco salvato.</translation>
    </message>
    <message>
        <source>Save all that is kept about them</source>
        <translation>Salva tutto ciò che si conserva sulla persona</translation>
    </message>
    <message>
        <source>Tell them where we have their data from, the first time you meet.</source>
        <translation>Al primo incontro, di’ da dove abbiamo i suoi dati.</translation>
    </message>
    <message>
        <source>The organiser&apos;s statement. It is no consent to us.</source>
        <translation>Dichiarazione dell’organizzatore. Non è un consenso dato a noi.</translation>
    </message>
    <message>
        <source>Their file…</source>
        <translation>I suoi dati…</translation>
    </message>
    <message>
        <source>They know: they saw the notice.</source>
        <translation>Lo sa: ha visto l’informativa.</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Gli è stato detto</translation>
    </message>
    <message>
        <source>What the organiser says</source>
        <translation>Che cosa dice l’organizzatore</translation>
    </message>
    <message>
        <source>Who has their data</source>
        <translation>Chi ha i suoi dati</translation>
    </message>
    <message>
        <source>notice %1</source>
        <translation>informativa %1</translation>
    </message>
</context>
<context>
    <name>VisitorWords</name>
    <message>
        <source>Admitted from</source>
        <translation>Ammesso dal</translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation>Ammesso fino al</translation>
    </message>
    <message>
        <source>Badge code</source>
        <translation>Codice del badge</translation>
    </message>
    <message>
        <source>Badge type</source>
        <translation>Tipo di badge</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Disdetto</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Cinese</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Code revoked</source>
        <translation>Codice revocato</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Doubtful name</source>
        <translation>Nome dubbio</translation>
    </message>
    <message>
        <source>Doubtful names</source>
        <translation>Nomi dubbi</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>For the next edition</source>
        <translation>Per la prossima edizione</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francese</translation>
    </message>
    <message>
        <source>From the organiser&apos;s list</source>
        <translation>Dall’elenco dell’organizzatore</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tedesco</translation>
    </message>
    <message>
        <source>Here today</source>
        <translation>Qui oggi</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>Interessi</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Giapponese</translation>
    </message>
    <message>
        <source>Kind of company</source>
        <translation>Genere di azienda</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>Unito a un altro</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non detto</translation>
    </message>
    <message>
        <source>Organiser&apos;s opt-in</source>
        <translation>Opt-in organizzatore</translation>
    </message>
    <message>
        <source>Other columns of the list</source>
        <translation>Altre colonne dell’elenco</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polacco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portoghese</translation>
    </message>
    <message>
        <source>Registered at the stand</source>
        <translation>Registrato allo stand</translation>
    </message>
    <message>
        <source>Registration ID</source>
        <translation>Numero di iscrizione</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spagnolo</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Stato o provincia</translation>
    </message>
    <message>
        <source>To complete this evening</source>
        <translation>Da completare stasera</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ritirato</translation>
    </message>
    <message>
        <source>Withdrawn with their list</source>
        <translation>Ritirato con il suo elenco</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>su carta</translation>
    </message>
    <message>
        <source>on the visitor&apos;s screen</source>
        <translation>sullo schermo del visitatore</translation>
    </message>
    <message>
        <source>said to staff</source>
        <translation>a voce al personale</translation>
    </message>
</context>
<context>
    <name>VisitorsOut</name>
    <message>
        <source>%1, what is kept</source>
        <translation>%1, dati conservati</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Dati (*.json)</translation>
    </message>
    <message>
        <source>PDF, to read (*.pdf)</source>
        <translation>PDF, da leggere (*.pdf)</translation>
    </message>
    <message>
        <source>Save their file</source>
        <translation>Salva i suoi dati</translation>
    </message>
    <message>
        <source>Their file saved</source>
        <translation>Dati della persona salvati</translation>
    </message>
</context>
<context>
    <name>VisitorsPage</name>
    <message>
        <source>Import a list, or register visitors as they come (Ctrl+N).</source>
        <translation>Importa un elenco, o registra i visitatori quando arrivano (Ctrl+N).</translation>
    </message>
    <message>
        <source>Nobody is like this</source>
        <translation>Nessuno corrisponde</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>In elenco non c’è ancora nessuno</translation>
    </message>
    <message>
        <source>Take a filter off, or type less. Ctrl+N registers somebody new.</source>
        <translation>Togli un filtro, o scrivi meno. Ctrl+N registra un nuovo visitatore.</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitatori</translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>A draft is kept: %1</source>
        <translation>C’è una bozza: %1</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Torna alla bozza</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Count one visitor who gives no data</source>
        <translation>Conta un visitatore che non dà dati</translation>
    </message>
    <message>
        <source>Count only</source>
        <translation>Solo conteggio</translation>
    </message>
    <message>
        <source>Enter moves to the next field · Ctrl+Enter saves · Esc keeps the draft</source>
        <translation>Invio passa al campo dopo · Ctrl+Invio salva · Esc tiene la bozza</translation>
    </message>
    <message>
        <source>Kept as well: %1</source>
        <translation>Conservata anche: %1</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nuovo visitatore</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>One visitor counted, without any data</source>
        <translation>Un visitatore contato, senza dati</translation>
    </message>
    <message>
        <source>Save and add a colleague</source>
        <translation>Salva e aggiungi un collega</translation>
    </message>
    <message>
        <source>Save and check in</source>
        <translation>Salva e accredita</translation>
    </message>
    <message>
        <source>Save only</source>
        <translation>Salva soltanto</translation>
    </message>
    <message>
        <source>Save without checking in or printing</source>
        <translation>Salva senza accreditare né stampare</translation>
    </message>
    <message>
        <source>Save, check in and print</source>
        <translation>Salva, accredita e stampa</translation>
    </message>
    <message>
        <source>The draft is kept: %1 (Ctrl+N)</source>
        <translation>La bozza resta: %1 (Ctrl+N)</translation>
    </message>
    <message>
        <source>This is the draft that you left.</source>
        <translation>Questa è la bozza che avevi lasciato.</translation>
    </message>
</context>
<context>
    <name>WalkInForm</name>
    <message>
        <source>A first name is needed.</source>
        <translation>Serve il nome.</translation>
    </message>
    <message>
        <source>Badge type</source>
        <translation>Tipo di badge</translation>
    </message>
    <message>
        <source>Not an e-mail address; kept as typed.</source>
        <translation>Non è un indirizzo e-mail; resta come scritto.</translation>
    </message>
    <message>
        <source>Type (Alt+1 … Alt+%1)</source>
        <translation>Tipo (Alt+1 … Alt+%1)</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>può restare vuoto</translation>
    </message>
    <message>
        <source>name@company.com</source>
        <translation>nome@azienda.it</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A fair that begins today, with invented visitors. Break what you like.</source>
        <translation>Una fiera che comincia oggi, con visitatori inventati. Prova quello che vuoi.</translation>
    </message>
    <message>
        <source>A new event</source>
        <translation>Un nuovo evento</translation>
    </message>
    <message>
        <source>Choose an event file (%1) or a sealed one (%2: a hand-over for the office, or a backup), or drop it here.</source>
        <translation>Scegli un file dell’evento (%1) o uno cifrato (%2: una consegna per l’ufficio, o un backup), oppure trascinalo qui.</translation>
    </message>
    <message>
        <source>Choose the fair; everything in it can be corrected.</source>
        <translation>Scegli la fiera; tutto si può correggere.</translation>
    </message>
    <message>
        <source>One event is one file on this laptop. Nothing is sent anywhere, and no network is needed.</source>
        <translation>Un evento è un file su questo portatile. Niente viene inviato altrove e la rete non serve.</translation>
    </message>
    <message>
        <source>Open an event</source>
        <translation>Apri un evento</translation>
    </message>
    <message>
        <source>Open an event…</source>
        <translation>Apri un evento…</translation>
    </message>
    <message>
        <source>Open the demo event</source>
        <translation>Apri l’evento dimostrativo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Per provare</translation>
    </message>
    <message>
        <source>Welcome to the stand</source>
        <translation>Benvenuti allo stand</translation>
    </message>
</context>
<context>
    <name>Welcoming</name>
    <message>
        <source>It is the event that was open last.</source>
        <translation>È l’evento che era aperto per ultimo.</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tavolo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dove</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>The event file lies in “%1”, which a cloud service copies: out of the house, and while it changes. End the program, move the file and its backups elsewhere, and open it there.</source>
        <translation>Il file dell’evento sta in “%1”, che un servizio cloud copia: fuori di casa, e mentre cambia. Chiudi il programma, sposta il file e i suoi backup altrove e aprilo lì.</translation>
    </message>
    <message>
        <source>The event file lies on another computer&apos;s disk, where it can be damaged. End the program, move the file and its backups to this laptop, and open it there.</source>
        <translation>Il file dell’evento sta sul disco di un altro computer, dove può danneggiarsi. Chiudi il programma, sposta il file e i suoi backup su questo portatile e aprilo lì.</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>A name, a company, or # and the number of a spare badge.</source>
        <translation>Un nome, un’azienda, oppure # e il numero di un badge di riserva.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>Nessuno si chiama così</translation>
    </message>
    <message>
        <source>Nobody is called so. Register them at the reception.</source>
        <translation>Nessuno si chiama così. Registralo all’accoglienza.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visitatore</translation>
    </message>
    <message>
        <source>Visitors who fit</source>
        <translation>Visitatori che corrispondono</translation>
    </message>
    <message>
        <source>Who: scan the list, or type</source>
        <translation>Chi: scansiona il foglio, o scrivi</translation>
    </message>
</context>
<context>
    <name>WholeEvent</name>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln mantenuta</numerusform>
            <numerusform>%Ln mantenute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promise(s) made</source>
        <translation>
            <numerusform>%Ln promessa fatta</numerusform>
            <numerusform>%Ln promesse fatte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more had meetings planned that were not held.</source>
        <translation>
            <numerusform>%n altra aveva incontri previsti ma non svolti.</numerusform>
            <numerusform>Altre %n avevano incontri previsti ma non svolti.</numerusform>
        </translation>
    </message>
    <message>
        <source>A meeting with several of them counts for each of them.</source>
        <translation>Un incontro con più di uno conta per ciascuno.</translation>
    </message>
    <message>
        <source>A person who came on two days is one of each day, and one of all days.</source>
        <translation>Chi è venuto in due giornate conta una volta in ciascuna, e una volta in tutto.</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tutti i giorni</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Tutti gli incontri</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullati</translation>
    </message>
    <message>
        <source>Companies met</source>
        <translation>Aziende incontrate</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Counted only</source>
        <translation>Solo contati</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Paesi</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Giorno per giorno</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Svolti</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Incontri</translation>
    </message>
    <message>
        <source>Meetings by outcome</source>
        <translation>Incontri per esito</translation>
    </message>
    <message>
        <source>Meetings held</source>
        <translation>Incontri svolti</translation>
    </message>
    <message>
        <source>Meetings held, by day</source>
        <translation>Incontri svolti per giorno</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Incontrati</translation>
    </message>
    <message>
        <source>No meetings.</source>
        <translation>Nessun incontro.</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Non presentati</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>Sul posto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Our bodies and companies</source>
        <translation>I nostri enti e aziende</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>Da parte nostra</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Esiti</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>People at sessions</source>
        <translation>Persone alle sessioni</translation>
    </message>
    <message>
        <source>People by badge type</source>
        <translation>Persone per tipo di badge</translation>
    </message>
    <message>
        <source>People by country</source>
        <translation>Persone per Paese</translation>
    </message>
    <message>
        <source>People, by day</source>
        <translation>Persone per giorno</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsti</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Report of the event</source>
        <translation>Rapporto dell’evento</translation>
    </message>
    <message>
        <source>The event in figures</source>
        <translation>L’evento in cifre</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>%1, with its own layout</source>
        <translation>%1, con un modello suo</translation>
    </message>
    <message>
        <source>All badges</source>
        <translation>Tutti i badge</translation>
    </message>
    <message>
        <source>Badge stock</source>
        <translation>Supporto</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Fronte</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Retro</translation>
    </message>
    <message>
        <source>Whose badges</source>
        <translation>Badge di chi</translation>
    </message>
    <message>
        <source>“%1”, for nobody yet</source>
        <translation>“%1”, ancora per nessuno</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Badges on their way</source>
        <translation>Badge in stampa</translation>
    </message>
    <message>
        <source>Go to the box</source>
        <translation>Vai alla casella</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Blocca lo schermo</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Annota un incontro</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nuovo visitatore</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Prima dell’apertura</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Who is at this laptop</source>
        <translation>Chi è a questo portatile</translation>
    </message>
</context>
<context>
    <name>Withdrawn</name>
    <message>
        <source>%1 took back: %2. Others have the data already.</source>
        <translation>%1 ha revocato: %2. Altri hanno già i dati.</translation>
    </message>
    <message>
        <source>Ask each to delete them, or to use them for this no more:</source>
        <translation>Chiedi a ciascuno di cancellarli, o di non usarli più per questo:</translation>
    </message>
    <message>
        <source>Copied: paste it into a message</source>
        <translation>Copiato: incollalo in un messaggio</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy these lines, to write to those who have it</source>
        <translation>Copia queste righe, per scrivere a chi li ha</translation>
    </message>
</context>
</TS>
