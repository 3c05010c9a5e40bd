package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows that every case has, open or decided: the case itself, how it was opened and given to
/// somebody, and notes.
final class CaseBasics {
    private static final List<String> NOTES =
            List.of(
                    "Samtale om økonomi og bolig. Vi gikk gjennom utgiftene måned for måned.",
                    "Ringte for å avklare opplysninger i søknaden. Kontoutskrift er levert.",
                    "Møte på kontoret. Snakket om arbeid, helse og hva som er viktig framover.",
                    "Gjennomgang av husleie og strøm. Avtalte ny samtale neste måned.");

    private final Rows rows;
    private final Deadlines deadlines;

    CaseBasics(Rows rows, Deadlines deadlines) {
        this.rows = rows;
        this.deadlines = deadlines;
    }

    void insert(
            Household household,
            PlannedCase sak,
            UUID id,
            @Nullable UUID soknadId,
            Instant received,
            @Nullable Worker worker,
            int version) {
        rows.add(
                Table.SAK,
                household.area().kommunenr,
                household.area().bydel,
                id,
                sak.saksnr(),
                household.head().id(),
                soknadId,
                household.area().enhetsnr,
                sak.type(),
                sak.fom,
                sak.tom,
                sak.stage.name(),
                sak.nodhjelp,
                worker == null ? null : worker.id(),
                worker == null ? null : worker.navn(),
                sak.sokt,
                due(sak),
                received,
                received,
                version);
    }

    LocalDate due(PlannedCase sak) {
        return sak.nodhjelp ? sak.sokt : deadlines.interimReply(sak.sokt);
    }

    void opened(
            Events events,
            Household household,
            PlannedCase sak,
            UUID id,
            @Nullable UUID soknadId,
            Instant received) {
        events.add(
                Table.SAKHENDELSE,
                received.plusMillis(10),
                id,
                null,
                "SAK_OPPRETTET",
                """
                {"saksnr": "%s", "type": "%s", "enhetsnr": "%s", %s"sokt": "%s", "frist": "%s"}\
                """
                        .formatted(
                                sak.saksnr(),
                                sak.type(),
                                household.area().enhetsnr,
                                soknadId == null ? "" : "\"soknadId\": \"" + soknadId + "\", ",
                                sak.sokt,
                                due(sak)));
    }

    static void assigned(Events events, UUID id, Worker worker, Instant when) {
        events.add(
                Table.SAKHENDELSE,
                when,
                id,
                worker,
                "SAK_TILDELT",
                "{\"saksbehandler\": \"" + worker.id() + "\"}");
    }

    void note(
            Household household, UUID sakId, Worker author, Instant when, SplittableRandom random) {
        rows.add(
                Table.JOURNAL,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(when, random),
                sakId,
                household.head().id(),
                when,
                author.id(),
                author.navn(),
                "Samtale",
                NOTES.get(random.nextInt(NOTES.size())));
    }
}
