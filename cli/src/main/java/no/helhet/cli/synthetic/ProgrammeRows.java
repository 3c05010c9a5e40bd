package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedProgramme.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of qualification programmes in Havnvik: one at least in each state, and one that the
/// resident Oksana is in. What is calculated was paid by the office's earlier system.
final class ProgrammeRows {
    private static final int OKSANA = -4;
    private static final int ONE_IN = 120;
    private static final int YOUNGEST = 20;
    private static final int OLDEST = 60;
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
    private final LocalDate today;
    private final SplittableRandom random;
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    ProgrammeRows(Rows rows, Staff staff, LocalDate today, SplittableRandom random) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
        this.random = random;
    }

    void write(List<Household> households) {
        households.stream()
                .filter(h -> h.index() == OKSANA)
                .forEach(h -> new One(h, State.UNREGISTERED).write());
        var others = households.stream().filter(this::mayTakePart).toList();
        var states = List.of(State.values()).subList(0, State.values().length - 1);
        int count = Math.min(others.size(), Math.max(states.size(), others.size() / ONE_IN));
        for (int i = 0; i < count; i++) {
            // Spread over all, so that they are not those who were drawn first.
            var household = others.get((int) ((long) i * others.size() / count));
            new One(household, states.get(i % states.size())).write();
        }
        numbers.forEach(
                (year, last) ->
                        rows.add(
                                Table.PROGRAMNUMMER, Area.HAVNVIK.kommunenr, "", (int) year, last));
    }

    private boolean mayTakePart(Household household) {
        var born = household.head().fodt();
        return household.index() > 0
                && household.area() == Area.HAVNVIK
                && !household.skjermet()
                && household.head().fnr() != null
                && born.isBefore(today.minusYears(YOUNGEST))
                && born.isAfter(today.minusYears(OLDEST));
    }

    /// One programme.
    private final class One {
        private final Area area = Area.HAVNVIK;
        private final Resident person;
        private final PlannedProgramme planned;
        private final Worker worker = staff.named("ingrid");
        private final Worker signer = staff.named("amir");
        private final LocalDate applied;
        private final Instant received;
        private final Instant decided;
        private final UUID id;
        private final String number;

        One(Household household, State state) {
            person = household.head();
            planned = PlannedProgramme.of(state, today);
            var known = planned.fom().isAfter(today) ? today : planned.fom();
            applied = Workdays.onOrBefore(known.minusDays(state == State.APPLIED ? 3 : 28));
            received = Workdays.during(applied, random);
            decided = Workdays.during(Workdays.onOrBefore(known.minusDays(6)), random);
            id = Seed.id(received, random);
            int year = applied.getYear();
            number = "%d-%05d".formatted(year, numbers.merge(year, 1, Integer::sum));
        }

        void write() {
            var granted = planned.isGranted();
            var certificate = planned.slutt() == null ? null : certificate();
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
                    planned.slutt() == null ? null : "TIL_ARBEID",
                    planned.slutt() == null ? null : "Fast jobb i butikk, fire dager i uka.",
                    certificate,
                    received);
            event(received, null, "PROGRAM_SOKT");
            if (granted) {
                decision();
                week();
                leave();
                days();
                months();
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
            if (planned.away() != null) {
                var when = Workdays.during(Workdays.onOrBefore(planned.away()), random);
                rows.add(
                        Table.PROGRAMOPPHOLD,
                        area.kommunenr,
                        area.bydel,
                        Seed.id(when, random),
                        id,
                        person.id(),
                        "PERMISJON",
                        planned.away(),
                        null,
                        "Omsorg for et sykt familiemedlem.",
                        when,
                        worker.navn());
                event(when, worker, "PROGRAM_PERMISJON");
            }
        }

        private void days() {
            for (var day : planned.attended()) {
                var when = day.atTime(16, 10).atZone(Workdays.OSLO).toInstant();
                var approved = day.isAfter(planned.approvedTo()) ? null : closed(day);
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

        /// The office takes a month when it is over.
        private static Instant closed(LocalDate day) {
            var next = day.withDayOfMonth(1).plusMonths(1);
            return Workdays.onOrAfter(next).atTime(9, 0).atZone(Workdays.OSLO).toInstant();
        }

        private void months() {
            for (var month : planned.calculated()) {
                var made = ProgrammeBenefit.calculate(planned, person.fodt(), month);
                var when = closed(month.atDay(1)).plusSeconds(3600);
                var row = Seed.id(when, random);
                rows.add(
                        Table.MANEDSSTONAD,
                        area.kommunenr,
                        area.bydel,
                        row,
                        id,
                        person.id(),
                        area.enhetsnr,
                        month.atDay(1),
                        1,
                        month.atDay(1),
                        made.ore(),
                        made.ore(),
                        made.dager(),
                        made.ore(),
                        row,
                        made.spor(),
                        when);
                event(when, worker, "MANED_BEREGNET");
            }
        }

        private UUID certificate() {
            var last = planned.slutt() == null ? today : planned.slutt();
            var when = Workdays.during(Workdays.onOrAfter(last.plusDays(1)), random);
            event(when, worker, "PROGRAM_AVSLUTTET");
            return file(
                    "programbevis.pdf",
                    when,
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
