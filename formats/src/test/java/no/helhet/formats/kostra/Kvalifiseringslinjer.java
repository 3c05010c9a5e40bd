package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Kvalifiseringsar.Datoer;
import no.helhet.formats.kostra.Kvalifiseringsar.Deltaker;
import no.helhet.formats.kostra.Kvalifiseringsar.Etterpa;
import no.helhet.formats.kostra.Kvalifiseringsar.ForSoknad;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/// A year of a programme with every field filled, and its line.
final class Kvalifiseringslinjer {
    static final Kvalifiseringsar FULL = full(2025);

    private Kvalifiseringslinjer() {}

    static Kvalifiseringsar full(int year) {
        return new Kvalifiseringsar(
                "0301",
                "04",
                "SB12",
                new Deltaker(
                        "26-00012",
                        Lines.BORN,
                        SyntheticNumbers.nth(Lines.BORN, 0).orElseThrow(),
                        Kjonn.KVINNE,
                        Sivilstand.SAMBOER,
                        2),
                new Datoer(
                        LocalDate.of(year, 9, 1),
                        LocalDate.of(year, 9, 22),
                        LocalDate.of(year, 10, 6)),
                "4205",
                new ForSoknad(Sosialhjelpsrolle.SUPPLERENDE, Set.of(TidligereYtelse.values())),
                Set.of(Tilleggsytelse.HUSBANKENS_BOSTOTTE, Tilleggsytelse.SOSIALHJELP_SUPPLEMENT),
                Set.of(Month.JANUARY, Month.FEBRUARY, Month.MARCH),
                61_520,
                Programstatus.FULLFORT,
                LocalDate.of(year, 12, 19),
                new Etterpa(
                        Set.of(Sluttsituasjon.ORDINAERT_ARBEID, Sluttsituasjon.UTDANNING),
                        Sluttsituasjon.ORDINAERT_ARBEID));
    }

    static String line(Kvalifiseringsar person, int year) {
        return switch (KvalifiseringWriter.write(person, year)) {
            case WriteResult.Written(String line) -> line;
            case WriteResult refused -> throw new AssertionError(refused.toString());
        };
    }

    static String with(String line, int year, String name, String value) {
        Field field = Layout.find(Skjema.KVALIFISERINGSSTONAD, year).orElseThrow().field(name);
        return new StringBuilder(line)
                .replace(field.from() - 1, field.to(), field.padded(value))
                .toString();
    }
}
