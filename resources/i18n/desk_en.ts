<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaLines</name>
    <message numerus="yes">
        <source>%n meeting(s) in %1.</source>
        <translation>
            <numerusform>%n meeting in %1.</numerusform>
            <numerusform>%n meetings in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in %1.</source>
        <translation>
            <numerusform>%n sheet in %1.</numerusform>
            <numerusform>%n sheets in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaOut</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaSheet</name>
    <message numerus="yes">
        <source>%n meeting(s).</source>
        <translation>
            <numerusform>%n meeting.</numerusform>
            <numerusform>%n meetings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveLines</name>
    <message numerus="yes">
        <source>%n visitor(s) erased after it was written: erased here, too.</source>
        <translation>
            <numerusform>%n visitor erased after it was written: erased here, too.</numerusform>
            <numerusform>%n visitors erased after it was written: erased here, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is in %1: %n row(s).</source>
        <translation>
            <numerusform>Everything is in %1: %n row.</numerusform>
            <numerusform>Everything is in %1: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message numerus="yes">
        <source>%n badge(s) on their way to %1</source>
        <translation>
            <numerusform>%n badge on their way to %1</numerusform>
            <numerusform>%n badges on their way to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%Ln older backup(s) in %1 hold the person until you delete them.</source>
        <translation>
            <numerusform>%Ln older backup in %1 holds the person until you delete it.</numerusform>
            <numerusform>%Ln older backups in %1 hold the person until you delete them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) erased since it was made: a restore erases them again.</source>
        <translation>
            <numerusform>%Ln person erased since it was made: a restore erases them again.</numerusform>
            <numerusform>%Ln people erased since it was made: a restore erases them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the ledger of erasures are spoilt: look whether somebody who was erased is back, and erase them again.</source>
        <translation>
            <numerusform>%n line of the ledger of erasures are spoilt: look whether somebody who was erased is back, and erase them again.</numerusform>
            <numerusform>%n lines of the ledger of erasures are spoilt: look whether somebody who was erased is back, and erase them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also taken over: %n answer(s), code(s), note(s) or meeting(s) on the spot.</source>
        <translation>
            <numerusform>Also taken over: %n answer, code, note or meeting on the spot.</numerusform>
            <numerusform>Also taken over: %n answers, codes, notes or meetings on the spot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entered again from the damaged file: %n check-in(s).</source>
        <translation>
            <numerusform>Entered again from the damaged file: %n check-in.</numerusform>
            <numerusform>Entered again from the damaged file: %n check-ins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the register of exports again: %n list(s) given away.</source>
        <translation>
            <numerusform>In the register of exports again: %n list given away.</numerusform>
            <numerusform>In the register of exports again: %n lists given away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names taken out again of notes: %n.</source>
        <translation>
            <numerusform>Names taken out again of notes: %n.</numerusform>
            <numerusform>Names taken out again of notes: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not readable any more: %n line(s) or more; look at who came since the backup.</source>
        <translation>
            <numerusform>Not readable any more: %n line or more; look at who came since the backup.</numerusform>
            <numerusform>Not readable any more: %n lines or more; look at who came since the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not taken over: %n, which cannot be read whole or belong to the agenda.</source>
        <translation>
            <numerusform>Not taken over: %n, which cannot be read whole or belong to the agenda.</numerusform>
            <numerusform>Not taken over: %n, which cannot be read whole or belong to the agenda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Registered again, with their badge codes: %n visitor(s).</source>
        <translation>
            <numerusform>Registered again, with their badge codes: %n visitor.</numerusform>
            <numerusform>Registered again, with their badge codes: %n visitors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeFiles</name>
    <message numerus="yes">
        <source>%n badge(s) saved in “%1”</source>
        <translation>
            <numerusform>%n badge saved in “%1”</numerusform>
            <numerusform>%n badges saved in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeNews</name>
    <message numerus="yes">
        <source>%n badge(s) saved in “%1”</source>
        <translation>
            <numerusform>%n badge saved in “%1”</numerusform>
            <numerusform>%n badges saved in “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchProgress</name>
    <message numerus="yes">
        <source>%n badge(s) cancelled. One that is in the printer may come out.</source>
        <translation>
            <numerusform>%n badge cancelled. One that is in the printer may come out.</numerusform>
            <numerusform>%n badges cancelled. One that is in the printer may come out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeforeView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BodySheet</name>
    <message numerus="yes">
        <source>%Ln promise(s) open</source>
        <translation>
            <numerusform>%Ln promise open</numerusform>
            <numerusform>%Ln promises open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) met did not agree to give their data to this body; they are left out.</source>
        <translation>
            <numerusform>%n person met did not agree to give their data to this body; they are left out.</numerusform>
            <numerusform>%n persons met did not agree to give their data to this body; they are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message numerus="yes">
        <source>%1 is in: %Ln new visitor(s)</source>
        <translation>
            <numerusform>%1 is in: %Ln new visitor</numerusform>
            <numerusform>%1 is in: %Ln new visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message numerus="yes">
        <source>%Ln note(s) on this meeting</source>
        <translation>
            <numerusform>%Ln note on this meeting</numerusform>
            <numerusform>%Ln notes on this meeting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnteredLines</name>
    <message numerus="yes">
        <source>%n check-in(s) entered</source>
        <translation>
            <numerusform>%n check-in entered</numerusform>
            <numerusform>%n check-ins entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseSheet</name>
    <message numerus="yes">
        <source>%Ln note(s) changed.</source>
        <translation>
            <numerusform>%Ln note changed.</numerusform>
            <numerusform>%Ln notes changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningReport</name>
    <message numerus="yes">
        <source>%n double booking(s) on the next day</source>
        <translation>
            <numerusform>%n double booking on the next day</numerusform>
            <numerusform>%n double bookings on the next day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-filled card(s)</source>
        <translation>
            <numerusform>%n half-filled card</numerusform>
            <numerusform>%n half-filled cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) not logged yet</source>
        <translation>
            <numerusform>%n meeting not logged yet</numerusform>
            <numerusform>%n meetings not logged yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) without a note: see “Still to complete”.</source>
        <translation>
            <numerusform>%n meeting without a note: see “Still to complete”.</numerusform>
            <numerusform>%n meetings without a note: see “Still to complete”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s)</source>
        <translation>
            <numerusform>%n no-show</numerusform>
            <numerusform>%n no-shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people at the stand</source>
        <translation>
            <numerusform>%n person at the stand</numerusform>
            <numerusform>%n people at the stand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportLines</name>
    <message numerus="yes">
        <source>%n row(s) in %1.</source>
        <translation>
            <numerusform>%n row in %1.</numerusform>
            <numerusform>%n rows in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportsPage</name>
    <message numerus="yes">
        <source>List saved: %Ln row(s).</source>
        <translation>
            <numerusform>List saved: %Ln row.</numerusform>
            <numerusform>List saved: %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowMany</name>
    <message numerus="yes">
        <source>%Ln visitor(s)</source>
        <translation>
            <numerusform>%Ln visitor</numerusform>
            <numerusform>%Ln visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message numerus="yes">
        <source>%Ln back, whose list was undone</source>
        <translation>
            <numerusform>%Ln back, whose list was undone</numerusform>
            <numerusform>%Ln back, whose list was undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new visitor(s)</source>
        <translation>
            <numerusform>%Ln new visitor</numerusform>
            <numerusform>%Ln new visitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said yes to the organiser&apos;s marketing</source>
        <translation>
            <numerusform>%Ln said yes to the organiser&apos;s marketing</numerusform>
            <numerusform>%Ln said yes to the organiser&apos;s marketing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the list</source>
        <translation>
            <numerusform>%Ln twice in the list</numerusform>
            <numerusform>%Ln twice in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who was erased on request</source>
        <translation>
            <numerusform>%Ln who was erased on request</numerusform>
            <numerusform>%Ln who was erased on request</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a name and company that are here</source>
        <translation>
            <numerusform>%Ln with a name and company that are here</numerusform>
            <numerusform>%Ln with a name and company that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an ID that is here</source>
        <translation>
            <numerusform>%Ln with an ID that is here</numerusform>
            <numerusform>%Ln with an ID that is here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an e-mail that is here</source>
        <translation>
            <numerusform>%Ln with an e-mail that is here</numerusform>
            <numerusform>%Ln with an e-mail that is here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with letters that were lost</source>
        <translation>
            <numerusform>%Ln with letters that were lost</numerusform>
            <numerusform>%Ln with letters that were lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with somebody else&apos;s e-mail or ID</source>
        <translation>
            <numerusform>%Ln with somebody else&apos;s e-mail or ID</numerusform>
            <numerusform>%Ln with somebody else&apos;s e-mail or ID</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>%n badge(s) wait: %1</source>
        <translation>
            <numerusform>%n badge waits: %1</numerusform>
            <numerusform>%n badges wait: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n badge(s) wait</source>
        <translation>
            <numerusform>Paused: %n badge waits</numerusform>
            <numerusform>Paused: %n badges wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message numerus="yes">
        <source>%n badge(s) still wait</source>
        <translation>
            <numerusform>%n badge still waits</numerusform>
            <numerusform>%n badges still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) wait</source>
        <translation>
            <numerusform>%n badge waits</numerusform>
            <numerusform>%n badges wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No font here writes letters of %n name(s): they would be boxes.</source>
        <translation>
            <numerusform>No font here writes letters of %n name: they would be boxes.</numerusform>
            <numerusform>No font here writes letters of %n names: they would be boxes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorsCard</name>
    <message numerus="yes">
        <source>The screen locks after %n minute(s) without anybody.</source>
        <translation>
            <numerusform>The screen locks after %n minute without anybody.</numerusform>
            <numerusform>The screen locks after %n minutes without anybody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OursDone</name>
    <message numerus="yes">
        <source>%1 is in: %Ln new</source>
        <translation>
            <numerusform>%1 is in: %Ln new</numerusform>
            <numerusform>%1 is in: %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OursSummary</name>
    <message numerus="yes">
        <source>%Ln as it was</source>
        <translation>
            <numerusform>%Ln as it was</numerusform>
            <numerusform>%Ln as it was</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln back again</source>
        <translation>
            <numerusform>%Ln back again</numerusform>
            <numerusform>%Ln back again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <translation>
            <numerusform>%Ln called off</numerusform>
            <numerusform>%Ln called off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone, but with notes or facts</source>
        <translation>
            <numerusform>%Ln gone, but with notes or facts</numerusform>
            <numerusform>%Ln gone, but with notes or facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) not on the list</source>
        <translation>
            <numerusform>%Ln guest not on the list</numerusform>
            <numerusform>%Ln guests not on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) recognised</source>
        <translation>
            <numerusform>%Ln guest recognised</numerusform>
            <numerusform>%Ln guests recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) to decide about</source>
        <translation>
            <numerusform>%Ln guest to decide about</numerusform>
            <numerusform>%Ln guests to decide about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new meeting(s)</source>
        <translation>
            <numerusform>%Ln new meeting</numerusform>
            <numerusform>%Ln new meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln no longer in the list</source>
        <translation>
            <numerusform>%Ln no longer in the list</numerusform>
            <numerusform>%Ln no longer in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something that staff changed</source>
        <translation>
            <numerusform>%Ln with something that staff changed</numerusform>
            <numerusform>%Ln with something that staff changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New bodies and companies: %Ln</source>
        <translation>
            <numerusform>New bodies and companies: %Ln</numerusform>
            <numerusform>New bodies and companies: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New people: %Ln</source>
        <translation>
            <numerusform>New people: %Ln</numerusform>
            <numerusform>New people: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in this list: %Ln meeting(s) of earlier ones</source>
        <translation>
            <numerusform>Not in this list: %Ln meeting of earlier ones</numerusform>
            <numerusform>Not in this list: %Ln meetings of earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message numerus="yes">
        <source>%n badge(s) on %1 (%2): %3</source>
        <translation>
            <numerusform>%n badge on %1 (%2): %3</numerusform>
            <numerusform>%n badges on %1 (%2): %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightWords</name>
    <message numerus="yes">
        <source>%n line(s) to mend before the doors open.</source>
        <translation>
            <numerusform>%n line to mend before the doors open.</numerusform>
            <numerusform>%n lines to mend before the doors open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The doors can open; %n line(s) to look at.</source>
        <translation>
            <numerusform>The doors can open; %n line to look at.</numerusform>
            <numerusform>The doors can open; %n lines to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%Ln note(s) or meeting(s) may still say who was erased</source>
        <translation>
            <numerusform>%Ln note or meeting may still say who was erased</numerusform>
            <numerusform>%Ln notes or meetings may still say who was erased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message numerus="yes">
        <source>%Ln note(s) changed.</source>
        <translation>
            <numerusform>%Ln note changed.</numerusform>
            <numerusform>%Ln notes changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message numerus="yes">
        <source>Beside the event: %n practice file(s) with the whole list.</source>
        <translation>
            <numerusform>Beside the event: %n practice file with the whole list.</numerusform>
            <numerusform>Beside the event: %n practice files with the whole list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n practice file(s) for good?</source>
        <translation>
            <numerusform>Delete %n practice file for good?</numerusform>
            <numerusform>Delete %n practice files for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportLines</name>
    <message numerus="yes">
        <source>%n meeting(s) in %1.</source>
        <translation>
            <numerusform>%n meeting in %1.</numerusform>
            <numerusform>%n meetings in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionSheet</name>
    <message numerus="yes">
        <source>Also delete %n file(s) written before</source>
        <translation>
            <numerusform>Also delete %n file written before</numerusform>
            <numerusform>Also delete %n files written before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterCard</name>
    <message numerus="yes">
        <source>Roster of %n visitor(s) saved</source>
        <translation>
            <numerusform>Roster of %n visitor saved</numerusform>
            <numerusform>Roster of %n visitors saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetChooser</name>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) printed already</source>
        <translation>
            <numerusform>%n badge printed already</numerusform>
            <numerusform>%n badges printed already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)</source>
        <translation>
            <numerusform>Print %n badge</numerusform>
            <numerusform>Print %n badges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>%Ln more before now</source>
        <translation>
            <numerusform>%Ln more before now</numerusform>
            <numerusform>%Ln more before now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more today</source>
        <translation>
            <numerusform>%Ln more today</numerusform>
            <numerusform>%Ln more today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedCard</name>
    <message numerus="yes">
        <source>%n half-filled card(s)</source>
        <translation>
            <numerusform>%n half-filled card</numerusform>
            <numerusform>%n half-filled cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorActions</name>
    <message numerus="yes">
        <source>%n visitor(s) of %1 checked in</source>
        <translation>
            <numerusform>%n visitor of %1 checked in</numerusform>
            <numerusform>%n visitors of %1 checked in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n badge(s)</source>
        <translation>
            <numerusform>Print %n badge</numerusform>
            <numerusform>Print %n badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorDetail</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorExport</name>
    <message numerus="yes">
        <source>%n badge(s)</source>
        <translation>
            <numerusform>%n badge</numerusform>
            <numerusform>%n badges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitorList</name>
    <message numerus="yes">
        <source>%n visitor(s)</source>
        <translation>
            <numerusform>%n visitor</numerusform>
            <numerusform>%n visitors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeEvent</name>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln promise(s) made</source>
        <translation>
            <numerusform>%Ln promise made</numerusform>
            <numerusform>%Ln promises made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more had meetings planned that were not held.</source>
        <translation>
            <numerusform>%n more had meetings planned that were not held.</numerusform>
            <numerusform>%n more had meetings planned that were not held.</numerusform>
        </translation>
    </message>
</context>
</TS>
