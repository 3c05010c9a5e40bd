package no.helhet.laering.omrade;

import no.helhet.laering.omrade.OmradetallRepository.Omradet;
import no.helhet.laering.omrade.OmradetallRepository.Rad;
import no.helhet.laering.omrade.OmradetallRepository.Tallrad;
import no.helhet.register.Grunnkretstall;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the table a question is answered from: of several divisions of people that the figures
/// hold, the finest in which somebody has counted.
@Component
class Omradetabeller {
    private static final int LONG_TERM = 6;
    private final OmradetallRepository tall;
    private final Grunnkretstall register;

    Omradetabeller(OmradetallRepository tall, Grunnkretstall register) {
        this.tall = tall;
        this.register = register;
    }

    Omradetabell read(Omradesporsmal sporsmal) {
        var names = new HashMap<String, String>();
        var above = new HashMap<String, String>();
        for (var area : tall.findUnder(sporsmal.over(), sporsmal.niva(), sporsmal.ar())) {
            names.put(area.kode(), area.navn());
            above.put(area.kode(), area.over());
        }
        var inner = inner(sporsmal);
        var rows = rows(sporsmal, sporsmal.mal().variabel(), inner);
        if (rows.isEmpty() && inner != sporsmal.niva()) {
            inner = sporsmal.niva();
            rows = rows(sporsmal, sporsmal.mal().variabel(), inner);
        }
        boolean several = above.values().stream().distinct().count() > 1;
        boolean smaller = inner != sporsmal.niva();
        var cells = new ArrayList<Omradecelle>();
        var factors = factors(rows);
        for (var row : rows) {
            var area = smaller ? row.over() : row.kode();
            if (names.containsKey(area)) {
                cells.add(
                        new Omradecelle(
                                area,
                                several ? above.getOrDefault(area, "") : "",
                                smaller ? row.kode() : "",
                                stratum(row),
                                Math.round(row.folk()),
                                Math.round(row.antall() == null ? 0 : row.antall())));
            }
        }
        return new Omradetabell(factors, names, whole(sporsmal, inner), counted(cells, rows));
    }

    /// Districts are read by the basic units in them, counties by their municipalities.
    private static Omradeniva inner(Omradesporsmal sporsmal) {
        return switch (sporsmal.niva()) {
            case BYDEL -> Omradeniva.GRUNNKRETS;
            case FYLKE -> Omradeniva.KOMMUNE;
            default -> sporsmal.niva();
        };
    }

    /// An area where nobody has counted is not one without any.
    private static List<Omradecelle> counted(List<Omradecelle> cells, List<Rad> rows) {
        Set<String> counted =
                rows.stream()
                        .filter(r -> r.antall() != null)
                        .flatMap(r -> List.of(r.kode(), r.over()).stream())
                        .collect(Collectors.toSet());
        return cells.stream()
                .filter(c -> counted.contains(c.indre().isEmpty() ? c.omrade() : c.indre()))
                .toList();
    }

    /// For a part of all recipients, how many there are in all, since that is shown elsewhere.
    private Map<String, Long> whole(Omradesporsmal sporsmal, Omradeniva inner) {
        if (sporsmal.mal() == Omrademal.STONAD) {
            return Map.of();
        }
        var all =
                new Omradesporsmal(
                        Omrademal.STONAD,
                        sporsmal.ar(),
                        sporsmal.niva(),
                        sporsmal.over(),
                        sporsmal.kilde());
        return rows(all, Omrademal.STONAD.variabel(), inner).stream()
                .collect(
                        Collectors.groupingBy(
                                r -> inner == sporsmal.niva() ? r.kode() : r.over(),
                                Collectors.summingLong(
                                        r -> Math.round(r.antall() == null ? 0 : r.antall()))));
    }

    private List<Rad> rows(Omradesporsmal sporsmal, String variabel, Omradeniva niva) {
        var all = join(variabel, sporsmal, niva);
        return sporsmal.kilde() == Tallkilde.REGISTER ? ofRegister(sporsmal, all) : finest(all);
    }

    private List<Rad> join(String variabel, Omradesporsmal sporsmal, Omradeniva niva) {
        var above =
                tall.findUnder(sporsmal.over(), niva, sporsmal.ar()).stream()
                        .collect(Collectors.toMap(Omradet::kode, Omradet::over, (a, b) -> a));
        var figures = tall.findFigures(variabel, sporsmal, niva, List.copyOf(above.keySet()));
        record Gruppe(String kode, String kjonn, int fra, int til, String gruppe) {
            static Gruppe of(Tallrad r) {
                return new Gruppe(r.kode(), r.kjonn(), r.alderFra(), r.alderTil(), r.gruppe());
            }
        }
        var counted =
                figures.stream()
                        .filter(r -> r.variabel().equals(variabel))
                        .collect(Collectors.toMap(Gruppe::of, Tallrad::verdi));
        return figures.stream()
                .filter(r -> r.variabel().equals("FOLKEMENGDE"))
                .map(
                        r ->
                                new Rad(
                                        r.kode(),
                                        above.getOrDefault(r.kode(), ""),
                                        r.kjonn(),
                                        r.alderFra(),
                                        r.alderTil(),
                                        r.gruppe(),
                                        r.verdi(),
                                        counted.get(Gruppe.of(r))))
                .toList();
    }

    /// The finest division in which somebody has counted, the narrowest ages of it.
    private static List<Rad> finest(List<Rad> all) {
        var counted =
                all.stream()
                        .filter(r -> r.antall() != null)
                        .map(Omradetabeller::names)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var best =
                counted.stream()
                        .max((a, b) -> Integer.compare(a.size(), b.size()))
                        .orElse(List.of());
        return narrowest(all.stream().filter(r -> names(r).equals(best)).toList());
    }

    private static List<Rad> narrowest(List<Rad> rows) {
        var ages =
                rows.stream().map(r -> new Alder(r.alderFra(), r.alderTil())).distinct().toList();
        var kept =
                ages.stream()
                        .filter(a -> ages.stream().noneMatch(a::isWiderThan))
                        .collect(Collectors.toSet());
        return rows.stream()
                .filter(r -> kept.contains(new Alder(r.alderFra(), r.alderTil())))
                .toList();
    }

    private record Alder(int fra, int til) {
        boolean isWiderThan(Alder other) {
            return !equals(other) && fra <= other.fra && til >= other.til;
        }
    }

    /// People by sex and age from what was imported, recipients from the register.
    private List<Rad> ofRegister(Omradesporsmal sporsmal, List<Rad> people) {
        record Gruppe(String kode, String over, String kjonn, int fra, int til) {}
        var bySex = people.stream().filter(r -> !r.kjonn().isEmpty()).map(Omradetabeller::names);
        var finest = bySex.max((a, b) -> Integer.compare(a.size(), b.size())).orElse(List.of());
        var groups =
                narrowest(people.stream().filter(r -> names(r).equals(finest)).toList()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        r ->
                                                new Gruppe(
                                                        r.kode(),
                                                        r.over(),
                                                        r.kjonn(),
                                                        r.alderFra(),
                                                        r.alderTil()),
                                        Collectors.summingDouble(Rad::folk)));
        var counted = new HashMap<String, List<Grunnkretstall.Mottakere>>();
        register.findMottakere(kommunenr(sporsmal.over()), sporsmal.ar()).stream()
                .filter(m -> sporsmal.mal() != Omrademal.LANGTID || m.maneder() >= LONG_TERM)
                .forEach(
                        m ->
                                counted.computeIfAbsent(m.grunnkrets(), k -> new ArrayList<>())
                                        .add(m));
        return groups.entrySet().stream()
                .map(
                        e ->
                                new Rad(
                                        e.getKey().kode(),
                                        e.getKey().over(),
                                        e.getKey().kjonn(),
                                        e.getKey().fra(),
                                        e.getKey().til(),
                                        "",
                                        e.getValue(),
                                        (double)
                                                counted
                                                        .getOrDefault(e.getKey().kode(), List.of())
                                                        .stream()
                                                        .filter(
                                                                m ->
                                                                        m.kjonn()
                                                                                        .equals(
                                                                                                e.getKey()
                                                                                                        .kjonn())
                                                                                && m.alder()
                                                                                        >= e.getKey()
                                                                                                .fra()
                                                                                && m.alder()
                                                                                        <= e.getKey()
                                                                                                .til())
                                                        .mapToLong(Grunnkretstall.Mottakere::antall)
                                                        .sum()))
                .toList();
    }

    static String kommunenr(String kode) {
        return kode.length() < 4 ? "" : kode.substring(0, 4);
    }

    private static List<String> factors(List<Rad> rows) {
        return rows.isEmpty() ? List.of() : names(rows.getFirst());
    }

    /// What a row is divided by, in the order of [#stratum]. A group is written
    /// `UTDANNING=HOYERE;BOLIG=EIER`; one without a name is of `GRUPPE`.
    private static List<String> names(Rad row) {
        var names = new ArrayList<String>();
        names.add("ALDER");
        if (!row.kjonn().isEmpty()) {
            names.add("KJONN");
        }
        parts(row).forEach(p -> names.add(p.contains("=") ? p.split("=", 2)[0] : "GRUPPE"));
        return List.copyOf(names);
    }

    private static List<String> stratum(Rad row) {
        var levels = new ArrayList<String>();
        levels.add(row.alderFra() + "–" + row.alderTil());
        if (!row.kjonn().isEmpty()) {
            levels.add(row.kjonn());
        }
        parts(row).forEach(p -> levels.add(p.contains("=") ? p.split("=", 2)[1] : p));
        return List.copyOf(levels);
    }

    private static List<String> parts(Rad row) {
        return row.gruppe().isEmpty() ? List.of() : Arrays.asList(row.gruppe().split(";"));
    }
}
