package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A year of a municipality as a form tells it: everybody's line, in the order of the pseudonyms,
/// held against every control, those that compare with the other form too.
public record Kommunerapport(String kommunenr, Skjema skjema, int year, List<Rapportlinje> linjer) {
    private static final String LINE_END = "\r\n";

    public Kommunerapport {
        linjer = List.copyOf(linjer);
    }

    /// The lines that the receiver takes.
    public List<Rapportlinje> ready() {
        return linjer.stream().filter(Rapportlinje::isReady).toList();
    }

    /// The file as it is sent: the lines that are ready, ISO 8859-1, each ended by CR and LF.
    public byte[] file() {
        var file = new StringBuilder();
        for (var line : linjer) {
            if (line.isReady()) {
                file.append(line.linje()).append(LINE_END);
            }
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// How many lines of the form each control has found something in.
    public List<Gruppe> groups() {
        var groups =
                linjer.stream()
                        .flatMap(line -> line.funn().stream().map(Gruppe::of).distinct())
                        .collect(
                                Collectors.groupingBy(
                                        gruppe -> gruppe, TreeMap::new, Collectors.counting()));
        return groups.entrySet().stream().map(Kommunerapport::counted).toList();
    }

    private static Gruppe counted(Map.Entry<Gruppe, Long> entry) {
        var g = entry.getKey();
        return new Gruppe(g.kontroll(), g.felt(), g.feil(), entry.getValue().intValue());
    }

    /// What a control found in how many lines.
    ///
    /// @param felt where the control is about any field; empty where its number says it all
    /// @param feil whether the receiver refuses it
    public record Gruppe(String kontroll, String felt, boolean feil, int antall)
            implements Comparable<Gruppe> {
        private static final Comparator<Gruppe> ERRORS_FIRST =
                Comparator.comparing((Gruppe g) -> !g.feil())
                        .thenComparing(Gruppe::kontroll)
                        .thenComparing(Gruppe::felt);

        static Gruppe of(Kostrafunn funn) {
            // Numbered controls are about what their number says, the rest about any field.
            var any = funn.kontroll().chars().noneMatch(Character::isDigit);
            return new Gruppe(funn.kontroll(), any ? funn.felt() : "", funn.isError(), 0);
        }

        /// Whether a finding is one of these.
        boolean holds(Kostrafunn funn) {
            var g = of(funn);
            return g.kontroll.equals(kontroll) && g.felt.equals(felt);
        }

        @Override
        public int compareTo(Gruppe other) {
            return ERRORS_FIRST.compare(this, other);
        }
    }
}
