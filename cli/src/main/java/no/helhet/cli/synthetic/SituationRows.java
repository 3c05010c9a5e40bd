package no.helhet.cli.synthetic;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/// The situation of one who receives sosialhjelp, stated once for each year in the case that was
/// paid first.
final class SituationRows {
    private final Rows rows;
    private final Household household;
    private final Worker worker;
    // By year: the first month that anything was paid in, and the case it was paid in.
    private final TreeMap<Integer, First> years = new TreeMap<>();

    private record First(LocalDate month, UUID sakId) {}

    SituationRows(Rows rows, Household household, Worker worker) {
        this.rows = rows;
        this.household = household;
        this.worker = worker;
    }

    void paid(UUID sakId, LocalDate day) {
        var first = new First(day.withDayOfMonth(1), sakId);
        years.merge(
                day.getYear(),
                first,
                (known, other) -> other.month().isBefore(known.month()) ? other : known);
    }

    boolean isPaidIn(int year) {
        return years.containsKey(year);
    }

    /// @param left of the last year
    void write(SplittableRandom random, LeftUndone left) {
        int version = 0;
        for (var year : years.entrySet()) {
            var here = year.equals(years.lastEntry()) ? left : LeftUndone.NOTHING;
            if (here != LeftUndone.NOT_STATED) {
                write(++version, year.getValue(), random, here);
            }
        }
    }

    private void write(int version, First first, SplittableRandom random, LeftUndone left) {
        var area = household.area();
        var when = Workdays.during(Workdays.onOrAfter(first.month()), random);
        int draw = random.nextInt(100);
        boolean parent = !household.children().isEmpty();
        int home = random.nextInt(100);
        rows.add(
                Table.SITUASJON,
                area.kommunenr,
                area.bydel,
                Seed.id(when, random),
                first.sakId(),
                household.head().id(),
                version,
                first.month(),
                "BRUKER",
                livelihood(draw, left).name(),
                benefit(draw, parent, left).name(),
                work(draw, left).name(),
                home(home).name(),
                random.nextInt(100) < 18,
                random.nextInt(100) < 4,
                left == LeftUndone.CONDITIONS_FOR_NOBODY,
                "{}",
                when,
                worker.id(),
                worker.navn());
    }

    private static Arbeidssituasjon work(int draw, LeftUndone left) {
        return switch (left) {
            case PROGRAMME_NOT_ENTERED -> Arbeidssituasjon.KVALIFISERINGSPROGRAM;
            case WAGES_WITHOUT_WORK -> Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG;
            default -> work(draw);
        };
    }

    private static Arbeidssituasjon work(int draw) {
        return draw < 14
                ? Arbeidssituasjon.DELTID
                : draw < 18
                        ? Arbeidssituasjon.HELTID
                        : draw < 24
                                ? Arbeidssituasjon.UTDANNING
                                : draw < 62
                                        ? Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG
                                        : Arbeidssituasjon.IKKE_ARBEIDSSOKER;
    }

    private static Trygd benefit(int draw, boolean parent, LeftUndone left) {
        return left == LeftUndone.BENEFIT_WITHOUT_CHILDREN
                ? Trygd.BARNETRYGD
                : benefit(draw, parent);
    }

    private static Trygd benefit(int draw, boolean parent) {
        return draw < 62
                ? parent ? Trygd.BARNETRYGD : Trygd.INGEN
                : draw < 82 ? Trygd.ARBEIDSAVKLARINGSPENGER : Trygd.UFORETRYGD;
    }

    private static Livsoppholdskilde livelihood(int draw, LeftUndone left) {
        return switch (left) {
            case PROGRAMME_NOT_ENTERED -> Livsoppholdskilde.KVALIFISERINGSSTONAD;
            case WAGES_WITHOUT_WORK -> Livsoppholdskilde.ARBEIDSINNTEKT;
            default -> livelihood(draw);
        };
    }

    private static Livsoppholdskilde livelihood(int draw) {
        return draw < 18
                ? Livsoppholdskilde.ARBEIDSINNTEKT
                : draw < 62 ? Livsoppholdskilde.SOSIALHJELP : Livsoppholdskilde.TRYGD;
    }

    private static Bosituasjon home(int draw) {
        return draw < 68
                ? Bosituasjon.LEID_PRIVAT
                : draw < 90
                        ? Bosituasjon.LEID_KOMMUNAL
                        : draw < 95 ? Bosituasjon.EID : Bosituasjon.ANNET;
    }
}
