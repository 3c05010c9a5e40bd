package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Mappings: of Sara one that is half done, of some others one that is finished.
final class MappingRows {
    private static final UUID NO_CHILD = new UUID(0, 0);
    private static final String VERSION = "2026-1";
    private static final int SARA = -1;
    private static final int YUSUF = -2;
    private static final int KARI = -3;

    /// Of the nameless one household in so many has been mapped.
    private static final int ONE_IN = 40;

    private final Rows rows;
    private final Household household;
    private final Worker worker;
    private final LocalDate today;
    private final SplittableRandom random;

    MappingRows(
            Rows rows,
            Household household,
            Worker worker,
            LocalDate today,
            SplittableRandom random) {
        this.rows = rows;
        this.household = household;
        this.worker = worker;
        this.today = today;
        this.random = random;
    }

    void write() {
        switch (household.index()) {
            case SARA -> half();
            case YUSUF, KARI -> finished(today.minusDays(40));
            default -> {
                if (household.index() >= 0
                        && household.index() % ONE_IN == 0
                        && !household.skjermet()) {
                    finished(today.minusDays(30L + random.nextInt(300)));
                }
            }
        }
    }

    private void half() {
        var day = Workdays.onOrBefore(today.minusDays(5));
        var begun = Workdays.during(day, random);
        var id = begin(begun, null);
        answer(
                id,
                begun.plusSeconds(120),
                NO_CHILD,
                "onske",
                null,
                "Jeg vil jobbe fullt og slippe å grue meg til den tjuende i måneden.");
        answer(id, begun.plusSeconds(200), NO_CHILD, "bolig.type", "LEID_PRIVAT", null);
        answer(id, begun.plusSeconds(230), NO_CHILD, "bolig.bli", "JA", null);
        answer(id, begun.plusSeconds(300), NO_CHILD, "gjeld.har", "HENGER_ETTER", null);
        answer(id, begun.plusSeconds(380), NO_CHILD, "helse.hverdag", "NOE", null);
        answer(
                id,
                begun.plusSeconds(420),
                NO_CHILD,
                "helse.hva",
                null,
                "Sover dårlig den siste uka i måneden.");
        answer(id, begun.plusSeconds(460), NO_CHILD, "helse.hjelp", "VENTER", null);
        known(id, day.minusDays(3), "arbeid.situasjon", "DELTID", "SOKNAD");
        known(id, day.minusDays(3), "inntekt.kilder", "LONN", "SOKNAD");
        known(id, day.minusDays(3), "bolig.type", "LEID_PRIVAT", "SOKNAD");
        var ella = household.children().getLast().id();
        answer(id, begun.plusSeconds(500), ella, "barn.hverdag", null, "Barnehage hele dagen.");
        answer(id, begun.plusSeconds(540), ella, "barn.trives", "BRA", null);
    }

    private void finished(LocalDate when) {
        var day = Workdays.onOrBefore(when);
        var begun = Workdays.during(day, random);
        var end = begun.plusSeconds(2400);
        var several = random.nextInt(3) == 0;
        var id = begin(begun, new End(end, several));
        answer(id, begun.plusSeconds(60), NO_CHILD, "onske", null, "Jeg vil ha orden på pengene.");
        answer(
                id,
                begun.plusSeconds(120),
                NO_CHILD,
                "bolig.type",
                List.of("LEID_PRIVAT", "LEID_KOMMUNAL", "EID").get(random.nextInt(3)),
                null);
        answer(id, begun.plusSeconds(180), NO_CHILD, "bolig.bli", "JA", null);
        answer(id, begun.plusSeconds(240), NO_CHILD, "inntekt.rekker", "IKKE_ALLTID", null);
        answer(
                id,
                begun.plusSeconds(300),
                NO_CHILD,
                "helse.hverdag",
                several ? "MYE" : "NEI",
                null);
        int nr = 1;
        for (var child : household.children()) {
            answer(id, begun.plusSeconds(400L + nr), child.id(), "barn.trives", "BRA", null);
            answer(id, begun.plusSeconds(440L + nr), child.id(), "barn.hort", "SNAKKET", null);
            answer(
                    id,
                    begun.plusSeconds(480L + nr),
                    child.id(),
                    "barn.syn",
                    null,
                    "Jeg vil gå på fotball.");
            rows.add(
                    Table.KARTLEGGINGBARN,
                    household.area().kommunenr,
                    household.area().bydel,
                    id,
                    child.id(),
                    household.head().id(),
                    nr++,
                    child.fornavn());
        }
        event(end, id, "KARTLEGGING_FULLFORT");
    }

    private record End(Instant when, boolean several) {}

    private UUID begin(Instant begun, @Nullable End end) {
        var id = Seed.id(begun, random);
        rows.add(
                Table.KARTLEGGING,
                household.area().kommunenr,
                household.area().bydel,
                id,
                household.head().id(),
                household.area().enhetsnr,
                VERSION,
                "{}",
                end == null ? "APEN" : "FULLFORT",
                begun,
                worker.id(),
                worker.navn(),
                begun,
                worker.navn(),
                end == null ? null : end.when(),
                end == null ? null : worker.id(),
                end == null ? null : worker.navn(),
                end == null ? null : end.several());
        event(begun, id, "KARTLEGGING_BEGYNT");
        return id;
    }

    private void answer(
            UUID id,
            Instant when,
            UUID child,
            String question,
            @Nullable String code,
            @Nullable String words) {
        for (var table : List.of(Table.KARTLEGGINGSVAR, Table.KARTLEGGINGHISTORIKK)) {
            rows.add(
                    table,
                    household.area().kommunenr,
                    household.area().bydel,
                    id,
                    child,
                    question,
                    household.head().id(),
                    code == null ? null : "{" + code + "}",
                    words,
                    false,
                    "SAMTALE",
                    LocalDate.ofInstant(when, Workdays.OSLO),
                    false,
                    when,
                    worker.id(),
                    worker.navn(),
                    1);
        }
    }

    private void known(UUID id, LocalDate day, String question, String code, String source) {
        rows.add(
                Table.KARTLEGGINGKJENT,
                household.area().kommunenr,
                household.area().bydel,
                id,
                NO_CHILD,
                question,
                source,
                household.head().id(),
                "{" + code + "}",
                day);
    }

    private void event(Instant when, UUID id, String type) {
        new Events(rows, household.area(), household.head().id(), random)
                .add(
                        Table.KARTLEGGINGHENDELSE,
                        when,
                        null,
                        worker,
                        type,
                        "{\"kartlegging\": \"" + id + "\"}");
    }
}
