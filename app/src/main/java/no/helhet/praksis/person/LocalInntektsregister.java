package no.helhet.praksis.person;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/// An income register for a local installation: four in ten have a job, most of them part-time.
@Component
@ConditionalOnProperty(name = "helhet.lokal", havingValue = "true")
class LocalInntektsregister implements Inntektsregister {
    private static final String KILDE = "A-ordningen (syntetisk)";
    private static final List<String> EMPLOYERS =
            List.of("Havnvik Fisk AS", "Solheia sykehjem", "Verftet barnehage", "Kystbuss AS");
    private final Clock clock;

    LocalInntektsregister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Registersvar<List<Inntekt>> findInntekter(String fnr, YearMonth fom, YearMonth tom) {
        var random = SyntheticHash.of("inntekt", fnr);
        var employed = random.nextInt(100) < 40;
        var employer = random.nextInt(EMPLOYERS.size());
        var gross = (6_000 + random.nextInt(16_000)) * 100L;
        var net = gross - gross / 4;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // Employers report by the fifth of the month after.
        var latest = YearMonth.from(today.minusDays(5)).minusMonths(1);
        var last = tom.isAfter(latest) ? latest : tom;
        var months =
                !employed || last.isBefore(fom)
                        ? List.<Inntekt>of()
                        : LongStream.rangeClosed(0, fom.until(last, ChronoUnit.MONTHS))
                                .mapToObj(last::minusMonths)
                                .map(
                                        month ->
                                                new Inntekt(
                                                        month,
                                                        "99999900" + employer,
                                                        EMPLOYERS.get(employer),
                                                        gross,
                                                        net))
                                .toList();
        return new Registersvar.Svar<>(months, KILDE, today);
    }
}
