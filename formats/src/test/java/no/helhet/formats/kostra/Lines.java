package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Sosialhjelpsar.Mottaker;
import no.helhet.formats.kostra.Sosialhjelpsar.Situasjon;
import no.helhet.formats.kostra.Sosialhjelpsar.Stonad;
import no.helhet.formats.kostra.Sosialhjelpsar.Unntak20a;
import no.helhet.formats.kostra.Sosialhjelpsar.Vilkarsvedtak;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/// A person-year with every field filled, and its line.
final class Lines {

    static final Regler REGLER = Regler.TODAY.withSynthetic(SyntheticSeries.PLUSS_80);
    static final LocalDate BORN = LocalDate.of(1998, 3, 14);

    static final Sosialhjelpsar PERSON = person(2026);

    private Lines() {}

    static Sosialhjelpsar person(int year) {
        return new Sosialhjelpsar(
                "0301",
                "04",
                "SB12",
                new Mottaker(
                        "J100",
                        BORN,
                        SyntheticNumbers.nth(BORN, 0).orElseThrow(),
                        "199900000001",
                        Kjonn.KVINNE,
                        Sivilstand.SAMBOER,
                        2),
                new Situasjon(
                        Livsoppholdskilde.SOSIALHJELP,
                        Trygd.INGEN,
                        Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG,
                        Bosituasjon.LEID_PRIVAT),
                Map.of(Month.JANUARY, new Stonad(7500, 0), Month.DECEMBER, new Stonad(8000, 2500)),
                true,
                false,
                new Vilkarsvedtak(
                        LocalDate.of(year, 1, 5),
                        LocalDate.of(year, 6, 30),
                        Set.of(Vilkar.KURS, Vilkar.NORSK_ELLER_SAMISK_OPPLARING)),
                false,
                new Unntak20a(LocalDate.of(year, 2, 1), Set.of(Unntaksgrunn.I_ARBEID)),
                Set.of(Sanksjon.REDUSERT_STONAD));
    }

    static String line() {
        return line(2026);
    }

    static String line(int year) {
        return switch (SosialhjelpWriter.write(person(year), year)) {
            case WriteResult.Written(String line) -> line;
            case WriteResult refused -> throw new AssertionError(refused.toString());
        };
    }

    static String with(String line, String name, String value) {
        return with(line, 2026, name, value);
    }

    static String with(String line, int year, String name, String value) {
        Field field = Layout.find(Skjema.OKONOMISK_SOSIALHJELP, year).orElseThrow().field(name);
        return new StringBuilder(line)
                .replace(field.from() - 1, field.to(), field.padded(value))
                .toString();
    }
}
