package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A decision in preparation, as far as it has come: what the gates look at. Texts not written yet
/// are blank, never null.
///
/// @param type what it is about
/// @param resultat the outcome
/// @param form how the assistance is given, § 21
/// @param periode what it is for
/// @param vedtaksdato the day it is made
/// @param belop the whole amount of the decision; zero when there is none
/// @param sokerFodt the applicant's birth date, or null when not known
/// @param barn every child in the household
/// @param begrunnelse the three texts of fvl § 25
/// @param beregning how the calculation treats what the law leaves out, or null without one
/// @param vilkar the conditions of the decision
/// @param aktivitetsunntak the coded reason for no activity condition, or null
/// @param onske the user's own wish and its weight
/// @param lan terms of a loan or guarantee, or null when none are entered
/// @param klageorientering the notice of appeal
/// @param forberedtAv who prepared it
/// @param beslutter who is to sign, blank while not chosen
/// @param fullmakt the signer's delegation, or null when none is found
public record Vedtaksgrunnlag(
        Vedtakstype type,
        Resultat resultat,
        Form form,
        Periode periode,
        LocalDate vedtaksdato,
        Belop belop,
        @Nullable LocalDate sokerFodt,
        List<BarnIVedtaket> barn,
        Begrunnelse begrunnelse,
        @Nullable BeregningIVedtaket beregning,
        List<Vilkar> vilkar,
        @Nullable Aktivitetsunntak aktivitetsunntak,
        Onske onske,
        @Nullable Lan lan,
        Klageorientering klageorientering,
        String forberedtAv,
        String beslutter,
        @Nullable Fullmakt fullmakt) {
    public Vedtaksgrunnlag {
        barn = List.copyOf(barn);
        vilkar = List.copyOf(vilkar);
    }

    /// The outcome.
    public enum Resultat {
        INNVILGET,
        DELVIS_INNVILGET,
        AVSLATT,
        AVVIST
    }

    /// How assistance is given, § 21.
    public enum Form {
        BIDRAG,
        LAN,
        GARANTI,
        VARER_OG_TJENESTER
    }

    /// Both days included.
    public record Periode(LocalDate from, LocalDate to) {}

    /// A child, and what is known of its situation.
    ///
    /// @param id becomes part of the place on the page, `#barna-<id>`
    /// @param kartlagt has the child's own situation been mapped?
    /// @param syn the child's view
    /// @param grunnUtenSyn why the view is not obtained
    /// @param barnetsBeste the assessment of the best interests of the child
    public record BarnIVedtaket(
            String id,
            String navn,
            boolean kartlagt,
            String syn,
            String grunnUtenSyn,
            String barnetsBeste) {}

    /// Rules, facts and main considerations, fvl § 25.
    public record Begrunnelse(String regler, String fakta, String hovedhensyn) {}

    /// The user's wish, and how it was weighed, sotjl § 42.
    public record Onske(String onske, String vektlegging) {}

    /// Terms of a loan or guarantee, and the ability to repay, § 21.
    public record Lan(String vilkar, String betalingsevne) {}

    boolean isGranted() {
        return resultat == Resultat.INNVILGET || resultat == Resultat.DELVIS_INNVILGET;
    }
}
