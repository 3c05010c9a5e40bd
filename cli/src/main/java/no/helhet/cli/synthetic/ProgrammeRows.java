package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of qualification programmes: application, decision, week, leave, days, months with their
/// payments, end, and the register's row of each.
final class ProgrammeRows {
    private static final String REASON = "Hun eller han trenger tett hjelp for å komme i arbeid.";
    private static final String ANSWERS =
            List.of("ARBEIDSEVNEVURDERT", "NEDSATT_EVNE", "BEGRENSEDE_YTELSER", "HENSIKTSMESSIG")
                    .stream()
                    .map(v -> "\"" + v + "\": {\"oppfylt\": true, \"begrunnelse\": \"Vurdert.\"}")
                    .collect(Collectors.joining(", "));
    private static final String WEEK =
            IntStream.rangeClosed(1, 5)
                    .mapToObj(
                            day ->
                                    """
                                    {"dag": %d, "fra": "08:30", "minutter": 450, "hva": "%s", "hvor": "%s"}\
                                    """
                                            .formatted(
                                                    day,
                                                    day == 3 ? "Norskkurs" : "Arbeidstrening",
                                                    day == 3 ? "Voksenopplæringen" : "Jobbspor"))
                    .collect(Collectors.joining(", ", "[", "]"));

    private final Rows rows;
    private final Staff staff;
    private final PaymentRows payments;
    private final LocalDate today;
    private final SplittableRandom random;
    private final Map<Plan.Year, Integer> numbers = new TreeMap<>();

    ProgrammeRows(
            Rows rows,
            Staff staff,
            PaymentRows payments,
            LocalDate today,
            SplittableRandom random) {
        this.payments = payments;
        this.rows = rows;
        this.staff = staff;
        this.today = today;
        this.random = random;
    }

    void write(List<Programmes.One> all) {
        all.forEach(one -> new Row(one).write());
        numbers.forEach(
                (year, last) ->
                        rows.add(Table.PROGRAMNUMMER, year.kommunenr(), "", year.ar(), last));
    }

    /// One programme.
    private final class Row {
        private final Programmes.One one;
        private final ProgrammeAnswers answers;
        private final Area area;
        private final Resident person;
        private final PlannedProgramme planned;
        private final Worker worker;
        private final Worker signer;
        private final LocalDate applied;
        private final Instant received;
        private final Instant decided;
        private final UUID id;
        private final String number;

        Row(Programmes.One one) {
            this.one = one;
            area = one.household().area();
            worker = staff.first(area.enhetsnr, "VEILEDER");
            signer = staff.first(area.enhetsnr, "BESLUTTER");
            answers = new ProgrammeAnswers(one, today);
            person = one.household().head();
            planned = one.planned();
            applied = planned.applied(today);
            received = Workdays.during(applied, random);
            decided = Workdays.during(planned.decided(today), random);
            id = Seed.id(received, random);
            var year = new Plan.Year(area.kommunenr, applied.getYear());
            number = "%d-%05d".formatted(year.ar(), numbers.merge(year, 1, Integer::sum));
        }

        void write() {
            var granted = planned.isGranted();
            var ending = planned.ending();
            var certificate = ending != null && ending.isCompleted() ? certificate() : null;
            rows.add(
                    Table.PROGRAM,
                    area.kommunenr,
                    area.bydel,
                    id,
                    person.id(),
                    area.enhetsnr,
                    number,
                    planned.status(),
                    "MINSIDE",
                    applied,
                    "Jeg vil ha en fast jobb, og lære mer norsk.",
                    granted ? worker.id() : null,
                    granted ? worker.navn() : "",
                    granted ? planned.fom() : null,
                    granted ? planned.tom() : null,
                    planned.slutt(),
                    ending == null ? null : ending.name(),
                    ending == null ? null : ending.text,
                    certificate,
                    answers.json(),
                    received);
            event(received, null, "PROGRAM_SOKT");
            if (granted) {
                decision();
                week();
                leave();
                days();
                months();
                answered();
            }
        }

        private void decision() {
            var prepared = Seed.id(decided, random);
            var letter =
                    file(
                            "vedtak.pdf",
                            decided,
                            "Du har fått kvalifiseringsprogram",
                            planned.fom() + " til " + planned.tom(),
                            REASON);
            rows.add(
                    Table.PROGRAMVEDTAK,
                    area.kommunenr,
                    area.bydel,
                    prepared,
                    id,
                    person.id(),
                    "INNVILGET",
                    planned.fom(),
                    planned.tom(),
                    """
                    {"type": "INNVILGET", "fom": "%s", "tom": "%s", "vilkar": {%s},
                     "begrunnelse": "%s", "sarligeGrunner": ""}\
                    """
                            .formatted(planned.fom(), planned.tom(), ANSWERS, REASON),
                    "{\"kilde\": \"tidligere system\"}",
                    worker.id(),
                    worker.navn(),
                    signer.id(),
                    signer.navn(),
                    decided,
                    letter);
            event(decided, signer, "PROGRAM_INNVILGET");
        }

        private void week() {
            rows.add(
                    Table.UKEPLAN,
                    area.kommunenr,
                    area.bydel,
                    Seed.id(decided, random),
                    id,
                    person.id(),
                    planned.fom(),
                    WEEK,
                    "",
                    decided,
                    worker.id(),
                    worker.navn());
            event(decided, worker, "UKEPLAN_LAGRET");
        }

        private void leave() {
            var away = planned.away();
            if (away != null) {
                var when = Workdays.during(Workdays.onOrBefore(away.fom()), random);
                rows.add(
                        Table.PROGRAMOPPHOLD,
                        area.kommunenr,
                        area.bydel,
                        Seed.id(when, random),
                        id,
                        person.id(),
                        away.grunn(),
                        away.fom(),
                        away.tom(),
                        away.grunn().equals("PERMISJON")
                                ? "Omsorg for et sykt familiemedlem."
                                : "Sykdom som varer.",
                        when,
                        worker.navn());
                event(when, worker, "PROGRAM_" + away.grunn());
                var back = away.tom();
                if (back != null && !back.equals(planned.slutt())) {
                    event(
                            Workdays.during(Workdays.onOrAfter(back.plusDays(1)), random),
                            worker,
                            "PROGRAM_TILBAKE");
                }
            }
        }

        /// The statistics are answered when it has ended, or on the way.
        private void answered() {
            var end = planned.slutt();
            var day = end == null ? planned.decided(today) : end.plusDays(2);
            if (answers.isAnswered()) {
                event(
                        Workdays.during(Workdays.onOrAfter(day), random),
                        worker,
                        "PROGRAM_STATISTIKK");
            }
            if (end != null) {
                event(
                        Workdays.during(Workdays.onOrAfter(end.plusDays(1)), random),
                        worker,
                        "PROGRAM_AVSLUTTET");
            }
        }

        private void days() {
            for (var day : planned.attended()) {
                var when = day.atTime(16, 10).atZone(Workdays.OSLO).toInstant();
                var approved =
                        day.isAfter(planned.approvedTo())
                                ? null
                                : Programmes.closed(YearMonth.from(day));
                rows.add(
                        Table.OPPMOTE,
                        area.kommunenr,
                        area.bydel,
                        id,
                        day,
                        person.id(),
                        ProgrammeBenefit.kind(day),
                        when,
                        person.id(),
                        person.fullName(),
                        true,
                        approved,
                        approved == null ? null : worker.id(),
                        approved == null ? null : worker.navn());
            }
        }

        private void months() {
            for (var made : one.benefits()) {
                rows.add(
                        Table.MANEDSSTONAD,
                        area.kommunenr,
                        area.bydel,
                        made.id(),
                        id,
                        person.id(),
                        area.enhetsnr,
                        made.maned().atDay(1),
                        1,
                        made.maned().atDay(1),
                        made.ore(),
                        made.ore(),
                        made.month().dager(),
                        made.ore(),
                        made.id(),
                        made.month().spor(),
                        made.calculated());
                event(made.calculated(), worker, "MANED_BEREGNET");
                payments.writeBenefit(one.household(), id, made, random);
            }
        }

        private UUID certificate() {
            var last = planned.slutt() == null ? today : planned.slutt();
            return file(
                    "programbevis.pdf",
                    Workdays.during(Workdays.onOrAfter(last.plusDays(1)), random),
                    "Programbevis",
                    person.fullName() + " har gjennomført kvalifiseringsprogram",
                    planned.fom() + " til " + last,
                    "Arbeidstrening, Jobbspor",
                    "Norskkurs, Voksenopplæringen");
        }

        private UUID file(String name, Instant when, String... lines) {
            var file = Seed.id(when, random);
            Files.write(
                    rows,
                    area,
                    file,
                    person.id(),
                    name,
                    "application/pdf",
                    SmallPdf.of(List.of(lines)),
                    when);
            return file;
        }

        private void event(Instant when, @Nullable Worker by, String type) {
            new Events(rows, area, person.id(), random)
                    .add(
                            Table.PROGRAMHENDELSE,
                            when,
                            null,
                            by,
                            type,
                            "{\"program\": \"" + id + "\"}");
        }
    }
}
