package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Linje.Overstyring;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads back what [Spor] wrote, and the parts that the traces of other calculations share with it.
/// It looks nothing up: amounts, legal values and sums are those that stand in the trace. What is
/// missing or unknown in it throws [IllegalArgumentException] with its name.
public final class Sporleser {
    private final Map<?, ?> spor;
    private final Map<String, Funnet> parametre = new HashMap<>();

    /// @param spor a trace with its `parametre`
    public Sporleser(Map<?, ?> spor) {
        this.spor = spor;
        for (Map<?, ?> p : list(spor, "parametre")) {
            Funnet funnet = parameter(p);
            parametre.put(funnet.id(), funnet);
            parametre.put(key(funnet.id(), funnet.from().toString()), funnet);
        }
    }

    Manedsregnskap read() {
        var resultat = map(spor, "resultat");
        return new Manedsregnskap(
                text(spor, "regelversjon"),
                YearMonth.parse(text(map(spor, "grunnlag"), "month")),
                list(spor, "linjer").stream().map(this::linje).toList(),
                summer(map(resultat, "sought")),
                summer(map(resultat, "computed")),
                summer(map(resultat, "forslag")));
    }

    /// A legal value as [Spor#parametre] wrote it.
    public static Funnet parameter(Map<?, ?> p) {
        return new Funnet(
                text(p, "id"),
                optional(p, "kommunenr"),
                number(p, "value"),
                Enhet.ofWord(text(p, "unit")).orElseThrow(),
                text(p, "source"),
                Sikkerhet.ofWord(text(p, "certainty")).orElseThrow(),
                text(p, "hjemmel"),
                LocalDate.parse(text(p, "from")),
                optional(p, "to") == null ? null : LocalDate.parse(text(p, "to")));
    }

    private Linje linje(Map<?, ?> l) {
        var steps = new ArrayList<>(list(l, "steps").stream().map(this::steg).toList());
        Overstyring overstyring = null;
        if (isYes(l, "overstyrt")
                && steps.removeLast()
                        instanceof
                        Steg(
                                Tekst navn,
                                Verdi.Penger(Belop belop),
                                Opphav.Person(String hvem, String begrunnelse))) {
            overstyring = new Overstyring(belop, begrunnelse, hvem);
        }
        return new Linje(
                text(l, "key"),
                Gruppe.valueOf(text(l, "gruppe")),
                text(l, "regel"),
                text(l, "hjemmel"),
                tekst(map(l, "post")),
                tekst(map(l, "forklaring")),
                tekst(map(l, "setning")),
                new Belop(number(l, "sought")),
                new Belop(number(l, "computed")),
                steps,
                overstyring);
    }

    /// A step as [Spor#steg] wrote it.
    public Steg steg(Map<?, ?> s) {
        return new Steg(tekst(map(s, "navn")), verdi(map(s, "verdi")), opphav(map(s, "opphav")));
    }

    private static Verdi verdi(Map<?, ?> v) {
        return switch (text(v, "type")) {
            case "ore" -> new Verdi.Penger(new Belop(number(v, "verdi")));
            case "prosent" -> new Verdi.Prosent(Math.toIntExact(number(v, "verdi")));
            case "antall" -> new Verdi.Antall(Math.toIntExact(number(v, "verdi")));
            case "ja-nei" -> new Verdi.JaNei(isYes(v, "verdi"));
            default -> throw unknown("verdi.type", v);
        };
    }

    private Opphav opphav(Map<?, ?> o) {
        return switch (text(o, "type")) {
            case "parameter" -> new Opphav.Parameter(parameterOf(o));
            case "opplysning" -> {
                var kilde = map(o, "kilde");
                yield new Opphav.Opplysning(
                        new Kilde(Kilde.Type.valueOf(text(kilde, "type")), text(kilde, "tekst")));
            }
            case "regel" -> new Opphav.Regel(text(o, "hjemmel"));
            case "person" -> new Opphav.Person(text(o, "hvem"), text(o, "begrunnelse"));
            default -> throw unknown("opphav.type", o);
        };
    }

    /// Older traces name the id alone; they hold one row of each.
    private Funnet parameterOf(Map<?, ?> o) {
        String from = optional(o, "from");
        String id = text(o, "id");
        return Objects.requireNonNull(parametre.get(from == null ? id : key(id, from)));
    }

    private static String key(String id, String from) {
        return id + " " + from;
    }

    private static Summer summer(Map<?, ?> s) {
        return new Summer(
                new Belop(number(s, "behov")),
                new Belop(number(s, "inntekt")),
                new Belop(number(s, "stonad")));
    }

    /// A text as [Spor#tekst] wrote it.
    public static Tekst tekst(Map<?, ?> t) {
        return new Tekst(
                text(t, "key"),
                ((List<?>) value(t, "arguments")).stream().<Object>map(a -> argument(a)).toList());
    }

    private static Object argument(Object argument) {
        if (!(argument instanceof Map<?, ?> map)) {
            return argument instanceof Number number ? number.longValue() : argument;
        }
        if (map.containsKey("ore")) {
            return new Belop(number(map, "ore"));
        }
        if (map.containsKey("dag")) {
            return LocalDate.parse(text(map, "dag"));
        }
        return map.containsKey("maned") ? YearMonth.parse(text(map, "maned")) : tekst(map);
    }

    private static IllegalArgumentException unknown(String field, Map<?, ?> holder) {
        return new IllegalArgumentException(
                "The trace has an unknown " + field + ": " + holder.get("type"));
    }

    private static Object value(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The trace lacks " + key);
        }
        return value;
    }

    /// The map under a key.
    public static Map<?, ?> map(Map<?, ?> map, String key) {
        return (Map<?, ?>) value(map, key);
    }

    /// The list of maps under a key.
    public static List<Map<?, ?>> list(Map<?, ?> map, String key) {
        return ((List<?>) value(map, key)).stream().<Map<?, ?>>map(m -> (Map<?, ?>) m).toList();
    }

    /// The text under a key.
    public static String text(Map<?, ?> map, String key) {
        return value(map, key).toString();
    }

    private static @Nullable String optional(Map<?, ?> map, String key) {
        var value = map.get(key);
        return value == null ? null : value.toString();
    }

    /// The number under a key, whatever its kind.
    public static long number(Map<?, ?> map, String key) {
        return ((Number) value(map, key)).longValue();
    }

    private static boolean isYes(Map<?, ?> map, String key) {
        return (Boolean) value(map, key);
    }
}
