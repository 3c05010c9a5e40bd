package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Rows of advice and of financial counselling: talks of some households, a service that waits for
/// its decision, and courses that are open and ended.
final class AdviceRows {
    private static final int ONE_IN = 25;
    private static final int DAYS_OPEN = 20;
    private static final String[] TALKS = {
        "Gikk gjennom regninger og avtalte nytt møte.",
        "Snakket om husleie og depositum.",
        "Svarte på spørsmål om rettigheter."
    };
    private static final String[] THEMES = {"OKONOMI", "BOLIG", "RETTIGHETER"};

    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;

    AdviceRows(Rows rows, Staff staff, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
    }

    void write(Household household, SplittableRandom random) {
        int index = household.index();
        if (household.cases().isEmpty()
                || household.area() != Area.HAVNVIK
                || index >= 0 && index % ONE_IN != 0
                || index < -5) {
            return;
        }
        var worker =
                staff.veileder(
                        household.area().enhetsnr, household.skjermet(), random.nextInt(1000));
        int theme = random.nextInt(TALKS.length);
        talk(household, worker, theme, today.minusDays(2L + random.nextInt(300)), random);
        if (index == -1 || index == -2 || index > 0 && index % (2 * ONE_IN) == 0) {
            course(household, worker, index == -2, random);
        }
    }

    private void talk(
            Household household, Worker worker, int theme, LocalDate day, SplittableRandom random) {
        var when = Workdays.during(Workdays.onOrBefore(day), random);
        rows.add(
                Table.RAD,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(when, random),
                household.head().id(),
                household.area().enhetsnr,
                LocalDate.ofInstant(when, Workdays.OSLO),
                THEMES[theme],
                20,
                TALKS[theme],
                false,
                false,
                when,
                worker.id(),
                worker.navn());
        new Events(rows, household.area(), household.head().id(), random)
                .add(
                        Table.RADGIVNINGHENDELSE,
                        when,
                        null,
                        worker,
                        "RAD_GITT",
                        "{\"tema\": \"" + THEMES[theme] + "\"}");
    }

    private void course(
            Household household, Worker worker, boolean ended, SplittableRandom random) {
        var begun = Workdays.onOrBefore(today.minusDays(ended ? 200 : DAYS_OPEN));
        var when = Workdays.during(begun, random);
        var area = household.area();
        var person = household.head().id();
        var id = Seed.id(when, random);
        rows.add(
                Table.OKONOMI,
                area.kommunenr,
                area.bydel,
                id,
                person,
                area.enhetsnr,
                begun,
                worker.id(),
                worker.navn(),
                BUDGET,
                ended ? "I_ORDEN" : null,
                ended ? "Avtalene med kreditorene er på plass." : null,
                ended ? Workdays.onOrAfter(begun.plusDays(90)) : null,
                when,
                worker.navn(),
                0);
        rows.add(
                Table.MOTE,
                area.kommunenr,
                area.bydel,
                Seed.id(when.plusSeconds(1), random),
                id,
                person,
                begun,
                "Laget budsjett. Skal ringe banken om avdrag.",
                when,
                worker.id(),
                worker.navn());
        proposal(household, worker, begun, ended ? begun.plusDays(3) : null, random);
    }

    private void proposal(
            Household household,
            Worker worker,
            LocalDate begun,
            @Nullable LocalDate decided,
            SplittableRandom random) {
        var when = Workdays.during(begun, random);
        var by = decided == null ? null : worker.id();
        rows.add(
                Table.TJENESTEFORSLAG,
                household.area().kommunenr,
                household.area().bydel,
                Seed.id(when, random),
                household.head().id(),
                household.area().enhetsnr,
                "OKONOMI",
                begun,
                "FLERE_MOTER",
                when,
                worker.id(),
                worker.navn(),
                decided == null ? null : "VEDTAK",
                decided,
                decided == null ? null : "",
                decided == null ? null : when.plusSeconds(60),
                by,
                decided == null ? null : worker.navn());
    }

    private static final String BUDGET =
            """
            {"mal": "Betale gjelden og ha penger til barna", "forste": "", \
            "inntekter": [{"navn": "Lønn", "belop": "14 000", "kilde": "lønnsslipp"}, \
            {"navn": "Stønad", "belop": "6 000", "kilde": "vedtak"}], \
            "utgifter": [{"navn": "Husleie", "belop": "9 500", "kilde": "kontrakt"}, \
            {"navn": "Mat og klær", "belop": "7 000", "kilde": "budsjett"}], \
            "kreditorer": [{"navn": "Banken", "krav": "18 000", "rente": "9,5", "avdrag": "1 500", \
            "status": "avtale om avdrag"}, {"navn": "Strømselskapet", "krav": "4 200", "rente": "0", \
            "avdrag": "700", "status": "venter på svar"}]}\
            """;
}
