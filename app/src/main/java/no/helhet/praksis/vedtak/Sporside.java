package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Manedsregnskap;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/// The whole calculation, step by step.
public final class Sporside {
    private final List<Manedsregnskap> maneder;
    private final String regelversjon;
    private final Regler regler;
    private final String back;
    private final @Nullable Utkast utkast;

    /// @param maneder those that could be calculated
    /// @param back where the reader came from
    /// @param utkast the draft whose lines the reader may change, or null
    Sporside(
            List<Manedsregnskap> maneder,
            String regelversjon,
            Regler regler,
            String back,
            @Nullable Utkast utkast) {
        this.maneder = maneder;
        this.regelversjon = regelversjon;
        this.regler = regler;
        this.back = back;
        this.utkast = utkast;
    }

    public String back() {
        return back;
    }

    public @Nullable Utkast utkast() {
        return utkast;
    }

    public String regelversjon() {
        return regelversjon;
    }

    public record Maned(YearMonth maned, List<Linjen> linjer) {}

    /// @param key of the line, also its place on the page
    /// @param locked left out by law, or not changed in the calculation
    public record Linjen(
            String key,
            String post,
            String setning,
            String hjemmel,
            long beregnetOre,
            long forslagOre,
            boolean locked,
            List<Steget> steg) {}

    /// @param usikker not read in an official source
    public record Steget(String navn, String verdi, String kilde, boolean usikker) {}

    public List<Maned> maneder(Texts t) {
        return maneder.stream()
                .map(m -> new Maned(m.maned(), m.linjer().stream().map(l -> line(l, t)).toList()))
                .toList();
    }

    private Linjen line(Linje l, Texts t) {
        return new Linjen(
                l.key(),
                regler.text(l.post(), t.language()),
                regler.text(l.setning(), t.language()),
                l.hjemmel().replace("sotjl ", ""),
                l.computed().ore(),
                l.forslag().ore(),
                l.gruppe() == Gruppe.UTENFOR || l.gruppe() == Gruppe.REDUKSJON,
                l.steps().stream()
                        .map(
                                s ->
                                        new Steget(
                                                regler.text(s.navn(), t.language()),
                                                value(s.verdi(), t),
                                                source(s.opphav(), t),
                                                s.opphav() instanceof Opphav.Parameter(var f)
                                                        && f.certainty() != Sikkerhet.BEKREFTET))
                        .toList());
    }

    private static String value(Verdi value, Texts t) {
        return switch (value) {
            case Verdi.Penger(var belop) -> t.amount(belop.ore());
            case Verdi.Prosent(int p) -> p + " %";
            case Verdi.Antall(int n) -> t.count(n);
            case Verdi.JaNei(boolean yes) -> t.get(yes ? "vedtak.svar.JA" : "vedtak.svar.NEI");
        };
    }

    private static String source(Opphav source, Texts t) {
        return switch (source) {
            case Opphav.Parameter(var f) ->
                    t.get("vedtak.opphav.parameter", f.hjemmel(), f.source());
            case Opphav.Opplysning(Kilde k) ->
                    (t.get("vedtak.kilde." + k.type()) + " " + k.tekst()).strip();
            case Opphav.Regel(var hjemmel) -> t.get("vedtak.opphav.regel", hjemmel);
            case Opphav.Person(var hvem, var grunn) -> t.get("vedtak.opphav.person", hvem, grunn);
        };
    }
}
