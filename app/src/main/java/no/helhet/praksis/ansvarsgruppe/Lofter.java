package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.ansvarsgruppe.Beslutning.Stand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Who keeps what they promised: a line for each who has promised something. What was dropped is
/// no longer a promise.
///
/// @param linjer in the order they came into the group
public record Lofter(List<Linje> linjer) {
    /// @param navn with where they come from
    public record Linje(String navn, int iTide, int forSent, int apne, int over, int flyttet) {
        public int lovet() {
            return iTide + forSent + apne + over;
        }

        private Linje and(Beslutning b, LocalDate today) {
            var stand = b.stand(today);
            return new Linje(
                    navn,
                    iTide + (stand == Stand.HOLDT_I_TIDE ? 1 : 0),
                    forSent + (stand == Stand.HOLDT_FOR_SENT ? 1 : 0),
                    apne + (stand == Stand.APEN ? 1 : 0),
                    over + (stand == Stand.OVER_FRISTEN ? 1 : 0),
                    flyttet + (isMoved(b) ? 1 : 0));
        }

        private static boolean isMoved(Beslutning b) {
            return b.frist().isAfter(b.forsteFrist());
        }
    }

    static Lofter of(List<Gruppemedlem> medlemmer, List<Beslutning> beslutninger, LocalDate today) {
        var found = new LinkedHashMap<UUID, Linje>();
        medlemmer.forEach(m -> found.put(m.id().id(), new Linje(m.full(), 0, 0, 0, 0, 0)));
        beslutninger.stream()
                .filter(b -> b.stand(today) != Stand.FRAFALT)
                .forEach(
                        b ->
                                found.computeIfPresent(
                                        b.eier().id().id(), (id, l) -> l.and(b, today)));
        return new Lofter(found.values().stream().filter(l -> l.lovet() > 0).toList());
    }

    public boolean isEmpty() {
        return linjer.isEmpty();
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
