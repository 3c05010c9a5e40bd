package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.livsopphold.Spor.map;
import static no.helhet.regelverk.livsopphold.Spor.tekst;
import static no.helhet.regelverk.livsopphold.Sporleser.number;
import static no.helhet.regelverk.livsopphold.Sporleser.text;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Spor;
import no.helhet.regelverk.livsopphold.Spor.Ord;
import no.helhet.regelverk.livsopphold.Sporleser;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The trace of a calculation as plain values, ready to become JSON, in the forms that [Spor] tells
/// of. The same calculation always gives the same trace, in the same order. It tells of health and
/// absence: it belongs with the payment, never in a log.
///
/// ```
/// regelversjon, status ("beregnet" | "kan-ikke-beregnes")
/// parametre: [{id, kommunenr, from, to, value, unit, source, certainty, hjemmel}]
/// grunnlag: {from, to, fodt, fodtKilde, barn: [{id, fodt, kilde}],
///            dager: [{dato, frammote, grunn, minutter, arbeidsminutter}], frammoteKilde,
///            ytelser: [{id, type, from, to, dagsats, kilde}], barnebidrag: {belop, kilde}}
/// linjer: [{key, regel, hjemmel, from, to, dager, post, setning, belop, steps}]
/// resultat: {uavrundet, avrunding, stonad}
/// grunner: [{felt, tekst}]          only when it could not be calculated, instead of the last two
/// ```
/// `uavrundet` is an exact fraction of øre, `teller/nevner`; `avrunding` is øre to round to.
///
/// @param ord the words of the texts, for one who reads the trace alone; null to leave them out
public record Stonadsspor(Stonadsberegning beregning, @Nullable Ord ord) {
    private static final Comparator<Funnet> ORDER =
            Comparator.comparing(Funnet::id).thenComparing(Funnet::from);

    /// The trace as payments keep it, without the words.
    public Stonadsspor(Stonadsberegning beregning) {
        this(beregning, null);
    }

    /// The trace; a new map each time.
    public LinkedHashMap<String, Object> toMap() {
        LinkedHashMap<String, Object> map = new LinkedHashMap<>();
        map.put("regelversjon", beregning.regelversjon());
        switch (beregning) {
            case Beregnet beregnet -> {
                map.put("status", "beregnet");
                map.put("parametre", Spor.parametre(parametersUsed(beregnet)));
                map.put("grunnlag", Stonadskart.of(beregnet.grunnlag()));
                map.put("linjer", beregnet.linjer().stream().map(this::linje).toList());
                map.put(
                        "resultat",
                        map(
                                "uavrundet", beregnet.uavrundet().toString(),
                                "avrunding", beregnet.avrunding().value(),
                                "stonad", beregnet.stonad().ore()));
            }
            case KanIkkeBeregnes stopped -> {
                map.put("status", "kan-ikke-beregnes");
                map.put("grunnlag", Stonadskart.of(stopped.grunnlag()));
                map.put(
                        "grunner",
                        stopped.grunner().stream()
                                .map(g -> map("felt", g.felt(), "tekst", tekst(g.tekst(), ord)))
                                .toList());
            }
        }
        return map;
    }

    /// The period that a kept trace tells of; empty when it could not be calculated.
    ///
    /// @param spor as [#toMap] made it; numbers may be of any kind
    /// @throws IllegalArgumentException when it is no trace
    public static Optional<Stonadsregnskap> read(Map<?, ?> spor) {
        if (!"beregnet".equals(spor.get("status"))) {
            return Optional.empty();
        }
        Sporleser leser = new Sporleser(spor);
        Map<?, ?> grunnlag = Sporleser.map(spor, "grunnlag");
        return Optional.of(
                new Stonadsregnskap(
                        text(spor, "regelversjon"),
                        LocalDate.parse(text(grunnlag, "from")),
                        LocalDate.parse(text(grunnlag, "to")),
                        Sporleser.list(spor, "linjer").stream().map(l -> linje(leser, l)).toList(),
                        new Belop(number(Sporleser.map(spor, "resultat"), "stonad"))));
    }

    /// The legal values that the calculation builds on, by id and date.
    public static List<Funnet> parametersUsed(Beregnet beregnet) {
        TreeSet<Funnet> used = new TreeSet<>(ORDER);
        used.add(beregnet.avrunding());
        beregnet.linjer().stream()
                .flatMap(line -> line.steps().stream())
                .forEach(
                        step -> {
                            if (step.opphav() instanceof Opphav.Parameter(Funnet funnet)) {
                                used.add(funnet);
                            }
                        });
        return List.copyOf(used);
    }

    private Map<String, Object> linje(Stonadslinje line) {
        return map(
                "key", line.key(),
                "regel", line.regel(),
                "hjemmel", line.hjemmel(),
                "from", line.from().toString(),
                "to", line.to().toString(),
                "dager", (long) line.dager(),
                "post", tekst(line.post(), ord),
                "setning", tekst(line.setning(), ord),
                "belop", line.belop().ore(),
                "steps", line.steps().stream().map(step -> Spor.steg(step, ord)).toList());
    }

    private static Stonadslinje linje(Sporleser leser, Map<?, ?> line) {
        return new Stonadslinje(
                text(line, "key"),
                text(line, "regel"),
                text(line, "hjemmel"),
                LocalDate.parse(text(line, "from")),
                LocalDate.parse(text(line, "to")),
                Math.toIntExact(number(line, "dager")),
                Sporleser.tekst(Sporleser.map(line, "post")),
                Sporleser.tekst(Sporleser.map(line, "setning")),
                new Belop(number(line, "belop")),
                Sporleser.list(line, "steps").stream().map(leser::steg).toList());
    }
}
