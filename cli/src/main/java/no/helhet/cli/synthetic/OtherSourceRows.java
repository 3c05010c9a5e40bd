package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of what others know: an assessment of work ability and an activity plan of one resident one
/// can log in as.
final class OtherSourceRows {
    private static final int SARA = -1;
    private static final int DAYS_SINCE_ASSESSED = 95;
    private static final int DAYS_SINCE_PLANNED = 40;
    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;
    private final SplittableRandom random;

    OtherSourceRows(Rows rows, Staff staff, LocalDate today, SplittableRandom random) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
        this.random = random;
    }

    void write(Household household) {
        if (household.index() != SARA) {
            return;
        }
        var assessed = Workdays.onOrBefore(today.minusDays(DAYS_SINCE_ASSESSED));
        var when = Workdays.during(Workdays.onOrBefore(assessed.plusDays(12)), random);
        var file = Seed.id(when, random);
        var pdf =
                SmallPdf.of(
                        List.of(
                                "Arbeidsevnevurdering",
                                "Arbeidsevnen er nedsatt.",
                                "Ryggplager og lang tid uten arbeid."));
        Files.write(
                rows,
                household.area(),
                file,
                household.head().id(),
                "arbeidsevnevurdering.pdf",
                "application/pdf",
                pdf,
                when);
        add(household, "ARBEIDSEVNEVURDERING", assessed, null, ASSESSMENT, file, when);
        var planned = Workdays.onOrBefore(today.minusDays(DAYS_SINCE_PLANNED));
        add(
                household,
                "AKTIVITETSPLAN",
                planned,
                planned.plusMonths(6),
                PLAN.formatted(planned, planned.plusMonths(5)),
                null,
                Workdays.during(Workdays.onOrBefore(planned.plusDays(5)), random));
    }

    private void add(
            Household household,
            String slag,
            LocalDate dated,
            @Nullable LocalDate until,
            String facts,
            @Nullable UUID file,
            Instant when) {
        var area = household.area();
        var worker = staff.veileder(area.enhetsnr, household.skjermet(), 0);
        var id = Seed.id(when.plusSeconds(1), random);
        rows.add(
                Table.OPPLYSNING,
                area.kommunenr,
                area.bydel,
                id,
                household.head().id(),
                area.enhetsnr,
                id,
                1,
                slag,
                "Nav stat",
                dated,
                until,
                "PERSONEN_HADDE_MED",
                "PERSONENS_EGEN",
                facts,
                file,
                when,
                worker.id(),
                worker.navn());
        new Events(rows, area, household.head().id(), random)
                .add(
                        Table.OPPLYSNINGHENDELSE,
                        when,
                        null,
                        worker,
                        "OPPLYSNING_REGISTRERT",
                        "{\"opplysning\": \"" + id + "\", \"slag\": \"" + slag + "\"}");
    }

    private static final String ASSESSMENT =
            """
            [{"slag": "NEDSATT_ARBEIDSEVNE", "hva": "", "verdi": "JA", "fra": null, "til": null}, \
            {"slag": "HVORFOR", "hva": "", "verdi": "Ryggplager og lang tid uten arbeid.", "fra": null, "til": null}, \
            {"slag": "BEHOV", "hva": "", "verdi": "Tett oppfølging for å komme i arbeid.", "fra": null, "til": null}]\
            """;

    private static final String PLAN =
            """
            [{"slag": "MAL", "hva": "", "verdi": "Jobb i barnehage.", "fra": null, "til": null}, \
            {"slag": "AKTIVITET", "hva": "", "verdi": "Praksisplass tre dager i uken", "fra": "%s", "til": "%s"}, \
            {"slag": "ANNET", "hva": "Oppfølging", "verdi": "Samtale hver måned", "fra": null, "til": null}]\
            """;
}
