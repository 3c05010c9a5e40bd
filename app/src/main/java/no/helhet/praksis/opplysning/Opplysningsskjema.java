package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Grunn;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Mate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The form that writes down what another has told us, as it was typed.
///
/// @param felter by the names of the fields
public record Opplysningsskjema(Map<String, String> felter) {
    private static final int MOST_LINES = 30;
    private static final int SPARE_LINES = 2;

    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    /// The form's own id: sent twice, it is one. Null when it is none.
    @Nullable UUID nokkel() {
        try {
            return UUID.fromString(felt("nokkel"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// How many lines of activities (`aktivitet`) or of other things (`annet`) to draw: those that
    /// are filled in, and a few more.
    public int lines(String kind) {
        return Math.min(MOST_LINES, used(kind) + SPARE_LINES);
    }

    private int used(String kind) {
        for (var i = MOST_LINES; i > 0; i--) {
            var at = kind + "-" + (i - 1);
            if (felter.keySet().stream().anyMatch(f -> isOf(at, f) && !felt(f).isEmpty())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isOf(String at, String field) {
        return field.equals(at) || field.startsWith(at + "-");
    }

    /// The form with what a version says filled in, to correct it.
    static Opplysningsskjema of(Opplysning o, String nokkel) {
        var i = o.innhold();
        var f = new LinkedHashMap<String, String>();
        f.put("nokkel", nokkel);
        f.put("slag", i.slag().name());
        f.put("kilde", i.kilde());
        f.put("datert", i.datert().toString());
        f.put("gyldigTil", Objects.toString(i.gyldigTil(), ""));
        f.put("mate", i.mate().name());
        f.put("grunn", i.grunn().name());
        f.put("hjemmel", i.hjemmel());
        var activities = 0;
        var others = 0;
        for (var faktum : i.fakta()) {
            switch (faktum.slag()) {
                case NEDSATT_ARBEIDSEVNE -> f.put("nedsatt", faktum.verdi());
                case HVORFOR -> f.put("hvorfor", faktum.verdi());
                case BEHOV -> f.put("behov", faktum.verdi());
                case MAL -> f.put("mal", faktum.verdi());
                case AKTIVITET -> {
                    var at = "aktivitet-" + activities++;
                    f.put(at, faktum.verdi());
                    f.put(at + "-fra", Objects.toString(faktum.fra(), ""));
                    f.put(at + "-til", Objects.toString(faktum.til(), ""));
                }
                case ANNET -> {
                    var at = "annet-" + others++;
                    f.put(at + "-hva", faktum.hva());
                    f.put(at + "-verdi", faktum.verdi());
                }
            }
        }
        return new Opplysningsskjema(f);
    }

    /// The same, from a source that delivers itself: what the source may not say is set.
    Opplysningsskjema from(String kilde, Mate mate, Grunn grunn) {
        var set = new LinkedHashMap<>(felter);
        set.put("kilde", kilde);
        set.put("mate", mate.name());
        set.put("grunn", grunn.name());
        return new Opplysningsskjema(set);
    }

    /// What can not be read, with what to do.
    List<Problem> unreadable() {
        var wrong = new ArrayList<Problem>();
        choice(Opplysningsslag.class, "slag", wrong);
        choice(Mate.class, "mate", wrong);
        choice(Grunn.class, "grunn", wrong);
        if (day("datert") == null) {
            wrong.add(new Problem("datert", "opplysning.feil.dato"));
        }
        optionalDay("gyldigTil", wrong);
        for (var i = 0; i < used("aktivitet"); i++) {
            optionalDay("aktivitet-" + i + "-fra", wrong);
            optionalDay("aktivitet-" + i + "-til", wrong);
        }
        return wrong;
    }

    private <E extends Enum<E>> void choice(Class<E> type, String field, List<Problem> wrong) {
        if (chosen(type, field) == null) {
            wrong.add(new Problem(field, "opplysning.feil." + field));
        }
    }

    private void optionalDay(String field, List<Problem> wrong) {
        if (!felt(field).isEmpty() && day(field) == null) {
            wrong.add(new Problem(field, "opplysning.feil.dato"));
        }
    }

    /// What it says, when all of it can be read.
    Opplysningsinnhold read() {
        var grunn = Objects.requireNonNull(chosen(Grunn.class, "grunn"));
        return new Opplysningsinnhold(
                Objects.requireNonNull(chosen(Opplysningsslag.class, "slag")),
                felt("kilde"),
                Objects.requireNonNull(day("datert")),
                day("gyldigTil"),
                Objects.requireNonNull(chosen(Mate.class, "mate")),
                grunn,
                grunn == Grunn.LOV ? felt("hjemmel") : "",
                fakta());
    }

    private List<Kildefaktum> fakta() {
        var fakta = new ArrayList<Kildefaktum>();
        if (felt("nedsatt").matches("JA|NEI")) {
            fakta.add(Kildefaktum.of(Kildefaktum.Slag.NEDSATT_ARBEIDSEVNE, felt("nedsatt")));
        }
        text("hvorfor", Kildefaktum.Slag.HVORFOR, fakta);
        text("behov", Kildefaktum.Slag.BEHOV, fakta);
        text("mal", Kildefaktum.Slag.MAL, fakta);
        for (var i = 0; i < used("aktivitet"); i++) {
            var at = "aktivitet-" + i;
            if (!(felt(at) + felt(at + "-fra") + felt(at + "-til")).isEmpty()) {
                fakta.add(
                        new Kildefaktum(
                                Kildefaktum.Slag.AKTIVITET,
                                "",
                                felt(at),
                                day(at + "-fra"),
                                day(at + "-til")));
            }
        }
        for (var i = 0; i < used("annet"); i++) {
            var at = "annet-" + i;
            if (!(felt(at + "-hva") + felt(at + "-verdi")).isEmpty()) {
                fakta.add(
                        new Kildefaktum(
                                Kildefaktum.Slag.ANNET,
                                felt(at + "-hva"),
                                felt(at + "-verdi"),
                                null,
                                null));
            }
        }
        return fakta;
    }

    private void text(String field, Kildefaktum.Slag slag, List<Kildefaktum> fakta) {
        if (!felt(field).isEmpty()) {
            fakta.add(Kildefaktum.of(slag, felt(field)));
        }
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(felt(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E chosen(Class<E> type, String field) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(felt(field))) {
                return one;
            }
        }
        return null;
    }
}
