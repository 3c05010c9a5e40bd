package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of a case that is not decided: the application it began with, tasks, what has been asked
/// for, and the draft that waits for the decision maker.
final class OpenCaseRows {
    private static final String DOCUMENT = "Kontoutskrift";
    private static final String DOCUMENT_TEXT = "For alle kontoer, de siste tre månedene.";

    private final Rows rows;
    private final CaseBasics basics;
    private final Deadlines deadlines;
    private final LocalDate today;

    OpenCaseRows(Rows rows, CaseBasics basics, Deadlines deadlines, LocalDate today) {
        this.rows = rows;
        this.basics = basics;
        this.deadlines = deadlines;
        this.today = today;
    }

    void write(Household household, PlannedCase sak, Worker worker, SplittableRandom random) {
        // What came today came before anybody looks.
        var received =
                sak.sokt.equals(today)
                        ? today.atTime(LocalTime.of(6, 30))
                                .atZone(Workdays.OSLO)
                                .toInstant()
                                .plusSeconds(random.nextInt(1200))
                        : Workdays.during(sak.sokt, random);
        var message = new MessageRows(rows, household, deadlines, random);
        var soknadId = message.writeApplication(sak, received);
        var id = Seed.id(received.plusMillis(5), random);
        var by = sak.stage == Stage.NY ? null : worker;
        int version =
                switch (sak.stage) {
                    case NY -> 0;
                    case UNDER_BEHANDLING -> 1;
                    default -> 2;
                };
        basics.insert(household, sak, id, soknadId, received, by, version);
        message.linkCase(soknadId, sak, id, received, by != null);
        var events = new Events(rows, household.area(), household.head().id(), random);
        basics.opened(events, household, sak, id, soknadId, received);
        task(household, sak, id, by, random);
        if (by == null) {
            return;
        }
        CaseBasics.assigned(events, id, by, received.plusSeconds(5400));
        basics.note(household, id, by, received.plusSeconds(9000), random);
        if (sak.stage == Stage.TIL_BESLUTNING) {
            draft(household, sak, id, by, received.plusSeconds(14_000), events, random);
        } else if (sak.stage == Stage.VENTER_PA_SOKER) {
            asked(household, sak, id, soknadId, by, received.plusSeconds(10_000), message, random);
        }
    }

    private void draft(
            Household household,
            PlannedCase sak,
            UUID sakId,
            Worker worker,
            Instant sent,
            Events events,
            SplittableRandom random) {
        var area = household.area();
        var id = Seed.id(sent, random);
        var rent = (5_000L + random.nextInt(50) * 100L) * 100;
        rows.add(
                Table.UTKAST,
                area.kommunenr,
                area.bydel,
                id,
                sakId,
                household.head().id(),
                DecisionJson.innhold(household, sak, "INNVILGET", rent),
                "SENDT",
                worker.id(),
                worker.navn(),
                sent,
                sent,
                worker.id(),
                worker.navn(),
                6);
        events.add(
                Table.VEDTAKHENDELSE,
                sent.minusSeconds(1800),
                sakId,
                worker,
                "UTKAST_OPPRETTET",
                "{\"utkast\": \"" + id + "\"}");
        events.add(
                Table.VEDTAKHENDELSE,
                sent,
                sakId,
                worker,
                "UTKAST_SENDT",
                "{\"utkast\": \"" + id + "\"}");
        events.add(
                Table.SAKHENDELSE, sent.plusMillis(1), sakId, worker, "SAK_TIL_BESLUTNING", "{}");
    }

    private void task(
            Household household,
            PlannedCase sak,
            UUID sakId,
            @Nullable Worker hos,
            SplittableRandom random) {
        var made = Workdays.during(sak.sokt, random);
        var type = sak.nodhjelp ? "NODHJELP" : "FORELOPIG_SVAR";
        insertTask(household, sakId, made, type, "", basics.due(sak), hos, random);
        if (hos != null && random.nextInt(2) == 0) {
            var day = Workdays.onOrAfter(today.plusDays(random.nextInt(9) - 2L));
            insertTask(household, sakId, made, "EGEN", "Ring og avtal samtale", day, hos, random);
        }
    }

    private void asked(
            Household household,
            PlannedCase sak,
            UUID sakId,
            UUID soknadId,
            Worker by,
            Instant when,
            MessageRows message,
            SplittableRandom random) {
        var area = household.area();
        var due = LocalDate.ofInstant(when, Workdays.OSLO).plusWeeks(2);
        var id = Seed.id(when, random);
        rows.add(
                Table.DOKUMENTASJON,
                area.kommunenr,
                area.bydel,
                id,
                sakId,
                household.head().id(),
                DOCUMENT,
                DOCUMENT_TEXT,
                due,
                when,
                "ETTERSPURT");
        insertTask(household, sakId, when, "DOKUMENTASJON", "", due, by, random);
        new Events(rows, area, household.head().id(), random)
                .add(
                        Table.SAKHENDELSE,
                        when,
                        sakId,
                        by,
                        "DOKUMENTASJON_ETTERSPURT",
                        "{\"antall\": 1, \"frist\": \"" + due + "\"}");
        message.askedFor(soknadId, id, DOCUMENT, DOCUMENT_TEXT, due, when);
    }

    private void insertTask(
            Household household,
            UUID sakId,
            Instant made,
            String type,
            String text,
            LocalDate due,
            @Nullable Worker hos,
            SplittableRandom random) {
        rows.add(
                Table.OPPGAVE,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(made, random),
                sakId,
                household.head().id(),
                type,
                text,
                due,
                hos == null ? null : hos.id(),
                hos == null ? null : hos.navn(),
                "APEN");
    }
}
