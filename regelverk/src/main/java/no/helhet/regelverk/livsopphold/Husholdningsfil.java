package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Behov.Norm;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.yaml.YamlFault;
import no.helhet.regelverk.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A household and a period, written by hand:
///
/// ```yaml
/// kommune: "4698"
/// fra: 2026-12-01
/// til: 2026-12-31
/// husholdning:
///   boform: enslig              # enslig, par or bofellesskap
///   voksne:                     # optional
///     - {rolle: soker, fodt: 1994-03-02}
///   barn:
///     - {id: ella, navn: Ella, fodt: 2019-05-20, andel: 50, delt-bosted: true}
/// utgifter:
///   - {type: bolig, belop: 9500}
///   - {type: barn-sarskilt, navn: Briller, barn: ella, belop: 1800}
/// inntekter:
///   - {type: lonn, belop: 9860, hvem: soker}
/// ```
///
/// Amounts are kroner a month, or for the days of a month that the period holds.
public sealed interface Husholdningsfil {
    /// The longest period, in months.
    int MAX_MONTHS = 24;

    /// One basis of calculation for each month of the period.
    record Lest(List<Grunnlag> months) implements Husholdningsfil {
        public Lest {
            months = List.copyOf(months);
        }
    }

    /// The file is not used; each fault names its field and the remedy.
    record Avvist(List<Grunn> grunner) implements Husholdningsfil {
        public Avvist {
            grunner = List.copyOf(grunner);
        }
    }

    /// Reads a file.
    ///
    /// @param name what messages call it
    static Husholdningsfil read(String name, String yaml) {
        try {
            return new Leser().read(YamlNode.read(name, yaml));
        } catch (YamlFault fault) {
            return new Avvist(List.of(new Grunn(fault.place(), fault.tekst())));
        }
    }

    /// Reads one file; faults of single rows are collected, so that all are seen at once.
    final class Leser {
        private static final Kilde KILDE = Kilde.bruker("");
        private final List<Grunn> faults = new ArrayList<>();

        private Leser() {}

        private Husholdningsfil read(YamlNode file) throws YamlFault {
            file.only("kommune", "fra", "til", "husholdning", "utgifter", "inntekter");
            String kommune = file.at("kommune").text();
            LocalDate fra = file.at("fra").date();
            LocalDate til = file.at("til").date();
            YamlNode home = file.at("husholdning").only("boform", "voksne", "barn");
            Husholdning husholdning =
                    new Husholdning(
                            home.at("boform").word(List.of(Husholdning.Type.values()), Leser::word),
                            rows(home.at("voksne"), this::voksen),
                            rows(home.at("barn"), this::barn),
                            KILDE);
            List<Behov> behov = rows(file.at("utgifter"), this::behov);
            List<Inntekt> inntekter = rows(file.at("inntekter"), this::inntekt);
            if (til.isBefore(fra)) {
                faults.add(new Grunn("til", Tekst.of("grunn.slutt-for-start")));
            } else if (!til.isBefore(fra.plusMonths(MAX_MONTHS))) {
                faults.add(new Grunn("til", Tekst.of("grunn.for-lang-periode", MAX_MONTHS)));
            }
            return faults.isEmpty()
                    ? new Lest(
                            months(fra, til)
                                    .map(
                                            month ->
                                                    new Grunnlag(
                                                            kommune,
                                                            month,
                                                            Delmaned.of(month, fra, til),
                                                            husholdning,
                                                            behov,
                                                            inntekter))
                                    .toList())
                    : new Avvist(faults);
        }

        private static Stream<YearMonth> months(LocalDate fra, LocalDate til) {
            return Stream.iterate(
                    YearMonth.from(fra),
                    month -> !month.isAfter(YearMonth.from(til)),
                    month -> month.plusMonths(1));
        }

        private interface Row<T> {
            T read(YamlNode node, String id) throws YamlFault;
        }

        /// A row that has no id is known by its number.
        private <T> List<T> rows(YamlNode list, Row<T> row) throws YamlFault {
            List<T> rows = new ArrayList<>();
            for (YamlNode node : list.rows()) {
                try {
                    rows.add(row.read(node, node.at("id").textOr("" + (rows.size() + 1))));
                } catch (YamlFault fault) {
                    faults.add(new Grunn(fault.place(), fault.tekst()));
                }
            }
            return rows;
        }

        private Voksen voksen(YamlNode node, String id) throws YamlFault {
            node.only("id", "rolle", "fodt");
            return new Voksen(
                    id,
                    node.at("rolle").word(List.of(Voksen.Rolle.values()), Leser::word),
                    dateOrNull(node.at("fodt")),
                    KILDE);
        }

        private Barn barn(YamlNode node, String id) throws YamlFault {
            node.only("id", "navn", "fodt", "andel", "delt-bosted");
            YamlNode andel = node.at("andel");
            YamlNode delt = node.at("delt-bosted");
            return new Barn(
                    id,
                    node.at("navn").textOr(id),
                    dateOrNull(node.at("fodt")),
                    andel.isMissing() ? 100 : andel.integer(),
                    !delt.isMissing() && delt.isYes(),
                    KILDE,
                    KILDE);
        }

        private Behov behov(YamlNode node, String id) throws YamlFault {
            node.only("id", "type", "navn", "barn", "belop", "norm", "antall");
            YamlNode norm = node.at("norm");
            YamlNode antall = node.at("antall");
            YamlNode barn = node.at("barn");
            return new Behov(
                    id,
                    node.at("type").word(List.of(Behov.Type.values()), Leser::word),
                    node.at("navn").textOr(""),
                    barn.isMissing() ? null : barn.text(),
                    node.at("belop").belop(),
                    norm.isMissing()
                            ? null
                            : new Norm(norm.text(), antall.isMissing() ? 1 : antall.integer()),
                    KILDE);
        }

        private Inntekt inntekt(YamlNode node, String id) throws YamlFault {
            node.only("id", "type", "navn", "belop", "hvem");
            String hvem = node.at("hvem").textOr("soker");
            return new Inntekt(
                    id,
                    node.at("type").word(List.of(Inntekt.Type.values()), Leser::word),
                    node.at("navn").textOr(""),
                    node.at("belop").belop(),
                    switch (hvem) {
                        case "soker" -> new Hvem.Soker();
                        case "partner" -> new Hvem.Partner();
                        default -> new Hvem.Barnet(hvem);
                    },
                    KILDE);
        }

        private static @Nullable LocalDate dateOrNull(YamlNode node) throws YamlFault {
            return node.isMissing() ? null : node.date();
        }

        private static String word(Enum<?> one) {
            return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
