package no.helhet.formats.kostra;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The controls across the lines of a municipality's year, of both forms (`F1` to `F6`, numbered
/// here): a person has one line in a form, and the two forms tell the same of a person. Lines are
/// added one by one; little of each is kept.
public final class Filkontroller {
    private static final String PROGRAMME = "10";
    private static final String BENEFIT_OF_THE_PROGRAMME = "8";

    private final int year;
    private final List<Kjennetegn> sosialhjelp = new ArrayList<>();
    private final List<Kjennetegn> kvalifisering = new ArrayList<>();

    public Filkontroller(int year) {
        this.year = year;
    }

    /// A finding of one line.
    ///
    /// @param nummer the line, as it was added in its form, from 0
    public record Funn(int nummer, Avvik avvik) {}

    /// What is held of a line: nothing that names anybody is shown as text.
    private record Kjennetegn(
            int nummer,
            String bydel,
            String journalnr,
            String fodselsnr,
            String fodselsdato,
            String kjonn,
            boolean program,
            boolean sosialhjelp) {
        @Override
        public String toString() {
            return "Kjennetegn[" + nummer + "]";
        }

        /// Those without a national number are in no other form that can be known.
        @Nullable String person() {
            return fodselsnr.isEmpty() ? null : bydel + fodselsnr;
        }
    }

    /// A line of form 11F that the layout can take apart.
    public void addSosialhjelp(int nummer, String text) {
        Line line = line(Skjema.OKONOMISK_SOSIALHJELP, text);
        boolean programme =
                line.value("ARBSIT").equals(PROGRAMME)
                        || line.value("VKLO").equals(BENEFIT_OF_THE_PROGRAMME);
        sosialhjelp.add(kjennetegn(nummer, line, programme, true));
    }

    /// A line of form 11CF that the layout can take apart.
    public void addKvalifisering(int nummer, String text) {
        Line line = line(Skjema.KVALIFISERINGSSTONAD, text);
        boolean beside =
                List.of(Tilleggsytelse.SOSIALHJELP_ENGANG, Tilleggsytelse.SOSIALHJELP_SUPPLEMENT)
                        .stream()
                        .anyMatch(box -> Kontroll.hasKode(line, box.field()));
        kvalifisering.add(kjennetegn(nummer, line, true, beside));
    }

    private Line line(Skjema skjema, String text) {
        return new Line(Layout.find(skjema, year).orElseThrow(), text);
    }

    private static Kjennetegn kjennetegn(
            int nummer, Line line, boolean program, boolean sosialhjelp) {
        return new Kjennetegn(
                nummer,
                line.value("BYDELSNR"),
                line.value("PERSON_JOURNALNR"),
                line.value("PERSON_FODSELSNR"),
                line.value("FODSELSDATO"),
                line.value("KJONN"),
                program,
                sosialhjelp);
    }

    /// What is wrong among the lines of form 11F.
    ///
    /// @param withOther whether the lines of the other form are added, so that they can be compared
    public List<Funn> checkSosialhjelp(boolean withOther) {
        List<Funn> found = doubles(sosialhjelp);
        if (withOther) {
            Map<String, Kjennetegn> programmes = byPerson(kvalifisering);
            for (Kjennetegn line : sosialhjelp) {
                Kjennetegn other = line.person() == null ? null : programmes.get(line.person());
                if (line.program() && line.person() != null && other == null) {
                    found.add(warning(line, "F4", "ARBSIT", "expected a line in form 11CF"));
                }
                agree(line, other, found);
            }
        }
        return found;
    }

    /// What is wrong among the lines of form 11CF.
    ///
    /// @param withOther whether the lines of the other form are added, so that they can be compared
    public List<Funn> checkKvalifisering(boolean withOther) {
        List<Funn> found = doubles(kvalifisering);
        if (withOther) {
            Map<String, Kjennetegn> recipients = byPerson(sosialhjelp);
            for (Kjennetegn line : kvalifisering) {
                Kjennetegn other = line.person() == null ? null : recipients.get(line.person());
                if (line.sosialhjelp() && line.person() != null && other == null) {
                    found.add(
                            warning(
                                    line,
                                    "F5",
                                    "KVP_MED_ASTONAD",
                                    "expected a line in form 11F, or another answer"));
                }
                agree(line, other, found);
            }
        }
        return found;
    }

    private static void agree(Kjennetegn line, @Nullable Kjennetegn other, List<Funn> found) {
        if (other != null
                && !(line.fodselsdato().equals(other.fodselsdato())
                        && line.kjonn().equals(other.kjonn()))) {
            found.add(warning(line, "F6", "FODSELSDATO", "expected the same as in the other form"));
        }
    }

    private static Map<String, Kjennetegn> byPerson(List<Kjennetegn> lines) {
        Map<String, Kjennetegn> byPerson = new HashMap<>();
        lines.stream()
                .filter(line -> line.person() != null)
                .forEach(line -> byPerson.putIfAbsent(Objects.requireNonNull(line.person()), line));
        return byPerson;
    }

    private static List<Funn> doubles(List<Kjennetegn> lines) {
        List<Funn> found = new ArrayList<>();
        doubles(lines, Kjennetegn::person)
                .forEach(
                        line ->
                                found.add(
                                        error(
                                                line,
                                                "F1",
                                                "PERSON_FODSELSNR",
                                                "expected one line for each national number")));
        doubles(lines, line -> line.journalnr().isEmpty() ? null : line.bydel() + line.journalnr())
                .forEach(
                        line ->
                                found.add(
                                        error(
                                                line,
                                                "F2",
                                                "PERSON_JOURNALNR",
                                                "expected a journal number of its own")));
        Set<Integer> named = found.stream().map(Funn::nummer).collect(Collectors.toSet());
        doubles(lines, line -> line.fodselsnr().isEmpty() ? null : line.fodselsnr()).stream()
                .filter(line -> !line.bydel().isEmpty())
                .filter(line -> !named.contains(line.nummer()))
                .forEach(
                        line ->
                                found.add(
                                        warning(
                                                line,
                                                "F3",
                                                "PERSON_FODSELSNR",
                                                "expected in one district alone")));
        return found;
    }

    /// Every line that shares its key with another.
    private static List<Kjennetegn> doubles(
            List<Kjennetegn> lines, Function<Kjennetegn, @Nullable String> key) {
        Map<String, Integer> count = new HashMap<>();
        lines.forEach(
                line -> {
                    String k = key.apply(line);
                    if (k != null) {
                        count.merge(k, 1, Integer::sum);
                    }
                });
        return lines.stream()
                .filter(line -> key.apply(line) instanceof String k && count.get(k) > 1)
                .toList();
    }

    private static Funn error(Kjennetegn line, String number, String field, String message) {
        return new Funn(line.nummer(), new Avvik(number, Avvik.Severity.ERROR, field, message));
    }

    private static Funn warning(Kjennetegn line, String number, String field, String message) {
        return new Funn(line.nummer(), new Avvik(number, Avvik.Severity.WARNING, field, message));
    }
}
