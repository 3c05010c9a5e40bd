package no.helhet.laering.kvalitet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A monthly letter as it was written, kept with it: the words and figures of its day.
public record Manedsbrevinnhold(
        String kontor,
        String maned,
        String dato,
        List<String> setninger,
        List<Gruppe> grupper,
        String noter,
        @Nullable String porter,
        List<Rad> porttabell,
        @Nullable String kostnad,
        List<Rad> kostnadstabell) {
    public Manedsbrevinnhold {
        setninger = List.copyOf(setninger);
        grupper = List.copyOf(grupper);
        porttabell = List.copyOf(porttabell);
        kostnadstabell = List.copyOf(kostnadstabell);
    }

    /// Measures of one kind.
    public record Gruppe(String navn, List<Linje> linjer) {
        public Gruppe {
            linjer = List.copyOf(linjer);
        }
    }

    /// A measure.
    public record Linje(
            String navn, String naa, String ifjor, String lignende, String grenser, String betyr) {}

    /// A line of a smaller table.
    public record Rad(String navn, String verdi) {}

    static Manedsbrevinnhold of(Kontorside side) {
        var gates = side.porter();
        var cost = side.kostnad();
        return new Manedsbrevinnhold(
                side.kontor(),
                side.manedsnavn(),
                side.dato(),
                side.setninger().stream().map(Kontorside.Setning::tekst).toList(),
                side.grupper().stream()
                        .map(
                                g ->
                                        new Gruppe(
                                                g.navn(),
                                                g.linjer().stream()
                                                        .map(
                                                                l ->
                                                                        new Linje(
                                                                                l.navn(),
                                                                                l.naa(),
                                                                                l.ifjor(),
                                                                                l.lignende(),
                                                                                l.ord(),
                                                                                l.betyr()))
                                                        .toList()))
                        .toList(),
                side.brevnoter(),
                gates == null ? null : gates.note(),
                gates == null ? List.of() : rows(gates.tabell()),
                cost == null ? null : cost.note(),
                cost == null ? List.of() : rows(cost.tabell()));
    }

    private static List<Rad> rows(List<Kontorside.Rad> rows) {
        return rows.stream().map(r -> new Rad(r.navn(), r.verdi())).toList();
    }
}
