package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The trace of a calculation as plain values, ready to become JSON. The same calculation always
/// gives the same trace, in the same order. It holds names and amounts: it belongs with the
/// decision, never in a log.
///
/// Values are [String], [Long], [Boolean], [List], [Map] and null; days are `2026-12-01`, months
/// `2026-12`, amounts øre. The shape:
///
/// ```
/// regelversjon, status ("beregnet" | "kan-ikke-beregnes")
/// parametre: [{id, kommunenr, from, to, value, unit, source, certainty, hjemmel}]
/// grunnlag: {kommunenr, month, husholdning: {type, kilde, barn: [...]},
///            behov: [...], inntekter: [...]}
/// linjer: [{key, gruppe, regel, hjemmel, post, forklaring, setning, sought, computed, forslag,
///           overstyrt, steps: [{navn, verdi: {type, verdi}, opphav: {type, ...}}]}]
/// resultat: {sought | computed | forslag: {behov, inntekt, stonad}}
/// grunner: [{felt, tekst}]          only when it could not be calculated, instead of the last two
/// ```
/// A text is `{key, arguments}`; an argument is a string, a number, another text, or one of
/// `{ore}`, `{dag}` and `{maned}`.
public record Spor(Beregning beregning) {

    /// The words of a text in a language.
    public interface Ord extends Function<Tekst, String> {}

    /// The trace; a new map each time.
    public LinkedHashMap<String, Object> toMap() {
        LinkedHashMap<String, Object> map = new LinkedHashMap<>();
        map.put("regelversjon", beregning.regelversjon());
        switch (beregning) {
            case Beregnet beregnet -> {
                map.put("status", "beregnet");
                map.put("parametre", parametre(parametersUsed(beregnet.linjer())));
                map.put("grunnlag", Grunnlagskart.of(beregnet.grunnlag()));
                map.put("linjer", beregnet.linjer().stream().map(Spor::linje).toList());
                map.put(
                        "resultat",
                        map(
                                "sought", summer(beregnet.sought()),
                                "computed", summer(beregnet.computed()),
                                "forslag", summer(beregnet.forslag())));
            }
            case KanIkkeBeregnes stopped -> {
                map.put("status", "kan-ikke-beregnes");
                map.put("grunnlag", Grunnlagskart.of(stopped.grunnlag()));
                map.put(
                        "grunner",
                        stopped.grunner().stream()
                                .map(g -> map("felt", g.felt(), "tekst", tekst(g.tekst())))
                                .toList());
            }
        }
        return map;
    }

    /// A trace with the words of every text beside its key, as `tekst`, for one who reads the trace
    /// alone. Decisions keep it without them.
    public static Map<String, Object> withWords(Map<?, ?> trace, Ord ord) {
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        trace.forEach((key, value) -> copy.put((String) key, withWords(value, ord)));
        if (trace.containsKey("key") && trace.containsKey("arguments")) {
            copy.put("tekst", ord.apply(Sporleser.tekst(trace)));
        }
        return copy;
    }

    private static @Nullable Object withWords(@Nullable Object value, Ord ord) {
        return switch (value) {
            case Map<?, ?> map -> withWords(map, ord);
            case List<?> list -> list.stream().<Object>map(one -> withWords(one, ord)).toList();
            case null, default -> value;
        };
    }

    /// The month that a kept trace tells of; empty when it could not be calculated.
    ///
    /// @param spor as [#toMap] made it; numbers may be of any kind
    /// @throws IllegalArgumentException when it is no trace
    public static Optional<Manedsregnskap> read(Map<?, ?> spor) {
        return "beregnet".equals(spor.get("status"))
                ? Optional.of(new Sporleser(spor).read())
                : Optional.empty();
    }

    /// The legal values that the lines build on, by id.
    public static List<Funnet> parametersUsed(List<Linje> lines) {
        TreeMap<String, Funnet> used = new TreeMap<>();
        for (Linje line : lines) {
            for (Steg step : line.grunnsteg()) {
                if (step.opphav() instanceof Opphav.Parameter(Funnet funnet)) {
                    used.put(funnet.id(), funnet);
                }
            }
        }
        return used.values().stream().sorted(Comparator.comparing(Funnet::id)).toList();
    }

    /// Legal values as plain values, as the traces of all calculations hold them.
    public static List<Object> parametre(List<Funnet> used) {
        List<Object> list = new ArrayList<>();
        for (Funnet funnet : used) {
            list.add(
                    map(
                            "id", funnet.id(),
                            "kommunenr", funnet.kommunenr(),
                            "from", funnet.from().toString(),
                            "to", funnet.to() == null ? null : funnet.to().toString(),
                            "value", funnet.value(),
                            "unit", funnet.unit().word(),
                            "source", funnet.source(),
                            "certainty", funnet.certainty().word(),
                            "hjemmel", funnet.hjemmel()));
        }
        return list;
    }

    private static Map<String, Object> linje(Linje line) {
        return map(
                "key", line.key(),
                "gruppe", line.gruppe().name(),
                "regel", line.regel(),
                "hjemmel", line.hjemmel(),
                "post", tekst(line.post()),
                "forklaring", tekst(line.forklaring()),
                "setning", tekst(line.setning()),
                "sought", line.sought().ore(),
                "computed", line.computed().ore(),
                "forslag", line.forslag().ore(),
                "overstyrt", line.overstyring() != null,
                "steps", line.steps().stream().map(Spor::steg).toList());
    }

    /// A step as plain values, as the traces of all calculations hold it.
    public static Map<String, Object> steg(Steg step) {
        Map<String, Object> verdi =
                switch (step.verdi()) {
                    case Verdi.Penger(Belop belop) -> map("type", "ore", "verdi", belop.ore());
                    case Verdi.Prosent(int p) -> map("type", "prosent", "verdi", (long) p);
                    case Verdi.Antall(int n) -> map("type", "antall", "verdi", (long) n);
                    case Verdi.JaNei(boolean ja) -> map("type", "ja-nei", "verdi", ja);
                };
        Map<String, Object> opphav =
                switch (step.opphav()) {
                    case Opphav.Parameter(Funnet f) ->
                            map("type", "parameter", "id", f.id(), "from", f.from().toString());
                    case Opphav.Opplysning(Kilde k) -> map("type", "opplysning", "kilde", kilde(k));
                    case Opphav.Regel(String hjemmel) -> map("type", "regel", "hjemmel", hjemmel);
                    case Opphav.Person(String hvem, String grunn) ->
                            map("type", "person", "hvem", hvem, "begrunnelse", grunn);
                };
        return map("navn", tekst(step.navn()), "verdi", verdi, "opphav", opphav);
    }

    private static Map<String, Object> summer(Summer summer) {
        return map(
                "behov", summer.behov().ore(),
                "inntekt", summer.inntekt().ore(),
                "stonad", summer.stonad().ore());
    }

    /// A text as plain values, as the traces of all calculations hold it.
    public static Map<String, Object> tekst(Tekst tekst) {
        return map(
                "key",
                tekst.key(),
                "arguments",
                tekst.arguments().isEmpty()
                        ? List.of()
                        : tekst.arguments().stream().map(Spor::plain).toList());
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Belop belop -> map("ore", belop.ore());
            case Integer number -> number.longValue();
            case Long number -> number;
            case Tekst inner -> tekst(inner);
            case LocalDate day -> map("dag", day.toString());
            case YearMonth month -> map("maned", month.toString());
            default -> argument.toString();
        };
    }

    /// A source as plain values, as the traces of all calculations hold it.
    public static Map<String, Object> kilde(Kilde kilde) {
        return map("type", kilde.type().name(), "tekst", kilde.tekst());
    }

    /// Keys and values in turn, in the order given.
    public static Map<String, Object> map(@Nullable Object... keysAndValues) {
        return new Fields(keysAndValues);
    }
}
