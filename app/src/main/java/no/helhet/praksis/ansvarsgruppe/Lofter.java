package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.ansvarsgruppe.Beslutning.Stand;
import no.helhet.praksis.ansvarsgruppe.Gruppemedlem.Slag;
import no.helhet.praksis.plan.PlanIKraft;
import no.helhet.praksis.plan.Plansteg;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Who keeps what they promised: a line for each who has promised something, in the group or in the
/// plan in force. What was dropped is no longer a promise.
///
/// @param linjer in the order they came into the group; those outside it last
/// @param alle by the same order, the earliest day first
public record Lofter(List<Linje> linjer, List<Loftet> alle) {
    /// @param navn with where they come from
    public record Linje(String navn, int iTide, int forSent, int apne, int over, int flyttet) {
        public int lovet() {
            return iTide + forSent + apne + over;
        }

        private static Linje of(String navn, Collection<Loftet> all) {
            return new Linje(
                    navn,
                    count(all, Stand.HOLDT_I_TIDE),
                    count(all, Stand.HOLDT_FOR_SENT),
                    count(all, Stand.APEN),
                    count(all, Stand.OVER_FRISTEN),
                    (int) all.stream().filter(Loftet::flyttet).count());
        }

        private static int count(Collection<Loftet> all, Stand stand) {
            return (int) all.stream().filter(l -> l.stand() == stand).count();
        }
    }

    /// @param plan what the person has approved, null when there is none
    static Lofter of(
            List<Gruppemedlem> medlemmer,
            List<Beslutning> beslutninger,
            @Nullable PlanIKraft plan,
            LocalDate today) {
        var all = new LinkedHashMap<String, List<Loftet>>();
        medlemmer.forEach(m -> all.put(m.full(), List.of()));
        var decided =
                beslutninger.stream()
                        .map(b -> Loftet.of(b, plan, today))
                        .filter(l -> l.stand() != Stand.FRAFALT);
        var planned =
                plan == null
                        ? Stream.<Loftet>of()
                        : plan.steg().stream()
                                .map(s -> Loftet.of(s, owner(s, medlemmer), plan, today));
        Stream.concat(decided, planned)
                .sorted(Comparator.comparing(Loftet::frist))
                .forEach(l -> all.merge(l.navn(), List.of(l), Lofter::both));
        return new Lofter(
                all.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> Linje.of(e.getKey(), e.getValue()))
                        .toList(),
                all.values().stream().flatMap(List::stream).toList());
    }

    private static List<Loftet> both(List<Loftet> some, List<Loftet> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// A step is its owner's by name, an organisation's by where the member comes from: those who
    /// are in the group before those who have left it.
    private static String owner(Plansteg s, List<Gruppemedlem> medlemmer) {
        return Stream.<Stream<Gruppemedlem>>of(
                        medlemmer.stream().filter(m -> isBy(s, m, m.navn())),
                        medlemmer.stream().filter(m -> isBy(s, m, m.full())),
                        medlemmer.stream().filter(m -> isBy(s, m, m.organisasjon())))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(m -> !m.isIn()))
                .map(Gruppemedlem::full)
                .findFirst()
                .orElse(s.navn());
    }

    private static boolean isBy(Plansteg s, Gruppemedlem m, String navn) {
        return s.hvem().equals("PERSON")
                ? m.slag() == Slag.PERSONEN
                : m.slag() != Slag.PERSONEN && navn.strip().equalsIgnoreCase(s.navn().strip());
    }

    public boolean isEmpty() {
        return linjer.isEmpty();
    }

    /// Those past their day.
    public List<Loftet> late() {
        return alle.stream()
                .filter(l -> l.stand() == Stand.OVER_FRISTEN)
                .sorted(Comparator.comparing(Loftet::frist))
                .toList();
    }

    public boolean hasGoals() {
        return alle.stream().map(Loftet::mal).anyMatch(Objects::nonNull);
    }

    public int lovet() {
        return linjer.stream().mapToInt(Linje::lovet).sum();
    }

    public int iTide() {
        return linjer.stream().mapToInt(Linje::iTide).sum();
    }

    public int forSent() {
        return linjer.stream().mapToInt(Linje::forSent).sum();
    }

    public int apne() {
        return linjer.stream().mapToInt(Linje::apne).sum();
    }

    public int over() {
        return linjer.stream().mapToInt(Linje::over).sum();
    }
}
