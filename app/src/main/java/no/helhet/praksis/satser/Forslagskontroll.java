package no.helhet.praksis.satser;

import no.helhet.platform.database.Actor;
import no.helhet.platform.web.Kroner;
import no.helhet.regelverk.parametre.Enhet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads a form into a proposal, and finds every fault in it, not only the first.
final class Forslagskontroll {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int LONGEST_LINE = 80;
    private static final int WHOLE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Forslagsskjema skjema;
    private final List<Sats> known;
    private final LocalDate today;
    private final List<Feil> feil = new ArrayList<>();

    /// What the answer is.
    sealed interface Svar {
        record Godtatt(Sats sats, Forslag forslag) implements Svar {}

        record Avvist(List<Feil> feil) implements Svar {}
    }

    /// A fault.
    ///
    /// @param felt the name of the field in the form
    /// @param tekst the key of what is wrong and what to do
    record Feil(String felt, String tekst, List<Object> arguments) {
        static Feil of(String felt, String tekst, Object... arguments) {
            return new Feil(felt, tekst, List.of(arguments));
        }
    }

    private Forslagskontroll(Forslagsskjema skjema, List<Sats> known, LocalDate today) {
        this.skjema = skjema;
        this.known = known;
        this.today = today;
    }

    /// @param known what the municipality may set already
    static Svar check(Forslagsskjema skjema, List<Sats> known, Actor actor, Instant now) {
        var today = LocalDate.ofInstant(now, OSLO);
        return new Forslagskontroll(skjema, known, today).check(actor, now);
    }

    private Svar check(Actor actor, Instant now) {
        var sats = sats();
        var verdi = sats == null ? null : verdi(sats);
        var fom = date("fom", skjema.fom(), true);
        var tom = date("tom", skjema.tom(), false);
        if (fom != null && tom != null && tom.isBefore(fom)) {
            add("tom", "satser.feil.tom");
        }
        var saksnr = text("saksnr", skjema.saksnr(), LONGEST_LINE);
        var vedtatt = date("vedtatt", skjema.vedtatt(), true);
        if (vedtatt != null && vedtatt.isAfter(today)) {
            add("vedtatt", "satser.feil.vedtatt");
        }
        var begrunnelse = text("begrunnelse", skjema.begrunnelse(), LONGEST_TEXT);
        var back = fom != null && fom.isBefore(today);
        var tilbakegrunn = back ? text("tilbakegrunn", skjema.tilbakegrunn(), LONGEST_TEXT) : "";
        if (!feil.isEmpty()) {
            return new Svar.Avvist(List.copyOf(feil));
        }
        return new Svar.Godtatt(
                Objects.requireNonNull(sats),
                new Forslag(
                        new ForslagId(skjema.kommunenr(), skjema.nokkel()),
                        sats.id(),
                        verdi,
                        Objects.requireNonNull(fom),
                        tom,
                        saksnr,
                        Objects.requireNonNull(vedtatt),
                        begrunnelse,
                        tilbakegrunn,
                        actor.id(),
                        actor.navn(),
                        now,
                        null));
    }

    private @Nullable Sats sats() {
        if (!skjema.sats().equals(Forslagsskjema.NYTT)) {
            var found = find(skjema.sats());
            if (found == null) {
                add("sats", "satser.feil.sats");
            }
            return found;
        }
        var navn = text("navn", skjema.navn(), LONGEST_LINE);
        if (navn.isEmpty()) {
            return null;
        }
        var id = Sats.idOf(navn).orElse(null);
        if (id == null) {
            add("navn", "satser.feil.navn");
            return null;
        }
        var same = find(id);
        if (same != null) {
            add("navn", "satser.feil.finnes", same.navn());
            return null;
        }
        return Satsliste.tillegg(id, navn);
    }

    private @Nullable Sats find(String id) {
        return known.stream().filter(sats -> sats.id().equals(id)).findFirst().orElse(null);
    }

    /// As the rules hold it; null for none of its own, or after saying what is wrong.
    private @Nullable Long verdi(Sats sats) {
        if (skjema.hva().equals(Forslagsskjema.INGEN)) {
            return null;
        }
        if (!Alternativ.of(sats.enhet()).isEmpty()) {
            var chosen = Alternativ.find(sats.enhet(), skjema.hva());
            if (chosen.isEmpty()) {
                add("hva", "satser.feil.valg");
            }
            return chosen.map(Alternativ::verdi).orElse(null);
        }
        return sats.enhet().isMoney() ? belop() : number(sats.enhet());
    }

    private @Nullable Long belop() {
        var ore = Kroner.parse(skjema.belop());
        if (ore.isEmpty()) {
            add("belop", "satser.feil.belop");
            return null;
        }
        return ore.getAsLong();
    }

    private @Nullable Long number(Enhet enhet) {
        var written = skjema.belop().replace("%", "").strip();
        if (!written.matches("[0-9]{1,6}")) {
            add("belop", "satser.feil.tall");
            return null;
        }
        var number = Long.parseLong(written);
        if (enhet == Enhet.PROSENT && number > WHOLE) {
            add("belop", "satser.feil.prosent");
            return null;
        }
        return number;
    }

    private @Nullable LocalDate date(String felt, String written, boolean required) {
        if (written.isBlank()) {
            if (required) {
                add(felt, "satser.feil.dato");
            }
            return null;
        }
        try {
            var date = LocalDate.parse(written.strip());
            if (!date.isBefore(EARLIEST) && date.isBefore(LATEST)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a day that is out of all reason.
        }
        add(felt, "satser.feil.dato");
        return null;
    }

    private String text(String felt, String written, int longest) {
        var text = written.strip();
        if (text.isEmpty()) {
            add(felt, "satser.feil." + felt + ".mangler");
        } else if (text.length() > longest) {
            add(felt, "satser.feil.lang", longest);
        }
        return text;
    }

    private void add(String felt, String tekst, Object... arguments) {
        feil.add(Feil.of(felt, tekst, arguments));
    }
}
