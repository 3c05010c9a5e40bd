package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rows of individual plans: approved once, some past the day they should be looked at, with steps
/// that are done, running and late. The texts hold nothing that JSON must escape.
final class PlanRows {
    private static final int ONE_IN = 60;
    private static final int YUSUF = -2;
    private static final String STAND = "0123456789abcdef";
    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;

    PlanRows(Rows rows, Staff staff, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
    }

    /// A part with what is written in it.
    private record Part(UUID id, String slag, @Nullable UUID mal, Map<String, String> felt) {}

    void write(Household household, SplittableRandom random) {
        int index = household.index();
        if (index != YUSUF
                && (index <= 0
                        || index % ONE_IN != 0
                        || household.cases().isEmpty()
                        || household.skjermet())) {
            return;
        }
        var late = index == YUSUF || random.nextInt(5) == 0;
        var begun = Workdays.onOrBefore(today.minusDays(120));
        new One(household, begun, Workdays.during(begun, random), late, random).write();
    }

    /// One plan.
    private final class One {
        private final Area area;
        private final UUID person;
        private final Worker worker;
        private final LocalDate begun;
        private final Instant when;
        private final boolean late;
        private final SplittableRandom random;
        private final UUID id;
        private final List<Part> parts = new ArrayList<>();

        One(
                Household household,
                LocalDate begun,
                Instant when,
                boolean late,
                SplittableRandom random) {
            this.area = household.area();
            this.person = household.head().id();
            this.worker = staff.veileder(area.enhetsnr, false, random.nextInt(1000));
            this.begun = begun;
            this.when = when;
            this.late = late;
            this.random = random;
            this.id = Seed.id(when, random);
        }

        void write() {
            var mal = part("MAL", null, "ord", "Jeg vil ha fast arbeid og et godt hjem.");
            var done = step(mal, "Lage CV", "En time med veileder", 60);
            var open = step(mal, "Arbeidstrening i butikk", "Fire dager i uka", late ? 117 : 200);
            part(
                    "DELTAKER",
                    null,
                    "navn",
                    "Jobbspor",
                    "rolle",
                    "Tiltaksleverandør",
                    "bidrag",
                    "Finner en arbeidsgiver");
            single(
                    3,
                    "ressurser",
                    "Lang erfaring fra butikk",
                    "behov",
                    "Fast arbeid, roligere økonomi");
            single(
                    4,
                    "fra",
                    begun.toString(),
                    "til",
                    begun.plusMonths(12).toString(),
                    "evaluering",
                    look().toString());
            single(5, "samarbeid", "Voksenopplæringen");
            single(6, "samtykke", "JA", "hvordan", "I samtale");
            plan();
            parts.forEach(this::part);
            version();
            force(mal, done, open);
            new Events(rows, area, person, random)
                    .add(
                            Table.PLANHENDELSE,
                            when,
                            null,
                            worker,
                            "PLAN_GODKJENT",
                            "{\"plan\": \"" + id + "\", \"versjon\": 1}");
        }

        private LocalDate look() {
            return late ? today.minusDays(4) : today.plusDays(40);
        }

        private Part part(String slag, @Nullable UUID mal, String... felt) {
            return add(Seed.id(when.plusSeconds(parts.size()), random), slag, mal, felt);
        }

        private void single(int ordinal, String... felt) {
            add(new UUID(0, ordinal), "", null, felt);
        }

        private Part add(UUID at, String slag, @Nullable UUID mal, String... felt) {
            var fields = new LinkedHashMap<String, String>();
            for (int i = 0; i < felt.length; i += 2) {
                fields.put(felt[i], felt[i + 1]);
            }
            var part = new Part(at, slag, mal, fields);
            parts.add(part);
            return part;
        }

        private Part step(Part mal, String hva, String omfang, int days) {
            return part(
                    "STEG",
                    mal.id(),
                    "hva",
                    hva,
                    "hvordan",
                    "Vi gjør det sammen",
                    "omfang",
                    omfang,
                    "hvem",
                    "ORGANISASJON",
                    "navn",
                    "Jobbspor",
                    "frist",
                    begun.plusDays(days).toString());
        }

        private void plan() {
            rows.add(
                    Table.INDIVIDUELLPLAN,
                    area.kommunenr,
                    area.bydel,
                    id,
                    person,
                    area.enhetsnr,
                    worker.id(),
                    worker.navn(),
                    1,
                    false,
                    look(),
                    when,
                    worker.id(),
                    worker.navn());
        }

        private void part(Part part) {
            if (!part.slag().isEmpty()) {
                rows.add(
                        Table.PLANDEL,
                        area.kommunenr,
                        area.bydel,
                        id,
                        part.id(),
                        person,
                        part.slag(),
                        part.mal(),
                        when,
                        worker.id(),
                        worker.navn());
            }
            part.felt()
                    .forEach(
                            (felt, tekst) -> {
                                for (var table : List.of(Table.PLANFELT, Table.PLANFELTHISTORIKK)) {
                                    rows.add(
                                            table,
                                            area.kommunenr,
                                            area.bydel,
                                            id,
                                            part.id(),
                                            felt,
                                            person,
                                            tekst,
                                            when,
                                            worker.id(),
                                            worker.navn(),
                                            false,
                                            1);
                                }
                            });
        }

        private void version() {
            rows.add(
                    Table.PLANVERSJON,
                    area.kommunenr,
                    area.bydel,
                    id,
                    1,
                    person,
                    STAND,
                    parts.stream()
                            .map(this::json)
                            .collect(Collectors.joining(", ", "{\"deler\": [", "]}")),
                    worker.navn(),
                    "PAPIR",
                    "Bente Lie",
                    when,
                    worker.id(),
                    worker.navn());
        }

        private String json(Part part) {
            return "{\"id\": \""
                    + part.id()
                    + "\", \"slag\": \""
                    + kind(part)
                    + "\", \"malId\": "
                    + (part.mal() == null ? "null" : "\"" + part.mal() + "\"")
                    + ", \"felt\": {"
                    + part.felt().entrySet().stream()
                            .map(this::json)
                            .collect(Collectors.joining(", "))
                    + "}}";
        }

        private String kind(Part part) {
            return part.slag().isEmpty()
                    ? List.of("BEHOV", "PERIODE", "SAMARBEID", "SAMTYKKE")
                            .get((int) part.id().getLeastSignificantBits() - 3)
                    : part.slag();
        }

        private String json(Map.Entry<String, String> felt) {
            return "\"%s\": {\"tekst\": \"%s\", \"endret\": \"%s\", \"navn\": \"%s\", \"innbygger\": false, \"version\": 1}"
                    .formatted(felt.getKey(), felt.getValue(), when, worker.navn());
        }

        private void force(Part mal, Part done, Part open) {
            rows.add(
                    Table.GJELDENDEMAL,
                    area.kommunenr,
                    area.bydel,
                    id,
                    mal.id(),
                    person,
                    1,
                    mal.felt().get("ord"),
                    "");
            int nr = 0;
            for (var step : List.of(done, open)) {
                rows.add(
                        Table.GJELDENDESTEG,
                        area.kommunenr,
                        area.bydel,
                        id,
                        step.id(),
                        mal.id(),
                        person,
                        ++nr,
                        step.felt().get("hva"),
                        step.felt().get("hvordan"),
                        step.felt().get("omfang"),
                        step.felt().get("hvem"),
                        step.felt().get("navn"),
                        LocalDate.parse(step.felt().get("frist")),
                        step == done ? when.plusSeconds(60L * 60 * 24 * 30) : null,
                        step == done ? worker.navn() : null);
            }
        }
    }
}
