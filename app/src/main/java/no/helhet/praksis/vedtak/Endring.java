package no.helhet.praksis.vedtak;

import no.helhet.praksis.vedtak.Innhold.Aktiviteten;
import no.helhet.praksis.vedtak.Innhold.Barn;
import no.helhet.praksis.vedtak.Innhold.Behovet;
import no.helhet.praksis.vedtak.Innhold.Inntekten;
import no.helhet.praksis.vedtak.Innhold.Malform;
import no.helhet.praksis.vedtak.Innhold.TilAnnen;
import no.helhet.praksis.vedtak.Innhold.Vilkaret;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One change of a draft, as [Vedtaksbehandling#save] takes it. What has an id replaces the one
/// with that id, or is added.
public sealed interface Endring {
    /// The part it changes, whose version the save must name.
    Feltgruppe gruppe();

    /// What the calculation is made from.
    sealed interface OmOkonomi extends Endring {
        @Override
        default Feltgruppe gruppe() {
            return Feltgruppe.GRUNNLAG;
        }
    }

    record SetPeriode(LocalDate fom, LocalDate tom) implements OmOkonomi {}

    record SetHusholdning(Husholdning.Type type) implements OmOkonomi {}

    record SetBehov(Behovet behov) implements OmOkonomi {}

    record RemoveBehov(String id) implements OmOkonomi {}

    record SetInntekt(Inntekten inntekt) implements OmOkonomi {}

    record RemoveInntekt(String id) implements OmOkonomi {}

    /// Another amount than the computed one for a line, with the reason why.
    record OverrideLinje(String linje, long belopOre, String begrunnelse) implements OmOkonomi {}

    record UndoOverride(String linje) implements OmOkonomi {}

    /// A child in the household.
    sealed interface OmBarn extends Endring {
        @Override
        default Feltgruppe gruppe() {
            return Feltgruppe.BARN;
        }
    }

    record SetBarn(Barn barn) implements OmBarn {}

    record RemoveBarn(String id) implements OmBarn {}

    /// Conditions.
    sealed interface OmVilkar extends Endring {
        @Override
        default Feltgruppe gruppe() {
            return Feltgruppe.VILKAR;
        }
    }

    record SetVilkar(Vilkaret vilkar) implements OmVilkar {}

    record RemoveVilkar(String id) implements OmVilkar {}

    record SetAktivitet(Aktiviteten aktivitet) implements OmVilkar {}

    /// One text field.
    record SetTekst(Feltgruppe gruppe, String tekst) implements Endring {}

    record SetUtfall(
            Vedtaksgrunnlag.@Nullable Resultat utfall, Vedtaksgrunnlag.Form form, Malform malform)
            implements Endring {
        @Override
        public Feltgruppe gruppe() {
            return Feltgruppe.UTFALL;
        }
    }

    /// What the form of the assistance asks for.
    sealed interface OmForm extends Endring {
        @Override
        default Feltgruppe gruppe() {
            return Feltgruppe.FORMKRAV;
        }
    }

    record SetLan(Vurdering.Lanet lan) implements OmForm {}

    record SetGaranti(Vurdering.Garantien garanti) implements OmForm {}

    record SetVarer(Vurdering.Varene varer) implements OmForm {}

    /// A reduction; null takes it away.
    record SetReduksjon(Vurdering.@Nullable Reduksjonen reduksjon) implements Endring {
        @Override
        public Feltgruppe gruppe() {
            return Feltgruppe.REDUKSJON;
        }
    }

    /// Payments.
    sealed interface OmBetaling extends Endring {
        @Override
        default Feltgruppe gruppe() {
            return Feltgruppe.BETALING;
        }
    }

    /// The applicant's account and first day of payment.
    record SetUtbetaling(@Nullable String kontonummer, @Nullable LocalDate forfall)
            implements OmBetaling {}

    record SetTilAnnen(TilAnnen betaling) implements OmBetaling {}

    record RemoveTilAnnen(String id) implements OmBetaling {}

    record SetNodhjelp(Innhold.Nodhjelp nodhjelp) implements Endring {
        @Override
        public Feltgruppe gruppe() {
            return Feltgruppe.NODHJELP;
        }
    }
}
