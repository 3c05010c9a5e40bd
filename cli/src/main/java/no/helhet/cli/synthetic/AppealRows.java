package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedAppeal.Kind;
import no.helhet.regelverk.frister.Fristtype;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of an appeal: what came, the review, the answer, and what statsforvalteren said.
final class AppealRows {
    private static final String WANTED = "Jeg vil ha dekket strømregningen for forrige måned.";
    private static final String REASONS = "Regningen var høyere enn dere har regnet med.";
    private static final String NEW = "En strømregning som ikke var med i søknaden.";
    private static final String ASSESSED = "Vi har sett på regningen og på det som alt er dekket.";
    private static final String INTERIM = "Vi må undersøke saken nærmere før vi kan svare.";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LIMIT_WEEKS = 3;

    private final Rows rows;
    private final OfficeRows offices;
    private final Deadlines deadlines;

    AppealRows(Rows rows, OfficeRows offices, Deadlines deadlines) {
        this.rows = rows;
        this.offices = offices;
        this.deadlines = deadlines;
    }

    /// The decision that is appealed against, and those who treat the appeal.
    ///
    /// @param decider another than the one who prepares the review
    record Against(
            Household household,
            UUID sakId,
            UUID vedtakId,
            LocalDate vedtatt,
            Worker worker,
            Worker decider) {}

    void write(Against a, PlannedAppeal appeal, SplittableRandom random) {
        var kind = appeal.kind();
        var received = Workdays.during(appeal.mottatt(), random);
        var id = Seed.id(received, random);
        var answered = kind.isAnswered() ? received.plusSeconds(9L * SECONDS_A_DAY) : null;
        var events = new Events(rows, a.household().area(), a.household().head().id(), random);
        var review =
                task(a, appeal, "KLAGE_VURDERING", Fristtype.KLAGE_VURDERING, answered, random);
        var replied = kind == Kind.SVAR_SENDT || answered != null ? received : null;
        var reply =
                task(a, appeal, "KLAGE_FORELOPIG_SVAR", Fristtype.FORELOPIG_SVAR, replied, random);
        appeal(a, appeal, id, received, review, reply);
        event(events, a, received, a.worker(), "MOTTATT", id);
        if (kind.lacks()) {
            lacking(a, id, received.plusSeconds(SECONDS_A_DAY), events, random);
        }
        review(a, kind, id, received);
        if (kind == Kind.SVAR_SENDT) {
            event(
                    events,
                    a,
                    received.plusSeconds(28L * SECONDS_A_DAY),
                    a.worker(),
                    "FORELOPIG_SVAR",
                    id);
        }
        if (!kind.status.equals("MOTTATT")) {
            event(
                    events,
                    a,
                    received.plusSeconds(8L * SECONDS_A_DAY),
                    a.worker(),
                    "TIL_BESLUTNING",
                    id);
        }
        if (answered != null) {
            answer(a, kind, id, answered);
            event(events, a, answered, a.decider(), kind.konklusjon(), id);
        }
        if (answered != null && kind.isForwarded()) {
            forwarded(a, kind, id, answered.plusSeconds(3L * SECONDS_A_DAY), events);
        }
    }

    private UUID task(
            Against a,
            PlannedAppeal appeal,
            String type,
            Fristtype limit,
            @Nullable Instant done,
            SplittableRandom random) {
        var id = Seed.id(Workdays.during(appeal.mottatt(), random), random);
        insertTask(
                a,
                id,
                type,
                deadlines.end(limit, appeal.mottatt()),
                done == null ? "APEN" : "UTFORT");
        return id;
    }

    private void insertTask(Against a, UUID id, String type, LocalDate due, String status) {
        add(
                a,
                Table.OPPGAVE,
                id,
                a.sakId(),
                a.household().head().id(),
                type,
                "",
                due,
                a.worker().id(),
                a.worker().navn(),
                status);
    }

    private void appeal(
            Against a, PlannedAppeal appeal, UUID id, Instant received, UUID review, UUID reply) {
        var kind = appeal.kind();
        var sent = kind.status.equals("MOTTATT") ? null : received.plusSeconds(8L * SECONDS_A_DAY);
        var interim = kind == Kind.SVAR_SENDT ? received.plusSeconds(28L * SECONDS_A_DAY) : null;
        add(
                a,
                Table.KLAGE,
                id,
                a.vedtakId(),
                a.sakId(),
                a.household().head().id(),
                a.household().area().enhetsnr,
                appeal.mottatt(),
                "BREV",
                "PARTEN",
                "",
                "",
                kind.lacks() ? "" : WANTED,
                REASONS,
                a.vedtatt(),
                a.vedtatt(),
                "",
                appeal.mottatt().isAfter(a.vedtatt().plusWeeks(LIMIT_WEEKS)),
                kind.status,
                kind.isOpen(),
                sent == null ? null : a.worker().id(),
                sent == null ? null : a.worker().navn(),
                sent,
                review,
                reply,
                interim,
                interim == null ? null : letter(a),
                interim == null ? null : INTERIM,
                interim == null ? null : day(interim).plusWeeks(2),
                received,
                a.worker().id(),
                a.worker().navn(),
                kind.isAnswered() ? 2 : sent == null ? 0 : 1);
    }

    private void lacking(Against a, UUID id, Instant told, Events events, SplittableRandom random) {
        var due = deadlines.end(Fristtype.KLAGE_RETTING, day(told));
        var task = Seed.id(told, random);
        insertTask(a, task, "KLAGE_RETTING", due, "APEN");
        add(
                a,
                Table.KLAGERETTING,
                id,
                a.household().head().id(),
                "{ENDRING}",
                day(told),
                due,
                letter(a),
                task,
                told,
                a.worker().id(),
                a.worker().navn());
        event(events, a, told, a.worker(), "MANGLER", id);
    }

    private void review(Against a, Kind kind, UUID id, Instant received) {
        var written = !kind.status.equals("MOTTATT");
        add(
                a,
                Table.KLAGEVURDERING,
                id,
                a.household().head().id(),
                null,
                "",
                written ? NEW : "",
                written ? ASSESSED : "",
                written ? kind.konklusjon() : null,
                written ? reason(kind) : "",
                written ? "IKKE_AKTUELT" : null,
                "",
                received,
                a.worker().navn(),
                written ? 3 : 0);
    }

    private void answer(Against a, Kind kind, UUID id, Instant when) {
        add(
                a,
                Table.KLAGEAVGJORELSE,
                id,
                a.household().head().id(),
                null,
                "",
                NEW,
                ASSESSED,
                kind.konklusjon(),
                reason(kind),
                "IKKE_AKTUELT",
                "",
                a.worker().id(),
                a.worker().navn(),
                a.decider().id(),
                a.decider().navn(),
                when,
                kind.konklusjon().equals("OPPRETTHOLDT") ? null : letter(a));
    }

    private void forwarded(Against a, Kind kind, UUID id, Instant when, Events events) {
        var person = a.household().head().id();
        add(
                a,
                Table.KLAGEDOKUMENT,
                id,
                1,
                person,
                "OVERSENDELSESBREV",
                "oversendelsesbrev.pdf",
                letter(a));
        add(a, Table.OVERSENDELSE, id, person, day(when), when, a.worker().id(), a.worker().navn());
        event(events, a, when, a.worker(), "OVERSENDT", id);
        if (kind.status.equals("AVGJORT")) {
            var back = when.plusSeconds(70L * SECONDS_A_DAY);
            add(
                    a,
                    Table.KLAGEUTFALL,
                    id,
                    person,
                    kind.utfall(),
                    day(back),
                    "2026/" + (1000 + a.household().index() % 9000),
                    "",
                    back,
                    a.worker().id(),
                    a.worker().navn());
            event(events, a, back, a.worker(), "AVGJORT", id);
        }
    }

    private static String reason(Kind kind) {
        return switch (kind.konklusjon()) {
            case "OMGJORT" -> "Du har rett i at regningen skulle vært med.";
            case "OPPHEVET" -> "Vi hadde ikke undersøkt utgiftene til strøm godt nok.";
            case "AVVIST" -> "Klagen kom etter fristen, og vi ser ingen grunn til å behandle den.";
            default -> "Vi mener stønaden dekker utgiftene dine.";
        };
    }

    private void add(Against a, Table table, @Nullable Object... values) {
        var all = new Object[values.length + 2];
        all[0] = a.household().area().kommunenr;
        all[1] = a.household().area().bydel;
        System.arraycopy(values, 0, all, 2, values.length);
        rows.add(table, all);
    }

    private static void event(
            Events events, Against a, Instant when, Worker by, String type, UUID id) {
        events.add(
                Table.KLAGEHENDELSE,
                when,
                a.sakId(),
                by,
                "KLAGE_" + type,
                "{\"klage\": \"" + id + "\"}");
    }

    private UUID letter(Against a) {
        return offices.letterOf(a.household().area());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Workdays.OSLO);
    }
}
