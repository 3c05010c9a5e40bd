package no.helhet.praksis.vedtak;

import no.helhet.formats.bank.Kid;
import no.helhet.formats.bank.Kontonummer;
import no.helhet.praksis.vedtak.Endring.OverrideLinje;
import no.helhet.praksis.vedtak.Endring.RemoveBarn;
import no.helhet.praksis.vedtak.Endring.RemoveBehov;
import no.helhet.praksis.vedtak.Endring.RemoveInntekt;
import no.helhet.praksis.vedtak.Endring.RemoveTilAnnen;
import no.helhet.praksis.vedtak.Endring.RemoveVilkar;
import no.helhet.praksis.vedtak.Endring.SetAktivitet;
import no.helhet.praksis.vedtak.Endring.SetBarn;
import no.helhet.praksis.vedtak.Endring.SetBehov;
import no.helhet.praksis.vedtak.Endring.SetGaranti;
import no.helhet.praksis.vedtak.Endring.SetHusholdning;
import no.helhet.praksis.vedtak.Endring.SetInntekt;
import no.helhet.praksis.vedtak.Endring.SetLan;
import no.helhet.praksis.vedtak.Endring.SetNodhjelp;
import no.helhet.praksis.vedtak.Endring.SetPeriode;
import no.helhet.praksis.vedtak.Endring.SetReduksjon;
import no.helhet.praksis.vedtak.Endring.SetTekst;
import no.helhet.praksis.vedtak.Endring.SetTilAnnen;
import no.helhet.praksis.vedtak.Endring.SetUtbetaling;
import no.helhet.praksis.vedtak.Endring.SetUtfall;
import no.helhet.praksis.vedtak.Endring.SetVarer;
import no.helhet.praksis.vedtak.Endring.SetVilkar;
import no.helhet.praksis.vedtak.Endring.UndoOverride;
import no.helhet.praksis.vedtak.Innhold.Barn;
import no.helhet.praksis.vedtak.Innhold.Behovet;
import no.helhet.praksis.vedtak.Innhold.Betalinger;
import no.helhet.praksis.vedtak.Innhold.Inntekten;
import no.helhet.praksis.vedtak.Innhold.Okonomi;
import no.helhet.praksis.vedtak.Innhold.Opphav;
import no.helhet.praksis.vedtak.Innhold.Overstyringen;
import no.helhet.praksis.vedtak.Innhold.TilAnnen;
import no.helhet.praksis.vedtak.Innhold.Vilkaret;
import no.helhet.praksis.vedtak.Vurdering.Reduksjonen;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Applies a change to what a draft holds.
final class Endringer {
    static final int MAX_TEXT = 20_000;
    private static final int MAX_ROWS = 60;
    private static final int MAX_NORM = 100;

    private final String kommunenr;
    private final String hvem;
    private final Parametre parametre;

    /// @param hvem who changes, as the trace names them
    Endringer(String kommunenr, String hvem, Parametre parametre) {
        this.kommunenr = kommunenr;
        this.hvem = hvem;
        this.parametre = parametre;
    }

    /// The answer.
    sealed interface Svar {
        record Endret(Innhold innhold) implements Svar {}

        record Avvist(Tekst grunn) implements Svar {}
    }

    Svar apply(Innhold innhold, Endring endring) {
        return switch (endring) {
            case Endring.OmOkonomi e -> okonomi(innhold, e);
            case SetBarn(var barn) ->
                    changed(innhold.withBarn(put(innhold.barn(), barn, Barn::id)));
            case RemoveBarn(var id) ->
                    changed(innhold.withBarn(remove(innhold.barn(), id, Barn::id)));
            case SetVilkar(var v) -> vilkar(innhold, v);
            case RemoveVilkar(var id) ->
                    changed(innhold.withVilkar(remove(innhold.vilkar(), id, Vilkaret::id)));
            case SetAktivitet(var aktivitet) -> changed(innhold.with(aktivitet));
            case SetTekst(var felt, var tekst) ->
                    tekst.length() > MAX_TEXT
                            ? refused("vedtak.feil.tekst")
                            : changed(innhold.with(felt, tekst.strip()));
            case SetUtfall e ->
                    changed(
                            innhold.with(
                                    innhold.vurdering().with(e.utfall(), e.form(), e.malform())));
            case Endring.OmForm e -> form(innhold, e);
            case SetReduksjon(var r) -> reduksjon(innhold, r);
            case Endring.OmBetaling e -> betaling(innhold, e);
            case SetNodhjelp(var n) ->
                    n.belopOre() < 0 ? refused("vedtak.feil.belop") : changed(innhold.with(n));
        };
    }

    private Svar okonomi(Innhold innhold, Endring.OmOkonomi endring) {
        var now = innhold.okonomi();
        return switch (endring) {
            case SetPeriode(var fom, var tom) ->
                    tom.isBefore(fom) || fom.plusMonths(Utregning.MAX_MONTHS).isBefore(tom)
                            ? refused("vedtak.feil.periode")
                            : changed(
                                    innhold.with(
                                            new Okonomi(
                                                    fom,
                                                    tom,
                                                    now.husholdning(),
                                                    now.husholdningKilde(),
                                                    now.behov(),
                                                    now.inntekter(),
                                                    now.overstyringer())));
            case SetHusholdning(var type) ->
                    changed(
                            innhold.with(
                                    new Okonomi(
                                            now.fom(),
                                            now.tom(),
                                            type,
                                            new Opphav(Kilde.Type.SAKSBEHANDLER, hvem),
                                            now.behov(),
                                            now.inntekter(),
                                            now.overstyringer())));
            case SetBehov(var behov) -> {
                if (behov.soktOre() < 0) {
                    yield refused("vedtak.feil.belop");
                }
                yield isNormKnown(behov, now)
                        ? rows(innhold, now.withBehov(put(now.behov(), behov, Behovet::id)))
                        : refused("vedtak.feil.norm");
            }
            case RemoveBehov(var id) ->
                    changed(innhold.with(now.withBehov(remove(now.behov(), id, Behovet::id))));
            case SetInntekt(var inntekt) ->
                    inntekt.belopOre() < 0
                            ? refused("vedtak.feil.belop")
                            : rows(
                                    innhold,
                                    now.withInntekter(
                                            put(now.inntekter(), inntekt, Inntekten::id)));
            case RemoveInntekt(var id) ->
                    changed(
                            innhold.with(
                                    now.withInntekter(remove(now.inntekter(), id, Inntekten::id))));
            case OverrideLinje e -> override(innhold, e);
            case UndoOverride(var linje) ->
                    changed(
                            innhold.with(
                                    now.withOverstyringer(
                                            remove(
                                                    now.overstyringer(),
                                                    linje,
                                                    Overstyringen::linje))));
        };
    }

    /// Only a norm that holds in the first month can be chosen.
    private boolean isNormKnown(Behovet behov, Okonomi okonomi) {
        var norm = behov.norm();
        return norm == null
                || norm.antall() >= 1
                        && norm.antall() <= MAX_NORM
                        && parametre.find(kommunenr, norm.parameterId(), okonomi.firstDay())
                                instanceof Funnet funnet
                        && funnet.unit().isMoney();
    }

    // The rules decide whether a line may be changed; the law's own exceptions may not.
    private Svar override(Innhold innhold, OverrideLinje e) {
        var first = Utregning.of(kommunenr, innhold, parametre).first();
        if (!(first instanceof Beregnet beregnet)) {
            return refused("vedtak.feil.beregning");
        }
        var answer = beregnet.override(e.linje(), new Belop(e.belopOre()), e.begrunnelse(), hvem);
        if (answer instanceof Beregning.Endring.Avvist(var grunn)) {
            return new Svar.Avvist(grunn);
        }
        var change = new Overstyringen(e.linje(), e.belopOre(), e.begrunnelse().strip(), hvem);
        var okonomi = innhold.okonomi();
        return changed(
                innhold.with(
                        okonomi.withOverstyringer(
                                put(okonomi.overstyringer(), change, Overstyringen::linje))));
    }

    private static Svar vilkar(Innhold innhold, Vilkaret v) {
        if (v.tittel().isBlank()) {
            return refused("vedtak.feil.vilkar");
        }
        if (v.tom().isBefore(v.fom())) {
            return refused("vedtak.feil.periode");
        }
        return changed(innhold.withVilkar(put(innhold.vilkar(), v, Vilkaret::id)));
    }

    // What is lawful is for the gates; here only what could not be stored or shown.
    private static Svar form(Innhold innhold, Endring.OmForm endring) {
        var now = innhold.vurdering();
        return switch (endring) {
            case SetLan(var lan) -> {
                var plan = lan.plan();
                yield plan != null && plan.antall() < 0
                        ? refused("vedtak.feil.antall")
                        : changed(innhold.with(now.with(lan)));
            }
            case SetGaranti(var garanti) -> {
                var grense = garanti.grenseOre();
                yield grense != null && grense < 0
                        ? refused("vedtak.feil.belop")
                        : changed(innhold.with(now.with(garanti)));
            }
            case SetVarer(var varer) -> changed(innhold.with(now.with(varer)));
        };
    }

    private Svar reduksjon(Innhold innhold, @Nullable Reduksjonen r) {
        if (r != null && (r.prosent() < 0 || r.prosent() > 100)) {
            return refused("vedtak.feil.prosent");
        }
        if (r != null && r.til().isBefore(r.fra())) {
            return refused("vedtak.feil.maneder");
        }
        return changed(innhold.with(innhold.vurdering().with(r == null ? null : r.by(hvem))));
    }

    private static Svar betaling(Innhold innhold, Endring.OmBetaling endring) {
        var now = innhold.betalinger();
        return switch (endring) {
            case SetUtbetaling(var konto, var forfall) -> {
                var number = konto == null || konto.isBlank() ? null : Kontonummer.parse(konto);
                if (number instanceof Kontonummer.Result.Invalid) {
                    yield refused("vedtak.feil.konto");
                }
                var value =
                        number instanceof Kontonummer.Result.Valid(var valid)
                                ? valid.value()
                                : null;
                yield changed(innhold.with(new Betalinger(value, forfall, now.andre())));
            }
            case SetTilAnnen(var b) -> tilAnnen(innhold, b);
            case RemoveTilAnnen(var id) ->
                    changed(
                            innhold.with(
                                    new Betalinger(
                                            now.kontonummer(),
                                            now.forfall(),
                                            remove(now.andre(), id, TilAnnen::id))));
        };
    }

    private static Svar tilAnnen(Innhold innhold, TilAnnen b) {
        if (b.navn().isBlank()) {
            return refused("vedtak.feil.mottaker");
        }
        if (b.belopOre() <= 0) {
            return refused("vedtak.feil.belop");
        }
        if (!(Kontonummer.parse(b.kontonummer()) instanceof Kontonummer.Result.Valid(var konto))) {
            return refused("vedtak.feil.konto");
        }
        var kid = b.kid() == null || b.kid().isBlank() ? null : Kid.parse(b.kid());
        if (kid instanceof Kid.Result.Invalid) {
            return refused("vedtak.feil.kid");
        }
        var stored =
                new TilAnnen(
                        b.id(),
                        b.maned(),
                        b.formal(),
                        b.belopOre(),
                        b.navn().strip(),
                        konto.value(),
                        kid instanceof Kid.Result.Valid(var valid) ? valid.value() : null,
                        b.forfall(),
                        b.grunn());
        var now = innhold.betalinger();
        return changed(
                innhold.with(
                        new Betalinger(
                                now.kontonummer(),
                                now.forfall(),
                                put(now.andre(), stored, TilAnnen::id))));
    }

    private static Svar rows(Innhold innhold, Okonomi okonomi) {
        return okonomi.behov().size() > MAX_ROWS || okonomi.inntekter().size() > MAX_ROWS
                ? refused("vedtak.feil.rader")
                : changed(innhold.with(okonomi));
    }

    private static Svar changed(Innhold innhold) {
        return new Svar.Endret(innhold);
    }

    private static Svar refused(String key) {
        return new Svar.Avvist(Tekst.of(key));
    }

    private static <T> List<T> put(List<T> rows, T row, Function<T, String> id) {
        var next = new ArrayList<T>(rows);
        for (int i = 0; i < next.size(); i++) {
            if (id.apply(next.get(i)).equals(id.apply(row))) {
                next.set(i, row);
                return next;
            }
        }
        next.add(row);
        return next;
    }

    private static <T> List<T> remove(List<T> rows, String key, Function<T, String> id) {
        return rows.stream().filter(row -> !id.apply(row).equals(key)).toList();
    }
}
